"""The coordinator sees how many and about what; small numbers stay hidden (P16)."""

import random
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError, connection
from django.urls import reverse
from django.utils import timezone

from supporters.models import Theme
from supporters.models.reports import PeriodCount
from supporters.overview import (
    Hiding,
    build_tables,
    contact_counts,
    months_shown,
    shown_quarters,
)
from supporters.report.counting import count_period
from tests.supporters.factories import ContactMomentFactory, theme
from tests.supporters.reporting import noon
from villagehub.accounts.acting import acting_as

URL = reverse("supporters:overview")


def log_many(user, organisation, number, code="vervoer", **fields):
    """In the last month that is told of."""
    fields.setdefault("occurred_at", noon(last_month()))
    with acting_as(user.pk, organisation.pk):
        ContactMomentFactory.create_batch(
            number, logged_by=user, organisation=organisation, theme=theme(code), **fields
        )


def counts_for(user, organisation):
    with acting_as(user.pk, organisation.pk):
        return contact_counts(shown_quarters())[0]


def last_month():
    return months_shown(shown_quarters()[0])[-1]


def told(client, coordinator):
    client.force_login(coordinator)
    return client.get(URL).content.decode().split("<tbody>")[1:]


def test_ten_or_more_are_shown_by_fives(supporter, coordinator, support_organisation):
    log_many(supporter, support_organisation, 13)
    log_many(supporter, support_organisation, 9, "wonen")
    counts = counts_for(coordinator, support_organisation)
    assert counts["theme", str(theme().pk), last_month()] == 15
    assert counts["theme", str(theme("wonen").pk), last_month()] is None
    assert counts["all", "", last_month()] == 20


def test_those_of_all_supporters_together(supporter, colleague, coordinator, support_organisation):
    log_many(supporter, support_organisation, 6)
    log_many(colleague, support_organisation, 6)
    assert counts_for(coordinator, support_organisation)["all", "", last_month()] == 10


@pytest.mark.parametrize("who", ["officer", "council_viewer", "admin", "resident", "supporter"])
def test_nobody_else_gets_a_count(request, supporter, support_organisation, who):
    log_many(supporter, support_organisation, 12)
    assert counts_for(request.getfixturevalue(who), support_organisation) == {}


def test_a_coordinator_counts_nothing_of_another_organisation(
    supporter, coordinator, support_organisation, other_organisation, other_supporter
):
    log_many(other_supporter, other_organisation, 12)
    assert counts_for(coordinator, other_organisation) == {}
    assert counts_for(coordinator, support_organisation).get(("all", "", last_month())) is None


def test_counting_leaves_no_way_to_the_rows(supporter, coordinator, support_organisation):
    log_many(supporter, support_organisation, 12)
    with acting_as(coordinator.pk, support_organisation.pk), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM supporters_contact_counts('2020-01-01', 120)")
        cursor.execute("SELECT count(*) FROM supporters_contactmoment")
        assert cursor.fetchone()[0] == 0


@pytest.mark.parametrize(
    ("first", "months"), [(2, 3), (1, 0), (1, 13), (1, 120)], ids=["day", "none", "more", "many"]
)
def test_p16_what_is_no_whole_month_or_more_than_a_year_is_not_counted(
    supporter, coordinator, support_organisation, first, months
):
    """Windows that overlap would tell by how much they differ."""
    day = shown_quarters()[1].first
    log_many(supporter, support_organisation, 12, occurred_at=noon(day.replace(day=5)))
    with acting_as(coordinator.pk, support_organisation.pk), connection.cursor() as cursor:
        asked = [day.replace(day=first), months]
        cursor.execute("SELECT count(*) FROM supporters_contact_counts(%s, %s)", asked)
        assert cursor.fetchone()[0] == 0


@pytest.mark.parametrize(("day", "months"), [(2, 1), (1, 2), (1, 13)])
def test_p16_a_window_of_its_own_is_never_kept(as_owner, support_organisation, day, months):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('villagehub.chore', 'count_report', false)")
    first = date(2026, 1, day)
    kept = {"months": months, "number": 1, "cells": [], "days": []}
    with pytest.raises(IntegrityError):
        PeriodCount.objects.create(organisation=support_organisation, first_day=first, **kept)


