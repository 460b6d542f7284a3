"""What docs/design.md asks of a page. On every address it is looked at in tests/test_access.py."""

import pytest
from django.urls import reverse

from tests.access_rows import TABLE
from tests.designed import HEADER, faults_of

WHO = "supporter"  # signs in again most


@pytest.fixture
def everybody(cast, world):
    cast.sign_in(WHO)
    return cast


def faults_at(everybody, who, address):
    answer = everybody.ask(who, address)
    is_page = answer.status_code == 200 and "html" in answer.headers["content-type"]
    if not is_page or answer.streaming:
        return []
    return faults_of(answer.content.decode(), address)


@pytest.mark.parametrize(
    ("button", "is_idle"),
    [
        ("<button>Stuur</button>", True),
        ('<form><button type="button">Kopieer</button></form>', True),
        ('<ul hidden><li><button type="button">Kopieer</button></li></ul>', False),
        ("<form><p>Weet je het zeker?<br></p><button>Ja</button></form>", False),
        ('<form id="zoek"></form><button form="zoek">Zoek</button>', False),
    ],
)
def test_a_button_that_needs_a_script_is_not_there_before_the_script_is(button, is_idle):
    faults = faults_of(f"<main><h1>Agenda</h1>{button}</main>", "/dorpen/")
    assert any("without a script" in fault for fault in faults) is is_idle


def test_it_holds_for_pages_too_that_ask_to_sign_in_again(world, everybody):
    """Of whoever signed in just now: others do not get to see them."""
    wrong = {
        name: faults
        for name, row in TABLE.items()
        if row.method == "get" and row.ok == 302 and (row.who is None or WHO in row.who)
        if (faults := faults_at(everybody, WHO, reverse(name, kwargs=row.arguments(world))))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("main", "faults"),
    [
        ('<h1>Agenda</h1><a class="btn">Ik kom</a>', []),
        (
            '<h1>Agenda</h1><a class="btn">Ik kom</a>'
            '<form><button class="btn ghost">Ik help</button></form>',
            [],
        ),
        (
            '<h1>Agenda</h1><a class="btn">Ik <b>kom</b></a><input class="btn" value="Ik help">',
            ["filled: ['Ik kom', 'Ik help']"],
        ),
        ("<h2>Agenda</h2>", ["0 titles"]),
        ("<h1>America</h1><h1>Agenda</h1>", ["2 titles"]),
    ],
)
def test_what_counts_as_wrong(main, faults):
    page = f'<a class="btn">Inloggen</a><main>{main}</main><a class="btn">Onder</a><h1>Onder</h1>'
    assert faults_of(page, "/") == faults


def test_a_page_of_a_village_without_its_row_is_wrong():
    page, path = f"{HEADER}</header><main><h1>Agenda</h1></main>", "/dorpen/america/agenda/"
    assert faults_of(page, path) == ["no row of its village"]
    assert faults_of(page, "/initiatieven/") == []


@pytest.mark.parametrize(
    ("link", "faults"),
    [
        ('<a href="../">Agenda</a>', ["no way back"]),
        ('<a class="back" href="../">Agenda</a>', []),
        ('<a class="btn ghost" href="../">Terug</a>', []),
    ],
)
def test_what_stands_below_a_list_has_a_way_back(link, faults):
    page = f'{HEADER}</header><main><div class="place"></div><h1>Kermis</h1>{link}</main>'
    assert faults_of(page, "/dorpen/america/agenda/kermis/") == faults
    assert faults_of(page, "/dorpen/america/agenda/") == []


@pytest.mark.parametrize(
    ("page", "faults"),
    [
        ("<main><h1>Rapporten</h1></main>", ["no way back"]),
        ('<a href="/" aria-current="page">Rapporten</a><main><h1>Rapporten</h1></main>', []),
        ('<main><h1>Rapporten</h1><a class="back" href="../">Wie en wat</a></main>', []),
    ],
)
def test_a_page_of_a_workplace_that_its_menu_does_not_lead_to_has_a_way_back(page, faults):
    assert faults_of(f'<body class="work">{page}', "/ondersteuning/rapporten/") == faults
