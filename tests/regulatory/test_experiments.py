"""An experiment: sealed beforehand, looked back upon by both sides, stopped early, concluded."""

import hashlib
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.models import Lesson
from initiatives.regulatory.experiments.days import halfway, has_mid_term, looks_back_on
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    Decision,
    DecisionCondition,
    EarlyStop,
    Evaluation,
    ExperimentPlan,
    LookBack,
    Objection,
    PlanChange,
    RegulatoryRequest,
    SideAnswers,
    StaleRequest,
    Status,
)
from initiatives.regulatory.rounds import go_round, remind_of_plans
from initiatives.regulatory.tasks import guard_answers
from tests.factories import MembershipFactory, Role
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


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def decided(case):
    return again(case).decision


@pytest.fixture
def later(in_review, decision_maker):
    """Granted, and begins in ten days."""
    return decide_experiment(in_review, decision_maker, began_days_ago=-10, ends_in_days=200)


@pytest.fixture
def running(in_review, decision_maker):
    return decide_experiment(in_review, decision_maker, ends_in_days=300)


@pytest.fixture
def near_its_end(in_review, decision_maker):
    """It was halfway four months ago, and looking back began a month ago."""
    return decide_experiment(in_review, decision_maker, began_days_ago=250, ends_in_days=30)


def url(name, case, *more):
    return reverse(f"regulatory:{name}", args=[case.reference, *more])


def text_of(client, name, case):
    return client.get(url(name, case)).content.decode()


# The plan


def test_a_plan_that_both_agreed_on_is_sealed_on_the_first_day(later, lead, officer):
    plan = agree_on_plan(later, lead, officer)
    assert not plan.is_sealed
    Decision.objects.filter(pk=later.pk)
    begun = days_ago(-10)
    later.come_into_force(begun.date(), begun)
    guard_answers()
    sealed = ExperimentPlan.objects.get()
    assert sealed.sha256 == hashlib.sha256(sealed.sealed_text.encode()).hexdigest()
    assert sealed.seal_fits
    notes = later.request.changes.values_list("note_public", flat=True)
    assert f"Plan verzegeld ({sealed.short_seal})" in notes


def test_who_rewrites_a_plan_asks_the_other_side_again(later, lead, officer):
    agree_on_plan(later, lead, officer)
    plan = ExperimentPlan.write(later, Side.APPLICANT, lead, **{**PLAN, "aim": "Anders."})
    assert plan.waits_for == Side.MUNICIPALITY
    with pytest.raises(ValidationError, match="al akkoord"):
        plan.agree(Side.APPLICANT, lead)


def test_an_experiment_that_began_is_sealed_once_both_agree_and_the_page_says_it_was_late(
    client, running, lead, officer
):
    assert agree_on_plan(running, lead, officer).is_sealed
    page = text_of(client, "experiment", running.request)
    assert "Het experiment was toen al begonnen" in page
    assert PLAN["questions"][0] in page


def test_an_unfinished_plan_is_the_business_of_both_sides_only(
    client, later, lead, officer, resident
):
    agree_on_plan(later, lead, officer)
    for person, sees in ((resident, False), (lead, True)):
        client.force_login(person)
        page = text_of(client, "experiment", later.request)
        assert (PLAN["measurements"] in page) == sees
    assert client.get(url("experiment_text", later.request)).status_code == 404


def test_the_file_of_a_sealed_plan_has_the_seal_as_its_fingerprint(client, running, lead, officer):
    plan = agree_on_plan(running, lead, officer)
    content = client.get(url("experiment_text", running.request)).content
    assert hashlib.sha256(content).hexdigest() == plan.sha256


@pytest.mark.parametrize("change", [{"aim": "Iets anders."}, {"questions": ["Nee?", "Ja?"]}])
def test_nobody_rewrites_a_sealed_plan_in_the_database(running, lead, officer, change):
    plan = agree_on_plan(running, lead, officer)
    with pytest.raises(DatabaseError), transaction.atomic():
        ExperimentPlan.objects.filter(pk=plan.pk).update(**change)


