"""Posters: one page, whatever stands on it, that leads back to the thing and names nobody."""

from io import BytesIO

import pikepdf
import pytest
from django.core.cache import cache
from PIL import Image

from tests.exchange.factories import ListingFactory
from tests.factories import OrganisationFactory, UserFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.villages.factories import EventFactory
from villagehub.posters.models import ShortAddress
from villagehub.posters.poster import TEMPLATE, Poster, printable
from villagehub.typesetting.typesetter import pages_of
from villages.exchange.views.posters import poster_of
from villages.models import Event

pytestmark = pytest.mark.django_db
NASTY = [
    "W" * 120,
    "Kom je ook? " * 10,
    '#panic("x") $ @ \\ *_` // /* <b>',
    "مرحبا بكم في القرية",
    "🌻 samen 👩‍🌾 𝕏 ꙮ",
    "\u202eneddus",
    "-",
]


@pytest.fixture
def event(america):
    OrganisationFactory(kind="support", phone="077-000 00 10").villages.add(america)
    return EventFactory(village=america, title="Samen eten", description="Aan lange tafels.")


def pdf(answer):
    assert answer["Content-Type"] == "application/pdf"
    return pikepdf.open(BytesIO(answer.content))


def size(page):
    return [round(float(number)) for number in page.mediabox[2:]]


@pytest.mark.parametrize(("name", "measures"), [("a4.pdf", [595, 842]), ("a5.pdf", [420, 595])])
def test_a_poster_is_one_tagged_page_of_the_paper_that_was_asked(client, event, name, measures):
    with pdf(client.get(f"{event.get_absolute_url()}poster/{name}")) as paper:
        assert len(paper.pages) == 1
        assert size(paper.pages[0]) == measures
        assert paper.Root.MarkInfo.Marked
        assert str(paper.docinfo["/Title"]) == "Samen eten"


def test_the_page_of_a_poster_shows_it_first_and_links_to_both_sizes(client, event):
    page = client.get(f"{event.get_absolute_url()}poster/").content.decode()
    assert 'href="a4.pdf"' in page
    assert 'href="a5.pdf"' in page
    picture = client.get(f"{event.get_absolute_url()}poster/voorbeeld.png")
    assert Image.open(BytesIO(picture.content)).size[0] == pytest.approx(600, abs=3)
    page = client.get(event.get_absolute_url()).content.decode()
    assert f"{event.get_absolute_url()}poster/" in page


def test_a_short_address_leads_to_the_thing_in_small_letters_too(client, event):
    client.get(f"{event.get_absolute_url()}poster/a4.pdf")
    client.get(f"{event.get_absolute_url()}poster/a5.pdf")
    short = ShortAddress.objects.get()
    assert len(short.code) == 5
    for code in (short.code, short.code.lower()):
        assert client.get(f"/k/{code}/").url == event.get_absolute_url()
    for wrong in ("NERGENS", "a%00b", "%E2%80%AE", "x" * 300):
        assert client.get(f"/k/{wrong}/").status_code == 404


def test_a_code_opens_nothing_that_is_hidden(client, event):
    Event.objects.update(visibility=Event.Visibility.VILLAGE)
    short = ShortAddress.objects.to(event.get_absolute_url())
    assert client.get(short.get_absolute_url(), follow=True).status_code == 404
    for name in ("", "a4.pdf", "a5.pdf", "voorbeeld.png"):
        assert client.get(f"{event.get_absolute_url()}poster/{name}").status_code == 404


def test_what_becomes_private_has_no_short_address_any_more_for_anybody(
    client, event, resident, america
):
    """Nor does it tell where it led, also to whoever may see the page."""
    short = ShortAddress.objects.to(event.get_absolute_url()).get_absolute_url()
    assert client.get(short).status_code == 302
    Event.objects.update(visibility=Event.Visibility.VILLAGE)
    client.force_login(resident)
    assert client.get(event.get_absolute_url()).status_code == 200
    assert client.get(short).status_code == 404


@pytest.mark.parametrize("name", ["a4.pdf", "a5.pdf"])
def test_a_poster_of_what_is_not_for_everybody_bears_no_code(client, event, lead, america, name):
    Event.objects.update(visibility=Event.Visibility.VILLAGE)
    private = InitiativeFactory(village=america, visibility="private", what_we_need="Een timmerman")
    MemberFactory(initiative=private, user=lead)
    client.force_login(lead)
    for thing in (event, private):
        with pdf(client.get(f"{thing.get_absolute_url()}poster/{name}")) as paper:
            assert len(paper.pages) == 1
    assert not ShortAddress.objects.exists()


def test_a_listing_that_an_editor_hid_has_no_short_address(client, america):
    listing = ListingFactory(village=america, visibility="public")
    short = ShortAddress.objects.to(listing.get_absolute_url()).get_absolute_url()
    assert client.get(short).status_code == 302
    type(listing).objects.update(state="hidden", state_reason="Reclame")
    assert client.get(short).status_code == 404


def test_a_size_that_is_not_there_is_not_found(client, event):
    assert client.get(f"{event.get_absolute_url()}poster/a3.pdf").status_code == 404


@pytest.mark.parametrize("words", NASTY)
def test_a_poster_is_one_page_whatever_was_typed(america, words):
    poster = Poster(america, "/", words, words, (words, words), words * 20, strips=True)
    for paper in ("a4", "a5"):
        assert pages_of(TEMPLATE, poster.fitted(poster._said(paper), printable)) == 1
        assert poster.pdf(paper).startswith(b"%PDF")


def test_a_poster_of_an_ask_says_what_and_not_who(client, america):
    asker = UserFactory(name="Riet Verzonnen")
    listing = ListingFactory(village=america, user=asker, text="Naar de dokter en terug.")
    poster = poster_of(listing)
    source = poster.fitted(poster._said("a4"), printable)["data"]
    assert "Naar de dokter" in source
    assert "Riet" not in source
    with pdf(client.get(f"{listing.get_absolute_url()}poster/a4.pdf")) as paper:
        assert str(paper.docinfo["/Title"]) == listing.title


def test_a_poster_of_an_initiative_says_what_is_looked_for(client, america):
    initiative = InitiativeFactory(village=america, what_we_need="Een timmerman")
    with pdf(client.get(f"{initiative.get_absolute_url()}poster/a5.pdf")) as paper:
        assert len(paper.pages) == 1


def test_a_poster_is_made_anew_when_the_thing_changes(client, event):
    cache.clear()
    address = f"{event.get_absolute_url()}poster/a4.pdf"
    first = client.get(address).content
    assert client.get(address).content == first
    Event.objects.update(title="Samen ontbijten")
    with pdf(client.get(address)) as paper:
        assert str(paper.docinfo["/Title"]) == "Samen ontbijten"
