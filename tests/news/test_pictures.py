"""Pictures: what is accepted, what is taken out, who sees them, and when they are gone."""

import io
import os
import re
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.factories import MembershipFactory, Role, UserFactory
from tests.news.factories import photo, written
from villagehub.pictures import files as pictures
from villagehub.pictures.tasks import sweep_pictures
from villages.news.models import Post

pytestmark = pytest.mark.django_db
GREY = Path(__file__).with_name("gray16.png")


def with_place_and_turned():
    """As a telephone held upright writes it: lying down, with where it was."""
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: turn to the right
    exif[0x010F] = "Merk van de telefoon"
    exif.get_ifd(0x8825)[1] = "N"
    return photo((1600, 1000), exif=exif.tobytes(), icc_profile=b"x" * 200)


def with_depth_behind_it():
    """As many telephones write it: a JPEG with a second picture behind the first."""
    content, behind = io.BytesIO(), Image.new("RGB", (640, 400), "red")
    exif = Image.Exif()
    exif[0x010F] = "Merk van de telefoon"
    first = Image.new("RGB", (640, 400), "green")
    first.save(content, "MPO", save_all=True, append_images=[behind], exif=exif)
    return SimpleUploadedFile("foto.jpg", content.getvalue(), "image/jpeg")


def header_of_png(width, height):
    """A PNG that says it is this large, and is a few bytes."""

    def chunk(kind, data):
        content = kind + data
        return len(data).to_bytes(4, "big") + content + zlib.crc32(content).to_bytes(4, "big")

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    parts = chunk(b"IHDR", size + b"\x08\x02\0\0\0") + chunk(b"IDAT", zlib.compress(b"\0" * 99))
    return SimpleUploadedFile("bom.png", b"\x89PNG\r\n\x1a\n" + parts + chunk(b"IEND", b""))


def test_a_picture_is_turned_upright_and_keeps_nothing_but_pixels():
    prepared = pictures.prepare(with_place_and_turned())
    assert (prepared.width, prepared.height) == (1000, 1600)
    for content in prepared.files.values():
        with Image.open(io.BytesIO(content)) as image:
            assert image.format == "WEBP"
            assert not image.getexif()
            assert not image.info.get("icc_profile")
            assert image.height > image.width
        assert b"telefoon" not in content
    assert Image.open(io.BytesIO(prepared.files[480])).size == (480, 768)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_other_formats_keep_nothing_but_pixels_either(form):
    exif, told = Image.Exif(), PngInfo()
    exif[0x010F] = "Merk van de telefoon"
    told.add_text("Comment", "telefoon van Riet")
    more = {"pnginfo": told} if form == "PNG" else {"xmp": b"<x>telefoon</x>"}
    sent = photo((900, 600), form, exif=exif.tobytes(), icc_profile=b"x" * 200, **more)
    assert b"telefoon" in sent.read()
    for content in pictures.prepare(sent).files.values():
        assert b"telefoon" not in content
        with Image.open(io.BytesIO(content)) as image:
            assert not {"exif", "xmp", "icc_profile", "Comment"} & image.info.keys()


def test_a_photo_with_depth_behind_it_is_a_photo():
    sent = with_depth_behind_it()
    assert Image.open(sent).format == "MPO"
    prepared = pictures.prepare(sent)
    assert prepared.width == 640
    for content in prepared.files.values():
        assert b"telefoon" not in content
        red, green, _blue = Image.open(io.BytesIO(content)).convert("RGB").getpixel((9, 9))
        assert green > red


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("PNG", "I;16"),
        ("PNG", "LA"),
        ("JPEG", "CMYK"),
        ("WEBP", "RGBA"),
    ],
)
def test_every_kind_of_colour_becomes_a_picture(form, mode):
    file = photo((300, 200), form, mode=mode, color=0 if mode in {"P", "I;16"} else None)
    assert pictures.prepare(file).width == 300


def shades_of(content):
    with Image.open(io.BytesIO(content)) as image:
        return image.convert("L").getextrema()


