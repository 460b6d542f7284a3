"""What is told about what becomes of an answer."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.regulatory.telling import handlers_of, tell_applicants, tell_desk
from villagehub.notifications.models import MessageKind


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
