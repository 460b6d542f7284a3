"""Nobody in the demo or in the tests is somebody: rule P24."""

import sys
from types import ModuleType

import pytest

from villagehub.architecture import ROOT
from villagehub.demo import seeding
from villagehub.demo.casework import story
from villagehub.demo.synthetic import (
    RealLookingError,
    modules_of,
    real_looking,
    refuse_real_people,
    texts_in,
)

DEMO = sorted((ROOT / "villagehub" / "demo").rglob("*.py"))
MADE_UP = [*DEMO, *sorted((ROOT / "tests").rglob("*factories.py")), ROOT / "tests" / "cast.py"]
# As they are given out, and none of them of anybody we know.
LOOKS_REAL = [
    "Bel 06-12345678",
    "0612345678",
    "+31 6 12 34 56 78",
    "077-398 12 34",
    "0478 51 23 45",
    "BSN 111222333",
    "111.222.333",
    "truus@ziggo.nl",
]
NOBODYS = ["06-00 00 00 41", "077-000 00 41", "0800-2000", "truus@dorp.example", "12-11-2026", ""]


def names(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MADE_UP, ids=names)
def test_p24_nothing_of_a_real_person_is_in_the_demo_or_the_cast(path):
    if path.name != "synthetic.py":
        assert real_looking(path.read_text()) == []


@pytest.mark.parametrize("text", LOOKS_REAL)
def test_p24_what_looks_like_a_real_person_is_seen(text):
    assert real_looking(text)


@pytest.mark.parametrize("text", NOBODYS)
def test_p24_what_is_of_nobody_is_let_through(text):
    assert not real_looking(text)


@pytest.mark.django_db
@pytest.mark.parametrize("text", LOOKS_REAL)
def test_p24_the_demo_is_not_brought_in_with_a_real_looking_number(monkeypatch, text):
    """Wherever it stands in a story: nothing is written before all was looked at."""
    somebody = story.PEOPLE[0]._replace(phone=text)
    monkeypatch.setattr(story, "PEOPLE", [*story.PEOPLE, somebody])
    with pytest.raises(RealLookingError, match=r"casework\.story"):
        seeding.seed()


def test_p24_the_demo_as_it_is_looks_like_nobody():
    assert "villagehub.demo.casework.story" in modules_of("villagehub.demo")
    refuse_real_people()


def test_p24_all_that_a_module_tells_is_looked_at():
    module = ModuleType("made_up")
    module.STORY = {"people": [("Truus", {"phone": "een"})], "more": {"twee"}}
    assert {"Truus", "een", "twee"} <= set(texts_in(vars(module)))
    assert "made_up" not in sys.modules