def test_no_text_goes_under_the_seal_of_another(later, lead, officer):
    plan = agree_on_plan(later, lead, officer)
    sealed = {"sealed_at": timezone.now(), "sealed_text": "Niets.", "sha256": "0" * 64}
    with pytest.raises(DatabaseError), transaction.atomic():
        ExperimentPlan.objects.filter(pk=plan.pk).update(**sealed)


def test_a_changed_question_breaks_the_seal_for_everybody_to_see(client, running, lead, officer):
    plan = agree_on_plan(running, lead, officer)
    client.force_login(lead)
    data = {
        "version": again(running.request).version,
        "new_text": "Hadden de buren 's avonds last?",
        "reason": "Overdag is het er nooit stil.",
    }
    client.post(url("change_plan", running.request, "vraag-1"), data)
    assert PlanChange.objects.get().old_text == PLAN["questions"][0]
    client.logout()
    page = text_of(client, "experiment", running.request)
    for shown in ("zegel is verbroken", *PLAN["questions"], "Overdag is het er nooit stil"):
        assert shown in page
    assert "door de indiener" in page
    assert str(lead) not in page
    assert ExperimentPlan.objects.get().seal_fits
    assert officer.notifications.filter(period__startswith="change:").count() == 1
    assert plan.questions == PLAN["questions"]


def test_the_next_look_back_asks_the_question_as_it_is_now(running, lead, officer):
    plan = agree_on_plan(running, lead, officer)
    PlanChange.make(plan, "vraag-2", Side.MUNICIPALITY, officer, "Bleven ze?", "Beter.")
    LookBack.open(running, "mid_term", halfway(running), days_ago(-136))
    assert LookBack.objects.get().questions == [PLAN["questions"][0], "Bleven ze?"]


def test_a_change_is_never_rewritten(running, lead, officer):
    plan = agree_on_plan(running, lead, officer)
    change = PlanChange.make(plan, "doel", Side.APPLICANT, lead, "Koffie.", "Korter.")
    with pytest.raises(DatabaseError), transaction.atomic():
        PlanChange.objects.filter(pk=change.pk).update(reason="Zomaar.")


def test_an_officer_who_takes_part_does_not_act_for_the_municipality(
    client, later, winkelhoek, second_officer
):
    add_member(winkelhoek, second_officer)
    with pytest.raises(ValidationError, match="zelf mee"):
        ExperimentPlan.write(later, Side.MUNICIPALITY, second_officer, **PLAN)
    client.force_login(second_officer)
    assert client.get(url("desk_experiment_plan", later.request)).status_code == 302


def test_a_member_who_does_not_run_it_writes_no_plan(later, winkelhoek, resident):
    add_member(winkelhoek, resident)
    with pytest.raises(ValidationError, match="trekkers en bestuur"):
        ExperimentPlan.write(later, Side.APPLICANT, resident, **PLAN)


def test_the_form_of_a_plan_asks_two_questions_and_keeps_what_was_typed(client, later, lead):
    client.force_login(lead)
    data = {"version": later.request.version, "aim": "Koffie.", "question_1": "Werkt het?"}
    page = client.post(url("experiment_plan", later.request), data).content.decode()
    assert "Werkt het?" in page
    assert not ExperimentPlan.objects.exists()
    data |= {"question_2": "Voor wie?", "stop_criteria": "Brand.", "measurements": "Tellen."}
    client.post(url("experiment_plan", later.request), data)
    assert ExperimentPlan.objects.get().questions == ["Werkt het?", "Voor wie?"]


def test_both_hear_once_that_a_plan_is_missing(running, lead, officer):
    """It was decided a month ago."""
    guard_answers()
    guard_answers()
    assert lead.notifications.filter(period="plan").count() == 1
    assert officer.notifications.filter(period="plan").count() == 1


def test_in_the_first_week_nobody_is_reminded_of_a_plan(later, lead):
    guard_answers()
    assert not lead.notifications.filter(period="plan").exists()


