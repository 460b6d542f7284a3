"""A month of a village bus in one form, looked at by week, and printed for the fridge."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.work.models import Shift
from tests.layout import on_one_line
from tests.papers.pages import queries_of
from tests.work.factories import ShiftFactory

pytestmark = pytest.mark.django_db


def address(name, initiative, *more):
    return reverse(f"work:{name}", args=[initiative.village.slug, initiative.slug, *more])


@pytest.fixture
def december():
    """A month with two holidays, at least a month from now."""
    today = timezone.localdate()
    return date(today.year + (today.month >= 11), 12, 1)


@pytest.fixture
def bus(december):
    """Two shifts a day, on five days, but not on Sinterklaas."""
    return {
        **{"title": "Chauffeur", "first_on": december, "last_on": december.replace(day=31)},
        **{"days": ["0", "1", "2", "3", "4"], "minimum": "1", "maximum": "1", "audience": "all"},
        **{"begins_1": "08:30", "ends_1": "12:30", "place_1": "De Zoes"},
        **{"begins_2": "12:30", "ends_2": "17:00", "place_2": "De Zoes"},
        **{"holidays_off": "on", "out": "5-12"},
    }


def weekdays(month):
    days = [month + timedelta(days=number) for number in range(31)]
    off = {month.replace(day=5), month.replace(day=25), month.replace(day=26)}
    return [day for day in days if day.weekday() < 5 and day not in off]


def previewed(client, initiative, form):
    return client.post(address("rota_new", initiative), form).content.decode()


def made(client, initiative, form):
    """By both presses: first it is seen."""
    page = previewed(client, initiative, form)
    seen = re.search(r'name="seen" value="(\w+)"', page)
    sent = {**form, "seen": seen[1] if seen else "", "maak": "ja"}
    return client.post(address("rota_new", initiative), sent)


def test_a_month_of_a_bus_takes_one_form_and_is_seen_before_it_is_made(
    client, winkelhoek, lead, bus, december
):
    client.force_login(lead)
    days = weekdays(december)
    page = on_one_line(previewed(client, winkelhoek, bus))
    assert f"Dit worden {2 * len(days)} diensten." in page
    assert "5 december" in page or december.replace(day=5).weekday() > 4
    if december.replace(day=25).weekday() < 5:
        assert "25 december (Eerste Kerstdag)" in page
    assert not Shift.objects.exists()
    assert made(client, winkelhoek, bus).url == address("rota", winkelhoek)
    shifts = list(Shift.objects.order_by("starts_at"))
    assert [timezone.localdate(shift.starts_at) for shift in shifts] == sorted(days * 2)
    assert {(s.time_text, s.place_text) for s in shifts} == {
        ("8.30 tot 12.30 uur", "De Zoes"),
        ("12.30 tot 17.00 uur", "De Zoes"),
    }


def test_whatever_is_pressed_again_makes_no_shift_twice(client, winkelhoek, lead, bus, december):
    client.force_login(lead)
    made(client, winkelhoek, bus)
    number = Shift.objects.count()
    Shift.objects.first().call_off("Bus kapot.")
    page = made(client, winkelhoek, bus).content.decode()
    assert "Er komt niets bij." in page
    assert Shift.objects.count() == number
    wider = {**bus, "days": ["0", "1", "2", "3", "4", "5"]}
    assert "staat er al" in previewed(client, winkelhoek, wider)
    made(client, winkelhoek, wider)
    on_saturday = [s for s in Shift.objects.all() if timezone.localdate(s.starts_at).weekday() == 5]
    assert Shift.objects.count() == number + len(on_saturday)


def test_what_changed_after_it_was_seen_is_seen_again_first(client, winkelhoek, lead, bus):
    client.force_login(lead)
    seen = re.search(r'name="seen" value="(\w+)"', previewed(client, winkelhoek, bus))[1]
    other = {**bus, "ends_2": "18:00", "seen": seen, "maak": "ja"}
    page = client.post(address("rota_new", winkelhoek), other).content.decode()
    assert "12.30–18.00" in page
    assert not Shift.objects.exists()


def test_somebody_takes_all_mondays_of_one_time_of_the_day(client, winkelhoek, lead, bus, december):
    client.force_login(lead)
    made(client, winkelhoek, bus)
    shift = Shift.objects.order_by("starts_at")[0]
    client.post(address("shift_come", winkelhoek, shift.pk), {"scope": "rest"})
    mine = Shift.objects.filter(sign_ups__user=lead)
    assert mine.count() == len([d for d in weekdays(december) if d.weekday() == mine_day(shift)])
    assert {(s.time_text, mine_day(s)) for s in mine} == {(shift.time_text, mine_day(shift))}


def mine_day(shift):
    return timezone.localdate(shift.starts_at).weekday()


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"last_on": "2020-01-01"}, "last_on", "hoogstens drie maanden"),
        ({"first_on": "2020-01-01"}, "first_on", "vanaf vandaag"),
        ({"days": []}, "days", "Vul dit nog in"),
        ({"ends_1": "08:30"}, "ends_1", "gelijk aan het begin"),
        ({"ends_2": ""}, "ends_2", "allebei de tijden"),
        ({"begins_2": "08:30", "ends_2": "12:30"}, "begins_2", "hierboven ook al"),
        ({"out": "kerst"}, "out", "zoals 24-12-2026"),
        ({"out": "31-02"}, "out", "zoals 24-12-2026"),
        ({"minimum": "2"}, "maximum", "minstens het laagste"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(
    client, winkelhoek, lead, bus, wrong, field, said
):
    client.force_login(lead)
    answer = client.post(address("rota_new", winkelhoek), {**bus, **wrong, "maak": "ja"})
    assert said in str(answer.context["form"].errors[field])
    assert 'value="Chauffeur"' in answer.content.decode()
    assert not Shift.objects.exists()


def test_only_who_runs_it_makes_a_rota(client, winkelhoek, member):
    client.force_login(member)
    assert client.get(address("rota_new", winkelhoek)).status_code == 403


def test_the_rota_is_shown_by_week_mine_and_what_still_needs_people(
    client, winkelhoek, lead, member
):
    now = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0)
    monday = now + timedelta(days=14 - now.weekday())
    names = {"Nu aan zet": 1, "Wat later": 8, "Nog later": 9}
    shifts = {
        name: ShiftFactory(
            initiative=winkelhoek, title=name, minimum=1, starts_at=monday + timedelta(days=days)
        )
        for name, days in names.items()
    }
    shifts["Wat later"].sign_up(member)
    client.force_login(member)

    def shown(**asked):
        page = client.get(address("rota", winkelhoek), asked).content.decode()
        return [name for name in names if name in page]

    year, number, _day = monday.isocalendar()
    assert shown() == list(names)
    assert shown(week=f"{year}-W{number:02}") == ["Nu aan zet"]
    assert shown(van="mij") == ["Wat later"]
    assert shown(nog="open") == ["Nu aan zet", "Nog later"]
    assert shown(week="9999-W99", van="x") == []


def test_a_month_is_one_sheet_with_a_row_a_day_and_names_for_who_takes_part(
    client, winkelhoek, lead, member, bus, december
):
    client.force_login(lead)
    made(client, winkelhoek, bus)
    first, second, *_more = Shift.objects.order_by("starts_at")
    first.sign_up(member)
    second.call_off("Bus kapot.")
    asked = {"maand": f"{december:%Y-%m}"}
    page = client.get(address("rota_print", winkelhoek), asked).content.decode()
    assert page.count("<tr>") == len(weekdays(december)) + 1
    assert "Mia M." in page
    client.logout()
    page = client.get(address("rota_print", winkelhoek), asked).content.decode()
    assert "Mia M." not in page
    assert "1 mens" in page
    week = weekdays(december)[0].isocalendar()
    asked = {"week": f"{week.year}-W{week.week:02}"}
    page = client.get(address("rota_print", winkelhoek), asked).content.decode()
    assert 2 <= page.count("<tr>") <= 6


def test_the_sheet_costs_the_same_for_many(client, winkelhoek, lead, bus, december):
    client.force_login(lead)
    url = f"{address('rota_print', winkelhoek)}?maand={december:%Y-%m}"
    few = queries_of(client, url)
    made(client, winkelhoek, bus)
    for shift in Shift.objects.all():
        shift.sign_up(lead)
    assert queries_of(client, url) <= few + 1  # the people, once there are shifts
