"""Who may see what is asked once while a page is made, and never kept longer than it is true."""

from contextlib import suppress

import pytest
from django.contrib.auth import logout
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.db import connection, transaction
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from initiatives.models import Visibility
from initiatives.people.models.reach import parts_of
from tests.factories import MembershipFactory, Role
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.remembering import RememberingMiddleware, remember
from villages.members.models.reach import reach_of
from villages.models import Membership


class GoneWrongError(Exception):
    pass


@pytest.fixture
def during_a_request(client, rf):
    """Does something in the place of a view, with the request of whoever is signed in."""

    def run(person, view, method="get"):
        client.force_login(person)
        request = getattr(rf, method)("/")
        request.session = client.session
        found = []

        def answer(request):
            found.append(view(request))
            return HttpResponse()

        AuthenticationMiddleware(RememberingMiddleware(answer))(request)
        return found[0]

    return run


@pytest.fixture
def garden(america, lead):
    initiative = InitiativeFactory(village=america, visibility=Visibility.VILLAGE)
    LeadFactory(initiative=initiative, user=lead)
    return initiative


ROLES = 'FROM "villages_membership"'
TAKING_PART = 'FROM "initiatives_initiativemember"'
COMES_ALONG = "ARRAY("


@pytest.mark.parametrize("tab", ["", "reacties/", "mensen/"])
def test_a_page_asks_once_for_roles_and_once_for_what_somebody_takes_part_in(
    client, garden, lead, tab
):
    client.force_login(lead)
    address = garden.get_absolute_url() + tab
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    asked = [query["sql"] for query in captured]
    people = [sql for sql in asked if 'FROM "accounts_user" WHERE "accounts_user"."id"' in sql]
    assert len(people) == 1
    assert [sql for sql in asked if ROLES in sql] == people
    assert [sql for sql in asked if TAKING_PART in sql and COMES_ALONG in sql] == people


def test_roles_people_and_parts_come_along_with_who_is_signed_in(
    during_a_request, lead, garden, django_assert_num_queries
):
    def view(request):
        assert request.user.is_authenticated
        with django_assert_num_queries(0):
            for _again in range(3):
                assert reach_of(request.user).confirmed_villages == {garden.village_id}
                assert parts_of(request.user).led == {garden.pk}
                assert acted_for(request.user) == (lead.pk,)

    during_a_request(lead, view)


@pytest.mark.parametrize("method", ["get", "post"])
def test_at_the_first_thing_that_is_written_it_is_asked_anew(
    during_a_request, resident, meterik, method
):
    def view(request):
        before = set(reach_of(request.user).villages)
        MembershipFactory(user=resident, village=meterik, role=Role.RESIDENT)
        return reach_of(request.user).villages - before

    assert during_a_request(resident, view, method) == {meterik.pk}


def test_a_role_that_somebody_lost_in_this_very_request_opens_nothing_any_more(
    during_a_request, editor, america
):
    def view(request):
        assert america.is_editable_by(request.user)
        Membership.objects.of(request.user).end()
        return america.is_editable_by(request.user)

    assert during_a_request(editor, view, "post") is False


def test_what_a_transaction_said_that_was_rolled_back_is_not_kept(
    during_a_request, resident, meterik
):
    def view(request):
        with suppress(GoneWrongError), transaction.atomic():
            MembershipFactory(user=resident, village=meterik, role=Role.RESIDENT)
            assert meterik.pk in reach_of(request.user).villages
            raise GoneWrongError
        return meterik.pk in reach_of(request.user).villages

    assert during_a_request(resident, view, "post") is False


def test_who_waited_for_a_row_looks_again(during_a_request, resident, america):
    def view(request):
        first = reach_of(request.user)
        with transaction.atomic():
            Membership.objects.select_for_update().get(user=resident)
            return reach_of(request.user) is first

    assert during_a_request(resident, view, "post") is False


def test_who_signs_out_in_the_middle_is_nobody_from_there_on(during_a_request, resident, garden):
    def view(request):
        assert reach_of(request.user).villages
        logout(request)
        return reach_of(request.user), parts_of(request.user), acted_for(request.user)

    assert during_a_request(resident, view) == ((), (), ())


def test_two_people_in_one_process_never_see_with_each_others_eyes(
    client, garden, resident, stranger
):
    for person, status in [(resident, 200), (stranger, 404), (resident, 200), (stranger, 404)]:
        client.force_login(person)
        assert client.get(garden.get_absolute_url()).status_code == status
        client.logout()
        assert client.get(garden.get_absolute_url()).status_code == 404


def test_a_role_that_ended_between_two_pages_opens_nothing_any_more(client, garden, resident):
    client.force_login(resident)
    assert client.get(garden.get_absolute_url()).status_code == 200
    Membership.objects.of(resident).end()
    assert client.get(garden.get_absolute_url()).status_code == 404


def test_outside_a_request_the_database_is_asked_each_time(resident, meterik):
    assert meterik.pk not in reach_of(resident).villages
    MembershipFactory(user=resident, village=meterik, role=Role.RESIDENT)
    assert meterik.pk in reach_of(resident).villages


def test_a_task_may_remember_one_reader_at_a_time(
    resident, neighbour, america, meterik, django_assert_num_queries
):
    with django_assert_num_queries(2):
        for reader, village in [(resident, america), (neighbour, meterik)]:
            remember(reader)
            assert reach_of(reader).villages == {village.pk}
            assert reach_of(reader).confirmed_villages == {village.pk}