def test_who_has_not_agreed_within_a_week_is_reminded_once_for_each_text(later, lead, officer):
    plan = ExperimentPlan.write(later, Side.MUNICIPALITY, officer, **PLAN)
    guard_answers()
    assert not lead.notifications.filter(period__startswith="plan-waits").exists()
    ExperimentPlan.objects.filter(pk=plan.pk).update(updated_at=days_ago(8))
    guard_answers()
    guard_answers()
    assert lead.notifications.filter(period__startswith="plan-waits").count() == 1
    assert not officer.notifications.filter(period__startswith="plan-waits").exists()
    plan.refresh_from_db()
    plan.agree(Side.APPLICANT, lead)
    ExperimentPlan.objects.filter(pk=plan.pk).update(updated_at=days_ago(9))
    guard_answers()
    assert lead.notifications.filter(period__startswith="plan-waits").count() == 1


def test_what_goes_wrong_in_one_part_of_the_round_keeps_no_other_from_being_done(
    running, lead, caplog
):
    def changed_just_now(today):
        raise StaleRequest

    done = go_round(timezone.localdate(), (changed_just_now, remind_of_plans))
    assert done == 1
    assert lead.notifications.filter(period="plan").count() == 1
    assert "changed_just_now" in caplog.text


# Looking back


def test_halfway_comes_between_the_beginning_and_looking_back(near_its_end):
    first, last = near_its_end.experiment_starts_on, near_its_end.experiment_ends_on
    assert first < halfway(near_its_end) < looks_back_on(near_its_end) < last
    assert has_mid_term(near_its_end)


def test_of_a_short_one_both_look_back_once(in_review, decision_maker):
    short = decide_experiment(in_review, decision_maker, ends_in_days=20)
    assert not has_mid_term(short)
    assert looks_back_on(short) == halfway(short) == short.evaluation_opens_on


def test_halfway_is_left_out_when_the_end_comes_within_eight_weeks(in_review, decision_maker):
    """Both would be asked the same twice, and one term would run into the other."""
    shorter = decide_experiment(in_review, decision_maker, began_days_ago=100, ends_in_days=90)
    assert looks_back_on(shorter) - halfway(shorter) < timedelta(weeks=8)
    assert not has_mid_term(shorter)
    guard_answers()
    assert not LookBack.objects.exists()


def test_the_round_asks_both_on_the_day_and_moves_the_status(in_review, lead, officer):
    decision_maker = MembershipFactory(
        role=Role.DECISION_MAKER, municipality=in_review.municipality
    ).user
    decision = decide_experiment(in_review, decision_maker, began_days_ago=130, ends_in_days=120)
    guard_answers()
    guard_answers()
    assert again(in_review).status == Status.MID_TERM
    assert LookBack.objects.get(decision=decision).questions == [decision.evaluation_question]
    for person in (lead, officer):
        assert person.notifications.filter(period="back:mid_term:open").count() == 1


@pytest.mark.parametrize("status", [Status.MID_TERM, Status.EVALUATING])
def test_nothing_is_looked_back_upon_before_its_day(running, status):
    with pytest.raises(ValidationError):
        again(running.request).move_to(status, None)


def test_neither_reads_the_other_before_both_answered(client, near_its_end, lead, officer):
    asked = open_look_back(near_its_end)
    asked.answer(Side.APPLICANT, lead, ["Geheim van de indiener."])
    case = near_its_end.request
    client.force_login(officer)
    assert "Geheim van de indiener" not in text_of(client, "desk_experiment", case)
    assert "Geheim van de indiener" not in text_of(client, "experiment", case)
    client.force_login(lead)
    assert "Geheim van de indiener" in text_of(client, "experiment", case)
    asked.answer(Side.MUNICIPALITY, officer, ["Geheim van de gemeente."])
    client.logout()
    page = text_of(client, "experiment", case)
    assert "Geheim van de indiener" in page
    assert "Geheim van de gemeente" in page
    assert lead.notifications.filter(period="back:end:both").count() == 1


