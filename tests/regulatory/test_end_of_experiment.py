"""An experiment ends on its day, and both sides know it long before."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.regulatory.models import RegulatoryRequest, Status
from initiatives.regulatory.tasks import guard_answers
from tests.regulatory.factories import decide, decide_experiment


def told(person):
    rows = person.notifications.filter(period__startswith="end")
    return list(rows.order_by("created_at", "pk").values_list("period", flat=True))


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


@pytest.mark.parametrize(
    ("days", "weeks"), [(84, 12), (57, 12), (56, 8), (28, 4), (8, 4), (7, 1), (0, 1)]
)
def test_both_sides_hear_weeks_before_that_it_ends(
    in_review, lead, officer, decision_maker, days, weeks
):
    decide_experiment(in_review, decision_maker, ends_in_days=days)
    guard_answers()
    guard_answers()
    assert told(lead) == told(officer) == [f"ends:{weeks}"]
    assert again(in_review).status == Status.IN_FORCE


def test_longer_before_nobody_is_reminded(in_review, lead, officer, decision_maker):
    decide_experiment(in_review, decision_maker, ends_in_days=85)
    guard_answers()
    assert told(lead) == told(officer) == []


def test_the_day_after_its_last_one_it_is_over_and_both_hear_so_once(
    in_review, lead, officer, decision_maker
):
    decide_experiment(in_review, decision_maker, ends_in_days=-1)
    guard_answers()
    guard_answers()
    assert again(in_review).status == Status.EXPIRED
    assert told(lead) == told(officer) == ["ended"]


def test_on_its_last_day_nothing_ends_it(in_review, decision_maker):
    decide_experiment(in_review, decision_maker, ends_in_days=0)
    with pytest.raises(ValidationError, match="nog niet afgelopen"):
        again(in_review).move_to(Status.EXPIRED, None)


@pytest.mark.parametrize("status", [Status.MID_TERM, Status.EVALUATING, Status.EXPIRED])
def test_what_is_granted_for_good_has_no_end_to_look_back_from(in_review, decision_maker, status):
    decide(in_review, decision_maker)
    with pytest.raises(ValidationError, match="Alleen een experiment"):
        again(in_review).move_to(status, None)


def test_the_page_says_that_it_is_over(client, in_review, decision_maker):
    decide_experiment(in_review, decision_maker, ends_in_days=-1)
    guard_answers()
    page = client.get(again(in_review).get_absolute_url()).content.decode()
    assert "afgelopen" in page.lower()
    assert timezone.localdate() > again(in_review).decision.experiment_ends_on
