"""Letters to people without an account: once, with a way out, and soon forgotten."""

import logging
import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import FieldError
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from initiatives.deciding.models import Invitation, about_question
from initiatives.encounters.models import Chair
from initiatives.housing.models import InterestEntry
from initiatives.housing.tasks import forget_unconfirmed
from tests.at_once import at_once
from tests.conftest import OWNER, connect_as
from tests.deciding.factories import put
from tests.encounters.factories import make_encounter, make_meeting
from tests.factories import UserFactory
from tests.housing.factories import make_household, make_housing
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.notifications.sending import send_letter
from tests.villages.factories import EventFactory
from villagehub.notifications.emails import way_out_of_letters
from villagehub.notifications.models import Letter, LetterKind, NoLetters, mute
from villagehub.notifications.tasks import forget_letters, send_letters
from villagehub.notifications.why import WHY
from villages.models import Event, GuestSignUp
from villages.tasks import forget_guests

ADDRESS = "ge@voorbeeld.example"
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"
AWAY = "tests.notifications.broken_server.BrokenServer"
REFUSES = "tests.notifications.broken_server.RefusingServer"
TEXT = "Vanavond om acht uur bij de kerk"


@pytest.fixture(autouse=True)
def _mail(settings):
    settings.EMAIL_BACKEND = LOCMEM


def write(**changes):
    fields = {
        "kind": LetterKind.GUEST,
        "email": ADDRESS,
        "about": "event:1",
        "period": "1",
        "subject": "Kom je?",
        "body": TEXT,
    }
    Letter.objects.write(**{**fields, **changes})


def the_letter():
    return Letter.objects.get()


def make_due():
    Letter.objects.update(due_at=timezone.now())


def in_the_table():
    with connection.cursor() as cursor:
        cursor.execute("SELECT l::text FROM notifications_letter l")
        return " ".join(row for (row,) in cursor.fetchall())


def way_out_in(message):
    address = message.extra_headers["List-Unsubscribe"]
    return re.fullmatch(r"<https?://[^/]+(/afmelden/brief/.+/)>", address)[1]


# Once


