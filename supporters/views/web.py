"""Who and what there is, on one page: whom one can ask, and what was not there."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Length
from django.http import HttpResponse
from django.shortcuts import render

from supporters.access import WorkplaceRequest, casework, record_read
from supporters.models import Contribution, SupportCase, Volunteer
from supporters.tearing import tearing_for
from villagehub.accounts.acting import acting_as
from villages.exchange.models import Direction, Listing
from villages.members.models.roles import Role
from villages.members.workplace import workplace_required
from villages.models import Village

SHOWN = 12


@casework
def web(request: WorkplaceRequest) -> HttpResponse:
    """Counts of volunteers, what people whom one helps want to do, and offers of the villages."""
    organisation = request.workplace.organisation_id
    gifts, wishes = _gifts(request), _wishes(request)
    villages = Village.objects.visible_to(request.user).filter(organisations=organisation)
    context = {
        "states": _states(request),
        "gifts": gifts,
        "wishes": wishes,
        "offers": _offers(request, villages),
        "villages": villages.order_by("name__dutch", "pk").only("name", "slug"),
    }
    record_read(request, [*wishes, *gifts])
    return render(request, "supporters/web.html", context)


def _states(request: WorkplaceRequest) -> list[str]:
    """ "4 actief": of each state that there is."""
    ours = Volunteer.objects.visible_to(request.user)
    ours = ours.filter(organisation=request.workplace.organisation_id).here().order_by()
    counted = dict(ours.values_list("status").annotate(number=Count("pk")))
    labels = Volunteer.Status.choices
    return [f"{counted[status]} {label}" for status, label in labels if status in counted]


def _gifts(request: WorkplaceRequest) -> list[Contribution]:
    """Of anybody, accompanied or not; the newest first."""
    rows = Contribution.objects.visible_to(request.user).current()
    ours = rows.filter(organisation=request.workplace.organisation_id)
    return list(ours.order_by("-created_at", "-id")[:SHOWN])


def _wishes(request: WorkplaceRequest) -> list[SupportCase]:
    """What somebody wants to do for others, by whose file it is; the newest file first. Each with
    what stands among the contributions already."""
    given = Contribution.objects.visible_to(request.user).open().filter(person=OuterRef("person"))
    noted = Subquery(given.order_by("created_at", "id").values("pk")[:1])
    mine = SupportCase.objects.visible_to(request.user).open().select_related("person")
    here = mine.filter(person__gone_on__isnull=True, person__restricted_on__isnull=True)
    here = here.annotate(noted=noted, letters=Length("wants_to_contribute"))
    wanting = here.filter(letters__gt=0)
    return list(wanting.order_by("-opened_on", "-id")[:SHOWN])


def _offers(request: WorkplaceRequest, villages: Any) -> list[Listing]:
    offers = Listing.objects.visible_to(request.user).public().current().for_rows_of_many()
    offers = offers.filter(direction=Direction.OFFER, village__in=villages.values("pk"))
    return list(offers.order_by("-refreshed_at", "-pk")[:SHOWN])


@workplace_required(Role.SUPPORTER, Role.COORDINATOR, Role.EDITOR)
def tear(request: WorkplaceRequest) -> HttpResponse:
    """For whoever keeps things going there. What each may see of it decide the querysets. There is
    no name on it, so it does not ask who is there after half an hour, as casework does."""
    works_with_people = request.workplace.role == Role.SUPPORTER
    with acting_as(request.user.pk, request.workplace.organisation_id):
        tearing = tearing_for(request.user, request.workplace)
        context = {"tearing": tearing, "works_with_people": works_with_people}
        return render(request, "supporters/tear.html", context)