def test_after_the_term_what_is_there_is_public_and_a_late_answer_says_so(
    client, near_its_end, lead, officer
):
    asked = open_look_back(near_its_end, day=timezone.localdate() - timedelta(days=29))
    asked.answer(Side.APPLICANT, lead, ["Op tijd."], at=days_ago(10))
    assert "Op tijd." in text_of(client, "experiment", near_its_end.request)
    asked.answer(Side.MUNICIPALITY, officer, ["Te laat."])
    page = text_of(client, "experiment", near_its_end.request)
    assert "kon de ander dus al lezen: gemeente" in page


def test_a_colleague_who_takes_part_does_not_read_the_side_of_the_municipality(
    near_its_end, officer, second_officer, winkelhoek
):
    open_look_back(near_its_end).answer(Side.MUNICIPALITY, officer, ["Van ons."])
    assert SideAnswers.objects.visible_to(second_officer).count() == 1
    add_member(winkelhoek, second_officer, role="board")
    person = type(second_officer).objects.get(pk=second_officer.pk)
    assert not SideAnswers.objects.visible_to(person).exists()


def test_a_side_answers_once_through_its_own_form(client, near_its_end, lead):
    open_look_back(near_its_end)
    client.force_login(lead)
    address = url("look_back", near_its_end.request)
    client.post(address, {"moment": "end", "answer_1": "Het ging goed."})
    second = client.post(address, {"moment": "end", "answer_1": "Toch niet."}).content.decode()
    assert SideAnswers.objects.get().answers == ["Het ging goed."]
    assert "Een ander van jullie antwoordde al" in second
    assert "Toch niet." in second


def test_an_answer_of_halfway_never_lands_at_the_end(client, near_its_end, lead):
    """Two leads have the form of halfway open while that of the end is open too."""
    halfway_asked = open_look_back(near_its_end, "mid_term")
    open_look_back(near_its_end)
    client.force_login(lead)
    address = url("look_back", near_its_end.request)
    assert 'name="moment" value="mid_term"' in client.get(address).content.decode()
    data = {"moment": "mid_term", "answer_1": "Halverwege."}
    halfway_asked.answer(Side.APPLICANT, lead, ["Van de ander."])
    page = client.post(address, data).content.decode()
    assert SideAnswers.objects.get().answers == ["Van de ander."]
    assert "Een ander van jullie antwoordde al" in page
    assert "Halverwege." in page


def test_a_form_that_does_not_say_its_moment_is_asked_again(client, near_its_end, lead):
    open_look_back(near_its_end)
    client.force_login(lead)
    page = client.post(url("look_back", near_its_end.request), {"answer_1": "Goed."})
    assert "Goed." in page.content.decode()
    assert not SideAnswers.objects.exists()


def test_who_did_not_answer_is_reminded_a_week_before_and_after(near_its_end, lead, officer):
    asked = open_look_back(near_its_end, day=timezone.localdate() - timedelta(days=22))
    asked.answer(Side.APPLICANT, lead, ["Klaar."])
    guard_answers()
    assert officer.notifications.filter(period="back:end:week").count() == 1
    assert not lead.notifications.filter(period="back:end:week").exists()


def test_what_ended_before_anybody_looked_back_is_still_asked(in_review, decision_maker):
    decide_experiment(in_review, decision_maker, ends_in_days=-1)
    guard_answers()
    assert again(in_review).status == Status.EXPIRED
    assert LookBack.objects.get().moment == "end"


# Stopping early


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
    EarlyStop.make(decision, decision_maker, "Brand.", "Er was brand.")
    assert "binnen zes weken bezwaar maken" in lead.notifications.get(period="stopped").body


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
    filed.decide(other, Objection.Outcome.UPHELD, "Het is te luid.", "Het bezwaar is gegrond.")
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


# The conclusion


def test_what_is_concluded_before_its_last_day_still_warns_that_it_ends(
    client, near_its_end, lead, officer
):
    evaluate(near_its_end, lead, officer)
    guard_answers()
    assert lead.notifications.filter(period="ends:8").count() == 1
    assert "Het stopt vanzelf" in text_of(client, "experiment", near_its_end.request)


