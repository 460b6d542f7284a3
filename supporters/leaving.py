"""What a supporter has in hands nobody else can read. So when their role ends, the coordinators of
their organisation hear that people may be waiting; of whom, they ask the supporter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from supporters.emails import tell_coordinators_who_stopped
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.leaving import role_ends
from villages.members.models.people import MembershipQuerySet
from villages.models import Membership


def supporting(membership: Membership, people: Iterable[User]) -> MembershipQuerySet:
    rows = Membership.objects.filter(pk=membership.pk, role=Membership.Role.SUPPORTER)
    return rows.filter(user__in=people)


def _tell(rows: Any) -> None:
    for membership in rows.select_related("user", "organisation"):
        coordinators = Membership.objects.active().filter(
            role=Membership.Role.COORDINATOR, organisation=membership.organisation_id
        )
        tell_coordinators_who_stopped(membership, coordinators.people())


role_ends.plug(Ends(_("Ondersteuning"), supporting, end=_tell), 50)
