"""What an experiment wants to know: written together, sealed beforehand, changed in the open."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from initiatives.regulatory.experiments.days import halfway
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    Decision,
    ExperimentPlan,
    LookBack,
    PlanChange,
    StaleRequest,
)
from initiatives.regulatory.rounds import go_round, remind_of_plans
from initiatives.regulatory.tasks import guard_answers
from tests.regulatory.experiments.pages import again, text_of, url
from tests.regulatory.factories import (
    PLAN,
    add_member,
    agree_on_plan,
    days_ago,
)


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
