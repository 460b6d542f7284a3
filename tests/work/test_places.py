"""Who comes in a shift: after a lead's yes, with papers that were seen, put there, or by a swap."""

from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.work.models import Seen, ShiftSeries, SignUp, Swap
from tests.factories import UserFactory
from tests.initiatives.factories import MemberFactory
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.notifications.models import Notification

pytestmark = pytest.mark.django_db


def address(name, initiative, *more):
    return reverse(f"work:{name}", args=[initiative.village.slug, initiative.slug, *more])


def press(client, user, name, initiative, *more, **data):
    client.force_login(user)
    return client.post(address(name, initiative, *more), data, follow=True).content.decode()


def subjects(user):
    return [row.subject for row in Notification.objects.filter(recipient=user)]


@pytest.fixture
def other(winkelhoek):
    return MemberFactory(initiative=winkelhoek, user=UserFactory(name="Toos Tweede")).user


@pytest.fixture
def rota(winkelhoek):
    """Five in a row, one place each."""
    first = timezone.localdate() + timedelta(days=2)
    series = ShiftSeries.objects.create(
        initiative=winkelhoek,
        repeat="weekly",
        first_on=first,
        start_time=time(9),
        duration=timedelta(hours=3),
        until=first + timedelta(days=28),
    )
    return series.make_shifts(ShiftFactory.build(initiative=winkelhoek, minimum=1, maximum=1))


def places(user):
    return SignUp.objects.placed().filter(user=user).count()


def test_where_a_lead_confirms_somebody_waits_for_a_yes(client, winkelhoek, lead, member):
    shift = ShiftFactory(initiative=winkelhoek, confirm=True)
    assert "Een trekker zegt ja of nee" in press(client, member, "shift_come", winkelhoek, shift.pk)
    assert not places(member)
    assert subjects(lead) == ["Mag Mia M.? Achter de toonbank"]
    row = SignUp.objects.get()
    client.force_login(member)
    refused = client.post(address("wish_answer", winkelhoek, row.pk), {"antwoord": "ja"})
    assert refused.status_code == 403
    for _twice in range(2):
        press(client, lead, "wish_answer", winkelhoek, row.pk, antwoord="ja")
    assert places(member) == 1
    assert subjects(member) == ["Een trekker zegt ja: Achter de toonbank"]


def test_a_no_is_told_and_gives_no_place(client, winkelhoek, lead, member):
    shift = ShiftFactory(initiative=winkelhoek, confirm=True)
    press(client, member, "shift_come", winkelhoek, shift.pk)
    press(client, lead, "wish_answer", winkelhoek, SignUp.objects.get().pk, antwoord="nee")
    assert not SignUp.objects.active().exists()
    assert subjects(member) == ["Dit keer niet: Achter de toonbank"]


def test_a_wish_is_no_reserve_and_moves_up_for_nobody(winkelhoek, member, other):
    shift = ShiftFactory(initiative=winkelhoek, minimum=1, maximum=1)
    row = shift.sign_up(other)
    type(shift).objects.update(confirm=True)
    shift.refresh_from_db()
    shift.sign_up(member)
    SignUp.objects.filter(pk=row.pk).end()
    assert not places(member)


def test_who_runs_it_comes_without_a_yes_and_so_does_who_was_asked(winkelhoek, lead, member):
    shift = ShiftFactory(initiative=winkelhoek, confirm=True)
    assert shift.sign_up(lead).asks_since is None
    assert shift.sign_up(member, or_reserve=False).asks_since is None


def test_an_outsider_who_wants_all_times_asks_first_and_a_lead_says_yes_once(
    client, winkelhoek, lead, resident, rota
):
    page = press(client, resident, "shift_come", winkelhoek, rota[0].pk, scope="rest")
    assert "Gevraagd voor 5 keer" in page
    assert not places(resident)
    assert subjects(lead).count("Mag " + str(resident) + "? Achter de toonbank") == 1
    row = SignUp.objects.order_by("shift__starts_at").first()
    press(client, lead, "wish_answer", winkelhoek, row.pk, antwoord="ja", keren="alle")
    assert places(resident) == 5
    assert len([s for s in subjects(resident) if s.startswith("Een trekker zegt ja")]) == 1


