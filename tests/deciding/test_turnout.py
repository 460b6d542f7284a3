"""How many answered of how many: both by one rule, at one moment."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from initiatives.deciding.models import Ballot, Question, QuestionKind, Sheet
from initiatives.deciding.results import result_of, settle
from initiatives.deciding.tasks import look_after_questions
from initiatives.models import InitiativeMember
from initiatives.sockets.portable import tables
from tests.deciding.factories import marks, put, stance
from tests.factories import MembershipFactory
from tests.initiatives.factories import MemberFactory
from tests.moving.test_moving import bring_in, taken

pytestmark = pytest.mark.django_db


def members_of(initiative, number):
    return [MemberFactory(initiative=initiative).user for _each in range(number)]


def close(question):
    Question.objects.filter(pk=question.pk).update(closes_at=timezone.now())
    question.refresh_from_db()


def numbers(question):
    result = result_of(Question.objects.get(pk=question.pk), with_names=False)
    return result.answers, result.asked


def test_who_answered_and_left_is_still_one_of_those_who_might_answer(client, hoek, lead):
    people = members_of(hoek, 14)
    question = put(hoek, lead, electorate="members")
    for person in [lead, *people]:
        Ballot.answer(question, marks(question, "yes"), user=person)
    InitiativeMember.objects.filter(user__in=people[:12]).end()
    assert numbers(question) == (15, 15)
    close(question)
    assert numbers(question) == (15, 15)
    question.refresh_from_db()
    settle(question)
    assert (question.answer_count, question.asked_count) == (15, 15)
    client.force_login(lead)
    page = " ".join(client.get(question.get_absolute_url()).content.decode().split())
    assert "15 antwoorden, van 15 die mochten antwoorden" in page


def test_who_leaves_stays_on_the_roll_as_a_number(hoek, lead):
    silent, answered, closed = members_of(hoek, 3)
    question = put(hoek, lead, electorate="members")
    for person in (answered, closed):
        Ballot.answer(question, marks(question, "yes"), user=person)
    assert numbers(question) == (2, 4)
    InitiativeMember.objects.filter(user=silent).end()
    close(question)
    closed.delete()
    assert numbers(question) == (2, 4)


def test_who_is_invited_and_takes_part_is_one_person_however_they_answered(hoek, lead):
    signed_in, by_link = members_of(hoek, 2)
    invited = [signed_in.email, by_link.email, "gast@voorbeeld.example"]
    question = put(hoek, lead, electorate="members", invited=invited)
    Ballot.answer(question, marks(question, "yes"), user=signed_in)
    for email in invited:
        invitation = question.invitations.get(email=email)
        Ballot.answer(question, marks(question, "yes"), invitation=invitation)
    assert numbers(question) == (3, 4)
    InitiativeMember.objects.filter(user__in=[signed_in, by_link]).end()
    assert numbers(question) == (3, 4)


def test_a_sheet_with_a_code_is_of_somebody_more_and_a_members_vote_has_none(client, hoek, lead):
    MembershipFactory(village=hoek.village)
    question = put(hoek, lead)
    Sheet.make(question, 5)
    sheets = list(question.sheets.all())
    Ballot.from_paper(question, marks(question, "yes"), by=lead, sheets=sheets[:3])
    assert numbers(question) == (3, 5)
    client.force_login(lead)
    vote = put(hoek, lead, electorate="members", title="Alleen leden")
    assert "briefjes/" not in client.get(vote.url("paper")).content.decode()
    page = client.post(vote.url("sheets"), {"number": "3"}).content.decode()
    assert "Hier mag alleen antwoorden wie op de lijst staat" in page
    assert not vote.sheets.exists()


def test_who_comes_after_the_closing_was_never_asked(hoek, lead):
    question = put(hoek, lead, QuestionKind.CONSENT, text="Twaalf huizen.", electorate="members")
    Ballot.answer(question, stance(question, "consent"), user=lead)
    close(question)
    look_after_questions()
    members_of(hoek, 5)
    assert numbers(question) == (1, 1)
    question.refresh_from_db()
    question.decide(lead, "Zo doen we het.")
    look_after_questions()
    assert Question.objects.get(pk=question.pk).settled_at
    assert numbers(question) == (1, 1)


def test_no_row_and_no_file_from_elsewhere_says_more_than_everybody(
    client, hoek, lead, meterik, neighbour
):
    question = put(hoek, lead, electorate="members")
    Ballot.answer(question, marks(question, "yes"), user=lead)
    close(question)
    settle(question)
    wrong = Question.objects.filter(pk=question.pk)
    with pytest.raises(IntegrityError, match="no_more_answers"), transaction.atomic():
        wrong.update(answer_count=15, asked_count=3)
    question.refresh_from_db()
    question.answer_count, question.asked_count = 15, 3
    table = next(table for table in tables if table.model is Question)
    with pytest.raises(ValidationError, match="meer antwoorden dan mensen"):
        table.clean(question)
    bring_in(client, neighbour, meterik, taken(client, lead, hoek))
    assert numbers(Question.objects.get(initiative__village=meterik)) == (1, 1)
