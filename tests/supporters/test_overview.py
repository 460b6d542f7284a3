"""The coordinator sees how many and about what; small numbers stay hidden (P16)."""

from datetime import date, datetime, time

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from supporters.overview import build_tables, contact_counts, months_shown, shown_quarters
from tests.supporters.factories import ContactMomentFactory, theme
from villagehub.accounts.acting import acting_as

URL = reverse("supporters:overview")


def log_many(user, organisation, number, code="vervoer", **fields):
    with acting_as(user.pk, organisation.pk):
        ContactMomentFactory.create_batch(
            number, logged_by=user, organisation=organisation, theme=theme(code), **fields
        )


def counts_for(user, organisation):
    with acting_as(user.pk, organisation.pk):
        return contact_counts(shown_quarters())[0]


def this_month():
    return timezone.localdate().replace(day=1)


def test_ten_or_more_are_shown_by_fives(supporter, coordinator, support_organisation):
    log_many(supporter, support_organisation, 13)
    log_many(supporter, support_organisation, 9, "wonen")
    counts = counts_for(coordinator, support_organisation)
    assert counts["theme", str(theme().pk), this_month()] == 15
    assert counts["theme", str(theme("wonen").pk), this_month()] is None
    assert counts["all", "", None] == 20


def test_those_of_all_supporters_together(supporter, colleague, coordinator, support_organisation):
    log_many(supporter, support_organisation, 6)
    log_many(colleague, support_organisation, 6)
    assert counts_for(coordinator, support_organisation)["all", "", None] == 10


@pytest.mark.parametrize("who", ["officer", "council_viewer", "admin", "resident", "supporter"])
def test_nobody_else_gets_a_count(request, supporter, support_organisation, who):
    log_many(supporter, support_organisation, 12)
    assert counts_for(request.getfixturevalue(who), support_organisation) == {}


def test_a_coordinator_counts_nothing_of_another_organisation(
    supporter, coordinator, support_organisation, other_organisation, other_supporter
):
    log_many(other_supporter, other_organisation, 12)
    assert counts_for(coordinator, other_organisation) == {}
    assert counts_for(coordinator, support_organisation).get(("all", "", None)) is None


def test_counting_leaves_no_way_to_the_rows(supporter, coordinator, support_organisation):
    log_many(supporter, support_organisation, 12)
    with acting_as(coordinator.pk, support_organisation.pk), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM supporters_contact_counts('2020-01-01', 120)")
        cursor.execute("SELECT count(*) FROM supporters_contactmoment")
        assert cursor.fetchone()[0] == 0


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


def test_one_contact_more_or_less_does_not_show(
    client, supporter, coordinator, support_organisation
):
    client.force_login(coordinator)
    log_many(supporter, support_organisation, 13)
    before = client.get(URL).content
    log_many(supporter, support_organisation, 1)
    log_many(supporter, support_organisation, 3, "digitaal")
    tables = [text.split(b"<tbody>")[1].split(b"Alles samen")[0] for text in (before,)]
    after = client.get(URL).content.split(b"<tbody>")[1].split(b"Alles samen")[0]
    assert tables == [after]


def test_contacts_at_midnight_count_for_the_dutch_month(
    supporter, coordinator, support_organisation
):
    first = timezone.make_aware(
        timezone.datetime.combine(this_month(), timezone.datetime.min.time())
    )
    log_many(supporter, support_organisation, 10, occurred_at=first)
    assert counts_for(coordinator, support_organisation)["all", "", this_month()] == 10


def test_the_months_of_this_quarter_so_far_and_of_the_one_before_it():
    this, before = shown_quarters()
    assert len(months_shown(before)) == 3
    assert months_shown(this)[-1] == this_month()
    assert months_shown(before)[-1] < months_shown(this)[0]


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
    (table,) = build_tables(handed_over, months, {"theme": labels})
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
    table = table_of([10, 20], [40, 50])
    assert [row.cells for row in table.rows] == [[10, 20], [40, 50]]


def test_two_months_are_not_found_by_subtracting_a_third(
    client, supporter, coordinator, support_organisation
):
    """Nine, nine and ten: a coordinator knows in which months there was nobody yet."""
    first, second, third = months_shown(shown_quarters()[1])
    for month, number in ((first, 9), (second, 9), (third, 10)):
        log_many(supporter, support_organisation, number, occurred_at=noon(month))
    client.force_login(coordinator)
    _this, (_quarter, table, _by_channel) = client.get(URL).context["quarters"]
    assert table.total == 30
    assert set(table.totals) == {None}


def noon(day):
    return timezone.make_aware(datetime.combine(day, time(12)))
