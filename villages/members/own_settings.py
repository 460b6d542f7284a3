"""One's villages among one's settings: how it stands, and the way out."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.accounts.own_settings import Setting, goes
from villages.members.models.people import Membership
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role


def leave_villages(user: User) -> list[Setting]:
    """One query, for whoever belongs to one."""
    if not reach_of(user).villages_as(Role.RESIDENT):
        return []
    held = Membership.objects.active().of(user).filter(role=Membership.Role.RESIDENT)
    return [
        Setting(
            _("Verlaat %(village)s") % {"village": each.village},
            reverse("villages:leave", args=[each.village.slug]),
        )
        for each in held.select_related("village").order_by("created_at")
        if each.village
    ]


goes.plug(leave_villages)
