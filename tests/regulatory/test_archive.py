"""How long a municipality keeps a request: nothing goes by itself, and the archivist has a list."""

import csv
from datetime import date
from io import StringIO

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.models import Decision, Filing, RegulatoryRequest
from tests.regulatory.factories import add_member, decide, make_request, take_up

STAYS = "Op deze site verdwijnt niets vanzelf."
LIST = {"selection_category": "9.1.2", "selection_source": "Selectielijst gemeenten 2020"}


@pytest.fixture
def closed(winkelhoek, lead, officer, decision_maker, designated):
    """Decided today, with what is noted for the archive."""

    def make(title="Een bord", **noted):
        case = take_up(make_request(winkelhoek, lead, title=title), officer)
        decide(case, decision_maker)
        case = RegulatoryRequest.objects.get(pk=case.pk)
        if noted:
            Filing.keep(case, officer, **LIST, **noted)
        return RegulatoryRequest.objects.get(pk=case.pk)

    return make


def shown(client, year="", name="archive"):
    page = client.get(reverse(f"regulatory:{name}"), {"jaar": year} if year else {})
    return " ".join(page.content.decode().split())


def test_the_page_of_a_request_says_until_when_it_is_kept_and_that_nothing_goes_by_itself(
    client, closed
):
    case = closed(retention_years=10)
    until = case.filing.kept_until
    page = client.get(case.get_absolute_url()).content.decode()
    assert f"De gemeente bewaart dit tot en met {until.day} " in page
    assert f"Dan besluit haar archivaris. {STAYS}" in page
    with time_machine.travel(date(until.year + 1, 1, 1)):
        page = client.get(case.get_absolute_url()).content.decode()
    assert "De gemeente bewaarde dit tot en met" in page
    assert f"Nu besluit haar archivaris. {STAYS}" in page


def test_what_is_kept_for_ever_says_so(client, closed):
    page = client.get(closed(is_kept_forever=True).get_absolute_url()).content.decode()
    assert f"De gemeente bewaart dit voorgoed: het gaat later naar het archief. {STAYS}" in page


def test_the_day_comes_and_the_database_still_lets_nothing_go(closed):
    case = closed(retention_years=1)
    with (
        time_machine.travel(date(case.closed_on.year + 3, 1, 1)),
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
    ):
        Decision.objects.filter(request=case).delete()


def test_an_officer_reads_on_the_file_what_was_filled_in_and_what_was_not(client, closed, officer):
    client.force_login(officer)
    page = client.get(reverse("regulatory:filing", args=[closed().reference])).text
    assert f"De gemeente vulde nog niet in hoe lang ze dit bewaart. {STAYS}" in page
    assert reverse("regulatory:archive") in page


def test_the_list_names_what_is_due_in_a_year_and_what_has_no_term(client, closed, officer):
    gone, kept, without = (
        closed("Weg", retention_years=5),
        closed("Blijft", is_kept_forever=True),
        (closed("Leeg")),
    )
    year = gone.closed_on.year
    client.force_login(officer)
    assert f"In {year} komt er niets aan de beurt." in shown(client, year)
    page = shown(client, year + 5)
    assert gone.reference in page
    assert "mag dan weg" in page
    assert kept.reference not in page
    page = shown(client, year + 20)
    assert kept.reference in page
    assert "naar het archief" in page
    page = shown(client, "geen")
    assert without.reference in page
    assert "Nog zonder termijn (1)" in page


def test_it_begins_where_there_is_something_to_do(client, closed, officer):
    client.force_login(officer)
    this_year = f"In {timezone.localdate().year} komt er niets aan de beurt."
    assert this_year in shown(client)
    later = closed("Later", retention_years=5)
    assert later.reference in shown(client)
    without = closed("Leeg")
    assert without.reference in shown(client)
    assert without.reference in shown(client, "dit jaar")
    assert without.reference in shown(client, None, "archive_csv")
    assert this_year in shown(client, timezone.localdate().year)


def test_the_list_is_a_table_with_where_each_term_comes_from(client, closed, officer):
    case = closed(retention_years=5)
    client.force_login(officer)
    text = client.get(reverse("regulatory:archive_csv"), {"jaar": case.closed_on.year + 5}).text
    (row,) = csv.DictReader(StringIO(text.lstrip("\ufeff")), delimiter=";")
    assert (row["nummer"], row["wat"], row["jaren_bewaren"]) == (case.reference, "vernietigen", "5")
    assert (row["categorie"], row["selectielijst"]) == (
        LIST["selection_category"], LIST["selection_source"],
    )  # fmt: skip
    assert row["bewaard_tot_en_met"] == case.filing.kept_until.isoformat()


def test_each_who_works_there_is_led_to_a_page_that_opens(client, closed, officer, decision_maker):
    case = closed("Leeg")
    for user, name in ((officer, "filing"), (decision_maker, "desk")):
        client.force_login(user)
        page = reverse(f"regulatory:{name}", args=[case.reference])
        assert f'href="{page}"' in shown(client)
        assert client.get(page).status_code == 200


def test_what_runs_is_not_on_it(client, winkelhoek, lead, officer, designated):
    case = take_up(make_request(winkelhoek, lead), officer)
    client.force_login(officer)
    assert case.reference not in shown(client, "geen")


def test_of_another_municipality_or_of_ones_own_initiative_there_is_nothing_on_it(
    client, closed, officer, other_officer, winkelhoek
):
    case = closed(retention_years=5)
    year = case.closed_on.year + 5
    client.force_login(other_officer)
    assert case.reference not in shown(client, year)
    assert case.reference not in shown(client, year, "archive_csv")
    add_member(winkelhoek, officer)
    client.force_login(officer)
    assert case.reference not in shown(client, year)


def test_many_cost_as_many_queries_as_one(client, closed, officer):
    def asked(name):
        with CaptureQueriesContext(connection) as queries:
            shown(client, year, name)
        return len(queries)

    year = closed(retention_years=5).closed_on.year + 5
    client.force_login(officer)
    for name in ("archive", "archive_csv"):
        asked(name)
    before = [asked(name) for name in ("archive", "archive_csv")]
    for number in range(4):
        closed(f"Bord {number}", retention_years=5)
    assert [asked(name) for name in ("archive", "archive_csv")] == before
    assert max(before) <= 12
