"""The photo of an initiative leaves with it and comes in elsewhere, read anew."""

import io
import zipfile

import pytest

from initiatives.models import Initiative
from tests.moving.test_moving import bring_in, newcomer, story_of, taken, zip_of
from tests.news.factories import photo
from villagehub.pictures import files

__all__ = ["newcomer"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def with_photo(winkelhoek):
    winkelhoek.take_picture(files.prepare(photo((900, 600), color="red")))
    winkelhoek.picture_text, winkelhoek.picture_focus = "De winkel", 1
    winkelhoek.keep_picture()
    return winkelhoek


def test_a_photo_leaves_and_comes_in_elsewhere(client, with_photo, lead, meterik, newcomer):
    zipped = taken(client, lead, with_photo)
    assert "foto.webp" in zipfile.ZipFile(io.BytesIO(zipped)).namelist()
    bring_in(client, newcomer, meterik, zipped)
    copy = Initiative.objects.get(village=meterik)
    assert (copy.picture_text, copy.picture_focus) == ("De winkel", 1)
    assert copy.picture
    assert copy.picture != with_photo.picture
    assert client.get(copy.small_url).status_code == 200
    client.force_login(lead)
    assert client.get(copy.small_url).status_code == 404


def test_a_photo_that_is_lost_leaves_the_rest_whole(client, with_photo, lead, meterik, newcomer):
    files.remove(with_photo.picture)
    zipped = taken(client, lead, with_photo)
    assert story_of(zipped)["photo"] == {}
    bring_in(client, newcomer, meterik, zipped)
    assert Initiative.objects.get(village=meterik).picture == ""


@pytest.mark.parametrize(
    ("told", "content"),
    [
        ({"file": "foto.webp"}, b"geen foto"),
        ({"file": "er-niet.webp"}, b""),
        ({"file": 3}, b""),
        ({"file": "foto.webp", "picture_focus": 99}, photo().read()),
        ({"file": "foto.webp", "picture_text": "x" * 999}, photo().read()),
        ({"file": "foto.webp", "is_decoration": "ja"}, photo().read()),
        ([], b""),
    ],
)
def test_what_is_no_photo_is_refused_with_all_else(
    client, with_photo, lead, meterik, newcomer, told, content
):
    story = story_of(taken(client, lead, with_photo))
    story["photo"] = told
    answer = bring_in(client, newcomer, meterik, zip_of(story, **{"foto.webp": content}))
    assert answer.status_code == 200
    assert not Initiative.objects.filter(village=meterik).exists()