def test_what_was_stopped_does_not_say_that_it_stops_by_itself(client, running, lead):
    EarlyStop.make(running, lead, "Klaar.")
    assert "Het stopt vanzelf" not in text_of(client, "experiment", running.request)


def test_when_both_sign_it_is_evaluated_and_the_lesson_is_shared(
    client, near_its_end, lead, officer
):
    both_look_back(open_look_back(near_its_end), lead, officer)
    client.force_login(officer)
    case = again(near_its_end.request)
    client.post(url("desk_conclude", case), {"version": case.version, **CONCLUSION})
    assert again(case).status == Status.EVALUATING
    client.force_login(lead)
    page = text_of(client, "conclude", case)
    assert CONCLUSION["findings"] in page
    data = {"version": again(case).version, "agree": "1"}
    client.post(url("conclude", case), data)
    assert again(case).status == Status.EVALUATED
    lesson = Lesson.objects.get()
    assert lesson.title == CONCLUSION["lesson_title"]
    assert lesson.published_at is not None
    assert officer.notifications.filter(period="evaluated").count() == 1
    client.logout()
    page = text_of(client, "experiment", case)
    assert "Het werkte" in page
    assert lesson.get_absolute_url() in page
    lessons = client.get(reverse("initiatives:lessons_of_country")).content.decode()
    assert lesson.title in lessons


def test_nothing_is_concluded_before_both_looked_back(client, near_its_end, lead, officer):
    open_look_back(near_its_end).answer(Side.APPLICANT, lead, ["Goed."])
    with pytest.raises(ValidationError, match="Eerst kijken beide"):
        Evaluation.write(near_its_end, Side.APPLICANT, lead, **CONCLUSION)
    client.force_login(lead)
    assert client.get(url("conclude", near_its_end.request)).status_code == 302


def test_one_side_alone_concludes_nothing(near_its_end, lead, officer):
    both_look_back(open_look_back(near_its_end), lead, officer)
    found = Evaluation.write(near_its_end, Side.APPLICANT, lead, **CONCLUSION)
    with pytest.raises(ValidationError, match="al"):
        found.agree(Side.APPLICANT, lead)
    with pytest.raises(ValidationError, match="beide kanten tekenen"):
        again(near_its_end.request).move_to(Status.EVALUATED, lead)


@pytest.mark.parametrize("change", [{"result": "does_not_work"}, {"lesson_advice": "Niet doen."}])
def test_what_both_signed_is_never_changed(near_its_end, lead, officer, change):
    found = evaluate(near_its_end, lead, officer)
    with pytest.raises(DatabaseError), transaction.atomic():
        Evaluation.objects.filter(pk=found.pk).update(**change)


def test_an_unsigned_text_is_not_public_and_reminds_after_two_weeks(
    client, near_its_end, lead, officer
):
    both_look_back(open_look_back(near_its_end), lead, officer)
    found = Evaluation.write(near_its_end, Side.MUNICIPALITY, officer, **CONCLUSION)
    assert CONCLUSION["findings"] not in text_of(client, "experiment", near_its_end.request)
    guard_answers()
    assert not lead.notifications.filter(period__startswith="unsigned").exists()
    Evaluation.objects.filter(pk=found.pk).update(updated_at=days_ago(15))
    guard_answers()
    guard_answers()
    assert lead.notifications.filter(period__startswith="unsigned").count() == 1


def test_the_letter_to_the_council_is_a_page_and_a_pdf_without_names(
    client, near_its_end, lead, officer
):
    case = near_its_end.request
    assert client.get(url("council_letter", case)).status_code == 404
    evaluate(near_its_end, lead, officer)
    page = text_of(client, "council_letter", case)
    for told in (CONCLUSION["findings"], "Blijvend maken", "Wij zagen: Hadden de buren last?"):
        assert told in page
    assert str(lead) not in page
    assert str(officer) not in page
    assert client.get(url("council_letter_pdf", case)).content.startswith(b"%PDF")


