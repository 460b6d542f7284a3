"""Thanks: for the person thanked, unless that person lets others read it."""

import pytest
from django.core import mail

from initiatives.models import Thanks
from tests.initiatives.factories import MemberFactory
from tests.notifications.factories import registered_person
from villagehub.accounts.models import AccountClaim
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due
from villages.exchange.models import Refusal

WORDS = {"text": "Zonder jou geen soep", "what": "koken", "giver_shows": "on"}


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url() + "mensen/"


@pytest.fixture
def thank(page, winkelhoek, member):
    return f"{page}{winkelhoek.members.get(user=member).pk}/bedanken/"


def seen(client, url):
    return client.get(url).content.decode()


def test_thanks_are_private_until_the_person_thanked_shows_them(
    client, page, thank, lead, member, resident, admin
):
    client.force_login(resident)
    assert client.post(thank, WORDS).status_code == 403
    client.force_login(lead)
    for _twice in range(2):
        client.post(thank, WORDS)
    row = Thanks.objects.get()
    send_due()
    assert [(m.to, "geen soep" in m.body) for m in mail.outbox] == [([member.email], True)]
    for person in (lead, resident, admin):
        client.force_login(person)
        assert "geen soep" not in seen(client, page)
        assert client.post(f"/mijn-dorp/bedankjes/{row.pk}/tonen/").status_code == 404
        assert Thanks.objects.visible_to(person).exists() is (person == lead)
    client.force_login(member)
    assert "geen soep" in seen(client, "/mijn-dorp/bedankjes/")
    client.post(f"/mijn-dorp/bedankjes/{row.pk}/tonen/", {"show": "1"})
    client.logout()
    shown = seen(client, page)
    assert "geen soep" in shown
    assert "Mia M." not in shown
    client.force_login(member)
    client.post(f"/mijn-dorp/bedankjes/{row.pk}/tonen/", {"show": "0"})
    assert "geen soep" not in seen(client, page)
    client.post(f"/mijn-dorp/bedankjes/{row.pk}/weg/")
    assert not Thanks.objects.exists()


def test_thanks_go_past_no_refusal_and_not_to_oneself(client, thank, lead, member):
    Refusal.objects.create(user=member, whom=lead)
    client.force_login(lead)
    assert "niet schrijven" in client.post(thank, WORDS).content.decode()
    client.force_login(member)
    assert client.post(thank, WORDS).status_code == 404
    assert not Thanks.objects.exists()


def test_everybody_is_thanked_at_once_and_once_a_day(client, page, winkelhoek, lead, member):
    on_paper = registered_person(lead)
    MemberFactory(initiative=winkelhoek, user=on_paper, recorded_by=lead)
    MemberFactory(initiative=winkelhoek, role="observer")
    client.force_login(lead)
    for _twice in range(2):
        answer = client.post(page + "bedanken/", {"text": "Wat een avond"})
    assert "vandaag al" in answer.content.decode()
    told = {row.recipient: row.channel for row in Notification.objects.all()}
    assert told == {member: "mail", on_paper: "call"}
    assert Thanks.objects.count() == 2


def test_thanks_come_along_with_who_takes_over_their_registration(
    client, winkelhoek, lead, stranger
):
    person = registered_person(lead)
    Thanks.give(winkelhoek, lead, person, "Dank je", "", True)
    AccountClaim.objects.with_code(AccountClaim.make(person, lead)).move_to(stranger)
    client.force_login(stranger)
    assert "Dank je" in seen(client, "/mijn-dorp/bedankjes/")
