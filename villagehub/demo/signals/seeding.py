"""How a shop went in two years, and how the warning rose with it; and two that are still open.

The days are walked through one by one, with the portal's own checks, so that what the demo shows
is what the portal would have done.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from villagehub.accounts.models import User
from villagehub.demo.facilities.story import EDITORS, SHOP
from villagehub.demo.people import seeding as people
from villages.models import Facility, Membership, Village
from villages.signals.checking import check_village, next_quarter
from villages.signals.finding import source
from villages.signals.models import EarlyWarning, FacilitySignal
from villages.signals.models.signals import HOLDS


class SignalStory(NamedTuple):
    months_ago: int
    village: str
    facility: str
    ground: str
    text: str
    source_kind: str
    source_text: str = ""
    teller: str = ""  # a resident's tip, which nobody asked about yet


GP = "Huisartsenpost in 't Laefhoes"
STORY = [
    SignalStory(
        *(26, "meterik", SHOP, "D_loss"),
        "Voor het tweede jaar verlies. De eigenaar wil nog een jaar proberen.",
        *("operator", "gesprek met de eigenaar"),
    ),
    SignalStory(
        *(20, "meterik", SHOP, "D_successor"),
        "Er is geen opvolger, staat in een vraaggesprek.",
        *("news", "het dorpsblad"),
    ),
    SignalStory(
        *(15, "meterik", SHOP, "D_loss"),
        "Ook dit jaar verlies.",
        *("document", "jaarcijfers, ingezien door de dorpsraad"),
    ),
    SignalStory(
        *(9, "meterik", SHOP, "E_far"),
        "De volgende winkel is in Horst, bijna 4 km, en overdag rijdt er geen bus.",
        *("seen", "dienstregeling nagekeken"),
    ),
    SignalStory(
        *(4, "america", GP, "D_successor"),
        "De huisarts zoekt al een half jaar iemand voor de twee ochtenden.",
        *("operator", "gesprek met de praktijk"),
    ),
    SignalStory(
        *(1, "america", GP, "D_lease"),
        "De huur van de spreekkamer loopt volgend najaar af.",
        *("document", "huurcontract van 't Laefhoes"),
    ),
    SignalStory(
        *(0, "america", "Eetcafé aan het plein", "D_successor"),
        "Ik hoorde dat de uitbater wil stoppen en nog niemand heeft.",
        *("resident", "", "Toon Nabben"),
    ),
]
# When the list of facilities itself changed: see facilities_story.
CHANGED = {"meterik": [19, 8, 3], "griendtsveen": [16, 14], "america": [11]}
FIRST = {"meterik": 27, "griendtsveen": 17, "america": 12}


def seed() -> None:
    """The editor of the cast lends a hand in Meterik, so that the demo can show its page."""
    meterik = Village.objects.get(slug="meterik")
    helping = {"role": Membership.Role.EDITOR, "valid_from": _ago(30)}
    Membership.objects.create(user=people.persona("redacteur"), village=meterik, **helping)
    for slug in ("meterik", "griendtsveen", "america"):
        _walk(Village.objects.select_related("municipality").get(slug=slug))
    shop = EarlyWarning.objects.get(facility__name=SHOP)
    asked = {"backing_asked_on": _ago(8), "backing_asked_by": _editor(meterik)}
    EarlyWarning.objects.filter(pk=shop.pk).update(**asked)


def _ago(months: int) -> date:
    """The day of facilities' own story; of this month the day itself."""
    today = timezone.localdate()
    return today - relativedelta(months=months, day=12) if months else today


def _editor(village: Village) -> User:
    name = EDITORS.get(village.slug)
    return people.by_name(name) if name else people.persona("redacteur")


def _walk(village: Village) -> None:
    """Each day on which something was told, changed or checked, in order."""
    stories = [story for story in STORY if story.village == village.slug]
    days = {_ago(story.months_ago) for story in stories}
    days |= {_ago(months) for months in CHANGED[village.slug]}
    quarters = _quarters(_ago(FIRST[village.slug]))
    for day in sorted(days | quarters | {timezone.localdate()}):
        for story in stories:
            if _ago(story.months_ago) == day:
                _tell(story, village, day)
        check_village(village, day, is_quarterly=day in quarters)


def _quarters(first: date) -> set[date]:
    found, day = set(), next_quarter(first)
    while day <= timezone.localdate():
        found.add(day)
        day = next_quarter(day)
    return found


def _tell(story: SignalStory, village: Village, day: date) -> None:
    teller = people.by_name(story.teller) if story.teller else _editor(village)
    is_tip = bool(story.teller)
    FacilitySignal.objects.create(
        village=village,
        facility=Facility.objects.get(village=village, name=story.facility),
        code=story.ground[0],
        ground=story.ground,
        dated=day,
        expires_on=day + HOLDS,
        text=story.text,
        sources=[source(story.source_kind, story.source_text)],
        reported_by=teller,
        verified_by=None if is_tip else teller,
        verified_on=None if is_tip else day,
    )
