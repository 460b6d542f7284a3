"""Secret is secret in the database as well, from the first answer on."""

import pytest
from django.db import DatabaseError, connection, transaction
from psycopg import sql

from initiatives.deciding.forms import OwnAnswerForm
from initiatives.deciding.models import Ballot, Mark, QuestionKind, Sheet
from initiatives.deciding.results import decide_on, result_of, settle
from initiatives.deciding.tasks import look_after_questions
from initiatives.models import InitiativeKind
from tests.deciding.factories import marks, put, stance
from tests.deciding.pages import later, text, told
from tests.initiatives.factories import MemberFactory
from villagehub.mydata.own_data import Pointing
from villagehub.notifications.models import Notification

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(hoek):
    return [MemberFactory(initiative=hoek).user for _each in range(6)]


def secret(hoek, lead, **more):
    return put(hoek, lead, electorate="members", is_secret=True, **more)


def rows(table, question):
    """As they lie on the disk, with the transaction that wrote each."""
    with connection.cursor() as cursor:
        query = sql.SQL(
            "SELECT xmin::text, id, created_at, updated_at FROM {} "
            "WHERE question_id = %s ORDER BY ctid"
        )
        cursor.execute(query.format(sql.Identifier(table)), [question.pk])
        return cursor.fetchall()


def test_no_row_of_an_open_secret_vote_knows_both_who_and_what(hoek, lead, people):
    question = secret(hoek, lead, other_allowed=True)
    for person in people[:4]:
        answer = marks(question, "yes")
        answer.words = "Hoekje"
        Ballot.answer(question, answer, user=person)
    for ballot in Ballot.objects.all():
        assert (ballot.user, ballot.invitation, ballot.sheet, ballot.recorded_by) == (None,) * 4
        assert (ballot.name, ballot.is_paper) == ("", False)
    assert question.roll.answered().count() == 4
    assert {voter.user for voter in question.roll.answered()} == set(people[:4])
    mine = Pointing(Ballot, "user").rows(people[0])
    assert not mine.exists()
    with pytest.raises(DatabaseError, match="of nobody"), transaction.atomic():
        Ballot.objects.update(user=people[0])


def test_no_moment_order_or_transaction_tells_which_answer_came_last(hoek, lead, people):
    question = secret(hoek, lead)
    firsts = set()
    for person in people:
        Ballot.answer(question, marks(question, "yes"), user=person)
        firsts.add(str(rows("deciding_ballot", question)[0][1]))
    box, roll = rows("deciding_ballot", question), rows("deciding_voter", question)
    moments = {moment for _xmin, _pk, *both in box for moment in both}
    assert moments == {question.opened_at}
    assert len({xmin for xmin, *_rest in box}) == 1
    assert len({xmin for xmin, *_rest in roll}) == 1
    assert len({(created, updated) for _xmin, _pk, created, updated in roll}) <= len(roll)
    assert all(created <= question.opened_at for _xmin, _pk, created, _updated in roll)
    assert all(updated <= question.opened_at for *_rest, updated in roll)
    # The roll lies as it was made, whoever answered last.
    by_place = [str(pk) for pk in question.roll.values_list("pk", flat=True)]
    assert [str(pk) for _xmin, pk, *_rest in roll] == by_place
    assert Mark.objects.filter(ballot__question=question).count() == len(people)


def test_the_box_is_mixed_with_each_answer(hoek, lead, people):
    """Of six the new one lies last each time by chance once in 720 times; of twenty tries all."""
    question = secret(hoek, lead)
    known, last_is_new = set(), []
    for person in people * 4:
        question.roll.update(answered_version=0)
        Ballot.answer(question, marks(question, "yes"), user=person)
        lying = [pk for _xmin, pk, *_rest in rows("deciding_ballot", question)]
        last_is_new.append(lying[-1] not in known)
        known |= set(lying)
    assert not all(last_is_new)


def test_a_secret_answer_cannot_be_changed_and_the_page_says_why(client, hoek, lead, member):
    question = secret(hoek, lead)
    client.force_login(member)
    page = text(client, question.get_absolute_url())
    assert "Kies rustig: na het versturen kan je antwoord niet meer anders." in page
    assert "met kopieën" in " ".join(page.split())  # what the host could still see
    first, second = question.choices.all()
    client.post(question.url("answer"), {"version": 1, "choice": first.pk})
    page = text(client, question.get_absolute_url())
    assert "Je hebt geantwoord" in page
    assert "Verander mijn antwoord" not in page
    again = client.post(question.url("answer"), {"version": 1, "choice": second.pk}, follow=True)
    assert "Je antwoord was al binnen." in again.content.decode()
    later(question)
    counts = [row.count.yes for row in result_of(question, with_names=True).rows]
    assert counts == [1, 0]


