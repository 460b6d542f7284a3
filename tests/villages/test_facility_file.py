"""A list of facilities as a file, out and in."""

import csv
import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.factories import OrganisationFactory
from tests.villages.factories import FacilityFactory
from villages.facilities import table_file
from villages.models import Facility, FacilityStatusChange

CASES = Path(__file__).parent / "cases"
NASTY = '=HYPERLINK("http://kwaad.example")'


@pytest.fixture
def reader(client, editor):
    """Sends a file as the editor, and answers with the page and what it would do."""
    client.force_login(editor)
    url = reverse("villages:facility_import", args=["america"])

    def read(data, name="lijst.csv"):
        file = SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())
        return client.post(url, {"file": file})

    read.url = url
    return read


def outcomes(answer):
    return [outcome(line) for line in answer.context["reading"].lines]


def outcome(line):
    if line.faults:
        return "fout"
    return "nieuw" if line.is_new else "gewijzigd" if line.changes else "blijft"


def export(client):
    return client.get("/dorpen/america/voorzieningen.csv").content


def test_a_formula_goes_out_as_text_and_comes_back_as_it_was(client, america, reader):
    names = [NASTY, "+31", "-1", "@x", "'=al zo", "'t Laefhoes", 'Met "quotes"; en meer']
    for name in names:
        FacilityFactory(
            village=america,
            kind="other",
            name=name,
            description="Eerste regel\r\nTweede",
            opening_hours="Mo-Fr 09:00-17:00; PH off",
            operator=OrganisationFactory(),
            latitude=51.43790123,
            longitude=5.98,
            phone="+31 77 000 00 10",
            wheelchair="limited",
            status="reduced",
            status_since="2026-01-02",
        )
    data = export(client)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == table_file.HEADINGS
    cells = [cell for row in rows[1:] for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@" and cell]
    answer = reader(data)
    reading = answer.context["reading"]
    assert not reading.to_save
    assert not reading.wrong
    assert len(reading.lines) == len(names)
    assert "wordt bewaard" not in answer.content.decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_from_any_program_is_shown_first_and_kept_after(
    client, america, reader, encoding, delimiter
):
    lines = [["Naam", "SOORT", "Bij_openingstijden"], ["Café René", "café", "vanaf één uur"]]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    answer = reader(text.encode(encoding))
    assert "Café René" in answer.content.decode()
    assert not Facility.objects.exists()
    sent = {"text": answer.context["form"].read_text}
    assert client.post(reader.url, sent).status_code == 302
    made = Facility.objects.get()
    assert (made.name, made.kind, made.hours_text) == ("Café René", "pub", "vanaf één uur")
    assert outcomes(reader(text.encode(encoding))) == ["blijft"]


FAULTY = """id;naam;soort;openingstijden;breedte;lengte;telefoon;toestand;sinds;kleur
;bakker;winkel;Mo 09:00-17:00;;;077-000 00 11;;;rood
;Slager;winkel;ma-vr 9-17;;;;;;
;Berlijn;winkel;;52,52;13,40;;;;
;Molen;molen;;51,4;vijf;;;;
;Toren;kasteel;;;;;;;
{elsewhere};Ander;winkel;;;;;;;
;Dubbel;huisarts;;;;;;;
;Bakker;winkel;;;;;;;
;School;basisschool;;;;;gesloten;2999-01-01;
;Vol;winkel;;;;;;;;te;veel
;;winkel;;;;;;;
;Kerk;kerk;;;;;gesloten;1-2-2020;
"""


@pytest.fixture
def faulty(america):
    """A file with ten faulty lines, one that changes the baker and one that is new."""
    FacilityFactory(village=america, kind="shop", name="Bakker", phone="077-000 00 10")
    FacilityFactory(village=america, kind="gp", name="Dubbel", source_code="A")
    FacilityFactory(village=america, kind="gp", name="Dubbel", source_code="B")
    return FAULTY.format(elsewhere=FacilityFactory(name="Van een ander dorp").pk)


def test_each_fault_is_told(reader, faulty):
    answer = reader(faulty)
    page = answer.content.decode()
    assert outcomes(answer) == ["gewijzigd", *["fout"] * 10, "nieuw"]
    for said in (
        "kleur",
        "kan ik niet lezen",
        "ligt niet in Nederland",
        "twee getallen",
        "“kasteel” ken ik niet",
        "niet van een voorziening in dit dorp",
        "twee met deze naam",
        "staat ook op regel 2",
        "een dag die al was",
        "meer vakken",
        "Naam: ",
    ):
        assert said in page


def test_of_a_faulty_file_only_the_good_lines_are_kept(client, reader, faulty):
    client.post(reader.url, {"text": reader(faulty).context["form"].read_text})
    baker = Facility.objects.get(name="bakker")
    assert (baker.phone, baker.opening_hours) == ("077-000 00 11", "Mo 09:00-17:00")
    church = Facility.objects.get(name="Kerk")
    assert (church.status, str(church.status_since)) == ("closed", "2020-02-01")
    assert FacilityStatusChange.objects.get().facility == church
    assert not Facility.objects.filter(name__in=["Slager", "Berlijn", "Toren", "Ander"]).exists()
    assert Facility.objects.filter(name="Van een ander dorp").exists()


def test_a_column_left_out_stays_and_an_empty_cell_empties(client, america, reader):
    place = FacilityFactory(
        village=america, kind="shop", name="Bakker", phone="077-000 00 10", email="b@b.example"
    )
    answer = reader(f"id;telefoon\n{place.pk};")
    client.post(reader.url, {"text": answer.context["form"].read_text})
    place.refresh_from_db()
    assert (place.name, place.phone, place.email) == ("Bakker", "", "b@b.example")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "leeg"),
        (b"naam;soort\n" + b"x" * 4_000_000, "te groot"),
        (b"PK\x03\x04" + b"x" * 100, "werkmap van Excel"),
        (b"\x00\x01\x02\x81", "geen tekstbestand"),
        (b"een;twee\n1;2", "noemt de kolommen"),
        (b"naam;soort\n", "geen regels"),
        (b"naam;soort;naam\na;winkel;b", "twee keer"),
        (b'naam;soort\n"open', "Soort: "),
        (b"naam;soort\n" + b"a;winkel\n" * 10_001, "meer dan 10.000"),
    ],
)
def test_what_is_no_list_is_refused_in_words(america, reader, data, said):
    assert said in reader(data).content.decode()


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("comma-in-quoted-heading", [(2, "A", "nieuw")]),
        ("leading-blank", [(3, "A", "nieuw")]),
        ("sep", [(2, "A", "nieuw")]),
        ("trailing-empty-headings", [(2, "A", "nieuw")]),
        ("unclosed-quote", [(2, "Cafe de Zaal", "fout"), (3, "Bakkerij Test", "nieuw")]),
    ],
)
def test_a_list_as_excel_writes_it_is_read(america, reader, name, rows):
    answer = reader((CASES / f"{name}.csv").read_bytes())
    lines = answer.context["reading"].lines
    assert [(line.number, line.name, outcome(line)) for line in lines] == rows


