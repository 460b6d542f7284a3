"""The page with everybody: names for each other, roles, and taking somebody off the list."""

import pytest
from django.core import mail

from initiatives.models import Initiative, LifeEvent
from tests.factories import UserFactory
from tests.initiatives.factories import LeadFactory, MemberFactory
from villagehub.notifications.tasks import send_due


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url() + "mensen/"


def seen(client, address):
    return client.get(address).content.decode()


def test_names_are_for_who_takes_part_and_numbers_for_all(client, page, member, resident, lead):
    for person in (None, resident):
        if person:
            client.force_login(person)
        shown = seen(client, page)
        assert "2 mensen doen mee" in shown
        assert "Lies T." in shown
        assert "Mia M." not in shown
    client.force_login(member)
    shown = seen(client, page)
    assert "Mia M." in shown
    assert "Even onder de mensen" not in shown
    client.force_login(lead)
    assert "Even onder de mensen" in seen(client, page)


def test_the_page_costs_the_same_and_goes_on(
    client, page, winkelhoek, lead, django_assert_num_queries
):
    client.force_login(lead)
    MemberFactory(initiative=winkelhoek)

    def queries():
        with django_assert_num_queries(12):
            return seen(client, page)

    queries()
    for number in range(60):
        MemberFactory(initiative=winkelhoek, user=UserFactory(name=f"Nummer {number:02}"))
    pages = [queries()]
    while 'rel="next"' in pages[-1]:
        more = pages[-1].split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0]
        pages.append(seen(client, page + more))
    assert len(pages) > 1
    assert sum(each.count("<h3>") for each in pages) == 62


def test_who_runs_it_searches_by_the_name_that_others_see(client, page, lead, member):
    client.force_login(lead)
    assert "Mia M." in seen(client, page + "?q=mia")
    assert "Niemand met" in seen(client, page + "?q=meedoener"), "the full name is kept private"
    client.force_login(member)
    assert "Lies T." in seen(client, page + "?q=mia"), "nobody else searches"
    client.force_login(lead)
    printed = seen(client, page + "lijst/")
    assert "Mia M." in printed
    assert member.email not in printed


def test_leads_change_roles_and_the_person_hears_it(client, page, winkelhoek, lead, member):
    row = winkelhoek.members.get(user=member)
    client.force_login(lead)
    address = f"{page}{row.pk}/rol/"
    assert client.post(address, {"seen": "member", "role": "board"}).url == page
    assert winkelhoek.standing_of(member).runs
    late = client.post(address, {"seen": "member", "role": "helper"}).content.decode()
    assert "Iemand was je net voor" in late
    send_due()
    assert [m.subject for m in mail.outbox] == [
        "Winkelhoek in 't Laefhoes: jij bent nu bestuurslid"
    ]
    event = LifeEvent.objects.get(what="role")
    assert (event.by, event.note) == (lead, "Mia M.: bestuurslid")
    own = winkelhoek.members.get(user=lead)
    refused = client.post(f"{page}{own.pk}/rol/", {"seen": "lead", "role": "member"})
    assert "Er moet altijd een trekker zijn" in refused.content.decode()
    client.logout()
    timeline = seen(client, winkelhoek.get_absolute_url() + "verloop/")
    assert "Een andere rol" not in timeline


def test_somebody_is_taken_off_the_list_with_a_reason_that_they_get(
    client, page, winkelhoek, lead, member, resident
):
    row = winkelhoek.members.get(user=member)
    second = LeadFactory(initiative=winkelhoek)
    MemberFactory(initiative=winkelhoek, user=resident)
    client.force_login(lead)
    address = f"{page}{row.pk}/eruit/"
    assert client.post(address, {"reason": ""}).status_code == 200
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": "Je kwam nooit"}).url == page
    assert not winkelhoek.members.active().of(member).exists()
    send_due()
    assert [(m.to, "Je kwam nooit" in m.body) for m in mail.outbox] == [([member.email], True)]
    assert client.post(f"{page}{second.pk}/eruit/", {"reason": "Ik ben de baas"}).status_code == 200
    assert winkelhoek.members.active().filter(pk=second.pk).exists()
    timeline = winkelhoek.get_absolute_url() + "verloop/"
    assert "Van de lijst gehaald" in seen(client, timeline)
    client.force_login(resident)
    assert "Van de lijst gehaald" not in seen(client, timeline)


def test_who_may_see_is_not_who_takes_part(client, page, member, resident, stranger):
    Initiative.objects.update(visibility="private")
    for person, status in ((member, 200), (resident, 404), (stranger, 404)):
        client.force_login(person)
        assert client.get(page).status_code == status
