"""Values that stand on doors and in maps here: each is read as its writer meant it, or refused with
a question that helps. Made by hand for this project."""

from datetime import date, datetime
from itertools import groupby

import pytest
from django.core.exceptions import ValidationError

from tests.villages.factories import FacilityFactory
from villages.facilities import hours

MONDAY = date(2026, 11, 23)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=hours.ZONE)


def week_of(value, first=MONDAY):
    """ "ma-vr 9.00 tot 12.00; za op afspraak"; days on which it is closed are left out."""
    parts = []
    for said, days in groupby(hours.hours_of(value).week(first), key=lambda day: day.text):
        names = [day.name[:2] for day in days]
        if said != "dicht":
            parts.append(f"{names[0] if len(names) == 1 else f'{names[0]}-{names[-1]}'} {said}")
    return "; ".join(parts)


READ = {
    "Mo, We, Fr 09:00-12:00": "ma 9.00 tot 12.00; wo 9.00 tot 12.00; vr 9.00 tot 12.00",
    'Mo-Fr 09:00-12:00 || "op afspraak"': (
        "ma-vr 9.00 tot 12.00, verder op afspraak; za-zo op afspraak"
    ),
    'Mo-Fr 09:00-12:00 || unknown "op afspraak"': (
        "ma-vr 9.00 tot 12.00, verder op afspraak; za-zo op afspraak"
    ),
    '"op afspraak"': "ma-zo op afspraak",
    'Sa "op afspraak"': "za op afspraak",
    'Mo-Fr 09:00-17:00 unknown "bel eerst"': "ma-vr 9.00 tot 17.00 (bel eerst)",
    "Fr 17:00+": "vr vanaf 17.00",
    "Mo-Fr 09:00-12:00, 13:00-17:00": "ma-vr 9.00 tot 12.00 en 13.00 tot 17.00",
    "mo-fr 09:00-17:00": "ma-vr 9.00 tot 17.00",
    "Mo-Fr 09:00 - 17:00": "ma-vr 9.00 tot 17.00",
    "Mo-Fr 09:00-17:00, PH off": "ma-vr 9.00 tot 17.00",
    "Nov-Mar: Sa-Su 11:00-16:00; Apr-Oct: Tu-Su 10:00-17:00": "za-zo 11.00 tot 16.00",
    "Mo-Fr 09:00-17:00; Dec 25-26 off": "ma-vr 9.00 tot 17.00",
    "Mo-Sa 09:00-17:00; easter off": "ma-za 9.00 tot 17.00",
    '24/7 "achterom"': "ma-zo de hele dag (achterom)",
    'Mo-Fr 09:00-17:00 "met afspraak"': "ma-vr 9.00 tot 17.00 (met afspraak)",
    'Mo-Fr 09:00-17:00; Sa "op afspraak"': "ma-vr 9.00 tot 17.00; za op afspraak",
    'Mo-Fr 09:00-17:00; Sa unknown "op afspraak"': "ma-vr 9.00 tot 17.00; za op afspraak",
    "24/7": "ma-zo de hele dag",
    "24/7; PH off": "ma-zo de hele dag",
    "Mo-Fr,PH 09:00-17:00": "ma-vr 9.00 tot 17.00",
    "PH,Mo-Fr 09:00-17:00": "ma-vr 9.00 tot 17.00",
    "Mo-Fr 09:00-17:00; PH,Su off": "ma-vr 9.00 tot 17.00",
    "Mo 09:00-12:00, We 13:00-15:00": "ma 9.00 tot 12.00; wo 13.00 tot 15.00",
    "Mo,  We 09:00-12:00": "ma 9.00 tot 12.00; wo 9.00 tot 12.00",
    "Mo-Fr, 09:00-17:00": "ma-vr 9.00 tot 17.00",
    "Mo-Fr 09:00-17:00; Dec 25, Dec 26 off": "ma-vr 9.00 tot 17.00",
    "10:00-12:00, 14:00-16:00": "ma-zo 10.00 tot 12.00 en 14.00 tot 16.00",
    "10:00-18:00": "ma-zo 10.00 tot 18.00",
    "Su[-1] 10:00-12:00": "zo 10.00 tot 12.00",
    "week 2-52/2 We 10:00-12:00": "wo 10.00 tot 12.00",
    "Fr 20:00-02:00": "vr 20.00 tot 2.00",
    "Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 3 off": "ma-vr 9.00 tot 17.00",
    'Mo-Fr 09:00-17:00; Dec 24-Jan 3 off "kerstvakantie"': "ma-vr 9.00 tot 17.00",
    "Tu-Sa 10:00-18:00; Th 10:00-21:00": (
        "di-wo 10.00 tot 18.00; do 10.00 tot 21.00; vr-za 10.00 tot 18.00"
    ),
    "Mo-Fr 10:00-18:00; Mo-Fr 12:00-13:00 off": "ma-vr 10.00 tot 12.00 en 13.00 tot 18.00",
    'Mo-Fr 10:00-12:00 || Mo-Fr 13:00-15:00 unknown "x"': (
        "ma-vr 10.00 tot 12.00 en 13.00 tot 15.00 (x)"
    ),
    'Mo-Fr 09:00-17:00; PH off || "op afspraak"': (
        "ma-vr 9.00 tot 17.00, verder op afspraak; za-zo op afspraak"
    ),
    'Mo-Fr 09:00-17:00 "inloop"': "ma-vr 9.00 tot 17.00 (inloop)",
    'Mo-Fr 09:00-17:00 open "op afspraak"': "ma-vr 9.00 tot 17.00 (op afspraak)",
    "unknown": "ma-zo bel eerst even",
    "Mo-Th 09:00-17:00; Fr 09:00-12:00; PH off": "ma-do 9.00 tot 17.00; vr 9.00 tot 12.00",
    "Mo-Fr 07:30-09:00,15:00-18:30": "ma-vr 7.30 tot 9.00 en 15.00 tot 18.30",
    "Mo 13:00-17:30; Tu-Fr 09:30-17:30; Sa 09:30-17:00; Su[1] 12:00-17:00": (
        "ma 13.00 tot 17.30; di-vr 9.30 tot 17.30; za 9.30 tot 17.00"
    ),
    "Mo-Su 06:00-01:00": "ma-zo 6.00 tot 1.00",
    'Mo-Fr 09:00-17:00; Sa 10:00-12:00 "alleen afhalen"': (
        "ma-vr 9.00 tot 17.00; za 10.00 tot 12.00 (alleen afhalen)"
    ),
    'Th 19:00-21:00 "in de oneven weken"': "do 19.00 tot 21.00 (in de oneven weken)",
    'Mo-Fr 17:00+ "keuken tot 21 uur"': "ma-vr vanaf 17.00, keuken tot 21 uur",
    "Mo-Fr 09:00-12:00, Mo-Fr 13:00-16:00": "ma-vr 9.00 tot 12.00 en 13.00 tot 16.00",
    'Mo-Fr 09:00-12:00 || Mo-Fr 13:00-16:00 || "bel even"': (
        "ma-vr 9.00 tot 12.00 en 13.00 tot 16.00, verder bel even; za-zo bel even"
    ),
    'Mo-Fr 08:00-10:00 "inloop zonder afspraak"': "ma-vr 8.00 tot 10.00 (inloop zonder afspraak)",
    "Mo-Th 08:30-17:00; Fr 08:30-12:00": "ma-do 8.30 tot 17.00; vr 8.30 tot 12.00",
    'Tu 09:00-12:00; Th 13:00-16:00 || "volgens afspraak"': (
        "ma volgens afspraak; di 9.00 tot 12.00, verder volgens afspraak; wo volgens "
        "afspraak; do 13.00 tot 16.00, verder volgens afspraak; vr-zo volgens afspraak"
    ),
    "Mo-Fr 09:00-17:00; We[2] off": "ma-vr 9.00 tot 17.00",
    "Th[-1] 20:00-22:00": "do 20.00 tot 22.00",
    "Mo-Sa 09:00-18:00; Su 12:00-17:00": "ma-za 9.00 tot 18.00; zo 12.00 tot 17.00",
    "Fr-Sa 20:00-03:00": "vr-za 20.00 tot 3.00",
    "Mo-Fr 22:00-06:00": "ma-vr 22.00 tot 6.00",
    "We 13:00-17:00; Sa 10:00-16:00; PH off": "wo 13.00 tot 17.00; za 10.00 tot 16.00",
    '"na telefonische afspraak"': "ma-zo na telefonische afspraak",
    'Mo-Fr 09:00-17:00 "alleen na telefonisch overleg"': (
        "ma-vr 9.00 tot 17.00 (alleen na telefonisch overleg)"
    ),
}
MEANT = {
    "SH Mo-Fr 10:00-16:00": "Mo-Fr 10:00-16:00",
    "Mo-Fr 08:30-14:30; SH off": "Mo-Fr 08:30-14:30",
    "Mo-Fr 08:00-18:00 Sa 09:00-17:00": "Mo-Fr 08:00-18:00; Sa 09:00-17:00",
    "Mo - Fr 09:00-17:00": "Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00–17:00": "Mo-Fr 09:00-17:00",
    "Mo-Fr 9-17": "Mo-Fr 09:00-17:00",
    "PH Mo-Fr 10:00-14:00": "PH,Mo-Fr 10:00-14:00",
    "Mo-Fr PH 10:00-14:00": "Mo-Fr,PH 10:00-14:00",
    "Su 10:00": "Su 10:00-11:00",
    "Su 10:00,17:00": "Su 10:00-11:00,17:00-18:00",
    "Mo-Fr 09:00-17:00; Dec 25,26 off": "Mo-Fr 09:00-17:00; Dec 25,Dec 26 off",
    "Mo-Fr 09:00-12:00/13:00-17:00": "Mo-Fr 09:00-12:00,13:00-17:00",
    "open": "24/7",
    "Mon-Fri 09:00-17:00": "Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00-17:00;": "Mo-Fr 09:00-17:00",
    "Mo 09:00-12:00,We 13:00-15:00": "Mo 09:00-12:00; We 13:00-15:00",
    "Mo-Fr 08:00-20:00+": "Mo-Fr 08:00-20:00",
    "Mo-Fr 12:00-14:00,17:00+": "Mo-Fr 12:00-14:00,17:00-24:00",
    "Mo-Fr 09h00-17h00": "Mo-Fr 09:00-17:00",
    "PH off; Mo-Fr 09:00-17:00": "Mo-Fr 09:00-17:00; PH off",
    "PH off; Mo-Fr 09:00-17:00; Sa 10:00-12:00": "Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off",
    "Mo-Fr 0900-1700": "Mo-Fr 09:00-17:00",
    "Mo-Fr 08:30-15:00; SH,PH off": "Mo-Fr 08:30-15:00; PH off",
    "Mo-Fr 10:00-16:00/01:30": "Mo-Fr 10:00-16:00",
    "ma-vr 9-17": "Mo-Fr 09:00-17:00",
    "ma t/m vr van 9.00 tot 17.00 uur": "Mo-Fr 09:00-17:00",
    "maandag t/m vrijdag 9.00 - 17.00 uur, zaterdag 10.00-16.00": (
        "Mo-Fr 09:00-17:00; Sa 10:00-16:00"
    ),
    "zondag gesloten": '"zondag gesloten"',
    "dagelijks 10.00-17.00 uur": "Mo-Su 10:00-17:00",
    "op afspraak": '"op afspraak"',
    "Mo-Fr op afspraak": 'Mo-Fr "op afspraak"',
    "Mo-Fr by appointment": 'Mo-Fr "op afspraak"',
    "volgens afspraak": '"volgens afspraak"',
    "Mo-Fr": "Mo-Fr 00:00-24:00",
    "Mo-Fr open": "Mo-Fr 00:00-24:00",
    'Mo-Fr open "inloop"': "Mo-Fr 00:00-24:00",
    "Di-Do 9.30-12.30 en 13.30-17.00": "Tu-Th 09:30-12:30,13:30-17:00",
    "wo 13:00-17:00": "We 13:00-17:00",
    "Mo-Do 09:00-17:00": "Mo-Th 09:00-17:00",
    "Mo-Fr 09:00-12:00; Mo-Fr 13:00-16:00": "Mo-Fr 09:00-12:00,13:00-16:00",
    "2x per maand": '"2x per maand"',
    "zie website": '"zie website"',
}
ASKED = {
    "sunrise-sunset": "Hoe laat de zon opkomt en ondergaat, reken ik niet uit.",
    "Mo-Fr 09:00-17:00 off": "Met deze openingstijden is het",
    'Mo-Fr 09:00-17:00 closed "vakantie"': "Met deze openingstijden is het",
    'closed "verbouwing"': "Met deze openingstijden is het",
    "Mo-Fr 09:00-sunset": "Hoe laat de zon opkomt en ondergaat, reken ik niet uit.",
    "(sunrise+00:30)-(sunset-00:30)": "Hoe laat de zon opkomt en ondergaat, reken ik niet uit.",
    "Sa,Su off": "Met deze openingstijden is het",
}


