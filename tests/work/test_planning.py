"""People say when they can, a fair plan is proposed, a lead adjusts it, and then it is told."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.work.models import Abilities, Available, Draft, ShiftSeries, SignUp
from initiatives.work.periods import Month
from tests.factories import UserFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.papers.pages import queries_of
from tests.work.factories import ShiftFactory
from villagehub.notifications.models import Notification

pytestmark = pytest.mark.django_db
NOON = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
FIRST = (NOON.replace(day=1) + timedelta(days=40)).replace(day=1)


def address(name, initiative, *more):
    return reverse(f"work:{name}", args=[initiative.village.slug, initiative.slug, *more])


def planning(initiative):
    return f"{address('planning', initiative)}?maand={FIRST:%Y-%m}"


def shift_on(initiative, day, hours=0, **more):
    """In the month after next, at noon and so many hours later."""
    start = FIRST + timedelta(days=day - 1, hours=hours)
    fields = {"minimum": 1, "maximum": 1, "in_planning": True, "title": "Chauffeur", **more}
    end = start + timedelta(hours=2)
    return ShiftFactory(initiative=initiative, starts_at=start, ends_at=end, **fields)


@pytest.fixture
def drivers(winkelhoek):
    """Three who take part, in the order in which they began."""
    return [
        MemberFactory(
            initiative=winkelhoek,
            user=UserFactory(name=f"{name} Chauffeur"),
            since=timezone.localdate() - timedelta(days=days),
        )
        for name, days in (("Ans", 300), ("Bep", 200), ("Cor", 100))
    ]


def can(member, *shifts):
    Available.objects.bulk_create([Available(shift=shift, member=member) for shift in shifts])


def tick(client, member, initiative, shifts, **more):
    client.force_login(member.user)
    sent = {"kan": [str(shift.pk) for shift in shifts], "most_a_month": "", **more}
    return client.post(address("availability", initiative), sent)


def proposed(client, lead, initiative):
    client.force_login(lead)
    client.post(planning(initiative), {**kept(), "doe": "voorstel"})
    return placed()


def kept():
    """The page as it stands, sent on."""
    return {"plek": [f"{row.shift_id}:{row.member_id}" for row in Draft.objects.all()]}


def placed():
    return {row.shift: row.member for row in Draft.objects.select_related("shift", "member")}


def test_who_ticks_when_they_can_is_in_no_rota_yet(client, winkelhoek, lead, drivers):
    shifts = [shift_on(winkelhoek, day) for day in (1, 2, 3)]
    tick(client, drivers[0], winkelhoek, shifts[:2], most_a_month="2")
    tick(client, drivers[0], winkelhoek, shifts[1:], most_a_month="4")
    assert set(Available.objects.values_list("shift", flat=True)) == {s.pk for s in shifts[1:]}
    assert Abilities.objects.get().most_a_month == 4
    assert not SignUp.objects.exists()
    page = client.get(address("rota", winkelhoek)).content.decode()
    assert "wordt nog ingedeeld" in page
    assert "Wanneer kan ik?" in page
    client.post(address("shift_come", winkelhoek, shifts[0].pk))
    assert not SignUp.objects.exists()
    assert "aangevinkt" not in str(Notification.objects.values_list("subject", flat=True))


def test_every_week_the_same_is_one_tick(client, winkelhoek, drivers):
    series = ShiftSeries.objects.create(
        initiative=winkelhoek,
        repeat="weekly",
        first_on=FIRST.date(),
        start_time=FIRST.time(),
        duration=timedelta(hours=2),
        until=FIRST.date() + timedelta(days=21),
    )
    series.make_shifts(ShiftFactory.build(initiative=winkelhoek, in_planning=True))
    tick(client, drivers[0], winkelhoek, [], elke=[str(series.pk)])
    assert Available.objects.count() == 4


def test_a_number_that_is_no_limit_is_said_and_the_ticks_stay(client, winkelhoek, drivers):
    shift = shift_on(winkelhoek, 1)
    answer = tick(client, drivers[0], winkelhoek, [shift], most_a_month="0")
    assert answer.context["form"].errors["most_a_month"]
    assert answer.content.decode().count("checked") == 1
    assert not Available.objects.exists()


def test_who_was_asked_least_comes_first(client, winkelhoek, lead, drivers):
    ans, bep, cor = drivers
    before = shift_on(winkelhoek, 1, in_planning=False)
    before.sign_up(ans.user)
    shifts = [shift_on(winkelhoek, day) for day in (2, 3, 4)]
    for member in drivers:
        can(member, *shifts)
    plan = proposed(client, lead, winkelhoek)
    assert [plan[shift] for shift in shifts] == [bep, cor, ans]


def test_the_shift_for_which_the_fewest_can_is_filled_first(client, winkelhoek, lead, drivers):
    ans, bep, _cor = drivers
    early, late = shift_on(winkelhoek, 1), shift_on(winkelhoek, 1, hours=1)
    can(ans, early, late)
    can(bep, early)
    plan = proposed(client, lead, winkelhoek)
    assert plan == {early: bep, late: ans}


def test_the_limit_that_somebody_set_is_kept(client, winkelhoek, lead, drivers):
    ans, bep, _cor = drivers
    Abilities.objects.create(member=ans, most_a_month=1)
    shifts = [shift_on(winkelhoek, day) for day in (1, 2, 3)]
    can(ans, *shifts)
    can(bep, shifts[0])
    plan = proposed(client, lead, winkelhoek)
    assert list(plan.values()).count(ans) == 1
    assert len(plan) == 2
    assert "wil hoogstens 1" in client.get(planning(winkelhoek)).content.decode()


def test_skills_and_what_somebody_does_elsewhere_are_kept(client, winkelhoek, lead, drivers):
    ans, bep, cor = drivers
    Abilities.objects.create(member=ans, skills=["cooking"])
    shift = shift_on(winkelhoek, 1, skills=["driving"])
    elsewhere = InitiativeFactory(village=winkelhoek.village, visibility="public")
    other = shift_on(elsewhere, 1, hours=1, in_planning=False)
    other.sign_up(bep.user)
    for member in drivers:
        can(member, shift)
    assert proposed(client, lead, winkelhoek) == {shift: cor}


def test_nobody_is_in_two_places_and_a_second_proposal_adds_nothing(
    client, winkelhoek, lead, drivers
):
    ans, *_others = drivers
    early, late = shift_on(winkelhoek, 1), shift_on(winkelhoek, 1, hours=1)
    can(ans, early, late)
    assert proposed(client, lead, winkelhoek) == {early: ans}
    assert proposed(client, lead, winkelhoek) == {early: ans}


def test_the_lead_adjusts_and_what_they_chose_stays(client, winkelhoek, lead, drivers):
    ans, bep, cor = drivers
    one, two = shift_on(winkelhoek, 1), shift_on(winkelhoek, 2)
    can(ans, one, two)
    client.force_login(lead)
    client.post(planning(winkelhoek), {"ander": ["", f"{one.pk}:{cor.pk}"]})
    assert placed() == {one: cor}
    assert proposed(client, lead, winkelhoek) == {one: cor, two: ans}
    both = {"plek": [f"{one.pk}:{cor.pk}", f"{one.pk}:{bep.pk}"]}
    answer = client.post(planning(winkelhoek), both)
    assert "plek voor hoogstens 1" in answer.content.decode()
    assert placed() == {one: cor, two: ans}
    elsewhere = MemberFactory()
    client.post(planning(winkelhoek), {"plek": [f"{one.pk}:{elsewhere.pk}"]})
    assert placed() == {one: cor, two: ans}


def test_nobody_hears_or_sees_anything_before_it_is_published_and_then_each_once(
    client, winkelhoek, lead, drivers
):
    ans, bep, cor = drivers
    shifts = [shift_on(winkelhoek, day) for day in (1, 2, 3, 4)]
    can(ans, *shifts[:3])
    can(bep, shifts[0])
    can(cor, shifts[0])
    proposed(client, lead, winkelhoek)
    assert not Notification.objects.exists()
    client.force_login(bep.user)
    page = client.get(address("rota", winkelhoek)).content.decode()
    assert "Ans C." not in page
    assert client.get(planning(winkelhoek)).status_code == 403
    client.force_login(lead)
    ready = f"{address('planning_publish', winkelhoek)}?maand={FIRST:%Y-%m}"
    page = client.get(ready).content.decode()
    assert "1 plek is nog leeg" in page
    for _press in range(2):
        client.post(ready)
    told = {row.recipient: row.body for row in Notification.objects.all()}
    assert set(told) == {ans.user, bep.user, cor.user}
    assert Notification.objects.count() == 3
    assert told[ans.user].count("Chauffeur") == 2
    assert "Je staat er deze keer niet in" in told[cor.user]
    assert not Draft.objects.exists()
    assert SignUp.objects.placed().count() == 3
    shifts[3].refresh_from_db()
    shifts[3].sign_up(cor.user)
    client.force_login(bep.user)
    assert "Ans C." in client.get(address("rota", winkelhoek)).content.decode()


def test_who_left_meanwhile_is_not_planned(client, winkelhoek, lead, drivers):
    ans, bep, _cor = drivers
    shift = shift_on(winkelhoek, 1)
    can(ans, shift)
    assert proposed(client, lead, winkelhoek) == {shift: ans}
    winkelhoek.leave(ans)
    can(bep, shift)
    client.post(f"{address('planning_publish', winkelhoek)}?maand={FIRST:%Y-%m}")
    assert not SignUp.objects.exists()


def test_who_ticked_nothing_is_asked_once_a_day(client, winkelhoek, lead, drivers):
    ans, bep, cor = drivers
    shift = shift_on(winkelhoek, 1)
    can(ans, shift)
    client.force_login(lead)
    for _press in range(2):
        client.post(f"{address('planning_ask', winkelhoek)}?maand={FIRST:%Y-%m}")
    assert {row.recipient for row in Notification.objects.all()} == {bep.user, cor.user}
    assert Notification.objects.count() == 2


def test_who_has_their_number_of_shifts_is_not_asked_for_another(winkelhoek, drivers):
    ans, bep, cor = drivers
    Abilities.objects.create(member=ans, most_a_month=1)
    shift_on(winkelhoek, 1, in_planning=False).sign_up(ans.user)
    shift = shift_on(winkelhoek, 2, in_planning=False)
    assert set(shift.who_can()) & set(drivers) == {bep, cor}


def test_a_month_of_many_costs_the_same(client, winkelhoek, lead, drivers):
    client.force_login(lead)
    can(drivers[0], shift_on(winkelhoek, 1))
    pages = [planning(winkelhoek), address("availability", winkelhoek)]
    pages.append(f"{address('planning_publish', winkelhoek)}?maand={FIRST:%Y-%m}")
    few = [queries_of(client, page) for page in pages]
    for day in range(2, 22):
        shift = shift_on(winkelhoek, day)
        for member in drivers:
            can(member, shift)
    proposed(client, lead, winkelhoek)
    assert [queries_of(client, page) for page in pages] == few
    assert max(few) <= 12


def test_a_month_that_nobody_knows_is_this_one():
    assert Month.asked("2027-13") == Month.asked("") == Month.asked("0001-01")
    assert Month.asked(f"{FIRST:%Y-%m}").last.day in (28, 29, 30, 31)
