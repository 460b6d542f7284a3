"""A bad part of a file costs that part and no more; what is shown is what the writer meant."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.linked.site import calendar, event
from villages.linked.fetching import Answer
from villages.linked.guard import Fault
from villages.linked.models import LinkedFeed
from villages.linked.reading import read

CASES = Path(__file__).parent / "cases"
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
SITE = "https://dorp.example/agenda"


def read_bytes(body, now=NOW):
    return read(Answer(body, SITE), now)


def of_file(name):
    return read_bytes((CASES / name).read_bytes())


def titles(reading):
    return sorted(item["title"] for item in reading["items"])


@pytest.mark.parametrize(
    "name", sorted(path.name for path in (CASES / "damaged").iterdir()), ids=lambda name: name[:-4]
)
def test_beside_a_bad_part_the_good_event_is_shown_and_the_damage_said(name):
    reading = of_file(f"damaged/{name}")
    assert "Kaartavond" in titles(reading)
    assert reading["remarks"] == ["damaged"]


def days(reading):
    return [item["starts_at"][:16] for item in reading["items"]]


SHOWN = {
    "class-private-twice": ([], ["private"]),
    "class-x": ([], ["private"]),
    "method-cancel": ([], ["cancelled"]),
    "html-description": (["2026-12-05T19:00"], []),
    "no-uid-same-start": (["2026-12-05T19:00"] * 2, []),
    "same-uid-two-events": (["2026-12-05T19:00", "2026-12-06T19:00"], []),
    "two-summary": (["2026-12-05T19:00"], ["damaged"]),
    "recurrence-id-date": (["2026-12-04T19:00", "2026-12-12T10:00", "2026-12-18T19:00"], []),
    "until-date": (["2026-12-04T19:00", "2026-12-11T19:00", "2026-12-18T19:00"], []),
}


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_a_calendar_shows_when_something_goes_on_and_only_what_is_public(name):
    reading = of_file(f"shown/{name}.ics")
    assert (days(reading), reading["remarks"]) == SHOWN[name]
    assert len({item["uid"] for item in reading["items"]}) == len(reading["items"])


def test_every_case_has_its_right_value():
    assert {path.stem for path in (CASES / "shown").iterdir()} == set(SHOWN)


def test_titles_are_words_and_paragraphs_stay_apart():
    assert titles(of_file("shown/two-summary.ics")) == ["Ding"]
    assert titles(of_file("shown/no-uid-same-start.ics")) == ["A", "B"]
    assert of_file("shown/html-description.ics")["items"][0]["text"] == "Een Twee Drie"
    assert of_file("news/glued-blocks.xml")["items"][0]["text"] == "Een Twee"


def test_news_comes_newest_first_before_it_is_cut():
    items = of_file("news/oldest-first-40.xml")["items"]
    assert len(items) == 30
    assert (items[0]["title"], items[-1]["title"]) == ("Bericht 39", "Bericht 10")


def test_a_number_as_key_is_no_link_and_a_whole_address_is():
    assert of_file("news/guid-number.xml")["items"][0]["link"] == SITE
    body = (CASES / "news/guid-number.xml").read_bytes()
    permalink = "https://dorp.example/?p=4711&amp;x=1"
    link = read_bytes(body.replace(b"4711", permalink.encode()))["items"][0]["link"]
    assert link == "https://dorp.example/?p=4711&x=1"


def test_items_with_one_link_are_two_and_a_feed_may_mention_a_calendar():
    items = of_file("news/same-link-no-guid.xml")["items"]
    assert titles(of_file("news/same-link-no-guid.xml")) == ["A", "B"]
    assert len({item["uid"] for item in items}) == 2
    assert of_file("news/mentions-vcalendar.xml")["kind"] == "news"


def dated(more, title="Ding"):
    return f"UID:{title}\r\nDTSTAMP:20261101T100000Z\r\nSUMMARY:{title}\r\n{more}\r\n"


DAY = "DTSTART:20261205T190000Z"
HIDDEN = {
    "a class that cannot be read": f"{DAY}\r\nCLASS;VALUE=FLOAT:PRIVATE",
    "a class without its colon": f"{DAY}\r\nCLASS PRIVATE",
    "no class but a blank": f"{DAY}\r\nCLASS:",
    "public and private": f"{DAY}\r\nCLASS:PUBLIC\r\nCLASS:PRIVATE",
    "as Apple's server says it": f"{DAY}\r\nX-CALENDARSERVER-ACCESS:CONFIDENTIAL",
    "in an alarm without an end": f"{DAY}\r\nBEGIN:VALARM\r\nCLASS:PRIVATE",
    "in American spelling": f"{DAY}\r\nSTATUS:CANCELED",
    "confirmed and cancelled": f"{DAY}\r\nSTATUS:CONFIRMED\r\nSTATUS:CANCELLED",
}


@pytest.mark.parametrize("more", HIDDEN.values(), ids=HIDDEN)
def test_what_is_perhaps_private_or_off_is_not_shown(more):
    assert titles(read_bytes(calendar(dated(more), dated(DAY, "Bingo")))) == ["Bingo"]


def test_what_replaces_a_private_occurrence_is_private_too():
    core = dated(f"{DAY}\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nCLASS:PRIVATE")
    moved = dated("RECURRENCE-ID:20261212T190000Z\r\nDTSTART:20261213T190000Z")
    assert titles(read_bytes(calendar(core, moved))) == []


TIMES = {
    "an end before the start": (
        f"{DAY}\r\nDTEND:20261204T190000Z",
        "2026-12-05T19:00",
        ["damaged"],
    ),
    "an end that is a day": (
        f"{DAY}\r\nDTEND;VALUE=DATE:20261207",
        "2026-12-05T19:00",
        ["damaged"],
    ),
    "a rule of nothing": (f"{DAY}\r\nRRULE:FREQ=WEEKLY;BYDAY=XX", "2026-12-05T19:00", ["damaged"]),
    "a zone that nobody knows": (
        "DTSTART;TZID=Niks/Nergens:20261205T190000",
        "2026-12-05T19:00",
        [],
    ),
    "a zone that is a folder": ("DTSTART;TZID=Europe:20261205T190000", "2026-12-05T19:00", []),
}


@pytest.mark.parametrize("name", TIMES)
def test_a_time_that_is_partly_wrong_shows_what_is_right(name):
    more, starts, remarks = TIMES[name]
    reading = read_bytes(calendar(dated(more)))
    assert (days(reading), reading["items"][0]["ends_at"]) == ([starts], None)
    assert reading["remarks"] == remarks


def test_what_replaces_an_impossible_occurrence_leaves_its_series_alone():
    core = dated(f"{DAY}\r\nRRULE:FREQ=WEEKLY;COUNT=2")
    moved = dated("RECURRENCE-ID:99991231\r\nDTSTART:20261207T190000Z")
    reading = read_bytes(calendar(core, moved))
    assert days(reading) == [f"2026-12-{day}T19:00" for day in ("05", "07", "12")]


def test_a_later_version_takes_the_place_of_the_earlier():
    first = dated(f"{DAY}\r\nSEQUENCE:0")
    second = dated("DTSTART:20261206T190000Z\r\nSEQUENCE:1")
    assert days(read_bytes(calendar(first, second))) == ["2026-12-06T19:00"]


def test_times_without_a_zone_are_those_of_the_calendar():
    body = calendar(dated("DTSTART:20260705T190000"))
    body = body.replace(b"BEGIN:VEVENT", b"X-WR-TIMEZONE:Asia/Tokyo\r\nBEGIN:VEVENT")
    reading = read_bytes(body, datetime(2026, 7, 1, tzinfo=UTC))
    assert reading["items"][0]["starts_at"] == "2026-07-05T19:00:00+09:00"


def test_of_a_zone_only_what_its_times_need_has_to_be_right():
    """Apple and others write TZUNTIL, which the library refuses."""
    body = (CASES / "damaged/tz-tzuntil-custom.ics").read_bytes()
    own = body.replace(b"Mijn zone", b"Eigen zone").replace(
        b"TZID=Europe/Amsterdam", b"TZID=Eigen zone"
    )
    assert read_bytes(own)["items"][0]["starts_at"] == "2026-12-05T20:00:00+01:00"


def test_a_zone_without_end_costs_its_own_zone_only():
    """Its times are then those of the village."""
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Nooit\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\nRRULE:FREQ=SECONDLY\r\n"
        "END:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    body = calendar(dated("DTSTART;TZID=Nooit:20261205T190000"))
    reading = read_bytes(body.replace(b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT"))
    assert reading["items"][0]["starts_at"] == "2026-12-05T19:00:00+01:00"
    assert reading["remarks"] == ["damaged"]


def test_an_event_after_a_calendar_that_ended_too_early_is_shown():
    body = calendar(dated(DAY, "Bingo"), dated(DAY, "Ander"))
    cut = body.replace(b"END:VEVENT", b"END:VEVENT\r\nEND:VCALENDAR", 1)
    assert titles(read_bytes(cut)) == ["Ander", "Bingo"]
    assert read_bytes(cut)["remarks"] == ["damaged"]


NEVER = [
    "RRULE:FREQ=DAILY;INTERVAL=0",
    "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2,3,4,5,6",
]


@pytest.mark.parametrize("rule", NEVER)
def test_a_rule_without_end_costs_its_own_series_and_little_time(rule):
    begun = time.process_time()
    reading = read_bytes(calendar(dated(f"{DAY}\r\n{rule}"), dated(DAY, "Bingo")))
    assert "Bingo" in titles(reading)
    assert reading["remarks"]
    assert time.process_time() - begun < 3


def test_a_file_of_such_rules_ends_in_time_with_what_does_not_repeat():
    never = [
        dated(f"{DAY}\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", f"N{n}") for n in range(99)
    ]
    begun = time.process_time()
    reading = read_bytes(calendar(*never, dated(DAY, "Bingo")))
    assert titles(reading) == ["Bingo"]
    assert reading["remarks"] == ["heavy"]
    assert time.process_time() - begun < 11  # the process itself may use 12


def test_a_file_that_stops_in_the_middle_shows_what_was_whole():
    whole = calendar(dated(DAY, "Bingo"), dated(DAY, "Ander"))
    cut = whole[: whole.index(b"SUMMARY:Ander") + 10]
    assert titles(read_bytes(cut)) == ["Bingo"]
    assert read_bytes(cut)["remarks"] == ["damaged"]
    with pytest.raises(Fault, match="broken"):
        read_bytes(whole[:120])


def test_warnings_of_a_program_around_the_calendar_are_left_aside():
    body = b"<br />\n<b>Warning</b>: mysql in agenda.php\n" + calendar(event("Bingo"))
    assert read_bytes(body, datetime.now(UTC))["remarks"] == ["damaged"]
    assert titles(read_bytes(body, datetime.now(UTC))) == ["Bingo"]


def test_every_remark_has_words_for_the_editor():
    said = {"charset", "damaged", "storm", "heavy", "private", "cancelled", "many"}
    assert said <= set(LinkedFeed.REMARKS)