@pytest.mark.parametrize("value", READ)
def test_a_value_is_read_as_it_was_meant(value):
    hours.validate_hours(value)
    assert week_of(value) == READ[value]


@pytest.mark.parametrize("value", MEANT)
def test_a_value_that_says_something_else_is_refused_with_what_was_perhaps_meant(value):
    with pytest.raises(ValidationError) as refused:
        hours.validate_hours(value)
    assert f"Bedoel je “{MEANT[value]}”?" in refused.value.messages[0]
    hours.validate_hours(MEANT[value])


@pytest.mark.parametrize("value", ASKED)
def test_a_value_that_nobody_can_guess_is_refused_with_a_question(value):
    with pytest.raises(ValidationError) as refused:
        hours.validate_hours(value)
    assert refused.value.messages[0].startswith(ASKED[value])
    assert "?" in refused.value.messages[0]


def test_there_are_at_least_73_values():
    assert len(READ | MEANT | ASKED) >= 73


@pytest.mark.parametrize(
    "value",
    [
        "Mo-Fr 09:00-17:00; PH off",
        "Mo-Fr 09:00-17:00, PH off",
        "Mo-Fr 09:00-17:00; PH,Su off",
        "Mo-Fr 09:00-17:00; Dec 25-26 off",
        "Mo-Fr 09:00-17:00; Dec 25, Dec 26 off",
        "Mo-Fr 09:00-17:00; 2026 Dec 25-2027 Jan 3 off",
    ],
)
def test_at_christmas_it_is_closed(value):
    assert week_of(value, date(2026, 12, 21)) == "ma-do 9.00 tot 17.00"