def test_the_letter_says_under_a_heading_what_worked_what_did_not_and_what_one_advises(
    client, near_its_end, lead, officer
):
    both_look_back(open_look_back(near_its_end), lead, officer)
    lesson = {"lesson_did_not": "De deur klemde.", "lesson_advice": "Begin in mei."}
    found = Evaluation.write(near_its_end, Side.MUNICIPALITY, officer, **CONCLUSION | lesson)
    found.agree(Side.APPLICANT, lead)
    page = text_of(client, "council_letter", near_its_end.request)
    order = [
        "<h3>Wat werkte</h3>",
        CONCLUSION["lesson_worked"],
        "<h3>Wat niet werkte</h3>",
        "De deur klemde.",
        "<h3>Wat wij een ander dorp aanraden</h3>",
        "Begin in mei.",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Concept, van de indieners en de gemeente" in page
    assert "College van burgemeester" not in page


def test_the_letter_is_the_same_for_whoever_opens_it(client, near_its_end, lead, officer):
    """Halfway only the applicant answered, and its term still runs."""
    halfway_asked = open_look_back(near_its_end, "mid_term")
    halfway_asked.answer(Side.APPLICANT, lead, ["Nog van ons alleen."])
    evaluate(near_its_end, lead, officer)
    client.force_login(lead)
    assert "Nog van ons alleen." in text_of(client, "experiment", near_its_end.request)
    for person in (lead, officer, None):
        client.logout()
        if person:
            client.force_login(person)
        page = text_of(client, "council_letter", near_its_end.request)
        assert "Nog van ons alleen." not in page
        assert "Wij zagen: Hadden de buren last?" in page


def test_what_is_no_experiment_has_no_such_page(client, sent):
    assert client.get(url("experiment", sent)).status_code == 404


def test_the_page_asks_few_questions(
    client, django_assert_max_num_queries, near_its_end, lead, officer
):
    plan_of = agree_later(near_its_end, lead, officer)
    assert plan_of.is_sealed
    both_look_back(open_look_back(near_its_end, "mid_term"), lead, officer)
    evaluate(near_its_end, lead, officer)
    client.force_login(lead)
    client.get(url("experiment", near_its_end.request))
    with django_assert_max_num_queries(12):
        client.get(url("experiment", near_its_end.request))


def agree_later(decision, lead, officer):
    plan = agree_on_plan(decision, lead, officer)
    PlanChange.make(plan, "doel", Side.APPLICANT, lead, "Koffie.", "Korter.")
    return plan


def test_two_experiments_do_not_read_each_other(client, near_its_end, winkelhoek, lead, officer):
    other = take_up(make_request(winkelhoek, lead, title="Een ander"), officer)
    asked = open_look_back(near_its_end)
    both_look_back(asked, lead, officer)
    decision_maker = near_its_end.decided_by
    elsewhere = decide_experiment(other, decision_maker, began_days_ago=150, ends_in_days=30)
    assert "Wij zagen" not in text_of(client, "experiment", elsewhere.request)


MARKUP = "<b>Piet</b>"
TOO_MUCH = {"": "leeg", "x" * 9000: "te lang", "a\x00b": "onleesbaar", MARKUP: "vet"}


@pytest.fixture
def looked_at(near_its_end, lead, officer):
    """Both forms of looking back are there: halfway nobody answered, at the end both did."""
    open_look_back(near_its_end, "mid_term")
    both_look_back(open_look_back(near_its_end), lead, officer)
    return near_its_end


def filled(page, text):
    """Every field of the form on this page with the same text, but what is hidden; of what one
    chooses the first."""
    form = page.context["form"]
    filled = {field.html_name: field.value() for field in form.hidden_fields()}
    for field in form.visible_fields():
        choices = getattr(field.field, "choices", None)
        filled[field.html_name] = choices[0][0] if choices else text
    return filled


def refuse_or_keep(client, address, case, text):
    """What is not kept comes back in its field with an error beside it, and nothing between."""
    answer = client.post(address, filled(client.get(address), text) | {"confirmed": "1"})
    if text == MARKUP:
        assert answer.status_code == 302
        page = text_of(client, "experiment", case)
        assert "&lt;b&gt;Piet" in page
        assert MARKUP not in page
        return
    assert answer.status_code == 200
    form = answer.context["form"]
    assert form.errors
    typed = [field for field in form.visible_fields() if not hasattr(field.field, "choices")]
    assert [field.value() for field in typed] == [text] * len(typed)


@pytest.mark.parametrize("text", TOO_MUCH, ids=TOO_MUCH.values())
@pytest.mark.parametrize("name", ["look_back", "conclude"])
def test_whatever_is_typed_when_looking_back_comes_back_or_is_kept(
    client, looked_at, lead, name, text
):
    client.force_login(lead)
    refuse_or_keep(client, url(name, looked_at.request), looked_at.request, text)


@pytest.mark.parametrize("text", TOO_MUCH, ids=TOO_MUCH.values())
@pytest.mark.parametrize("page", ["change_plan", "stop_experiment", "desk_stop_experiment"])
def test_whatever_is_typed_under_way_comes_back_or_is_kept(
    client, running, lead, officer, decision_maker, page, text
):
    agree_on_plan(running, lead, officer)
    client.force_login(decision_maker if page.startswith("desk") else lead)
    more = ["metingen"] if page == "change_plan" else []
    refuse_or_keep(client, url(page, running.request, *more), running.request, text)


@pytest.mark.parametrize("text", TOO_MUCH, ids=TOO_MUCH.values())
def test_whatever_is_typed_as_a_plan_comes_back_or_is_kept(client, later, lead, text):
    client.force_login(lead)
    refuse_or_keep(client, url("experiment_plan", later.request), later.request, text)


def comes_back(client, address, data, why):
    answer = client.post(address, data)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert why in page
    assert "Van mij." in page


def test_what_was_typed_as_a_plan_comes_back_when_the_plan_was_sealed(
    client, running, lead, officer
):
    client.force_login(lead)
    address = url("experiment_plan", running.request)
    data = filled(client.get(address), "Van mij.")
    agree_on_plan(running, lead, officer)
    comes_back(client, address, data, "Dit plan kun je nu niet schrijven")
    assert ExperimentPlan.objects.get().aim == PLAN["aim"]


def test_what_was_typed_as_a_change_or_a_reason_comes_back_when_it_was_stopped(
    client, running, lead, officer
):
    agree_on_plan(running, lead, officer)
    client.force_login(lead)
    change, stop = (
        url("change_plan", running.request, "doel"),
        url("stop_experiment", running.request),
    )
    typed = {address: filled(client.get(address), "Van mij.") for address in (change, stop)}
    EarlyStop.make(decided(running.request), lead, "Klaar.")
    comes_back(client, change, typed[change], "Dit plan kan niet meer veranderen")
    comes_back(client, stop, typed[stop], "Stoppen kan nu niet")
    assert not PlanChange.objects.exists()


def test_what_was_typed_as_a_conclusion_comes_back_when_both_signed(
    client, near_its_end, lead, officer
):
    both_look_back(open_look_back(near_its_end), lead, officer)
    client.force_login(lead)
    address = url("conclude", near_its_end.request)
    data = filled(client.get(address), "Van mij.")
    found = Evaluation.write(near_its_end, Side.MUNICIPALITY, officer, **CONCLUSION)
    found.agree(Side.APPLICANT, lead)
    comes_back(client, address, data, "Beide kanten tekenden al")


def test_who_is_second_hears_that_the_plan_changed_and_keeps_what_they_typed(
    client, later, lead, officer
):
    client.force_login(officer)
    address = url("desk_experiment_plan", later.request)
    data = filled(client.get(address), "Van de gemeente.")
    ExperimentPlan.write(later, Side.APPLICANT, lead, **PLAN)
    page = client.post(address, data).content.decode()
    assert "Iemand anders heeft dit verzoek net gewijzigd" in page
    assert "Van de gemeente." in page
    assert ExperimentPlan.objects.get().aim == PLAN["aim"]
