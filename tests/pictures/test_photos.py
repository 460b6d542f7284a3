"""A photo with a village, an initiative, an activity or a room: who puts it there, how it is cut,
who sees it, and how it comes back."""

import io
import os
import re
from datetime import time, timedelta

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.news.factories import photo
from tests.rooms.factories import RoomFactory
from tests.villages.factories import EventFactory
from villagehub.pictures import files
from villagehub.pictures.tasks import sweep_pictures
from villages.models import Event, Series

pytestmark = pytest.mark.django_db
MILL = {"picture_text": "De molen in de sneeuw"}
LEFT, CENTRE, RIGHT = 3, 4, 5


def two_halves():
    """Red on the left, green on the right, far wider than three by two."""
    image = Image.new("RGB", (1200, 400), "green")
    image.paste("red", (0, 0, 600, 400))
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


@pytest.fixture
def send(client, django_capture_on_commit_callbacks):
    """As a browser sends it; what is done once that is sure, is done as well."""

    def sent(thing, what="edit", **fields):
        address = reverse(f"pictures:{what}", args=[thing.photo_key, thing.pk])
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, fields)

    return sent


def shown_on(client, thing):
    page = client.get(thing.get_absolute_url()).content.decode()
    found = re.search(r'<figure class="frame">\s*(<img[^>]*>)', page)
    return found[1] if found else ""


def things_of(america, editor):
    shop = InitiativeFactory(village=america)
    LeadFactory(initiative=shop, user=editor)
    return {
        "dorp": america,
        "initiatief": shop,
        "activiteit": EventFactory(village=america, created_by=editor),
        "zaal": RoomFactory(facility__village=america),
    }


