"""Joining, leaving, handing over; also for people without e-mail."""

from functools import partial

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from initiatives.models import Initiative, InitiativeMember
from tests.at_once import at_once
from tests.factories import VillageFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory
from tests.notifications.factories import registered_person
from villagehub.accounts.models import AccountClaim
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due

JOIN = {"role": "helper", "motive_choice": "company", "motive": "Gezellig"}


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url()


def test_joining_takes_one_step_and_the_lead_hears_of_it(client, page, resident, lead):
    client.force_login(resident)
    assert client.post(page + "meedoen/", JOIN).url == page
    member = InitiativeMember.objects.get(user=resident)
    assert (member.role, member.motive_choice, member.motive) == ("helper", "company", "Gezellig")
    send_due()
    message = mail.outbox[0]
    assert message.to == [lead.email]
    assert "Riet B. doet mee" in message.subject
    assert "http://localhost:8000" + page in message.body
    assert "Gezellig" in message.body


def test_joining_twice_is_told_and_changes_nothing(client, page, member):
    client.force_login(member)
    answer = client.post(page + "meedoen/", JOIN)
    assert "doet al mee" in answer.content.decode()
    assert InitiativeMember.objects.filter(user=member).count() == 1


def test_who_is_in_already_is_shown_how_to_bring_somebody_else(client, page, member):
    client.force_login(member)
    shown = client.get(page + "meedoen/").content.decode()
    assert "Jij doet al mee" in shown
    assert "/account/namens/nieuw/" in shown
    person = registered_person(member, "Jo Zondermail")
    shown = client.get(page + "meedoen/").content.decode()
    assert "Jij doet al mee" not in shown
    assert str(person.pk) in shown


def test_the_database_knows_a_person_takes_part_once(winkelhoek, member):
    with pytest.raises(IntegrityError):
        MemberFactory(initiative=winkelhoek, user=member)


def test_nobody_makes_themselves_lead_by_joining(client, page, resident):
    client.force_login(resident)
    answer = client.post(page + "meedoen/", {**JOIN, "role": "lead"})
    assert answer.status_code == 200
    assert not InitiativeMember.objects.filter(user=resident).exists()


def test_what_is_over_takes_nobody_in(client, page, resident):
    Initiative.objects.update(outcome="ended")
    client.force_login(resident)
    assert "afgerond" in client.post(page + "meedoen/", JOIN).content.decode()


def test_somebody_without_mail_joins_by_who_registered_them(client, page, winkelhoek, lead):
    person = registered_person(lead, "Jo Zondermail")
    client.force_login(lead)
    client.post(page + "meedoen/", {**JOIN, "person": str(person.pk)})
    member = InitiativeMember.objects.get(user=person)
    assert member.recorded_by == lead
    told = client.get(page + "verloop/").content.decode()
    assert "namens Jo Z., vastgelegd door Lies T." in told
    assert not Notification.objects.filter(recipient=lead).exists(), "who did it knows"


def test_nobody_joins_for_somebody_they_did_not_register(client, page, resident, lead):
    person = registered_person(lead)
    client.force_login(resident)
    client.post(page + "meedoen/", {**JOIN, "person": str(person.pk)})
    assert not InitiativeMember.objects.filter(user=person).exists()


def test_who_registered_somebody_ends_it_and_nobody_else_does(
    client, page, winkelhoek, lead, resident
):
    person = registered_person(lead)
    row = MemberFactory(initiative=winkelhoek, user=person, recorded_by=lead)
    for other, status in ((resident, 404), (lead, 302)):
        client.force_login(other)
        assert client.post(f"{page}stoppen/{row.pk}/").status_code == status
    row.refresh_from_db()
    assert row.until is not None


def test_withdrawn_consent_and_a_claimed_account_reach_initiatives(winkelhoek, lead, stranger):
    leaves, claims = registered_person(lead), registered_person(lead)
    for person in (leaves, claims):
        MemberFactory(initiative=winkelhoek, user=person, recorded_by=lead)
    leaves.withdraw_consent()
    AccountClaim.objects.with_code(AccountClaim.make(claims, lead)).move_to(stranger)
    active = set(winkelhoek.members.active().values_list("user", flat=True))
    assert active == {lead.pk, stranger.pk}


def test_leaving_asks_first_and_coming_back_is_possible(client, page, member, winkelhoek):
    client.force_login(member)
    assert "Stoppen met meedoen?" in client.get(page + "stoppen/").content.decode()
    assert winkelhoek.members.active().of(member).exists()
    client.post(page + "stoppen/")
    assert not winkelhoek.members.active().of(member).exists()
    client.post(page + "meedoen/", JOIN)
    assert winkelhoek.members.active().of(member).count() == 1
    assert winkelhoek.members.of(member).count() == 2


def test_the_last_lead_first_names_another(client, page, winkelhoek, lead, member):
    client.force_login(lead)
    answer = client.post(page + "stoppen/", follow=True)
    assert "Jij bent de enige trekker" in answer.content.decode()
    assert answer.request["PATH_INFO"] == page + "overdragen/"
    heir = winkelhoek.members.active().of(member).get()
    client.post(page + "overdragen/", {"member": str(heir.pk)})
    winkelhoek.accept_offer(winkelhoek.lead_offers.get())
    assert winkelhoek.standing_of(member).leads
    assert not winkelhoek.standing_of(lead).leads
    assert client.post(page + "stoppen/").url == page
    send_due()
    assert [(m.to[0], m.subject) for m in mail.outbox] == [
        (member.email, "Wil jij trekker worden van Winkelhoek in 't Laefhoes?"),
        (lead.email, "Mia M. zegt ja en is nu trekker van Winkelhoek in 't Laefhoes"),
        (member.email, "Lies T. doet niet meer mee met Winkelhoek in 't Laefhoes"),
    ]


def test_without_anybody_to_hand_over_to_the_page_says_what_to_do(client, page, lead, winkelhoek):
    MemberFactory(initiative=winkelhoek, user=registered_person(lead))
    MemberFactory(initiative=winkelhoek, role="observer")
    client.force_login(lead)
    assert "nog niemand om aan over te dragen" in client.get(page + "overdragen/").content.decode()


def test_nobody_from_outside_is_made_lead(client, page, lead, resident):
    elsewhere = MemberFactory(user=resident)
    client.force_login(lead)
    answer = client.post(page + "overdragen/", {"member": str(elsewhere.pk)})
    assert answer.status_code == 200
    assert not elsewhere.initiative.standing_of(resident).leads


def test_the_last_lead_of_what_is_over_may_leave(client, page, lead, winkelhoek):
    winkelhoek.finish("ended", lead)
    client.force_login(lead)
    client.post(page + "stoppen/")
    assert not winkelhoek.members.active().exists()


@pytest.fixture
def two_leads(committed):
    """An initiative that other connections see too; the owner of the tables clears it away."""
    initiative = InitiativeFactory(village=VillageFactory())
    leads = [LeadFactory(initiative=initiative) for _ in range(2)]
    return initiative, leads


def test_two_leads_who_leave_at_once_leave_one_behind(two_leads):
    initiative, leads = two_leads

    def leave(row):
        Initiative.objects.get(pk=initiative.pk).leave(row)

    answers = at_once(*[partial(leave, row) for row in leads])
    told = [answer for answer in answers if isinstance(answer, ValidationError)]
    assert initiative.members.active().leads().count() == 1
    assert len(told) == 1