def test_it_leaves_at_once_and_never_again(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        write()
        write(email=ADDRESS.upper())
    assert [message.to for message in mail.outbox] == [[ADDRESS]]
    assert (send_letters(), len(mail.outbox)) == (0, 1)


def test_what_the_broker_never_passed_on_leaves_in_the_next_minute(db):
    write()
    assert mail.outbox == []
    assert (send_letters(), send_letters(), len(mail.outbox)) == (1, 0, 1)


def test_many_leave_in_one_round_and_more_cost_no_more_queries(
    db, django_assert_num_queries, django_capture_on_commit_callbacks
):
    def letters(period, number):
        fields = {"kind": "guest", "about": "event:1", "period": period, "body": TEXT}
        return [Letter(email=f"{n}@voorbeeld.example", **fields) for n in range(number)]

    for number in (1, 20):
        rows = letters(f"{number}", number)
        with django_assert_num_queries(2):
            Letter.objects.write_all(rows)
    with django_capture_on_commit_callbacks(execute=True) as started:
        Letter.objects.write_all(letters("again", 20))
    assert (len(started), len(mail.outbox)) == (1, 41)


def test_nothing_leaves_when_the_cause_is_rolled_back(db, django_capture_on_commit_callbacks):
    @transaction.atomic
    def act():
        write()
        raise ValueError("broken")

    with (
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(ValueError, match="broken"),
    ):
        act()
    assert (send_letters(), mail.outbox) == (0, [])


@pytest.fixture
def _committed(django_db_setup, django_db_blocker):
    """What other connections see too; the owner of the tables clears it away."""
    with django_db_blocker.unblock():
        yield
        portal = connect_as(OWNER)
        Letter.objects.all().delete()
        connect_as(portal)
        connection.close()


@pytest.mark.usefixtures("_committed")
def test_two_workers_at_once_send_it_once_and_three_presses_write_it_once():
    at_once(*[write] * 3)
    assert len(mail.outbox) == 1
    letter = Letter.objects.create(kind="guest", about="event:2", email=ADDRESS, body=TEXT)
    sent = at_once(*[lambda: send_letter(str(letter.pk))] * 4)
    assert sorted(sent) == [False, False, False, True]
    assert len(mail.outbox) == 2


# A mail server that is away


def test_a_mail_server_that_is_away_gets_it_in_a_minute_and_only_once(db, settings):
    write()
    settings.EMAIL_BACKEND = AWAY
    assert send_letter(str(the_letter().pk)) is False
    # By the clock that wrote it: the database's.
    wait = Letter.objects.annotate(wait=F("due_at") - Now()).get().wait.total_seconds()
    settings.EMAIL_BACKEND = LOCMEM
    assert 50 < wait <= 60
    assert send_letters() == 0
    make_due()
    assert (send_letters(), len(mail.outbox), send_letters()) == (1, 1, 0)


def test_the_wait_grows_and_in_the_end_nothing_is_left_of_it(db, settings):
    write()
    settings.EMAIL_BACKEND = AWAY
    waits = []
    for _attempt in range(8):
        make_due()
        send_letters()
        waits.append(round((the_letter().due_at - timezone.now()).total_seconds() / 60))
    assert waits == [1, 4, 16, 64, 256, 1024, 4096, 0]
    assert (the_letter().email, the_letter().body, send_letters()) == ("", "", 0)


def test_what_may_have_left_is_repeated_under_the_same_message_id(db, monkeypatch):
    write()

    def die(self):
        raise SystemError("power cut")

    with monkeypatch.context() as crash:
        crash.setattr(Letter, "mark_sent", die)
        with pytest.raises(SystemError):
            send_letter(str(the_letter().pk))
    assert send_letters() == 0, "another worker may be at it still"
    make_due()
    send_letters()
    ids = [message.extra_headers["Message-ID"] for message in mail.outbox]
    assert (len(ids), len(set(ids))) == (2, 1)


def test_what_is_of_no_use_any_more_does_not_leave(db):
    write(until=timezone.now() - timedelta(seconds=1))
    assert (send_letters(), mail.outbox) == (0, [])
    assert send_letter(str(the_letter().pk)) is False


# What is kept


def test_the_table_holds_no_address_and_no_text_and_after_sending_nothing_at_all(db):
    write()
    for word in (ADDRESS, "voorbeeld", TEXT, "Kom je"):
        assert word not in in_the_table()
    assert (the_letter().email, the_letter().body) == (ADDRESS, TEXT)
    with pytest.raises(FieldError, match="encrypted"):
        Letter.objects.filter(email=ADDRESS).exists()
    send_letters()
    sent = the_letter()
    assert (sent.email, sent.subject, sent.body) == ("", "", "")
    assert sent.sent_at


def test_the_same_address_looks_different_for_each_thing(db):
    write()
    write(about="event:2")
    assert len(set(Letter.objects.values_list("address_hash", flat=True))) == 2


def test_the_log_holds_no_address_and_no_text(db, settings, caplog):
    write()
    settings.EMAIL_BACKEND = REFUSES
    with caplog.at_level(logging.DEBUG):
        assert send_letter(str(the_letter().pk)) is False
        settings.EMAIL_BACKEND = LOCMEM
        make_due()
        send_letters()
    assert f"letter {the_letter().pk} did not leave: SMTPRecipientsRefused" in caplog.text
    for word in (ADDRESS, TEXT, "Kom je"):
        assert word not in caplog.text


def test_what_never_left_is_forgotten_that_night_and_lines_after_a_month(db):
    now = timezone.now()
    write(about="event:late", until=now - timedelta(hours=1))
    write(about="event:waits", until=now + timedelta(hours=1))
    write(about="event:sent")
    Letter.objects.filter(about="event:sent").update(sent_at=now - timedelta(days=29))
    assert forget_letters() == 0
    late, waits = (Letter.objects.get(about=f"event:{name}") for name in ("late", "waits"))
    assert (late.email, late.body, waits.email, waits.body) == ("", "", ADDRESS, TEXT)
    Letter.objects.filter(about="event:sent").update(sent_at=now - timedelta(days=31))
    Letter.objects.exclude(about="event:sent").update(created_at=now - timedelta(days=31))
    assert forget_letters() == 2
    assert the_letter().about == "event:waits"


# The way out


# Whoever asks for a code to get in cannot refuse it (tests/accounts/test_mail_of_accounts.py).
@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind != LetterKind.ACCOUNT])
def test_one_click_from_a_mail_program_needs_no_cookie_and_works_for_every_kind(db, kind):
    write(kind=kind)
    send_letters()
    (message,) = mail.outbox
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    way_out = way_out_in(message)
    assert way_out in message.body
    assert f"Je krijgt dit omdat {WHY[kind]}." in message.body
    Letter.objects.all().delete()  # the letter is forgotten long since
    program = Client(enforce_csrf_checks=True)
    for _pressed in range(2):
        assert program.post(way_out, {"List-Unsubscribe": "One-Click"}).status_code == 200
    write(kind=kind, period="2")
    send_letters()
    assert len(mail.outbox) == 1
    assert the_letter().email == ""