def test_by_a_link_from_a_mail_it_is_as_secret(client, hoek, lead):
    question = secret(hoek, lead, invited=["gast@voorbeeld.example"])
    link = question.invitations.get().get_absolute_url()
    for _pressed in range(2):
        client.post(link, {"version": 1, "choice": question.choices.all()[0].pk})
    page = text(client, link)
    assert "Je hebt geantwoord" in page
    assert Ballot.objects.get().invitation is None
    assert question.roll.answered().get().invitation.email == "gast@voorbeeld.example"


def test_who_objects_in_secret_says_that_it_is_solved_with_the_code_they_kept(
    client, hoek, lead, member, people
):
    question = secret(hoek, lead, kind=QuestionKind.CONSENT, text="Twaalf huizen.")
    client.force_login(member)
    form = client.get(question.get_absolute_url()).context["form"]
    code = form.fields["receipt"].initial
    sent = {"version": 1, "stance": "objection", "words": "Geen lift.", "receipt": code}
    client.post(question.url("answer"), sent)
    assert not Notification.objects.filter(period__startswith="objection").exists()
    for _quarter in range(2):
        look_after_questions()
    message = Notification.objects.get(period__startswith="objection")
    assert message.recipient == lead
    assert "Geen lift." not in message.body
    Ballot.answer(question, stance(question, "consent"), user=people[0])
    client.force_login(lead)
    ballot = Ballot.objects.objections().get()
    assert code not in ballot.receipt_hash
    client.post(question.url("reply", ballot.pk), {"reply": "Er komt een lift."})
    assert told(Notification.objects.filter(period__startswith="reply").first().period) == {
        member.pk,
        people[0].pk,
    }
    wrong = client.post(question.url("solved"), {"code": "VERKEERD"}, follow=True)
    assert "Bij deze code hoort geen bezwaar" in wrong.content.decode()
    client.force_login(member)
    page = client.post(question.url("solved"), {"code": code.lower()}, follow=True)
    assert "opgelost, zegt wie het maakte" in page.content.decode()
    assert Ballot.objects.objections().get().taken_back_at == question.opened_at


def test_paper_of_a_secret_vote_is_counted_and_cannot_be_found_back(client, hoek, lead, member):
    question = put(hoek, lead, is_secret=True)
    Sheet.make(question, 3)
    codes = [sheet.code for sheet in question.sheets.all()]
    client.force_login(lead)
    choice = question.choices.all()[0].pk
    form = {"version": 1, "choice": choice, "codes": ", ".join(codes[:2]), "person": ""}
    client.post(question.url("paper"), form)
    again = client.post(question.url("paper"), {**form, "codes": codes[0]}).content.decode()
    assert "Al ingevoerd" in again
    client.post(question.url("paper"), {**form, "codes": "", "person": member.pk})
    assert not Ballot.objects.exclude(sheet=None, user=None, recorded_by=None).exists()
    assert question.roll.answered().get().user == member
    later(question)
    result = result_of(question, with_names=False)
    assert (result.answers, result.paper, result.asked) == (3, 3, 4)


def test_a_household_that_answered_in_secret_has_answered(client, hoek, lead, member):
    hoek.kind = InitiativeKind.CPO_HOUSING
    hoek.save()
    question = secret(hoek, lead, per_household=True, opened=False)
    question.open_up(lead, households={str(lead.pk): 1, str(member.pk): 1})
    Ballot.answer(question, marks(question, "yes"), user=lead)
    client.force_login(member)
    assert "Je hebt geantwoord" in text(client, question.get_absolute_url())
    form = {"version": 1, "choice": question.choices.all()[1].pk}
    client.post(question.url("answer"), form)
    assert Ballot.objects.count() == 1


def test_after_the_closing_only_numbers_words_and_who_answered_are_left(hoek, lead, people):
    question = secret(hoek, lead, kind=QuestionKind.CONSENT, text="Twaalf.", quorum="half")
    for person in people:
        Ballot.answer(question, stance(question, "concern", "Hm"), user=person)
    later(question)
    decide_on(question, lead, "We doen het.")
    assert not Ballot.objects.exists()
    assert told("outcome") == {person.pk for person in people}
    question.refresh_from_db()
    result = result_of(question, with_names=True)
    assert (result.answers, result.asked, result.verdict.came) == (6, 7, "held")
    assert [word.words for word in result.words] == ["Hm"] * 6


def test_a_code_is_offered_to_who_may_object_in_secret_and_not_on_paper(hoek, lead):
    question = secret(hoek, lead, kind=QuestionKind.CONSENT, text="Twaalf.")
    form = OwnAnswerForm(question=question, user=lead, may_answer=True)
    assert len(form.fields["receipt"].initial) == 8
    settle(question)
    assert result_of(question, with_names=False) is None