@pytest.mark.parametrize("key", ["dorp", "initiatief", "activiteit", "zaal"])
def test_everything_with_a_page_gets_a_photo_that_its_page_shows(
    client, send, america, editor, key
):
    thing = things_of(america, editor)[key]
    client.force_login(editor)
    assert "/foto/" not in shown_on(client, thing)
    send(thing, photo=photo((1800, 1200)), **MILL)
    client.logout()
    image = shown_on(client, thing)
    thing.refresh_from_db()
    for part in ('alt="De molen in de sneeuw"', 'width="600"', 'height="400"', " 960w", " 1440w"):
        assert part in image
    assert 'loading="lazy"' not in image
    for width in (480, 960, 1440):
        answer = client.get(thing.cut_url(width))
        assert answer["Cache-Control"].endswith("immutable")
        with Image.open(io.BytesIO(answer.getvalue())) as cut:
            assert (cut.format, *cut.size) == ("WEBP", width, width * 2 // 3)


def test_a_photo_asks_for_words_or_says_honestly_that_it_is_decoration(
    client, send, america, editor
):
    client.force_login(editor)
    refused = send(america, photo=photo()).content.decode()
    assert "Schrijf wat er op de foto te zien is" in refused
    assert "Kies de foto opnieuw" in refused
    send(america, photo=photo(), is_decoration="on")
    assert 'alt=""' in shown_on(client, america)


def test_what_is_no_picture_is_refused_with_a_sentence(client, send, america, editor):
    client.force_login(editor)
    page = send(america, photo=io.BytesIO(b"<svg onload='alert(1)'/>"), **MILL).content.decode()
    assert "geen foto die we kunnen lezen" in page
    assert "De molen in de sneeuw" in page


@pytest.mark.parametrize(("focus", "left", "right"), [(3, "red", "red"), (5, "green", "green")])
def test_what_has_to_stay_in_sight_stays_in_sight(
    client, send, america, editor, focus, left, right
):
    """600 of 1200 points are shown: the left half or the right half."""
    client.force_login(editor)
    send(america, photo=io.BytesIO(two_halves()), picture_focus=focus, **MILL)
    america.refresh_from_db()
    with Image.open(io.BytesIO(client.get(america.cut_url(480)).getvalue())) as cut:
        assert [named(cut, 20), named(cut, 460)] == [left, right]


def named(image, x):
    red, green, _blue = image.convert("RGB").getpixel((x, image.height // 2))
    return "red" if red > green else "green"


def test_another_focus_is_another_address_of_the_same_photo(client, send, america, editor):
    client.force_login(editor)
    send(america, photo=io.BytesIO(two_halves()), **MILL)
    america.refresh_from_db()
    before = (america.picture, america.cut_url(480))
    send(america, picture_focus=RIGHT, **MILL)
    america.refresh_from_db()
    assert america.picture == before[0]
    assert america.cut_url(480) != before[1]
    page = client.get(reverse("pictures:edit", args=["dorp", america.pk])).content.decode()
    assert re.search(r'value="5"[^>]*checked', page)


def test_a_cut_that_is_not_made_yet_is_the_whole_photo_for_now(client, america):
    """Nobody did what had to be done afterwards: the first who looks has it made."""
    america.take_picture(files.prepare(photo((900, 900))))
    america.is_decoration = True
    america.keep_picture()
    first, then = client.get(america.cut_url(240)), client.get(america.cut_url(240))
    assert "no-cache" in first["Cache-Control"]
    assert "immutable" in then["Cache-Control"]
    with Image.open(io.BytesIO(first.getvalue())) as image:
        assert image.size == (480, 480)
    with Image.open(io.BytesIO(then.getvalue())) as image:
        assert image.size == (240, 160)


@pytest.mark.parametrize("width", files.CUTS)
def test_a_photo_full_of_leaves_stays_light(width):
    leaves = Image.effect_noise((90, 60), 60).resize((1440, 960)).convert("RGB")
    content = io.BytesIO()
    leaves.save(content, "JPEG", quality=95)
    name = files.prepare(photo_of(content)).keep()
    files.make_cuts(name, CENTRE)
    assert default_storage.size(files.path_of(name, width, CENTRE)) < files.MOST_BYTES[width]


def photo_of(content):
    sent = photo()
    sent.file, sent.size = content, len(content.getvalue())
    return sent


def test_what_was_replaced_or_taken_away_can_be_put_back(client, send, america, editor):
    client.force_login(editor)
    send(america, photo=photo(), **MILL)
    edit = reverse("pictures:edit", args=["dorp", america.pk])
    assert "Zet de vorige foto terug" not in client.get(edit).content.decode()
    america.refresh_from_db()
    first = america.picture
    send(america, "remove")
    assert shown_on(client, america) == ""
    assert "Zet de vorige foto terug" in client.get(edit).content.decode()
    send(america, "put_back")
    america.refresh_from_db()
    assert (america.picture, america.picture_text) == (first, MILL["picture_text"])
    send(america, photo=photo((800, 600)), picture_text="Iets anders")
    send(america, "put_back")
    assert MILL["picture_text"] in shown_on(client, america)


def test_what_was_swept_meanwhile_cannot_be_put_back_and_says_so(client, send, america, editor):
    client.force_login(editor)
    send(america, photo=photo(), **MILL)
    send(america, "remove")
    for _name, path in files.stored():
        old = (timezone.now() - timedelta(days=2)).timestamp()
        os.utime(default_storage.path(path), (old, old))
    assert sweep_pictures() == 1
    send(america, "put_back")
    page = client.get(america.get_absolute_url()).content.decode()
    assert "De vorige foto is er niet meer" in page


def test_a_photo_is_as_hidden_as_what_it_is_of(client, america, editor, resident, stranger):
    event = EventFactory(village=america, visibility="village")
    event.take_picture(files.prepare(photo()))
    event.is_decoration = True
    event.keep_picture()
    files.make_cuts(event.picture, CENTRE)
    for person, status in ((None, 404), (stranger, 404), (resident, 200)):
        client.logout()
        if person:
            client.force_login(person)
        assert client.get(event.cut_url(480)).status_code == status
    assert "no-cache" in client.get(event.cut_url(480))["Cache-Control"]
    # Under the name of another kind, of another focus or another width there is nothing.
    for wrong in (
        event.cut_url(480).replace("activiteit", "zaal"),
        event.cut_url(480).replace("activiteit", "iets"),
        event.cut_url(480).replace("/4/", "/9/"),
        event.cut_url(999),
        event.picture_url(960),
    ):
        assert client.get(wrong).status_code == 404


def test_who_may_not_change_a_thing_puts_no_photo_there(client, send, america, editor, resident):
    client.force_login(resident)
    for thing in things_of(america, editor).values():
        for what in ("edit", "remove", "put_back"):
            assert send(thing, what, photo=photo(), **MILL).status_code == 403
    for key, pk in (("nieuws", 1), ("dorp", "geen"), ("zaal", america.pk), ("iets", 1)):
        assert client.get(reverse("pictures:edit", args=[key, pk])).status_code == 404


@pytest.fixture
def weekly(america, editor):
    series = Series.objects.create(
        village=america,
        title="Samen eten",
        repeat="weekly",
        first_on=timezone.localdate() + timedelta(days=3),
        start_time=time(12),
        times=4,
        created_by=editor,
    )
    series.make_events()
    return series


def test_the_photo_of_a_series_stands_with_all_that_come_after_it(client, send, weekly, editor):
    earlier, event, later, other = Event.objects.order_by("starts_at")[:4]
    Event.objects.filter(pk=other.pk).update(differs=True)
    client.force_login(editor)
    page = client.get(reverse("pictures:edit", args=["activiteit", event.pk])).content.decode()
    assert "ook voor de volgende keren" in page
    send(event, photo=photo(), **MILL)
    named = dict(Event.objects.values_list("pk", "picture"))
    assert named[later.pk] == named[event.pk] != ""
    assert named[earlier.pk] == named[other.pk] == ""
    assert Series.objects.get().picture == named[event.pk]


def test_rows_show_photos_without_asking_more(client, send, america, editor):
    client.force_login(editor)
    rooms = RoomFactory.create_batch(3, facility__village=america)
    send(rooms[0], photo=photo(), **MILL)
    client.logout()
    page = client.get(reverse("rooms:list", args=["america"])).content.decode()
    images = re.findall(r'<figure class="frame small">\s*(<img[^>]*>)', page)
    assert len(images) == 3
    assert all('loading="lazy"' in image and 'alt=""' in image for image in images)
    assert sum("/foto/zaal/" in image for image in images) == 1
