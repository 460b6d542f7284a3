"""The clock that anybody computes again: by a program of its own, by hand, and of any history."""

import importlib.util
import json
import random
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.clock.calculation import (
    Extended,
    Received,
    Suspended,
    Unreachable,
    due_date,
    objection_until,
    why_free,
)
from initiatives.regulatory.clock.file import clock_file, written
from initiatives.regulatory.conversation.models import extend_term
from initiatives.regulatory.models import ChannelOutage, EquatedDay, RegulatoryRequest, TermRule
from tests.regulatory.factories import ask, days_ago, decide, make_request, take_up
from tests.regulatory.test_clock import Rule
from tests.regulatory.test_rules import next_weekday, same_request

FOLDER = settings.BASE_DIR / "static" / "regelruimte"
SCRIPT, VECTORS = FOLDER / "check_clock.py", FOLDER / "clock_vectors.json"
FIRST = date(2020, 1, 1)
HISTORIES = 10_000


@pytest.fixture(scope="module")
def checker():
    spec = importlib.util.spec_from_file_location("check_clock", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(file):
    """As somebody else does: with nothing but Python."""
    command = [sys.executable, "-I", "-S", str(SCRIPT), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def vectors():
    return json.loads(VECTORS.read_text())["vectors"]


def events_of(vector):
    day = date.fromisoformat
    moment = datetime.fromisoformat
    makers = {
        "received": lambda e: Received(day(e["on"])),
        "suspended": lambda e: Suspended(day(e["starts_on"]), day(e["resumes_on"])),
        "extended": lambda e: Extended(day(e["on"]), day(e["new_due"])),
        "unreachable": lambda e: Unreachable(moment(e["since"]), moment(e["until"])),
    }
    return [makers[event["what"]](event) for event in vector["events"]]


def history(chance):
    """Anything that can happen to a clock, and some things that cannot."""
    received = FIRST + timedelta(days=chance.randrange(365 * 20))
    rule = Rule(chance.choice([2, 3, 6, 8, 8, 8, 12, 13, 26]), chance.random() < 0.9)
    rule.atw_applies = chance.random() < 0.8
    events = [Received(received)]
    for _ in range(chance.choice([0, 1, 1, 2, 3, 5])):
        start = received + timedelta(days=chance.randrange(1, 120))
        still = Suspended(start, start + timedelta(days=chance.randrange(-1, 57)))
        new_due = start + timedelta(days=chance.randrange(1, 90))
        since = datetime(start.year, start.month, start.day, chance.randrange(24), 5)
        until = since + timedelta(minutes=chance.randrange(1, 3000))
        events.append(
            chance.choices([still, Extended(start, new_due), Unreachable(since, until)], [6, 2, 1])[
                0
            ]
        )
    equated = {received + timedelta(days=chance.randrange(200)) for _ in range(chance.randrange(3))}
    return events, rule, equated


def test_the_program_knows_the_public_vectors():
    code, text = run(VECTORS)
    assert code == 0, text
    assert len(vectors()) >= 30
    assert sum(vector["name"].startswith("3.4") for vector in vectors()) == 8


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector["name"])
def test_the_portal_knows_the_public_vectors(vector):
    if "objection" in vector:
        announced = date.fromisoformat(vector["objection"]["announced"])
        assert objection_until(announced).isoformat() == vector["objection"]["last_day"]
        return
    equated = {date.fromisoformat(day) for day in vector["equated_days"]}
    rule = Rule(**vector["term"])
    assert due_date(events_of(vector), rule, equated).due_on.isoformat() == vector["due_on"]


def test_both_compute_the_same_date_and_sum_of_ten_thousand_histories(checker):
    chance = random.Random(14)
    for number in range(HISTORIES):
        events, rule, equated = history(chance)
        found = due_date(events, rule, equated)
        file = clock_file(str(number), rule, equated, found)
        assert list(checker.faults_of(file)) == [], json.dumps(file)


def test_what_was_changed_in_a_file_is_found(checker, tmp_path):
    events = [Received(date(2026, 9, 1)), Suspended(date(2026, 9, 11), date(2026, 9, 24))]
    file = clock_file("RR", Rule(), set(), due_date(events, Rule()))
    path = tmp_path / "klok.json"
    path.write_text(json.dumps(file))
    code, text = run(path)
    assert (code, "2026-11-09  Uiterste datum" in text) == (0, True)
    file["events"][1]["resumes_on"] = "2026-09-28"
    path.write_text(json.dumps(file))
    code, text = run(path)
    assert code == 1
    assert "het bestand is veranderd" in text
    assert "uiterste datum: het bestand zegt 2026-11-09, gerekend 2026-11-13" in text


# What holds of every history


def test_events_in_any_order_give_one_date_and_one_sum():
    chance = random.Random(3)
    for _ in range(1000):
        events, rule, equated = history(chance)
        found = due_date(events, rule, equated)
        chance.shuffle(events)
        assert due_date(events, rule, equated) == found


def test_no_last_day_is_free_where_the_law_moves_it():
    chance = random.Random(4)
    for _ in range(2000):
        events, rule, equated = history(chance)
        rule.atw_applies, rule.weeks = True, min(rule.weeks, 12)
        events = [event for event in events if not isinstance(event, Extended)]
        assert not why_free(due_date(events, rule, equated).due_on, equated)


def test_days_still_are_neither_lost_nor_double():
    """Counted here one by one, of those that began in time."""
    chance = random.Random(5)
    for _ in range(2000):
        events, rule, equated = history(chance)
        rule.atw_applies, rule.suspendable = False, True
        received, last = events[0].on, events[0].on + timedelta(weeks=rule.weeks)
        spans = sorted(event for event in events if isinstance(event, Suspended))
        days = set()
        for span in spans:
            if span.starts_on - timedelta(days=1) <= last + timedelta(days=len(days)):
                days |= {span.starts_on + timedelta(days=n) for n in range(span.days)}
        found = due_date([events[0], *spans], rule, equated)
        assert found.still_days == len(days)
        assert found.due_on == received + timedelta(weeks=rule.weeks, days=len(days))


# The file of a request


@pytest.fixture
def lived(winkelhoek, lead, officer):
    """Asked, answered and extended."""
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    ask(case, officer, at=days_ago(30)).answer(lead, "Tien. Geheim.", at=days_ago(20))
    case = same_request(case)
    extend_term(case, officer, next_weekday(case.due_on), "De brandweer kijkt mee.")
    return same_request(case)


def url_of(case):
    return reverse("regulatory:clock_file", args=[case.reference])


def test_everybody_computes_the_date_of_a_request_again(client, lived, tmp_path):
    page = client.get(lived.get_absolute_url()).content.decode()
    assert url_of(lived) in page
    assert "regelruimte/check_clock" in page
    path = tmp_path / "klok.json"
    path.write_bytes(client.get(url_of(lived)).content)
    code, text = run(path)
    assert code == 0, text
    assert f"{lived.due_on}  Uiterste datum" in text
    assert json.loads(path.read_text())["sum"] == lived.due_sum["steps"]


def test_withdrawn_after_the_term_to_answer_the_clock_stood_still_until_its_end(
    client, winkelhoek, lead, officer
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    asked = ask(case, officer, days=10, at=days_ago(20))
    case = same_request(case)
    expected = case.due_on
    case.withdraw(lead)
    case = same_request(case)
    assert case.suspensions.get().ended_on == asked.suspension.deadline_on
    assert case.due_on == expected


def test_withdrawn_early_the_clock_stood_still_until_that_day(client, winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    ask(case, officer, at=days_ago(3))
    case = same_request(case)
    before = case.due_on
    case.withdraw(lead)
    case = same_request(case)
    assert case.due_on < before
    file = client.get(url_of(case)).json()
    assert (file["due_on"], file["sum"]) == (case.due_on.isoformat(), case.due_sum["steps"])


def test_of_what_is_closed_the_file_stays_as_the_page(client, lived, decision_maker, tmp_path):
    """A day that is equated with a holiday later, or an outage that is noted later, is no news."""
    decide(lived, decision_maker)
    before, due = client.get(url_of(lived)).content, same_request(lived).due_on
    EquatedDay.objects.create(day=due, decree="Besluit")
    noon = timezone.make_aware(datetime.combine(due, time(12)))
    ChannelOutage.objects.create(since=noon, until=noon + timedelta(hours=2))
    assert client.get(url_of(lived)).content == before
    path = tmp_path / "klok.json"
    path.write_bytes(before)
    code, text = run(path)
    assert code == 0, text
    assert f"{due}  Uiterste datum" in text


def test_a_sum_of_before_events_were_kept_has_a_file_too(client, lived):
    kept = {"summary": lived.due_sum["summary"], "steps": lived.due_sum["steps"]}
    before = client.get(url_of(lived)).json()
    RegulatoryRequest.objects.filter(pk=lived.pk).update(due_sum=kept)
    assert client.get(url_of(lived)).json() == before


def test_the_file_tells_what_everybody_may_know_and_no_more(client, lived, officer):
    text = client.get(url_of(lived)).content.decode()
    for secret in ("Geheim", officer.name, "supplement", lived.initiative.title):
        assert secret not in text


def test_what_is_not_public_has_no_public_file(client, winkelhoek, lead, officer, stranger):
    case = make_request(winkelhoek, lead, publicity="after_decision", embargo_reason="Grond.")
    assert client.get(url_of(case)).status_code == 404
    for user, status in ((stranger, 404), (lead, 200), (officer, 200)):
        client.force_login(user)
        assert client.get(url_of(case)).status_code == status


# By hand


def asked(client, **data):
    return client.get(reverse("regulatory:term"), data).content.decode()


@pytest.mark.django_db
def test_anybody_asks_until_when_the_municipality_may_take(client):
    page = asked(client, ontvangen="2026-03-02", soort="policy_deviation")
    assert "Uiterlijk dinsdag 28 april 2026" in page
    assert "27 april 2026 is Koningsdag, dus de eerste werkdag daarna" in page
    assert "Awb artikel 4:13" in page
    days = {"gevraagd": "2026-09-10", "geantwoord": "2026-09-24"}
    page = asked(client, ontvangen="2026-09-01", soort="experiment", **days)
    assert "Uiterlijk maandag 9 november 2026" in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"ontvangen": "gisteren"}, "Dit is geen dag"),
        ({"ontvangen": ""}, "id_ontvangen_error"),
        ({"ontvangen": "1999-01-01"}, "Kies een dag van 2020"),
        ({"ontvangen": "9999-12-31"}, "Kies een dag van 2020"),
        ({"ontvangen": "2026-03-02", "soort": "zoiets"}, "Selecteer een geldige keuze"),
        ({"ontvangen": "2026-03-02", "gevraagd": "2026-03-05"}, "Vul beide dagen in"),
        (
            {"ontvangen": "2026-03-02", "gevraagd": "2026-03-01", "geantwoord": "2026-03-09"},
            "ligt voor de ontvangst",
        ),
        (
            {"ontvangen": "2026-03-02", "gevraagd": "2026-03-09", "geantwoord": "2026-03-05"},
            "ligt voor de vraag",
        ),
        (
            {"ontvangen": "2026-03-02", "gevraagd": "2026-03-09", "geantwoord": "9999-12-31"},
            "Kies een dag van 2020",
        ),
        (
            {"ontvangen": "2026-03-02", "gevraagd": "9999-12-31", "geantwoord": "9999-12-31"},
            "Kies een dag van 2020",
        ),
    ],
)
def test_a_wrong_day_gets_a_sentence_and_stays(client, data, words):
    page = asked(client, **data)
    assert words in page
    assert f'value="{data["ontvangen"]}"' in page or not data["ontvangen"]


