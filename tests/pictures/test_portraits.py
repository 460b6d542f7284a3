"""A portrait that somebody chooses themselves, and initials for who has none."""

import io

import pytest
from django.core.files.storage import default_storage
from django.template import Context, Engine
from django.urls import reverse
from PIL import Image

from tests.factories import UserFactory
from tests.news.factories import photo
from villagehub.accounts.models import User
from villagehub.pictures import files
from villagehub.pictures.tasks import sweep_pictures
from villagehub.web.templatetags.ranks import initials

pytestmark = pytest.mark.django_db


@pytest.fixture
def with_portrait(client, resident):
    client.force_login(resident)
    client.post(reverse("accounts:own_portrait"), {"portrait": photo((900, 1200))})
    client.logout()
    resident.refresh_from_db()
    return resident


def face_of(person, reader):
    engine = Engine.get_default()
    return engine.from_string("{% face person %}").render(
        Context({"person": person, "user": reader})
    )


def address(person):
    return reverse("accounts:portrait", args=[person.portrait])


def test_a_portrait_is_a_small_square_that_who_signed_in_sees(client, with_portrait, stranger):
    assert client.get(address(with_portrait)).status_code == 302
    client.force_login(stranger)
    answer = client.get(address(with_portrait))
    with Image.open(io.BytesIO(answer.getvalue())) as image:
        assert (image.format, image.size) == ("WEBP", (240, 240))
    assert "private" in answer["Cache-Control"]
    assert with_portrait.portrait in face_of(with_portrait, stranger)


def test_a_visitor_sees_initials(with_portrait):
    shown = face_of(with_portrait, None)
    assert with_portrait.portrait not in shown
    assert initials(str(with_portrait)) in shown


def test_a_list_that_did_not_read_the_portrait_asks_nothing_for_it(
    with_portrait, stranger, django_assert_num_queries
):
    person = User.objects.only("display_name").get(pk=with_portrait.pk)
    with django_assert_num_queries(0):
        assert initials(str(person)) in face_of(person, stranger)


def test_who_takes_it_away_or_leaves_takes_the_file_along(
    client, with_portrait, django_capture_on_commit_callbacks
):
    path = files.path_of(with_portrait.portrait, files.PORTRAIT)
    assert sweep_pictures() == 0
    assert default_storage.exists(path)
    client.force_login(with_portrait)
    assert "Haal de foto weg" in client.get(reverse("accounts:own_portrait")).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("accounts:remove_portrait"))
    assert not default_storage.exists(path)
    leaver = UserFactory()
    leaver.take_portrait(files.prepare_portrait(photo()))
    path = files.path_of(leaver.portrait, files.PORTRAIT)
    with django_capture_on_commit_callbacks(execute=True):
        leaver.delete()
    assert not default_storage.exists(path)


def test_what_is_no_picture_is_refused_with_a_sentence(client, resident):
    client.force_login(resident)
    sent = {"portrait": io.BytesIO(b"geen foto")}
    page = client.post(reverse("accounts:own_portrait"), sent).content.decode()
    assert "geen foto die we kunnen lezen" in page
