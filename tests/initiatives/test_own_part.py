"""Who takes part in what is shown to fewer people now, still sees their own part and can end it."""

import pytest
from django.urls import reverse

from initiatives.comments.models import Comment
from initiatives.deciding.models import Ballot, Electorate
from initiatives.encounters.models import Question as Beforehand
from initiatives.models import Initiative, InitiativeMember
from tests.comments.factories import CommentFactory
from tests.deciding.factories import marks, put
from tests.encounters.factories import come, make_encounter, make_meeting
from tests.factories import UserFactory
from tests.housing.factories import make_household, make_housing
from tests.initiatives.factories import MemberFactory
from tests.villages.factories import AttendanceFactory, EventFactory, HelperRoleFactory
from tests.work.factories import ShiftFactory, TaskFactory
from villages.models import Event

pytestmark = pytest.mark.django_db


def of(name, initiative, *more):
    return reverse(name, args=[initiative.village.slug, initiative.slug, *more])


@pytest.fixture
def registered(resident):
    """Without e-mail; the resident acts for them and takes no part."""
    return UserFactory(
        email=None, recorded_by=resident, consent_how="spoken", consent_on="2026-01-01"
    )


@pytest.fixture
def event(america, stranger):
    """Was for everybody when a stranger signed up, and is for the village only now."""
    event = EventFactory(village=america, title="Dorpsfeest")
    event.attend(stranger)
    HelperRoleFactory(event=event).take(stranger)
    Event.objects.filter(pk=event.pk).update(visibility="village")
    return event


def test_who_signed_up_for_an_event_that_became_the_villages_signs_off(client, event, stranger):
    client.force_login(stranger)
    page = client.get(event.get_absolute_url())
    assert page.status_code == 200
    assert "Ik kan toch niet" in page.content.decode()
    answer = client.post(event.get_absolute_url() + "afmelden/", follow=True)
    assert answer.status_code == 200
    assert "Afgemeld" in answer.content.decode()
    assert not event.attendances.active().exists()
    assert client.get(event.get_absolute_url()).status_code == 404


def test_nobody_else_sees_it_for_that(client, event, neighbour):
    client.force_login(neighbour)
    assert client.get(event.get_absolute_url()).status_code == 404
    client.logout()
    assert client.get(event.get_absolute_url()).status_code == 404


def test_who_signed_somebody_up_signs_them_off(client, america, neighbour):
    person = UserFactory(
        email=None, recorded_by=neighbour, consent_how="spoken", consent_on="2026-01-01"
    )
    event = AttendanceFactory(
        event=EventFactory(village=america, visibility="village"), user=person
    ).event
    client.force_login(neighbour)
    client.post(event.get_absolute_url() + "afmelden/", {"person": person.pk})
    assert not event.attendances.active().exists()


def test_a_shift_and_a_task_that_are_for_the_board_now_are_given_back(client, winkelhoek, member):
    shift = ShiftFactory(initiative=winkelhoek)
    task = TaskFactory(initiative=winkelhoek)
    place, taker = shift.sign_up(member), task.take(member)
    for row in (shift, task):
        type(row).objects.filter(pk=row.pk).update(audience="runners")
    client.force_login(member)
    for row in (shift, task):
        assert client.get(row.get_absolute_url()).status_code == 200
    client.post(of("work:cannot", winkelhoek, place.pk), {"reason": "Griep"}, follow=True)
    answer = client.post(of("work:task_release", winkelhoek, taker.pk), follow=True)
    assert answer.status_code == 200
    assert not shift.sign_ups.active().exists()
    assert not task.takers.active().exists()
    for row in (shift, task):
        assert client.get(row.get_absolute_url()).status_code == 404


def test_who_acts_for_somebody_in_a_private_initiative_stops_for_them(
    client, winkelhoek, registered, resident, neighbour
):
    member = MemberFactory(initiative=winkelhoek, user=registered)
    task = TaskFactory(initiative=winkelhoek)
    taker = task.take(registered)
    Initiative.objects.update(visibility="private")
    client.force_login(resident)
    assert client.get(task.get_absolute_url()).status_code == 200
    client.post(of("work:task_release", winkelhoek, taker.pk))
    assert not task.takers.active().exists()
    client.post(of("initiatives:leave_for", winkelhoek, member.pk))
    assert not winkelhoek.members.active().filter(user=registered).exists()
    assert client.get(winkelhoek.get_absolute_url()).status_code == 404
    client.force_login(neighbour)
    assert client.get(task.get_absolute_url()).status_code == 404