def test_a_quotation_mark_without_end_is_told_with_its_row(america, reader):
    page = reader((CASES / "unclosed-quote.csv").read_bytes()).content.decode()
    assert "Op regel 2 begint een aanhalingsteken" in page


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('sep=,\r\nnaam,soort\r\n"A, B",winkel\r\n', ["A, B"]),
        ("naam;soort\n;;\n \nA;winkel;;;\n;;;\n", ["A"]),
        ("\ufeff;;\n\nnaam;soort\nA;winkel\n", ["A"]),
        ('naam;soort;omschrijving\nA;winkel;"Een\n\nTwee; drie"\nB;winkel;x\n', ["A", "B"]),
        ('naam;soort;adres\nA;winkel;"x\nB;winkel;"y"\nC;winkel;z\n', ["B", "C"]),
        ('naam;soort;adres\nA;winkel;"x\nB;winkel;y\nC;winkel;z"\n', ["B", "C"]),
    ],
)
def test_the_good_rows_of_an_odd_list_are_read(america, reader, text, rows):
    reading = reader(text).context["reading"]
    assert [line.name for line in reading.to_save] == rows


def test_what_open_data_told_keeps_its_mark_until_somebody_changes_it(client, america, reader):
    told = FacilityFactory(village=america, name="De Wouter", source_code="12AB00")
    answer = reader(export(client))
    client.post(reader.url, {"text": answer.context["form"].read_text})
    told.refresh_from_db()
    assert told.edited_at is None
    answer = reader("naam;soort;telefoon\nDe Wouter;basisschool;077-000 00 12")
    client.post(reader.url, {"text": answer.context["form"].read_text})
    told.refresh_from_db()
    assert told.edited_at is not None
