"""Who decides about what people post."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from villages.members.models.people import MembershipQuerySet
from villages.models import Membership, Village


def judges(village: Village) -> MembershipQuerySet:
    """Who may decide about an appeal in this village: its editors, and the platform's admins."""
    editor = Q(role=Membership.Role.EDITOR, village=village)
    held = Membership.objects.active().filter(editor | Q(role=Membership.Role.ADMIN))
    return held.filter(user__is_active=True)


def others_who_decide(row: Any) -> MembershipQuerySet:
    """Those who neither hid it, nor made it, nor wrote it down for its author."""
    concerned = [row.state_by_id, row.user_id, row.recorded_by_id]
    return judges(row.village).exclude(user__in=concerned)
