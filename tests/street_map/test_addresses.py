"""A place is found by its address, by the portal; and without that service by hand."""

import json
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.initiatives.factories import InitiativeFactory
from tests.linked.site import Site, answer, never_ending, silent
from tests.villages.factories import EventFactory, FacilityFactory
from villages.models import Event, Facility, Village
from villages.street_map import addresses

pytestmark = pytest.mark.django_db
TYPED = {"kind": "shop", "name": "Fietsenmaker", "description": "Ook voor een lekke band."}


def row(text="Kerkstraat 12, 5966AB America", at="POINT(5.98021 51.43791)", **more):
    usual = {"straatnaam": "Kerkstraat", "huis_nlt": "12", "postcode": "5966AB"}
    return {"weergavenaam": text, "centroide_ll": at, **usual, **more}


def found(*rows):
    return json.dumps({"response": {"numFound": len(rows), "docs": list(rows)}}).encode()


class Register(Site):
    """Of addresses: answers every question alike, and remembers what was asked."""

    def __init__(self):
        super().__init__()
        self.page = found()
        self.pages = self
        self.questions = []

    def get(self, path, otherwise):
        self.questions += parse_qs(urlsplit(path).query)["q"]
        return self.page


@pytest.fixture
def register(settings):
    site = Register()
    settings.ADDRESS_SERVICE = site.at("/free")
    addresses.service.begin_anew()
    yield site
    addresses.service.begin_anew()
    site.close()


@pytest.fixture
def form(client, america, editor):
    client.force_login(editor)
    return reverse("villages:facility_new", args=["america"])


def search(client, form, text="Kerkstraat 12", **more):
    data = {**TYPED, "address_query": text, "zoek_adres": "1", **more}
    return client.post(form, data)


def choice_in(page, text):
    return next(each.as_choice for each in page.context["form"].addresses if each.text == text)


def test_an_address_is_looked_up_and_chosen_and_nothing_else_typed_is_lost(client, form, register):
    register.page = found(row(), row("Kerkstraat 12, 5961AB Horst", "POINT(6.05 51.45)"))
    page = search(client, form)
    assert page.status_code == 200
    shown = page.content.decode()
    assert 'value="Fietsenmaker"' in shown
    assert "Ook voor een lekke band." in shown
    assert "Kerkstraat 12, 5961AB Horst" in shown
    assert not Facility.objects.filter(name="Fietsenmaker").exists()
    chosen = choice_in(page, "Kerkstraat 12, 5966AB America")
    assert client.post(form, {**TYPED, "gevonden_adres": chosen}).status_code == 302
    facility = Facility.objects.get(name="Fietsenmaker")
    assert (facility.latitude, facility.longitude) == (51.43791, 5.98021)
    assert (facility.address, facility.postcode) == ("Kerkstraat 12", "5966AB")


def test_what_was_chosen_stays_chosen_when_something_else_is_not_right(client, form, register):
    register.page = found(row())
    chosen = choice_in(search(client, form), "Kerkstraat 12, 5966AB America")
    page = client.post(form, {**TYPED, "name": "", "gevonden_adres": chosen})
    assert page.context["form"].addresses == [page.context["form"].chosen_address]
    assert "checked" in page.content.decode()


def test_an_address_that_somebody_typed_themselves_is_not_written_over(client, form, register):
    register.page = found(row())
    chosen = choice_in(search(client, form), "Kerkstraat 12, 5966AB America")
    client.post(form, {**TYPED, "address": "Achter de kerk", "gevonden_adres": chosen})
    assert Facility.objects.get(name="Fietsenmaker").address == "Achter de kerk"


def test_the_village_is_meant_when_no_other_place_is_named(client, form, register):
    for text in ("Kerkstraat 12", "Kerkstraat 12, Horst", "5961 AB 3", "Dorpsplein america"):
        search(client, form, text)
    assert register.questions == [
        "Kerkstraat 12 America",
        "Kerkstraat 12, Horst",
        "5961 AB 3",
        "Dorpsplein america",
    ]


def test_nothing_of_who_asks_goes_to_the_service(client, form, register):
    search(client, form)
    names = {name.lower() for name in register.asked[0].headers}
    assert names <= {"host", "user-agent", "accept", "accept-encoding"}


@pytest.mark.parametrize(
    "page",
    [
        lambda handler: answer(handler, b"away", 500),
        b"<html>Storing</html>",
        b"{}",
        b'{"response": {"docs": 7}}',
        b'{"response": {"docs": ["Kerkstraat"]}}',
        b"[" * 100_000,
        b'{"response": {"docs": "' + b"x" * addresses.MOST_BYTES + b'"}}',
        never_ending(b"[" * 1000),
        silent,
    ],
    ids=["fails", "page", "empty", "number", "words", "deep", "huge", "never ends", "hangs"],
)
def test_a_service_that_gives_no_answer_is_said_beside_the_field(client, form, register, page):
    register.page = page
    answered = search(client, form)
    assert answered.status_code == 200
    (sentence,) = answered.context["form"].errors["address_query"]
    assert sentence.startswith("De adressen zijn nu niet op te zoeken. Wijs de plek aan")
    assert 'value="Fietsenmaker"' in answered.content.decode()


