"""Starting an initiative: three fields, and first what looks like it."""

from functools import partial

import pytest

from initiatives.models import Initiative
from tests.at_once import at_once
from tests.factories import UserFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory

NEW = "/dorpen/america/initiatieven/nieuw/"
IDEA = {
    "title": "Samen eten op dinsdag",
    "kind": "encounter",
    "summary": "Elke dinsdag warm eten voor wie alleen is.",
    "visibility": "public",
}


@pytest.fixture
def at_home(client, resident):
    client.force_login(resident)
    return client


def test_who_starts_it_leads_it(at_home, resident):
    answer = at_home.post(NEW, IDEA)
    initiative = Initiative.objects.get()
    page = "/dorpen/america/initiatieven/samen-eten-op-dinsdag/"
    assert answer.url == page + "inrichten/"
    assert initiative.standing_of(resident).leads
    assert (initiative.stage, initiative.outcome) == ("idea", "")
    assert "Begonnen" in at_home.get(page).content.decode()


def test_what_looks_like_it_is_shown_first_and_nothing_typed_is_lost(at_home, america):
    InitiativeFactory(village=america, title="Sámen eten op dinsdagen")
    page = at_home.post(NEW, IDEA).content.decode()
    assert "Bestaat dit al?" in page
    assert "Sámen eten op dinsdagen" in page
    assert IDEA["summary"] in page
    assert IDEA["title"] in page
    assert Initiative.objects.count() == 1
    at_home.post(NEW, {**IDEA, "confirmed": "on"})
    assert Initiative.objects.count() == 2


def test_pressed_twice_it_is_one_also_when_it_looks_like_another(at_home, america):
    InitiativeFactory(village=america, title=IDEA["title"])
    answers = [at_home.post(NEW, {**IDEA, "confirmed": "on"}) for _press in range(2)]
    assert answers[0].url == answers[1].url
    assert Initiative.objects.count() == 2


def test_what_is_hidden_over_or_quite_different_is_no_reason_to_stop(at_home, america, meterik):
    InitiativeFactory(village=america, title=IDEA["title"], visibility="private")
    InitiativeFactory(village=america, title=IDEA["title"], outcome="ended")
    InitiativeFactory(village=meterik, title=IDEA["title"], visibility="village")
    InitiativeFactory(village=meterik, title="Zonnepanelen op de school")
    at_home.post(NEW, IDEA)
    assert Initiative.objects.count() == 5


def test_an_address_never_changes_and_is_never_taken(at_home, america):
    at_home.post(NEW, IDEA)
    first = Initiative.objects.get()
    at_home.post(first.get_absolute_url() + "bewerken/", {**IDEA, "title": "Heel anders"})
    at_home.post(NEW, {**IDEA, "confirmed": "on"})
    slugs = set(Initiative.objects.values_list("slug", flat=True))
    assert slugs == {"samen-eten-op-dinsdag", "samen-eten-op-dinsdag-2"}


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Nieuw", "nieuw-2"), ("🌻🌻🌻", "initiatief"), ("Ćafé Ünïek", "cafe-uniek")],
)
def test_any_title_gets_an_address(at_home, title, slug):
    at_home.post(NEW, {**IDEA, "title": title})
    assert Initiative.objects.get().slug == slug


@pytest.fixture
def real_village(committed):
    """A village that other connections see too; the owner of the tables clears it away."""
    village = VillageFactory()
    people = UserFactory.create_batch(3)
    return village, people


def test_one_title_by_three_people_at_once_gives_three_addresses(real_village):
    village, people = real_village
    fields = {"title": "Tegelijk", "kind": "other", "summary": "Drie."}
    at_once(*[partial(Initiative.start, village=village, by=one, **fields) for one in people])
    made = Initiative.objects.filter(village=village).values_list("slug", flat=True)
    assert sorted(made) == ["tegelijk", "tegelijk-2", "tegelijk-3"]


def test_who_joins_the_village_first_comes_back_to_the_idea(client, stranger, america):
    client.force_login(stranger)
    page = client.get(NEW).content.decode()
    assert f'name="next" value="{NEW}"' in page
    assert client.post("/dorpen/america/lid-worden/", {"next": NEW}).url == NEW
    client.post(NEW, IDEA)
    assert Initiative.objects.get().standing_of(stranger).leads