def test_a_scan_in_65536_shades_of_grey_is_no_white_sheet():
    """From 20000 to 65535, of which 256 shades begin at 78."""
    scan = SimpleUploadedFile("scan.png", GREY.read_bytes())
    darkest, lightest = shades_of(pictures.prepare(scan).files[480])
    assert darkest in range(70, 86)
    assert lightest > 245
    kept, form = pictures.without_metadata(scan)
    assert form == "PNG"
    assert shades_of(kept) == (78, 255)


def test_what_is_see_through_in_such_a_scan_becomes_white():
    content = io.BytesIO()
    Image.new("I;16", (100, 100), 20_000).save(content, "PNG", transparency=20_000)
    kept, _form = pictures.without_metadata(SimpleUploadedFile("a.png", content.getvalue()))
    assert shades_of(kept) == (255, 255)


def test_a_picture_of_40_megapixels_becomes_small():
    prepared = pictures.prepare(photo((8000, 5000), quality=30))
    assert (prepared.width, prepared.height) == (1440, 900)
    assert Image.open(io.BytesIO(prepared.files[480])).size == (480, 300)


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (lambda: header_of_png(8000, 5000), "te veel beeldpunten (40 miljoen, hoogstens 24)"),
        (lambda: header_of_png(60_000, 60_000), "geen foto die we kunnen lezen"),
        (lambda: header_of_png(900, 900), "geen foto die we kunnen lezen"),
        (lambda: photo((40, 40)), "te klein"),
        (lambda: photo((1000, 90)), "te lang en te smal"),
        (lambda: photo(form="GIF"), "geen foto die we kunnen lezen"),
        (lambda: photo(form="AVIF"), "geen foto die we kunnen lezen"),  # as HEIC is
        (lambda: SimpleUploadedFile("a.jpg", photo().read()[:200]), "geen foto"),
        (lambda: SimpleUploadedFile("a.svg", b"<svg onload='alert(1)'/>"), "geen foto"),
        (lambda: SimpleUploadedFile("a.jpg", b"GIF89a/*<script>alert(1)</script>"), "geen foto"),
        (lambda: SimpleUploadedFile("a.jpg", b"x" * (10 * 2**20 + 1)), "groter dan 10 MB"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(file, sentence):
    with pytest.raises(ValidationError) as refused:
        pictures.prepare(file())
    assert sentence in refused.value.messages[0]


def test_a_second_file_behind_a_picture_is_gone():
    both = SimpleUploadedFile("a.jpg", photo().read() + b"<script>alert(1)</script>PK\x03\x04")
    for content in pictures.prepare(both).files.values():
        assert b"script" not in content


def place(client, america, **changed):
    return client.post(reverse("news:new", args=["america"]), written(**changed))


def test_a_picture_needs_words_or_is_decoration(client, america, editor):
    client.force_login(editor)
    refused = place(client, america, sender="redactie", photo=photo())
    assert "Schrijf wat er op de foto te zien is" in refused.content.decode()
    assert "Straat dicht" in refused.content.decode()
    assert "Kies de foto opnieuw" in refused.content.decode()
    assert not Post.objects.exists()
    place(client, america, sender="redactie", photo=photo(), picture_text="De straat ligt open")
    post = Post.objects.get()
    page = client.get(post.get_absolute_url()).content.decode()
    image = re.search("<img[^>]*>", page)[0]
    for part in ('alt="De straat ligt open"', 'width="640"', 'height="400"', 'loading="lazy"'):
        assert part in image
    place(client, america, sender="redactie", title="Sier", photo=photo(), is_decoration="on")
    assert (
        'alt=""' in client.get(Post.objects.get(title="Sier").get_absolute_url()).content.decode()
    )


def test_a_file_that_is_too_large_is_told_and_does_not_fill_the_disk(client, america, editor):
    client.force_login(editor)
    huge = SimpleUploadedFile("groot.jpg", b"x" * (14 * 2**20), "image/jpeg")
    answer = place(client, america, sender="redactie", photo=huge, text="De brug ligt open.")
    assert "groter dan 10 MB" in answer.content.decode()
    assert "De brug ligt open." in answer.content.decode()
    assert answer.wsgi_request.FILES["photo"].size < 11.2 * 2**20


def kept_files():
    return sorted(
        name for _folder, _dirs, names in os.walk(default_storage.location) for name in names
    )


@pytest.fixture
def with_photo(client, america, editor):
    client.force_login(editor)
    place(client, america, sender="redactie", photo=photo(), picture_text="De straat")
    client.logout()
    return Post.objects.get()


def test_another_picture_or_erasing_takes_the_files_away(
    client, with_photo, editor, django_capture_on_commit_callbacks
):
    before = kept_files()
    assert len(before) == 2
    client.force_login(editor)
    edit = reverse("news:edit", args=["america", with_photo.pk])
    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit, written(photo=photo((300, 300)), picture_text="Nieuw"))
    assert len(kept_files()) == 2 + len(pictures.CUTS)
    assert not set(before) & set(kept_files())
    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit, written(without_photo="on"))
    assert kept_files() == []
    client.post(edit, written(photo=photo(), picture_text="Weer een"))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("news:erase", args=["america", with_photo.pk]))
    assert kept_files() == []
    assert not Post.objects.exists()


