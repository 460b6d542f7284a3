"""What somebody chooses to see of the agenda: today, this weekend, this week, a month."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.agenda.factories import announced, moment
from tests.layout import on_one_line
from tests.villages.factories import EventFactory
from villages.agenda.choices import Days, Month, days_of

pytestmark = pytest.mark.django_db
AGENDA = "/dorpen/america/agenda/"
CHOICES = ["", "?wanneer=vandaag", "?wanneer=weekend", "?wanneer=week", "?wanneer=maand"]


def page(client, question=""):
    answer = client.get(f"{AGENDA}{question}")
    assert answer.status_code == 200
    return on_one_line(answer.content.decode())


def at_the_end(choice):
    """The last day that this choice shows, so that nothing of it is over."""
    return moment(days_of(choice).last, hour=23) + timedelta(minutes=58)


def test_this_weekend_is_what_the_village_page_leads_to(client, america):
    EventFactory(village=america, title="Klompenbal", starts_at=at_the_end("weekend"))
    late = moment(days_of("weekend").last + timedelta(days=1))
    EventFactory(village=america, title="Maandagavond", starts_at=late)
    village = client.get("/dorpen/america/").content.decode()
    assert f'href="{AGENDA}?wanneer=weekend"' in village
    shown = page(client, "?wanneer=weekend")
    assert "Dit weekend" in shown
    assert "Klompenbal" in shown
    assert "Maandagavond" not in shown


@pytest.mark.parametrize("choice", ["vandaag", "weekend", "week"])
def test_each_choice_shows_its_days_and_no_others(client, america, choice):
    EventFactory(village=america, title="Het valt erin", starts_at=at_the_end(choice))
    after = moment(days_of(choice).last + timedelta(days=1), hour=1)
    EventFactory(village=america, title="Een dag te laat", starts_at=after)
    shown = page(client, f"?wanneer={choice}")
    assert "Het valt erin" in shown
    assert "Een dag te laat" not in shown
    assert f'?wanneer={choice}" aria-current="page"' in shown


@pytest.mark.parametrize("choice", ["vandaag", "weekend", "week"])
def test_nothing_in_these_days_leads_to_what_comes_after(client, america, choice):
    after = moment(days_of(choice).last + timedelta(days=3))
    EventFactory(village=america, title="Later dan dit", starts_at=after)
    shown = page(client, f"?wanneer={choice}")
    assert "In deze dagen staat er niets in de agenda." in shown
    assert "Later dan dit" in shown


@pytest.mark.parametrize("question", CHOICES)
def test_an_agenda_without_anything_says_so(client, america, question):
    assert "agenda" in page(client, question)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        ("2026-12-02", "2026-12-05", "2026-12-06"),  # a Wednesday
        ("2026-12-05", "2026-12-05", "2026-12-06"),
        ("2026-12-06", "2026-12-06", "2026-12-06"),  # what was on Saturday is over
    ],
)
def test_the_weekend_is_the_coming_one_or_the_one_that_it_is(monkeypatch, today, first, last):
    monkeypatch.setattr(timezone, "localdate", lambda: date.fromisoformat(today))
    assert days_of("weekend") == Days(date.fromisoformat(first), date.fromisoformat(last))


def test_what_goes_on_into_the_night_belongs_to_the_day_on_which_it_began(america):
    day = timezone.localdate() + timedelta(days=30)
    party = EventFactory(
        village=america, starts_at=moment(day, 21), ends_at=moment(day + timedelta(days=1), 2)
    )
    fair = EventFactory(
        village=america, starts_at=moment(day, 10), ends_at=moment(day + timedelta(days=2), 17)
    )
    days = Days(day - timedelta(days=9), day + timedelta(days=9))
    assert list(days.of(party)) == [day]
    assert list(days.of(fair)) == [day + timedelta(days=n) for n in range(3)]
    tomorrow = Days(day + timedelta(days=1), day + timedelta(days=1))
    assert list(america.events.in_days(tomorrow)) == [fair]


def test_a_month_is_a_table_of_weeks_with_a_leaf_before_and_after(client, america):
    day = (timezone.localdate().replace(day=1) + timedelta(days=40)).replace(day=15)
    EventFactory(village=america, title="Kwis", starts_at=moment(day))
    EventFactory(
        village=america, title="Afgelast bal", starts_at=moment(day), cancelled_at=moment(day)
    )
    month = Month.of(day)
    shown = page(client, f"?wanneer=maand&maand={month.key}")
    assert '<th scope="col">maandag</th>' in shown
    assert "Kwis" in shown
    assert "gaat niet door" in shown
    assert f"?dag={day}" in shown
    assert f"maand={month.before.key}" in shown
    assert f"maand={month.after.key}" in shown
    assert "Kwis" not in page(client, f"?wanneer=maand&maand={month.after.key}")
    assert "Kwis" in page(client, f"?dag={day}")


def test_of_a_day_with_much_to_do_the_month_shows_the_first_and_leads_to_the_rest(client, america):
    day = timezone.localdate().replace(day=1)
    for number in range(8):
        EventFactory(village=america, title=f"Nummer {number}", starts_at=moment(day, 10 + number))
    shown = page(client, "?wanneer=maand")
    assert "Nummer 4" in shown
    assert "Nummer 5" not in shown
    assert "en nog 3" in shown
    assert "Nummer 7" in page(client, f"?dag={day}")


@pytest.mark.parametrize(
    "question",
    [
        "?wanneer=maand&maand=9999-12",
        "?wanneer=maand&maand=0000-00",
        "?wanneer=maand&maand=gisteren",
        "?wanneer=nooit",
        "?dag=9999-12-31",
        "?dag=0001-01-01",
        "?dag=2026-02-31",
        "?na=x_y_z",
        "?na=2026-12-05T10:00:00_0_1",
        "?na=2026-12-05T10:00:00%2B00:00_0_geen-sleutel",
        "?na=2026-12-05T10:00:00%2B00:00_1_99999999999999999999999",
        "?na=9999-12-31T23:59:59-14:00_7_1",
        "?na=%00",
        "?wanneer=week&na=1",
    ],
)
def test_an_address_that_somebody_made_up_shows_a_page(client, america, question):
    announced(america)
    EventFactory(village=america)
    assert client.get(f"{AGENDA}{question}").status_code == 200


def test_the_list_goes_on_over_both_kinds_without_a_gap_or_a_double(client, america):
    start = moment(timezone.localdate() + timedelta(days=1), 10)
    for number in range(24):
        EventFactory(village=america, title=f"Van ons {number}", starts_at=start)
        announced(america, f"Van elders {number}", starts_at=start)
    seen, question = [], "?wanneer="
    while question:
        answer = client.get(f"{AGENDA}{question}")
        seen += [row.title for row in answer.context["events"]]
        question = answer.context["more_url"]
    assert len(seen) == len(set(seen)) == 48


@pytest.mark.parametrize("rows", [1, 20])
@pytest.mark.parametrize("question", [*CHOICES, "?dag=", "?wanneer=eerder", "?hulp=alle"])
def test_each_choice_costs_the_same(
    client, america, resident, django_assert_max_num_queries, rows, question
):
    choice = question.partition("=")[2]
    start = at_the_end(choice) if days_of(choice) else timezone.now() + timedelta(minutes=1)
    for number in range(rows):
        EventFactory(village=america, starts_at=start + timedelta(seconds=number))
        announced(america, starts_at=start + timedelta(seconds=number))
    question += f"{timezone.localdate()}" if question == "?dag=" else ""
    client.get(f"{AGENDA}{question}")
    with django_assert_max_num_queries(3):
        client.get(f"{AGENDA}{question}")
    client.force_login(resident)
    client.get(f"{AGENDA}{question}")
    with django_assert_max_num_queries(7):
        client.get(f"{AGENDA}{question}")
