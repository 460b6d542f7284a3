"""The steps of a kind: on the page, held up by gates, raced for, and mapped to another kind."""

from datetime import timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.models import Initiative, StageChange
from initiatives.sockets import gates
from initiatives.start.pace import span, stays_of, usual_pace
from tests.at_once import at_once
from tests.factories import UserFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url()


def test_the_page_tells_what_proves_a_step_and_helps_who_works_on_it(client, page, lead):
    assert "Stap 1 van 9: Idee" in client.get(page).content.decode()
    page += "verloop/"
    shown = client.get(page).content.decode()
    assert shown.count("Stap 1 van 9: Idee") == 1  # read aloud once: the bar says nothing
    assert '<div class="rail" aria-hidden="true">' in shown
    assert "Een paar mensen die zich afvragen" in shown
    assert "Als een winkelier het niet kon" in shown
    assert "Vraag de laatste winkelier" not in shown  # for whoever does it
    client.force_login(lead)
    assert "Vraag de laatste winkelier" in client.get(page).content.decode()


def test_a_gate_tells_beforehand_and_holds_up(client, page, winkelhoek, lead, monkeypatch):
    def not_yet(initiative, shared_stage):
        return ["Eerst een slot op de deur."] if shared_stage == "exploring" else []

    monkeypatch.setattr(gates, "gates", [not_yet])
    client.force_login(lead)
    assert "Eerst een slot op de deur." in client.get(page + "fase/").content.decode()
    answer = client.post(page + "fase/", {"step": "survey", "seen": "idea"})
    assert "Eerst een slot op de deur." in answer.content.decode()
    winkelhoek.refresh_from_db()
    assert (winkelhoek.step, StageChange.objects.count()) == ("idea", 0)


def test_another_kind_keeps_the_stage_and_gets_a_step_of_its_own(client, page, winkelhoek, lead):
    winkelhoek.move_to("survey", lead)
    winkelhoek.move_to("concept", lead)
    client.force_login(lead)
    fields = {"title": "Bus", "kind": "care_cooperative", "summary": "Nieuw", "what_we_need": ""}
    client.post(page + "bewerken/", fields)
    winkelhoek.refresh_from_db()
    # This kind has no step in the stage of a plan: the last one before it.
    assert (winkelhoek.kind, winkelhoek.step) == ("care_cooperative", "cooperative_founded")
    assert winkelhoek.stage == "organised"
    shown = client.get(page + "verloop/").content.decode()
    assert "Dorpswinkel → Zorgcoöperatie" in shown
    assert "Stap: Plan met leverancier" in shown  # as it was called then


def test_a_shared_stage_stands_for_its_first_step(winkelhoek, lead):
    winkelhoek.move_to("exploring", lead)
    assert winkelhoek.step == "survey"
    winkelhoek.move_to("arranging", lead, "Er was al een plan")
    assert (winkelhoek.step, winkelhoek.stage) == ("premises", "arranging")
    with pytest.raises(ValidationError):
        winkelhoek.move_to("premises", lead, "Nog eens")


@pytest.fixture
def two_leads(committed):
    """An initiative that other connections see too; the owner of the tables clears it away."""
    initiative = InitiativeFactory(village=VillageFactory(), kind="event")
    leads = UserFactory.create_batch(2)
    for person in leads:
        LeadFactory(initiative=initiative, user=person)
    return initiative, leads


def test_of_two_leads_at_the_same_moment_one_moves_it_and_one_is_told(two_leads):
    initiative, leads = two_leads
    same = [Initiative.objects.get(pk=initiative.pk) for _lead in leads]
    jobs = [partial(row.move_to, "date_place", lead) for row, lead in zip(same, leads, strict=True)]
    answers = at_once(*jobs)
    assert sorted(type(answer).__name__ for answer in answers) == [
        "StageChange",
        "ValidationError",
    ]
    assert "net voor" in str(next(a for a in answers if isinstance(a, ValidationError)))
    assert StageChange.objects.filter(initiative=initiative).count() == 1


def log(initiative, days_ago, before, after):
    data = initiative.kind_data
    return StageChange.objects.create(
        initiative=initiative,
        at=timezone.now() - timedelta(days=days_ago),
        from_step=before,
        to_step=after,
        from_stage=data.step(before).stage,
        to_stage=data.step(after).stage,
    )


def test_how_long_a_step_took_is_counted_from_the_log(america, meterik, stranger):
    first, second, hidden = (
        InitiativeFactory(village=village, kind="village_bus", step="operator", stage="organised")
        for village in (america, meterik, meterik)
    )
    for initiative, days in ((first, 10), (second, 30), (hidden, 300)):
        begun = timezone.now() - timedelta(days=400)
        Initiative.objects.filter(pk=initiative.pk).update(created_at=begun)
        initiative.created_at = begun
        log(initiative, 400 - days, "idea", "demand_survey")
        log(initiative, 50, "demand_survey", "operator")
    Initiative.objects.filter(pk=hidden.pk).update(visibility="private")
    assert [(s.code, s.days) for s in stays_of([first])[first.pk]] == [
        ("idea", 10),
        ("demand_survey", 340),
    ]
    pace = usual_pace("village_bus", stranger)
    assert [(stay.step.code, stay.days, stay.of) for stay in pace] == [
        ("idea", 20, 2),
        ("demand_survey", 330, 2),
    ]
    assert [span(days) for days in (0, 1, 20, 30, 340)] == [
        "1 dag",
        "1 dag",
        "20 dagen",
        "4 weken",
        "11 maanden",
    ]
