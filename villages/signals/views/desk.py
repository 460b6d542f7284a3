"""For the municipality: the warnings of its own villages, from "warning" up."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import FacilityStatusChange, Membership
from villages.signals.access import municipality_of
from villages.signals.cards import cards_of
from villages.signals.lookback import years
from villages.signals.models import EarlyWarning, FacilitySignal

PAGE_SIZE = 10


@workplace_required(Membership.Role.OFFICER.value)
def desk(request: WorkplaceRequest) -> HttpResponse:
    municipality = municipality_of(request)
    ours = EarlyWarning.objects.filter(village__municipality=municipality)
    shown = ours.shown_to_officer(request.user).open()
    page = page_of(request, shown.for_list(), ["-rank", "since", "pk"], PAGE_SIZE)
    signals = FacilitySignal.objects.visible_to(request.user).filter(
        village__in={warning.village_id for warning in page.rows}
    )
    closures = FacilityStatusChange.objects.visible_to(request.user).filter(
        facility__village__municipality=municipality
    )
    context = {
        "municipality": municipality,
        "cards": cards_of(page.rows, signals.counting(timezone.localdate()).for_list()),
        "more_url": page.more_url,
        "years": years(ours.once_shown_to_officer(request.user), closures),
    }
    return render(request, "signals/desk.html", context)
