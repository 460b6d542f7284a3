"""The ledger: once, in the transaction that caused it, and through crashes."""

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from tests.at_once import at_once
from tests.factories import UserFactory
from tests.notifications.factories import NotificationFactory, registered_person
from tests.notifications.sending import send_one
from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind, Notification, mute, set_muted
from villagehub.notifications.tasks import forget_old_texts, send_due


def note(recipient, **changes):
    fields = {
        "recipient": recipient,
        "kind": MessageKind.INITIATIVE_CHANGED,
        "about": "initiative:1",
        "period": "1",
        "subject": "De winkelhoek gaat open",
        "body": "Zaterdag om tien uur.",
    }
    return Notification.objects.record(**{**fields, **changes})


def make_due(row):
    Notification.objects.filter(pk=row.pk).update(due_at=timezone.now())


def test_a_message_is_recorded_and_sent_once(resident, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert note(resident) is not None
        assert note(resident) is None
    assert [message.to for message in mail.outbox] == [[resident.email]]
    send_due()
    assert len(mail.outbox) == 1


def test_nothing_is_sent_when_the_cause_is_rolled_back(
    resident, django_capture_on_commit_callbacks
):
    class Broken(Exception):
        pass

    @transaction.atomic
    def act():
        note(resident)
        raise Broken

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Broken):
        act()
    send_due()
    assert (Notification.objects.count(), mail.outbox) == (0, [])


def test_the_worker_sends_what_the_broker_never_passed_on(resident):
    note(resident)
    assert send_due() == 1
    assert len(mail.outbox) == 1
    assert send_due() == 0


def test_a_mail_before_its_time_waits(resident):
    note(resident, due_at=timezone.now() + timezone.timedelta(hours=1))
    send_due()
    assert mail.outbox == []


def test_a_mail_server_that_is_away_gets_it_later_and_only_once(resident, settings):
    row = note(resident)
    settings.EMAIL_BACKEND = "tests.notifications.broken_server.BrokenServer"
    assert send_one(str(row.pk)) is False
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_due() == 0, "not again at once: the server is away"
    make_due(row)
    assert send_due() == 1
    assert len(mail.outbox) == 1


def test_no_address_is_in_the_log_when_a_mail_server_refuses_it(resident, settings, caplog):
    row = note(resident)
    settings.EMAIL_BACKEND = "tests.notifications.broken_server.RefusingServer"
    assert send_one(str(row.pk)) is False
    assert str(row.pk) in caplog.text
    assert "SMTPRecipientsRefused" in caplog.text
    assert resident.email not in caplog.text


def test_the_wait_grows_with_each_attempt_and_ends(resident):
    row = note(resident)
    waits = []
    for _attempt in range(8):
        make_due(row)
        claimed = Notification.objects.claim(str(row.pk))
        waits.append(round((claimed.due_at - timezone.now()).total_seconds() / 60))
    assert waits == [10, 20, 40, 80, 160, 320, 640, 1280]
    make_due(row)
    assert Notification.objects.claim(str(row.pk)) is None
    assert Notification.objects.given_up().get() == row


def test_a_mail_that_may_have_left_is_repeated_under_the_same_message_id(resident, monkeypatch):
    row = note(resident)

    def die(self):
        raise SystemError("power cut")

    with monkeypatch.context() as crash:
        crash.setattr(Notification, "mark_sent", die)
        with pytest.raises(SystemError):
            send_one(str(row.pk))
    make_due(row)
    send_due()
    ids = [message.extra_headers["Message-ID"] for message in mail.outbox]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_a_line_break_in_a_title_breaks_no_header(resident):
    note(resident, subject="Samen eten\r\nBcc: iedereen@voorbeeld.example " + "x" * 300)
    send_due()
    assert "\n" not in mail.outbox[0].subject
    assert len(mail.outbox[0].subject) == 200


def test_who_switched_a_category_off_gets_nothing_of_it(resident):
    set_muted(resident, {"initiative"})
    assert note(resident) is None
    assert note(resident, kind=MessageKind.DIGEST) is not None


def test_switching_off_stops_what_still_waits(resident):
    note(resident)
    kept = note(resident, kind=MessageKind.DIGEST)
    mute(resident, {"initiative"})
    assert Notification.objects.get() == kept


def test_an_account_that_is_closed_gets_nothing(resident):
    resident.is_active = False
    assert note(resident) is None


def test_an_account_that_closes_before_the_mail_leaves_gets_nothing(resident):
    row = note(resident)
    User.objects.filter(pk=resident.pk).update(is_active=False)
    assert (send_due(), send_one(str(row.pk)), mail.outbox) == (0, False, [])


def test_many_at_once_leave_out_who_has_it_who_is_gone_and_who_does_not_want_it(resident):
    muted, gone, new = UserFactory(), UserFactory(is_active=False), UserFactory()
    mute(muted, {"digest"})
    people = [resident, muted, gone, new]

    def rows():
        return [
            Notification(recipient=p, kind=MessageKind.DIGEST, about="village:1", period="2026-W48")
            for p in people
        ]

    Notification.objects.record_all(rows())
    Notification.objects.record_all(rows())
    assert set(Notification.objects.values_list("recipient", flat=True)) == {resident.pk, new.pk}


def test_many_at_once_cost_the_same_for_one_and_for_twenty(
    db, django_assert_max_num_queries, resident
):
    people = UserFactory.create_batch(20)
    for recipients in (people[:1], people):
        with django_assert_max_num_queries(4):
            Notification.objects.record_all(
                [
                    Notification(
                        recipient=p, kind=MessageKind.DIGEST, about="village:2", period="W"
                    )
                    for p in recipients
                ]
            )


def test_old_texts_are_forgotten_and_the_line_stays(resident):
    old = NotificationFactory(sent_at=timezone.now() - timezone.timedelta(days=91))
    fresh = NotificationFactory(sent_at=timezone.now())
    forget_old_texts()
    old.refresh_from_db()
    fresh.refresh_from_db()
    assert (old.body, bool(fresh.body)) == ("", True)


def test_who_has_no_mail_comes_on_the_call_list_of_who_registered_them(client, supporter, resident):
    person = registered_person(supporter)
    call = note(person)
    send_due()
    assert mail.outbox == []
    client.force_login(resident)
    assert client.post(f"/bellijst/{call.pk}/gedaan/").status_code == 404
    client.force_login(supporter)
    assert "De winkelhoek gaat open" in client.get("/bellijst/").content.decode()
    client.post(f"/bellijst/{call.pk}/gedaan/")
    assert "De winkelhoek gaat open" not in client.get("/bellijst/").content.decode()


@pytest.fixture
def real_row(committed):
    """A line that other connections see too; the owner of the tables clears it away."""
    row = NotificationFactory()
    return row


def test_two_workers_at_once_send_one_mail(real_row):
    sent = at_once(*[lambda: send_one(str(real_row.pk))] * 4)
    assert sorted(sent) == [False, False, False, True]
    assert len(mail.outbox) == 1
