"""That a message did not arrive."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.regulatory.telling import handlers_of, tell_about
from villagehub.notifications.models import MessageKind


def tell_not_arrived(request: Any, message: Any) -> None:
    """By the way that works: the mailbox of the officer is another."""
    tell_about(
        handlers_of(request),
        request,
        MessageKind.REQUEST_DUE,
        f"gone:{message.pk.hex[:20]}",
        _("Niet aangekomen: %(title)s") % {"title": request.title},
        "request_not_arrived",
        url=reverse("regulatory:delivery", args=[request.reference]),
        lost=message,
    )
