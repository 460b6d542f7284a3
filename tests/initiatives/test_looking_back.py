"""The look back on a year: for the person only, warm, told once in January."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.tasks import write_look_backs
from tests.factories import UserFactory
from tests.initiatives.factories import MemberFactory
from tests.notifications.factories import registered_person
from tests.villages.factories import EventFactory, HelperRoleFactory
from villagehub.notifications.models import Category, MutedCategory, Notification

YEAR = timezone.localdate().year
PAGE = f"/mijn-dorp/terugblik/{YEAR}/"


@pytest.fixture
def busy(winkelhoek, member, america):
    """A member who helped at three events of one name, and came to one that was cancelled."""
    start = timezone.now() - timedelta(minutes=5)
    for _number in range(3):
        event = EventFactory(village=america, title="Soep voor iedereen", starts_at=start)
        HelperRoleFactory(event=event).helpers.create(user=member)
    off = EventFactory(village=america, title="Vuurwerk", starts_at=start, cancelled_at=start)
    off.attendances.create(user=member)
    return member


def test_a_person_reads_what_they_did_and_nobody_else_does(client, busy, lead, admin, editor):
    client.force_login(busy)
    shown = client.get(PAGE).content.decode()
    assert "Winkelhoek in &#x27;t Laefhoes" in shown
    assert shown.count("Soep voor iedereen") == 1
    assert "3 keer" in shown
    assert "Vuurwerk" not in shown
    for other in (lead, admin, editor):
        client.force_login(other)
        assert client.get(f"{PAGE}namens/{busy.pk}/").status_code == 404
        assert "Soep voor iedereen" not in client.get(PAGE).content.decode()
    client.logout()
    assert client.get(PAGE).status_code == 302


def test_there_is_no_look_back_on_years_that_are_not(client, busy):
    client.force_login(busy)
    for year in (YEAR + 1, 1999, 10**12):
        assert client.get(f"/mijn-dorp/terugblik/{year}/").status_code == 404
    assert "Een rustig jaar" in client.get(f"/mijn-dorp/terugblik/{YEAR - 1}/").content.decode()


def test_the_cost_does_not_grow(client, busy, django_assert_num_queries):
    client.force_login(busy)

    def queries():
        with django_assert_num_queries(12):
            client.get(PAGE)

    queries()
    for _number in range(20):
        MemberFactory(user=busy)
    queries()


def test_in_january_everybody_who_did_something_hears_of_it_once(busy, winkelhoek, lead):
    on_paper = registered_person(lead)
    MemberFactory(initiative=winkelhoek, user=on_paper, recorded_by=lead)
    MemberFactory(initiative=winkelhoek, role="observer")
    quiet = MemberFactory(initiative=winkelhoek).user
    MutedCategory.objects.create(user=quiet, category=Category.INITIATIVE)
    UserFactory()
    assert write_look_backs(f"{YEAR}-12-31") == 0
    assert write_look_backs(f"{YEAR + 1}-01-03") == 3
    assert write_look_backs(f"{YEAR + 1}-01-04") == 0
    told = {row.recipient: row for row in Notification.objects.all()}
    assert set(told) == {busy, lead, on_paper}
    assert told[on_paper].channel == "call"
    assert f"/namens/{on_paper.pk}/" in told[on_paper].body
    assert "Soep" not in told[busy].body


def test_who_registered_somebody_prints_it_for_them(client, lead, winkelhoek, member):
    person = registered_person(lead, "Jo Zondermail")
    MemberFactory(initiative=winkelhoek, user=person, recorded_by=lead)
    client.force_login(lead)
    shown = client.get(f"{PAGE}namens/{person.pk}/").content.decode()
    assert "Dag Jo" in shown
    assert "Winkelhoek" in shown
    person.withdraw_consent()
    assert client.get(f"{PAGE}namens/{person.pk}/").status_code == 404
