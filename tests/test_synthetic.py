"""Nobody in the demo or in the tests is somebody: rule P24."""

import re

import pytest

from supporters.wording import contains_bsn
from villagehub.architecture import ROOT

NUMBER = re.compile(r"(?<![\w-])(?:\+31|0)[ -]?6(?:[ -]?\d){8}(?!\d)")
NOBODYS = re.compile(r"^(?:\+31|0)[ -]?6[ -]?00[ -]?00[ -]?00")
ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
# Names that no one can register (RFC 2606).
NOWHERE = re.compile(r"(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|org|net))$")
DEMO = sorted((ROOT / "villagehub" / "demo").rglob("*.py"))
MADE_UP = [*DEMO, *sorted((ROOT / "tests").rglob("*factories.py")), ROOT / "tests" / "cast.py"]


def names(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MADE_UP, ids=names)
def test_p24_no_number_of_a_real_person_is_in_the_demo_or_the_cast(path):
    text = path.read_text()
    assert not contains_bsn(text)
    assert not [number for number in NUMBER.findall(text) if not NOBODYS.match(number)]


@pytest.mark.parametrize("path", MADE_UP, ids=names)
def test_p24_no_address_there_reaches_anybody(path):
    reached = [host for host in ADDRESS.findall(path.read_text()) if not NOWHERE.search(host)]
    assert not reached
