"""A mail server that refuses, greylists, hangs up and is away: what is tried again and what not."""

import logging
from datetime import timedelta

import pytest
from celery import Task
from django.utils import timezone

from tests.factories import UserFactory
from tests.notifications.factories import NotificationFactory
from tests.notifications.mail_server import MailServer
from villagehub.notifications import tasks
from villagehub.notifications.models import Letter, Notification
from villagehub.notifications.tasks import send_due, send_letters


@pytest.fixture(params=[False, True], ids=["one by one", "several at once"])
def server(request, settings, db):
    server = MailServer()
    server.takes_several = request.param
    server.use(settings)
    yield server
    server.close()


def make_due():
    Notification.objects.update(due_at=timezone.now())
    Letter.objects.update(due_at=timezone.now())


def test_many_mails_leave_over_one_connection(server):
    NotificationFactory.create_batch(20)
    assert send_due() == 20
    assert (len(server.mails), server.connections) == (20, 1)


def test_a_round_is_cut_in_batches(server, monkeypatch):
    monkeypatch.setattr(tasks, "BATCH", 8)
    NotificationFactory.create_batch(20)
    send_due()
    assert (len(server.mails), server.connections) == (20, 3)


@pytest.mark.parametrize(
    "answer", ["550 5.1.1 no such user", "553 bad mailbox", "521 no mail here"]
)
def test_a_mailbox_that_is_not_there_is_final_and_holds_up_nobody(server, answer):
    rows = NotificationFactory.create_batch(3)
    server.answers[rows[1].recipient.email] = answer
    send_due()
    assert (len(server.mails), server.connections) == (2, 1)
    assert Notification.objects.given_up().get() == rows[1]
    make_due()
    assert send_due() == 0


@pytest.mark.parametrize("answer", ["451 greylisted", "450 busy", "452 mailbox full", "421 later"])
def test_who_says_later_gets_it_later_and_once(server, answer):
    row = NotificationFactory()
    server.answers[row.recipient.email] = answer
    send_due()
    assert not Notification.objects.given_up().exists()
    server.answers.clear()
    assert send_due() == 0, "not at once"
    make_due()
    send_due()
    assert (len(server.mails), send_due()) == (1, 0)


@pytest.mark.parametrize(("answer", "left"), [("554 spam", 1), ("552 too big", 1), ("451 busy", 0)])
def test_what_is_said_of_the_text_counts_as_well(server, answer, left):
    NotificationFactory()
    server.after_text = answer
    send_due()
    assert (Notification.objects.given_up().count(), server.mails) == (left, [])


def test_a_server_that_hangs_up_after_each_mail_gets_the_next_over_a_new_connection(server):
    server.hangs_up = True
    NotificationFactory.create_batch(3)
    send_due()
    assert (len(server.mails), server.connections) == (3, 3)
    assert set(Notification.objects.values_list("attempts", flat=True)) == {1}


def test_of_a_server_that_is_away_only_one_mail_finds_out(server):
    NotificationFactory.create_batch(5)
    server.close()
    send_due()
    attempts = sorted(Notification.objects.values_list("attempts", flat=True))
    assert attempts == [0, 0, 0, 0, 1]


def test_a_slow_server_holds_a_worker_no_longer_than_a_batch_may_last(server, monkeypatch):
    monkeypatch.setattr(tasks, "BATCH_SECONDS", 0)
    NotificationFactory.create_batch(3)
    send_due()
    assert len(server.mails) == 1
    send_due()
    assert len(server.mails) == 2


def test_an_address_that_cannot_be_written_is_final_and_not_in_the_log(server, caplog):
    for bad in ("a b@voorbeeld.example", "jörg@voorbeeld.example", "a@" + "x" * 70 + ".example"):
        NotificationFactory(recipient=UserFactory(email=bad, verified=False))
    good = NotificationFactory()
    with caplog.at_level(logging.DEBUG):
        send_due()
    assert good.recipient.email in server.to_whom()
    assert "@" not in caplog.text.replace("celery@", "")
    make_due()
    assert send_due() == 0


def keys_of(rows):
    return [str(row.pk) for row in rows]


def test_what_a_worker_held_when_it_was_killed_leaves_once_and_later(server):
    rows = NotificationFactory.create_batch(5)
    Notification.objects.claim_together(keys_of(rows))[0].mark_sent()  # and here it was killed
    assert (send_due(), server.mails) == (0, [])
    make_due()
    assert (send_due(), send_due(), len(server.mails)) == (4, 0, 4)
    assert len(set(server.to_whom())) == 4


def test_a_mail_that_breaks_the_worker_each_time_uses_up_no_attempts_of_its_neighbours(db):
    first, *others = NotificationFactory.create_batch(3)
    keys = keys_of([first, *others])
    Notification.objects.claim_together(keys)  # and here the worker was killed
    for _time in range(2):
        make_due()
        Notification.objects.filter(pk=first.pk).update(due_at=timezone.now() - timedelta(hours=1))
        assert next(Notification.objects.in_turn(keys)) == first  # and here again
    attempts = dict(Notification.objects.values_list("pk", "attempts"))
    assert attempts == {first.pk: 3} | {row.pk: 1 for row in others}


def test_what_a_batch_did_not_begin_with_is_due_again_at_once_and_counts_no_attempt(
    server, monkeypatch
):
    monkeypatch.setattr(tasks, "BATCH_SECONDS", 0)
    NotificationFactory.create_batch(3)
    send_due()
    waiting = Notification.objects.filter(sent_at__isnull=True)
    assert set(waiting.values_list("attempts", flat=True)) == {0}
    assert send_due() == 2


def test_claiming_a_batch_costs_as_many_queries_for_one_as_for_twenty(
    server, django_assert_num_queries
):
    def cost(number):
        keys = keys_of(NotificationFactory.create_batch(number))
        with django_assert_num_queries(100, exact=False) as asked:
            assert tasks.send_notifications(keys) == number
        return len(asked)

    one = cost(1)
    assert cost(20) == one + 19, "one more for each mail: that it left"


def test_letters_go_over_one_connection_too_and_lose_their_address_when_refused(server):
    for number in range(4):
        Letter.objects.write(
            kind="guest", about=f"event:{number}", period="1", email=f"{number}@voorbeeld.example"
        )
    server.answers["2@voorbeeld.example"] = "550 no"
    send_letters()
    assert (len(server.mails), server.connections) == (3, 1)
    assert {row.email for row in Letter.objects.all()} == {""}
    make_due()
    assert send_letters() == 0


def test_one_at_once_goes_before_a_round_of_weekly_digests(db, monkeypatch):
    """Redis hands out 0 first."""
    handed_over = []
    monkeypatch.setattr(Task, "apply_async", lambda _, **how: handed_over.append(how["priority"]))
    NotificationFactory()
    Letter.objects.write(kind="guest", about="event:1", period="1", email="ge@voorbeeld.example")
    send_due()
    send_letters()
    assert handed_over == [tasks.LAST, tasks.AFTER_OTHERS]
    assert tasks.LAST > tasks.AFTER_OTHERS > 0
