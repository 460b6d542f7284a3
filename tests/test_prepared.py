"""What is built once is asked as if it were built each time, whoever asks and whenever."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.people.asking import asked_by_who_takes_part
from tests.factories import MembershipFactory, UserFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.villages.factories import EventFactory, FacilityFactory, VillageFactory
from villagehub.accounts.behalf import whole
from villagehub.accounts.remembering import known, remember
from villagehub.tables.prepared import Prepared, prepared
from villages.members.asking import asked_by
from villages.models import Event, Facility

pytestmark = pytest.mark.django_db
NOBODY = ()


@asked_by
def events_of(user, village):
    return Event.objects.visible_to(user).filter(village=village).upcoming().order_by("title")


@asked_by
def initiatives_of(user, village):
    return Initiative.objects.visible_to(user).filter(village=village).order_by("title")


@asked_by_who_takes_part
def initiatives_with_parts(user, village):
    return Initiative.objects.visible_to(user).filter(village=village).order_by("title")


def titles(rows):
    return [row.title for row in rows]


def is_built_each_time(caplog):
    return "is built each time" in caplog.text


def test_the_same_question_with_other_keys_has_other_rows(caplog):
    here, there = FacilityFactory(name="Hier"), FacilityFactory(name="Daar")

    @prepared
    def facilities(who, village):
        return Facility.objects.filter(village=village).select_related("village")

    assert facilities(NOBODY, here.village_id)[0].village == here.village
    assert [each.name for each in facilities(NOBODY, there.village_id)] == ["Daar"]
    assert len(facilities.written) == 1
    assert not is_built_each_time(caplog)


def test_who_asks_twice_for_one_key_asks_something_else_than_who_asks_for_two():
    here, there = FacilityFactory(name="Hier"), FacilityFactory(name="Daar")

    @prepared
    def facilities(who, *villages):
        rows = Facility.objects.filter(village__in=villages)
        return rows.filter(village=villages[0]) if villages[0] == villages[1] else rows

    assert len(facilities(NOBODY, here.village_id, there.village_id)) == 2
    assert len(facilities(NOBODY, here.village_id, here.village_id)) == 1


@pytest.mark.parametrize(
    "build",
    [
        lambda who, name: Facility.objects.filter(name=name.upper()),
        lambda who, name: Facility.objects.filter(name__contains=name),
        lambda who, name: Facility.objects.all() if name == "BRINK" else Facility.objects.none(),
    ],
)
def test_what_is_more_than_a_key_is_built_each_time_and_told(build, caplog):
    FacilityFactory(name="BRINK")
    question = Prepared(build)
    assert len(question(NOBODY, "BRINK")) == len(build(NOBODY, "BRINK")) == 1
    assert question(NOBODY, "Elders") == []
    assert is_built_each_time(caplog) or not any(question.written.values())


def test_a_limit_is_no_key(caplog):
    FacilityFactory.create_batch(3)
    question = Prepared(lambda who, number: Facility.objects.order_by("pk")[:number])
    assert [len(question(NOBODY, number)) for number in (1, 2, 1)] == [1, 2, 1]
    assert is_built_each_time(caplog)


def test_now_is_the_moment_in_which_somebody_asks(caplog):
    village = VillageFactory()
    start = timezone.now().replace(hour=9, minute=0)
    with time_machine.travel(start, tick=True) as clock:
        EventFactory(village=village, title="Koffie", starts_at=start, ends_at=None)
        assert titles(events_of(AnonymousUser(), village.pk)) == ["Koffie"]
        clock.shift(timedelta(hours=5))
        assert events_of(AnonymousUser(), village.pk) == []
    assert not is_built_each_time(caplog)


def test_of_two_residents_each_sees_what_is_for_their_own_village():
    here, there = (MembershipFactory(village=VillageFactory()) for _ in range(2))
    EventFactory(village=here.village, title="Onder ons", visibility="village")
    assert titles(events_of(whole(pk=here.user_id), here.village_id)) == ["Onder ons"]
    assert titles(events_of(whole(pk=there.user_id), here.village_id)) == []
    assert titles(events_of(AnonymousUser(), here.village_id)) == []


def test_what_is_no_key_stands_in_the_words_of_the_question(caplog):
    here = FacilityFactory(name="100% Dorps {0} %s 'Hier'", status="at_risk")
    FacilityFactory(name="Daar", status="at_risk")

    @prepared
    def at_risk(who, village):
        rows = Facility.objects.filter(village=village, status="at_risk")
        return rows.filter(name="100% Dorps {0} %s 'Hier'")

    for _ in range(2):  # the first time is a try
        assert at_risk(NOBODY, here.village_id) == [here]
    [written] = at_risk.written.values()
    assert len(written.given) == 1
    assert "'at_risk'" in written.question.sql
    assert not is_built_each_time(caplog)


def test_what_was_written_while_somebody_is_asked_is_asked_again():
    person = remember(UserFactory())

    def ask(user):
        remember(user)  # as a statement that writes does
        return "een antwoord"

    assert known(person, ask) == "een antwoord"


def test_what_a_stand_in_does_not_know_of_a_person_is_asked_of_the_person(caplog):
    plan = InitiativeFactory(title="Geheim plan", visibility="private")
    member, other = (MemberFactory(initiative=each).user for each in (plan, InitiativeFactory()))
    asked = plan.village_id
    assert titles(initiatives_of(whole(pk=member.pk), asked)) == ["Geheim plan"]
    assert is_built_each_time(caplog)
    caplog.clear()
    assert titles(initiatives_with_parts(whole(pk=member.pk), asked)) == ["Geheim plan"]
    assert initiatives_with_parts(whole(pk=other.pk), asked) == []
    assert not is_built_each_time(caplog)
