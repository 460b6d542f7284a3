"""One function for each message. Each adds to the ledger, in the transaction that causes it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.regulatory.models import Decision, RegulatoryRequest, RequestMessage
from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.models import Membership


def tell_receipt(request: RegulatoryRequest) -> None:
    """At once: electronic applications must be confirmed (Awb, section 2.3)."""
    subject = _("Ontvangen: %(title)s (%(reference)s)") % {
        "title": request.title,
        "reference": request.reference,
    }
    body = _text("request_receipt", request)
    _tell(request.applicants(), request, Kind.REQUEST_RECEIPT, "receipt", subject, body)
    officers_subject = _("Nieuw verzoek: %(title)s") % {"title": request.title}
    body = _text("request_new", request, url=_desk(request))
    _tell(_officers(request), request, Kind.REQUEST_DUE, "new", officers_subject, body)


def tell_taken_up(request: RegulatoryRequest) -> None:
    """Kind, last day and who decides, each time the kind is set."""
    subject = _("Zo behandelt de gemeente: %(title)s") % {"title": request.title}
    body = _text("request_kind", request)
    period = f"kind:{request.kind_changes}"
    _tell(request.applicants(), request, Kind.REQUEST_RECEIPT, period, subject, body)


def tell_question(question: RequestMessage) -> None:
    request = question.request
    subject = _("Een vraag van de gemeente over: %(title)s") % {"title": request.title}
    body = _text("request_question", request, question=question)
    period = f"q:{question.pk.hex[:20]}"
    _tell(request.applicants(), request, Kind.REQUEST_QUESTION, period, subject, body)


def tell_answer(answer: RequestMessage) -> None:
    request = answer.request
    subject = _("Antwoord op je vraag: %(title)s") % {"title": request.title}
    body = _text("request_answer", request, url=_desk(request))
    period = f"a:{answer.pk.hex[:20]}"
    _tell(_handlers(request), request, Kind.REQUEST_ANSWER, period, subject, body)


def tell_extension(request: RegulatoryRequest) -> None:
    subject = _("De gemeente heeft meer tijd nodig: %(title)s") % {"title": request.title}
    body = _text("request_extension", request)
    _tell(request.applicants(), request, Kind.REQUEST_QUESTION, "extension", subject, body)


def tell_proposal(request: RegulatoryRequest) -> None:
    """Each decision maker of the municipality; each new proposal again."""
    subject = _("Voorstel om vast te stellen: %(title)s") % {"title": request.title}
    body = _text("request_proposal", request, url=_desk(request))
    period = f"proposal:{request.version}"
    people = _staff(request, Membership.Role.DECISION_MAKER)
    _tell(people, request, Kind.REQUEST_DUE, period, subject, body)


def tell_given_back(request: RegulatoryRequest, note: str) -> None:
    subject = _("Voorstel terug: %(title)s") % {"title": request.title}
    body = _text("request_given_back", request, url=_desk(request), note=note)
    period = f"back:{request.version}"
    _tell(_handlers(request), request, Kind.REQUEST_ANSWER, period, subject, body)


def tell_decision(decision: Decision) -> None:
    request = decision.request
    subject = _("Besluit over: %(title)s") % {"title": request.title}
    body = _text("request_decision", request, decision=decision)
    _tell(request.applicants(), request, Kind.REQUEST_DECISION, "decision", subject, body)


def tell_withdrawn(request: RegulatoryRequest) -> None:
    subject = _("Ingetrokken: %(title)s") % {"title": request.title}
    body = _text("request_withdrawn", request, url=_desk(request))
    _tell(_handlers(request), request, Kind.REQUEST_ANSWER, "withdrawn", subject, body)


def tell_resumed(request: RegulatoryRequest, ended_on: date) -> None:
    """Both sides: the term of a question passed without an answer."""
    subject = _("De klok loopt weer: %(title)s") % {"title": request.title}
    period = f"resumed:{ended_on:%Y-%m-%d}"
    body = _text("request_resumed", request)
    _tell(request.applicants(), request, Kind.REQUEST_QUESTION, period, subject, body)
    body = _text("request_resumed", request, url=_desk(request))
    _tell(_handlers(request), request, Kind.REQUEST_ANSWER, period, subject, body)


def remind_officer(request: RegulatoryRequest, step: str) -> None:
    """`step` is the milestone: "21", "14", "7", "2" or "late"; each once for each last day."""
    subject = _due_subject(request)
    body = _text("request_due", request, url=_desk(request))
    period = f"due:{request.due_on:%Y-%m-%d}:{step}"
    _tell(_handlers(request), request, Kind.REQUEST_DUE, period, subject, body)


def _due_subject(request: RegulatoryRequest) -> str:
    left = request.days_left or 0
    if left < 0:
        return _("Te laat: %(title)s") % {"title": request.title}
    days = ngettext("Nog %d dag", "Nog %d dagen", left) % left
    return f"{days}: {request.title}"


def remind_applicant(request: RegulatoryRequest, question: RequestMessage, step: str) -> None:
    subject = _("De gemeente wacht op jullie antwoord: %(title)s") % {"title": request.title}
    body = _text("request_question_due", request, question=question)
    period = f"answer:{question.pk.hex[:16]}:{step}"
    _tell(request.applicants(), request, Kind.REQUEST_QUESTION, period, subject, body)


def _officers(request: RegulatoryRequest) -> list[User]:
    return _staff(request, Membership.Role.OFFICER)


def _staff(request: RegulatoryRequest, role: str) -> list[User]:
    held = Membership.objects.active().filter(role=role, municipality=request.municipality_id)
    return [membership.user for membership in held.select_related("user")]


def _handlers(request: RegulatoryRequest) -> list[User]:
    """The officer; as long as there is none, or when that one works here no more, all officers
    of the municipality."""
    officers = _officers(request)
    return [each for each in officers if each.pk == request.handling_officer_id] or officers


def _tell(
    people: Iterable[User],
    request: RegulatoryRequest,
    kind: Kind,
    period: str,
    subject: str,
    body: str,
) -> None:
    for person in people:
        Notification.objects.record(
            recipient=person,
            kind=kind,
            about=f"request:{request.pk}",
            period=period,
            subject=subject[:200],
            body=body,
        )


def _desk(request: RegulatoryRequest) -> str:
    return settings.SITE_URL + reverse("regulatory:desk", args=[request.reference])


def _text(name: str, request: RegulatoryRequest, **context) -> str:
    found = {"request": request, "url": settings.SITE_URL + request.get_absolute_url()}
    return render_to_string(f"emails/{name}.txt", found | context).strip()
