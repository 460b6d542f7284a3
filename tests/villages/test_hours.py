"""What opening hours say, at moments that matter."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError

from villages.facilities import hours, hours_days

SHOP = "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00; PH off"


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=hours.ZONE)


@pytest.mark.parametrize(
    ("rule", "moment", "said"),
    [
        (SHOP, "2026-11-23T09:00", "nu open tot 12.00"),
        (SHOP, "2026-11-23T12:00", "vandaag open vanaf 13.00"),
        (SHOP, "2026-11-23T17:00", "morgen open vanaf 9.00"),
        (SHOP, "2026-11-28T15:00", "maandag open vanaf 9.00"),
        (SHOP, "2026-12-25T10:00", "maandag open vanaf 9.00"),  # two days of Christmas, Sunday
        ("Mo-Sa 18:00-02:00", "2026-11-24T01:00", "nu open tot 2.00"),
        ("Mo-Fr 10:00-24:00", "2026-11-24T12:00", "nu open tot 24.00"),
        ("24/7", "2026-11-24T01:00", "altijd open"),
        ("Mo[1] 10:00-12:00", "2026-11-24T01:00", "weer open op 7 december"),
        ('unknown "bel even"', "2026-11-24T01:00", "bel even"),
        # The clock goes back an hour in the night before.
        ("Su 09:00-17:00", "2026-10-25T08:00", "vandaag open vanaf 9.00"),
    ],
)
def test_it_says_whether_it_is_open_now(rule, moment, said):
    assert hours.hours_of(rule).now_text(at(moment)) == said


@pytest.mark.parametrize("rule", [SHOP, "24/7", 'Sa 10:00-14:00 || "bel even"'])
@pytest.mark.parametrize(
    "moment",
    [
        "2027-03-28T01:59:30",  # a minute later is no time: the clock goes on to 3.00
        "2027-03-22T02:30",  # nor is it six days later at this hour
        "2026-03-23T02:30",  # nor when a year ahead is looked through
        "2027-10-31T02:30",  # comes twice
    ],
)
def test_a_clock_that_is_put_on_in_the_coming_time_stops_nothing(rule, moment):
    known, at_night = hours.hours_of(rule), at(moment)
    assert known.is_open(at_night) == (rule == "24/7")
    assert known.now_text(at_night)
    assert known.turn(at_night) is None or not known.turn(at_night).is_open
    assert len(known.week(at_night.date())) == 7


def test_the_week_tells_each_coming_day_and_names_its_holiday():
    week = hours.hours_of(SHOP).week(date(2026, 12, 23))
    assert [day.name for day in week][:2] == ["maandag", "dinsdag"]
    assert week[0].text == "9.00 tot 12.00 en 13.00 tot 17.00"
    assert (week[2].is_today, week[3].is_today) == (True, False)
    assert (week[4].text, week[4].note) == ("dicht", "Eerste kerstdag, 25 december")
    assert (week[5].text, week[6].text) == ("dicht", "dicht")
    nights = hours.hours_of("Fr 20:00-02:00; Su off").week(date(2026, 11, 23))
    assert [day.text for day in nights][4:6] == ["20.00 tot 2.00", "dicht"]
    assert hours.hours_of("24/7").week(date(2026, 11, 23))[0].text == "de hele dag"


@pytest.mark.parametrize(
    "text",
    [
        "ma-vr 9-17",
        "Mo-Fr 09.00-17.00",
        "Mo 25:00-27:00",
        "<script>alert('x')</script>",
        "9" * 40,
        "a" * 20_000,
        "Mo 09:00-17:00\0",
        "🌻",
    ],
)
def test_what_cannot_be_read_gets_a_sentence_with_an_example(text):
    with pytest.raises(ValidationError, match="Schrijf bijvoorbeeld: Mo-Fr 09:00-17:00"):
        hours.validate_hours(text)
    assert hours.hours_of(text) is None


def test_an_end_before_its_start_and_a_year_without_opening_are_refused():
    with pytest.raises(ValidationError, match="Maandag gaat door tot 10"):
        hours.validate_hours("Mo 12:00-10:00")
    with pytest.raises(ValidationError, match="hele komende jaar dicht"):
        hours.validate_hours("2019 Mo 10:00-12:00")


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("Mo-Fr 09:00-17:00; Feb 30 off", "30 februari"),
        ("Apr 31-May 2 10:00-12:00", "31 april"),
        ("Mo 09:00-17:00; 2027 Feb 29 off", "29 februari 2027"),
    ],
)
def test_a_day_that_no_month_has_is_refused(rule, day):
    with pytest.raises(ValidationError, match=f"{day} bestaat niet"):
        hours.validate_hours(rule)


def test_a_day_that_is_there_in_some_years_is_fine_and_so_are_words_about_one():
    hours.validate_hours('Mo-Fr 09:00-17:00; Feb 29 off; Dec 31 09:00-12:00 "tot Feb 30"')


def test_an_evening_until_26_ends_at_2_in_the_days_and_for_programs():
    assert hours_days.to_days("Fr 18:00-26:00")[0][4] == "18:00-02:00"
    assert hours_days.span_typed(hours_days.day_shown("18:00-02:00")) == "18:00-02:00"
    assert hours_days.for_programs("18:00-24:00") == ("18:00", "00:00")
    assert hours_days.for_programs("00:00-24:00") == ("00:00", "23:59")


def test_days_become_the_rule_and_come_back_as_they_were():
    typed = ["9-17", "9.00 tot 17.00 uur", "", "9:00-12:00 en 13.00-17.00", "19-1", "dicht", ""]
    spans = [hours_days.span_typed(each) for each in typed]
    rule = hours_days.from_days(spans, closed_on_holidays=True)
    assert rule == "Mo-Tu 09:00-17:00; Th 09:00-12:00,13:00-17:00; Fr 19:00-01:00; PH off"
    assert hours_days.to_days(rule) == (spans, True)
    assert hours_days.day_shown(spans[3]) == "9.00-12.00, 13.00-17.00"
    assert hours_days.to_days("Mo[1] 10:00-12:00") is None
    assert hours_days.from_days([""] * 7, closed_on_holidays=True) == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("overdag", "kan ik niet lezen"),
        ("17.00-9.00", "ligt het einde voor het begin"),
        ("9.00-25.00", "geen tijd van de klok"),
        ("٩-١٧", "kan ik niet lezen"),
    ],
)
def test_a_day_that_cannot_be_read_says_why(typed, said):
    with pytest.raises(ValidationError, match=said):
        hours_days.span_typed(typed)
