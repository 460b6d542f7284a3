"""Who builds together, for tests."""

from initiatives.housing.models import HousingWish, InterestEntry
from initiatives.models import Initiative
from tests.initiatives.factories import InitiativeFactory, LeadFactory


def make_housing(village, lead, title="De Nieuwe Hoek"):
    initiative = InitiativeFactory(
        village=village, title=title, kind=Initiative.Kind.CPO_HOUSING, visibility="public"
    )
    LeadFactory(initiative=initiative, user=lead)
    return initiative


def make_household(initiative, name="Fam. Verzonnen", email="", **wish):
    email = email or f"huis{InterestEntry.objects.count()}@voorbeeld.example"
    entry = InterestEntry.ask(initiative, name, email)
    entry.confirm()
    if wish:
        HousingWish.objects.create(entry=entry, **wish)
    return entry