def test_a_scanner_that_follows_the_link_changes_nothing_and_who_regrets_it_comes_back(client, db):
    write()
    send_letters()
    way_out = way_out_in(mail.outbox[0])
    page = client.get(way_out).content.decode()
    assert "Ja, stuur mij niets meer" in page
    assert ADDRESS not in page
    assert not NoLetters.objects.exists()
    assert "Toch weer wel" in client.post(way_out).content.decode()
    assert "Ja, stuur mij niets meer" in client.post(way_out, {"weer": ""}).content.decode()
    assert not NoLetters.objects.exists()


def test_what_anybody_can_send_stops_for_good_and_of_the_rest_only_the_thing_itself(client, db):
    for kind, about in (("invitation", "question"), ("guest", "event")):
        client.post(way_out_of_letters(kind, f"{about}:1", ADDRESS))
        write(kind=kind, about=f"{about}:2")
        write(kind=kind, about=f"{about}:2", email="ander@voorbeeld.example")
    send_letters()
    assert sorted(message.to[0] for message in mail.outbox) == [
        "ander@voorbeeld.example",
        "ander@voorbeeld.example",
        ADDRESS,
    ]


def test_an_account_that_wants_no_such_mail_gets_no_invitation_and_nobody_sees_it(db):
    muted, gone = UserFactory(), UserFactory(is_active=False)
    mute(muted, {"initiative"})
    for person in (muted, gone):
        write(kind=LetterKind.INVITATION, email=person.email.upper(), about="question:1")
    assert (send_letters(), mail.outbox) == (2, [])
    assert not Letter.objects.filter(sent_at__isnull=True).exists()
    write(email=muted.email)  # for which they asked themselves
    assert (send_letters(), len(mail.outbox)) == (1, 1)


@pytest.mark.parametrize("token", ["onzin", "x" * 3000, "a:b:c", "%00", "🏡"])
def test_a_way_out_that_is_not_ours_does_not_exist(client, db, token):
    address = reverse("notifications:no_letters", args=[token])
    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 404


def test_the_way_out_of_somebody_with_an_account_is_no_way_out_of_letters(client, world):
    address = reverse("notifications:no_letters", args=[world.token])
    assert client.post(address).status_code == 404


# What is gone takes its letters along


def test_a_guest_and_their_letters_are_forgotten_together(america, client):
    event = EventFactory(village=america)
    GuestSignUp.ask(event, name="Gé", email=ADDRESS)
    client.post(way_out_of_letters(LetterKind.GUEST, f"event:{event.pk}", ADDRESS))
    forget_guests()
    assert (Letter.objects.count(), NoLetters.objects.count()) == (1, 1)
    Event.objects.update(starts_at=timezone.now() - timedelta(days=31))
    forget_guests()
    assert (Letter.objects.count(), NoLetters.objects.count()) == (0, 0)


def test_a_guest_link_that_is_over_is_not_sent_any_more(america):
    row = GuestSignUp.ask(EventFactory(village=america), name="Gé", email=ADDRESS)
    assert the_letter().until == row.created_at + timedelta(hours=24)


def test_who_leaves_the_list_gets_nothing_that_still_waited(america, lead):
    initiative = make_housing(america, lead)
    entry = make_household(initiative)
    about = f"interest:{entry.pk}"
    write(kind=LetterKind.INTEREST, about=about)
    NoLetters(scope=about, fingerprint="x").keep()
    entry.withdraw()
    assert (Letter.objects.count(), NoLetters.objects.count()) == (0, 0)
    entry = InterestEntry.ask(initiative, "Jet", "jet@voorbeeld.example")
    write(kind=LetterKind.INTEREST, about=f"interest:{entry.pk}")
    InterestEntry.objects.filter(pk=entry.pk).update(asked_at=timezone.now() - timedelta(days=15))
    forget_unconfirmed()
    assert not Letter.objects.exists()


def test_a_chair_who_is_not_asked_any_more_gets_no_letter(america, lead):
    chair = Chair.ask(make_meeting(make_encounter(america, lead)), ADDRESS, lead)
    assert the_letter().until == chair.created_at + timedelta(days=1)
    chair.remove()
    assert (send_letters(), mail.outbox) == (0, [])


def test_invitations_of_a_question_that_is_over_take_their_letters_along(america, lead):
    initiative = InitiativeFactory(village=america)
    LeadFactory(initiative=initiative, user=lead)
    question = put(initiative, lead, invited=[ADDRESS])
    write(kind=LetterKind.INVITATION, about=about_question(question.pk))
    assert Invitation.forget() == 0
    long_ago = timezone.now() - timedelta(days=91)
    type(question).objects.update(opened_at=long_ago, closes_at=long_ago)
    assert Invitation.forget() == 1
    assert not Letter.objects.exists()
