"""Coming without an account, helping, and what the organisers see and hear."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.factories import UserFactory
from tests.villages.factories import AttendanceFactory, EventFactory, HelperRoleFactory
from villagehub.accounts.models import User
from villagehub.notifications.models import Letter, Notification
from villagehub.notifications.tasks import send_letters
from villages.models import Event, GuestSignUp
from villages.tasks import forget_guests, look_ahead

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mail(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def event(america, editor):
    return EventFactory(village=america, title="Samen eten", created_by=editor)


def page(event, name):
    return reverse(f"villages:{name}", args=[event.village.slug, event.pk])


def link_in(body):
    return re.search(r"https?://[^/]+(/aanmelding/\S+)", body)[1]


@pytest.fixture
def ask(client, event, django_capture_on_commit_callbacks):
    """Asks for the link; gives the answer and the address in the mail."""

    def asked(email, name="Gé Gast"):
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(page(event, "guest_new"), {"name": name, "email": email})
        return answer, link_in(mail.outbox[-1].body)

    return asked


def test_a_guest_comes_by_a_link_and_signs_off_with_it(client, event, ask):
    _answer, link = ask("ge@voorbeeld.example", name="Klik snel: spam.example")
    assert "spam.example" not in mail.outbox[0].body
    assert "Ja, ik kom" in client.get(link).content.decode()
    assert not User.objects.filter(email="ge@voorbeeld.example").exists()
    assert "Je komt. Tot dan!" in client.post(link, follow=True).content.decode()
    client.post(link)
    assert event.attendances.coming().get().user.email == "ge@voorbeeld.example"
    event.cancel()
    told = link_in(Notification.objects.get(kind="event.cancelled").body)  # signed at that moment
    Event.objects.update(cancelled_at=None)
    client.post(told, {"weg": "1", "reason": "griep"})
    assert event.attendances.get().end_reason == "griep"


def test_nothing_shows_whether_an_address_is_known(client, event, ask, resident):
    known, link = ask(resident.email)
    unknown, _other = ask("niemand@voorbeeld.example")
    pages = [answer.content.decode() for answer in (known, unknown)]
    assert pages[0].replace(resident.email, "x") == pages[1].replace(
        "niemand@voorbeeld.example", "x"
    )
    assert (mail.outbox[0].subject, len(mail.outbox)) == (mail.outbox[1].subject, 2)
    client.post(link)
    assert event.attendances.get().user == resident
    assert not GuestSignUp.objects.get(email=resident.email).made_user


def test_a_link_is_for_a_day_and_one_that_was_made_up_opens_nothing(client, event, ask):
    _answer, link = ask("ge@voorbeeld.example")
    GuestSignUp.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert "verlopen" in client.get(link).content.decode()
    client.post(link)
    assert not event.attendances.exists()
    assert client.get(link[:-3] + "aa/").status_code == 404
    ask("ge@voorbeeld.example")
    ask("ge@voorbeeld.example")
    assert len(mail.outbox) == 2
    assert send_letters() == 0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (lambda now: {"cancelled_at": now, "cancel_reason": "De kok is ziek."}, "gaat niet door"),
        (lambda now: {"starts_at": now - timedelta(days=2)}, "al geweest"),
    ],
)
def test_nobody_is_mailed_a_link_to_what_is_over_or_called_off(client, event, ask, changed, said):
    _answer, link = ask("ge@voorbeeld.example")
    Event.objects.update(**changed(timezone.now()))
    mail.outbox.clear()
    asked = client.get(page(event, "guest_new")).content.decode()
    assert said in asked
    assert "Stuur mij de link" not in asked
    sent = client.post(
        page(event, "guest_new"), {"name": "Gé", "email": "nog-een@voorbeeld.example"}
    )
    assert said in sent.content.decode()
    assert mail.outbox == []
    assert not GuestSignUp.objects.filter(email="nog-een@voorbeeld.example").exists()
    assert said in client.get(link).content.decode()
    assert "Ja, ik kom" not in client.post(link, follow=True).content.decode()
    assert not event.attendances.exists()
    event.refresh_from_db()
    with pytest.raises(ValidationError, match=said):
        GuestSignUp.ask(event, name="Gé", email="net-te-laat@voorbeeld.example")


def test_a_letter_that_had_to_wait_is_not_sent_when_the_event_is_over(client, event, settings):
    soon = timezone.now() + timedelta(hours=1)
    Event.objects.update(starts_at=soon, ends_at=soon + timedelta(hours=1))
    client.post(page(event, "guest_new"), {"name": "Gé", "email": "ge@voorbeeld.example"})
    assert Letter.objects.get().until == soon + timedelta(hours=1)


def test_a_guest_is_forgotten_after_a_month_and_an_account_is_not(client, event, ask, resident):
    for email in ("ge@voorbeeld.example", resident.email):
        client.post(ask(email)[1])
    assert forget_guests() == 0
    Event.objects.update(starts_at=timezone.now() - timedelta(days=31))
    forget_guests()
    assert not User.objects.filter(email="ge@voorbeeld.example").exists()
    assert event.attendances.get().user == resident
    assert not GuestSignUp.objects.exists()


def test_a_guest_may_take_an_account_later_with_the_same_address(client, ask, event):
    """Signing in by code needs no more than the mailbox, and then it is an account."""
    client.post(ask("ge@voorbeeld.example")[1])
    client.post(reverse("account_request_login_code"), {"email": "ge@voorbeeld.example"})
    for step in ("account_confirm_login_code", "account_email_verification_sent"):
        send_letters()
        code = re.search(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", mail.outbox[-1].body, re.MULTILINE)
        client.post(reverse(step), {"code": code[0]})
    assert client.get("/mijn-dorp/").status_code == 200
    Event.objects.update(starts_at=timezone.now() - timedelta(days=31))
    forget_guests()
    assert event.attendances.get().user.email == "ge@voorbeeld.example"


def test_addresses_cannot_be_flooded_with_links(client, event, ask):
    for _time in range(4):
        GuestSignUp.objects.all().delete()
        assert ask("ge@voorbeeld.example")[0].status_code == 200
    data = {"name": "x", "email": "GE@voorbeeld.example"}
    assert client.post(page(event, "guest_new"), data).status_code == 429


def test_a_helper_who_cannot_after_all_leaves_a_place_and_the_organiser_knows(
    client, event, resident, editor
):
    role = HelperRoleFactory(event=event, number=1, name="Soep inschenken")
    client.force_login(resident)
    text = client.post(page(event, "help"), {"role": role.pk}, follow=True).content.decode()
    assert "Fijn, je helpt mee: Soep inschenken." in text
    assert "genoeg mensen" in text
    client.post(page(event, "attend"))
    client.post(page(event, "help"), {"role": "geen-rol"})
    client.post(page(event, "withdraw"), {"reason": "Mijn rug."})
    assert not role.helpers.active().exists()
    assert not event.attendances.active().exists()
    told = Notification.objects.filter(recipient=editor, kind="event.organiser")
    assert {row.subject.split(":")[0] for row in told} == {
        "Weer een helper nodig",
        "Riet B. kan toch niet",
    }
    assert all("Mijn rug." in row.body for row in told)
    client.post(page(event, "help"), {"role": role.pk})
    client.post(page(event, "stop_helping"), {"role": role.pk})
    assert role.helpers.count() == 2


def test_the_organiser_asks_for_help_and_takes_it_back(client, event, editor):
    client.force_login(editor)
    typed = {"kind": "cooking", "name": "Soep", "number": "2"}
    assert "Soep" in client.post(page(event, "helpers"), typed, follow=True).content.decode()
    agenda = "/dorpen/america/agenda/"
    assert "Samen eten" in client.get(f"{agenda}?hulp=cooking").content.decode()
    assert "Samen eten" not in client.get(f"{agenda}?hulp=driving").content.decode()
    role = event.helper_roles.get()
    helper = role.take(UserFactory())
    remove = reverse("villages:helper_remove", args=["america", event.pk, role.pk])
    client.post(remove)
    assert event.helper_roles.exists()
    role.helpers.filter(pk=helper.pk).end()
    client.post(remove)
    assert not event.helper_roles.exists()


def test_the_list_of_who_comes_is_for_organisers_and_no_spreadsheet_runs_it(
    client, event, editor, resident, person_without_email
):
    AttendanceFactory(event=event, user=UserFactory(name="=HYPERLINK(1)"))
    event.attend(person_without_email, resident)
    Event.objects.update(capacity=2)
    event.attend(UserFactory(name="Wil Wachter"))
    HelperRoleFactory(event=event).take(UserFactory(name="Hil Helper"))
    client.force_login(resident)
    assert client.get(page(event, "attendees")).status_code == 403
    assert client.get(page(event, "attendees_csv")).status_code == 403
    client.force_login(editor)
    text = client.get(page(event, "attendees")).content.decode()
    assert "2 mensen komen" in text
    assert "vastgelegd door Riet B." in text
    rows = client.get(page(event, "attendees_csv")).content.decode("utf-8-sig").splitlines()
    assert """"'=HYPERLINK(1)";"komt""" in rows[1]
    assert {row.split(";")[1].strip('"') for row in rows[2:]} == {
        "komt",
        "wachtlijst",
        "helpt: koken en bakken",
    }


