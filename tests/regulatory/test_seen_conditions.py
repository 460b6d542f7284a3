"""What was reported as done is seen by an officer: in order, or not yet."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import DecisionCondition
from initiatives.regulatory.tasks import guard_answers
from tests.mydata.test_downloads import taken
from tests.regulatory.factories import add_member, days_ago, decide
from tests.regulatory.test_grounds import again

TENT = "Haal de tent weg."


@pytest.fixture
def reported(in_review, decision_maker, lead):
    conditions = [Condition(TENT, days_ago(-3).date())]
    decide(in_review, decision_maker, outcome="granted_with_conditions", conditions=conditions)
    row().tell_done(lead, "De tent staat in de schuur. Geheim.")
    return again(in_review)


def row():
    return DecisionCondition.objects.for_list().get()


def seen_url(case):
    return reverse("regulatory:seen_condition", args=[case.reference, 1])


def test_the_list_leads_to_what_is_to_be_seen_and_a_press_says_it_is_in_order(
    client, reported, officer, lead
):
    client.force_login(officer)
    page = client.get(reverse("regulatory:conditions")).content.decode()
    assert seen_url(reported) in page
    assert "nog te bekijken" in page
    assert "De tent staat in de schuur" in client.get(seen_url(reported)).content.decode()
    page = client.post(seen_url(reported), {"fine": "1"}, follow=True).content.decode()
    assert "De indiener krijgt bericht" in page
    assert "nog te bekijken" not in page
    assert (row().accepted_on, row().seen_by) == (timezone.localdate(), officer)
    assert TENT in lead.notifications.get(period__contains=":seen:").body
    client.logout()
    page = client.get(reported.get_absolute_url()).content.decode()
    assert "de gemeente zag dat het in orde is" in page
    assert "in orde gezien door de gemeente" in page
    assert "Geheim" not in page


def test_not_yet_says_why_and_is_reported_again(client, reported, officer, lead):
    client.force_login(officer)
    page = client.post(seen_url(reported), {"not_yet": "1", "remark": ""}).content.decode()
    assert "Schrijf op wat er nog moet gebeuren" in page
    client.post(seen_url(reported), {"not_yet": "1", "remark": "De haringen zitten nog vast."})
    assert row().waits
    told = lead.notifications.filter(body__contains="De haringen zitten nog vast.")
    assert told.count() == 1
    client.force_login(lead)
    page = client.get(reported.get_absolute_url()).content.decode()
    assert "nog niet in orde" in page
    assert "De haringen zitten nog vast." in page  # in the conversation
    assert "Jullie meldden: De tent staat in de schuur." in page
    page = client.get(row().get_absolute_url()).content.decode()
    assert "De haringen zitten nog vast." in page
    client.post(row().get_absolute_url(), {"report": "De haringen zijn eruit."})
    assert not row().waits
    assert (row().report, row().remark, row().returned_on) == ("De haringen zijn eruit.", "", None)
    assert officer.notifications.filter(body__contains="De haringen zijn eruit.").exists()
    client.force_login(officer)
    client.post(seen_url(reported), {"fine": "1"})
    assert row().accepted_on


def test_what_is_not_in_order_is_late_again_on_its_day(client, reported, officer, lead):
    row().send_back(officer, "De haringen.")
    DecisionCondition.objects.update(due_on=days_ago(1).date())
    guard_answers()
    assert lead.notifications.filter(period__endswith=":late").exists()
    client.force_login(officer)
    assert "te laat" in client.get(reverse("regulatory:conditions")).content.decode()


def test_whoever_said_it_is_in_order_can_come_back_to_that(client, reported, officer):
    row().accept(officer)
    client.force_login(officer)
    page = client.get(seen_url(reported)).content.decode()
    assert "Gezien, in orde" not in page
    client.post(seen_url(reported), {"not_yet": "1", "remark": "Toch niet."})
    assert row().waits


def test_two_officers_see_it_once_and_the_second_keeps_their_words(
    client, reported, officer, second_officer
):
    row().send_back(officer, "De haringen.")
    client.force_login(second_officer)
    sent = {"not_yet": "1", "remark": "Het gras is kapot."}
    page = client.post(seen_url(reported), sent).content.decode()
    assert "al bekeken" in page
    assert "Het gras is kapot." in page
    assert row().remark == "De haringen."


def test_who_takes_part_sees_no_report_and_hears_no_reminder(client, reported, officer, winkelhoek):
    add_member(winkelhoek, officer)
    client.force_login(officer)
    assert client.get(seen_url(reported)).status_code == 404
    assert "Geheim" not in client.get(reverse("regulatory:conditions")).content.decode()
    with pytest.raises(ValidationError, match="Je doet zelf mee"):
        row().accept(officer)
    DecisionCondition.objects.update(reported_on=None, reported_by=None, report="")
    DecisionCondition.objects.update(due_on=days_ago(1).date())
    guard_answers()
    assert not officer.notifications.filter(period__contains="cond:", period__endswith=":late")


def test_what_was_not_reported_cannot_be_seen(in_review, decision_maker, officer):
    conditions = [Condition(TENT, days_ago(-3).date())]
    decide(in_review, decision_maker, outcome="granted_with_conditions", conditions=conditions)
    with pytest.raises(ValidationError, match="nog niets gemeld"):
        row().accept(officer)


def test_the_database_knows_one_answer_to_a_report(reported, officer):
    today = timezone.localdate()
    both = {"accepted_on": today, "returned_on": today, "seen_by": officer, "remark": "Toch."}
    with pytest.raises(IntegrityError), transaction.atomic():
        DecisionCondition.objects.update(**both)


def test_an_own_report_is_in_the_download_of_who_wrote_it(reported, lead, officer):
    row().send_back(officer, "De haringen.")
    own = taken(lead)[1]["regulatory-decisioncondition"]
    assert own[0]["report"].startswith("De tent staat in de schuur")
    assert "De tent staat in de schuur" not in str(
        taken(officer)[1]["regulatory-decisioncondition"]
    )
