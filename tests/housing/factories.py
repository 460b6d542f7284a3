"""Who builds together, for tests."""

from datetime import timedelta

from django.utils import timezone

from initiatives.housing.models import (
    AllocationRound,
    AllocationRules,
    HousingWish,
    InterestEntry,
    Programme,
    ProgrammeRow,
    add_row,
)
from initiatives.models import Initiative
from tests.initiatives.factories import InitiativeFactory, LeadFactory


def make_housing(village, lead, title="De Nieuwe Hoek"):
    initiative = InitiativeFactory(
        village=village, title=title, kind=Initiative.Kind.CPO_HOUSING, visibility="public"
    )
    LeadFactory(initiative=initiative, user=lead)
    return initiative


def make_household(initiative, name="", email="", **wish):
    """Each with a name of its own: no two look like one household."""
    known = InterestEntry.objects.count()
    name = name or f"Fam. Verzonnen {known}"
    email = email or f"huis{known}@voorbeeld.example"
    entry = InterestEntry.ask(initiative, name, email)
    entry.confirm()
    entry.told.all().delete()  # of coming on the list; tests look at what follows
    if wish:
        HousingWish.objects.create(entry=entry, **wish)
    return entry


def make_rules(initiative, days_ago=2, **fields):
    """Published; a trigger lets nobody change them afterwards."""
    fields = {"version": 1, "criteria": ["starter"], **fields}
    return AllocationRules.objects.create(
        initiative=initiative,
        open_call="Iedereen kon zich melden.",
        complaints="De klachtencommissie, klacht@voorbeeld.example",
        published_at=timezone.now() - timedelta(days=days_ago),
        **fields,
    )


def make_row(initiative, number, **fields):
    fields = {"dwelling_type": "terraced", "tenure": "buy", "bedrooms": 2, **fields}
    row = ProgrammeRow(programme=Programme.of(initiative), number=number, **fields)
    add_row(row)
    return row


THROWN = "3161524462"


def make_round(initiative, by, drawn=True, public_kind="dice"):
    tomorrow = timezone.localdate() + timedelta(days=1)
    made = AllocationRound.commit(initiative, by, tomorrow, public_kind)
    if drawn:
        AllocationRound.objects.filter(pk=made.pk).update(draw_on=timezone.localdate())
        made.refresh_from_db()
        made.draw(by, THROWN)
    return made
