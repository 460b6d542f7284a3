"""One function for each message. Each adds to the ledger, in the transaction that causes it.

Requests and what belongs to them call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.regulatory.mandates.models import signing
from initiatives.regulatory.telling import handlers_of as _handlers
from initiatives.regulatory.telling import officers_of as _officers
from initiatives.regulatory.telling import tell_applicants as _tell_applicants
from initiatives.regulatory.telling import tell_desk as _tell_desk
from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import just_now
from villagehub.web.addresses import absolute
from villages.models import Membership


def tell_receipt(request: Any) -> None:
    """At once: electronic applications must be confirmed (Awb, section 2.3)."""
    subject = _("Ontvangen: %(title)s (%(reference)s)") % {
        "title": request.title,
        "reference": request.reference,
    }
    _tell_applicants(request, MessageKind.REQUEST_RECEIPT, "receipt", subject, "request_receipt")
    officers_subject = _("Nieuw verzoek: %(title)s") % {"title": request.title}
    _tell_desk(
        _officers(request), request, MessageKind.REQUEST_DUE, "new", officers_subject, "request_new"
    )


def tell_official(request: Any) -> None:
    """What was preparation is an application since its signed letter came in."""
    subject = _("Officiële aanvraag: %(title)s (%(reference)s)") % {
        "title": request.title,
        "reference": request.reference,
    }
    _tell_applicants(request, MessageKind.REQUEST_RECEIPT, "official", subject, "request_official")


def tell_taken_up(request: Any) -> None:
    """Kind, last day and who decides, each time the kind is set."""
    subject = _("Zo behandelt de gemeente: %(title)s") % {"title": request.title}
    period = f"kind:{request.kind_changes}"
    _tell_applicants(request, MessageKind.REQUEST_RECEIPT, period, subject, "request_kind")


def tell_question(question: Any) -> None:
    request = question.request
    asked, told = _("Een vraag van de gemeente over: %(title)s"), _("De klok staat stil: %(title)s")
    subject = (asked if question.is_question else told) % {"title": request.title}
    period = f"q:{question.pk.hex[:20]}"
    _tell_applicants(
        request,
        MessageKind.REQUEST_QUESTION,
        period,
        subject,
        "request_question" if question.is_question else "request_still",
        question=question,
    )


def tell_answer(answer: Any) -> None:
    request = answer.request
    subject = _("Antwoord op je vraag: %(title)s") % {"title": request.title}
    period = f"a:{answer.pk.hex[:20]}"
    _tell_desk(
        _handlers(request), request, MessageKind.REQUEST_ANSWER, period, subject, "request_answer"
    )


def tell_extension(request: Any) -> None:
    subject = _("De gemeente heeft meer tijd nodig: %(title)s") % {"title": request.title}
    _tell_applicants(
        request, MessageKind.REQUEST_QUESTION, "extension", subject, "request_extension"
    )


def tell_proposal(request: Any, outcome: str) -> None:
    """Each decision maker with a mandate who takes no part in the initiative; each new proposal
    again."""
    subject = _("Voorstel om vast te stellen: %(title)s") % {"title": request.title}
    period = f"proposal:{request.version}"
    people = request.able().filter(role=Membership.Role.DECISION_MAKER).people()
    people = signing(request, outcome, people)
    _tell_desk(people, request, MessageKind.REQUEST_DUE, period, subject, "request_proposal")


def tell_given_back(request: Any, note: str) -> None:
    subject = _("Voorstel terug: %(title)s") % {"title": request.title}
    period = f"back:{request.version}"
    _tell_desk(
        _handlers(request),
        request,
        MessageKind.REQUEST_ANSWER,
        period,
        subject,
        "request_given_back",
        note=note,
    )


def tell_decision(decision: Any) -> None:
    request = decision.request
    called = _("Besluit over: %(title)s") if decision.is_decision else _("Antwoord op: %(title)s")
    subject = called % {"title": request.title}
    _tell_applicants(
        request,
        MessageKind.REQUEST_DECISION,
        "decision",
        subject,
        "request_decision",
        decision=decision,
        lesson_url=absolute(request.lesson) if request.lesson else "",
    )


def tell_withdrawn(request: Any) -> None:
    subject = _("Ingetrokken: %(title)s") % {"title": request.title}
    _tell_desk(
        _handlers(request),
        request,
        MessageKind.REQUEST_ANSWER,
        "withdrawn",
        subject,
        "request_withdrawn",
    )


def tell_that_nobody_handles_it(request: Any, officer: User) -> None:
    """All officers who are left."""
    subject = _("Ligt weer open: %(title)s") % {"title": request.title}
    people = [each for each in _officers(request) if each.pk != officer.pk]
    kind, period = MessageKind.REQUEST_ANSWER, just_now("nobody")
    _tell_desk(people, request, kind, period, subject, "request_nobody", officer=officer)


def tell_resumed(request: Any, still: Any, by: Any) -> None:
    """That the clock runs again, and until when (Awb 4:15 lid 4). Who made it so knows."""
    subject = _("De klok loopt weer: %(title)s") % {"title": request.title}
    period = f"resumed:{still.pk.hex[:16]}"
    words = (period, subject, "request_resumed")
    _tell_applicants(request, MessageKind.REQUEST_QUESTION, *words, still=still, by=by)
    if by is None:
        people = _handlers(request)
        _tell_desk(people, request, MessageKind.REQUEST_ANSWER, *words, still=still, by=by)


def tell_other_rule(request: Any, rule: Any) -> None:
    """The municipality has another term than when it was received."""
    subject = _("Een andere uiterste datum: %(title)s") % {"title": request.title}
    words = (f"rule:{rule.pk}", subject, "request_rule")
    _tell_applicants(request, MessageKind.REQUEST_RECEIPT, *words, rule=rule)


def tell_of_merger(request: Any, merger: Any) -> None:
    """Whose request runs while the municipality goes into another."""
    subject = _("Een andere gemeente behandelt: %(title)s") % {"title": request.title}
    period = f"merger:{merger.code}"
    _tell_applicants(
        request, MessageKind.REQUEST_RECEIPT, period, subject, "request_merged", merger=merger
    )


def remind_officer(request: Any, step: str) -> None:
    """`step` is the milestone: "21", "14", "7", "2" or "late"; each once for each last day."""
    subject = _due_subject(request)
    period = f"due:{request.due_on:%Y-%m-%d}:{step}"
    _tell_desk(
        _handlers(request), request, MessageKind.REQUEST_DUE, period, subject, "request_term"
    )


def _due_subject(request: Any) -> str:
    left = request.days_left or 0
    if left < 0:
        return _("Te laat: %(title)s") % {"title": request.title}
    days = ngettext("Nog %d dag", "Nog %d dagen", left) % left
    return f"{days}: {request.title}"


def remind_applicant(request: Any, question: Any, step: str) -> None:
    subject = _("De gemeente wacht op jullie antwoord: %(title)s") % {"title": request.title}
    period = f"answer:{question.pk.hex[:16]}:{step}"
    _tell_applicants(
        request,
        MessageKind.REQUEST_QUESTION,
        period,
        subject,
        "request_question_due",
        question=question,
    )
