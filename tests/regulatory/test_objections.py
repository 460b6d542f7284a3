"""Not agreeing with a decision: who, until when, and what comes of it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.models import Objection, RegulatoryRequest, StaleRequest, Status
from initiatives.regulatory.objections.terms import is_in_time, latest_adjournment, objection_due
from initiatives.regulatory.tasks import guard_answers
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import REFUSAL, add_member, days_ago, decide, make_request, take_up
from villages.models import Membership

THIRD = Objection.By.THIRD_PARTY
UNTIL = date(2026, 11, 23)


@pytest.fixture
def second_decider(municipality):
    user = UserFactory(name="Dora Tweede")
    MembershipFactory(user=user, role=Role.DECISION_MAKER, municipality=municipality)
    return user


@pytest.fixture
def refused(winkelhoek, lead, officer, decision_maker, designated):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
    return RegulatoryRequest.objects.get(pk=case.pk)


@pytest.fixture
def objection(refused, lead):
    return Objection.file(refused.decision, lead, "applicant", "Vier meter is genoeg.")


def fresh(objection):
    return Objection.objects.for_list().get(pk=objection.pk)


def test_the_term_is_counted_from_the_end_of_the_term_to_object():
    """Announced 12 October 2026, so objections until 23 November (domain.md 3.4)."""
    plain = objection_due(UNTIL, date(2026, 11, 2), committee=False)
    assert plain.due_on == date(2027, 1, 4)
    assert objection_due(UNTIL, date(2026, 11, 2), committee=True).due_on == date(2027, 2, 15)
    moved = (date(2026, 12, 20), date(2027, 2, 1))
    later = objection_due(UNTIL, date(2026, 11, 2), committee=False, adjourned=moved)
    assert later.due_on == date(2027, 2, 1)


def test_a_term_that_ends_on_a_holiday_moves():
    """Six weeks after 13 November 2026 is Christmas, a Friday; the Monday is a working day."""
    assert objection_due(date(2026, 11, 13), date(2026, 11, 2), committee=False).due_on == date(
        2026, 12, 28
    )


@pytest.mark.parametrize(
    ("received", "posted", "in_time"),
    [
        (date(2026, 11, 23), None, True),
        (date(2026, 11, 24), None, False),
        (date(2026, 11, 27), date(2026, 11, 23), True),
        (date(2026, 11, 27), date(2026, 11, 24), False),
        (date(2026, 12, 1), date(2026, 11, 23), False),
    ],
)
def test_posted_in_time_and_there_within_a_week_is_in_time(received, posted, in_time):
    assert is_in_time(UNTIL, received, posted) is in_time


def test_what_was_posted_in_time_counts_from_the_end_of_the_term_too():
    posted = objection_due(UNTIL, date(2026, 11, 27), committee=False, in_time=True)
    late = objection_due(UNTIL, date(2026, 11, 27), committee=False, in_time=False)
    assert posted.due_on == date(2027, 1, 4)
    assert late.due_on == date(2027, 1, 8)


def test_a_letter_in_the_week_after_is_counted_from_the_end_of_the_term(
    refused, second_officer, decision_maker
):
    until = refused.decision.objection_until
    with time_machine.travel(until + timedelta(days=5)):
        filed = Objection.file(
            refused.decision, second_officer, THIRD, "Het geeft lawaai.", posted_on=until,
            objector="B. Buur",
        )  # fmt: skip
    assert filed.in_time
    assert filed.due_on == objection_due(until, until, committee=False).due_on


def test_a_letter_whose_term_is_over_by_the_count_of_now_is_not_adjourned(refused, second_officer):
    until = refused.decision.objection_until
    with time_machine.travel(until + timedelta(days=5)):
        filed = Objection.file(
            refused.decision, second_officer, THIRD, "Het geeft lawaai.", posted_on=until,
            objector="B. Buur",
        )  # fmt: skip
        fresh(filed).take_up(second_officer)
    counted, shown = filed.due_on, filed.due_on + timedelta(days=7)
    Objection.objects.filter(pk=filed.pk).update(due_on=shown)
    with (
        time_machine.travel(counted + timedelta(days=2)),
        pytest.raises(ValidationError, match="al voorbij"),
    ):
        fresh(filed).adjourn(second_officer, shown + timedelta(days=7), "Druk")
    assert (fresh(filed).due_on, fresh(filed).adjourned_at) == (shown, None)


def test_it_is_not_adjourned_to_a_sunday(client, objection, second_officer):
    fresh(objection).take_up(second_officer)
    due = fresh(objection).due_on
    sunday = due + timedelta(days=6 - due.weekday())
    with pytest.raises(ValidationError, match="werkdag"):
        fresh(objection).adjourn(second_officer, sunday, "Druk")
    assert fresh(objection).due_on == due


def test_the_six_weeks_to_adjourn_end_on_a_working_day():
    assert latest_adjournment(date(2027, 4, 12)) == date(2027, 5, 24)
    assert latest_adjournment(date(2027, 2, 15)) == date(2027, 3, 30)  # after Easter


def test_who_takes_part_records_no_letter(refused, second_officer):
    add_member(refused.initiative, second_officer)
    with pytest.raises(ValidationError, match="doet zelf mee"):
        Objection.file(refused.decision, second_officer, THIRD, "Lawaai.", objector="B. Buur")
    assert not Objection.objects.exists()


def test_a_step_that_is_refused_says_why(client, objection, second_officer):
    client.force_login(second_officer)
    url = reverse("regulatory:take_up_objection", args=[objection.pk])
    assert "net gewijzigd" in client.post(url, {"version": 1}).content.decode()


def test_the_applicant_objects_on_a_page_and_the_decision_holds(client, refused, lead):
    client.force_login(lead)
    url = reverse("regulatory:make_objection", args=[refused.reference])
    page = client.get(refused.get_absolute_url()).content.decode()
    assert url in page
    data = {"version": refused.version, "grounds": "De brandweer kan er wel door."}
    for _ in range(2):
        page = client.post(url, data, follow=True).content.decode()
    objection = Objection.objects.get()
    assert objection.in_time
    refused.refresh_from_db()
    assert refused.status == Status.DECIDED
    assert list(refused.changes.values_list("to_status", flat=True))[-1] == "objection_open"
    page = client.get(refused.get_absolute_url()).content.decode()
    assert "Het besluit geldt zolang gewoon" in page
    assert (
        "De brandweer kan er wel door."
        not in client.get(refused.get_absolute_url()).content.decode()
    )


def test_a_passer_by_reads_that_there_is_one_and_not_what_it_says(client, objection, refused):
    page = client.get(refused.get_absolute_url()).content.decode()
    assert "Bezwaar loopt" in page
    assert "Vier meter is genoeg." not in page
    assert reverse("regulatory:make_objection", args=[refused.reference]) not in page


def test_a_letter_of_a_neighbour_is_recorded_and_their_name_stays_inside(
    client, refused, second_officer
):
    client.force_login(second_officer)
    url = reverse("regulatory:record_objection", args=[refused.reference])
    data = {
        "version": refused.version,
        "by_role": "third_party",
        "grounds": "Het geeft lawaai.",
        "received_on": timezone.localdate(),
    }
    page = client.post(url, data).content.decode()
    assert "Schrijf op van wie het bezwaar is." in page
    assert "Het geeft lawaai." in page
    client.post(url, {**data, "objector": "B. Buur, Dorpsstraat 1"})
    assert Objection.objects.get().objector == "B. Buur, Dorpsstraat 1"
    client.logout()
    page = client.get(refused.get_absolute_url()).content.decode()
    assert "een ander met een belang" in page
    assert "B. Buur" not in page


def test_of_an_objection_the_page_reads_no_more_than_everybody_may(
    client, refused, lead, second_officer
):
    Objection.file(refused.decision, second_officer, THIRD, "Lawaai.", objector="B. Buur")
    for user in (None, lead, second_officer):
        if user:
            client.force_login(user)
        with CaptureQueriesContext(connection) as asked:
            client.get(refused.get_absolute_url())
        read = [each["sql"] for each in asked if 'FROM "regulatory_objection"' in each["sql"]]
        assert read
        assert not [sql for sql in read if "objector" in sql or '."grounds"' in sql]


def test_who_decided_or_handled_first_does_not_handle_it(
    objection, officer, decision_maker, second_officer
):
    for first in (officer, decision_maker):
        with pytest.raises(ValidationError, match="eerste besluit"):
            fresh(objection).take_up(first)
    fresh(objection).take_up(second_officer)
    assert fresh(objection).handler == second_officer


def test_the_desk_of_who_decided_first_offers_nothing(client, objection, decision_maker):
    client.force_login(decision_maker)
    page = client.get(objection.get_absolute_url()).content.decode()
    assert "Een collega behandelt dit bezwaar" in page
    assert "Neem op mijn naam" not in page


def test_an_objection_is_handled_and_decided_by_others(
    client, objection, refused, lead, second_officer, second_decider
):
    def press(who, name, **data):
        client.force_login(who)
        version = RegulatoryRequest.objects.get(pk=refused.pk).version
        url = reverse(f"regulatory:{name}", args=[objection.pk])
        return client.post(url, {"version": version, **data}, follow=True).content.decode()

    press(second_officer, "take_up_objection")
    before = fresh(objection).due_on
    press(second_officer, "objection_committee")
    assert fresh(objection).due_on >= before + timedelta(weeks=5)
    due = fresh(objection).due_on
    page = press(second_officer, "adjourn_objection", to=due + timedelta(weeks=7), reason="Druk")
    assert "hoogstens zes weken later" in page
    last = latest_adjournment(due)
    press(second_officer, "adjourn_objection", to=last, reason="Zieke voorzitter")
    assert fresh(objection).due_on == last
    decision = {
        "outcome": "partly_upheld",
        "revised_outcome": "partly_granted",
        "reasoning": "Vier meter kan met een berm.",
        "public_text": "Het besluit wordt aangepast: vier meter mag, met een berm.",
    }
    page = press(second_decider, "decide_objection", **decision)
    assert "Deels gegrond" in page
    client.force_login(lead)
    page = client.get(refused.get_absolute_url()).content.decode()
    assert "Vier meter kan met een berm." in page
    client.logout()
    page = client.get(refused.get_absolute_url()).content.decode()
    assert "Het besluit wordt aangepast" in page
    assert "Vier meter kan met een berm." not in page
    assert lead.notifications.filter(period__startswith="ob:").count() == 4


def test_what_is_decided_on_it_is_never_rewritten(objection, second_officer, second_decider):
    fresh(objection).take_up(second_officer)
    fresh(objection).decide(second_decider, "rejected", "Daarom.", "Het blijft zo.")
    with pytest.raises(DatabaseError), transaction.atomic():
        Objection.objects.update(reasoning="Toch anders")
    with pytest.raises(ValidationError, match="al afgerond"):
        fresh(objection).withdraw(second_officer)


def test_its_status_is_not_written_directly(objection):
    with pytest.raises(DatabaseError), transaction.atomic():
        Objection.objects.update(status=Status.OBJECTION_WITHDRAWN)
    with pytest.raises(DatabaseError), transaction.atomic():
        Objection.objects.update(received_on=date(2026, 1, 1))


def test_two_at_once_take_it_up_once(objection, second_officer, second_decider):
    one, other = fresh(objection), fresh(objection)
    one.take_up(second_officer)
    with pytest.raises(StaleRequest):
        other.take_up(second_decider)


def test_the_applicant_withdraws_it(client, objection, lead, stranger, refused):
    url = reverse("regulatory:withdraw_objection", args=[objection.pk])
    client.force_login(stranger)
    assert client.post(url).status_code == 404
    client.force_login(lead)
    refused.refresh_from_db()
    client.post(url, {"version": refused.version})
    assert fresh(objection).status == Status.OBJECTION_WITHDRAWN


def test_there_is_no_objection_to_what_was_only_preparation(in_review, decision_maker, lead):
    decision = decide(in_review, decision_maker, outcome="refused", **REFUSAL)
    with pytest.raises(ValidationError, match="geen bezwaar"):
        Objection.file(decision, lead, "applicant", "Toch.")


def test_who_handles_it_is_reminded_once_for_each_milestone(objection, second_officer, lead):
    fresh(objection).take_up(second_officer)
    Objection.objects.filter(pk=objection.pk).update(
        due_on=timezone.localdate() + timedelta(days=7)
    )
    for _ in range(2):
        guard_answers()
    rows = second_officer.notifications.filter(period__contains=":due:")
    assert [row.period.split(":")[-1] for row in rows] == ["7"]


def test_without_handler_only_officers_hear_it_who_may_take_it(second_officer, objection, officer):
    heard = "ob:"
    assert second_officer.notifications.filter(period__contains=heard).exists()
    assert not officer.notifications.filter(period__contains=heard).exists()


def reminded(*people):
    guard_answers()
    due = {"subject__contains": "voor het bezwaar"}
    return [each.notifications.filter(**due).exists() for each in people]


def test_an_objection_lies_with_its_handler_as_long_as_they_work_here_and_take_no_part(
    objection, second_officer, decision_maker, second_decider, winkelhoek, municipality
):
    fresh(objection).take_up(second_officer)
    third = UserFactory()
    MembershipFactory(user=third, role=Role.OFFICER, municipality=municipality)
    Objection.objects.update(due_on=days_ago(-14).date())
    assert reminded(second_officer, third) == [True, False]
    Membership.objects.filter(user=second_officer).update(valid_until=days_ago(0).date())
    Objection.objects.update(due_on=days_ago(-7).date())
    assert reminded(third, second_decider) == [True, False]
    add_member(winkelhoek, third)
    Objection.objects.update(due_on=days_ago(-2).date())
    assert reminded(second_decider, decision_maker) == [True, False]
    assert second_officer.notifications.filter(subject__contains="voor het bezwaar").count() == 1
