"""Who belongs to a village no longer, and whose role ends: what they leave is not left lying."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.hurdles.models import BackingAsk
from tests.exchange.factories import ListingFactory, reply_to
from tests.factories import MembershipFactory, Role, UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.regulatory.factories import make_request
from tests.rooms.factories import BookingFactory, RoomFactory
from tests.villages.factories import AttendanceFactory, EventFactory, HelperRoleFactory
from villagehub.notifications.models import Notification
from villages.models import Attendance, Event, Membership, Vouch
from villages.tasks import lay_down_what_ran_out

pytestmark = pytest.mark.django_db
LEAVE = "/dorpen/america/verlaten/"


def subjects_to(person):
    return list(Notification.objects.filter(recipient=person).values_list("subject", flat=True))


def is_expected(event, person):
    return event.attendances.active().filter(user=person).exists()


@pytest.fixture
def party(america):
    """For the village only, and full."""
    return EventFactory(village=america, title="Dorpsfeest", visibility="village", capacity=1)


@pytest.fixture
def market(america):
    return EventFactory(village=america, title="Rommelmarkt", visibility="public")


def test_leaving_signs_off_for_what_is_of_the_village_only(
    client, america, resident, party, market, stranger
):
    AttendanceFactory(event=party, user=resident)
    waiting = AttendanceFactory(event=party, waiting_since=timezone.now()).user
    AttendanceFactory(event=market, user=resident)
    role = HelperRoleFactory(event=party)
    role.take(resident)
    listing = ListingFactory(village=america, user=resident, visibility="village", title="Ladder?")
    reply_to(listing, stranger)
    client.force_login(resident)
    page = client.get(LEAVE).content.decode()
    for words in ("Dorpsfeest", "Ladder?", "Rommelmarkt", "Wil je dit ook afzeggen?"):
        assert words in page
    client.post(LEAVE)
    assert not is_expected(party, resident)
    assert not party.attendances.get(user=waiting).waiting_since
    assert not role.helpers.active().exists()
    listing.refresh_from_db()
    assert listing.ended_at
    assert "Waar je op reageerde, is weg" in subjects_to(stranger)
    assert is_expected(market, resident)


def test_who_leaves_chooses_what_else_to_give_up(client, america, resident, market):
    AttendanceFactory(event=market, user=resident)
    booking = BookingFactory(user=resident, room=RoomFactory(facility__village=america))
    client.force_login(resident)
    client.post(LEAVE, {"also": ["events-for-all"]})
    assert not is_expected(market, resident)
    booking.refresh_from_db()
    assert booking.is_holding


def test_a_key_that_nobody_offers_is_refused_and_nothing_ends(client, america, resident):
    client.force_login(resident)
    assert client.post(LEAVE, {"also": ["alles"]}).status_code == 200
    assert Membership.objects.residents_of(america).of(resident).exists()


def test_who_is_ended_by_an_editor_reads_what_was_signed_off(
    client, america, resident, editor, party, market
):
    AttendanceFactory(event=party, user=resident)
    AttendanceFactory(event=market, user=resident)
    Membership.objects.of(resident).get().end("Je woont hier niet.", editor)
    assert not is_expected(party, resident)
    assert is_expected(market, resident)
    body = Notification.objects.get(recipient=resident, subject__contains="beëindigd").body
    assert "Dorpsfeest" in body
    assert "Rommelmarkt" not in body


def test_who_still_edits_the_village_is_still_expected(america, resident, party):
    MembershipFactory(user=resident, village=america, role=Role.EDITOR)
    AttendanceFactory(event=party, user=resident)
    Membership.objects.of(resident).get(role=Role.RESIDENT).leave()
    assert is_expected(party, resident)


def test_who_edits_no_longer_organises_no_longer(america, editor, admin, resident):
    other = MembershipFactory(village=america, role=Role.EDITOR).user
    event = EventFactory(village=america, created_by=editor)
    role = HelperRoleFactory(event=event)
    role.take(resident)
    Membership.objects.of(editor).get().take_away(admin)
    assert event not in Event.objects.organised_by(editor)
    role.helpers.all().end()
    assert any("Weer een helper nodig" in subject for subject in subjects_to(other))


def test_a_request_falls_back_to_the_officers_who_are_left(america, officer, admin, lead):
    colleague = MembershipFactory(municipality=america.municipality, role=Role.OFFICER).user
    initiative = InitiativeFactory(village=america)
    LeadFactory(initiative=initiative, user=lead)
    request = make_request(initiative, lead)
    request.assign_to(officer)
    Membership.objects.of(officer).get().take_away(admin)
    request.refresh_from_db()
    assert request.handling_officer is None
    assert any("Ligt weer open" in subject for subject in subjects_to(colleague))
    assert not any("Ligt weer open" in subject for subject in subjects_to(officer))


def test_a_role_that_runs_out_by_its_date_lays_down_its_work_at_night(america, officer, lead):
    initiative = InitiativeFactory(village=america)
    LeadFactory(initiative=initiative, user=lead)
    request = make_request(initiative, lead)
    request.assign_to(officer)
    ask = BackingAsk.objects.create(initiative=initiative, kind="money", text="Voor de verf")
    BackingAsk.objects.filter(pk=ask.pk).update(contact=lead)
    membership = Membership.objects.of(officer).get()
    ask.take(officer, membership.scope)
    Membership.objects.filter(pk=membership.pk).update(
        valid_from=timezone.localdate() - timedelta(days=9), valid_until=timezone.localdate()
    )
    lay_down_what_ran_out()
    request.refresh_from_db()
    ask.refresh_from_db()
    assert request.handling_officer is None
    assert ask.taken_by is None
    told = Notification.objects.count()
    assert any("kan jullie vraag niet meer oppakken" in subject for subject in subjects_to(lead))
    lay_down_what_ran_out()
    assert Notification.objects.count() == told


def test_the_same_role_again_keeps_its_work(america, officer, lead):
    initiative = InitiativeFactory(village=america)
    LeadFactory(initiative=initiative, user=lead)
    request = make_request(initiative, lead)
    request.assign_to(officer)
    Membership.objects.of(officer).update(valid_until=timezone.localdate())
    MembershipFactory(user=officer, municipality=america.municipality, role=Role.OFFICER)
    lay_down_what_ran_out()
    request.refresh_from_db()
    assert request.handling_officer == officer


def test_what_a_supporter_placed_for_their_organisation_goes_with_the_role(
    america, supporter, support_organisation, admin, resident
):
    listing = ListingFactory(village=america, user=supporter, organisation=support_organisation)
    reply_to(listing, resident)
    Membership.objects.of(supporter).get().take_away(admin)
    listing.refresh_from_db()
    assert listing.ended_at
    assert "Waar je op reageerde, is weg" in subjects_to(resident)


def test_a_room_of_an_account_that_closes_is_free_and_its_manager_knows(america, editor):
    room = RoomFactory(facility__village=america)
    person = UserFactory()
    booking = BookingFactory(room=room, user=person)
    person.delete()
    (told,) = Notification.objects.filter(recipient=editor, subject__contains="is weer vrij")
    assert str(booking.pk) not in told.body
    assert room.get_absolute_url() in told.body


def test_who_replied_and_closes_the_account_leaves_nobody_waiting(america, resident):
    listing = ListingFactory(village=america, user=resident)
    replier = UserFactory()
    reply_to(listing, replier)
    replier.delete()
    (told,) = Notification.objects.filter(recipient=resident, subject__contains="kan toch niet")
    assert listing.get_absolute_url() in told.body


def test_leaving_costs_no_more_for_many_things(
    client, america, resident, django_assert_max_num_queries
):
    for _each in range(20):
        AttendanceFactory(event=EventFactory(village=america, visibility="village"), user=resident)
    client.force_login(resident)
    with django_assert_max_num_queries(15):
        assert client.get(LEAVE).status_code == 200
    assert Attendance.objects.active().filter(user=resident).count() == 20


def test_who_vouched_and_left_the_village_takes_it_back(client, america, resident, neighbour):
    waiting = MembershipFactory(village=america, confirmed_how="")
    Vouch.give(waiting, resident)
    Membership.objects.of(resident).get().leave()
    page = f"/dorpen/america/leden/{waiting.pk}/instaan/"
    client.force_login(resident)
    assert client.get(page).status_code == 200
    client.post(page + "intrekken/")
    assert not waiting.vouches.active().exists()
    assert client.get(page).status_code == 404
    client.force_login(neighbour)
    assert client.get(page).status_code == 404


def test_when_the_only_named_manager_is_gone_the_editors_hear_of_a_request(america, editor, lead):
    room = RoomFactory(facility__village=america)
    gone = UserFactory(email=None, recorded_by=lead, consent_how="spoken", consent_on="2026-01-01")
    room.managers.add(gone)
    gone.withdraw_consent()
    assert list(room.people_to_ask()) == [editor]


def test_coordinators_hear_once_that_a_supporter_stopped(supporter, coordinator, admin):
    Membership.objects.of(supporter).get().take_away(admin)
    lay_down_what_ran_out()
    assert subjects_to(coordinator) == ["Sanne S. is geen dorpsondersteuner meer"]
