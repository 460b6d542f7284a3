"""A condition with a day: both sides hear of it in time, and the applicant says it was done."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import Decision, DecisionCondition, EarlyStop
from initiatives.regulatory.tasks import guard_answers
from tests.regulatory.factories import ON_RISK, RISK_TYPED, TEXTS, add_member, days_ago
from tests.regulatory.test_grounds import again

TENT = "Haal de tent weg."


def in_days(days):
    return days_ago(-days).date()


def decide_by_page(client, who, case, conditions, *, confirmed_later=False, **more):
    client.force_login(who)
    url = reverse("regulatory:decision", args=[case.reference])
    data = {
        "version": again(case).version, "outcome": "granted_with_conditions", "confirmed": "1",
        **TEXTS, **RISK_TYPED, "conditions": conditions, **more,
    }  # fmt: skip
    if confirmed_later:
        del data["confirmed"]
    return client.post(url, data, follow=True).content.decode()


@pytest.fixture
def granted(client, in_review, decision_maker):
    day = in_days(30)
    line = f"{day.day}-{day.month}-{day.year}: {TENT}"
    decide_by_page(client, decision_maker, in_review, f"Dicht om 22 uur\n{line}")
    return again(in_review)


@pytest.fixture
def tent(granted):
    return DecisionCondition.objects.for_list().get(decision__request=granted, number=2)


def test_a_day_stands_in_front_of_its_condition(granted, tent):
    first = granted.decision.conditions.get(number=1)
    assert (first.text, first.due_on) == ("Dicht om 22 uur", None)
    assert (tent.text, tent.due_on) == (TENT, in_days(30))
    assert Condition.read(tent.line) == Condition(TENT, in_days(30))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("31-2-2027: Haal weg", "31-2-2027 is geen dag"),
        ("1 juni 2027: Haal weg", "Schrijf de dag zo: 1-6-2027"),
        ("Uiterlijk 1-6-2027: Haal weg", "Schrijf de dag zo: 1-6-2027"),
        ("1-6-2027 Haal weg", "Schrijf de dag zo: 1-6-2027"),
        ("1/6/27: Haal weg", "Schrijf de dag zo: 1-6-2027"),
        ("1.6.2027: Haal weg", "Schrijf de dag zo: 1-6-2027"),
        ("2027-06-01: Haal weg", "Schrijf de dag zo: 1-6-2027"),
        ("1-1-2021: Haal weg", "1-1-2021 is voorbij, of te ver weg"),
        ("1-1-9999: Haal weg", "1-1-9999 is voorbij, of te ver weg"),
    ],
)
def test_a_day_that_cannot_be_is_told_beside_the_field(
    client, in_review, decision_maker, line, words
):
    page = decide_by_page(client, decision_maker, in_review, line)
    assert words in page
    assert "Haal weg" in page
    assert not DecisionCondition.objects.exists()


@pytest.mark.parametrize(
    "line",
    [
        "2 mensen letten op.",
        "22 uur: dicht.",
        "2.1.12 van de APV blijft gelden.",
        "1 mei is een vrije dag.",
        "10 juniorleden doen mee.",
    ],
)
def test_a_number_in_front_is_not_always_a_day(line):
    assert Condition.read(line) == Condition(line)


def test_the_days_are_shown_as_they_were_understood_before_it_is_decided(
    client, in_review, decision_maker
):
    day = in_days(30)
    line = f"{day.day}-{day.month}-{day.year}: {TENT}"
    page = decide_by_page(client, decision_maker, in_review, line, confirmed_later=True)
    assert f"{date_format(day, 'l j F Y')}: {TENT}" in page
    assert not DecisionCondition.objects.exists()


def test_a_proposal_of_which_a_day_passed_is_not_adopted(
    client, in_review, officer, decision_maker
):
    day = in_days(3)
    decide_by_page(client, officer, in_review, f"{day.day}-{day.month}-{day.year}: {TENT}")
    url = reverse("regulatory:confirm", args=[in_review.reference])
    with time_machine.travel(days_ago(-4)):
        client.force_login(decision_maker)
        page = client.post(url, {"version": again(in_review).version}).content.decode()
    assert "De dag van voorwaarde 1 is voorbij" in page
    assert again(in_review).status == "proposed"


def test_a_proposal_that_comes_back_shows_the_day_again(client, in_review, officer, decision_maker):
    day = in_days(30)
    line = f"{day.day}-{day.month}-{day.year}: {TENT}"
    decide_by_page(client, officer, in_review, line)
    in_review = again(in_review)
    in_review.decision.give_back(decision_maker, "Nog eens.")
    url = reverse("regulatory:desk", args=[in_review.reference])
    client.force_login(officer)
    assert line in client.get(url, {"uitkomst": "granted_with_conditions"}).content.decode()


def test_it_stands_on_the_timeline_for_everybody(client, granted):
    client.logout()
    page = client.get(granted.get_absolute_url()).content.decode()
    assert f"Voorwaarde, nog te doen: {TENT}" in page
    assert "Meld dat dit gedaan is" not in page


def test_both_sides_hear_it_two_weeks_before_on_the_day_and_once_after(tent, lead, officer):
    def heard():
        for _twice in "ab":
            guard_answers()
        return [
            sorted(
                each.rpartition(":")[2]
                for each in user.notifications.filter(period__startswith="cond:").values_list(
                    "period", flat=True
                )
            )
            for user in (lead, officer)
        ]

    steps = []
    for days, step in ((30, None), (15, None), (14, "14"), (3, None), (0, "0"), (-1, "late")):
        DecisionCondition.objects.filter(pk=tent.pk).update(due_on=in_days(days))
        steps += [step] if step else []
        assert heard() == [sorted(steps), sorted(steps)]


def test_the_lead_says_that_it_is_done_and_nobody_is_reminded_any_more(
    client, granted, tent, lead, officer
):
    client.force_login(lead)
    page = client.get(granted.get_absolute_url()).content.decode()
    assert tent.get_absolute_url() in page
    page = client.post(tent.get_absolute_url(), {"report": ""}).content.decode()
    assert 'class="error-summary"' in page
    client.post(tent.get_absolute_url(), {"report": "De tent is weg. Geheim."})
    DecisionCondition.objects.filter(pk=tent.pk).update(due_on=in_days(0))
    guard_answers()
    assert not lead.notifications.filter(period__endswith=":0").exists()
    told = officer.notifications.get(period__endswith=":done")
    assert "De tent is weg." in told.body
    page = client.get(granted.get_absolute_url()).content.decode()
    assert "voorwaarde 2 is gedaan" in page
    assert "nog te doen" not in page
    client.logout()
    page = client.get(granted.get_absolute_url()).content.decode()
    assert "gedaan, meldt de indiener op" in page
    assert "Geheim" not in page


def test_it_is_said_once_and_by_who_speaks_for_the_initiative(
    client, granted, tent, lead, stranger, winkelhoek
):
    add_member(winkelhoek, stranger)
    with pytest.raises(ValidationError, match="voor het initiatief spreekt"):
        tent.tell_done(stranger, "Klaar.")
    tent = DecisionCondition.objects.for_list().get(pk=tent.pk)
    tent.tell_done(lead, "Weg.")
    client.force_login(lead)
    page = client.post(tent.get_absolute_url(), {"report": "Nog eens weg."}).content.decode()
    assert "al gemeld" in page
    assert "Nog eens weg." in page
    assert DecisionCondition.objects.get(pk=tent.pk).report == "Weg."


def test_of_an_approval_that_ended_nothing_is_asked(client, in_review, decision_maker, lead):
    at = days_ago(30)
    fields = {
        "outcome": "experiment_granted",
        "experiment_starts_on": at.date(),
        "experiment_ends_on": in_days(200),
        "evaluation_question": "Ging het goed?",
    }
    tent = [Condition(TENT, in_days(-3))]
    given = {**TEXTS, "risk_answers": [ON_RISK], **fields}
    decision = Decision.take(in_review, decision_maker, tent, at=at, **given)
    tent = DecisionCondition.objects.for_list().get()
    client.force_login(lead)
    page = client.get(in_review.get_absolute_url()).content.decode()
    assert "te laat" in page
    assert tent.get_absolute_url() in page
    EarlyStop.make(decision, lead, "Wij verhuizen.")
    assert not DecisionCondition.objects.waiting().exists()
    page = client.get(in_review.get_absolute_url()).content.decode()
    assert "te laat" not in page
    assert tent.get_absolute_url() not in page
    assert client.get(tent.get_absolute_url()).status_code == 302
    page = client.post(tent.get_absolute_url(), {"report": "Weg."}).content.decode()
    assert "geldt niet meer" in page
    assert "Weg." in page


def test_a_condition_without_a_day_has_no_page(client, granted, lead):
    client.force_login(lead)
    for number in (1, 3, 10**12):
        url = reverse("regulatory:condition", args=[granted.reference, number])
        assert client.get(url).status_code == 404


def test_the_officer_sees_what_is_late_first_and_another_municipality_nothing(
    client, granted, tent, officer, other_officer, lead
):
    url = reverse("regulatory:conditions")
    DecisionCondition.objects.filter(pk=tent.pk).update(due_on=in_days(-2))
    client.force_login(officer)
    assert url in client.get(reverse("regulatory:inbox")).content.decode()
    page = client.get(url).content.decode()
    assert TENT in page
    assert "te laat" in page
    client.force_login(other_officer)
    assert TENT not in client.get(url).content.decode()
    DecisionCondition.objects.for_list().get(pk=tent.pk).tell_done(lead, "De tent is weg.")
    client.force_login(officer)
    page = client.get(url).content.decode()
    assert "De tent is weg." in page
    assert "te laat" not in page


def test_the_list_takes_as_many_queries_for_many(
    client, granted, officer, django_assert_max_num_queries
):
    for number in range(3, 20):
        DecisionCondition.objects.create(
            decision=granted.decision, number=number, text="Meer.", due_on=date(2099, 1, 1)
        )
    client.force_login(officer)
    with django_assert_max_num_queries(12):
        client.get(reverse("regulatory:conditions"))


def test_the_database_wants_words_with_a_report(tent, lead):
    rows = DecisionCondition.objects.filter(pk=tent.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(reported_on=timezone.localdate(), reported_by=lead)
