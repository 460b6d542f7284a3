"""A supporter's day: the list, the sheet of paper, and a calendar that names nobody."""

import time
from datetime import timedelta
from urllib.parse import urlsplit

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from supporters.access import LAST_SEEN
from supporters.models import ContactMoment, FollowUp, HelpSeeker, WorkCalendar
from tests.notifications.factories import registered_person
from tests.supporters.conftest import end_membership
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    SupportCaseFactory,
    close,
    sent_referral,
)
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import MessageKind, Notification

TODAY = timezone.localdate
TODAYS_PAGE = reverse("supporters:today")
LONG_AGO = timedelta(days=60)


@pytest.fixture
def known_for_long(at_work, truus):
    with at_work():
        HelpSeeker.objects.update(created_at=timezone.now() - LONG_AGO)
    return truus


def quiet(client):
    return client.get(TODAYS_PAGE).context["day"].quiet


def spoken(person, days_ago):
    ContactMomentFactory(
        logged_by=person.owner,
        organisation=person.organisation,
        person=person,
        about="known_person",
        occurred_at=timezone.now() - timedelta(days=days_ago),
    )


def test_who_likes_to_be_called_and_was_not_for_four_weeks_is_brought_to_mind(
    at_desk, at_work, known_for_long
):
    assert quiet(at_desk) == [known_for_long]
    with at_work():
        spoken(known_for_long, 29)
    page = at_desk.get(TODAYS_PAGE)
    assert page.context["day"].quiet == [known_for_long]
    assert "Laatste contact op" in page.content.decode()
    with at_work():
        spoken(known_for_long, 27)
    assert quiet(at_desk) == []


def test_who_is_planned_or_new_or_rather_visited_or_gone_is_not(at_desk, at_work, known_for_long):
    with at_work():
        follow_up = FollowUpFactory(person=known_for_long, due_on=TODAY() + timedelta(days=9))
    assert quiet(at_desk) == []
    with at_work():
        follow_up.delete()
        HelpSeeker.objects.update(preferred_contact="visit")
    assert quiet(at_desk) == []
    with at_work():
        HelpSeeker.objects.update(preferred_contact="phone", created_at=timezone.now())
    assert quiet(at_desk) == []
    with at_work():
        HelpSeeker.objects.update(created_at=timezone.now() - LONG_AGO)
        close(known_for_long, "deceased")
    assert quiet(at_desk) == []


def test_messages_for_people_without_mail_are_counted(at_desk, supporter):
    neighbour = registered_person(supporter)
    assert "door te bellen" not in at_desk.get(TODAYS_PAGE).content.decode()
    Notification.objects.record(
        recipient=neighbour,
        kind=MessageKind.FOLLOW_UP,
        about="x",
        period="x",
        subject="Samen eten gaat door",
        body="x",
    )
    assert "Nog 1 bericht door te bellen" in at_desk.get(TODAYS_PAGE).content.decode()


def test_paper_has_what_is_needed_on_the_way_and_is_written_down(at_desk, at_work, truus):
    with at_work():
        FollowUpFactory(person=truus, kind="visit")
        FollowUpFactory(person=truus)
    address = reverse("supporters:day_print")
    page = at_desk.get(address).content.decode()
    for needed in ("Truus", truus.phone, truus.address, "Bellen", "Langsgaan"):
        assert needed in page
    assert truus.surname not in page
    assert "day-large" in at_desk.get(address, {"groot": "1"}).content.decode()
    exports = AuditEvent.objects.filter(action="export", object_type="supporters.followup")
    assert exports.count() == 2


@pytest.fixture
def feed(at_desk):
    """The address of the calendar, as a supporter makes it."""
    at_desk.post(reverse("supporters:calendar_renew"))
    return urlsplit(WorkCalendar.objects.get().address).path


def events(client, address):
    found = icalendar.Calendar.from_ical(client.get(address).content).walk("VEVENT")
    return [(timezone.localtime(each.decoded("DTSTART")), str(each["SUMMARY"])) for each in found]


