"""A household on the list is found by its address, and goes from the list by its own wish only."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models import InterestEntry
from initiatives.housing.models.interest import InterestEntryQuerySet, hash_of
from initiatives.models import Initiative
from initiatives.sockets.leaving import own_parts
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User


def places_on_list(initiative: Initiative, people: Iterable[User]) -> InterestEntryQuerySet:
    hashes = [hash_of(initiative.pk, each.email) for each in people if each.email]
    mine = Q(user__in=people) | Q(email_hash__in=hashes)
    return InterestEntry.objects.on_list().filter(mine, initiative=initiative)


own_parts.plug(Ends(_("Woonlijst"), places_on_list, line=lambda row: f"nr. {row.number}"), 50)
