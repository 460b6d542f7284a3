"""Posts end with taking part, and so does the wish to have one, or being asked to lead."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, LeadOffer, PostHolder, PostInterest
from initiatives.people.models.offers import LeadOfferQuerySet
from initiatives.people.models.posts import PostHolderQuerySet, PostInterestQuerySet
from initiatives.sockets.leaving import ends
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User


def held_posts(initiative: Initiative, people: Iterable[User]) -> PostHolderQuerySet:
    rows = PostHolder.objects.active().filter(post__initiative=initiative, user__in=people)
    return rows.select_related("post")


def wanted_posts(initiative: Initiative, people: Iterable[User]) -> PostInterestQuerySet:
    rows = PostInterest.objects.active().filter(post__initiative=initiative, user__in=people)
    return rows.select_related("post")


def offers_to_lead(initiative: Initiative, people: Iterable[User]) -> LeadOfferQuerySet:
    """Those that they made too."""
    rows = LeadOffer.objects.open().filter(initiative=initiative)
    return rows.filter(Q(to__in=people) | Q(by__in=people)).select_related("to")


ends.plug(Ends(_("Posten"), held_posts, line=lambda row: str(row.post)), 30)
ends.plug(Ends(_("Posten die open staan"), wanted_posts, line=lambda row: str(row.post)), 31)
ends.plug(Ends(_("Gevraagd als trekker"), offers_to_lead, line=lambda row: str(row.to)), 32)