def own_rule(municipality, **fields):
    return TermRule.objects.create(
        **{
            "municipality": municipality, "procedure_kind": "experiment", "weeks": 10,
            "legal_source": "Participatieverordening artikel 6", "is_statutory": True,
            "atw_applies": False, "suspendable": True, "objection": True, "penalty": True,
            "valid_from": date(2026, 1, 1), **fields,
        }
    )  # fmt: skip


def test_a_municipality_with_rules_of_its_own_can_be_chosen(client, municipality):
    own_rule(municipality)
    data = {"ontvangen": "2026-03-02", "soort": "experiment", "gemeente": municipality.slug}
    page = asked(client, **data)
    assert "Uiterlijk maandag 11 mei 2026" in page
    assert "Participatieverordening artikel 6" in page


def printed(*arguments):
    out = StringIO()
    call_command("term", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_prints_the_date_and_the_sum(municipality):
    text = printed("--received", "2026-03-02", "--kind", "policy_deviation")
    assert text.splitlines()[-1].startswith("2026-04-28  8 weken; Awb artikel 4:13")
    assert "27 april 2026 is Koningsdag" in text
    own_rule(municipality)
    arguments = ["--received", "2026-03-02", "--kind", "experiment"]
    text = printed(*arguments, "--municipality", municipality.gm_code)
    assert text.splitlines()[-1].startswith("2026-05-11  10 weken")
    with pytest.raises(CommandError, match="No municipality"):
        printed(*arguments, "--municipality", "GM0000")
    with pytest.raises(CommandError, match="No rule"):
        printed("--received", "2019-12-31", "--kind", "experiment")


def test_every_kind_of_event_can_be_written():
    today = timezone.localdate()
    moment = datetime(2026, 9, 1, 14)
    events = [Received(today), Suspended(today, today), Extended(today, today)]
    names = [written(event)["what"] for event in [*events, Unreachable(moment, moment)]]
    assert names == ["received", "suspended", "extended", "unreachable"]
