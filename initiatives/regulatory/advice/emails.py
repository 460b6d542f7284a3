"""What is told about a question to an adviser."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.regulatory.telling import handlers_of, tell_about, tell_desk
from villagehub.notifications.models import MessageKind

# One step is enough: who has two days left can still do it.
DAYS_BEFORE = 2


def tell_asked(advice: Any) -> None:
    _tell_adviser(advice, _("Jouw advies gevraagd: %(title)s"), "asked", "request_advice_asked")


def remind_adviser(advice: Any) -> None:
    """Once, two days before."""
    _tell_adviser(advice, _("Jouw advies, bijna: %(title)s"), "due", "request_advice_asked")


def _tell_adviser(advice: Any, subject: str, period: str, template: str) -> None:
    tell_about(
        [advice.adviser],
        advice.request,
        MessageKind.REQUEST_DUE,
        f"advice:{advice.pk.hex[:12]}:{period}",
        subject % {"title": advice.request.title},
        template,
        url=advice,
        advice=advice,
    )


def tell_without_adviser(advice: Any) -> None:
    """Who was asked works here no more, or takes part since: somebody has to ask another."""
    subject = _("Vraag een ander om advies: %(title)s") % {"title": advice.request.title}
    tell_desk(
        handlers_of(advice.request),
        advice.request,
        MessageKind.REQUEST_DUE,
        f"advice:{advice.pk.hex[:12]}:gone",
        subject,
        "request_advice_gone",
        advice=advice,
    )


def tell_taken_back(advice: Any) -> None:
    subject = _("Jouw advies is niet meer nodig: %(title)s")
    _tell_adviser(advice, subject, "back", "request_advice_back")


def tell_given(advice: Any) -> None:
    request = advice.request
    subject = _("Advies gekregen: %(title)s") % {"title": request.title}
    tell_desk(
        handlers_of(request),
        request,
        MessageKind.REQUEST_ANSWER,
        f"advice:{advice.pk.hex[:12]}",
        subject,
        "request_advice_given",
        advice=advice,
    )
