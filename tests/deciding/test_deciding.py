"""Putting a question, answering it in every way, and what becomes of it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from initiatives.deciding.models import (
    Answer,
    Ballot,
    Electorate,
    Question,
    QuestionKind,
    Sheet,
)
from initiatives.deciding.results import result_of, settle
from initiatives.deciding.tasks import (
    look_after_questions,
)
from initiatives.models import InitiativeEvent
from initiatives.sockets.portable import tables
from tests.deciding.factories import marks, put, stance
from tests.deciding.pages import later, text, told
from tests.factories import MembershipFactory, UserFactory
from tests.initiatives.factories import MemberFactory
from tests.moving.test_moving import bring_in, taken
from villagehub.notifications.models import Letter, Notification
from villagehub.notifications.tasks import send_letters
from villages.for_you import for_you
from villages.models import Event
from villages.weekly import Week, lines_of, monday_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mail(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def test_a_lead_puts_a_question_and_it_stays_as_it_is_once_it_is_open(client, hoek, lead, member):
    client.force_login(lead)
    tomorrow = timezone.localdate() + timedelta(days=1)
    form = {
        "title": "Hoe heet de straat?",
        "options": "Peelhof\nTurfstraat\n\nPeelhof",
        "other_allowed": "on",
        "closes_on": tomorrow.isoformat(),
        "electorate": "members",
        "secrecy": "open",
        "quorum": "none",
        "majority": "most",
        "on_tie": "again",
    }
    address = reverse("deciding:new_of_kind", args=["america", hoek.slug, "keuze"])
    for _twice in range(2):
        client.post(address, form)
    question = Question.objects.get()
    assert [str(choice) for choice in question.choices.all()] == ["Peelhof", "Turfstraat"]
    client.post(question.url("edit"), {**form, "title": "Welke naam?"})
    client.force_login(member)
    assert client.get(question.get_absolute_url()).status_code == 404
    client.force_login(lead)
    assert "1 mens die meedoet" not in text(client, question.url("open_up"))  # lead and member
    client.post(question.url("open_up"), {"ja": "1"})
    assert told("open") == {lead.pk, member.pk}
    body = Notification.objects.filter(period="open").first().body
    assert all(words in body for words in ("Welke naam?", "Peelhof", "tot en met"))
    client.post(question.url("edit"), {**form, "title": "Iets heel anders"})
    question.refresh_from_db()
    assert question.title == "Welke naam?"


def test_who_takes_part_answers_until_the_last_day_and_hears_what_became_of_it(
    client, hoek, lead, member
):
    question = put(
        hoek, lead, title="Welke naam?", electorate=Electorate.MEMBERS, other_allowed=True
    )
    client.force_login(member)
    assert "Welke naam?" in text(client, hoek.get_absolute_url())
    page = client.post(question.url("answer"), {"version": 1, "choice": "other", "other": ""})
    assert "namelijk" in page.content.decode()
    assert not Ballot.objects.exists()
    for answered in (
        {"choice": "other", "other": "Hoekje"},
        {"choice": question.choices.all()[0].pk},
    ):
        client.post(question.url("answer"), {"version": 1, **answered})
    assert [row.count.yes for row in result_of(question, False).rows] == [1, 0, 0]
    page = text(client, question.get_absolute_url())
    assert "Mia M." in page
    client.logout()
    assert client.get(question.get_absolute_url()).status_code == 404  # only whoever takes part
    later(question)
    client.force_login(member)
    page = client.post(question.url("answer"), {"version": 1, "choice": "x"}, follow=True)
    assert "Antwoorden kan niet meer" in page.content.decode()
    client.force_login(lead)
    client.post(question.url("decide"), {"outcome": "Het wordt Peelhof."})
    assert told("outcome") == {member.pk}
    timeline = text(client, reverse("initiatives:timeline", args=["america", hoek.slug]))
    assert "Besloten: Welke naam?" in timeline
    assert "Het wordt Peelhof." in timeline


def test_a_secret_question_shows_nobodys_choice_and_forgets_it(client, hoek, lead, member):
    question = put(hoek, lead, is_secret=True, other_allowed=True)
    Ballot.answer(question, marks(question, "yes"), user=member)
    Ballot.answer(question, Answer(words="Hoekje"), user=lead)
    for person in (member, lead):
        client.force_login(person)
        page = text(client, question.get_absolute_url())
        assert "1×" not in page
        assert "Hoekje" not in page
        assert "checked" not in page
    assert result_of(question, with_names=True) is None
    later(question)
    page = text(client, question.get_absolute_url())
    assert "1×" in page
    assert "Mia M." not in page
    look_after_questions()
    question.refresh_from_db()
    assert not question.ballots.exclude(words="").exists()
    assert not any(ballot.marks.exists() for ballot in question.ballots.all())
    assert [row.count.yes for row in result_of(question, True).rows] == [1, 0, 1]
    client.post(question.url("decide"), {"outcome": "Peelhof."})
    assert told("outcome") == {member.pk, lead.pk}
    leaving = [
        str(table.rows(hoek).values())
        for table in tables
        if table.model._meta.app_label == "deciding"
    ]
    assert "Hoekje" in str(leaving)
    assert str(member.pk) not in str(leaving)


def test_an_objection_stands_until_it_is_answered_taken_back_or_the_proposal_changes(
    client, hoek, lead, member
):
    question = put(hoek, lead, QuestionKind.CONSENT, title="Programma", text="Twaalf huizen.")
    client.force_login(member)
    form = {"version": 1, "stance": "objection", "words": ""}
    assert "Schrijf erbij" in client.post(question.url("answer"), form).content.decode()
    client.post(question.url("answer"), {**form, "words": "Geen lift."})
    ballot = Ballot.objects.get()
    assert Notification.objects.filter(recipient=lead, period__startswith="objection").count() == 1
    assert "Er staat nog 1 bezwaar." in text(client, question.get_absolute_url())
    client.force_login(lead)
    client.post(question.url("reply", ballot.pk), {"reply": "Er komt een lift."})
    assert Notification.objects.filter(recipient=member, period__startswith="reply").count() == 1
    page = text(client, question.get_absolute_url())
    assert "Er staat geen bezwaar." in page
    assert "Er komt een lift." in page
    client.force_login(member)
    client.post(question.url("answer"), {**form, "words": "Nog steeds niet goed."})
    assert Ballot.objects.open_objections().exists()
    client.post(question.url("take_back"))
    assert not Ballot.objects.open_objections().exists()
    client.force_login(lead)
    day = (timezone.localdate() + timedelta(days=20)).isoformat()
    change = {"text": "Tien huizen.", "why": "Lift erbij", "day": day}
    client.post(question.url("change_proposal"), {**change, "seen": 1})
    refused = client.post(question.url("change_proposal"), {**change, "seen": 1})
    assert "Iemand anders" in refused.content.decode()
    assert told("v2") == {member.pk}
    question.refresh_from_db()
    assert result_of(question, True).answers == 0
    client.force_login(member)
    page = text(client, question.get_absolute_url())
    assert "Twaalf huizen." in page
    assert "Nog steeds niet goed." in page
    old = client.post(question.url("answer"), {"version": 1, "stance": "consent", "words": ""})
    assert "net veranderd" in old.content.decode()
    client.post(question.url("answer"), {"version": 2, "stance": "consent", "words": ""})
    assert result_of(question, True).rows[0].names == ["Mia M."]


def test_the_best_date_goes_into_the_agenda_once(client, hoek, lead, member):
    question = put(hoek, lead, QuestionKind.DATES, title="Crisisavond")
    Ballot.answer(question, marks(question, "yes", "yes", "no"), user=member)
    Ballot.answer(question, marks(question, "yes", "maybe", "no"), user=lead)
    best = result_of(question, False).best
    assert [row.count.position for row in best] == [0]
    client.force_login(lead)
    address = question.url("plan", best[0].count.choice_id)
    client.post(address)
    assert not Event.objects.exists()
    later(question)
    assert "Zet " in text(client, question.get_absolute_url())
    for _pressed in range(2):
        client.post(address)
    assert InitiativeEvent.objects.get().event.title == "Crisisavond"
    client.force_login(member)
    assert client.post(address).status_code == 403


def test_longer_closed_withdrawn_and_thrown_away(client, hoek, lead, member):
    question = put(hoek, lead)
    Ballot.answer(question, marks(question, "yes"), user=member)
    client.force_login(lead)
    day = timezone.localdate() + timedelta(days=30)
    client.post(question.url("extend"), {"day": day.isoformat(), "reason": "Vakantie"})
    client.post(question.url("clarify"), {"note": "Het gaat om de lange straat."})
    page = text(client, question.get_absolute_url())
    assert "Vakantie" in page
    assert "Het gaat om de lange straat." in page
    client.post(question.url("withdraw"), {"reason": "Niet meer nodig"})
    assert told("withdrawn") == {member.pk}
    assert not Ballot.objects.exists()
    assert "3" not in [event.what for event in question.events.all()]
    refused = client.post(question.url("close"), {"reason": "Toch"})
    assert "Dat kan nu niet" in refused.content.decode()
    draft = put(hoek, lead, opened=False, title="Ontwerp")
    client.post(draft.url("delete"))
    assert not Question.objects.filter(pk=draft.pk).exists()


def test_one_reminder_goes_to_who_has_not_answered(hoek, lead, member):
    question = put(hoek, lead, electorate="members", invited=["gast@voorbeeld.example"])
    Ballot.answer(question, marks(question, "yes"), user=member)
    soon = timezone.now() + timedelta(hours=20)
    before = timezone.now() - timedelta(days=4)
    Question.objects.filter(pk=question.pk).update(closes_at=soon, opened_at=before)
    for _round in range(2):
        look_after_questions()
    assert told("reminder") == {lead.pk}
    assert Letter.objects.filter(period="reminder").count() == 1
    send_letters()
    send_letters()
    reminders = [letter for letter in mail.outbox if letter.subject.startswith("Nog even")]
    assert len(reminders) == 1


def test_who_may_answer_is_one_rule_on_page_overview_and_in_the_digest(
    client, hoek, lead, member, resident, neighbour, stranger
):
    guest, board, helper = UserFactory(), UserFactory(), UserFactory()
    MemberFactory(initiative=hoek, user=board, role="board")
    MemberFactory(initiative=hoek, user=helper, role="helper")
    MemberFactory(initiative=hoek, user=neighbour, role="observer")
    questions = {
        each: put(hoek, lead, electorate=each, title=each)
        for each in ("board", "members", "helpers", "village")
    }
    invited = put(hoek, lead, electorate="invited", title="invited", invited=[guest.email])
    questions["invited"] = invited
    may = {
        "board": {lead, board},
        "members": {lead, board, member},
        "helpers": {lead, board, member, helper},
        "village": {lead, member, resident},
        "invited": {guest},
    }
    everybody = [lead, board, member, helper, resident, neighbour, stranger, guest]
    for kind, question in questions.items():
        assert {u for u in everybody if question.may_be_answered_by(u)} == may[kind]
        assert {
            u for u in everybody if Question.objects.awaiting(u).filter(pk=question.pk).exists()
        } == may[kind]
        assert all(
            Question.objects.visible_to(u).filter(pk=question.pk).exists() for u in may[kind]
        )
        assert {u for u in everybody if question.pk in waits_for(u)} == may[kind]
    Ballot.answer(questions["village"], marks(questions["village"], "yes"), user=member)
    monday = monday_of(timezone.localdate()) + timedelta(days=7)
    lines = {line.about: line for line in lines_of(Week(hoek.village, monday))}
    line = lines[f"question:{questions['village'].pk}"]
    assert {user for user in everybody if line.is_for(user)} == {lead, resident}
    assert f"question:{invited.pk}" not in lines
    assert questions["village"].pk not in waits_for(member)
    hoek.show_to("private", lead)
    client.force_login(resident)
    assert client.get(questions["village"].get_absolute_url()).status_code == 404
    assert {u for u in everybody if questions["village"].pk in waits_for(u)} == {lead}


def waits_for(user):
    return {line.found.thing for line in for_you(user)}


@pytest.mark.parametrize("rows", [1, 20])
def test_more_questions_and_answers_cost_no_more_queries(
    client, hoek, lead, django_assert_num_queries, rows
):
    people = [MembershipFactory(village=hoek.village).user for _number in range(rows)]
    for number in range(rows):
        question = put(hoek, lead, QuestionKind.CONSENT, title=f"Vraag {number}", text="Wat")
    for user in people:
        MemberFactory(initiative=hoek, user=user)
        Ballot.answer(question, stance(question, "concern", "Hm"), user=user)
    client.force_login(lead)
    board = reverse("deciding:board", args=["america", hoek.slug])
    client.get(board)
    with django_assert_num_queries(6):
        client.get(board)
    with django_assert_num_queries(21):
        client.get(question.get_absolute_url())
    Sheet.make(question, rows)
    Ballot.from_paper(
        question, stance(question, "consent"), by=lead, sheets=list(question.sheets.all())
    )
    with django_assert_num_queries(8):
        client.get(question.url("paper"))


def test_what_was_released_comes_in_elsewhere(client, hoek, lead, member, meterik, neighbour):
    asked = put(hoek, lead)
    Ballot.answer(asked, marks(asked, "yes"), user=member)
    proposal = put(hoek, lead, QuestionKind.CONSENT, title="Programma", text="Twaalf huizen.")
    Ballot.answer(proposal, stance(proposal, "objection", "Geen lift."), user=member)
    put(hoek, lead, title="Nog open")
    for question in (asked, proposal):
        later(question)
        question.decide(lead, "Zo doen we het.")
        settle(question)
    bring_in(client, neighbour, meterik, taken(client, lead, hoek))
    copies = Question.objects.filter(initiative__village=meterik)
    assert {copy.title for copy in copies} == {"Hoe heet de straat?", "Programma"}
    shown = result_of(copies.get(kind=QuestionKind.CONSENT), with_names=True)
    assert [word.words for word in shown.words] == ["Geen lift."]
    counts = result_of(copies.get(kind=QuestionKind.OPTIONS), with_names=False).rows
    assert [(row.count.label, row.count.yes) for row in counts] == [
        ("Peelhof", 1),
        ("Turfstraat", 0),
    ]
    assert "Zo doen we het." in text(client, copies[0].get_absolute_url())
