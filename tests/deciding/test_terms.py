"""A quorum and a majority that are agreed beforehand, and one rule that says what came of it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.deciding.models import Ballot, Question, QuestionKind, Tally
from initiatives.deciding.results import decide_on, result_of
from initiatives.deciding.tasks import look_after_questions
from tests.deciding.factories import marks, put, stance
from tests.deciding.pages import later, text, told
from tests.initiatives.factories import MemberFactory
from tests.moving.test_moving import bring_in, taken
from villagehub.notifications.models import Notification

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(hoek, lead):
    """Ten with the lead."""
    return [lead, *(MemberFactory(initiative=hoek).user for _each in range(9))]


def vote(question, people, *choices):
    for person, place in zip(people, choices, strict=False):
        degrees = ["yes" if each == place else "" for each in range(3)]
        Ballot.answer(question, marks(question, *degrees), user=person)


def came(question, people, *choices):
    vote(question, people, *choices)
    later(question)
    verdict = result_of(question, with_names=False).verdict
    return verdict.came, str(verdict)


def members_vote(hoek, lead, **more):
    return put(hoek, lead, electorate="members", choices=("Voor", "Tegen"), **more)


def test_what_was_agreed_is_shown_before_anybody_votes_on_page_and_in_mail(
    client, hoek, lead, people
):
    question = members_vote(hoek, lead, quorum="half", majority="two_thirds", on_tie="lot")
    client.force_login(people[3])
    said = (
        "Quorum: de helft van de lijst. Dat zijn er 5 van de 10.",
        "Aangenomen is wat dit haalt: twee derde van wie antwoordde.",
        "Eindigt het gelijk: het lot beslist",
    )
    page = text(client, question.get_absolute_url())
    body = Notification.objects.filter(period="open").first().body
    assert all(sentence in page for sentence in said)
    assert all(sentence in " ".join(body.split()) for sentence in said)


def test_a_lead_chooses_quorum_and_majority_and_they_stand_once_it_is_open(client, hoek, lead):
    client.force_login(lead)
    form = {
        "title": "Bouwen we?",
        "options": "Voor\nTegen",
        "closes_on": (timezone.localdate() + timedelta(days=9)).isoformat(),
        "electorate": "members",
        "secrecy": "open",
        "quorum": "two_thirds",
        "majority": "unanimous",
        "on_tie": "nothing",
    }
    client.post(reverse("deciding:new_of_kind", args=["america", hoek.slug, "keuze"]), form)
    question = Question.objects.get()
    assert (question.quorum, question.majority) == ("two_thirds", "unanimous")
    question.open_up(lead)
    for change in ({"quorum": "none"}, {"majority": "most"}, {"is_secret": True}):
        with pytest.raises(DatabaseError, match="agreed before"), transaction.atomic():
            Question.objects.filter(pk=question.pk).update(**change)


def test_a_quorum_that_fails_decides_nothing_and_says_what_can_be_done(client, hoek, lead, people):
    question = members_vote(hoek, lead, quorum="half", majority="half")
    outcome, said = came(question, people, 0, 0, 0, 0)
    assert outcome == "no_quorum"
    assert "4 van de 10 antwoordden, er waren er 5 nodig. Er is niets besloten." in said
    client.force_login(people[9])
    page = text(client, question.get_absolute_url())
    assert "Het quorum is niet gehaald" in page
    assert "Stel de vraag opnieuw" not in page
    client.force_login(lead)
    assert "Het quorum is niet gehaald" in text(client, question.url("decide"))
    for _pressed in range(2):
        client.post(question.url("again"))
    draft = Question.objects.drafts().get()
    assert [str(choice) for choice in draft.choices.all()] == ["Voor", "Tegen"]
    assert (draft.quorum, draft.state) == ("half", "draft")


def test_a_quorum_that_holds_is_told_the_same_on_page_mail_and_timeline(client, hoek, lead, people):
    question = members_vote(hoek, lead, quorum="half", majority="half")
    vote(question, people, 0, 0, 0, 0, 1)
    later(question)
    said = str(result_of(question, with_names=False).verdict)
    assert said == (
        "Het quorum is gehaald: 5 van de 10 antwoordden. "
        "Aangenomen: “Voor”, met 4 van de 5 stemmen."
    )
    look_after_questions()
    client.force_login(lead)
    client.post(question.url("decide"), {"outcome": "We gaan bouwen."})
    timeline = text(client, reverse("initiatives:timeline", args=["america", hoek.slug]))
    page = text(client, question.get_absolute_url())
    bodies = [
        Notification.objects.get(period="closed").body,
        Notification.objects.filter(period="outcome").first().body,
    ]
    assert [said in " ".join(place.split()) for place in (timeline, page, *bodies)] == [True] * 4


@pytest.mark.parametrize(
    ("terms", "choices", "expected"),
    [
        ({}, (0, 0, 1), ("held", "“Voor”, met 2 van de 3")),
        ({}, (0, 1), ("tie", "“Voor”, “Tegen”, elk met 1")),
        ({"on_tie": "board"}, (0, 1), ("tie", "trekkers en bestuur kiezen")),
        ({"majority": "half"}, (0, 0, 1, 2), ("no_majority", "meer dan de helft")),
        ({"majority": "two_thirds"}, (0, 0, 1), ("held", "“Voor”")),
        ({"majority": "two_thirds"}, (0, 0, 0, 1, 1), ("no_majority", "twee derde")),
        ({"majority": "unanimous"}, (0, 0, 0), ("held", "“Voor”, met 3 van de 3")),
        ({"majority": "unanimous"}, (0, 0, 1), ("no_majority", "iedereen die antwoordde")),
        ({"quorum": "all"}, (0, 0), ("no_quorum", "er waren er 10 nodig")),
        ({"quorum": "third"}, (0, 0, 0), ("no_quorum", "er waren er 4 nodig")),
        ({}, (), ("nothing", "Niemand antwoordde")),
    ],
)
def test_majority_quorum_and_tie_are_weighed_as_agreed(
    hoek, lead, people, terms, choices, expected
):
    options = ("Voor", "Tegen", "Later")
    question = put(hoek, lead, electorate="members", choices=options, **terms)
    outcome, said = came(question, people, *choices)
    assert outcome == expected[0]
    assert expected[1] in said


def test_after_a_tie_what_ended_equal_is_put_again(client, hoek, lead, people):
    question = put(hoek, lead, electorate="members", choices=("Rood", "Geel", "Blauw"))
    assert came(question, people, 0, 0, 2, 2, 1)[0] == "tie"
    client.force_login(lead)
    client.post(question.url("again"))
    draft = Question.objects.drafts().get()
    assert [str(choice) for choice in draft.choices.all()] == ["Rood", "Blauw"]


def test_what_is_written_at_anders_never_wins_together(hoek, lead):
    question = Question(kind="options", quorum="none", majority="most", on_tie="again")
    assert question.verdict(Tally(5, 9, [("Voor", 2), ("Tegen", 0)])).came == "held"
    dates = Question(kind="dates", quorum="none", majority="most", on_tie="again")
    assert dates.verdict(Tally(5, 9)) is None


def test_closing_early_shows_the_day_that_was_announced_and_mails_who_had_not_voted(
    client, hoek, lead, people, django_capture_on_commit_callbacks, settings
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    question = members_vote(hoek, lead, invited=["gast@voorbeeld.example"])
    vote(question, people, 0, 0)
    announced = date_format(question.closes_on, "l j F")
    client.force_login(lead)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(question.url("close"), {"reason": "De notaris wacht."})
    assert told("early") == {person.pk for person in people[2:]}
    letter = next(sent for sent in mail.outbox if sent.to == ["gast@voorbeeld.example"])
    guests = question.invitations.get().get_absolute_url()
    mailed = Notification.objects.filter(period="early").first().body
    places = [letter.body, mailed, text(client, question.get_absolute_url())]
    client.force_login(people[5])
    places.append(text(client, question.get_absolute_url()))
    client.logout()
    places.append(text(client, guests))
    for place in places:
        said = " ".join(place.split())
        assert announced in said
        assert "Lia T." in said
        assert "De notaris wacht." in said


def test_the_bar_and_the_sentence_count_the_same_objections(client, hoek, lead, people):
    question = put(hoek, lead, QuestionKind.CONSENT, text="Twaalf.", electorate="members")
    ballots = [
        Ballot.answer(question, stance(question, "objection", f"Nee {n}"), user=person)
        for n, person in enumerate(people[:4])
    ]
    client.force_login(lead)
    client.post(question.url("reply", ballots[0].pk), {"reply": "Daarom."})
    client.force_login(people[1])
    client.post(question.url("take_back"))
    later(question)
    result = result_of(question, with_names=False)
    bars = {row.count.label: row.count.yes for row in result.rows}
    assert bars["bezwaar dat staat"] == result.standing == 2
    assert (bars["bezwaar, beantwoord"], bars["bezwaar, opgelost"]) == (1, 1)
    page = " ".join(text(client, question.get_absolute_url()).split())
    assert "Niet aangenomen: er staan nog 2 bezwaren." in page
    assert "2 staat, 1 beantwoord, 1 opgelost, zegt wie het maakte" in page


def test_who_made_an_objection_says_that_it_is_solved_also_after_the_answer_and_the_closing(
    client, hoek, lead, member
):
    question = put(hoek, lead, QuestionKind.CONSENT, text="Twaalf.", electorate="members")
    ballot = Ballot.answer(question, stance(question, "objection", "Geen lift."), user=member)
    later(question)
    client.force_login(lead)
    client.post(question.url("reply", ballot.pk), {"reply": "Er komt een lift."})
    assert "beantwoord" in text(client, question.get_absolute_url())
    client.force_login(member)
    assert "Mijn bezwaar is opgelost" in text(client, question.get_absolute_url())
    client.post(question.url("take_back"))
    page = text(client, question.get_absolute_url())
    assert "opgelost, zegt wie het maakte" in page
    assert "Mijn bezwaar is opgelost" not in page
    decide_on(question, lead, "We bouwen.")
    question.refresh_from_db()
    kept = result_of(question, with_names=False)
    assert [word.ending for word in kept.words] == ["solved"]
    assert kept.verdict.came == "held"


def test_a_vote_arrives_elsewhere_with_what_was_agreed_and_says_the_same(
    client, hoek, lead, people, meterik, neighbour
):
    question = members_vote(hoek, lead, quorum="half", majority="half")
    vote(question, people, 0, 0, 1, 0, 0, 1)
    question.close(lead, "Genoeg")
    decide_on(question, lead, "We gaan bouwen.")
    bring_in(client, neighbour, meterik, taken(client, lead, hoek))
    here = Question.objects.get(pk=question.pk)
    copy = Question.objects.get(initiative__village=meterik)
    assert copy.announced_on == here.announced_on
    said = [str(result_of(each, with_names=False).verdict) for each in (here, copy)]
    assert said[0] == said[1] != ""
    assert copy.terms_texts == here.terms_texts
    assert not copy.roll.exists()
