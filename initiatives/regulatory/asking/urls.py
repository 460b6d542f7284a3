from django.urls import path

from initiatives.regulatory.addresses import DRAFT, INITIATIVE, PUBLIC
from initiatives.regulatory.asking.views import drafts, of_initiative, sent

urlpatterns = [
    path(INITIATIVE, of_initiative.of_initiative, name="of_initiative"),
    path(f"{INITIATIVE}nieuw/", drafts.start, name="start"),
    path(DRAFT, drafts.draft, name="draft"),
    path(f"{DRAFT}controleren/", drafts.check, name="check"),
    path(f"{DRAFT}indienen/", drafts.submit, name="submit"),
    path(f"{DRAFT}weggooien/", drafts.discard, name="discard"),
    path(f"{PUBLIC}antwoord/<uuid:question>/", sent.answer, name="answer"),
    path(f"{PUBLIC}intrekken/", sent.withdraw, name="withdraw"),
]
