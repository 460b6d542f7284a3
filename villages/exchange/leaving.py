"""What somebody asked or offered in the village only goes with their membership; what everybody may
read they may keep. What a supporter placed for their organisation goes with that role."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.exchange.models import Listing, ListingQuerySet, Stage, Visibility
from villages.leaving import role_ends, village_ends
from villages.models import Membership


def _listings(membership: Membership, people: Iterable[User]) -> ListingQuerySet:
    rows = Listing.objects.filter(ended_at__isnull=True, user__in=people)
    rows = rows.exclude(stage=Stage.DONE).filter(organisation__isnull=True).select_related("user")
    return rows.filter(village=membership.village).order_by("created_at", "pk")


def listings_of_village(membership: Membership, people: Iterable[User]) -> ListingQuerySet:
    return _listings(membership, people).filter(visibility=Visibility.VILLAGE)


def listings_for_all(membership: Membership, people: Iterable[User]) -> ListingQuerySet:
    return _listings(membership, people).public()


def listings_of_role(membership: Membership, people: Iterable[User]) -> ListingQuerySet:
    if membership.role != Membership.Role.SUPPORTER:
        return Listing.objects.none()
    rows = Listing.objects.filter(ended_at__isnull=True, user__in=people)
    rows = rows.exclude(stage=Stage.DONE).filter(organisation=membership.organisation)
    return rows.order_by("created_at", "pk")


_label = _("Vraag en aanbod")
village_ends.plug(Ends(_label, listings_of_village), 20)
village_ends.plug(Ends(_label, listings_for_all, may_stay=True), 50)
role_ends.plug(Ends(_label, listings_of_role), 40)
