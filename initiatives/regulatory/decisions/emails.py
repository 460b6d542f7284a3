"""What is told about what becomes of an answer."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory.telling import handlers_of, tell_about, tell_applicants, tell_desk
from villagehub.notifications.models import MessageKind
from villagehub.web.addresses import absolute


def tell_forward_answer(forward: Any) -> None:
    request = forward.request
    subject = _("Antwoord van %(authority)s: %(title)s") % {
        "authority": forward.authority,
        "title": request.title,
    }
    tell_applicants(
        request,
        MessageKind.REQUEST_DECISION,
        "forward",
        subject,
        "request_forward_answer",
        forward=forward,
    )


def ask_after_forward(forward: Any) -> None:
    """Once, eight weeks after it was sent on."""
    request = forward.request
    subject = _("Al antwoord van %(authority)s? %(title)s") % {
        "authority": forward.authority,
        "title": request.title,
    }
    tell_desk(
        handlers_of(request),
        request,
        MessageKind.REQUEST_DUE,
        f"forward:{forward.sent_on:%Y-%m-%d}",
        subject,
        "request_forward_due",
        forward=forward,
    )


def tell_ends_soon(decision: Any, weeks: int) -> None:
    subject = _("Eindigt bijna: %(title)s") % {"title": decision.request.title}
    _tell_both(decision, f"ends:{weeks}", subject, "request_ends")


def tell_ended(decision: Any) -> None:
    subject = _("Afgelopen: %(title)s") % {"title": decision.request.title}
    _tell_both(decision, "ended", subject, "request_ended")


def _tell_both(decision: Any, period: str, *words: str) -> None:
    """Of an experiment: who asked for it, and who handled it."""
    request, kind = decision.request, MessageKind.REQUEST_DUE
    tell_applicants(request, kind, period, *words, decision=decision)
    tell_desk(handlers_of(request), request, kind, period, *words, decision=decision)


def remind_of_condition(condition: Any, step: str) -> None:
    """Two weeks before, on the day, and once it is past; each once."""
    request = condition.decision.request
    subject = _("Voorwaarde, uiterlijk %(day)s: %(title)s") % {
        "day": date_format(condition.due_on, "j F"),
        "title": request.title,
    }
    words = (subject, "request_condition_due")
    period, kind = f"cond:{condition.pk.hex[:8]}:{step}", MessageKind.REQUEST_DUE
    people = request.applicants()
    tell_about(people, request, kind, period, *words, url=condition, condition=condition)
    tell_desk(handlers_of(request), request, kind, period, *words, condition=condition)


def remind_of_lesson(request: Any) -> None:
    subject = _("Deel je deze les? %(title)s") % {"title": request.title}
    words = (MessageKind.REQUEST_DUE, "lesson", subject, "request_lesson_waits")
    tell_applicants(request, *words, lesson_url=absolute(request.lesson))


def tell_condition_seen(condition: Any) -> None:
    request = condition.decision.request
    subject = _("Voorwaarde in orde: %(title)s") % {"title": request.title}
    period = f"cond:{condition.pk.hex[:8]}:seen:{condition.updated_at:%M%S%f}"
    words = (subject, "request_condition_seen")
    tell_applicants(request, MessageKind.REQUEST_DECISION, period, *words, condition=condition)


def tell_condition_done(condition: Any) -> None:
    request = condition.decision.request
    subject = _("Voorwaarde gedaan: %(title)s") % {"title": request.title}
    period = f"cond:{condition.pk.hex[:8]}:{condition.updated_at:%M%S%f}:done"
    words = (subject, "request_condition_done")
    kind = MessageKind.REQUEST_ANSWER
    tell_desk(handlers_of(request), request, kind, period, *words, condition=condition)
