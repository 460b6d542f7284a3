"""Who supports a village no longer is no longer shown as the one to call."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.leaving import role_ends
from villages.members.models.cards import SupportCard, SupportCardQuerySet
from villages.members.models.people import Membership


def cards_of_role(membership: Membership, people: Iterable[User]) -> SupportCardQuerySet:
    if membership.role != Membership.Role.SUPPORTER:
        return SupportCard.objects.none()
    return SupportCard.objects.filter(organisation=membership.organisation, user__in=people)


role_ends.plug(Ends(_("Je kaartje"), cards_of_role), 60)