def test_an_outsider_takes_one_time_and_a_member_all(client, winkelhoek, resident, member, rota):
    press(client, resident, "shift_come", winkelhoek, rota[0].pk)
    assert places(resident) == 1
    press(client, member, "shift_come", winkelhoek, rota[1].pk, scope="rest")
    assert places(member) == 4


def test_what_a_shift_needs_has_to_be_seen_by_a_lead(client, winkelhoek, lead, member):
    shift = ShiftFactory(initiative=winkelhoek, proofs=["licence", "conduct"])
    page = press(client, member, "shift_come", winkelhoek, shift.pk)
    assert "eerst dit gezien hebben: rijbewijs, VOG" in page
    assert not places(member)
    key = winkelhoek.members.get(user=member).pk
    today = timezone.localdate()
    for what in ("licence", "conduct", "conduct"):
        press(client, lead, "seen", winkelhoek, member=key, what=what, seen_on=today)
    assert Seen.objects.count() == 2
    page = client.get(address("seen", winkelhoek)).content.decode()
    assert "door Lies T." in page
    press(client, member, "shift_come", winkelhoek, shift.pk)
    assert places(member) == 1
    assert client.get(address("seen", winkelhoek)).status_code == 403


def test_papers_that_are_over_by_then_do_not_count_and_a_future_day_is_no_day(
    client, winkelhoek, lead, member
):
    shift = ShiftFactory(initiative=winkelhoek, proofs=["licence"])
    row = winkelhoek.members.get(user=member)
    today = timezone.localdate()
    sent = {"member": row.pk, "what": "licence", "seen_on": today + timedelta(days=1)}
    assert "tot en met vandaag" in press(client, lead, "seen", winkelhoek, **sent)
    seen = Seen.objects.create(member=row, what="licence", seen_on=today, valid_until=today)
    assert "eerst dit gezien" in press(client, member, "shift_come", winkelhoek, shift.pk)
    assert row not in set(shift.who_can())
    press(client, lead, "seen_remove", winkelhoek, seen.pk)
    assert not Seen.objects.exists()


def test_what_was_seen_is_erased_when_somebody_leaves(winkelhoek, member):
    row = winkelhoek.members.get(user=member)
    Seen.objects.create(member=row, what="licence", seen_on=timezone.localdate())
    winkelhoek.leave(row)
    assert not Seen.objects.exists()


def test_nobody_takes_more_than_the_shift_allows_in_a_month(client, winkelhoek, member):
    start = (timezone.localtime() + timedelta(days=40)).replace(day=3, hour=9)
    for day in range(3):
        ShiftFactory(initiative=winkelhoek, most_each=2, starts_at=start + timedelta(days=day))
    for shift in winkelhoek.shifts.order_by("starts_at"):
        page = press(client, member, "shift_come", winkelhoek, shift.pk)
    assert "Hoogstens 2 keer in een maand" in page
    assert places(member) == 2


def test_a_lead_puts_anybody_who_takes_part_in_a_place_who_hears_it_and_says_no(
    client, winkelhoek, lead, member
):
    shift = ShiftFactory(initiative=winkelhoek)
    key = winkelhoek.members.get(user=member).pk
    page = press(client, lead, "shift_ask", winkelhoek, shift.pk, member=key, zet="ja")
    assert "is ingedeeld en krijgt bericht" in page
    assert places(member) == 1
    [told] = Notification.objects.filter(recipient=member)
    assert "heeft je ingedeeld" in told.subject
    assert "Kun of wil je niet?" in told.body
    press(client, member, "cannot", winkelhoek, SignUp.objects.get().pk, reason="Past niet")
    assert not places(member)
    task = TaskFactory(initiative=winkelhoek)
    press(client, lead, "task_ask", winkelhoek, task.pk, member=key, zet="ja")
    assert task.takers.active().get().user == member


