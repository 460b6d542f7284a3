"""The skyline shows what the data say, and nothing else."""

import re
from xml.etree import ElementTree

import pytest

from villages.places.skyline import TRAIN_BLUE, SkylineFeatures, skyline

HAMLET = SkylineFeatures("3001", population=40, address_density=12)
AMERICA = SkylineFeatures("1026", population=2320, address_density=94, has_school=True)
TOWN = SkylineFeatures("2001", 40000, 1700, has_school=True, has_station=True)
UNKNOWN = SkylineFeatures("1234")
EVERYTHING = SkylineFeatures("1500", 900000, 4000, True, True, True, True)
ALL = [HAMLET, AMERICA, TOWN, UNKNOWN, EVERYTHING]


def points(svg: str) -> int:
    return svg.count("M")


@pytest.mark.parametrize("features", ALL)
def test_it_is_small_well_formed_and_hidden_from_screen_readers(features):
    svg = skyline(features)
    assert ElementTree.fromstring(svg).attrib["aria-hidden"] == "true"  # noqa: S314 -- our own
    assert len(svg.encode()) < 3 * 1024


@pytest.mark.parametrize("features", ALL)
def test_nothing_in_it_breaks_the_content_security_policy(features):
    assert not re.search(r"style|script|href|url\(|\bid=", skyline(features))


def test_a_village_keeps_its_own_skyline():
    assert skyline(AMERICA) == skyline(AMERICA)
    assert skyline(AMERICA) != skyline(SkylineFeatures("1027", 2320, 94, has_school=True))


def test_more_people_make_more_houses():
    assert points(skyline(HAMLET)) < points(skyline(AMERICA)) < points(skyline(TOWN))


@pytest.mark.parametrize("landmark", ["has_school", "has_station", "has_church", "has_mill"])
def test_a_landmark_is_drawn_only_when_it_is_there(landmark):
    without = SkylineFeatures("1026", population=0)
    with_it = SkylineFeatures("1026", population=0, **{landmark: True})
    assert len(skyline(with_it)) > len(skyline(without))


def test_only_a_village_with_a_station_has_a_train():
    assert TRAIN_BLUE in skyline(TOWN)
    assert TRAIN_BLUE not in skyline(AMERICA)


@pytest.mark.parametrize("population", [None, 0, 1, 17_000_000])
@pytest.mark.parametrize("density", [None, 0, 3, 12_000])
def test_no_figure_is_too_odd_to_draw(population, density):
    assert skyline(SkylineFeatures("0001", population, density)).startswith("<svg")
