"""The pages of a report: where it is made, and where the municipality and the village read it."""

import pytest
from django.urls import reverse

from supporters.models import Report
from tests.supporters.reporting import built, last_quarter, plenty, released
from villagehub.accounts.acting import acting_as

NEW = reverse("supporters:report_new")
LIST = reverse("supporters:reports")
MUNICIPALITY = reverse("supporters:municipal_reports")


@pytest.fixture(autouse=True)
def large(america):
    america.population = 2000
    america.save()


@pytest.fixture
def report(supporter, by_coordinator, by, america):
    plenty(supporter, america)
    return released(by_coordinator, by, america)


def page(report, name="report"):
    return reverse(f"supporters:{name}", args=[report.pk])


def main_of(response):
    return response.content.decode().split("<main", 1)[1].split("</main>")[0]


def test_a_coordinator_makes_one_and_a_supporter_looks(
    client, supporter, coordinator, america, support_organisation
):
    plenty(supporter, america)
    client.force_login(coordinator)
    sent = {"period": str(last_quarter()), "villages": [america.pk], "reason": ""}
    answer = client.post(NEW, sent)
    with acting_as(coordinator.pk, support_organisation.pk):
        made = Report.objects.get()
    assert answer.url == page(made, "report_at_work")
    assert client.post(NEW, sent).url == answer.url  # pressed twice it is one
    assert "maakte dit zelf" in client.get(answer.url).content.decode()
    client.force_login(supporter)
    client.post(page(made, "report_review"))
    client.force_login(coordinator)
    client.post(page(made, "report_release"))
    assert Report.objects.get().is_in_force


def test_too_few_is_said_beside_what_was_filled_in(client, coordinator, america):
    client.force_login(coordinator)
    sent = {"period": str(last_quarter()), "villages": [america.pk], "reason": "Een reden."}
    text = client.post(NEW, sent).content.decode()
    assert "minder dan tien contacten" in text
    assert "Een reden." in text


def test_municipality_and_resident_read_exactly_the_same(client, report, officer, resident):
    pages = []
    for reader in (officer, resident):
        client.force_login(reader)
        way_back, told = main_of(client.get(page(report))).split("</p>", 1)
        assert 'class="back"' in way_back
        pages.append(told)
    assert pages[0] == pages[1]
    assert "Waar het over ging" in pages[0]


@pytest.mark.parametrize("who", ["officer", "resident", "supporter", "coordinator"])
def test_whoever_reads_a_report_gets_back_to_a_list_that_has_it(request, client, report, who):
    client.force_login(request.getfixturevalue(who))
    back = client.get(page(report)).context["back"]["url"]
    assert str(report.pk) in client.get(back).content.decode()


def test_the_municipality_finds_it_in_its_menu_and_the_resident_at_the_village(
    client, report, officer, resident, america
):
    client.force_login(officer)
    assert page(report) in client.get(MUNICIPALITY).content.decode()
    client.force_login(resident)
    village_page = reverse("supporters:village_reports", args=[america.slug])
    assert page(report) in client.get(village_page).content.decode()
    assert village_page in client.get(reverse("villages:mine")).content.decode()


def test_p25_the_municipality_sees_nothing_before_and_nothing_of_who_worked(
    client, supporter, by_coordinator, america, officer
):
    plenty(supporter, america)
    draft = built(by_coordinator, america)
    client.force_login(officer)
    assert client.get(page(draft)).status_code == 404
    assert draft.name not in main_of(client.get(MUNICIPALITY))
    for name in ("report_at_work", "report_withdraw"):
        assert client.get(page(draft, name)).status_code == 404


def test_no_name_of_a_supporter_leaves_with_it(client, report, supporter, coordinator, officer):
    client.force_login(officer)
    for name in ("report", "report_csv", "report_proof"):
        text = client.get(page(report, name)).content.decode()
        assert supporter.display_name not in text
        assert coordinator.display_name not in text