def test_files_without_a_post_are_swept_after_a_day(with_photo):
    lost = pictures.prepare(photo()).keep()
    for days, removed in ((0, 0), (2, 1)):
        for width in pictures.WIDTHS:
            path = default_storage.path(pictures.path_of(lost, width))
            written = (timezone.now() - timedelta(days=days)).timestamp()
            os.utime(path, (written, written))
        assert sweep_pictures() == removed
    assert sweep_pictures() == 0
    assert len(kept_files()) == 2


def test_a_crash_while_files_go_leaves_what_the_sweep_finds(monkeypatch):
    lost = pictures.prepare(photo()).keep()
    delete = default_storage.delete

    def crash_after_one(path):
        delete(path)
        raise OSError("the disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr(default_storage, "delete", crash_after_one)
        with pytest.raises(OSError, match="disk"):
            pictures.remove(lost)
    assert [name for name, _path in pictures.stored()] == [lost]


def test_a_picture_is_as_private_as_its_post(client, america, with_photo, resident, neighbour):
    small, large = with_photo.small_url, with_photo.large_url
    answer = client.get(small)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert {"private", "immutable"} <= set(answer["Cache-Control"].split(", "))
    again = client.get(small, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(large.replace("1440", "9" * 30)).status_code == 404
    assert client.get(large.replace(with_photo.picture, "b" * 32)).status_code == 404
    Post.objects.update(visibility="village")
    for person, status in ((None, 404), (neighbour, 404), (resident, 200)):
        client.logout()
        if person:
            client.force_login(person)
        assert client.get(large).status_code == status
    assert "no-cache" in client.get(large)["Cache-Control"]
    Post.objects.update(visibility="public", state="hidden", state_reason="Een gezicht")
    assert client.get(large).status_code == 404
    Post.objects.update(state="visible", withdrawn_at=timezone.now())
    assert client.get(large).status_code == 404


def test_who_judges_an_appeal_sees_the_picture_until_it_is_decided(
    client, with_photo, editor, admin, stranger
):
    hider = UserFactory()
    MembershipFactory(user=hider, role=Role.EDITOR, village=with_photo.village)
    client.force_login(admin)
    with_photo.hide(hider, "Een gezicht")
    assert client.get(with_photo.small_url).status_code == 404
    with_photo.appeal(editor, "Dat ben ik zelf")
    assert with_photo.small_url in client.get(with_photo.decide_url).content.decode()
    assert client.get(with_photo.small_url).status_code == 200
    client.force_login(stranger)
    assert client.get(with_photo.small_url).status_code == 404
    client.force_login(hider)
    assert 'alt="De straat"' in client.get(with_photo.case_url).content.decode()
    with_photo.decide_appeal(admin, granted=False, answer="Toch niet")
    client.force_login(admin)
    assert client.get(with_photo.small_url).status_code == 404
