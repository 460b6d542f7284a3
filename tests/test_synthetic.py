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


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    def package(name, source, stands_in="demo"):
        folder = tmp_path / stands_in / name
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text("")
        (folder / "story.py").write_text(source)
        monkeypatch.syspath_prepend(folder.parent)
        return name

    yield package
    for name in [each for each in sys.modules if each.startswith("made_up_")]:
        del sys.modules[name]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("in_function", "def people():\n    return [('Truus', '06-12345678')]\n"),
        ("in_method", "class Story:\n    def tell(self):\n        return 'truus@ziggo.nl'\n"),
        ("in_parts", "def people():\n    return '06-1234' '5678'\n"),
        ("in_between", "def people(n):\n    return f'Bel {n} op 077-398 12 34'\n"),
        ("as_value", "PEOPLE = ['06-' + '12345678']\n"),
    ],
)
def test_p24_a_number_is_seen_wherever_it_stands_in_a_module(made_up, name, source):
    with pytest.raises(RealLookingError, match="story"):
        refuse_real_people(made_up(f"made_up_{name}", source))


def test_p24_where_the_portal_stands_on_a_disk_is_nobodys_address(made_up):
    source = "PEOPLE = ['06-00 00 00 41']\n"
    refuse_real_people(made_up("made_up_nobody", source, stands_in="truus@ziggo.nl"))
