"""An initiative leaves with everything, and comes in elsewhere."""

import io
import json
import zipfile
from datetime import timedelta
from uuid import uuid4

import pytest
import typst
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from fontTools.ttLib import TTFont

from initiatives.models import Initiative
from initiatives.moving import restoring, sheet
from initiatives.moving.hand_over import how_far
from initiatives.moving.models import MOST_AN_HOUR, Arrival
from initiatives.moving.reading import Bundle
from initiatives.papers.contents import Content
from initiatives.papers.models import Document, Version
from initiatives.sockets.hand_over import LINES, Block
from initiatives.sockets.portable import tables
from tests.cast import _person
from tests.factories import Role
from villagehub.typesetting import typesetter
from villagehub.typesetting.printable import COVERAGE, printable

pytestmark = pytest.mark.django_db


def url(name, initiative):
    return reverse(f"moving:{name}", args=[initiative.village.slug, initiative.slug])


def taken(client, user, initiative):
    client.force_login(user)
    response = client.get(url("everything", initiative))
    return b"".join(response.streaming_content)


def story_of(zipped):
    return json.loads(zipfile.ZipFile(io.BytesIO(zipped)).read("initiatief.json"))


def zip_of(story, **files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        text = story if isinstance(story, str) else json.dumps(story)
        archive.writestr("initiatief.json", text)
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.fixture
def newcomer(meterik):
    return _person("Nel Nieuw", Role.RESIDENT, village=meterik)


def bring_in(client, user, village, content, **data):
    client.force_login(user)
    address = reverse("moving:bring_in", args=[village.slug])
    return client.post(address, {"file": SimpleUploadedFile("w.zip", content), **data})


def test_everything_leaves_and_comes_in_elsewhere(client, winkelhoek, lead, meterik, newcomer):
    winkelhoek.move_to("exploring", lead, "We belden rond")
    winkelhoek.pause(until="2027-01-01", reason="Zomer", by=lead)
    zipped = taken(client, lead, winkelhoek)
    names = zipfile.ZipFile(io.BytesIO(zipped)).namelist()
    assert {"tabellen/fasen.csv", "overdracht.pdf", "LEES-MIJ.txt"} <= set(names)

    bring_in(client, newcomer, meterik, zipped)
    copy = Initiative.objects.get(village=meterik)
    assert (copy.title, copy.summary, copy.stage) == (
        winkelhoek.title,
        winkelhoek.summary,
        "exploring",
    )
    assert copy.stage_changes.get().note == "We belden rond"
    assert copy.stage_changes.get().at == winkelhoek.stage_changes.get().at
    page = client.get(copy.get_absolute_url()).content.decode()
    assert "Ingevoerd uit een ander VillageHub" in page


def test_what_comes_in_is_for_who_brought_it_only(client, winkelhoek, lead, meterik, newcomer):
    bring_in(client, newcomer, meterik, taken(client, lead, winkelhoek))
    copy = Initiative.objects.get(village=meterik)
    assert copy.standing_of(newcomer).leads
    client.force_login(lead)
    assert client.get(copy.get_absolute_url()).status_code == 404


def test_no_address_of_a_person_leaves(client, winkelhoek, lead, member):
    zipped = taken(client, lead, winkelhoek)
    story = story_of(zipped)
    assert {row["name"] for row in story["people"]} == {str(lead), str(member)}
    for person in (lead, member):
        assert person.email not in json.dumps(story)
        assert person.name not in json.dumps(story) or person.name == str(person)


def test_what_nobody_can_see_does_not_come_in(client, winkelhoek, lead, meterik, newcomer):
    story = story_of(taken(client, lead, winkelhoek))
    story["initiative"] |= {"title": "Samen\r\n eten\u202e", "summary": "Eerst\u200b.\n\nDan."}
    bring_in(client, newcomer, meterik, zip_of(story))
    made = meterik.initiatives.get()
    assert (made.title, made.summary) == ("Samen eten", "Eerst.\n\nDan.")


def test_the_same_file_twice_is_one_initiative(client, winkelhoek, lead, meterik, newcomer):
    zipped = taken(client, lead, winkelhoek)
    first = bring_in(client, newcomer, meterik, zipped)
    assert bring_in(client, newcomer, meterik, zipped)["Location"] == first["Location"]
    assert Initiative.objects.filter(village=meterik).count() == 1


def test_looking_first_brings_nothing_in(client, winkelhoek, lead, meterik, newcomer):
    winkelhoek.move_to("exploring", lead)
    zipped = taken(client, lead, winkelhoek)
    page = bring_in(client, newcomer, meterik, zipped, look="1").content.decode()
    assert "fasen: 1" in page
    assert "Staat er in een document wie het maakte" in page
    assert winkelhoek.title in page.replace("&#x27;", "'")
    assert not Initiative.objects.filter(village=meterik).exists()


def broken(change):
    story = {
        "format": "villagehub-initiatief",
        "version": 1,
        "address": "https://elders.example",
        "initiative": {"title": "Bankje", "kind": "other", "summary": "Zitten", "stage": "idea"},
        "tables": {
            "fasen": [
                {
                    "id": "1",
                    "from_stage": "idea",
                    "to_stage": "exploring",
                    "at": "2026-01-02T10:00:00Z",
                    "note": "",
                }
            ]
        },
    }
    change(story)
    return zip_of(story)


REFUSED = {
    "no zip": b"dit is geen zip",
    "no story": zip_of("niets"),
    "a list": zip_of("[]"),
    "brackets without end": zip_of("[" * 200_000),
    "another format": broken(lambda s: s.update(format="iets")),
    "another version": broken(lambda s: s.update(version=99)),
    "no title": broken(lambda s: s["initiative"].update(title="")),
    "a title too long": broken(lambda s: s["initiative"].update(title="x" * 101)),
    "a title that is a list": broken(lambda s: s["initiative"].update(title=["x" * 99] * 9)),
    "an unknown kind": broken(lambda s: s["initiative"].update(kind="ruimtevaart")),
    "an unknown stage": broken(lambda s: s["tables"]["fasen"][0].update(to_stage="klaar")),
    "no time": broken(lambda s: s["tables"]["fasen"][0].update(at="gisteren")),
    "a time out of reach": broken(
        lambda s: s["tables"]["fasen"][0].update(at="0001-01-01T00:00:00+14:00")
    ),
    "the same stage twice": broken(lambda s: s["tables"]["fasen"][0].update(to_stage="idea")),
    "a zero byte": broken(lambda s: s["tables"]["fasen"][0].update(note="a\x00b")),
    "half a letter": broken(lambda s: s["tables"]["fasen"][0].update(note="\ud800")),
    "rows that are no list": broken(lambda s: s["tables"].update(fasen={"a": 1})),
    "a row that is a word": broken(lambda s: s["tables"].update(fasen=["rij"])),
    "too many rows": broken(lambda s: s["tables"].update(fasen=[{}] * 20_001)),
    "tables that are none": broken(lambda s: s.update(tables="x")),
    "a zero byte in the address": broken(lambda s: s.update(address="https://a\x00.example")),
    "half a letter in the address": broken(lambda s: s.update(address="\udfff")),
    "a zero byte in the title": broken(lambda s: s["initiative"].update(title="a\x00")),
    "a number as title": broken(lambda s: s["initiative"].update(title=12345)),
    "yes as a time": broken(lambda s: s["tables"]["fasen"][0].update(at=True)),
    "a number where rows belong": broken(lambda s: s["tables"].update(fasen=7)),
    "a number as row": broken(lambda s: s["tables"].update(fasen=[7])),
    "a number as files": broken(lambda s: s["tables"].update(fasen=[{"parents": 3}], taken=[])),
    "a number where skills belong": broken(
        lambda s: s["tables"].update(taken=[{"id": "1", "title": "Verven", "skills": 7}])
    ),
    "a list in a list of days": broken(
        lambda s: s["tables"].update(
            **{"diensten-herhaald": [{"id": "1", "repeat": "weekly", "except_on": [["a"], 3, {}]}]}
        )
    ),
}


def test_a_file_that_does_not_fit_is_refused_whole(client, meterik, newcomer, subtests):
    for name, content in REFUSED.items():
        with subtests.test(name):
            response = bring_in(client, newcomer, meterik, content)
            assert response.status_code == 200, name
            assert response.context["form"].errors["file"], name
            assert not Initiative.objects.filter(village=meterik).exists(), name


STRANGE = [
    *(7, -1, 1.5, float("nan"), float("inf"), 10**30, True, None),
    *("", "a\x00", "9" * 400, "\ud800"),
    *([], [7], [None], [[]], [{}], ["a\x00"], {}, {"a": 7}, [True, "x"] * 50),
]


def strange_bundles():
    """For every field of every table that comes in: a row in which that one is strange."""
    for table in tables:
        if not table.restored:
            continue
        parents = dict.fromkeys(table.parents, "1")
        others = {name: [{"id": "1"}] for name in table.parents.values()}
        for field in (*table.fields, "id", "people", "parents", "files"):
            for value in STRANGE:
                row = {"id": "1", "parents": parents, field: value}
                yield f"{table.name}.{field} = {value!r:.30}", {**others, table.name: [row]}


def test_no_value_in_any_table_is_more_than_refused(meterik, newcomer):
    """Each row by itself: a parent that does not fit would hide what comes after it."""
    initiative = Initiative.objects.create(village=meterik, title="Bankje", kind="other")
    broke = []
    for what, rows in strange_bundles():
        (name, (told,)) = list(rows.items())[-1]
        table = next(table for table in tables if table.name == name)
        known = {(parent, "1"): uuid4() for parent in table.parents.values()}
        try:
            with transaction.atomic():
                restoring._row(table, told, Bundle(None, {}, ""), initiative, known)
        except ValidationError:
            continue
        except Exception as error:
            broke.append(f"{what}: {error!r:.80}")
    assert broke == []


def test_a_person_brings_in_no_more_than_some_an_hour(client, meterik, newcomer, subtests):
    for number in range(MOST_AN_HOUR):
        story = broken(lambda s, n=number: s["initiative"].update(title=f"Bankje {n}"))
        assert bring_in(client, newcomer, meterik, story).status_code == 302
    one_more = broken(lambda s: s["initiative"].update(title="Nog een bankje"))
    response = bring_in(client, newcomer, meterik, one_more)
    assert "Probeer het over een uur" in str(response.context["form"].errors["file"])
    assert Initiative.objects.filter(village=meterik).count() == MOST_AN_HOUR
    Arrival.objects.update(created_at=timezone.now() - timedelta(minutes=61))
    assert bring_in(client, newcomer, meterik, one_more).status_code == 302


def test_looking_into_files_has_an_end_as_well(client, meterik, newcomer):
    tries = [bring_in(client, newcomer, meterik, b"geen zip").status_code for _ in range(32)]
    assert tries[0] == 200
    assert tries[-1] == 429


def test_a_zip_that_grows_too_large_is_not_unpacked(client, meterik, newcomer):
    huge = b"0" * (301 * 1024 * 1024)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("initiatief.json", "{}")
        archive.writestr("groot", huge)
    response = bring_in(client, newcomer, meterik, out.getvalue())
    assert "te groot" in str(response.context["form"].errors["file"])


def test_the_sentence_names_the_table_and_the_row(client, meterik, newcomer):
    wrong = broken(lambda s: s["tables"]["fasen"][0].update(to_stage="klaar"))
    errors = bring_in(client, newcomer, meterik, wrong).context["form"].errors["file"]
    assert "fasen, rij 1: to_stage" in str(errors)


def test_the_page_to_hand_over_is_one_page_whatever_stands_in_it(winkelhoek, lead):
    winkelhoek.summary = "Veel te veel woorden. " * 45 + '#panic("x") $ @ \\ *_`'
    full = [Block(f"Blok {n}", ["Een lange regel over wat nog moet " * 9] * 9) for n in range(14)]
    assert len(full[0].lines) > LINES
    source = sheet.fitted(winkelhoek, full)
    assert typesetter.pages_of(sheet.TEMPLATE, source) == 1
    assert typesetter.pdf_of(sheet.TEMPLATE, source).startswith(b"%PDF")


def test_a_step_taken_just_after_midnight_was_taken_on_that_day(winkelhoek, lead):
    night = timezone.localtime().replace(hour=0, minute=30) + timedelta(days=1)
    winkelhoek.stage_changes.create(to_stage=winkelhoek.stage, by=lead, at=night)
    assert date_format(night, "j F Y") in " ".join(how_far(winkelhoek, lead).lines)


def test_who_does_not_run_it_takes_nothing_along(client, winkelhoek, member):
    client.force_login(member)
    for name in ("overview", "sheet", "everything"):
        assert client.get(url(name, winkelhoek)).status_code == 403
    page = client.get(winkelhoek.get_absolute_url()).content.decode()
    assert url("overview", winkelhoek) not in page


def test_the_page_that_is_handed_over_names_who_runs_it(client, winkelhoek, lead):
    client.force_login(lead)
    response = client.get(url("sheet", winkelhoek))
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")
    assert url("sheet", winkelhoek) in client.get(url("overview", winkelhoek)).content.decode()


def test_the_page_that_is_handed_over_has_our_own_fonts_and_knows_what_they_hold():
    """In the only form its typesetter reads; any other it leaves aside without a word."""
    fonts = sorted(COVERAGE.parent.glob("*.ttf"))
    assert {font.read_bytes()[:4] for font in fonts} == {b"\x00\x01\x00\x00"}
    assert set(typesetter.FAMILIES) == set(typesetter.fonts().families())
    told = dict(line.split(" ", 1) for line in COVERAGE.read_text().splitlines())
    assert [font.stem for font in fonts] == list(told)
    for font in fonts:
        spans = [[int(end, 16) for end in span.split("-")] for span in told[font.stem].split()]
        codes = {code for first, last in spans for code in range(first, last + 1)}
        assert codes == set(TTFont(font).getBestCmap())


WRITINGS = {
    "an emoji": "🎉 Feest 👩‍🌾 👍🏽 🇳🇱",
    "Chinese": "王 kookt",
    "Arabic": "مرحبا بالعالم",
    "Hebrew": "שלום עולם",
    "Hindi": "नमस्ते दुनिया",
    "Tigrinya": "ሰላም",
    "Polish and Ukrainian": "Łukasz, Україна",
    "marks of another writing": "a\u064f▯\u0301\u0313",
    "control characters": "a\x01b\ufeffc\u202ed\u2028e",
    "no character yet": "\u0378 \ue000 \U000e0041",
    "nothing to see": "\u200b",
}


def test_whatever_people_write_the_page_and_the_zip_are_made(client, winkelhoek, lead, subtests):
    client.force_login(lead)
    for name, text in WRITINGS.items():
        with subtests.test(name):
            Initiative.objects.filter(pk=winkelhoek.pk).update(
                title=text, summary=text, what_we_need=text
            )
            response = client.get(url("sheet", winkelhoek))
            assert response.content.startswith(b"%PDF"), response.status_code
            zipped = zipfile.ZipFile(io.BytesIO(taken(client, lead, winkelhoek)))
            assert "overdracht.pdf" in zipped.namelist()


def test_what_the_page_cannot_show_is_seen_and_what_it_can_stays():
    assert printable("王 kookt 🎉") == "▯ kookt 🎉"
    for shown in ("Arabic", "Hebrew", "Hindi", "Tigrinya", "Polish and Ukrainian"):
        assert printable(WRITINGS[shown]) == WRITINGS[shown]
    assert printable(WRITINGS["control characters"]) == "a bcd e"


def test_the_page_says_what_its_sign_stands_for(winkelhoek):
    winkelhoek.title = "王"
    told = json.loads(sheet.fitted(winkelhoek, [])["data"])
    assert told["title"]["words"] == "▯"
    assert told["note"].startswith("▯ is een teken dat op dit blad niet kan.")
    winkelhoek.title = "Bankje"
    assert json.loads(sheet.fitted(winkelhoek, [])["data"])["note"] is None


def test_a_text_runs_the_way_of_its_first_letter(winkelhoek):
    winkelhoek.title, winkelhoek.summary = "3 × مرحبا Horst", "Horst مرحبا"
    told = json.loads(sheet.fitted(winkelhoek, [])["data"])
    assert told["title"]["leftwards"]
    assert not told["summary"][0]["leftwards"]


def test_everything_leaves_without_a_page_that_cannot_be_made(
    client, winkelhoek, lead, monkeypatch
):
    def refused(*args, **kwargs):
        raise typst.TypstError("no")

    monkeypatch.setattr(typst, "compile", refused)
    zipped = zipfile.ZipFile(io.BytesIO(taken(client, lead, winkelhoek)))
    assert "overdracht.pdf" not in zipped.namelist()
    assert "Het blad voor wie het overneemt kon niet" in zipped.read("LEES-MIJ.txt").decode()
    page = client.get(url("sheet", winkelhoek), follow=True).content.decode()
    assert "Het blad is niet te maken" in page


def test_everything_leaves_without_a_document_that_is_lost(client, winkelhoek, lead):
    for name in ("Statuten", "Begroting"):
        content = Content(b"tekst", "text/plain", f"{name}.txt")
        Document(initiative=winkelhoek, title=name).put(lead, content)
    lost = Version.objects.get(name="Statuten.txt")
    lost.file.storage.delete(lost.file.name)
    zipped = zipfile.ZipFile(io.BytesIO(taken(client, lead, winkelhoek)))
    story = json.loads(zipped.read("initiatief.json"))
    assert [row["name"] for row in story["tables"]["versies"]] == ["Begroting.txt"]
    assert "- Statuten.txt" in zipped.read("LEES-MIJ.txt").decode()
