"""When a clock may stand still, on which ground and until when, and who hears of it (Awb 4:15)."""

from datetime import date, datetime, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.clock.calculation import Extended, Received, Suspended, due_date
from initiatives.regulatory.conversation.guards import Consent
from initiatives.regulatory.conversation.models import resume_early
from initiatives.regulatory.models import (
    ClockSuspension,
    Ground,
    RegulatoryRequest,
    RequestMessage,
    Status,
)
from initiatives.regulatory.tasks import guard_clocks
from tests.regulatory.factories import ask, days_ago, make_request, take_up
from tests.regulatory.test_clock import Rule
from villagehub.notifications.tasks import send_due

MONDAY = date(2026, 9, 7)
STOPS = [ground for ground in Ground if ground != Ground.INFORMAL]


def at(day, hour=10):
    return timezone.make_aware(datetime.combine(day, time(hour)))


def on(day):
    return time_machine.travel(at(day), tick=False)


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


@pytest.fixture
def monday():
    with on(MONDAY) as clock:
        yield clock


@pytest.fixture
def case(monday, winkelhoek, lead, officer):
    """Received on Tuesday 1 September: eight weeks end on 27 October."""
    return take_up(make_request(winkelhoek, lead, at=at(date(2026, 9, 1))), officer)


@pytest.fixture
def late(winkelhoek, lead, officer):
    """Twelve days too late."""
    return take_up(make_request(winkelhoek, lead, at=days_ago(56 + 12)), officer)


def send(client, case, name="question", **data):
    case.refresh_from_db()
    url = reverse(f"regulatory:{name}", args=[case.reference])
    return client.post(url, {"version": case.version, **data}, follow=True).content.decode()


def page_of(client, case, user):
    client.force_login(user)
    return client.get(case.get_absolute_url()).content.decode()


def consent_of(lead, on=None):
    return Consent(lead, on or timezone.localdate())


# Too late is too late


@pytest.mark.parametrize("ground", STOPS)
def test_a_late_request_is_frozen_by_no_ground(late, officer, lead, ground):
    with pytest.raises(ValidationError, match="Daarna kan de klok niet meer stilstaan"):
        ask(late, officer, ground=ground, consent=consent_of(lead))
    assert again(late).is_late
    assert not late.suspensions.exists()


def test_the_form_of_a_late_request_offers_an_ordinary_question_only(client, late, officer):
    client.force_login(officer)
    page = client.get(reverse("regulatory:desk", args=[late.reference])).content.decode()
    assert 'value="informal"' in page
    assert 'value="supplement_4_5"' not in page
    page = send(client, late, body="Hoe groot?", ground="supplement_4_5", deadline_on="2030-01-07")
    assert "Daarna kan de klok niet meer stilstaan" in page
    assert "Hoe groot?" in page
    assert again(late).is_late


def test_an_ordinary_question_is_welcome_when_it_is_late(client, late, officer):
    client.force_login(officer)
    send(client, late, body="Hoe groot?", ground="informal")
    assert late.messages.get().ground == Ground.INFORMAL
    assert again(late).is_late


def test_the_database_freezes_no_late_request_either(late):
    today = timezone.localdate()
    with pytest.raises(DatabaseError, match="cannot be frozen"), transaction.atomic():
        ClockSuspension.objects.create(
            request=late, ground=Ground.SUPPLEMENT, starts_on=today + timedelta(days=1),
            deadline_on=monday_after(today + timedelta(days=14)),
        )  # fmt: skip


def monday_after(day):
    return day + timedelta(days=7 - day.weekday())


def test_the_morning_round_leaves_what_is_late_late(late):
    guard_clocks()
    assert again(late).is_late


def test_standing_still_that_began_too_late_is_shown_and_does_not_count():
    events = [Received(date(2026, 9, 1)), Suspended(date(2026, 11, 9), date(2030, 1, 7))]
    calculation = due_date(events, Rule())
    assert calculation.due_on == date(2026, 10, 27)
    assert "de termijn was al voorbij: dat telt niet" in calculation.steps[-1].label


def test_an_extension_that_came_too_late_is_shown_and_does_not_count():
    events = [Received(date(2026, 9, 1)), Extended(date(2026, 10, 28), date(2026, 12, 1))]
    calculation = due_date(events, Rule())
    assert calculation.due_on == date(2026, 10, 27)
    assert "dat telt niet" in calculation.steps[-1].label


def test_a_question_on_the_last_day_itself_is_in_time(case, officer):
    with on(date(2026, 10, 27)):
        ask(case, officer)
        assert not again(case).is_late
    assert again(case).status == Status.QUESTION_OPEN


