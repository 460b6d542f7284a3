"""A quarter of which a report was made, looked at and released: for village and municipality."""

from __future__ import annotations

import random
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from supporters.models import AttachedCount, ContactMoment, Report, Theme, UnmetNeed
from supporters.report.building import SMALL_VILLAGE, build
from supporters.report.periods import Period, settled_periods
from villagehub.accounts.acting import acting_as
from villagehub.demo.people import seeding as people
from villages.models import Membership, Village

CONTACTS = 420
REASON = "De dorpen liggen bij elkaar en delen hun ondersteuner; kleiner kan het niet."
CHANNELS = {"drop_in": 5, "home_visit": 4, "phone": 4, "street": 3, "activity": 2, "message": 1}
GAVE = 0.08
# The small ones come together to so many that none of the large ones has to be hidden along, in
# whatever month this is made: two of these are shown elsewhere too.
MISSED = {
    "vervoer": 26,
    "gezelschap": 18,
    "wonen": 14,
    "huis-en-klussen": 13,
    "geld-en-formulieren": 8,
    "zorg-en-wmo": 7,
    "mantelzorg": 8,
    "meedoen": 6,
    "digitaal": 9,
}
ATTACHED = ("vervoer", "gezelschap")


def seed() -> None:
    supporter = people.persona("ondersteuner").memberships.get(role=Membership.Role.SUPPORTER)
    coordinator = people.persona("coordinator").memberships.get()
    period = settled_periods()[0]
    with acting_as(supporter.user_id, supporter.organisation_id):
        _contacts(supporter, period)
        _missed(supporter, period)
    villages = _villages(coordinator.organisation_id)
    few = sum(village.population or 0 for village in villages) < SMALL_VILLAGE
    with acting_as(coordinator.user_id, coordinator.organisation_id):
        report = build(coordinator, period, villages, REASON if few else "")
    with acting_as(supporter.user_id, supporter.organisation_id):
        report.review(supporter)
    with acting_as(coordinator.user_id, coordinator.organisation_id):
        report.release(coordinator)
    with acting_as(supporter.user_id, supporter.organisation_id):
        _attach(report, supporter)


def _missed(supporter: Membership, period: Period) -> None:
    lot = random.Random(13)
    villages = _villages(supporter.organisation_id)
    UnmetNeed.objects.bulk_create(
        UnmetNeed(
            organisation=supporter.organisation,
            village=lot.choice(villages),
            theme=theme,
            month=lot.choice(period.months_in),
        )
        for theme in Theme.objects.filter(code__in=MISSED).order_by("order")
        for _number in range(MISSED[theme.code])
    )


def _attach(report: Report, supporter: Membership) -> None:
    """One number beside an initiative, and one beside what another asks of the municipality."""
    bus = Initiative.objects.select_related("village").get(title__startswith="Dorpsauto")
    asked = RegulatoryRequest.objects.select_related("initiative").get(
        title__startswith="Winkelhoek"
    )
    for code, about in zip(ATTACHED, (bus, asked), strict=True):
        AttachedCount.attach(report, str(Theme.objects.get(code=code).pk), about, supporter)


def _villages(organisation: Any) -> list[Village]:
    return list(Village.objects.filter(organisations=organisation).order_by("slug"))


def _contacts(supporter: Membership, period: Period) -> None:
    lot = random.Random(69)
    villages = _villages(supporter.organisation_id)
    themes = list(Theme.objects.order_by("order"))
    ContactMoment.objects.bulk_create(
        ContactMoment(
            organisation=supporter.organisation,
            logged_by=supporter.user,
            village=lot.choice(villages),
            theme=lot.choice(themes),
            channel=lot.choices(list(CHANNELS), weights=list(CHANNELS.values()))[0],
            duration_band=lot.choice(ContactMoment.Duration.values),
            results=["contribution_found"] if lot.random() < GAVE else ["listened"],
            occurred_at=_moment(lot, period),
        )
        for _number in range(CONTACTS)
    )


def _moment(lot: random.Random, period: Period) -> datetime:
    day = period.first + timedelta(days=lot.randrange((period.end - period.first).days))
    return timezone.make_aware(datetime.combine(day, time(lot.randrange(9, 17))))
