from django.urls import path, register_converter

from initiatives.regulatory.views import desk, drafts, of_initiative, register, statistics


class ReferenceConverter:
    """RR-GM1507-2026-0001"""

    regex = r"RR-GM\d{4}-\d{4}-\d{4,6}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(ReferenceConverter, "reference")
DRAFT = "regelruimte/concept/<uuid:pk>/"
PUBLIC = "regelruimte/<reference:reference>/"
DESK = "gemeente/verzoeken/<reference:reference>/"
INITIATIVE = "dorpen/<slug:village>/initiatieven/<slug:initiative>/regelruimte/"

app_name = "regulatory"
urlpatterns = [
    path(INITIATIVE, of_initiative.of_initiative, name="of_initiative"),
    path(f"{INITIATIVE}nieuw/", drafts.start, name="start"),
    path(DRAFT, drafts.draft, name="draft"),
    path(f"{DRAFT}controleren/", drafts.check, name="check"),
    path(f"{DRAFT}indienen/", drafts.submit, name="submit"),
    path(f"{DRAFT}weggooien/", drafts.discard, name="discard"),
    path("regelruimte/", register.register, name="register"),
    path(PUBLIC, register.detail, name="detail"),
    path(f"{PUBLIC}antwoord/<uuid:question>/", register.answer, name="answer"),
    path(f"{PUBLIC}intrekken/", register.withdraw, name="withdraw"),
    path("gemeente/verzoeken/", desk.inbox, name="inbox"),
    path(DESK, desk.desk, name="desk"),
    path(f"{DESK}op-naam/", desk.assign, name="assign"),
    path(f"{DESK}soort/", desk.kind, name="kind"),
    path(f"{DESK}vraag/", desk.question, name="question"),
    path(f"{DESK}verlengen/", desk.extension, name="extension"),
    path(f"{DESK}notitie/", desk.note, name="note"),
    path(f"{DESK}besluit/", desk.decision, name="decision"),
    path(f"{DESK}vaststellen/", desk.confirm, name="confirm"),
    path(f"{DESK}teruggeven/", desk.give_back, name="give_back"),
    path("gemeente/overzicht/", statistics.statistics, name="statistics"),
]