def test_words_in_what_is_private_now_are_taken_back(client, winkelhoek, stranger, neighbour):
    comment = CommentFactory(initiative=winkelhoek, user=stranger, text="Wij komen ook kijken.")
    other = CommentFactory(initiative=winkelhoek, text="Van iemand anders.")
    Initiative.objects.update(visibility="private")
    client.force_login(stranger)
    answer = client.get(comment.get_absolute_url(), follow=True)
    page = answer.content.decode()
    assert answer.request["PATH_INFO"] == of("initiatives:own", winkelhoek)
    assert "Wij komen ook kijken." in page
    assert "Van iemand anders." not in page
    value = f"written-comments:{comment.pk}"
    stolen = f"written-comments:{other.pk}"
    client.post(of("initiatives:own", winkelhoek), {"parts": [stolen]})
    assert Comment.objects.filter(pk=other.pk, deleted_at__isnull=True).exists()
    client.post(of("initiatives:own", winkelhoek), {"parts": [value]})
    assert not Comment.objects.filter(pk=comment.pk, deleted_at__isnull=True).exists()
    assert client.get(comment.get_absolute_url()).status_code == 404
    client.force_login(neighbour)
    assert client.get(of("initiatives:own", winkelhoek)).status_code == 404


def test_who_comes_to_a_conversation_that_is_private_now_signs_off(client, america, lead, stranger):
    initiative = make_encounter(america, lead)
    meeting = make_meeting(initiative)
    come(meeting, stranger)
    Beforehand.objects.create(meeting=meeting, user=stranger, text="Hoe laat is het klaar?")
    Initiative.objects.update(visibility="private")
    client.force_login(stranger)
    answer = client.get(meeting.get_absolute_url(), follow=True)
    page = answer.content.decode()
    assert "Hoe laat is het klaar?" in page
    own = of("initiatives:own", initiative)
    values = list(answer.context["form"].found)
    client.post(own, {"parts": values})
    assert not meeting.event.attendances.active().exists()
    assert not Beforehand.objects.there().exists()
    assert client.get(own).status_code == 404


def test_who_asked_something_of_a_meeting_that_is_the_villages_now_takes_it_back(
    client, america, lead, stranger
):
    initiative = make_encounter(america, lead)
    meeting = make_meeting(initiative)
    question = Beforehand.objects.create(meeting=meeting, user=stranger, text="Hoe laat?")
    Event.objects.filter(pk=meeting.event_id).update(visibility="village")
    client.force_login(stranger)
    assert client.get(meeting.get_absolute_url()).status_code == 200
    answer = client.post(
        of("encounters:withdraw_question", initiative, meeting.pk, question.pk), follow=True
    )
    assert answer.status_code == 200
    assert not Beforehand.objects.there().exists()
    assert client.get(meeting.get_absolute_url()).status_code == 404


def test_a_member_who_was_never_gone_has_the_same_page(client, winkelhoek, member):
    ShiftFactory(initiative=winkelhoek, title="Broodjes smeren").sign_up(member)
    client.force_login(member)
    assert "Broodjes smeren" in client.get(of("initiatives:own", winkelhoek)).content.decode()
    assert InitiativeMember.objects.active().of(member).exists()


def test_an_open_answer_to_what_is_private_now_is_taken_back(client, winkelhoek, lead, stranger):
    question = put(winkelhoek, lead, electorate=Electorate.MEMBERS, invited=[stranger.email])
    Ballot.answer(question, marks(question, "yes"), user=stranger)
    Initiative.objects.update(visibility="private")
    client.force_login(stranger)
    answer = client.get(question.get_absolute_url(), follow=True)
    assert question.title in answer.content.decode()
    client.post(of("initiatives:own", winkelhoek), {"parts": list(answer.context["form"].found)})
    assert not question.ballots.exists()
    assert client.get(question.get_absolute_url()).status_code == 404


def test_a_household_goes_from_a_list_that_is_private_now(client, america, lead, stranger):
    initiative = make_housing(america, lead)
    household = make_household(initiative, email=stranger.email)
    make_household(initiative, email="iemand.anders@voorbeeld.example")
    Initiative.objects.update(visibility="private")
    client.force_login(stranger)
    answer = client.get(of("housing:mine", initiative), follow=True)
    assert list(answer.context["form"].found) == [f"places-on-list:{household.pk}"]
    client.post(of("initiatives:own", initiative), {"parts": [f"places-on-list:{household.pk}"]})
    household.refresh_from_db()
    assert household.withdrawn_at
    assert initiative.interest_entries.on_list().count() == 1
