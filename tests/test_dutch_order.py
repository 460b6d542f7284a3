"""Every list of names is in Dutch order: no capital, accent, apostrophe or article counts."""

import ast
import re

import pytest
from django.db import connection

from tests.factories import UserFactory, VillageFactory
from tests.villages.factories import FacilityFactory
from villagehub.accounts.models import User
from villagehub.architecture import ROOT
from villagehub.web.paging import page_of
from villages.models import Facility, Village

IN_ORDER = [
    "Aduard",
    "De Bilt",
    "De",
    "Den Helder",
    "Een",
    "Een-West",
    "het Loo",
    "de Lutte",
    "Özlem",
    "'t Padland",
    "Padland Noord",
    "Padland-Zuid",
    "'s-Gravenmoer",
    "’s-Heerenberg",
    "Sint-Oedenrode",
    "Súdwest",
    "Sudweste",
    "’t Zand",
    "Zoë",
    "Zuidwolde",
    "王",
]
KEYS = {
    "'t Padland": "padland",
    "’t Padland": "padland",
    "'T PADLAND": "padland",
    "`t Padland": "padland",
    "De Lutte": "lutte",
    "de  Lutte ": "lutte",
    "(De) Lutte": "de lutte",
    "De": "de",
    "De-Lutte": "de lutte",
    "Detroit": "detroit",
    "'s-Gravenmoer": "s gravenmoer",
    "O'Neil": "oneil",
    "Ĳsselstein": "ijsselstein",
    "Bergen (L.)": "bergen l",
    "“Samen” eten": "samen eten",
    "Een nieuw huis": "nieuw huis",
    "!": "",
    "": "",
}
NAMES = re.compile(r"-?(\w+__)*(name|display_name|label)")


@pytest.mark.django_db
@pytest.mark.parametrize("name", KEYS)
def test_a_name_stands_under_its_first_word_that_counts(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT dutch_order(%s)", [name])
        assert cursor.fetchone() == (KEYS[name],)


@pytest.mark.django_db
def test_people_and_places_come_in_dutch_order():
    for name in reversed(IN_ORDER):
        VillageFactory(name=name)
        UserFactory(name="x", display_name=name)
    listed = Village.objects.values_list("name", flat=True)
    people = User.objects.order_by("display_name__dutch", "pk")
    assert list(listed) == IN_ORDER
    assert list(people.values_list("display_name", flat=True)) == IN_ORDER


@pytest.mark.django_db
@pytest.mark.parametrize("size", [1, 2, 5])
def test_paging_by_key_goes_through_a_list_in_dutch_order(rf, america, size):
    for name in reversed(IN_ORDER):
        FacilityFactory(village=america, name=name)
    FacilityFactory(village=america, name="Lutte")  # the same key as another
    order = ["kind", "name__dutch", "pk"]
    rows, seen, address = Facility.objects.filter(village=america), [], "?"
    while address:
        page = page_of(rf.get(f"/{address}"), rows, order, size=size)
        seen += page.rows
        address = page.more_url
    assert seen == list(rows.order_by(*order))
    assert len(seen) == len(IN_ORDER) + 1


@pytest.mark.django_db
def test_the_page_of_a_municipality_lists_its_villages_in_dutch_order(client, america):
    for name in ("Zuidwolde", "de Lutte", "'t Padland"):
        VillageFactory(name=name, municipality=america.municipality)
    page = client.get(america.municipality.get_absolute_url()).content.decode()
    found = re.findall(r">\s*(America|de Lutte|&#x27;t Padland|Zuidwolde)\s*<", page)
    assert list(dict.fromkeys(found)) == ["America", "de Lutte", "&#x27;t Padland", "Zuidwolde"]


def orders(tree):
    """What is ordered by: in `order_by()`, `ordering` and what pages are made of."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called == "order_by":
                yield from node.args
            if called == "page_of":
                yield from (each for arg in node.args for each in ast.walk(arg))
        if isinstance(node, ast.Assign):
            said = ast.unparse(node.targets[0]).lower()
            if "order" in said and said != "field_order":  # of the fields of a form
                yield from ast.walk(node.value)


def test_no_list_is_ordered_by_the_bytes_of_a_name():
    wrong, right = [], 0
    for app in ("villagehub", "villages", "initiatives", "supporters"):
        for path in (ROOT / app).rglob("*.py"):
            if "migrations" in path.parts or "demo" in path.parts:
                continue
            for node in orders(ast.parse(path.read_text())):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    right += node.value.endswith("name__dutch")
                    if NAMES.fullmatch(node.value):
                        wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.value}")
    assert not wrong
    assert right > 25
