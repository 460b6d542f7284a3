"""One of everything of `initiatives.housing`, for tests/world.py."""

from datetime import timedelta

from django.utils import timezone

from initiatives.housing.models import AllocationRules, Defect, DrawObjection, Home, InterestEntry
from tests.factories import UserFactory
from tests.housing.factories import (
    make_household,
    make_housing,
    make_round,
    make_row,
    make_rules,
)


def add_housing(things, lead):
    things.cpo = make_housing(things.village, lead)
    things.household = make_household(things.cpo, starter="yes", dwelling_types=["terraced"])
    person = UserFactory(
        name="Bep Zonder",
        email=None,
        recorded_by=lead,
        consent_how="phone",
        consent_on="2026-01-05",
    )
    things.registered_household = InterestEntry.enter_for(things.cpo, person, lead)
    things.programme_row = make_row(things.cpo, 2)
    make_rules(things.cpo)
    AllocationRules.draft_of(things.cpo).save()
    things.round = make_round(things.cpo, lead)
    things.round_entry = things.round.entries.first()
    things.draw_objection = DrawObjection.objects.create(
        row=things.round_entry, text="Wij zijn starters"
    )
    turn = things.round.turn()
    things.home_offer = things.round.assign(
        turn.pk, things.round.free_homes()[0], lead, "Aan de beurt"
    )
    things.home = Home.objects.first()
    things.defect = Defect.objects.create(
        home=things.home, text="Een deur klemt", due_on=timezone.localdate() + timedelta(days=9)
    )
