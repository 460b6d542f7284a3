"""What who takes part hears of an initiative itself: a new step, and that it falls asleep.

Initiatives call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import tell


def tell_members_of_stage(change: Any) -> None:
    """Everybody who takes part, but not whoever did it."""
    initiative = change.initiative
    names = {"title": initiative, "step": change.to_name}
    tell(
        initiative.members.active().exclude(user=change.by).people(),
        kind=MessageKind.INITIATIVE_CHANGED,
        about=initiative,
        period=f"stage:{change.pk.hex[:20]}",
        subject=_("%(title)s: nu bij de stap “%(step)s”") % names,
        template="initiative_stage",
        url=initiative,
        initiative=initiative,
        change=change,
    )


def warn_leads_of_sleep(initiative: Any, now: datetime) -> None:
    """Two weeks beforehand."""
    tell(
        initiative.members.active().leads().people(),
        kind=MessageKind.INITIATIVE_CHANGED,
        about=initiative,
        period=f"quiet:{now:%Y%m%d}",
        subject=_("%(title)s: nog bezig?") % {"title": initiative},
        template="initiative_quiet",
        url=initiative,
        initiative=initiative,
    )


def tell_leads_of_sleep(initiative: Any) -> None:
    tell(
        initiative.members.active().leads().people(),
        kind=MessageKind.INITIATIVE_CHANGED,
        about=initiative,
        period=f"asleep:{initiative.asleep_at:%Y%m%d}",
        subject=_("%(title)s slaapt nu") % {"title": initiative},
        template="initiative_asleep",
        url=initiative,
        initiative=initiative,
    )
