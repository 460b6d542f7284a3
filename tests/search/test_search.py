"""One search over everything, that forgives typing and tells nobody what is not theirs."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Initiative
from tests.initiatives.factories import InitiativeFactory
from tests.regulatory.factories import make_draft, make_initiative, make_request
from tests.rooms.factories import RoomFactory
from tests.villages.factories import EventFactory, FacilityFactory, PlaceNameFactory
from villagehub.tables import triggers
from villages.linked.models import LinkedFeed, LinkedItem
from villages.models import Event, Facility, Village
from villages.search.finding import distance, marked, with_dots
from villages.search.kinds import SearchKind, kinds
from villages.search.models import Word
from villages.search.question import readable, words_of
from villages.search.tasks import refresh_words

pytestmark = pytest.mark.django_db


def ask(client, text, **narrowed):
    return client.get(reverse("search:results"), {"q": text, **narrowed})


def titles(answer, kind=""):
    """The results without their marks, in the order of the page."""
    sections = answer.context.get("sections", [])
    return [
        line.title.replace("<mark>", "").replace("</mark>", "")
        for section in sections
        if kind in ("", section["kind"].code)
        for line in section["lines"]
    ]


@pytest.fixture
def life(america, meterik):
    """Something of each kind, in two villages."""
    for village in (america, meterik):
        PlaceNameFactory(village=village)
    PlaceNameFactory(village=america, name="Amerika", is_own=False)
    FacilityFactory(village=america, kind="gp", name="Praktijk De Brug")
    EventFactory(village=america, title="Fietstocht langs de Peel", description="Neem brood mee.")
    EventFactory(village=meterik, title="Koffie in het café", description="Wie een rit zoekt.")
    InitiativeFactory(village=america, title="Dorpsauto", summary="Ritten naar het ziekenhuis.")
    InitiativeFactory(village=america, title="Huizen voor jongeren", summary="Twaalf fietsen.")
    refresh_words()


@pytest.mark.usefixtures("life")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rit", {"Dorpsauto", "Koffie in het café"}),
        ("ritten", {"Dorpsauto", "Koffie in het café"}),
        ("fiets", {"Fietstocht langs de Peel", "Huizen voor jongeren"}),
        ("fietsen", {"Fietstocht langs de Peel", "Huizen voor jongeren"}),
        ("cafe", {"Koffie in het café"}),
        ("KOFFIË", {"Koffie in het café"}),
        ("huis", {"Huizen voor jongeren", "Praktijk De Brug"}),  # a huisarts
        ("huisarts", {"Praktijk De Brug"}),
        ("rit ziekenhuis", {"Dorpsauto"}),
        ("dorpsauto america", {"Dorpsauto"}),
        ("de dorpsauto", {"Dorpsauto"}),
        ("Amerika", {"America"}),
        ("bronnen", set()),
    ],
)
def test_words_are_found_in_any_form(client, asked, found):
    assert set(titles(ask(client, asked))) == found


@pytest.mark.usefixtures("life")
@pytest.mark.parametrize(
    ("typed", "meant", "found"),
    [
        ("fietz", "", "Fietstocht langs de Peel"),  # as a z at the end becomes an s
        ("feits", "fiets", "Fietstocht langs de Peel"),
        ("ameica", "america", "America"),
        ("zeikenhuis", "ziekenhuis", "Dorpsauto"),
        ("dorpsoto", "dorpsauto", "Dorpsauto"),
    ],
)
def test_a_slip_is_put_right_and_said(client, typed, meant, found):
    InitiativeFactory(title="Fiets lenen", village=Village.objects.get(slug="america"))
    refresh_words()
    answer = ask(client, typed)
    assert found in titles(answer)
    assert answer.context["put_right"] == meant
    assert bool(meant) == (f"‘{meant}’" in answer.content.decode())


def test_a_village_that_looks_alike_is_offered(client, america):
    PlaceNameFactory(village=america)
    answer = ask(client, "amercaa")
    assert titles(answer) == ["America"]
    assert "Bedoel je een van deze dorpen?" in answer.content.decode()


@pytest.mark.usefixtures("life")
def test_a_village_is_searched_apart_and_the_country_is_one_step_away(client):
    here = ask(client, "rit", dorp="america")
    assert titles(here) == ["Dorpsauto"]
    assert [scope["name"] for scope in here.context["scopes"]][-1] == ""
    assert set(titles(ask(client, "rit", gemeente="horst-aan-de-maas"))) > {"Dorpsauto"}
    assert titles(ask(client, "rit", provincie="limburg", soort="agenda")) == ["Koffie in het café"]
    assert titles(ask(client, "rit", dorp="bestaat-niet", soort="initiatieven")) == ["Dorpsauto"]
    empty = ask(client, "koffie", dorp="america").content.decode()
    assert "Zoek in heel Nederland" in empty
    assert reverse("initiatives:new", args=["america"]) in empty
    assert 'name="dorp" value="america"' in client.get("/dorpen/america/").content.decode()


def test_the_very_name_comes_first_then_my_village_then_what_is_to_come(client, resident, america):
    now = timezone.now()
    for title, village, days in [
        ("Koffie en meer", None, 1),
        ("Koffie van toen", None, -1),
        ("Koffie hier", america, 9),
        ("Koffie straks", None, 5),
        ("Koffie", None, 20),
    ]:
        place = {"village": village} if village else {}
        EventFactory(title=title, starts_at=now + timedelta(days=days), **place)
    FacilityFactory(name="Koffiehuis Koffie", status=Facility.Status.CLOSED)
    FacilityFactory(name="Koffiehuis")
    client.force_login(resident)
    assert titles(ask(client, "koffie", soort="agenda")) == [
        *("Koffie", "Koffie hier", "Koffie en meer", "Koffie straks", "Koffie van toen")
    ]
    assert titles(ask(client, "koffie"), "voorzieningen") == ["Koffiehuis", "Koffiehuis Koffie"]
    assert titles(ask(client, "koffie", soort="agenda", wanneer="week"))[-1] == "Koffie straks"
    assert titles(ask(client, "koffie", soort="agenda", wanneer="geweest")) == ["Koffie van toen"]


@pytest.mark.parametrize("where", [{}, {"dorp": "america"}])
def test_what_is_cancelled_or_closed_says_so(client, america, where):
    EventFactory(village=america, title="Markt in mei", cancelled_at=timezone.now())
    EventFactory(village=america, title="Markt in juni")
    for name, status in [("Marktwinkel", "closed"), ("Markthal", "unknown"), ("Marktcafé", "open")]:
        FacilityFactory(village=america, name=name, status=status)
    page = ask(client, "markt", **where).content.decode()
    lines = re.findall(r"<h3>(?:(?!</li>).)*<mark>(?:(?!</li>).)*</li>", page, re.DOTALL)
    assert len(lines) == 5
    for said, name in [("Gaat niet door", " in mei"), ("Is er niet meer", "winkel")]:
        (line,) = [each for each in lines if said in each]
        assert name in line


def test_rooms_and_lines_of_other_sites_are_found_as_far_as_they_show(client, america, meterik):
    RoomFactory(name="Zaal De Peel", facility=FacilityFactory(village=america))
    closed = FacilityFactory(village=america, status=Facility.Status.AT_RISK)
    RoomFactory(name="Zaal De Maas", facility=closed)
    feed = LinkedFeed.objects.create(village=meterik, name="Kerk", address="https://kerk.example/")
    for number, link in enumerate(["https://kerk.example/1", "javascript:alert(1)"]):
        LinkedItem.objects.create(feed=feed, uid=number, title="Zaalconcert", link=link)
    answer = ask(client, "zaal")
    assert titles(answer) == ["Zaal De Peel", "Zaalconcert", "Zaalconcert"]
    assert "https://kerk.example/1" in answer.content.decode()
    assert "javascript:" not in answer.content.decode()
    assert titles(ask(client, "zaal", dorp="america")) == ["Zaal De Peel"]
    LinkedFeed.objects.update(paused_at=timezone.now())
    assert titles(ask(client, "zaalconcert")) == []


# Who may see what


def hidden_things(america, meterik, lead):
    EventFactory(village=meterik, title="Zwiebel in besloten kring", visibility="village")
    FacilityFactory(village=meterik, name="Zwiebel winkel", status=Facility.Status.AT_RISK)
    InitiativeFactory(village=meterik, title="Zwiebel", visibility=Initiative.Visibility.PRIVATE)
    initiative = make_initiative(america, lead, title="Winkel")
    make_request(initiative, lead, title="Winkel en café", what="Hier staat zwiebel in.")
    make_request(
        initiative, lead, title="Zwiebel", publicity="after_decision", embargo_reason="Nog niet."
    )
    make_draft(initiative, lead, title="Zwiebel als klad")


def test_nothing_tells_of_what_somebody_may_not_see(client, america, meterik, lead, request):
    hidden_things(america, meterik, lead)
    refresh_words()
    assert not Word.objects.filter(word__startswith="zwieb").exists()
    narrower = [{"dorp": "meterik"}, {"soort": "agenda"}]
    for who in (None, "resident", "editor", "admin"):
        if who:
            client.force_login(request.getfixturevalue(who))
        for typed in ("zwiebel", "zwiebell"):
            for narrowed in [{}] if who else [{}, *narrower]:
                answer = ask(client, typed, **narrowed)
                assert titles(answer) == [], (who, typed, narrowed)
                assert not answer.context["put_right"]
                assert not answer.context["places"]
                assert "count" not in str(answer.context["chips"][:1])


def test_who_may_see_it_finds_it(client, america, meterik, lead, neighbour, officer):
    hidden_things(america, meterik, lead)
    client.force_login(neighbour)
    assert set(titles(ask(client, "zwiebel"))) == {"Zwiebel in besloten kring", "Zwiebel winkel"}
    client.force_login(lead)
    assert titles(ask(client, "zwiebel")) == ["Zwiebel"]
    client.force_login(officer)
    assert titles(ask(client, "zwiebel")) == ["Zwiebel"]


def test_a_word_known_from_elsewhere_is_not_offered_where_it_finds_nothing(client, life, meterik):
    assert ask(client, "fietz", dorp="meterik").context["put_right"] == ""


def test_casework_and_people_are_no_kind_that_can_be_found():
    apps = {kind.model._meta.app_label for kind in kinds}
    assert not apps & {"supporters", "accounts", "notifications", "audit"}
    with pytest.raises(TypeError):
        SearchKind("mensen", "Mensen", model=Word, url=str)


# Whatever is typed


@pytest.mark.usefixtures("life")
@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "a", "de het een", "\x00", "ri\x00t", "x" * 10_000, "rit " * 3_000),
        *("'; DROP TABLE x --", "!!! & | <-> :* ( )", '"rit" AND -koffie', "\\", "%", "_", "a_b"),
        *("🚲", "🚲 rit", "٣", "ﬁets", "\ud7ff", "\ue000rit\ue001", "<b>rit</b>", "’s avonds"),
        *("info@dorp.example", "https://x.example/a?b=c", "1.5 km", "--", "\u202e", "rit:*"),
    ],
)
def test_whatever_is_typed_gets_a_friendly_page(client, typed):
    for narrowed in ({}, {"dorp": "america", "soort": "agenda", "wanneer": typed, "na": typed}):
        answer = ask(client, typed, **narrowed)
        assert answer.status_code == 200
        assert answer["X-Robots-Tag"] == "noindex"
        assert "<b>rit</b>" not in answer.content.decode()


def test_what_is_nothing_says_what_helps(client):
    assert "minstens twee letters" in ask(client, "a").content.decode()
    assert "staat bijna overal in" in ask(client, "de het een").content.decode()
    assert "Daar zit geen woord in" in ask(client, "🚲🚲").content.decode()
    assert "We zochten op het eerste stuk" in ask(client, "rit" * 90).content.decode()
    assert "Niets gevonden met ‘&lt;i&gt;qq&lt;/i&gt;’" in ask(client, "<i>qq</i>").content.decode()


def test_only_our_marks_are_html():
    assert (
        marked("<b>\ue000rit\ue001</b> & meer") == "&lt;b&gt;<mark>rit</mark>&lt;/b&gt; &amp; meer"
    )
    assert marked("") == ""


def test_a_text_with_html_and_marks_of_its_own_stays_text(client, america):
    EventFactory(title="<script>alert(1)</script> rit", description="\ue000<img src=x>\ue001 < rit")
    page = ask(client, "rit").content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt; <mark>rit</mark>" in page


def test_too_many_questions_have_to_wait(client, settings):
    settings.SEARCHES_A_MINUTE = 2
    assert [ask(client, "rit").status_code for _ in range(3)] == [200, 200, 429]


# Much


def test_a_page_costs_the_same_for_one_row_and_for_many(client, resident, america):
    client.force_login(resident)
    EventFactory(village=america, title="Koffie 0")
    ask(client, "koffie")
    costs = []
    for more in (0, 21):
        EventFactory.create_batch(more, village=america, title="Koffie erbij")
        for narrowed in ({}, {"dorp": "america"}, {"soort": "agenda"}):
            with CaptureQueriesContext(connection) as queries:
                ask(client, "koffie", **narrowed)
            costs.append(len(queries))
    assert costs[:3] == costs[3:]


def test_counts_stop_at_a_hundred_and_pages_go_on_by_key(client, america):
    Event.objects.bulk_create(
        EventFactory.build(village=america, title=f"Rit {n:03}") for n in range(103)
    )
    answer = ask(client, "rit")
    assert len(titles(answer)) == 4
    assert "100+" in answer.content.decode()
    seen, url = [], reverse("search:results") + "?q=rit&soort=agenda"
    while url:
        answer = client.get(url)
        seen += titles(answer)
        more = answer.context["more_url"]
        url = reverse("search:results") + more if more else ""
    assert sorted(seen) == [f"Rit {n:03}" for n in range(103)]


def test_places_with_something_found_narrow_it_down(client, america, meterik):
    for village in (america, meterik):
        EventFactory(village=village, title="Rit")
    links = ask(client, "rit", gemeente="horst-aan-de-maas").context["places"]
    assert [name for name, _url in links] == ["America", "Meterik"]
    assert titles(client.get(links[0][1])) == ["Rit"]


# Upkeep


def test_the_database_keeps_the_words_whoever_writes(client, america):
    event = EventFactory(village=america, title="Bingo")
    Event.objects.filter(pk=event.pk).update(title="Kaarten")
    assert titles(ask(client, "bingo")) == []
    assert titles(ask(client, "kaarten")) == ["Kaarten"]
    event.delete()
    assert titles(ask(client, "kaarten")) == []


def test_every_kind_is_kept_by_the_database():
    assert triggers.behind() == []
    triggers.follow()  # and then there is nothing to do, also for a role that may not


def test_words_are_counted_anew_and_forgotten(america, capsys):
    event = EventFactory(village=america, title="Midwinterhoorn")
    call_command("refresh_search_words")
    assert Word.objects.get(word="midwinterhoorn").documents == 1
    event.delete()
    refresh_words()
    assert not Word.objects.filter(word="midwinterhoorn").exists()
    assert "words" in capsys.readouterr().out


def test_how_far_two_words_are_apart():
    pairs = [("fiets", "fietz"), ("america", "ameica"), ("ab", "ba"), ("abc", "xyz"), ("", "ab")]
    assert [distance(*pair) for pair in pairs] == [1, 1, 1, 3, 2]


def test_a_question_is_words_and_nothing_else():
    assert words_of(readable("Rit\x00ten & (koffie) | 't é_x a")) == ["rit", "ten", "koffie"]
    assert words_of("a b") == ["a", "b"]
    assert with_dots("in het midden", "Het begin", "het einde") == "… in het midden …"
    assert with_dots("Alles", "Alles", "Alles") == "Alles"


# Buttons in the rows


def test_what_is_found_has_its_button_that_remembers(client, america, resident):
    event = EventFactory(village=america, title="Samen wandelen")
    initiative = InitiativeFactory(village=america, title="Wandelpad")
    room = RoomFactory(facility=FacilityFactory(village=america), name="Wandelzaal")
    visitor = ask(client, "wandel", dorp="america").content.decode()
    client.force_login(resident)
    here = ask(client, "wandel", dorp="america").content.decode()
    deeds = [
        reverse("villages:attend", args=["america", event.pk]),
        reverse("initiatives:join_now", args=["america", initiative.slug]),
    ]
    for deed in deeds:
        assert f'href="{deed}?' in visitor
        assert f'action="{deed}"' in here
    assert f'href="{room.get_absolute_url()}boeken/"' in visitor
    assert f'action="{room.get_absolute_url()}boeken/nu/"' in here
    client.post(deeds[0], {"terug": "/zoeken/?q=wandel"})
    assert "Je komt" in ask(client, "wandel").content.decode()


def test_what_is_over_has_no_button_where_it_is_found(client, america, resident):
    event = EventFactory(village=america, title="Samen wandelen", cancelled_at=timezone.now())
    InitiativeFactory(village=america, title="Wandelpad", outcome="done")
    client.force_login(resident)
    found = ask(client, "wandel").content.decode()
    assert "Gaat niet door" in found
    assert reverse("villages:attend", args=["america", event.pk]) not in found
    assert 'class="deed' not in found


def test_buttons_cost_the_same_however_many_are_found(
    client, america, resident, django_assert_max_num_queries
):
    for number in range(4):
        EventFactory(village=america, title=f"Wandelen {number}")
        InitiativeFactory(village=america, title=f"Wandelpad {number}")
        RoomFactory(facility=FacilityFactory(village=america), name=f"Wandelzaal {number}")
    client.force_login(resident)
    with django_assert_max_num_queries(12):
        ask(client, "wandel", dorp="america")
