"""One initiative, for whoever may see or change it: invisible is 404, not yours is 403."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse

from initiatives.models import Initiative
from initiatives.people.asking import asked_by_who_takes_part
from initiatives.sockets.leaving import own_rows
from initiatives.sockets.tabs import tabs_of
from villagehub.accounts.models import User
from villagehub.web.elsewhere import OnlyOwnPart
from villages.members.access import village_for_page
from villages.models import Organisation, Village


def visible_village(request: HttpRequest, village_slug: str, *prepared: str) -> Village:
    return village_for_page(request.user, village_slug, *prepared)


def nothing_more() -> dict[str, Any]:
    return {}


def visible_initiative(
    request: HttpRequest,
    village_slug: str,
    slug: str,
    more: Callable[[], dict[str, Any]] = nothing_more,
) -> Initiative:
    """With its village as the pages of a village show it, where this person stands in it, and
    `more` that it is annotated with. One query, and one for whoever signed in. Who does not see it
    (any more) and has something in it is brought to that."""
    found = _seen(request.user, village_slug, slug, more=more)
    if not found:
        rows = Initiative.objects.filter(village__slug=village_slug, slug=slug)
        raise not_seen(request, rows.select_related("village").first())
    initiative: Any = found[0]
    initiative.village.support = initiative.support
    initiative.standing = initiative.standing_of(request.user)
    return found[0]


@asked_by_who_takes_part
def _seen(
    user: Any, village_slug: str, slug: str, *, more: Callable[[], dict[str, Any]]
) -> QuerySet[Initiative]:
    rows = Initiative.objects.filter(village__slug=village_slug, slug=slug)
    support = Organisation.objects.visible_to(user).to_call_in("village")
    return rows.visible_to(user).for_page().annotate(support=support, **more())[:1]


def not_seen(request: HttpRequest, initiative: Initiative | None) -> Http404:
    """For raising: of this initiative, or something in it, nothing is shown but one's own part."""
    if initiative is None or not request.user.is_authenticated:
        return Http404()
    people = User.objects.acted_for_by(request.user)
    if next(own_rows(initiative, people), None) is None:
        return Http404()
    return OnlyOwnPart(reverse("initiatives:own", args=[initiative.village.slug, initiative.slug]))


def still_seen(request: HttpRequest, row: Any) -> Any:
    """Where to go after ending one's own part of a row of an initiative: perhaps somebody saw it by
    that part only."""
    if type(row)._default_manager.visible_to(request.user).filter(pk=row.pk).exists():
        return row
    initiative = row.initiative
    seen = Initiative.objects.visible_to(request.user).filter(pk=initiative.pk)
    return initiative if seen.exists() else initiative.village


def initiative_for_lead(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.leads:
        raise PermissionDenied
    return initiative


def initiative_for_runner(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """For leads and board."""
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.runs:
        raise PermissionDenied
    return initiative


def initiative_for_worker(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """For whoever does more than follow."""
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.works:
        raise PermissionDenied
    return initiative


def initiative_for_insider(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """For whoever does more than help now and then."""
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.is_inside:
        raise PermissionDenied
    return initiative


def initiative_for_editor(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.is_editable_by(request.user):
        raise PermissionDenied
    return initiative


def tab_of(village: Village) -> dict[str, Any]:
    """What `villages/base_village.html` needs for our tab."""
    return {"village": village, "active_tab": "initiatives"}


def initiative_page(initiative: Initiative, **more: Any) -> dict[str, Any]:
    """What `initiatives/base_initiative.html` needs; `active_part` is the key of a tab of ours."""
    return {
        **tab_of(initiative.village),
        "initiative": initiative,
        "standing": initiative.standing,
        "tabs": tabs_of(initiative),
        **more,
    }
