"""Documents leave under their own names, in a zip that opens on Windows, a Mac and Linux."""

import io
import unicodedata
import zipfile

import pytest

from initiatives.models import Initiative
from initiatives.moving.names import LONGEST_BYTES, Names
from initiatives.papers import contents
from initiatives.papers.models import Document
from tests.moving.test_moving import bring_in, newcomer, taken
from tests.papers.factories import pdf

__all__ = ["newcomer"]


def named(*wanted):
    names = Names()
    return [names.give(each) for each in wanted]


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("Begroting 2027.pdf", "Begroting 2027.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("aux", "_aux"),
        ("com1.verslag.txt", "_com1.verslag.txt"),
        ("LPT¹.txt", "_LPT¹.txt"),
        ("Console.pdf", "Console.pdf"),
        ('Wie? Wat: "zo" <of> a|b*.pdf', "Wie- Wat- -zo- -of- a-b-.pdf"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("..\\x.pdf", "-x.pdf"),
        (".verborgen.txt", "verborgen.txt"),
        ("Plan. . .", "Plan"),
        ("Plan . .pdf", "Plan.pdf"),
        ("Twee\r\nregels\u202efdp.exe", "Twee regels fdp.exe"),
        ("  ", "bestand"),
        ("....", "bestand"),
        ("Café.pdf", "Café.pdf"),
        (unicodedata.normalize("NFD", "Café.pdf"), "Café.pdf"),
        ("half \ud800.pdf", "half.pdf"),
    ],
)
def test_a_name_is_one_that_every_computer_takes(wanted, given):
    assert named(wanted) == [given]


def test_no_two_names_are_the_same_on_any_computer():
    decomposed = unicodedata.normalize("NFD", "café.pdf")
    names = named("Café.pdf", "CAFÉ.PDF", decomposed, "Café (2).pdf", "Café.pdf.", "café?.pdf")
    folded = [unicodedata.normalize("NFC", name).casefold() for name in names]
    assert len(set(folded)) == len(names)
    assert names[:2] == ["Café.pdf", "CAFÉ (2).PDF"]


def test_a_long_name_keeps_its_ending_and_its_number():
    names = named(*["é" * 300 + ".docx"] * 11)
    assert {len(name.encode()) <= LONGEST_BYTES for name in names} == {True}
    assert names[0].endswith("é.docx")
    assert names[10].endswith("é (11).docx")
    assert len(set(names)) == 11


@pytest.mark.django_db
def test_documents_leave_under_their_own_names_and_arrive_with_them(
    client, winkelhoek, lead, meterik, newcomer
):
    for number, name in enumerate(["Notulen.pdf", "NOTULEN.pdf", "Café.pdf", "nul.pdf"]):
        document = Document.objects.create(initiative=winkelhoek, title=f"Stuk {number}")
        document.add(contents.read(pdf(name, name)), lead)
    zipped = taken(client, lead, winkelhoek)
    entries = {entry.filename: entry for entry in zipfile.ZipFile(io.BytesIO(zipped)).infolist()}
    files = {name for name in entries if name.startswith("bestanden/")}
    own = ("Notulen.pdf", "NOTULEN (2).pdf", "Café.pdf", "_nul.pdf")
    assert files == {f"bestanden/{name}" for name in own}
    for name, entry in entries.items():
        says_utf_8 = bool(entry.flag_bits & 0x800)
        assert says_utf_8 or name.isascii(), name
        assert "\\" not in name
        assert not name.startswith("/")
    bring_in(client, newcomer, meterik, zipped)
    there = Initiative.objects.get(village=meterik)
    names = {document.versions.get().name for document in there.documents.all()}
    assert names == {"Notulen.pdf", "NOTULEN.pdf", "Café.pdf", "nul.pdf"}


@pytest.mark.django_db
def test_a_zip_of_before_names_still_comes_in(client, winkelhoek, lead, meterik, newcomer):
    """Its files were numbered: 0001-bestand."""
    document = Document.objects.create(initiative=winkelhoek, title="Stuk")
    document.add(contents.read(pdf()), lead)
    new = zipfile.ZipFile(io.BytesIO(taken(client, lead, winkelhoek)))
    old = io.BytesIO()
    with zipfile.ZipFile(old, "w") as archive:
        for entry in new.infolist():
            content = new.read(entry).replace(b"bestanden/Notulen maart.pdf", b"bestanden/0001-x")
            archive.writestr(entry.filename.replace("Notulen maart.pdf", "0001-x"), content)
    bring_in(client, newcomer, meterik, old.getvalue())
    there = Initiative.objects.get(village=meterik).documents.get()
    assert there.versions.get().name == "Notulen maart.pdf"
