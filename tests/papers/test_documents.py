"""Documents: what is taken, who sees which version, and that what is erased is gone."""

import contextlib
import os
import random
import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from initiatives.models import Initiative
from initiatives.papers import contents
from initiatives.papers.models import Document, Version, documents
from initiatives.papers.portable import read_again
from initiatives.papers.tasks import stored, sweep_documents
from initiatives.sockets.timeline import timeline
from tests.news.factories import photo
from tests.papers.factories import docx, odt, pdf, with_file, zipped
from tests.papers.pages import address, get, post, queries_of

pytestmark = pytest.mark.django_db


def text(name, content=b"Hallo"):
    return SimpleUploadedFile(name, content)


TAKEN = [
    (pdf(name="Notulen van maart.pdf"), "Notulen van maart.pdf"),
    (pdf(name='../../etc/Plan\r\n\u202e "A".HTML'), "Plan A.pdf"),
    (odt(), "Plan.odt"),
    (docx(name="plan.exe"), "plan.docx"),
    (text("lijst.csv", "naam;bedrag\nGé;3".encode()), "lijst.csv"),
    (photo(name="polis.jpeg"), "polis.jpg"),
]
REFUSED = [
    (text("leeg.txt", b"  "), "leeg"),
    (text("x.html", b"<script>alert(1)</script>"), "soort bestand"),
    (text("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "soort bestand"),
    (text("x.pdf", b"<html>"), "soort bestand"),
    (text("x.txt", b"MZ\x00\x90"), "soort bestand"),
    (text("x.txt", b"caf\xe9"), "UTF-8"),
    (text("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99), "oude Office"),
    (docx(**{"word/vbaProject.bin": "x"}), "macro"),
    (odt(**{"Basic/Standard/x.xml": "x"}), "macro"),
    (zipped({"a.txt": "x"}, "a.zip"), "soort bestand"),
    (text("stuk.docx", b"PK\x03\x04 en dan niets"), "beschadigd"),
    (text("stuk.jpg", b"\xff\xd8\xff geen foto"), "geen foto"),
]


@pytest.mark.parametrize(("file", "name"), TAKEN)
def test_what_is_in_a_file_decides_and_its_name_follows(file, name):
    assert contents.read(file).name == name


@pytest.mark.parametrize(("file", "why"), REFUSED)
def test_what_could_do_harm_is_refused_with_a_sentence(file, why):
    with pytest.raises(ValidationError, match=why):
        contents.read(file)


def test_no_broken_file_is_more_than_refused():
    lot = random.Random(4)
    for good in (odt().read(), docx().read(), photo().read()):
        for _attempt in range(60):
            broken = bytearray(good)
            for _byte in range(lot.randrange(1, 12)):
                broken[lot.randrange(4, len(broken))] = lot.randrange(256)
            with contextlib.suppress(ValidationError):
                contents.read(text("stuk.odt", bytes(broken[: lot.randrange(8, len(broken))])))
                contents.read(text("stuk.odt", bytes(broken)))


def test_a_picture_loses_what_the_camera_wrote():
    exif = Image.Exif()
    exif[0x010F] = "Merk van de telefoon"
    content = contents.read(photo(exif=exif.tobytes()))
    assert b"telefoon" not in content.data


def test_a_file_is_put_there_once_and_comes_back_as_it_was(client, shop, lead, member):
    data = {"title": "Notulen", "kind": "minutes", "audience": "members", "key": str(uuid4())}
    for _press in range(2):
        post(client, member, address(shop, "document_new"), data | {"file": pdf("Één")})
    row = Document.objects.get()
    assert re.fullmatch(r"papers/../[0-9a-f]{32}", row.versions.get().file.name)
    answer = get(client, member, row.versions.get().url)
    assert b"".join(answer.streaming_content) == pdf("Één").read()
    assert answer["Content-Disposition"] == 'attachment; filename="Notulen maart.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Content-Type"] == "application/pdf"
    assert "Notulen" in get(client, member, address(shop, "documents") + "?q=NOTÚLEN&soort=minutes")
    assert "Niets gevonden" in get(client, member, address(shop, "documents") + "?soort=plan")
    page = post(client, member, address(shop, "document_new"), data | {"title": "", "file": pdf()})
    assert "Kies het bestand opnieuw" in page
    page = post(client, member, address(shop, "document_new"), data)
    assert "Een van de twee" in page
    page = post(client, lead, row.get_absolute_url(), status=405)


def test_a_link_stands_instead_of_a_file_and_runs_nothing(client, shop, lead):
    data = {"title": "KvK", "kind": "other", "audience": "all"}
    for link, there in (
        ("javascript:alert(1)", 0),
        ("http://kvk.example/x", 0),
        ("kvk.example", 1),
    ):
        post(client, lead, address(shop, "document_new"), data | {"link": link})
        assert Document.objects.count() == there
    row = Document.objects.get()
    assert "https://kvk.example" in get(client, None, row.get_absolute_url())
    get(client, lead, row.url_of("version_new"), 403)


def test_each_audience_sees_its_own_documents(client, shop, lead, member, follower):
    rows = {each: with_file(shop, lead, audience=each) for each in ("all", "members", "runners")}
    withdrawn = with_file(shop, lead, title="Weg ermee")
    post(client, lead, withdrawn.url_of("document_withdraw"))
    seen = {None: 1, follower: 1, member: 2, lead: 3}
    for who, number in seen.items():
        page = get(client, who, address(shop, "documents"))
        for place, row in enumerate(rows.values()):
            there = place < number
            assert (row.title in page) == there
            get(client, who, row.versions.get().url, 200 if there else 404)
            told = str(timeline_for(shop, who))
            assert (row.title in told) == there
        assert ("Weg ermee" in page) == (who == lead)
    get(client, member, withdrawn.versions.get().url, 404)
    assert "Het staat er weer" in post(client, lead, withdrawn.url_of("document_put_back"))
    get(client, None, rows["members"].versions.get().url.replace("winkelhoek", "iets"), 404)
    Initiative.objects.update(visibility="private")
    get(client, None, rows["all"].versions.get().url, 404)


def timeline_for(initiative, who):
    initiative.standing = initiative.standing_of(who or AnonymousUser())
    return timeline(initiative, who or AnonymousUser())


def test_versions_stay_and_an_older_one_comes_back_as_a_new_one(client, shop, lead, member):
    row = with_file(shop, lead, "eerste", audience="members")
    data = {"file": pdf("tweede"), "why": "Bedragen bijgewerkt", "seen": "1"}
    assert "Versie 2 staat erbij" in post(client, member, row.url_of("version_new"), data)
    same = {"file": pdf("tweede"), "seen": "2"}
    assert "precies wat er al staat" in post(client, member, row.url_of("version_new"), same)
    page = post(client, lead, row.url_of("version_restore", 1))
    assert "als versie 3" in page
    assert "Bedragen bijgewerkt" in page
    first, _second, third = row.versions.order_by("number")
    assert third.sha256 == first.sha256
    assert third.file.name != first.file.name
    assert first.sha256 in page
    assert first.sha256 not in get(client, member, row.get_absolute_url())
    post(
        client,
        lead,
        row.url_of("document_edit"),
        {"title": "Plan", "kind": "plan", "audience": "all"},
    )
    notes = set(row.events.filter(what="changed").values_list("note", flat=True))
    assert len(notes) == 3
    page = get(client, None, row.get_absolute_url())
    assert "Bedragen bijgewerkt" in page
    assert str(member) not in page


def test_a_slip_is_erased_from_the_disk_with_every_copy_and_says_why(
    client, shop, lead, member, django_capture_on_commit_callbacks
):
    row = with_file(shop, member, "eerste", audience="members")
    row.add(contents.read(pdf("tweede", name="Ziekmelding Jan.pdf")), member)
    row.add(contents.read(pdf("eerste")), member)
    get(client, member, row.url_of("version_erase", 1), 403)
    assert "versie 3; dat gaat mee weg" in get(client, lead, row.url_of("version_erase", 1))
    with django_capture_on_commit_callbacks(execute=True):
        post(client, lead, row.url_of("version_erase", 1), {"why": "Een privéadres"})
    assert len(list(stored())) == 1
    first, second, third = row.versions.order_by("number")
    assert not first.file
    assert not third.file
    assert not first.name
    assert not first.sha256
    assert second.file
    page = get(client, member, row.get_absolute_url())
    assert page.count("Een privéadres") == 2
    assert "Een privéadres" in str(timeline_for(shop, member))
    get(client, lead, first.url, 404)
    assert "al gewist" in post(client, lead, row.url_of("version_erase", 1), {"why": "Nog eens"})
    with django_capture_on_commit_callbacks(execute=True):
        post(client, lead, row.url_of("version_erase", 2), {"why": "Gezondheid"})
    assert list(stored()) == []
    assert "inhoud gewist" in get(client, lead, address(shop, "documents"))


def test_what_no_version_knows_is_swept_after_a_day(shop, lead):
    row = with_file(shop, lead)
    lost = default_storage.save("papers/ab/" + "a" * 32, ContentFile(b"x"))
    for days, removed in ((0, 0), (2, 1)):
        written = (timezone.now() - timedelta(days=days)).timestamp()
        for path in (lost, row.versions.get().file.name):
            os.utime(default_storage.path(path), (written, written))
        assert sweep_documents() == removed
    assert list(stored()) == [row.versions.get().file.name]


def test_there_is_room_for_so_much_and_a_sentence_says_so(client, shop, lead, monkeypatch):
    row = with_file(shop, lead)
    monkeypatch.setattr(documents, "MAX_TOTAL", 50)
    data = {"file": pdf("x" * 60), "seen": "1"}
    assert "hoogstens 200 MB" in post(client, lead, row.url_of("version_new"), data)
    new = {"title": "Groot", "kind": "plan", "audience": "all", "file": pdf("x" * 60)}
    assert "hoogstens 200 MB" in post(client, lead, address(shop, "document_new"), new)
    assert Document.objects.count() == Version.objects.count() == 1


def test_a_file_from_another_portal_is_read_as_if_it_was_sent():
    version = Version(name="../x.HTML", size=1, sha256="gelogen", content_type="text/html")
    version.file = ContentFile(b"%PDF-1.4 x", name="x")
    read_again(version)
    assert (version.name, version.content_type) == ("x.pdf", contents.PDF)
    assert version.size == 10
    assert len(version.sha256) == 64
    version.file = ContentFile(b"<script>", name="x")
    with pytest.raises(ValidationError):
        read_again(version)


def test_list_and_page_cost_the_same_however_many(client, shop, lead):
    row = with_file(shop, lead)
    client.force_login(lead)
    pages = [address(shop, "documents"), row.get_absolute_url()]
    before = [queries_of(client, page) for page in pages]
    for number in range(19):
        with_file(shop, lead)
        row.add(contents.read(pdf(f"{number}")), lead)
    assert [queries_of(client, page) for page in pages] == before