def test_the_page_shows_no_small_number_and_no_name(
    client, supporter, coordinator, support_organisation
):
    log_many(supporter, support_organisation, 12)
    log_many(supporter, support_organisation, 7, "wonen")
    client.force_login(coordinator)
    page = client.get(URL).content.decode()
    assert "verborgen" in page
    assert "&lt; 10" not in page  # it may be more: a number that would give a small one away
    assert ">7<" not in page
    assert ">12<" not in page
    assert supporter.display_name not in page


def test_p16_two_looks_never_show_that_nine_became_ten(
    client, supporter, coordinator, support_organisation
):
    """What is put in of a month that was told of does not show any more."""
    log_many(supporter, support_organisation, 13)
    log_many(supporter, support_organisation, 9, "wonen")
    before = told(client, coordinator)
    log_many(supporter, support_organisation, 1, "wonen")
    log_many(supporter, support_organisation, 30, "digitaal")
    assert told(client, coordinator) == before


@pytest.fixture
def looked_at(client, supporter, coordinator, support_organisation):
    """A whole quarter with small numbers, seen once: gives what the page shows."""
    for month in shown_quarters()[1].months_in:
        for place, code in enumerate(Theme.objects.values_list("code", flat=True)):
            number = 4 if place == 0 else 11 + place
            log_many(supporter, support_organisation, number, code, occurred_at=noon(month))

    def look():
        client.force_login(coordinator)
        quarters = client.get(URL).context["quarters"]
        return {
            (str(quarter), str(row.label)): (row.cells, row.total)
            for quarter, *tables in quarters
            for table in tables
            for row in table.rows
        }

    return look


def test_p16_what_was_hidden_stays_hidden_under_another_secret_key(looked_at, settings):
    """Drawn anew, another number would go along, and beside the first look tell the small one."""
    before = looked_at()
    for number in range(4):
        settings.SECRET_KEY = f"another-key-{number}"
        assert looked_at() == before


def test_p16_what_was_hidden_stays_hidden_when_a_theme_is_added(looked_at):
    before = looked_at()
    Theme.objects.create(code="nieuw", name="Iets nieuws", order=99)
    after = looked_at()
    assert {key: after[key] for key in before} == before
    added = [cells for key, cells in after.items() if key not in before]
    assert added
    assert all(set(cells) == {None} and total is None for cells, total in added)


@pytest.mark.parametrize("was_reported", [False, True])
def test_p16_of_what_was_reported_before_the_page_told_of_it_the_page_tells_nothing(
    as_owner, client, supporter, coordinator, support_organisation, was_reported
):
    """That report was not set beside these months when it was made."""
    quarter = shown_quarters()[1]
    for month in quarter.months_in:
        log_many(supporter, support_organisation, 40, occurred_at=noon(month))
    with acting_as(coordinator.pk, support_organisation.pk), connection.cursor() as cursor:
        count_period(quarter.first, quarter.months, anew=False)
        cursor.execute("SELECT set_config('villagehub.chore', 'count_report', true)")
        if was_reported:
            PeriodCount.objects.update(created_at=timezone.now() - timedelta(days=3))
        cursor.execute("SELECT set_config('villagehub.chore', '', true)")
    client.force_login(coordinator)
    _this, (_quarter, table, _by_channel) = client.get(URL).context["quarters"]
    told = {table.total, *table.totals, *(cell for row in table.rows for cell in row.cells)}
    assert told == ({None} if was_reported else {None, 40, 120})


def test_p16_a_month_that_is_not_over_shows_nothing(
    client, supporter, coordinator, support_organisation
):
    log_many(supporter, support_organisation, 13)
    before = told(client, coordinator)
    month = timezone.localdate().replace(day=1)
    log_many(supporter, support_organisation, 30, "wonen", occurred_at=noon(month))
    assert month not in months_shown(shown_quarters()[0])
    assert told(client, coordinator) == before


def test_a_month_in_which_there_was_nobody_stays_so(
    client, supporter, coordinator, support_organisation
):
    before = told(client, coordinator)
    log_many(supporter, support_organisation, 30)
    assert told(client, coordinator) == before


def test_contacts_at_midnight_count_for_the_dutch_month(
    supporter, coordinator, support_organisation
):
    first = noon(last_month()).replace(hour=0)
    log_many(supporter, support_organisation, 10, occurred_at=first)
    log_many(supporter, support_organisation, 20, "wonen", occurred_at=first - timedelta(seconds=1))
    assert counts_for(coordinator, support_organisation)["all", "", last_month()] == 10