def test_what_was_late_before_a_question_is_late_while_it_is_open(client, case, officer, lead):
    """As when an equated day was taken back: no page hides behind an open question."""
    ask(case, officer)
    with on(date(2026, 11, 30)):
        page = page_of(client, case, lead)
    assert "dagen te laat" in page
    assert "De gemeente is te laat" in page


# Until when


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (date(2026, 9, 11), "minstens 7 dagen"),
        (date(2026, 11, 3), "hoogstens 8 weken"),
        (date(2030, 1, 7), "hoogstens 8 weken"),
        (date(2026, 9, 19), "is zaterdag. Kies een werkdag, bijvoorbeeld maandag 21 september"),
    ],
)
def test_a_deadline_lies_within_bounds_on_a_working_day(client, case, officer, deadline, words):
    with pytest.raises(ValidationError):
        RequestMessage.ask(case, officer, "Hoe groot?", Ground.SUPPLEMENT, deadline)
    client.force_login(officer)
    data = {"body": "Hoe groot?", "ground": "supplement_4_5", "deadline_on": deadline}
    page = send(client, case, **data)
    assert words in page
    assert "Hoe groot?" in page
    assert not case.messages.exists()


@pytest.mark.parametrize("deadline", [date(2026, 9, 14), date(2026, 11, 2)])
def test_a_week_and_eight_weeks_are_both_allowed(case, officer, deadline):
    RequestMessage.ask(case, officer, "Hoe groot?", Ground.SUPPLEMENT, deadline)
    assert case.suspensions.get().deadline_on == deadline


@pytest.mark.parametrize(
    "deadline", [date(2026, 9, 11), date(2026, 11, 3), date(2026, 9, 19), date(2026, 9, 20)]
)
def test_the_database_knows_the_bounds_too(case, deadline):
    tomorrow = MONDAY + timedelta(days=1)
    with pytest.raises(DatabaseError, match="a week to eight"), transaction.atomic():
        ClockSuspension.objects.create(
            request=case, ground=Ground.SUPPLEMENT, starts_on=tomorrow, deadline_on=deadline
        )


def test_that_a_clock_stood_still_is_never_rewritten(case, officer, lead):
    ask(case, officer).answer(lead, "Tien.")
    for change in ({"ended_on": date(2026, 10, 1)}, {"starts_on": date(2026, 9, 2)}):
        with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
            ClockSuspension.objects.update(**change)


# The ground


def test_the_officer_chooses_the_ground_and_nothing_is_chosen_before(client, case, officer):
    client.force_login(officer)
    response = client.get(reverse("regulatory:desk", args=[case.reference]))
    ground = response.context["forms"]["question"]["ground"]
    assert ground.value() is None
    assert ground.field.choices[0][0] == Ground.INFORMAL
    page = send(client, case, body="Hoe groot?", deadline_on="2026-09-21")
    assert not case.messages.exists()
    assert "Hoe groot?" in page


def test_a_delay_needs_the_consent_of_an_applicant_on_record(client, case, officer, lead):
    client.force_login(officer)
    data = {"body": "We wachten op de raad.", "ground": "consented_delay"}
    data |= {"deadline_on": "2026-10-05"}
    page = send(client, case, **data)
    assert "Wie van de indieners stemde in met uitstel?" in page
    assert "Op welke dag stemde de indiener in?" in page
    assert not case.suspensions.exists()
    page = send(client, case, **data, consent_by=str(lead.pk), consent_on="2026-09-04")
    still = case.suspensions.get()
    assert (still.consent_by, still.consent_on) == (lead, date(2026, 9, 4))
    assert "Truus T. stemde op 4 september 2026 in met uitstel" in page


@pytest.mark.parametrize("day", [date(2026, 8, 31), date(2026, 9, 8)])
def test_consent_lies_between_receipt_and_today(case, officer, lead, day):
    with pytest.raises(ValidationError, match="na de ontvangst"):
        ask(case, officer, ground=Ground.CONSENTED_DELAY, consent=Consent(lead, day))


def test_who_does_not_apply_cannot_consent(client, case, officer, stranger):
    with pytest.raises(ValidationError, match="Alleen een indiener"):
        ask(case, officer, ground=Ground.CONSENTED_DELAY, consent=consent_of(stranger))
    client.force_login(officer)
    data = {"body": "Wacht.", "ground": "consented_delay", "deadline_on": "2026-10-05"}
    send(client, case, **data, consent_by=str(stranger.pk), consent_on="2026-09-04")
    assert not case.suspensions.exists()