def test_what_comes_after_the_bars_does_not_open_a_day_that_is_closed_for_certain():
    value = 'Mo-Fr 09:00-17:00; PH off || "op afspraak"'
    assert week_of(value, date(2026, 12, 21)) == (
        "ma-do 9.00 tot 17.00, verder op afspraak; zo op afspraak"
    )


@pytest.mark.parametrize(
    ("value", "first", "said"),
    [
        ("Apr-Oct: Mo-Su 10:00-17:00", date(2026, 7, 6), "ma-zo 10.00 tot 17.00"),
        ("Apr-Oct Mo-Su 10:00-17:00; Mo off", date(2026, 7, 6), "di-zo 10.00 tot 17.00"),
        ("Jan, Feb 10:00-12:00", date(2026, 2, 2), "ma-zo 10.00 tot 12.00"),
        ("Mo[1], Mo[3] 10:00-12:00", date(2026, 12, 7), "ma 10.00 tot 12.00"),
        (
            "Mo-Fr 09:00-17:00; We[2] off",
            date(2026, 12, 7),
            "ma-di 9.00 tot 17.00; do-vr 9.00 tot 17.00",
        ),
        ("Mo-Sa 09:00-17:00; easter off", date(2026, 3, 30), "ma-za 9.00 tot 17.00"),
    ],
)
def test_seasons_and_counted_days_are_read(value, first, said):
    hours.validate_hours(value)
    assert week_of(value, first) == said


