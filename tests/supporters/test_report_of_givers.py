"""In a report: how many people began to give something in a quarter."""

from datetime import timedelta

import pytest

from supporters.models import Contribution
from supporters.report.cells import Cell, theme_labels
from supporters.report.counting import Part, asked_of_counts, count_period
from supporters.report.shown import rows_of, shown
from tests.supporters.conftest import count_rows
from tests.supporters.factories import ContributionFactory, HelpSeekerFactory
from tests.supporters.reporting import built, last_quarter, noon, plenty, released
from villagehub.accounts.acting import acting_as

BEGAN = Cell("began", "")


@pytest.fixture(autouse=True)
def large(america, meterik, support_organisation):
    for village in (america, meterik):
        village.population = 2000
        village.save()
    support_organisation.villages.add(meterik)


@pytest.fixture
def givers(supporter, support_organisation, at_work):
    """So many with a file, who each give two things, and so many without."""

    def made(village, with_file=0, without=0, day=None):
        at = noon(day or last_quarter().first + timedelta(days=5))
        mine = {"owner": supporter, "organisation": support_organisation, "village": village}
        with at_work():
            people = HelpSeekerFactory.create_batch(with_file, **mine)
            rows = [ContributionFactory(person=person) for person in [*people, *people]]
            others = {"organisation": support_organisation, "village": village}
            rows += ContributionFactory.create_batch(without, **others)
            keys = [row.pk for row in rows]
            Contribution.objects.filter(pk__in=keys).update(created_at=at)
        return people

    return made


def told(by, *villages):
    """Without `built`, which keeps silent where fewer than ten were spoken to."""
    with acting_as(by.user_id, by.organisation_id):
        counted, _number = count_period(last_quarter().first, 3, anew=True)
        keys = frozenset(village.pk for village in villages)
        return asked_of_counts([Part(counted, keys)], [])[0][0]


def test_who_gives_two_things_is_counted_once(givers, by_coordinator, america):
    givers(america, with_file=8, without=12)
    assert told(by_coordinator, america)[BEGAN] == 20


def test_it_is_counted_where_somebody_lives(givers, by_coordinator, america, meterik):
    givers(america, with_file=15)
    givers(meterik, without=25)
    assert told(by_coordinator, america)[BEGAN] == 15
    assert told(by_coordinator, meterik)[BEGAN] == 25


def test_who_gave_before_did_not_begin_now(givers, by_coordinator, america, at_work):
    first = last_quarter().first
    people = givers(america, with_file=20, day=first - timedelta(days=1))
    with at_work():
        again = [ContributionFactory(person=person, what="Nog iets").pk for person in people]
        Contribution.objects.filter(pk__in=again).update(created_at=noon(first))
    assert BEGAN not in told(by_coordinator, america)


@pytest.mark.parametrize("after", [False, True])
def test_another_quarter_is_another_number(givers, by_coordinator, america, after):
    quarter = last_quarter()
    givers(america, without=20, day=quarter.end if after else quarter.first - timedelta(days=1))
    assert BEGAN not in told(by_coordinator, america)


def test_p16_few_are_not_told(givers, supporter, by_coordinator, america):
    plenty(supporter, america)
    givers(america, without=9)
    assert built(by_coordinator, america).figures["began"][""] is None


def test_p16_of_two_versions_a_small_number_between_is_not_told(
    givers, supporter, by_coordinator, by, america
):
    """The second says no more than the first where the difference would be of a few."""
    plenty(supporter, america)
    givers(america, without=20)
    assert released(by_coordinator, by, america).figures["began"][""] == 20
    givers(america, without=1)
    plenty(supporter, america, number=1)
    assert built(by_coordinator, america, anew=True).figures["began"][""] in (20, None)


def test_the_page_and_the_spreadsheet_tell_it(givers, supporter, by_coordinator, america):
    plenty(supporter, america)
    givers(america, with_file=8, without=12)
    report = built(by_coordinator, america)
    page = shown(report.figures, theme_labels())
    assert ("Mensen die iets gingen geven", 20) in [(str(what), n) for what, n in page.headlines]
    assert 20 in [
        row[-1] for row in rows_of(report, page) if row[2] == "Mensen die iets gingen geven"
    ]


def test_a_report_of_before_stays_as_it_was(supporter, by_coordinator, america):
    plenty(supporter, america)
    figures = dict(built(by_coordinator, america).figures)
    del figures["began"]
    page = shown(figures, theme_labels())
    assert "Mensen die iets gingen geven" not in [str(what) for what, _n in page.headlines]


def test_p6_counting_opens_no_contribution_of_a_file(givers, by_coordinator, coordinator, america):
    givers(america, with_file=8)
    told(by_coordinator, america)
    with acting_as(coordinator.pk, by_coordinator.organisation_id):
        assert count_rows("supporters_contribution") == 0
