"""What stood in the database before there were rolls and a box, brought along by the migrations."""

from importlib import import_module

import pytest
from django.apps import apps

from initiatives.deciding.models import Ballot, Mark, Question, Voter
from initiatives.models import InitiativeMember
from tests.deciding.factories import put
from tests.factories import MembershipFactory, UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory

WITHOUT = {"secret_is_nameless": "ballot", "roll_stays": "voter", "terms_stay": "question"}


@pytest.fixture
def vote(as_owner):
    """Of an initiative with four members, as it could be written before."""
    for trigger, table in WITHOUT.items():
        as_owner.execute(f"ALTER TABLE deciding_{table} DISABLE TRIGGER {trigger}")
    initiative = InitiativeFactory()
    lead = LeadFactory(initiative=initiative).user
    for _each in range(3):
        MemberFactory(initiative=initiative)
    return put(initiative, lead, electorate="members", is_secret=True, invited=["a@gast.example"])


def migration(name):
    return import_module(f"initiatives.deciding.migrations.{name}")


def test_what_is_secret_and_open_is_cut_loose(vote):
    people = [voter.user for voter in vote.roll.filter(user__isnull=False)[:3]]
    for person in people:
        ballot = Ballot.objects.create(question=vote, version=1, user=person)
        ballot.marks.create(choice=vote.choices.all()[0])
    before = set(Ballot.objects.values_list("pk", flat=True))
    migration("0008_agreed_and_nameless").cut_loose(apps, None)
    after = Ballot.objects.filter(question=vote)
    assert after.count() == 3
    assert before.isdisjoint(after.values_list("pk", flat=True))
    assert not after.exclude(user=None).exists()
    assert set(after.values_list("created_at", flat=True)) == {vote.opened_at}
    assert Mark.objects.filter(ballot__question=vote).count() == 3


def test_what_is_open_gets_the_roll_that_it_would_get_today(vote):
    """Who left since they answered is on it, and an address that got an account is one person."""
    vote.roll.all().delete()
    left = InitiativeMember.objects.filter(role="member").first().user
    guest = UserFactory(email="a@gast.example")
    Ballot.objects.create(question=vote, version=1, user=left)
    InitiativeMember.objects.filter(user=left).delete()
    migration("0006_roll_of_open_questions").write_rolls(apps, None)
    assert vote.roll.count() == 5
    assert vote.roll.answered().get().user == left
    assert vote.roll.get(user=guest).invitation.email == "a@gast.example"


def test_what_was_put_to_everybody_is_the_villages(vote):
    Voter.objects.all().delete()
    Question.objects.update(electorate="all", is_secret=False)
    villager = MembershipFactory(village=vote.initiative.village).user
    migration("0006_roll_of_open_questions").write_rolls(apps, None)
    vote.refresh_from_db()
    assert vote.electorate == "village"
    assert {voter.user for voter in vote.roll.filter(invitation=None)} == {villager}


def test_the_bar_of_objections_becomes_a_bar_for_each_ending(vote):
    Question.objects.update(kind="consent", settled_at=vote.opened_at)
    vote.refresh_from_db()
    for place, (label, number) in enumerate(
        [("akkoord", 4), ("akkoord, met een zorg", 1), ("bezwaar", 3), ("geen mening", 2)]
    ):
        vote.counts.create(label=label, position=place, yes=number)
    for more in ({}, {"reply": "Ja"}, {"reply": "Ja", "is_taken_back": True}):
        vote.remarks.create(version=1, stance="objection", words="Nee", **more)
    migration("0008_agreed_and_nameless").tell_endings(apps, None)
    assert [count.yes for count in vote.counts.all()] == [4, 1, 1, 1, 1, 2]