NOT_OPEN = {
    '"op afspraak"': "op afspraak",
    'Sa "op afspraak"': "zaterdag: op afspraak",
    'Mo-Fr 09:00-17:00 unknown "bel eerst"': "bel eerst",
    'Mo-Fr 09:00-17:00 "op afspraak"': "op afspraak",
    'Mo-Fr 09:00-09:30 || "op afspraak"': "op afspraak",
    "10:00+": "vanaf 10.00",
    "unknown": "bel eerst even",
}


@pytest.mark.parametrize("value", NOT_OPEN)
def test_what_is_unknown_is_never_open(value):
    known = hours.hours_of(value)
    assert not known.is_open(at("2026-11-25T10:30"))
    assert known.now_text(at("2026-11-25T10:30")) == NOT_OPEN[value]


def test_what_is_open_says_until_when_and_the_rest_in_words():
    known = hours.hours_of('Mo-Fr 09:00-12:00 || "op afspraak"')
    assert known.is_open(at("2026-11-25T10:30"))
    assert known.now_text(at("2026-11-25T10:30")) == "nu open tot 12.00"
    assert known.now_text(at("2026-11-25T12:00")) == "op afspraak"


def test_an_old_value_that_we_would_ask_about_is_not_shown_as_open(client, america):
    """It may be in the database from before we asked."""
    FacilityFactory(village=america, name="De Zon", kind="other", opening_hours="sunrise-sunset")
    page = client.get("/dorpen/america/voorzieningen/").content.decode()
    assert "De Zon" in page
    assert "nu open" not in page


def test_an_editor_gets_the_question_beside_the_field_and_keeps_what_was_typed(
    client, america, editor
):
    place = FacilityFactory(village=america, kind="other", name="De Zon")
    client.force_login(editor)
    address = f"{place.get_absolute_url()}bewerken/"
    page = client.post(
        address, {"name": "De Zon", "kind": "other", "opening_hours": "ma-vr 9-17"}
    ).content.decode()
    assert "Bedoel je “Mo-Fr 09:00-17:00”?" in page
    assert 'value="ma-vr 9-17"' in page