def test_the_calendar_says_how_many_and_never_whom(client, at_work, truus, feed):
    with at_work():
        for days in (-2, 0, 0):
            FollowUpFactory(person=truus, due_on=TODAY() + timedelta(days=days))
        FollowUpFactory(person=truus, kind="visit", due_on=TODAY() + timedelta(days=1))
    client.logout()
    told = [(at.date(), at.hour, title) for at, title in events(client, feed)]
    assert told == [
        (TODAY(), 9, "3 telefoontjes"),
        (TODAY() + timedelta(days=1), 13, "1 bezoek"),
    ]
    content = client.get(feed).content.decode()
    for secret in ("Truus", "Verzonnen", "06-00", "Dorpsstraat", "America", str(truus.pk)):
        assert secret not in content
    assert client.get(feed)["Cache-Control"] == "private, no-cache"


def test_the_calendar_leaves_out_who_died(client, at_work, truus, feed):
    with at_work():
        FollowUpFactory(person=truus)
        close(truus, "deceased")
    assert events(client, feed) == []


def test_a_new_address_or_the_end_of_the_work_closes_the_old_one(client, supporter, feed):
    assert client.get(feed).status_code == 200
    assert client.get(feed.replace(".ics", "0.ics")).status_code == 404
    client.post(reverse("supporters:calendar_renew"))
    assert client.get(feed).status_code == 404
    newest = urlsplit(WorkCalendar.objects.get().address).path
    assert client.get(newest).status_code == 200
    end_membership(supporter)
    assert client.get(newest).status_code == 404


def test_stopping_takes_the_address_away(client, feed):
    client.post(reverse("supporters:calendar_stop"))
    assert client.get(feed).status_code == 404
    assert "Maak mijn adres" in client.get(reverse("supporters:calendar")).content.decode()


@pytest.mark.parametrize("token", ["x", "0" * 64, "é" * 32, "9" * 999])
def test_a_strange_address_opens_nothing(client, feed, token):
    address = reverse("supporters:calendar_feed", args=[token])
    assert client.get(address).status_code == 404


def queries_of(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.mark.parametrize("name", ["today", "day_print", "calendar_feed"])
def test_a_full_day_asks_as_much_as_an_easy_one(
    at_desk, at_work, supporter, support_organisation, feed, known_for_long, name
):
    url = feed if name == "calendar_feed" else reverse(f"supporters:{name}")
    with at_work():
        FollowUpFactory(person=known_for_long)
        FollowUpFactory(person=known_for_long, kind="visit")
    few = queries_of(at_desk, url)
    with at_work():
        for _n in range(20):
            person = HelpSeekerFactory(owner=supporter, organisation=support_organisation)
            SupportCaseFactory(person=person)
            FollowUpFactory(person=person)
            FollowUpFactory(person=person, kind="visit")
            FollowUpFactory(person=person, acted_at=timezone.now(), due_on=TODAY() + LONG_AGO)
        assert FollowUp.objects.due().count() == 42
    assert queries_of(at_desk, url) == few
    assert few <= 12


def test_the_fullest_day_of_who_registered_people_costs_twelve_queries(
    at_desk, at_work, supporter, known_for_long
):
    """Right after logging, when the session is written as well."""
    registered_person(supporter)
    with at_work():
        spoken(known_for_long, 0)
        logged = ContactMoment.objects.get()
        FollowUpFactory(person=known_for_long)
        sent_referral(known_for_long)
    session = at_desk.session
    session[LAST_SEEN] = time.time() - 120
    session.save()
    address = f"{TODAYS_PAGE}?bewaard={logged.pk}"
    with CaptureQueriesContext(connection) as captured:
        page = at_desk.get(address)
    assert page.context["just_logged"] == [logged]
    asked = [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]
    assert len(asked) <= 12