def test_the_database_asks_for_consent_too(case):
    with pytest.raises(DatabaseError, match="somebody agreed"), transaction.atomic():
        ClockSuspension.objects.create(
            request=case, ground=Ground.CONSENTED_DELAY,
            starts_on=MONDAY + timedelta(days=1), deadline_on=date(2026, 10, 5),
        )  # fmt: skip


def test_a_delay_with_consent_ends_by_itself_and_asks_no_answer(case, officer, lead):
    ask(case, officer, days=28, ground=Ground.CONSENTED_DELAY, consent=consent_of(lead))
    assert not case.messages.get().is_question
    with on(date(2026, 10, 4)):
        guard_clocks()
    assert not lead.notifications.filter(period__startswith="answer").exists()
    with on(date(2026, 10, 6)):
        guard_clocks()
    assert again(case).status == Status.IN_REVIEW
    assert again(case).due_on == date(2026, 11, 23)  # 27 days after 27 October
    told = lead.notifications.get(period__startswith="resumed")
    assert "De afgesproken tijd is om" in told.body


def test_force_majeure_is_told_at_its_start_and_at_its_end(client, case, officer, lead, mailoutbox):
    client.force_login(officer)
    send(
        client, case, body="Het gemeentehuis staat onder water.", ground="force_majeure",
        deadline_on="2026-09-28",
    )  # fmt: skip
    still = case.suspensions.get()
    assert still.notified_at is not None
    page = page_of(client, case, lead)
    assert "De gemeente kan nu niet beslissen: er is overmacht." in page
    assert "Stuur antwoord" not in page
    with on(date(2026, 9, 15)):
        client.force_login(officer)
        send(client, case, "resume", reason="Het gemeentehuis is weer open.")
    still.refresh_from_db()
    assert (still.ended_on, still.days) == (date(2026, 9, 15), 7)
    assert timezone.localdate(still.end_notified_at) == date(2026, 9, 15)
    assert again(case).due_on == date(2026, 11, 3)
    with on(date(2026, 9, 15)):
        send_due()
    to_lead = [message.body for message in mailoutbox if message.to == [lead.email]]
    assert any("onder water" in body and "Er is overmacht" in body for body in to_lead)
    assert any("dinsdag 3 november 2026" in body for body in to_lead)


def test_the_end_of_a_delay_by_the_applicant_is_told(case, officer, lead):
    question = ask(case, officer, ground=Ground.APPLICANT_DELAY)
    with on(date(2026, 9, 14)):
        question.answer(lead, "Hier is de tekening.")
    still = case.suspensions.get()
    assert timezone.localdate(still.end_notified_at) == date(2026, 9, 14)
    assert "maandag 2 november 2026" in lead.notifications.get(period__startswith="resumed").body


def test_an_answer_after_the_term_moves_the_last_day_no_further(case, officer, lead):
    """The term of the question ends on the 21st; the morning round did not come by yet."""
    question = ask(case, officer)
    with_the_whole_term = again(case).due_on
    with on(date(2026, 9, 24)):
        question.answer(lead, "Tien meter.")
    assert again(case).suspensions.get().ended_on == date(2026, 9, 21)
    assert again(case).due_on == with_the_whole_term


def test_only_the_handler_lets_the_clock_run_again(case, officer, second_officer):
    ask(case, officer)
    with pytest.raises(ValidationError, match="Alleen de behandelaar"):
        resume_early(case, second_officer, "Niet meer nodig.")
    resume_early(again(case), officer, "Niet meer nodig.")
    with pytest.raises(ValidationError, match="loopt al weer"):
        resume_early(again(case), officer, "Niet meer nodig.")


def test_an_answer_to_an_older_question_leaves_the_open_one_open(case, officer, lead):
    older = ask(case, officer)
    resume_early(again(case), officer, "We vragen iets anders.")
    with on(date(2026, 9, 9)):
        ask(again(case), officer)
        RequestMessage.objects.get(pk=older.pk).answer(lead, "Toch nog een antwoord.")
    assert again(case).status == Status.QUESTION_OPEN


def test_nothing_is_said_to_run_again_on_a_day_to_come(client, case, officer, lead):
    """Asked and answered on one day: the clock would have stood still from the day after."""
    ask(case, officer).answer(lead, "Tien.")
    page = page_of(client, case, lead)
    assert "loopt weer sinds" not in page
    assert "De klok stond niet stil: het antwoord kwam dezelfde dag." in page