def test_who_is_short_of_people_hears_it_in_time_and_the_organiser_decides(
    client, event, editor, resident
):
    Event.objects.update(minimum=2)
    event.attend(resident)
    look_ahead()
    look_ahead()
    kinds = Notification.objects.values_list("kind", "recipient__name")
    assert set(kinds) == {
        ("event.organiser", editor.name),
        ("event.minimum", resident.name),
    }
    assert kinds.count() == 2
    client.force_login(editor)
    assert "Het gaat toch door" in client.get(event.get_absolute_url()).content.decode()
    client.post(page(event, "go_ahead"))
    client.post(page(event, "go_ahead"))
    assert Notification.objects.filter(period="goes-ahead").get().recipient == resident
    assert "toch door" not in client.get(event.get_absolute_url()).content.decode()


def test_the_day_before_everybody_who_comes_is_reminded_once(america, resident, lead):
    noon = timezone.localtime().replace(hour=12) + timedelta(days=1)
    event = EventFactory(village=america, starts_at=noon, capacity=1)
    early = timezone.now() - timedelta(days=1)
    AttendanceFactory(event=event, user=resident)
    event.attend(lead)
    event.attendances.update(created_at=early)
    look_ahead()
    look_ahead()
    assert Notification.objects.get(kind="event.reminder").recipient == resident


def test_what_is_put_off_is_told_of_again_before_its_new_day(
    america, editor, resident, monkeypatch
):
    now = timezone.localtime()
    noon = now.replace(hour=12) + timedelta(days=1)
    event = EventFactory(village=america, starts_at=noon, minimum=2, created_by=editor)
    AttendanceFactory(event=event, user=resident)
    event.attendances.update(created_at=now - timedelta(days=1))
    look_ahead()
    Event.objects.update(starts_at=noon + timedelta(days=7), ends_at=None)
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(days=7))
    look_ahead()
    look_ahead()
    for kind in ("event.reminder", "event.organiser", "event.minimum"):
        assert Notification.objects.filter(kind=kind).count() == 2
    assert "is 1 mens aangemeld" in Notification.objects.filter(kind="event.organiser")[0].body
