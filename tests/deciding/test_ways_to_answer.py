"""By a link from a mail, on paper, and by somebody else."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.deciding.models import (
    Ballot,
    Invitation,
    Question,
    QuestionEvent,
)
from initiatives.deciding.results import result_of
from initiatives.deciding.tasks import (
    forget_invitations,
)
from tests.deciding.factories import marks, put
from tests.deciding.pages import later, text
from tests.factories import UserFactory
from tests.initiatives.factories import MemberFactory
from villagehub.accounts.models import User
from villagehub.notifications.models import Letter, Notification

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mail(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def test_a_link_from_a_mail_answers_once_and_a_scanner_answers_nothing(
    client, hoek, lead, member, django_capture_on_commit_callbacks
):
    question = put(hoek, lead, opened=False)
    client.force_login(lead)
    addresses = f"Gast@Voorbeeld.example\n{member.email}\ngeen adres"
    page = client.post(question.url("invite"), {"addresses": addresses}).content.decode()
    assert "geen adres" in page
    with django_capture_on_commit_callbacks(execute=True):
        client.post(question.url("invite"), {"addresses": addresses.replace("geen adres", "")})
        client.post(question.url("invite"), {"addresses": "gast@voorbeeld.example"})
        assert mail.outbox == []
        client.post(question.url("open_up"), {"ja": "1"})
    refresh(question)
    assert sorted(message.to[0] for message in mail.outbox) == sorted(
        ["gast@voorbeeld.example", member.email, lead.email]
    )
    sent = next(message for message in mail.outbox if message.to == ["gast@voorbeeld.example"])
    assert "Peelhof" in sent.body
    link = re.search(r"https?://[^/]+(/meedenken/\S+)", sent.body)[1]
    assert not any(letter.body or letter.email for letter in Letter.objects.all())
    client.logout()
    for _scanned in range(2):
        client.get(link)
    assert not Ballot.objects.exists()
    answer = first_choice_of(question)
    for _pressed in range(2):
        client.post(link, answer)
    assert Ballot.objects.get().shown_name == "Gé"
    assert not User.objects.filter(email="gast@voorbeeld.example").exists()
    # Whoever has an account is one person, signed in or by mail, and the link shows no account.
    invitation = Invitation.objects.get(email=member.email)
    client.post(invitation.get_absolute_url(), {**answer, "name": "Oma Mia"})
    Ballot.answer(question, marks(question, "", "yes"), user=member)
    assert [row.count.yes for row in result_of(question, False).rows] == [1, 1]
    assert client.get("/meedenken/verzonnen/").status_code == 404


def test_whoever_wants_no_mail_of_us_gets_none_and_addresses_go(
    client, hoek, lead, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        question = put(hoek, lead, invited=["gast@voorbeeld.example"])
    client.post(Invitation.objects.get().get_absolute_url(), first_choice_of(question))
    client.logout()
    letter = next(sent for sent in mail.outbox if sent.to == ["gast@voorbeeld.example"])
    unsubscribe = letter.extra_headers["List-Unsubscribe"].strip("<>").split("localhost:8000")[1]
    client.get(unsubscribe)
    client.post(unsubscribe)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        put(hoek, lead, title="Nog iets", invited=["gast@voorbeeld.example"])
    assert [message.to for message in mail.outbox] == [[lead.email]]
    later(question)
    long_ago = timezone.now() - timedelta(days=100)
    Question.objects.filter(pk=question.pk).update(opened_at=long_ago, closes_at=long_ago)
    assert forget_invitations() == 1
    assert question.ballots.count() == 1


def refresh(question):
    initiative = question.initiative
    question.refresh_from_db()
    question.initiative = initiative


def first_choice_of(question):
    return {"version": 1, "choice": question.choices.all()[0].pk, "name": "Gé"}


def test_paper_counts_once_apart_and_can_be_put_right(client, hoek, lead, member):
    question = put(hoek, lead)
    client.force_login(lead)
    client.post(question.url("sheets"), {"number": "3"})
    codes = [sheet.code for sheet in question.sheets.all()]
    assert all(code in text(client, question.url("sheets")) for code in codes)
    first = question.choices.all()[0]
    form = {"version": 1, "choice": first.pk, "codes": ", ".join(codes[:2]).lower(), "person": ""}
    client.post(question.url("paper"), form)
    again = client.post(question.url("paper"), {**form, "codes": codes[0]}).content.decode()
    assert "Al ingevoerd" in again
    Ballot.answer(question, marks(question, "yes"), user=member)
    known = {**form, "codes": "", "person": member.pk}
    assert "gaf al antwoord" in client.post(question.url("paper"), known).content.decode()
    assert (
        "niet bij deze vraag"
        in client.post(question.url("paper"), {**form, "codes": "XXXXX"}).content.decode()
    )
    assert "2 op papier" in text(client, question.get_absolute_url())
    ballot = Ballot.objects.on_paper().first()
    client.post(question.url("remove_paper", ballot.pk))
    assert question.ballots.on_paper().count() == 1
    log = QuestionEvent.objects.filter(what__startswith="paper")
    assert {event.by for event in log} == {lead}
    later(question)
    with pytest.raises(ValidationError):
        Ballot.from_paper(
            question, marks(question, "yes"), by=lead, sheets=[question.sheets.get(code=codes[2])]
        )


def test_who_registered_somebody_without_mail_answers_for_them(client, hoek, lead, supporter):
    person = UserFactory(
        email=None,
        name="Jo zonder Mail",
        recorded_by=supporter,
        consent_how="spoken",
        consent_on=timezone.localdate(),
    )
    MemberFactory(initiative=hoek, user=person, recorded_by=supporter)
    question = put(hoek, lead, electorate="members", opened=False)
    hoek.show_to("public", lead)
    client.force_login(lead)
    client.post(question.url("open_up"), {"ja": "1"})
    assert Notification.objects.get(recipient=person).channel == "call"
    Question.objects.filter(pk=question.pk).update(audience="all")
    client.force_login(supporter)
    choice = question.choices.all()[1].pk
    client.post(question.url("answer"), {"version": 1, "choice": choice})
    assert not Ballot.objects.exists()
    client.post(question.url("answer"), {"version": 1, "choice": choice, "person": person.pk})
    assert Ballot.objects.get().user == person
    assert Ballot.objects.get().recorded_by == supporter
    person.withdraw_consent()
    assert not Ballot.objects.exists()
