"""When the last one who spoke for the initiative left, the municipality concludes alone."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.models import InitiativeMember, Lesson
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import Evaluation
from tests.regulatory.experiments.pages import again, text_of, url
from tests.regulatory.factories import (
    CONCLUSION,
    add_member,
    both_look_back,
    evaluate,
    open_look_back,
)


@pytest.fixture
def left(near_its_end, lead, officer):
    both_look_back(open_look_back(near_its_end), lead, officer)
    InitiativeMember.objects.filter(user=lead).update(until=timezone.localdate())
    return near_its_end


def conclude(client, decision, closes=True):
    page = url("desk_conclude", decision.request)
    data = {**CONCLUSION, "version": again(decision.request).version, "closes": closes}
    return client.post(page, data, follow=True).content.decode()


def test_the_officer_closes_it_and_everybody_reads_who_wrote_it(client, left, officer):
    client.force_login(officer)
    page = text_of(client, "desk_conclude", left.request)
    assert "Niemand spreekt nog voor dit initiatief" in page
    assert "Sluit af namens de gemeente" in page
    assert "Afgesloten" in conclude(client, left)
    assert again(left.request).status == "evaluated"
    found = Evaluation.objects.get()
    assert (found.agreed_by_applicant, found.agreed_by_municipality) == (None, officer)
    assert not Lesson.objects.exists()
    client.logout()
    assert "Alleen de gemeente schreef dit" in text_of(client, "experiment", left.request)
    assert "Alleen de gemeente schreef dit." in text_of(client, "detail", left.request)
    letter = text_of(client, "council_letter", left.request)
    assert "Concept, alleen van de gemeente" in letter
    assert "De indieners en de gemeente keken samen terug" not in letter


def row_of(client, case):
    rows = client.get(reverse("regulatory:register_json")).json()["requests"]
    return next(row for row in rows if row["reference"] == case.reference)


def test_the_open_register_tells_what_was_closed_alone_and_that_it_was(client, left, officer):
    row = row_of(client, left.request)
    assert (row["experiment_result"], row["experiment_by_municipality_only"]) == (None, None)
    Evaluation.close_alone(left, officer, **CONCLUSION)
    row = row_of(client, left.request)
    assert row["experiment_result"] == CONCLUSION["result"]
    assert row["experiment_findings"] == CONCLUSION["findings"]
    assert row["experiment_by_municipality_only"] is True


def test_of_what_both_signed_the_open_register_says_so(client, near_its_end, lead, officer):
    evaluate(near_its_end, lead, officer)
    row = row_of(client, near_its_end.request)
    assert row["experiment_result"] == CONCLUSION["result"]
    assert row["experiment_by_municipality_only"] is False


def test_as_long_as_somebody_speaks_for_it_nobody_closes_it_alone(
    client, left, officer, winkelhoek, resident
):
    add_member(winkelhoek, resident, "board")
    client.force_login(officer)
    assert "Sluit af namens" not in text_of(client, "desk_conclude", left.request)
    with pytest.raises(ValidationError, match="Die tekent mee"):
        Evaluation.close_alone(left, officer, **CONCLUSION)
    page = conclude(client, left)
    assert "Er spreekt weer iemand voor het initiatief. Die leest mee en tekent." in page
    assert not Evaluation.objects.exists()
    conclude(client, left, closes=False)
    assert again(left.request).status == "evaluating"
    assert not Evaluation.objects.get().is_signed


def test_when_the_last_one_leaves_while_the_officer_writes_nothing_is_closed_unasked(
    client, left, officer
):
    client.force_login(officer)
    page = conclude(client, left, closes=False)
    assert "Kijk of je nu alleen wilt afsluiten" in page
    assert "Sluit af namens de gemeente" in page
    assert CONCLUSION["findings"] in page
    assert '<input type="hidden" name="closes" value="True"' in page
    assert not Evaluation.objects.exists()
    assert again(left.request).status == "evaluating"


def test_changing_what_a_lead_signed_before_leaving_says_that_it_closes(
    client, near_its_end, lead, officer
):
    both_look_back(open_look_back(near_its_end), lead, officer)
    Evaluation.write(near_its_end, Side.APPLICANT, lead, **CONCLUSION)
    InitiativeMember.objects.filter(user=lead).update(until=timezone.localdate())
    client.force_login(officer)
    page = text_of(client, "desk_conclude", near_its_end.request)
    assert "Niemand spreekt nog voor dit initiatief" in page
    assert "Sluit af namens de gemeente" in page
    assert "Bewaar en vraag de ander" not in page


def test_what_a_lead_signed_before_leaving_is_signed_by_both(client, near_its_end, lead, officer):
    both_look_back(open_look_back(near_its_end), lead, officer)
    Evaluation.write(near_its_end, Side.APPLICANT, lead, **CONCLUSION)
    InitiativeMember.objects.filter(user=lead).update(until=timezone.localdate())
    client.force_login(officer)
    client.post(url("desk_conclude", near_its_end.request), {
        "agree": "1", "version": again(near_its_end.request).version,
    })  # fmt: skip
    found = Evaluation.objects.get()
    assert found.is_signed
    assert not found.by_municipality_only


def test_only_an_officer_closes_it(left, stranger, lead):
    for person in (stranger, lead):
        with pytest.raises(ValidationError):
            Evaluation.close_alone(left, person, **CONCLUSION)
    assert not Evaluation.objects.exists()