@pytest.mark.parametrize(
    ("today", "newest", "months"),
    [
        ("2026-11-30", date(2026, 10, 1), [10]),
        ("2026-12-07", date(2026, 10, 1), [10]),
        ("2026-12-08", date(2026, 10, 1), [10, 11]),
        ("2027-01-07", date(2026, 10, 1), [10, 11]),
        ("2027-01-08", date(2026, 10, 1), [10, 11, 12]),
        ("2027-02-07", date(2026, 10, 1), [10, 11, 12]),
        ("2027-02-08", date(2027, 1, 1), [1]),
    ],
)
def test_a_month_is_told_of_a_week_after_it_ended(time_machine, today, newest, months):
    time_machine.move_to(f"{today}T12:00:00+00:00")
    this, before = shown_quarters()
    assert this.first == newest
    assert [month.month for month in months_shown(this)] == months
    assert len(months_shown(before)) == 3


def test_p16_a_month_shows_the_same_when_the_next_ones_have_come():
    """Whoever looked each month knows no more than who looks at the end."""
    dice = random.Random(13)
    for _each in range(20):
        rows = [[dice.choice([0, 3, 8, 9, 12, 25, 60]) for _month in range(3)] for _row in range(5)]
        looks = [table_of(*[row[:n] for row in rows]) for n in (1, 2, 3)]
        for earlier, later in pairwise(looks):
            months = len(earlier.months)
            assert earlier.totals == later.totals[:months]
            assert [row.cells for row in earlier.rows] == [row.cells[:months] for row in later.rows]
            assert {earlier.total, *(row.total for row in earlier.rows)} == {None}


def test_the_total_of_a_quarter_that_is_not_whole_is_not_told(
    supporter, coordinator, support_organisation
):
    """It would tell the third month beside the total of three."""
    first = shown_quarters()[1].first
    for months in (1, 2, 6):
        log_many(supporter, support_organisation, 12, occurred_at=noon(first))
        with acting_as(coordinator.pk, support_organisation.pk), connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM supporters_contact_counts(%s, %s) WHERE month IS NULL",
                [first, months],
            )
            assert cursor.fetchone()[0] == 0


def table_of(*rows):
    """Exact numbers as the database hands them over, in a table."""
    months = [date(2026, month, 1) for month in range(1, len(rows[0]) + 1)]
    counts = {}
    for name, numbers in enumerate(rows):
        for month, number in [*zip(months, numbers, strict=True), (None, sum(numbers))]:
            for key in (("theme", str(name), month), ("all", "", month)):
                counts[key] = counts.get(key, 0) + number
    handed_over = {key: round(n / 5) * 5 if n >= 10 else None for key, n in counts.items() if n > 0}
    labels = {str(name): f"row {name}" for name in range(len(rows))}
    if len(months) < 3:
        handed_over = {key: n for key, n in handed_over.items() if key[-1]}
    dimensions = {"theme": labels}
    hidden = Hiding().look(handed_over, months, dimensions)
    (table,) = build_tables(handed_over, months, dimensions, hidden)
    return table


def test_a_hidden_cell_cannot_be_found_by_subtracting():
    table = table_of([4, 20, 30], [40, 50, 60])
    lines = [(row.cells, row.total) for row in table.rows]
    lines += [([row.cells[n] for row in table.rows], total) for n, total in enumerate(table.totals)]
    lines.append(([row.total for row in table.rows], table.total))
    lines.append((table.totals, table.total))
    assert table.total == 205
    for cells, total in lines:
        assert total is None or cells.count(None) != 1


def test_a_table_without_small_numbers_stays_whole():
    table = table_of([10, 20, 30], [40, 50, 60])
    assert [row.cells for row in table.rows] == [[10, 20, 30], [40, 50, 60]]
    assert (table.totals, table.total) == ([50, 70, 90], 210)


def test_p16_two_months_are_not_found_by_subtracting_a_third(
    client, supporter, coordinator, support_organisation
):
    """Nine, nine and ten: ten was told when its month was over, so the total may not be."""
    first, second, third = months_shown(shown_quarters()[1])
    for month, number in ((first, 9), (second, 9), (third, 10)):
        log_many(supporter, support_organisation, number, occurred_at=noon(month))
    client.force_login(coordinator)
    _this, (_quarter, table, _by_channel) = client.get(URL).context["quarters"]
    assert table.totals == [None, None, 10]
    assert table.total is None
