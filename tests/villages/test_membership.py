"""Joining and leaving a village, one's own page, and the hook for other apps' blocks."""

import pytest

from tests.factories import MembershipFactory
from tests.villages.factories import AttendanceFactory, EventFactory
from villagehub.registry import Socket
from villages import sections
from villages.models import Membership

pytestmark = pytest.mark.django_db


def test_a_newcomer_joins_and_leaves_again(client, america, stranger):
    assert client.post("/dorpen/america/lid-worden/").status_code == 302
    client.force_login(stranger)
    assert b"Word lid van dit dorp" in client.get("/dorpen/america/").content
    for _press in range(2):
        client.post("/dorpen/america/lid-worden/")
    assert Membership.objects.residents_of(america).of(stranger).count() == 1
    assert "Laat je bevestigen" in client.get("/dorpen/america/").content.decode()
    Membership.objects.of(stranger).get().confirm("editor")
    assert "Jij hoort bij dit dorp" in client.get("/dorpen/america/").content.decode()
    assert client.get("/dorpen/america/verlaten/").status_code == 200
    assert Membership.objects.residents_of(america).of(stranger).exists()
    client.post("/dorpen/america/verlaten/")
    assert not Membership.objects.residents_of(america).of(stranger).exists()


def test_joining_goes_by_post(client, america, stranger):
    client.force_login(stranger)
    page = " ".join(client.get("/dorpen/america/lid-worden/").content.decode().split())
    assert "Druk op de knop om lid te worden van America." in page
    assert not Membership.objects.of(stranger).exists()


def test_somebody_without_email_joins_and_leaves_by_a_helper(
    client, america, resident, person_without_email
):
    client.force_login(resident)
    data = {"person": person_without_email.pk}
    client.post("/dorpen/america/lid-worden/", data)
    membership = Membership.objects.residents_of(america).of(person_without_email).get()
    assert membership.recorded_by == resident
    client.post("/dorpen/america/verlaten/", data)
    assert not Membership.objects.residents_of(america).of(person_without_email).exists()
    assert Membership.objects.residents_of(america).of(resident).exists()


def test_nobody_makes_a_stranger_join(client, america, neighbour, person_without_email):
    client.force_login(neighbour)
    client.post("/dorpen/america/lid-worden/", {"person": person_without_email.pk})
    assert not Membership.objects.of(person_without_email).exists()


def test_my_village_shows_this_week_and_where_i_go(client, america, resident):
    event = EventFactory(village=america, title="Samen eten", visibility="village")
    AttendanceFactory(event=event, user=resident)
    client.force_login(resident)
    text = client.get("/mijn-dorp/").content.decode()
    assert text.count("Samen eten") >= 2


def test_without_a_village_one_is_asked_to_find_it(client, stranger):
    client.force_login(stranger)
    text = client.get("/mijn-dorp/").content.decode()
    assert "Zoek je dorp" in text


def test_with_two_villages_one_chooses(client, america, meterik, resident):
    MembershipFactory(user=resident, village=meterik)
    client.force_login(resident)
    assert client.get("/mijn-dorp/?dorp=meterik").context["village"] == meterik
    assert client.get("/mijn-dorp/?dorp=atlantis").context["village"] == america


@pytest.mark.parametrize("rows", [1, 20])
def test_my_village_costs_the_same_with_much_going_on(
    client, america, resident, django_assert_max_num_queries, rows
):
    for _row in range(rows):
        AttendanceFactory(event=EventFactory(village=america), user=resident)
    client.force_login(resident)
    client.get("/mijn-dorp/")
    with django_assert_max_num_queries(6):
        client.get("/mijn-dorp/")


def test_other_apps_add_blocks_in_their_order(rf, america):
    page = Socket("sections.of_a_test")
    page.plug(lambda request, village: ("b.html", {}), 20)
    page.plug(lambda request, village: ("a.html", {"v": village}), 10)
    page.plug(lambda request, village: None, 30)
    assert sections.sections(page, rf.get("/"), america) == [
        ("a.html", {"v": america}),
        ("b.html", {}),
    ]
