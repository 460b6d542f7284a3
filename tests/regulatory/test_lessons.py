"""A lesson of every answer: ready for who asked, and of nobody else until they share it."""

import pytest
from django.urls import reverse

from initiatives.models import Lesson
from tests.regulatory.factories import (
    REFUSAL,
    TEXTS,
    decide,
    decide_experiment,
    make_request,
    take_up,
)


def page_of(client, case):
    return client.get(case.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("outcome", "field"), [("granted", "what_worked"), ("refused", "what_did_not")]
)
def test_it_says_in_the_words_of_the_answer_what_was_said_and_why(
    in_review, decision_maker, outcome, field
):
    more = REFUSAL if outcome == "refused" else {}
    decide(in_review, decision_maker, **{"outcome": outcome, **more})
    lesson = Lesson.objects.get()
    assert lesson == in_review.lesson
    assert lesson.initiative == in_review.initiative
    assert TEXTS["reasoning"] in getattr(lesson, field)
    assert in_review.municipality.name in getattr(lesson, field)
    assert in_review.reference in lesson.advice
    assert lesson.published_at is None


def test_of_what_was_sent_on_or_is_tried_there_is_none_yet(
    winkelhoek, lead, officer, decision_maker
):
    sent_on = take_up(make_request(winkelhoek, lead), officer)
    decide(sent_on, officer, outcome="forwarded", forwarded_to="Provincie Limburg")
    tried = take_up(make_request(winkelhoek, lead), officer)
    decide_experiment(tried, decision_maker, ends_in_days=300)
    assert not Lesson.objects.exists()


def test_who_asked_hears_that_it_lies_ready(in_review, decision_maker, lead):
    decide(in_review, decision_maker)
    told = lead.notifications.get(kind="request.decision")
    assert in_review.lesson.get_absolute_url() in told.body


def test_only_who_runs_the_initiative_reads_it_until_it_is_shared(
    client, in_review, decision_maker, lead, resident, officer
):
    decide(in_review, decision_maker)
    lesson = Lesson.objects.get().get_absolute_url()
    for reader in (None, resident, officer):
        client.logout() if reader is None else client.force_login(reader)
        assert lesson not in page_of(client, in_review)
        assert client.get(lesson).status_code == 404
    client.force_login(lead)
    assert "Een les voor andere dorpen" in page_of(client, in_review)
    at = [in_review.initiative.village.slug, in_review.initiative.slug, in_review.lesson.pk]
    client.post(reverse("initiatives:lesson_publish", args=at))
    client.logout()
    page = page_of(client, in_review)
    assert "De les hiervan" in page
    assert lesson in page
    assert client.get(lesson).status_code == 200
