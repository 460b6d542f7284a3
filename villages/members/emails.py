"""The messages of village life, each a line in the ledger."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.models import Membership, Village


def _about(membership: Membership) -> str:
    return f"membership:{membership.pk}"


def _village(membership: Membership) -> Village:
    """A resident always has one: a constraint sees to it."""
    return cast(Village, membership.village)


def _member_text(template: str, membership: Membership, page: str = "confirm_me", **more) -> str:
    arguments = [_village(membership).slug, *([membership.pk] if page == "vouch" else [])]
    url = settings.SITE_URL + reverse(f"villages:{page}", args=arguments)
    context = {"membership": membership, "village": membership.village, "url": url, **more}
    return render_to_string(f"emails/{template}.txt", context)


def tell_editors_who_waits(membership: Membership) -> None:
    """Once a day for each village, however many ask."""
    village = _village(membership)
    editors = Membership.objects.active().filter(village=village, role=Membership.Role.EDITOR)
    for editor in editors.select_related("user"):
        Notification.objects.record(
            recipient=editor.user,
            kind=Kind.MEMBER_WAITING,
            about=f"village:{village.pk}",
            period=timezone.localdate().isoformat(),
            subject=_("Iemand wil bij %(village)s horen") % {"village": village},
            body=_member_text("member_waiting", membership, "members"),
        )


def tell_that_member_is_confirmed(membership: Membership) -> None:
    subject = _("Je hoort bij %(village)s") % {"village": membership.village}
    _answer(membership, subject, _member_text("member_confirmed", membership))


def tell_that_member_is_declined(membership: Membership, reason: str) -> None:
    subject = _("Je lidmaatschap van %(village)s") % {"village": membership.village}
    _answer(membership, subject, _member_text("member_declined", membership, reason=reason))


def tell_that_member_is_ended(membership: Membership, reason: str) -> None:
    subject = _("Je lidmaatschap van %(village)s is beëindigd") % {"village": membership.village}
    _answer(membership, subject, _member_text("member_ended", membership, "detail", reason=reason))


def _answer(membership: Membership, subject: str, body: str) -> None:
    Notification.objects.record(
        recipient=membership.user,
        kind=Kind.MEMBER_ANSWER,
        about=_about(membership),
        period=f"{timezone.now():%Y%m%d%H%M%S%f}",
        subject=subject,
        body=body,
    )


def ask_to_vouch(membership: Membership, neighbour: User) -> None:
    """One neighbour is asked once about one person."""
    Notification.objects.record(
        recipient=neighbour,
        kind=Kind.MEMBER_VOUCH,
        about=_about(membership),
        period="asked",
        subject=_("Ken je %(name)s uit %(village)s?")
        % {"name": membership.user.name, "village": membership.village},
        body=_member_text("member_vouch", membership, "vouch"),
    )