def test_a_spreadsheet_tells_what_the_page_tells(client, report, officer):
    client.force_login(officer)
    text = client.get(page(report, "report_csv")).content.decode()
    assert '"Contacten";"";"160"' in text
    assert '"Vervoer";"15"' in text
    assert '"verborgen"' in text


def test_who_reads_an_older_version_is_told(
    client, report, by_coordinator, by, supporter, america, officer
):
    plenty(supporter, america)
    released(by_coordinator, by, america, anew=True)
    client.force_login(officer)
    assert "nieuwere versie" in client.get(page(report)).content.decode()
    assert page(report) not in client.get(MUNICIPALITY).content.decode()


def test_a_withdrawn_one_is_gone_and_the_reason_stays_inside(client, report, coordinator, officer):
    client.force_login(coordinator)
    client.post(page(report, "report_withdraw"), {"withdrawn_because": "Verkeerd dorp."})
    assert "Verkeerd dorp." in client.get(page(report, "report_at_work")).content.decode()
    client.force_login(officer)
    assert client.get(page(report)).status_code == 404


@pytest.mark.parametrize("address", [LIST, NEW])
def test_the_list_costs_as_much_for_many(
    client, report, coordinator, address, django_assert_max_num_queries
):
    client.force_login(coordinator)
    client.get(address)
    with django_assert_max_num_queries(12):
        client.get(address)


@pytest.mark.parametrize("name", ["report", "report_at_work"])
def test_a_report_costs_few_queries(
    client, report, coordinator, name, django_assert_max_num_queries
):
    client.force_login(coordinator)
    client.get(page(report, name))
    with django_assert_max_num_queries(12):
        client.get(page(report, name))


def test_the_coordinators_page_beside_a_report_costs_few_queries(
    client, report, coordinator, django_assert_max_num_queries
):
    client.force_login(coordinator)
    client.get(reverse("supporters:overview"))
    with django_assert_max_num_queries(12):
        client.get(reverse("supporters:overview"))


@pytest.fixture
def corrected(report, by_coordinator, by, supporter, america):
    plenty(supporter, america)
    return released(by_coordinator, by, america, anew=True)


def test_an_older_version_leads_to_the_newer_one_as_long_as_that_is_read(
    client, report, corrected, coordinator, officer
):
    client.force_login(officer)
    assert page(corrected) in main_of(client.get(page(report)))
    client.force_login(coordinator)
    client.post(page(corrected, "report_withdraw"), {"withdrawn_because": "Verkeerd dorp."})
    client.force_login(officer)
    text = main_of(client.get(page(report)))
    assert page(corrected) not in text
    assert "nieuwere versie is ingetrokken" in text


def test_an_older_version_is_withdrawn_from_its_own_page_too(
    client, report, corrected, coordinator, officer
):
    client.force_login(coordinator)
    assert page(report, "report_withdraw") in client.get(page(report, "report_at_work")).text
    client.post(page(report, "report_withdraw"), {"withdrawn_because": "Verkeerd dorp."})
    client.force_login(officer)
    for name in ("report", "report_csv", "report_proof"):
        assert client.get(page(report, name)).status_code == 404


def test_who_makes_one_that_is_there_already_hears_how_far_it_is(
    client, report, coordinator, america
):
    client.force_login(coordinator)
    sent = {"period": str(last_quarter()), "villages": [america.pk]}
    answer = client.post(NEW, sent, follow=True)
    assert "Dit rapport is er al: vrijgegeven." in answer.text
    assert "Gemaakt." not in answer.text


def test_a_correction_is_never_of_fewer_villages(
    client, supporter, coordinator, by_coordinator, by, america, meterik
):
    plenty(supporter, america)
    both = released(by_coordinator, by, america, meterik)
    meterik.delete()
    client.force_login(coordinator)
    answer = client.post(page(both, "report_again"), follow=True)
    assert "is er niet meer" in answer.text
