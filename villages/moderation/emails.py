"""What editors, authors and reporters hear. Each adds to the ledger, in the causing transaction.

Models call these, so this module knows them by what they pass only.
"""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import To, just_now, key_of, tell
from villagehub.web.addresses import absolute
from villages.members.models.people import MembershipQuerySet
from villages.models import Village
from villages.moderation.judges import judges, others_who_decide


def tell_editors(village: Village, but: User | None = None) -> None:
    """Something waits: at most one message a day, which quotes nothing."""
    queue = reverse("moderation:queue", args=[village.slug])
    _tell_that_it_waits(village, judges(village).filter(village=village), queue, but)


def tell_judges(row: Any) -> None:
    """An appeal goes to another editor; without one to the administrators, and only when there
    is nobody else to whoever hid it."""
    others = others_who_decide(row)
    editors = others.filter(village=row.village)
    found = editors if editors.exists() else others
    if not found.exists():
        found = judges(row.village).filter(user=row.state_by_id)
    _tell_that_it_waits(row.village, found, row.decide_url)


def _tell_that_it_waits(
    village: Village, to: MembershipQuerySet, url: str, but: User | None = None
) -> None:
    tell(
        {person for person in to.people() if person != but},
        kind=MessageKind.MODERATION_WAITING,
        about=village,
        period=timezone.localdate().isoformat(),
        subject=_("Er wacht iets op je blik in %(village)s") % {"village": village},
        template="moderation_waiting",
        url=url,
        village=village,
    )


def tell_author(row: Any, template: str, subject: str, **context: Any) -> None:
    """A person without e-mail hears it by phone from whoever wrote it down for them."""
    tell(
        row.user,
        kind=MessageKind.MODERATION_DECIDED,
        about=key_of(row, row.moderation_key),
        period=just_now(),
        subject=subject,
        template=template,
        url=row,
        row=row,
        appeal_url=absolute(row.appeal_url),
        **context,
    )


def tell_reporters(reports: list[Any], row: Any) -> None:
    """A visitor who reported without an account left no address, and hears nothing."""
    known = [report for report in reports if report.reporter]
    tell(
        [To(report.reporter, about=report, report=report) for report in known],
        kind=MessageKind.MODERATION_DECIDED,
        period="handled",
        subject=_("Je melding is bekeken"),
        template="moderation_report",
        row=row,
    )


def tell_blocked(block: Any) -> None:
    tell(
        block.user,
        kind=MessageKind.MODERATION_DECIDED,
        about=block,
        period="blocked",
        subject=_("Je kunt even niets plaatsen in %(village)s") % {"village": block.village},
        template="moderation_block",
        block=block,
    )
