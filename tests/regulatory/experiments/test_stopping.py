"""Stopped early: by the applicant, by a criterion, after an objection."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.models import Lesson
from initiatives.regulatory.delivery.models import messages_to_applicants
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    DecisionCondition,
    EarlyStop,
    Evaluation,
    LookBack,
    Objection,
    PlanChange,
    Status,
)
from initiatives.regulatory.tasks import guard_answers
from tests.factories import MembershipFactory, Role
from tests.regulatory.experiments.pages import again, decided, text_of, url
from tests.regulatory.factories import (
    CONCLUSION,
    PLAN,
    add_member,
    agree_on_plan,
    both_look_back,
    days_ago,
    decide_experiment,
    evaluate,
    make_request,
    open_look_back,
    take_up,
)
from villagehub.notifications.models import mute


def test_the_applicant_stops_after_confirming(client, running, lead, officer):
    client.force_login(lead)
    address, case = url("stop_experiment", running.request), again(running.request)
    data = {"version": case.version, "reason": "Wij verhuizen."}
    asked = client.post(address, data).content.decode()
    assert "Ja, stop het experiment" in asked
    assert again(case).status == Status.IN_FORCE
    client.post(address, {**data, "confirmed": "1"})
    assert again(case).status == Status.STOPPED_EARLY
    assert EarlyStop.objects.get().ground == "wish"
    assert officer.notifications.filter(period="stopped").count() == 1
    client.logout()
    assert "Wij verhuizen." in text_of(client, "experiment", case)
    assert LookBack.objects.get().moment == "end"


def test_of_what_stopped_early_no_day_is_shown_that_never_came(client, running, lead):
    days = text_of(client, "experiment", running.request).split('id="wanneer"')[1]
    assert "Laatste dag" in days
    EarlyStop.make(decided(running.request), lead, "Wij verhuizen.")
    days = text_of(client, "experiment", running.request).split('id="wanneer"')[1]
    assert "Begint" in days
    assert "Laatste dag" not in days
    stopped = f"<dt>Gestopt</dt> <dd>{date_format(timezone.localdate(), 'j F Y')}</dd>"
    assert stopped in " ".join(days.split())


def test_a_decision_maker_stops_it_by_a_criterion_of_the_plan(
    client, running, lead, officer, decision_maker
):
    agree_on_plan(running, lead, officer)
    client.force_login(decision_maker)
    data = {"version": again(running.request).version, "why": "1", "reason": "Vier klachten."}
    client.post(url("desk_stop_experiment", running.request), {**data, "confirmed": "1"})
    assert EarlyStop.objects.get().criterion == PLAN["stop_criteria"][0]
    assert lead.notifications.filter(period="stopped").count() == 1


def stop_choices(client, case):
    form = client.get(url("desk_stop_experiment", case)).context["form"]
    return [str(label) for _value, label in form.fields["why"].choices]


def test_a_criterion_that_one_side_changed_is_still_there_to_stop_by(
    client, running, lead, officer, decision_maker
):
    plan = agree_on_plan(running, lead, officer)
    PlanChange.make(plan, "stopcriteria", Side.APPLICANT, lead, "Honderd klachten.", "Ruimer.")
    client.force_login(decision_maker)
    assert stop_choices(client, running.request) == [
        f"{PLAN['stop_criteria'][0]} (verzegeld, en later veranderd)",
        "Honderd klachten. (van na het zegel)",
    ]
    data = {"version": again(running.request).version, "why": "1", "reason": "Vier klachten."}
    client.post(url("desk_stop_experiment", running.request), {**data, "confirmed": "1"})
    assert EarlyStop.objects.get().criterion == PLAN["stop_criteria"][0]


@pytest.mark.parametrize(
    ("text", "why"),
    [("x" * 301, "onder de 300 tekens"), ("Brand.\n" * 11, "Hoogstens tien redenen")],
)
def test_a_changed_criterion_is_as_short_as_a_new_one(client, running, lead, officer, text, why):
    agree_on_plan(running, lead, officer)
    client.force_login(lead)
    data = {"version": again(running.request).version, "new_text": text, "reason": "Beter."}
    page = client.post(url("change_plan", running.request, "stopcriteria"), data).content.decode()
    assert why in page
    assert not PlanChange.objects.exists()


def test_nobody_of_the_municipality_stops_it_in_the_name_of_the_applicant(
    client, running, lead, officer, decision_maker
):
    with pytest.raises(ValidationError, match="zegt de indiener zelf"):
        EarlyStop.make(running, decision_maker, "Zij willen niet meer.")
    agree_on_plan(running, lead, officer)
    client.force_login(decision_maker)
    assert stop_choices(client, running.request) == PLAN["stop_criteria"]
    data = {"version": again(running.request).version, "why": "wish", "reason": "Zij willen."}
    page = client.post(url("desk_stop_experiment", running.request), {**data, "confirmed": "1"})
    assert page.context["form"].errors["why"]
    assert not EarlyStop.objects.exists()


def test_who_hears_that_the_municipality_stops_an_official_one_hears_how_to_object(
    designated, winkelhoek, lead, officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decision = decide_experiment(case, decision_maker, ends_in_days=300)
    mute(lead, {"request"})
    EarlyStop.make(decision, decision_maker, "Brand.", "Er was brand.")
    told = lead.notifications.get(period="stopped")
    assert "binnen zes weken bezwaar maken" in told.body
    assert told in messages_to_applicants(case)


def test_after_an_objection_that_was_right_the_municipality_stops_it(
    client, designated, winkelhoek, lead, officer, second_officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    running = decide_experiment(case, decision_maker, ends_in_days=300)
    with pytest.raises(ValidationError, match="gegrond bezwaar"):
        EarlyStop.after_objection(running, decision_maker, "Zomaar.")
    grounds = {"objector": "Piet de Buur", "grounds": "Het is te luid."}
    filed = Objection.file(running, second_officer, Objection.By.THIRD_PARTY, **grounds)
    filed.take_up(second_officer)
    other = MembershipFactory(role=Role.DECISION_MAKER, municipality=case.municipality).user
    texts = ("Het is te luid.", "Het bezwaar is gegrond.", "experiment_granted")
    filed.decide(other, Objection.Outcome.UPHELD, *texts)
    client.force_login(decision_maker)
    assert stop_choices(client, case)[-1] == "Er was een gegrond bezwaar"
    data = {"version": again(case).version, "why": "objection", "reason": "Lawaai."}
    client.post(url("desk_stop_experiment", case), {**data, "confirmed": "1"})
    assert EarlyStop.objects.get().ground == "objection"
    assert "Er was een gegrond bezwaar." in text_of(client, "experiment", case)
    assert "Er was een gegrond bezwaar." in lead.notifications.get(period="stopped").body


def test_an_officer_or_the_calendar_does_not_stop_it(running, officer):
    with pytest.raises(ValidationError, match="beslisser of de indiener"):
        EarlyStop.make(running, officer, "Zomaar.", "Brand.")
    with pytest.raises(ValidationError, match="iemand besluit"):
        again(running.request).move_to(Status.STOPPED_EARLY, None)


def test_a_decision_maker_who_takes_part_does_not_stop_it(running, winkelhoek, decision_maker):
    add_member(winkelhoek, decision_maker)
    with pytest.raises(ValidationError, match="zelf mee"):
        EarlyStop.make(running, decision_maker, "Te druk.", "Drie klachten.")


def test_what_is_over_cannot_be_stopped(client, near_its_end, lead, officer):
    evaluate(near_its_end, lead, officer)
    with time_machine.travel(days_ago(-31)):
        client.force_login(lead)
        address = url("stop_experiment", near_its_end.request)
        assert client.get(address).status_code == 302
        with pytest.raises(ValidationError):
            EarlyStop.make(decided(near_its_end.request), lead, "Klaar.")
        guard_answers()
        guard_answers()
    assert lead.notifications.filter(period="ended").count() == 1
    assert again(near_its_end.request).status == Status.EVALUATED


def test_what_is_concluded_and_goes_on_is_still_held_to_its_conditions_and_can_stop(
    client, near_its_end, lead, officer, decision_maker
):
    agree_on_plan(near_its_end, lead, officer)
    due_on = timezone.localdate() + timedelta(days=3)
    row = near_its_end.conditions.create(number=1, text="Haal de tent weg.", due_on=due_on)
    evaluate(near_its_end, lead, officer)
    assert DecisionCondition.objects.waiting().get() == row
    with pytest.raises(ValidationError, match="beslisser of de indiener"):
        EarlyStop.make(decided(near_its_end.request), officer, "Zomaar.", "Brand.")
    client.force_login(decision_maker)
    data = {"version": again(near_its_end.request).version, "why": "1", "reason": "Klachten."}
    client.post(url("desk_stop_experiment", near_its_end.request), {**data, "confirmed": "1"})
    assert EarlyStop.objects.get().criterion == PLAN["stop_criteria"][0]
    assert again(near_its_end.request).status == Status.EVALUATED
    assert "schrijven jullie samen" not in lead.notifications.get(period="stopped").body
    assert not DecisionCondition.objects.waiting().exists()
    assert "Stop dit experiment eerder" not in text_of(client, "experiment", near_its_end.request)
    assert "Eerder gestopt" in text_of(client, "experiment", near_its_end.request)


def test_what_stops_while_both_look_back_keeps_its_conclusion_and_is_signed(
    client, near_its_end, lead, officer
):
    both_look_back(open_look_back(near_its_end), lead, officer)
    found = Evaluation.write(near_its_end, Side.MUNICIPALITY, officer, **CONCLUSION)
    EarlyStop.make(again(near_its_end.request).decision, lead, "Wij verhuizen.")
    told = officer.notifications.get(period="stopped")
    assert "schrijven jullie samen de conclusie" in told.body
    assert "kijken nu allebei terug" not in told.body
    client.force_login(lead)
    assert "Lees en teken" in text_of(client, "experiment", near_its_end.request)
    found = decided(near_its_end.request).evaluation
    found.agree(Side.APPLICANT, lead)
    assert again(near_its_end.request).status == Status.EVALUATED
    assert Lesson.objects.get().title == CONCLUSION["lesson_title"]
    stopped_on = date_format(timezone.localdate(), "j F Y")
    assert f"tot en met {stopped_on}" in text_of(client, "council_letter", near_its_end.request)
    assert "Eerder gestopt" in text_of(client, "experiment", near_its_end.request)
    guard_answers()
    assert not lead.notifications.filter(period__startswith="ends:").exists()


def test_what_stops_halfway_is_looked_back_upon_and_concluded(running, lead, officer):
    EarlyStop.make(running, lead, "Wij verhuizen.")
    assert "kijken nu allebei terug" in officer.notifications.get(period="stopped").body
    case = again(running.request)
    asked = LookBack.objects.get()
    asked.decision = case.decision
    both_look_back(asked, lead, officer)
    Evaluation.write(asked.decision, Side.APPLICANT, lead, **CONCLUSION)
    decided(case).evaluation.agree(Side.MUNICIPALITY, officer)
    assert again(case).status == Status.EVALUATED
