"""Beginning after another village's example: what there is to take is told first, and chosen."""

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.housing.models import AllocationRules, ChecklistStep
from initiatives.models import Initiative, Lesson
from initiatives.papers.models import Line
from tests.factories import MembershipFactory, Role, UserFactory
from tests.housing.factories import make_housing, make_rules
from tests.hurdles.factories import RiskFactory
from tests.initiatives.conftest import lead
from tests.initiatives.factories import InitiativeFactory
from tests.layout import on_one_line
from tests.papers.factories import budget, line
from tests.work.factories import TaskFactory

__all__ = ["lead"]
pytestmark = pytest.mark.django_db
IDEA = {"title": "Het Hofje", "kind": "cpo_housing", "summary": "Samen.", "visibility": "public"}


@pytest.fixture
def example(america, lead):
    """One of all that can be taken, and beside each something that is of these people."""
    source = make_housing(america, lead)
    source.first_action = "Bij elkaar komen"
    source.save()
    step = source.kind_data.steps[1]
    source.stage_changes.create(
        **{"from_stage": "idea", "to_stage": step.stage, "to_step": step.code, "by": lead},
        note="We belden eerst de notaris",
    )
    TaskFactory(initiative=source, title="Notaris bellen", audience="all")
    TaskFactory(initiative=source, title="Voor het bestuur", audience="runners")
    RiskFactory(initiative=source, title="Bouw wordt duurder", audience="all")
    make_rules(source, explanation="Wie hier hoort, eerst")
    draft = AllocationRules.draft_of(source)
    draft.explanation = "Nog niet"
    draft.save()
    ChecklistStep.objects.create(
        initiative=source, key="statutes", done_on=timezone.localdate(), evidence="Bij de notaris"
    )
    money = budget(source, audience="all")
    line(money, "Notaris", 1500)
    line(money, "Weg", 3, removed_at=timezone.now())
    Lesson.objects.create(initiative=source, title="Begin klein", published_at=timezone.now())
    return source


@pytest.fixture
def beginner(meterik):
    person = UserFactory()
    MembershipFactory(user=person, role=Role.RESIDENT, village=meterik)
    return person


def address_of(source):
    return reverse("initiatives:copy", args=[source.village.slug, source.slug])


def begun(client, beginner, source, *take):
    client.force_login(beginner)
    client.post(address_of(source), {**IDEA, "take": list(take)})
    return Initiative.objects.get(copied_from=source)


def test_what_there_is_to_take_is_told_with_how_much(client, example, beginner):
    client.force_login(beginner)
    page = on_one_line(client.get(address_of(example)).content.decode()).replace("&#x27;", "'")
    for told in (
        "De eerste stap (1)",
        "De stappen die zij namen (1)",
        "Taken (1)",
        "Risico's (1)",
        "Regels voor het toewijzen, als concept (1)",
        "De afvinklijst, als taken (1)",
        "Regels van de begroting (1)",
        "Lessen (1)",
    ):
        assert told in page, told


def test_all_that_was_chosen_comes_along_and_nothing_of_the_people(client, example, beginner):
    every = ["eerste-stap", "stappen", "taken", "risicos", "regels", "afvinklijst", "begroting"]
    made = begun(client, beginner, example, *every, "lessen")
    assert made.first_action == "Bij elkaar komen"
    tasks = {task.title: task for task in made.tasks.all()}
    step = example.kind_data.steps[1]
    assert tasks.keys() == {
        "Notaris bellen",
        "Statuten bij de notaris",
        f"Neem de stap “{step.name}”",
    }
    went = tasks[f"Neem de stap “{step.name}”"]
    assert "We belden eerst de notaris" in went.text
    assert went.step == step.code
    assert "Bij de notaris" in tasks["Statuten bij de notaris"].text
    assert [risk.title for risk in made.risks.all()] == ["Bouw wordt duurder"]
    rules = AllocationRules.objects.get(initiative=made)
    assert (rules.published_at, rules.version, rules.audience) == (None, 1, "runners")
    assert (rules.explanation, rules.complaints) == ("Wie hier hoort, eerst", "")
    copied = Line.objects.get(budget__initiative=made)
    assert (copied.name, copied.amount, copied.state) == ("Notaris", 1500, "expected")
    assert copied.budget.audience == "members"
    assert made.taken_lessons.get().title == "Begin klein"


def test_what_was_not_chosen_stays(client, example, beginner):
    made = begun(client, beginner, example, "risicos")
    assert made.risks.count() == 1
    assert not made.tasks.exists()
    assert not AllocationRules.objects.filter(initiative=made).exists()
    assert not made.budgets.exists()


def test_what_is_not_on_offer_is_refused_beside_the_field(client, example, beginner):
    client.force_login(beginner)
    answer = client.post(address_of(example), {**IDEA, "take": ["sleutels"]})
    assert answer.status_code == 200
    assert answer.context["form"].take.errors["take"]
    assert 'value="Het Hofje"' in answer.content.decode()


def test_who_began_already_chooses_too_and_it_is_taken_once(client, example, beginner, meterik):
    client.force_login(beginner)
    made = Initiative.start(village=meterik, by=beginner, title="Wonen", kind="cpo_housing")
    address = reverse("initiatives:begin_as_they_did", args=[meterik.slug, made.slug, example.pk])
    assert "Taken (1)" in client.get(address).content.decode()
    assert not made.tasks.exists()
    for _twice in range(2):
        client.post(address, {"take": ["taken"]})
    assert [task.title for task in made.tasks.all()] == ["Notaris bellen"]
    assert not made.risks.exists()


def test_the_form_costs_the_same_for_one_row_and_for_twenty(
    client, example, beginner, django_assert_max_num_queries
):
    client.force_login(beginner)
    for _each in range(20):
        TaskFactory(initiative=example)
    with django_assert_max_num_queries(12):
        client.get(address_of(example))
    with django_assert_max_num_queries(12):
        client.get(address_of(InitiativeFactory(village=example.village)))
