"""Taking the list along: what is shown, nothing more, in a file that a spreadsheet opens."""

import csv
import io
import re
from datetime import date, timedelta
from zipfile import ZipFile

import pytest
from django.urls import reverse

from tests.regulatory.factories import (
    RISK,
    make_request,
    take_up,
)
from villagehub.web.workbook import FIRST_DAY, workbook


def sheet_of(content):
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.read("xl/worksheets/sheet1.xml").decode()


def test_the_csv_holds_the_list_that_is_shown(client, winkelhoek, lead, officer, second_officer):
    mine = take_up(make_request(winkelhoek, lead, title="=1+1"), officer)
    take_up(make_request(winkelhoek, lead, title="Van een ander"), second_officer)
    client.force_login(officer)
    text = client.get(reverse("regulatory:list_csv")).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["Nummer"] for row in rows] == [mine.reference]
    assert rows[0]["Titel"] == "'=1+1"
    assert rows[0]["Uiterlijk"] == mine.due_on.isoformat()
    assert RISK not in text
    assert lead.display_name not in text


def test_the_workbook_holds_the_same_rows_with_days_as_days(client, in_review, officer):
    client.force_login(officer)
    answer = client.get(reverse("regulatory:list_xlsx"), {"lijst": "loopt", "q": "winkelhoek"})
    assert answer.headers["Content-Type"].endswith("spreadsheetml.sheet")
    sheet = sheet_of(answer.content)
    assert in_review.reference in sheet
    assert f"<v>{(in_review.due_on - FIRST_DAY).days}</v>" in sheet
    other = client.get(reverse("regulatory:list_xlsx"), {"lijst": "loopt", "q": "zwembad"})
    assert in_review.reference not in sheet_of(other.content)


def test_an_unknown_list_is_no_file(client, officer):
    client.force_login(officer)
    for name in ("list_csv", "list_xlsx"):
        assert client.get(reverse(f"regulatory:{name}"), {"lijst": "x"}).status_code == 404


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "a\x00b", "<b>&", "\u2028", "x" * 40_000])
def test_a_text_stays_a_text_in_a_workbook(text):
    sheet = sheet_of(workbook("Naam: [a]/b", ["Kop"], [[text]]))
    assert "<f>" not in sheet
    assert sheet.count('t="inlineStr"') == 2
    assert len(re.search(r"<row r=\"2\">.*", sheet, re.DOTALL)[0]) < 34_000


def test_a_day_is_the_number_that_a_workbook_means_by_it():
    assert (date(2026, 11, 30) - FIRST_DAY) == timedelta(days=46356)


def test_the_same_rows_make_the_same_file():
    rows = [["a", 1, date(2026, 11, 30), None]]
    assert workbook("x", ["k"], rows) == workbook("x", ["k"], rows)