def test_where_it_is_full_nobody_is_put(client, winkelhoek, lead, member, other):
    shift = ShiftFactory(initiative=winkelhoek, minimum=1, maximum=1)
    shift.sign_up(other)
    key = winkelhoek.members.get(user=member).pk
    page = press(client, lead, "shift_ask", winkelhoek, shift.pk, member=key, zet="ja")
    assert "Alle plekken zijn bezet." in page
    assert not places(member)


@pytest.fixture
def pair(winkelhoek, member, other):
    """Each has a place, two days apart."""
    first = ShiftFactory(initiative=winkelhoek)
    second = ShiftFactory(initiative=winkelhoek, starts_at=first.starts_at + timedelta(days=2))
    return first.sign_up(member), second.sign_up(other)


def test_two_swap_with_one_tap_and_a_yes(client, winkelhoek, lead, member, other, pair):
    mine, theirs = pair
    client.force_login(member)
    page = client.get(address("swap_new", winkelhoek, mine.pk)).content.decode()
    assert "Toos T." in page
    for _twice in range(2):
        press(client, member, "swap_new", winkelhoek, mine.pk, met=theirs.pk)
    swap = Swap.objects.get()
    assert len(subjects(other)) == 1
    assert mine.shift.sign_ups.get().user == member
    press(client, member, "swap", winkelhoek, swap.pk, antwoord="ja")
    assert mine.shift.sign_ups.get().user == member, "one's own yes is not the other's"
    assert "Ja, ruil" in seen_by(client, other, swap)
    for _twice in range(2):
        press(client, other, "swap", winkelhoek, swap.pk, antwoord="ja")
    assert mine.shift.sign_ups.get().user == other
    assert theirs.shift.sign_ups.get().user == member
    assert "Geruild: Achter de toonbank" in subjects(member)
    assert "Geruild: Achter de toonbank" in subjects(lead)


def seen_by(client, user, swap):
    client.force_login(user)
    return client.get(swap.get_absolute_url()).content.decode()


def test_a_swap_is_declined_and_is_not_for_others(client, winkelhoek, member, other, pair):
    swap = Swap.ask(*pair)
    stranger = MemberFactory(initiative=winkelhoek).user
    client.force_login(stranger)
    assert client.get(swap.get_absolute_url()).status_code == 404
    press(client, other, "swap", winkelhoek, swap.pk, antwoord="nee")
    assert pair[0].shift.sign_ups.get().user == member
    assert "Ruilen lukt niet: Achter de toonbank" in subjects(member)


def test_whoever_is_asked_to_swap_reads_it_on_mijn_dorp_until_they_answer(client, other, pair):
    swap = Swap.ask(*pair)
    client.force_login(other)
    mine = reverse("villages:mine")
    page = client.get(mine).content.decode()
    assert "Wil jij ruilen?" in page
    assert swap.get_absolute_url() in page
    swap.decline()
    assert "Wil jij ruilen?" not in client.get(mine).content.decode()


def test_what_changed_meanwhile_is_not_swapped(client, winkelhoek, member, other, pair):
    swap = Swap.ask(*pair)
    SignUp.objects.filter(pk=pair[0].pk).end()
    page = press(client, other, "swap", winkelhoek, swap.pk, antwoord="ja")
    assert "Dit kan niet meer" in page
    assert pair[1].shift.sign_ups.active().get().user == other


def test_nobody_swaps_into_what_they_may_not_do(client, winkelhoek, member, other, pair):
    type(pair[1].shift).objects.filter(pk=pair[1].shift_id).update(proofs=["licence"])
    page = press(client, member, "swap_new", winkelhoek, pair[0].pk, met=pair[1].pk)
    assert "eerst dit gezien hebben: rijbewijs" in page
    assert not Swap.objects.exists()
