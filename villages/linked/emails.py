"""The messages about linked sites."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.notifications.models import Kind, Notification
from villages.linked.models import LinkedFeed
from villages.models import Membership


def tell_editors_of_failing(feed: LinkedFeed) -> None:
    """Once for each time that it stopped working; the ledger refuses a second."""
    url = settings.SITE_URL + reverse("linked:list", args=[feed.village.slug])
    body = render_to_string("emails/linked_failing.txt", {"feed": feed, "url": url}).strip()
    role = Membership.Role.EDITOR
    editors = feed.village.memberships.active().filter(role=role).select_related("user")
    for editor in editors:
        Notification.objects.record(
            recipient=editor.user,
            kind=Kind.LINKED_FAILING,
            about=f"linked:{feed.pk}",
            period=f"{feed.failing_since:%Y%m%dT%H%M%S}",
            subject=_("De koppeling met %(name)s werkt niet meer") % {"name": feed.name},
            body=body,
        )
