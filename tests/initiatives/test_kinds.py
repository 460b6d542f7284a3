"""The kinds and their steps: data that the rest counts on."""

import pytest

from initiatives.kinds import KINDS, kind_data, step_name
from initiatives.kinds.risks import SHARED
from initiatives.models import InitiativeKind, Stage


def test_every_kind_has_steps_tasks_and_risks():
    assert list(KINDS) == InitiativeKind.values
    assert list(SHARED) == list(range(1, 21))


@pytest.mark.parametrize("data", KINDS.values(), ids=list(KINDS))
def test_the_steps_of_a_kind_go_one_way_from_idea(data):
    numbers = [step.stage.number for step in data.steps]
    assert numbers[0] == 1
    assert numbers == sorted(numbers)
    assert {Stage.RUNNING, Stage.EVALUATED} <= {step.stage for step in data.steps}
    for step in data.steps:
        assert len(step.code) <= 30
        assert len(str(step.name)) <= 60
        assert step.evidence
        assert step.first_steps
        # A name that is also a shared stage means that stage.
        assert step.code not in Stage.values or step.code == step.stage


@pytest.mark.parametrize("data", KINDS.values(), ids=list(KINDS))
def test_what_a_kind_offers_fits_where_it_is_kept(data):
    for rows in (data.steps, data.tasks, data.risks):
        keys = [getattr(row, "key", getattr(row, "code", "")) for row in rows]
        assert len(keys) == len(set(keys))
        assert len(keys) >= 3
    for task in data.tasks:
        assert data.step(task.step)
        assert len(str(task.title)) <= 100
        assert 7 <= task.days <= 90
    for risk in data.risks:
        assert {risk.likelihood, risk.impact} <= {1, 2, 3, 4, 5}
        assert risk.likelihood * risk.impact < 15 or risk.mitigation


def test_a_shared_stage_leads_to_a_step_of_each_kind():
    cpo = kind_data("cpo_housing")
    assert cpo.first_in("planned").code == "programme_of_requirements"
    assert kind_data("event").first_in("organised").code == "date_place"  # the last one before it
    assert step_name("event", "handover") == "Oplevering"
    assert step_name("event", "weg") == "weg"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda data: data.kind.value)
def test_whoever_begins_is_asked_about_three_risks_of_that_kind(kind):
    own = {risk.key for risk in kind.risks} | {risk.key for risk in SHARED.values()}
    assert len(set(kind.first_risks)) == 3
    assert set(kind.first_risks) <= own
    if kind.kind not in ("cpo_housing", "energy_cooperative"):
        assert not {"bankrupt", "cost_rise"} & set(kind.first_risks)
