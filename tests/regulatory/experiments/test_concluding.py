"""The conclusion that both sign, its lesson and its letter, and the page with all of it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse

from initiatives.models import Lesson
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    EarlyStop,
    Evaluation,
    PlanChange,
    Status,
)
from initiatives.regulatory.tasks import guard_answers
from tests.regulatory.experiments.pages import again, text_of, url
from tests.regulatory.factories import (
    CONCLUSION,
    agree_on_plan,
    both_look_back,
    days_ago,
    decide_experiment,
    evaluate,
    make_request,
    open_look_back,
    take_up,
)


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


def test_where_no_officer_is_left_a_decision_maker_looks_back_and_signs(
    client, near_its_end, lead, officer, decision_maker
):
    open_look_back(near_its_end)
    at_desk = url("desk_look_back", near_its_end.request)
    client.force_login(decision_maker)
    assert client.get(at_desk).status_code == 404
    officer.memberships.all().end()
    assert client.get(at_desk).status_code == 200
    evaluate(near_its_end, lead, decision_maker)
    assert again(near_its_end.request).status == Status.EVALUATED
    assert client.get(url("desk_experiment", near_its_end.request)).status_code == 200


def test_a_decision_maker_who_takes_part_does_not_stand_in_for_the_officer(
    near_its_end, winkelhoek, lead, officer, decision_maker
):
    asked = open_look_back(near_its_end)
    officer.memberships.all().end()
    winkelhoek.join(decision_maker)
    with pytest.raises(ValidationError):
        both_look_back(asked, lead, decision_maker)
