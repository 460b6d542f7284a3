"""What people looked for and did not find, and now do."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import OrganisationFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory
from tests.regulatory.factories import make_initiative, make_request
from tests.rooms.factories import RoomFactory
from tests.villages.factories import EventFactory, FacilityFactory, PlaceNameFactory
from villages.agenda.models.series import Series
from villages.models import Event
from villages.search import finding, models
from villages.search.synonyms import asks_for_a_number, terms_of

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


def ask(client, text, **narrowed):
    return client.get(reverse("search:results"), {"q": text, **narrowed})


def plain(title):
    return unescape(title.replace("<mark>", "").replace("</mark>", ""))


def sections(answer):
    """The kinds in the order of the page, with what they show."""
    return [
        (section["kind"].code, [plain(line.title) for line in section["lines"]])
        for section in answer.context["sections"]
    ]


def weekly(village, **fields):
    series = Series.objects.create(
        village=village,
        repeat="weekly",
        first_on=timezone.localdate() + timedelta(days=1),
        start_time="10:00",
        times=20,
        **fields,
    )
    series.make_events()
    return series


@pytest.fixture
def peel(america):
    """What stands in the demo too: a house, much that is done in it, and who helps."""
    PlaceNameFactory(village=america)
    FacilityFactory(village=america, kind="community_house", name="'t Laefhoes")
    for title in ("Samen eten in 't Laefhoes", "Bingo", "Kaarten"):
        weekly(america, title=title, place_text="'t Laefhoes")
    weekly(america, title="Inloop bij de dorpsondersteuner", organiser_text="Steunpunt Peeldorpen")
    organisation = OrganisationFactory(
        name="Steunpunt Peeldorpen", phone="077-000 00 10", reachable_text="Donderdag van 10 tot 12"
    )
    organisation.villages.add(america)
    return america


def test_a_house_comes_before_all_that_is_done_in_it_and_what_comes_back_stands_once(client, peel):
    (first, houses), (second, events) = sections(ask(client, "laefhoes"))
    assert (first, houses) == ("voorzieningen", ["'t Laefhoes"])
    assert second == "agenda"
    assert sorted(events) == ["Bingo", "Kaarten", "Samen eten in 't Laefhoes"]


def test_a_support_point_is_somebody_to_call_and_its_drop_in_stands_once(client, peel):
    answer = ask(client, "steunpunt")
    assert sections(answer) == [("agenda", ["Inloop bij de dorpsondersteuner"])]
    page = answer.content.decode()
    assert page.index('href="tel:0770000010"') < page.index("soort-agenda")


@pytest.mark.parametrize("typed", ["telefoon dorpsondersteuner", "mag ik", "hulp", "Nummer"])
@pytest.mark.parametrize("where", [{}, {"dorp": "america"}])
def test_who_asks_whom_to_call_gets_the_number(client, peel, typed, where):
    page = ask(client, typed, **where).content.decode()
    assert 'href="tel:0770000010"' in page
    assert "Donderdag van 10 tot 12" in page


def test_the_number_is_that_of_the_own_village(client, peel, resident):
    for number in range(4):
        other = OrganisationFactory(name=f"Steunpunt {number}", phone=f"077-000 00 2{number}")
        other.villages.add(VillageFactory())
    visitor = ask(client, "steunpunt")
    assert "Kies je dorp, dan zie je het nummer" in visitor.content.decode()
    assert "tel:" not in visitor.content.decode()
    client.force_login(resident)
    page = ask(client, "steunpunt").content.decode()
    assert [f"077000002{n}" in page for n in range(4)] == [False] * 4
    assert "0770000010" in page


def test_who_asks_for_something_else_gets_no_number(client, peel):
    assert ask(client, "bingo").context["calls"] is None
    assert not asks_for_a_number(("samen", "eten"))


def test_what_is_in_the_weekend_is_found_by_that_word(client, america):
    now = timezone.localtime()
    saturday = now + timedelta(days=(5 - now.weekday()) % 7 + 7)
    for title, days in [("Markt", 0), ("Mis", 1), ("Vergadering", 2)]:
        EventFactory(village=america, title=title, starts_at=saturday + timedelta(days=days))
    FacilityFactory(village=america, name="Bus", description="In het weekend rijdt hij niet.")
    assert sections(ask(client, "weekend")) == [
        ("voorzieningen", ["Bus"]),
        ("agenda", ["Markt", "Mis"]),
    ]
    assert sections(ask(client, "zaterdag"))[-1] == ("agenda", ["Markt"])


def test_rooms_come_before_what_is_done_in_them(client, america):
    RoomFactory(name="Grote zaal", facility=FacilityFactory(village=america))
    weekly(america, title="Toneel in de zaal")
    assert sections(ask(client, "zaal")) == [
        ("zalen", ["Grote zaal"]),
        ("agenda", ["Toneel in de zaal"]),
    ]


@pytest.mark.parametrize("typed", ["regel", "mag ik", "Mag ik", "vergunning"])
@pytest.mark.parametrize("where", [{}, {"dorp": "america"}])
def test_who_asks_what_the_rules_are_finds_the_requests_and_their_register(
    client, america, lead, typed, where
):
    initiative = make_initiative(america, lead, title="Winkelhoek")
    make_request(initiative, lead, title="Geen vergunning voor een bankje")
    answer = ask(client, typed, **where)
    assert ("regelruimte", ["Geen vergunning voor een bankje"]) in sections(answer)
    assert reverse("regulatory:register") in answer.content.decode()


def test_a_place_of_the_very_name_comes_first_and_then_the_shops_of_the_own_village(
    client, america, resident
):
    for name in ("Winkel", "Winkelsdorp"):
        PlaceNameFactory(village=VillageFactory(name=name, slug=name.lower()))
    FacilityFactory(village=america, kind="shop", name="Buurtsuper")
    FacilityFactory(kind="shop", name="Winkel van ver")
    InitiativeFactory(title="Winkelhoek")
    client.force_login(resident)
    found = sections(ask(client, "winkel"))
    assert found[0] == ("dorpen", ["Winkel", "Winkelsdorp"])
    assert found[1] == ("voorzieningen", ["Buurtsuper", "Winkel van ver"])
    assert found[2] == ("initiatieven", ["Winkelhoek"])


def test_a_place_that_only_begins_so_comes_after_what_the_own_village_has(
    client, america, resident
):
    PlaceNameFactory(village=VillageFactory(name="Winkelsdorp", slug="winkelsdorp"))
    FacilityFactory(village=america, kind="shop", name="Buurtsuper")
    assert [kind for kind, _lines in sections(ask(client, "winkel"))] == ["dorpen", "voorzieningen"]
    client.force_login(resident)
    assert [kind for kind, _lines in sections(ask(client, "winkel"))] == ["voorzieningen", "dorpen"]


def test_of_what_comes_back_the_next_time_counts_and_not_the_first_or_the_last(client, america):
    now = timezone.now()
    series = weekly(america, title="Koffie in de kerk")
    Event.objects.filter(pk=series.events.order_by("starts_at").first().pk).update(
        starts_at=now - timedelta(days=6)
    )
    EventFactory(title="Koffie over een dag", starts_at=now + timedelta(days=1))
    EventFactory(title="Koffie over een maand", starts_at=now + timedelta(days=40))
    answer = ask(client, "koffie", soort="agenda")
    assert sections(answer) == [
        ("agenda", ["Koffie over een dag", "Koffie in de kerk", "Koffie over een maand"])
    ]
    lines = answer.context["sections"][0]["lines"]
    assert now < lines[1].at < now + timedelta(days=9)
    past = ask(client, "koffie", soort="agenda", wanneer="geweest")
    assert [line.at < now for line in past.context["sections"][0]["lines"]] == [True]
    later = ask(client, "koffie", soort="agenda", wanneer="later").context["sections"][0]["lines"]
    assert all(line.at > now + timedelta(days=30) for line in later)


def test_a_name_that_looks_alike_is_offered_to_whoever_may_see_it(client, america, resident):
    FacilityFactory(village=america, name="Zwiebelhof", status="at_risk")
    assert sections(ask(client, "zwibbelhof")) == []
    client.force_login(resident)
    answer = ask(client, "zwibbelhof")
    assert sections(answer) == [("voorzieningen", ["Zwiebelhof"])]
    assert "Bedoel je een van deze?" in answer.content.decode()


def test_a_search_asks_the_database_a_dozen_times_at_most(client, peel, lead):
    InitiativeFactory(village=peel, title="Samen eten")
    for who in (None, lead):
        if who:
            client.force_login(who)
        for text in ("samen eten", "america", "steunpunt", "horst aan de maas"):
            for narrowed in ({}, {"dorp": "america"}, {"soort": "agenda"}):
                ask(client, text, **narrowed)
                with CaptureQueriesContext(connection) as queries:
                    ask(client, text, **narrowed)
                assert len(queries) <= MOST_QUERIES, (who, text, narrowed)


@pytest.mark.parametrize("text", ["laefhoes", "steunpunt", "samen eten", "america", "inloop"])
def test_a_word_that_is_everywhere_is_looked_for_kind_by_kind_and_finds_the_same(
    client, peel, resident, text, monkeypatch
):
    InitiativeFactory(village=peel, title="Samen eten in 't Laefhoes")
    FacilityFactory(name="Eetcafé America")
    client.force_login(resident)
    at_once = sections(ask(client, text))
    for module in (finding, models):
        monkeypatch.setattr(module, "MOST_AT_ONCE", 0)
    assert sections(ask(client, text)) == at_once


def test_other_words_are_looked_for_as_well():
    (term,) = terms_of(["winkel"])
    assert term.typed == ("winkel",)
    assert "supermarkt" in term.also
    first, second = terms_of(["mag", "ik", "bouwen"])
    assert (first.typed, second.typed) == ((), ("bouwen",))
    assert "vergunning" in first.also
    assert terms_of(["magie"])[0].also == ()
