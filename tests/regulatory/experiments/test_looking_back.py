"""Both sides answer the same questions, and neither reads the other first."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.regulatory.experiments.days import halfway, has_mid_term, looks_back_on
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    LookBack,
    SideAnswers,
    Status,
)
from initiatives.regulatory.tasks import guard_answers
from tests.factories import MembershipFactory, Role
from tests.regulatory.experiments.pages import again, text_of, url
from tests.regulatory.factories import (
    add_member,
    days_ago,
    decide_experiment,
    open_look_back,
)


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
