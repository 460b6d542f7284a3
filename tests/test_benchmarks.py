"""The benchmarks run and print their ratios. Time is not tested: it is the machine's."""

import json
import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone

from benchmarks import (
    contact,
    digest,
    in_process,
    initiatives,
    load,
    pages,
    processor,
    report,
    search,
    work,
)
from benchmarks.load import Load, Target
from supporters.models import ContactMoment
from tests.comments.factories import CommentFactory
from tests.villages.factories import EventFactory
from villagehub.local.console import Problem
from villages.models import Event
from villages.weekly import monday_of


@pytest.fixture
def rows(world, db):
    """As many as bin/bench asks for, of the villages of the tests."""
    for initiative in pages.Initiative.objects.filter(village__slug="america"):
        CommentFactory(initiative=initiative, village=initiative.village)
    return pages.rows()


def test_each_page_is_there_for_whoever_asks_for_it(rows):
    for row in rows:
        client = Client()
        client.cookies = row.client.cookies
        assert client.get(row.address).status_code == 200, row.title


def test_a_page_of_somebody_is_asked_for_with_their_cookie(rows):
    assert {bool(row.cookie) for row in rows if row.group == pages.SIGNED_IN} == {True}
    assert {bool(row.cookie) for row in rows if row.group != pages.SIGNED_IN} == {False}


def test_the_queries_of_a_page_are_counted(rows):
    village = next(row for row in rows if row.name == "village")
    queries, milliseconds = in_process.cost(Client(), village.address, times=1)
    assert queries > 0
    assert milliseconds > 0


def test_a_page_is_told_as_a_multiple_of_the_ceiling_right_before_it(tmp_path, capsys):
    row = pages.Row(pages.VISITOR, "village", "/dorpen/america/", Client(), queries=2, size=6000)
    turns = [(100, 50), (200, 50), (400, 100)]
    row.turns[8] = [tuple(Load(rate, 1, 2, 3) for rate in turn) for turn in turns]
    told = {"machine": report.machine(), "pages": [report.of_page(row)]}
    told |= {"processes": [report.of_process("web", 100.4, 2)]}
    report.tell(told | {"contacts": report.of_contacts([10.0, 20.0])}, tmp_path / "told.json")
    assert re.search(r"village +0\.25 +50 ", capsys.readouterr().out)
    written = json.loads((tmp_path / "told.json").read_text())
    assert written["pages"][0]["at"]["8"]["x_ceiling"] == 0.25
    assert written["contacts"]["p50"] == 15


def test_the_work_of_a_page_is_told_as_a_multiple_of_the_bare_page(capsys):
    row = pages.Row(pages.SIGNED_IN, "village", "/dorpen/america/", Client())
    page = work.Page(row, answers_with("200 OK"))
    page.ask()
    page.turns = [(work.Work(4, 1), work.Work(8, 2)), (work.Work(6, 1), work.Work(24, 4))]
    work.report([page])
    assert re.search(r"signed in: village +0\.38 +19\.00 +16\.00 +3\.00", capsys.readouterr().out)


def answers_with(status):
    def application(environ, start_response):
        start_response(status, [])
        return BytesIO(b"a page")

    return application


@pytest.mark.django_db
def test_what_a_page_takes_of_a_processor_is_counted():
    ours, _database = processor.worked(lambda: sum(range(200_000)), 3)
    assert ours > 0


def test_a_page_that_fails_is_not_measured():
    with pytest.raises(Problem, match="404"):
        processor.asked(answers_with("404 Not Found"), "/dorpen/nergens/")


def test_without_wrk_it_says_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Problem, match="apt-get install wrk"):
        load.drive(Target(1, "/"), 1, 1)


@pytest.mark.usefixtures("world", "db")
def test_the_benchmark_of_the_contact_page_weighs_all_that_it_asks_for(settings, tmp_path, capsys):
    settings.STATIC_ROOT = tmp_path
    names = {"css/site.css": 900, "fonts/atkinson.woff2": 700, "js/app.js": 50}
    for name in [*names, "js/unsent.js", "js/locking.js"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"." * names.get(name, 10))
    (tmp_path / "css/site.css.br").write_bytes(b"." * 300)
    [row] = [each for each in pages.rows() if each.name == contact.NAME]
    page = work.Page(row, answers_with("200 OK"), queries=9)
    page.turns = [(work.Work(4, 1), work.Work(8, 2))]
    plain = row.client.get(row.address).content.decode()
    contact.report(page, contact.weights(b"." * 1000, plain))
    told = capsys.readouterr().out
    for name, size in (names | {"css/site.css": 300, "js/unsent.js": 10}).items():
        assert re.search(rf"{re.escape(name)} +{size} bytes", told), told
    assert "htmx" not in told
    assert re.search(r"all of it +2\.1 KB, at most 40", told)
    assert re.search(r"without scripts +2\.0 KB", told)
    assert "9 queries; 10.0 ms of work beside 5.0 of the bare page" in told
    assert "x 0.50 of its speed: 4 ms on a quiet machine, at most 50" in told


@pytest.mark.usefixtures("world", "db")
def test_contacts_are_saved_and_taken_back():
    before = ContactMoment.objects.count()
    assert len(in_process.saving_contacts(2)) == 2
    assert ContactMoment.objects.count() == before


@pytest.mark.usefixtures("world", "db")
def test_the_benchmark_of_search_fills_the_villages_and_empties_them_again(capsys, resident):
    EventFactory.create_batch(2, title="Samen")
    before = Event.objects.count()
    search.main(rounds=1, items=60)
    printed = capsys.readouterr().out
    assert "27 x Event" in printed
    assert "two slips" in printed
    assert Event.objects.filter(title="Samen").count() == 2
    assert Event.objects.count() == before


@pytest.mark.usefixtures("world", "db")
def test_the_benchmark_of_initiatives_asks_as_much_for_many_as_for_one(capsys):
    initiatives.main(rounds=1, most=dict.fromkeys(initiatives.MANY, 21))
    lines = capsys.readouterr().out.splitlines()[1:]
    assert len(lines) == len(initiatives.PAGES)
    for line in lines:
        many, one = re.search(r"(\d+) : (\d+)", line).groups()
        assert many == one, line


@pytest.mark.parametrize("how", [(), ("plain",)])
@pytest.mark.django_db
def test_the_benchmark_of_digests_gives_one_to_each_reader_whatever_the_mail_server_takes(
    settings, capsys, how
):
    settings.EMAIL_BACKEND = settings.EMAIL_HOST = settings.EMAIL_PORT = ""  # put back in the end
    monday = monday_of(timezone.localdate() + timedelta(days=7))
    digest.digests().delete()  # of what other tests keep
    villages = digest.fill(33, monday)
    sink = digest.Sink(33, *how)
    try:
        measured = digest.measure(33, monday, sink, lambda: 0.0)
        queries = digest.queries_of_one(villages[0], monday)
    finally:
        sink.close()
    assert (measured["digests"], measured["connections"]) == (33, 1)
    assert all(queries)
    digest.report(measured)
    assert "connections" in capsys.readouterr().out
