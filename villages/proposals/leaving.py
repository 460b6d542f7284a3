"""Who belongs to a village no longer proposes nothing for its agenda; what was placed stays, and is
organised by the editors from then on."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.agenda.leaving import organised_by_nobody
from villages.agenda.models.events import EventQuerySet
from villages.leaving import village_ends
from villages.models import Event, Membership
from villages.proposals.models import Proposal, ProposalQuerySet


def proposed_events(membership: Membership, people: Iterable[User]) -> ProposalQuerySet:
    rows = Proposal.objects.unanswered().filter(village=membership.village, user__in=people)
    return rows.select_related("user").order_by("starts_at", "pk")


def placed_events(membership: Membership, people: Iterable[User]) -> EventQuerySet:
    rows = Event.objects.upcoming().filter(village=membership.village, created_by__in=people)
    return rows.filter(proposal__isnull=False).order_by("starts_at", "pk")


village_ends.plug(Ends(_("Voorgesteld voor de agenda"), proposed_events), 22)
village_ends.plug(
    Ends(_("Activiteiten die je organiseert"), placed_events, end=organised_by_nobody), 23
)
