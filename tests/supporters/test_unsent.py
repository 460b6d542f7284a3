"""What waited on a phone without a signal: counted once, on its own day, as nobody else's."""

import json
import time
import uuid
from datetime import time as time_of_day
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.models import ContactMoment
from tests.supporters.conftest import supporter_of
from tests.supporters.factories import theme

LOG = reverse("supporters:log_contact")
DROP_IN = reverse("supporters:drop_in")
WHO = reverse("supporters:unsent")
FORM = reverse("supporters:unsent_form")
MINUTES = timedelta(minutes=10)
AS_DATA = {"headers": {"accept": "application/json"}}


@pytest.fixture
def contacts(at_work):
    def find():
        with at_work():
            return list(ContactMoment.objects.select_related("theme", "village"))

    return find


DAY = 24 * 60 * 60


def send(desk, waited=0, address=LOG, **more):
    answers = {"theme": theme().pk, "channel": "street", "key": str(uuid.uuid4())}
    return desk.post(address, answers | {"waited": waited} | more, **AS_DATA)


def is_of(contact, days_ago):
    return abs(timezone.now() - timedelta(days=days_ago) - contact.occurred_at) < MINUTES


def test_what_comes_later_counts_on_the_day_it_was(at_desk, contacts):
    answer = send(at_desk, 2 * DAY)
    assert answer.status_code == 200
    [contact] = contacts()
    assert is_of(contact, days_ago=2)
    assert json.loads(answer.content)["led_to"].endswith(f"?bewaard={contact.pk}")


def test_sent_twice_it_counts_once_and_nothing_is_said_of_it_on_the_next_page(at_desk, contacts):
    key = str(uuid.uuid4())
    for _time in range(2):
        assert send(at_desk, DAY, key=key).status_code == 200
    assert len(contacts()) == 1
    assert "al vastgelegd" not in at_desk.get(LOG).content.decode()


def test_yesterday_is_the_day_before_it_was_logged(at_desk, contacts):
    send(at_desk, 3 * DAY, when="yesterday")
    assert is_of(contacts()[0], days_ago=4)


@pytest.mark.parametrize("waited", ["-5", "", "gisteren\x00", "1e99", "9" * 5000])
def test_a_phone_with_a_broken_clock_logs_it_now(at_desk, contacts, waited):
    assert send(at_desk, waited).status_code == 200
    assert is_of(contacts()[0], days_ago=0)


def test_what_waited_longer_than_a_month_is_refused_with_a_sentence(at_desk, contacts):
    answer = send(at_desk, 40 * DAY)
    assert answer.status_code == 422
    assert "langer dan een maand" in json.loads(answer.content)["errors"][0]
    assert contacts() == []


def test_what_no_longer_fits_is_refused_with_the_sentence_of_the_field(at_desk, contacts):
    answer = send(at_desk, theme="999999")
    assert answer.status_code == 422
    assert json.loads(answer.content)["errors"]
    assert contacts() == []


def test_a_drop_in_hour_counts_on_its_day_and_once(at_desk, contacts, america):
    key = str(uuid.uuid4())
    for _time in range(2):
        counts = {f"aantal-{theme().pk}": "3", "key": key, "village": america.pk}
        assert send(at_desk, 2 * DAY, DROP_IN, **counts).status_code == 200
    assert len(contacts()) == 3
    midnights = {timezone.localtime(contact.occurred_at) for contact in contacts()}
    assert {moment.date() for moment in midnights} == {
        timezone.localdate(timezone.now() - timedelta(days=2))
    }
    assert {moment.time() for moment in midnights} == {time_of_day.min}


def test_an_hour_without_a_tap_is_refused(at_desk):
    assert send(at_desk, address=DROP_IN).status_code == 422


def test_each_has_a_mark_of_their_own_and_another_workplace_is_another(
    at_desk, client, supporter, support_organisation
):
    mine = json.loads(at_desk.get(WHO, **AS_DATA).content)
    assert mine["owner"] in at_desk.get(LOG).content.decode()
    assert mine["token"]
    client.force_login(supporter_of(support_organisation))
    assert json.loads(client.get(WHO, **AS_DATA).content)["owner"] != mine["owner"]


def test_the_form_that_stays_on_the_phone_names_nobody_and_lets_nobody_in(
    at_desk, supporter, truus, america
):
    page = at_desk.get(FORM).content.decode()
    assert america.name in page
    for secret in (supporter.name, supporter.email, truus.call_name, "csrf", 'name="person"'):
        assert secret not in page


def test_whoever_was_away_shows_first_who_they_are_and_the_phone_says_so_by_itself(
    at_desk, supporter, contacts
):
    supporter.set_password("een lang wachtwoord")
    supporter.save()
    at_desk.force_login(supporter)
    session = at_desk.session
    session["casework_last_seen"] = int(time.time()) - 31 * 60
    session.save()
    for answer in (at_desk.get(WHO, **AS_DATA), send(at_desk)):
        assert answer.status_code == 401
    assert contacts() == []
    again = at_desk.get(LOG, follow=True)
    assert again.content.decode().count("Je was een half uur weg") == 1


def test_a_phone_that_asks_by_itself_keeps_nobody_at_their_desk(at_desk):
    session = at_desk.session
    session["casework_last_seen"] = seen = int(time.time()) - 20 * 60
    session.save()
    at_desk.get(WHO, **AS_DATA)
    assert at_desk.session["casework_last_seen"] == seen


def test_who_is_not_signed_in_is_led_to_the_door(client):
    assert client.get(WHO, **AS_DATA).status_code == 302
