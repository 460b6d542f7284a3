"""The messages about linked sites."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import key_of, tell
from villages.models import Membership


def tell_editors_of_failing(feed: Any) -> None:
    """Once for each time that it stopped working; the ledger refuses a second."""
    tell(
        Membership.objects.editors_of(feed.village).people(),
        kind=MessageKind.LINKED_FAILING,
        about=key_of(feed, "linked"),
        period=f"{feed.failing_since:%Y%m%dT%H%M%S}",
        subject=_("De koppeling met %(name)s werkt niet meer") % {"name": feed.name},
        template="linked_failing",
        url=reverse("linked:list", args=[feed.village.slug]),
        feed=feed,
    )
