"""What this portal says to others."""

from itertools import pairwise

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Lesson
from initiatives.regulatory.models import (
    Publicity,
    RuleQuestion,
    SigningKey,
)
from initiatives.regulatory.precedents.sealing import fingerprint, opened
from tests.factories import MunicipalityFactory
from tests.regulatory.factories import (
    RISK,
    answer,
    days_ago,
    decide,
    make_question,
    make_request,
    make_rule,
    take_up,
)
from tests.regulatory.precedents.portal import KEY
from tests.regulatory.questions import KOELKAST
from villages.models import Merger


@pytest.fixture
def said(america, winkelhoek, resident, lead, officer, decision_maker):
    """An answer, a decision and a lesson, and what is nobody's business."""
    rule = make_rule(america.municipality)
    answer(make_question(america, resident, KOELKAST), officer, rule=rule)
    make_question(america, resident, "Nog zonder antwoord?")
    case = take_up(make_request(winkelhoek, lead, at=days_ago(10)), officer)
    decide(case, decision_maker)
    embargo = {"publicity": Publicity.AFTER_DECISION, "embargo_reason": "De grond."}
    take_up(make_request(winkelhoek, lead, title="Onder embargo", **embargo), officer)
    Lesson.objects.create(
        initiative=winkelhoek, title="Vraag eerst de buren", advice="Ga langs.",
        published_at=timezone.now(), by=lead,
    )  # fmt: skip
    Lesson.objects.create(initiative=winkelhoek, title="Nog niet gedeeld", advice="Ga langs.")


def own_list(client, municipality):
    got = client.get(reverse("regulatory:precedents_json", args=[municipality.slug]))
    key = client.get(KEY).json()
    assert key["fingerprint"] == fingerprint(key["public_key"])
    return got.content, key["public_key"]


def test_who_follows_a_municipality_that_went_into_another_keeps_what_it_said(
    client, said, municipality, venray
):
    body, key = own_list(client, municipality)
    before = opened(body, key)
    into = [venray, MunicipalityFactory(gm_code="GM0983", name="Venlo", slug="venlo")]
    for was, now in pairwise([municipality, *into]):
        merger = Merger(code=was.gm_code, name=was.name, into=now, on=timezone.localdate())
        merger.save()
        merger.carry_out()
    body, key = own_list(client, municipality)
    after = opened(body, key)
    assert after.items.keys() == before.items.keys()
    assert after.listed["feed"] == before.listed["feed"]
    assert (after.listed["municipality"], after.listed["municipality_code"]) == ("Venlo", "GM0983")


def test_what_was_answered_just_after_midnight_was_answered_on_that_day(client, said, municipality):
    night = days_ago(10).replace(hour=0, minute=30)
    RuleQuestion.objects.filter(answered_at__isnull=False).update(answered_at=night)
    Lesson.objects.filter(published_at__isnull=False).update(published_at=night)
    items = opened(*own_list(client, municipality)).items.values()
    days = {item["kind"]: item["on"] for item in items}
    assert days["answer"] == days["lesson"] == night.date().isoformat()


def test_a_municipality_sends_what_everybody_reads_and_no_more(
    client, said, municipality, resident, lead, officer
):
    client.force_login(lead)
    body, key = own_list(client, municipality)
    found = opened(body, key)
    assert found.changed == []
    assert {item["title"] for item in found.items.values()} == {
        KOELKAST,
        "Winkelhoek zonder aparte vergunning",
        "Vraag eerst de buren",
    }
    text = body.decode()
    people = [each.display_name for each in (resident, lead, officer)]
    hidden = ["Onder embargo", "Nog niet gedeeld", "Nog zonder antwoord", RISK, *people]
    assert [each for each in hidden if each in text] == []


def test_a_list_costs_the_same_for_1_and_for_20(
    client, said, municipality, america, resident, officer
):
    def cost():
        with CaptureQueriesContext(connection) as found:
            own_list(client, municipality)
        return len(found)

    own_list(client, municipality)
    few = cost()
    for number in range(4):
        question = make_question(america, resident, f"Mag vlag {number}?")
        answer(question, officer)
    assert cost() == few <= 12


def test_the_key_stays_until_it_is_renewed(client, municipality, capsys):
    _body, first = own_list(client, municipality)
    assert own_list(client, municipality)[1] == first
    call_command("precedent_key")
    assert fingerprint(first) in capsys.readouterr().out
    call_command("precedent_key", renew=True)
    body, second = own_list(client, municipality)
    assert second != first
    assert opened(body, second).items == {}
    assert list(SigningKey.objects.filter(public=first).values_list("private", flat=True)) == [""]


def test_the_database_does_not_show_the_key(db):
    key = SigningKey.current()
    with connection.cursor() as cursor:
        cursor.execute("SELECT private FROM regulatory_signingkey")
        (stored,) = cursor.fetchone()
    assert key.private not in stored
