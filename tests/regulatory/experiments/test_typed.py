"""Whatever is typed about an experiment is kept or comes back."""

import pytest

from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    EarlyStop,
    Evaluation,
    ExperimentPlan,
    PlanChange,
)
from tests.regulatory.experiments.pages import decided, text_of, url
from tests.regulatory.factories import (
    CONCLUSION,
    PLAN,
    agree_on_plan,
    both_look_back,
    open_look_back,
)

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
