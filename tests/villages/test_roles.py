"""Choosing a workplace; the administrator gives and ends roles and sees the technical state."""

import pytest
from django.urls import reverse

from tests.factories import MembershipFactory, Role, UserFactory, VillageFactory
from villagehub.audit.models import AuditEvent
from villages.models import Membership

pytestmark = pytest.mark.django_db


def test_one_role_needs_no_choice(client, editor):
    client.force_login(editor)
    assert client.get("/werkplek/").status_code == 302


def test_without_a_role_there_is_no_workplace(client, resident):
    client.force_login(resident)
    assert "geen werkplek" in client.get("/werkplek/").content.decode()


def test_with_two_roles_one_chooses_and_goes_where_one_was_heading(client, admin, america):
    editor = MembershipFactory(user=admin, role=Role.EDITOR, village=america)
    client.force_login(admin)
    response = client.get("/werkplek/?next=/beheer/")
    assert len(response.context["held"]) == 2
    chosen = admin.memberships.get(role=Role.ADMIN)
    data = {"membership": chosen.pk, "next": "/beheer/"}
    assert client.post("/werkplek/", data)["Location"] == "/beheer/"
    assert client.get("/beheer/").status_code == 200
    client.post("/werkplek/", {"membership": editor.pk})
    assert client.get("/beheer/")["Location"].startswith("/werkplek/?next=")


@pytest.mark.parametrize("wish", ["https://kwaad.example/", "//kwaad.example", "javascript:x"])
def test_no_address_leads_to_another_site(client, editor, wish):
    client.force_login(editor)
    response = client.get("/werkplek/", {"next": wish})
    assert "kwaad" not in response["Location"]
    assert response["Location"].startswith("/")


@pytest.mark.parametrize("key", ["", "x", "\0", "6f1f7c1e-0000-4000-8000-000000000000"])
def test_somebody_elses_workplace_cannot_be_chosen(client, admin, america, supporter, key):
    MembershipFactory(user=admin, role=Role.EDITOR, village=america)
    client.force_login(admin)
    other = supporter.memberships.get()
    for wanted in (key, other.pk):
        assert client.post("/werkplek/", {"membership": wanted}).status_code == 200


@pytest.mark.parametrize("url", ["/beheer/", "/beheer/rollen/"])
def test_only_the_administrator_gets_in(client, editor, resident, admin, url):
    assert client.get(url).status_code == 302
    for person, status in [(editor, 404), (resident, 404), (admin, 200)]:
        client.force_login(person)
        assert client.get(url).status_code == status


def give(client, **data):
    form = {"role": "editor", "scope_name": "America", "valid_from": "2026-01-01", **data}
    return client.post("/beheer/rollen/", form)


def test_p14_that_the_administrator_gives_a_role_and_ends_it_is_in_the_record(
    client, admin, america, stranger
):
    client.force_login(admin)
    assert give(client, email=stranger.email.upper()).status_code == 302
    membership = Membership.objects.of(stranger).get()
    assert (membership.role, membership.village) == ("editor", america)
    url = reverse("villages:role_end", args=[membership.pk])
    assert client.get(url).status_code == 200
    assert Membership.objects.of(stranger).active().exists()
    client.post(url)
    assert not Membership.objects.of(stranger).active().exists()
    assert client.get(url).status_code == 404
    events = AuditEvent.objects.filter(action="role", object_id=str(membership.pk))
    assert [event.actor_id for event in events] == [admin.pk, admin.pk]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"email": "a\0b"}, "email"),
        ({"scope_name": ""}, "scope_name"),
        ({"scope_name": "Atlantis"}, "scope_name"),
        ({"scope_name": "x" * 121}, "scope_name"),
        ({"role": "admin"}, "scope_name"),
        ({"role": "resident"}, "role"),
        ({"role": "koning"}, "role"),
        ({"role": "officer"}, "scope_name"),
        ({"valid_from": "morgen"}, "valid_from"),
        ({"valid_until": "2001-01-01"}, "valid_until"),
    ],
)
def test_a_role_that_cannot_be_is_explained(client, admin, america, stranger, data, field):
    client.force_login(admin)
    response = give(client, **{"email": stranger.email, **data})
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not Membership.objects.of(stranger).exists()


def test_of_two_places_with_one_name_is_asked_which(client, admin, stranger):
    VillageFactory(name="Beek", slug="beek-a")
    wanted = VillageFactory(name="Beek", slug="beek-b")
    client.force_login(admin)
    response = give(client, email=stranger.email, scope_name="Beek")
    assert "beek-a, beek-b" in response.content.decode()
    give(client, email=stranger.email, scope_name="beek-b")
    assert Membership.objects.of(stranger).get().village == wanted


def test_a_role_is_given_once(client, admin, editor, america):
    client.force_login(admin)
    response = give(client, email=editor.email)
    assert response.status_code == 200
    assert "heeft deze rol hier al" in response.content.decode()


def test_roles_are_found_by_name_and_residents_are_not_listed(client, admin, editor, resident):
    client.force_login(admin)
    rows = client.get("/beheer/rollen/").context["page"].rows
    assert resident not in {row.user for row in rows}
    found = client.get("/beheer/rollen/", {"q": "redact"}).context["page"].rows
    assert [row.user for row in found] == [editor]


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_of_roles_costs_the_same(
    client, admin, america, django_assert_max_num_queries, rows
):
    for _row in range(rows):
        MembershipFactory(user=UserFactory(), role=Role.EDITOR, village=america)
    client.force_login(admin)
    client.get("/beheer/rollen/")
    with django_assert_max_num_queries(6):
        client.get("/beheer/rollen/")


def test_the_technical_page_shows_no_person(client, admin, resident):
    client.force_login(admin)
    text = client.get("/beheer/").content.decode()
    assert resident.email not in text
    assert resident.name not in text
