"""An experiment ends on its day, and both sides know it long before."""

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.models import RegulatoryRequest, Status
from initiatives.regulatory.tasks import guard_answers
from tests.regulatory.factories import TEXTS, days_ago, decide, decide_experiment


def send(client, case, starts, ends):
    url = reverse("regulatory:decision", args=[case.reference])
    data = {
        "version": case.version, "outcome": "experiment_granted", "confirmed": "1", **TEXTS,
        "experiment_starts_on": starts, "experiment_ends_on": ends,
        "evaluation_question": "Hadden de buren last?",
    }  # fmt: skip
    return client.post(url, data).content.decode()


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("9998-01-01", "9999-12-31", "Kies een dag van 2020"),
        ("0001-01-01", "0001-02-01", "Kies een dag van 2020"),
        ("2024-01-01", "2025-01-01", "niet na vandaag"),
    ],
)
@pytest.mark.parametrize("who", ["officer", "decision_maker"])
def test_an_experiment_that_cannot_be_is_refused_beside_its_field(
    client, in_review, request, who, starts, ends, words
):
    client.force_login(request.getfixturevalue(who))
    assert words in send(client, in_review, starts, ends)
    assert again(in_review).status == Status.IN_REVIEW


def test_a_proposal_of_what_is_over_meanwhile_is_not_adopted(
    client, in_review, officer, decision_maker
):
    client.force_login(officer)
    tomorrow = days_ago(-1).date()
    send(client, in_review, days_ago(30).date(), tomorrow)
    url = reverse("regulatory:confirm", args=[in_review.reference])
    with time_machine.travel(days_ago(-1)):
        client.force_login(decision_maker)
        page = client.post(url, {"version": again(in_review).version}).content.decode()
    assert "niet na vandaag" in page
    assert again(in_review).status == Status.PROPOSED


@pytest.mark.parametrize(("starts", "ends"), [(30, 0), (30, 1), (-365000, -365100)])
def test_nobody_decides_on_an_experiment_that_is_over_or_never_comes(
    in_review, decision_maker, starts, ends
):
    fields = {
        "experiment_starts_on": days_ago(starts).date(),
        "experiment_ends_on": days_ago(ends).date(),
        "evaluation_question": "Hadden de buren last?",
    }
    with pytest.raises(ValidationError, match="experiment"):
        decide(in_review, decision_maker, outcome="experiment_granted", **fields)
    assert again(in_review).status == Status.IN_REVIEW


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
    looks_back = days < 60  # from two months before the end
    assert again(in_review).status == (Status.EVALUATING if looks_back else Status.IN_FORCE)


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
