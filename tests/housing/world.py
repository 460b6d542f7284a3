"""One of everything of `initiatives.housing`, for tests/world.py."""

from initiatives.housing.models import InterestEntry
from tests.factories import UserFactory
from tests.housing.factories import make_household, make_housing


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
