"""What editors, authors and reporters hear. Each adds to the ledger, in the causing transaction.

Models call these, so this module knows them by type only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.models import Membership, Village

if TYPE_CHECKING:
    from villages.moderation.models import Block, Moderated, Report


def judges(village: Village) -> Any:
    """Who may decide about an appeal in this village: its editors, and the platform's admins."""
    editor = Q(role=Membership.Role.EDITOR, village=village)
    held = Membership.objects.active().filter(editor | Q(role=Membership.Role.ADMIN))
    return held.filter(user__is_active=True)


def others_who_decide(row: Moderated) -> Any:
    """Those who neither hid it, nor made it, nor wrote it down for its author."""
    concerned = [row.state_by_id, row.user_id, row.recorded_by_id]
    return judges(row.village).exclude(user__in=concerned)


def _text(name: str, **context: Any) -> str:
    return render_to_string(f"emails/{name}.txt", context).strip()


def tell_editors(village: Village, but: User | None = None) -> None:
    """Something waits: at most one message a day, which quotes nothing."""
    queue = settings.SITE_URL + reverse("moderation:queue", args=[village.slug])
    _tell_that_it_waits(village, judges(village).filter(village=village), queue, but)


def tell_judges(row: Moderated) -> None:
    """An appeal goes to another editor; without one to the administrators, and only when there
    is nobody else to who hid it."""
    others = others_who_decide(row)
    editors = others.filter(village=row.village)
    url = settings.SITE_URL + row.decide_url
    found = editors if editors.exists() else others
    if not found.exists():
        found = judges(row.village).filter(user=row.state_by_id)
    _tell_that_it_waits(row.village, found, url, None)


def _tell_that_it_waits(village: Village, to: Any, url: str, but: User | None) -> None:
    body = _text("moderation_waiting", village=village, url=url)
    people = {membership.user_id: membership.user for membership in to.select_related("user")}
    Notification.objects.record_all(
        [
            Notification(
                recipient=person,
                kind=Kind.MODERATION_WAITING,
                about=f"village:{village.pk}",
                period=f"{timezone.localdate():%Y-%m-%d}",
                subject=_("Er wacht iets op je blik in %(village)s") % {"village": village},
                body=body,
            )
            for person in people.values()
            if person != but
        ]
    )


def tell_author(row: Any, name: str, subject: str, **context: Any) -> None:
    """A person without e-mail hears it by phone from who wrote it down for them."""
    context |= {"row": row, "url": settings.SITE_URL + row.get_absolute_url()}
    context["appeal_url"] = settings.SITE_URL + row.appeal_url
    Notification.objects.record(
        recipient=row.user,
        kind=Kind.MODERATION_DECIDED,
        about=f"{row.moderation_key}:{row.pk}",
        period=f"{timezone.now():%Y%m%d%H%M%S%f}",
        subject=subject,
        body=_text(name, **context),
    )


def tell_reporters(reports: list[Report], row: Moderated) -> None:
    """A visitor who reported without an account left no address, and hears nothing."""
    Notification.objects.record_all(
        [
            Notification(
                recipient=report.reporter,
                kind=Kind.MODERATION_DECIDED,
                about=f"report:{report.pk}",
                period="handled",
                subject=_("Je melding is bekeken"),
                body=_text("moderation_report", report=report, row=row),
            )
            for report in reports
            if report.reporter
        ]
    )


def tell_blocked(block: Block) -> None:
    Notification.objects.record(
        recipient=block.user,
        kind=Kind.MODERATION_DECIDED,
        about=f"block:{block.pk}",
        period="blocked",
        subject=_("Je kunt even niets plaatsen in %(village)s") % {"village": block.village},
        body=_text("moderation_block", block=block),
    )
