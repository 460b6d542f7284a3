"""A report: made, looked at by somebody else, released, and never changed (P16, P17)."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from supporters.models import Report
from supporters.report.periods import Period
from tests.factories import MembershipFactory, Role, UserFactory
from tests.supporters.conftest import end_membership
from tests.supporters.reporting import (
    built,
    codes,
    contacts,
    last_quarter,
    plenty,
    quarter_before,
    released,
)
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import MessageKind, Notification

Status = Report.Status


@pytest.fixture(autouse=True)
def large(america, meterik, support_organisation):
    for village in (america, meterik):
        village.population = 2000
        village.save()
    support_organisation.villages.add(meterik)


@pytest.fixture
def report(supporter, by_coordinator, america):
    plenty(supporter, america)
    return built(by_coordinator, america)


def told_of(report):
    return {n for numbers in report.figures.values() for n in numbers.values() if n is not None}


def test_p16_ten_and_more_are_told_by_fives_and_fewer_are_not(supporter, by_coordinator, america):
    contacts(supporter, america, dict.fromkeys(codes()[2:], 18) | {codes()[0]: 4})
    figures = built(by_coordinator, america).figures
    assert figures["all"][""] == 150
    assert list(figures["theme"].values()).count(20) == 7
    assert list(figures["theme"].values()).count(None) == 3  # four, nothing, and one by lot
    assert figures["people"][""] is None


def test_p16_with_two_in_five_hidden_there_is_no_report(supporter, by_coordinator, america):
    contacts(supporter, america, {codes()[0]: 30, codes()[1]: 3})
    with pytest.raises(ValidationError, match="40 procent"):
        built(by_coordinator, america)
    assert not Report.objects.exists()


def test_p16_of_fewer_than_ten_contacts_there_is_no_report(supporter, by_coordinator, america):
    contacts(supporter, america, {codes()[0]: 9})
    with pytest.raises(ValidationError, match="minder dan tien"):
        built(by_coordinator, america)


def test_p16_a_quarter_is_the_shortest(supporter, by_coordinator, america):
    plenty(supporter, america)
    with pytest.raises(ValidationError, match="kwartaal, of over langer"):
        built(by_coordinator, america, period=Period(last_quarter().first, 1))


def test_p16_what_is_not_over_is_not_counted(supporter, by_coordinator, america):
    plenty(supporter, america)
    with pytest.raises(ValidationError, match="nog niet voorbij"):
        built(by_coordinator, america, period=Period(last_quarter().end, 3))


def test_p16_a_village_below_a_thousand_is_told_with_another_or_with_a_reason(
    supporter, by_coordinator, america, meterik
):
    america.population = 600
    america.save()
    plenty(supporter, america)
    with pytest.raises(ValidationError, match="duizend"):
        built(by_coordinator, america)
    assert built(by_coordinator, america, meterik).name == "America en Meterik"
    alone = built(by_coordinator, america, reason="Er kwamen veel mensen van buiten.")
    assert alone.reason


def test_other_lengths_of_the_same_months_are_refused(supporter, by_coordinator, america):
    for period in (quarter_before(), last_quarter()):
        plenty(supporter, america, period)
    built(by_coordinator, america)
    both = Period(quarter_before().first, 6)
    with pytest.raises(ValidationError, match="dezelfde periode"):
        built(by_coordinator, america, period=both)


def test_p17_made_twice_it_is_the_same_and_what_came_later_does_not_show(
    report, supporter, by_coordinator, america
):
    plenty(supporter, america)
    again = built(by_coordinator, america)
    assert again.pk == report.pk
    assert again.figures == report.figures


def test_p17_a_correction_is_a_new_version_and_the_old_one_stays(
    supporter, by_coordinator, by, america
):
    plenty(supporter, america)
    first = released(by_coordinator, by, america)
    contacts(supporter, america, {codes()[0]: 40})
    second = released(by_coordinator, by, america, anew=True)
    first.refresh_from_db()
    assert (first.version, first.status) == (1, Status.REPLACED)
    assert (second.version, second.status) == (2, Status.RELEASED)
    assert second.figures["all"][""] == first.figures["all"][""] + 40


def test_p17_counted_again_without_a_change_there_is_no_new_version(
    report, by_coordinator, america
):
    with pytest.raises(ValidationError, match="niets veranderd"):
        built(by_coordinator, america, anew=True)


def refused(by, do):
    workplace = acting_as(by.user_id, by.organisation_id)
    with workplace, pytest.raises(DatabaseError), transaction.atomic():
        do()


@pytest.mark.parametrize(
    "change", [{"figures": {}}, {"name": "Elders"}, {"villages": [1]}, {"version": 9}]
)
def test_p17_the_database_lets_nobody_change_what_a_report_says(report, by_coordinator, change):
    refused(by_coordinator, lambda: Report.objects.update(**change))


@pytest.mark.parametrize(
    "change", [{"status": "built"}, {"proof": {}}, {"released_at": None}, {"status": "reviewed"}]
)
def test_p17_a_released_report_is_not_taken_back_nor_proven_anew(
    supporter, by_coordinator, by, america, change
):
    plenty(supporter, america)
    released(by_coordinator, by, america)
    refused(by_coordinator, lambda: Report.objects.update(**change))


def test_p17_a_report_is_never_thrown_away(report, by_coordinator):
    refused(by_coordinator, report.delete)


def test_who_made_it_does_not_look_at_it_alone(report, by_coordinator):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        with pytest.raises(ValidationError, match="ander"):
            report.review(by_coordinator)
        with pytest.raises(ValidationError, match="Eerst kijkt een ander"):
            report.release(by_coordinator)


def test_who_works_here_hears_that_it_waits_and_the_municipality_when_it_is_there(
    report, by_coordinator, by, officer, council_viewer, other_officer
):
    waiting = Notification.objects.filter(kind=MessageKind.FOLLOW_UP)
    assert [row.recipient for row in waiting] == [by.user]
    with acting_as(by.user_id, by.organisation_id):
        assert report.review(by)
        assert not report.review(by)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        assert report.release(by_coordinator)
        assert not report.release(by_coordinator)
    told = Notification.objects.filter(kind=MessageKind.REPORT_RELEASED)
    assert {row.recipient for row in told} == {officer, council_viewer}
    steps = (
        AuditEvent.objects.about([str(report.pk)]).order_by("id").values_list("action", flat=True)
    )
    assert list(steps) == ["create", "update", "update"]


def test_a_withdrawn_report_is_read_by_nobody_outside(
    supporter, by_coordinator, by, america, officer, resident
):
    plenty(supporter, america)
    report = released(by_coordinator, by, america)
    for reader in (officer, resident):
        assert Report.objects.visible_to(reader).get() == report
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        assert report.withdraw(by_coordinator, "Er stond een verkeerd dorp in.")
    for reader in (officer, resident):
        assert not Report.objects.visible_to(reader).exists()
    assert not Report.objects.exists()  # past the querysets as well


@pytest.mark.parametrize("who", ["officer", "decision_maker", "council_viewer", "resident"])
def test_before_it_is_released_nobody_outside_reads_it(request, report, who):
    assert not Report.objects.visible_to(request.getfixturevalue(who)).exists()


@pytest.mark.parametrize("who", ["other_officer", "stranger", "neighbour", "admin"])
def test_of_elsewhere_nobody_reads_it(request, supporter, by_coordinator, by, america, who):
    plenty(supporter, america)
    released(by_coordinator, by, america)
    assert not Report.objects.visible_to(request.getfixturevalue(who)).exists()


def test_exact_numbers_stay_in_the_database(report, by_coordinator, as_portal_sees):
    for who in (by_coordinator.user_id, None):
        assert as_portal_sees("supporters_periodcount", who, by_coordinator.organisation_id) == 0


def test_an_older_version_does_not_come_after_a_newer_one(supporter, by_coordinator, by, america):
    plenty(supporter, america)
    released(by_coordinator, by, america)
    contacts(supporter, america, {codes()[0]: 40})
    second = built(by_coordinator, america, anew=True)
    with acting_as(by.user_id, by.organisation_id):
        second.review(by)
    contacts(supporter, america, {codes()[1]: 40})
    third = released(by_coordinator, by, america, anew=True)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        with pytest.raises(ValidationError, match="nieuwere versie"):
            second.release(by_coordinator)
        second.refresh_from_db()
        assert second.status == Status.REVIEWED
    assert Report.objects.released().get() == third


def test_a_reason_is_kept_only_where_few_people_live(supporter, by_coordinator, america):
    plenty(supporter, america)
    assert built(by_coordinator, america, reason="Het dorp is klein.").reason == ""


def test_without_a_village_there_is_no_report(by_coordinator):
    with pytest.raises(ValidationError, match="Kies een dorp"):
        built(by_coordinator)


def test_that_somebody_looked_is_told_to_who_can_release_it_and_not_to_a_maker_who_left(
    report, by_coordinator, by
):
    another = UserFactory()
    MembershipFactory(user=another, role=Role.COORDINATOR, organisation=by_coordinator.organisation)
    end_membership(by_coordinator.user)
    with acting_as(by.user_id, by.organisation_id):
        report.review(by)
    told = Notification.objects.filter(kind=MessageKind.FOLLOW_UP, period__startswith="reviewed")
    assert [row.recipient for row in told] == [another]
