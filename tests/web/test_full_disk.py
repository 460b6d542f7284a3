"""A disk that is full gives one sentence, keeps what was typed, and leaves no piece of a file."""

import io
import os
from functools import partial
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from initiatives.models import Initiative
from initiatives.moving import writing
from initiatives.papers.models import Document
from tests.initiatives.conftest import lead, winkelhoek
from tests.moving.test_moving import zip_of
from tests.news.factories import written
from tests.papers.factories import with_file
from tests.papers.pages import address, post
from tests.small_disk import SIZE, files_in, small_disk
from villagehub.pictures import files as pictures
from villages.news.models import Post

__all__ = ["lead", "small_disk", "winkelhoek"]
pytestmark = pytest.mark.django_db
SENTENCE = "geen plek voor bestanden"
TOO_MUCH = os.urandom(SIZE + 4096)


def plan(content=TOO_MUCH):
    return SimpleUploadedFile("plan.pdf", b"%PDF-1.4\n" + content)


def filled_in(file, **more):
    data = {"title": "Het plan", "kind": "plan", "audience": "members", "key": str(uuid4())}
    return {"file": file, **data, **more}


def test_a_document_that_does_not_fit_is_refused_with_a_sentence(
    client, winkelhoek, lead, small_disk
):
    page = post(client, lead, address(winkelhoek, "document_new"), filled_in(plan()))
    assert SENTENCE in page
    assert 'value="Het plan"' in page
    assert not Document.objects.exists()
    assert files_in(small_disk) == []


def test_an_upload_that_finds_no_room_to_wait_loses_nothing_else(
    client, winkelhoek, lead, small_disk, settings
):
    """A large file waits on the disk before any form sees it; the title comes in after it."""
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1000
    page = post(client, lead, address(winkelhoek, "document_new"), filled_in(plan()))
    assert SENTENCE in page
    assert 'value="Het plan"' in page
    assert not Document.objects.exists()
    assert files_in(small_disk) == []
    small = filled_in(plan(b"klein"))
    assert SENTENCE not in post(client, lead, address(winkelhoek, "document_new"), small)
    assert Document.objects.count() == 1


def test_a_new_version_that_does_not_fit_leaves_the_old_one(client, winkelhoek, lead, small_disk):
    row = with_file(winkelhoek, lead)
    page = post(client, lead, row.url_of("version_new"), {"file": plan(), "seen": "1"})
    assert SENTENCE in page
    assert row.versions.count() == 1
    assert len(files_in(small_disk)) == 1


def test_a_picture_is_kept_in_all_its_sizes_or_in_none(client, america, editor, small_disk):
    """The small one fits, the large one does not."""
    client.force_login(editor)
    noise = SimpleUploadedFile("ruis.png", noisy())
    assert len(pictures.prepare(noise).files[480]) < SIZE < len(pictures.prepare(noise).files[1440])
    noise.seek(0)
    sent = written(sender="redactie", photo=noise, picture_text="Ruis")
    page = client.post(reverse("news:new", args=["america"]), sent).content.decode()
    assert SENTENCE in page
    assert "Straat dicht" in page
    assert not Post.objects.exists()
    assert files_in(small_disk) == []


def test_every_field_of_a_file_says_that_it_found_no_room_to_wait(
    client, america, editor, small_disk, settings
):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1000
    client.force_login(editor)
    america_of = partial(reverse, args=["america"])
    large = partial(SimpleUploadedFile, content=TOO_MUCH)
    pages = [
        client.post(america_of("news:new"), written(sender="redactie", photo=large("a.jpg"))),
        client.post(america_of("moving:bring_in"), {"file": large("a.zip")}),
        client.post(america_of("villages:facility_import"), {"file": large("a.csv")}),
    ]
    for page in pages:
        assert SENTENCE in page.content.decode()
    assert files_in(small_disk) == []


def noisy():
    """Noise is small when it is made small, and large when it is not."""
    content = io.BytesIO()
    Image.effect_noise((1200, 900), 20).save(content, "PNG")
    return content.getvalue()


def test_what_is_packed_to_leave_finds_no_room(
    client, winkelhoek, lead, request, settings, monkeypatch
):
    with_file(winkelhoek, lead, TOO_MUCH.hex())
    monkeypatch.setattr(writing, "IN_MEMORY_BYTES", 1000)
    documents = settings.MEDIA_ROOT
    disk = request.getfixturevalue("small_disk")
    settings.MEDIA_ROOT = documents
    client.force_login(lead)
    arguments = [winkelhoek.village.slug, winkelhoek.slug]
    answer = client.get(reverse("moving:everything", args=arguments), follow=True)
    assert "geen plek om alles in te pakken" in answer.content.decode()
    assert files_in(disk) == []


def test_what_comes_in_whole_or_not_at_all_leaves_no_file(
    client, winkelhoek, lead, small_disk, america
):
    """The first document fits, the second does not."""
    story = {
        "format": "villagehub-initiatief",
        "version": 1,
        "initiative": {"title": "Bankje", "kind": "other", "summary": "Zitten", "stage": "idea"},
        "tables": {
            "bestanden": [{"id": "1", "title": "Plan", "kind": "plan"}],
            "versies": [version_row(1), version_row(2)],
        },
    }
    files = {"bestanden/0001-a": b"%PDF-1.4 klein", "bestanden/0002-a": b"%PDF-1.4" + TOO_MUCH}
    client.force_login(lead)
    sent = {"file": SimpleUploadedFile("w.zip", zip_of(story, **files))}
    page = client.post(reverse("moving:bring_in", args=[america.slug]), sent).content.decode()
    assert SENTENCE in page
    assert not Initiative.objects.filter(title="Bankje").exists()
    assert files_in(small_disk) == []


def version_row(number):
    return {
        "id": str(number),
        "number": number,
        "name": "a.pdf",
        "parents": {"document": "1"},
        "files": {"file": f"bestanden/000{number}-a"},
    }