def test_rows_that_lie_nowhere_are_left_out(client, form, register):
    register.page = found(
        row("Overal", "POINT(niets)"), row("Parijs", "POINT(2.35 48.85)"), row(None), row()
    )
    page = search(client, form)
    assert [each.text for each in page.context["form"].addresses] == [
        "Kerkstraat 12, 5966AB America"
    ]


def test_an_address_that_is_not_known_and_an_empty_question_each_have_a_sentence(
    client, form, register
):
    assert search(client, form).context["form"].errors["address_query"] == [
        "Dit adres kennen we niet. Staat de straat er goed?"
    ]
    for empty in ("", "   "):
        (sentence,) = search(client, form, empty).context["form"].errors["address_query"]
        assert sentence.startswith("Vul een straat met nummer in")
    assert len(register.questions) == 1


@pytest.mark.parametrize(
    "typed",
    ["niets", "[]", "[1,2,3,4,5]", '["a","b","c",1e999,5]', '["a","b","c",48.85,2.35]', "[" * 9999],
)
def test_a_choice_that_nobody_gave_is_no_address(client, form, register, typed):
    assert client.post(form, {**TYPED, "gevonden_adres": typed}).status_code == 302
    assert Facility.objects.get(name="Fietsenmaker").latitude is None


def test_an_address_far_away_is_asked_about(client, form, register):
    Village.objects.filter(slug="america").update(latitude=51.43, longitude=5.98)
    register.page = found(row("Dam 1, Amsterdam", "POINT(4.893 52.373)"))
    chosen = choice_in(search(client, form, "Dam 1, Amsterdam"), "Dam 1, Amsterdam")
    page = client.post(form, {**TYPED, "gevonden_adres": chosen})
    assert "kilometer van America. Klopt het wel?" in page.content.decode()


def test_without_the_service_a_point_is_typed(client, form):
    assert "Zoek adres" not in client.get(form).content.decode()
    client.post(form, {**TYPED, "point": "51,4379 5,9802"})
    facility = Facility.objects.get(name="Fietsenmaker")
    assert (facility.latitude, facility.longitude) == (51.4379, 5.9802)


def test_the_enter_key_keeps_the_form(client, form, register):
    """It presses the first button, which therefore is not the one that looks an address up."""
    page = client.get(form).content.decode()
    main = page[page.index('method="post"') :]
    first = main[main.index("<button") :].split(">")[0]
    assert "zoek_adres" not in first


def test_the_place_of_an_event_is_pointed_out_and_shown_with_the_way_there(client, america, editor):
    client.force_login(editor)
    begins = timezone.localtime(timezone.now() + timedelta(days=9)).strftime("%Y-%m-%dT%H:%M")
    typed = {"title": "Nachtwandeling", "starts_at": begins, "visibility": "public"}
    new = reverse("villages:event_new", args=["america"])
    assert client.post(new, {**typed, "point": "51.4379, 5.9802"}).status_code == 302
    event = Event.objects.get(title="Nachtwandeling")
    page = client.get(event.get_absolute_url()).content.decode()
    assert 'data-point="51.43790,5.98020"' in page
    assert 'href="https://www.openstreetmap.org/directions?to=51.43790%2C5.98020"' in page


def test_an_event_at_a_facility_lies_where_that_lies(client, america):
    hall = FacilityFactory(village=america, name="Zaal", latitude=51.41, longitude=5.92)
    event = EventFactory(village=america, facility=hall)
    page = client.get(event.get_absolute_url()).content.decode()
    assert 'data-point="51.41000,5.92000"' in page


def test_an_initiative_is_shown_where_it_is_in_the_list_and_on_its_page(client, america, editor):
    initiative = InitiativeFactory(village=america)
    client.force_login(editor)
    edit = reverse("initiatives:edit", args=initiative.address)
    words = {name: getattr(initiative, name) for name in ("title", "kind", "summary")}
    place = {"place_text": "De wei achter de kerk", "point": "51.4379, 5.9802"}
    assert client.post(edit, {**words, **place}).status_code == 302
    client.logout()
    for page in (initiative.get_absolute_url(), reverse("initiatives:list", args=["america"])):
        shown = client.get(page).content.decode()
        assert "De wei achter de kerk" in shown
        assert 'data-point="51.43790,5.98020"' in shown


def test_the_villages_of_a_municipality_are_on_the_map_as_in_the_list(client, america):
    Village.objects.filter(pk=america.pk).update(latitude=51.43, longitude=5.98)
    page = client.get(america.municipality.get_absolute_url()).content.decode()
    assert '<li data-point="51.43000,5.98000">' in page
