"""The same link twice at the same moment, and answering while it closes."""

import pytest
from django.core.exceptions import ValidationError

from initiatives.deciding.models import Ballot, Question
from tests.at_once import at_once
from tests.deciding.factories import marks, put
from tests.factories import UserFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory
from villagehub.accounts.models import User


@pytest.fixture
def question(committed):
    """Rows that other connections see too; the owner of the tables clears them away."""
    lead = UserFactory()
    initiative = InitiativeFactory(village=VillageFactory())
    LeadFactory(initiative=initiative, user=lead)
    for _each in range(3):
        MemberFactory(initiative=initiative)
    return put(initiative, lead, electorate="members", invited=["gast@voorbeeld.example"])


def fresh(question):
    return Question.objects.for_list().get(pk=question.pk)


def test_one_link_pressed_at_once_is_one_answer_and_closing_is_final(question):
    lead = question.created_by
    invitation = question.invitations.get()
    answer = marks(question, "yes")
    at_once(*[lambda: Ballot.answer(fresh(question), answer, invitation=invitation)] * 3)
    assert question.ballots.count() == 1
    people = [
        voter.user for voter in question.roll.filter(user__isnull=False) if voter.user != lead
    ]
    jobs = [lambda p=person: Ballot.answer(fresh(question), answer, user=p) for person in people]
    results = at_once(*jobs, lambda: fresh(question).close(lead))
    refused = [row for row in results if isinstance(row, ValidationError)]
    assert question.ballots.count() == 4 - len(refused)
    assert question.ballots.filter(created_at__gt=fresh(question).closes_at).count() == 0
    twice = at_once(*[lambda: fresh(question).decide(lead, "Peelhof")] * 2)
    assert sum(isinstance(row, ValidationError) for row in twice) == 1
    User.objects.filter(pk__in=[person.pk for person in people]).delete()
