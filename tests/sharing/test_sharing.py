"""What a link to a page looks like elsewhere, and the ways to send it that need no script."""

import html
import io
import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from tests.exchange.factories import ListingFactory
from tests.initiatives.factories import InitiativeFactory
from tests.news.factories import PostFactory, photo
from tests.rooms.factories import RoomFactory
from tests.street_map.conftest import source
from tests.villages.factories import EventFactory, FacilityFactory
from villagehub.accounts.models import User
from villagehub.pictures import files
from villages.models import Event
from villages.sharing.shared import way_to_share

__all__ = ["source"]  # a fixture

pytestmark = pytest.mark.django_db


def things_of(america, resident):
    return {
        "dorp": america,
        "activiteit": EventFactory(village=america, title="Koffie & koek <voor> iedereen"),
        "voorziening": FacilityFactory(village=america),
        "zaal": RoomFactory(facility__village=america),
        "nieuws": PostFactory(village=america, user=resident),
        "vraag-en-aanbod": ListingFactory(village=america, user=resident),
        "initiatief": InitiativeFactory(village=america),
    }


def said_of(client, thing):
    """What stands in the head of its page, by name."""
    page = client.get(thing.get_absolute_url()).content.decode()
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"', page)
    assert len(found) == len(dict(found)), "said twice"
    return {name: html.unescape(text) for name, text in found}


def card_of(client, thing):
    return said_of(client, thing)["og:image"].removeprefix(settings.SITE_URL)


KINDS = ["dorp", "activiteit", "voorziening", "zaal", "nieuws", "vraag-en-aanbod", "initiatief"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_link_to_anything_public_shows_its_title_and_a_picture(client, america, resident, kind):
    thing = things_of(america, resident)[kind]
    said = said_of(client, thing)
    assert said["og:title"] == str(thing)
    assert said["og:url"] == settings.SITE_URL + thing.get_absolute_url()
    assert said["og:description"]
    assert said["twitter:card"] == "summary_large_image"
    assert said["og:image:alt"] == (str(thing) if kind == "dorp" else f"{thing}, America")
    answer = client.get(card_of(client, thing))
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    with Image.open(io.BytesIO(answer.content)) as image:
        assert image.size == (1200, 630)
    assert len(answer.content) < 300_000


def test_a_change_gives_another_picture_and_the_old_address_leads_to_it(client, america):
    event = EventFactory(village=america, title="Koersbal")
    before = card_of(client, event)
    first = client.get(before).content
    Event.objects.update(title="Kaarten")
    after = card_of(client, event)
    assert after != before
    assert client.get(before)["Location"] == after
    assert client.get(after).content != first


def test_the_photo_of_a_thing_stands_on_its_card(client, america):
    event = EventFactory(village=america)
    event.take_picture(files.prepare(photo((1200, 800), color="blue")))
    event.is_decoration = True
    event.keep_picture()
    files.make_cuts(event.picture, event.picture_focus)
    with Image.open(io.BytesIO(client.get(card_of(client, event)).content)) as image:
        red, _green, blue = image.convert("RGB").getpixel((1100, 200))
    assert blue > red + 100


def test_what_is_not_for_everybody_has_no_card(client, america, resident):
    event = EventFactory(village=america)
    address = card_of(client, event)
    Event.objects.update(visibility="village")
    client.force_login(resident)
    assert said_of(client, event) == {}
    assert client.get(address).status_code == 404
    for wrong in ("activiteit/geen/1", f"iets/{event.pk}/1", f"zaal/{event.pk}/1"):
        assert client.get(f"/deel/{wrong}.png").status_code == 404


def test_a_card_is_set_whatever_somebody_typed(client, america):
    typed = '#panic("x") $ \\ "; 🎉 שלום ' + "\u0e01" + "w" * 80
    event = EventFactory(village=america, title=typed)
    assert client.get(card_of(client, event)).status_code == 200


@pytest.mark.parametrize("kind", ["activiteit", "zaal", "nieuws", "vraag-en-aanbod", "initiatief"])
def test_a_page_is_sent_by_links_that_need_no_script(client, america, resident, kind):
    thing = things_of(america, resident)[kind]
    page = client.get(thing.get_absolute_url()).content.decode()
    address = settings.SITE_URL + thing.get_absolute_url()
    part = page[page.index("data-share=") :]
    whatsapp, mail = map(
        html.unescape, re.findall(r'href="((?:https://wa.me|mailto:)[^"]*)"', part)
    )
    assert parse_qs(urlsplit(whatsapp).query)["text"] == [f"{thing}\n{address}"]
    assert parse_qs(urlsplit(mail).query) == {"subject": [str(thing)], "body": [address]}
    assert part.count("<li hidden>") == 2


def test_what_a_browser_fetches_by_itself_reads_and_writes_no_session(
    client, editor, america, source, django_assert_num_queries
):
    """Also of somebody whose session has to be written down again: that is done by a page."""
    source.pages["/14/8464/5459.png"] = b"\x89PNG\r\n\x1a\n a picture of streets"
    way, here = way_to_share(america), "/kaart/14/8464/5459"
    card = reverse("sharing:card", args=["dorp", america.pk, way.version(america)])
    client.get(card)
    client.get(here)
    client.force_login(editor)
    User.objects.update(last_login=timezone.now() - timedelta(hours=1))
    for address, queries in ((here, 0), ("/manifest.webmanifest", 0), ("/sw.js", 0), (card, 1)):
        with django_assert_num_queries(queries):
            answer = client.get(address)
        assert answer.status_code == 200, address
        assert not answer.cookies, address
        assert "Cookie" not in answer.get("Vary", ""), address
        assert "private" not in answer["Cache-Control"], address
    assert client.get("/account/").status_code == 200
