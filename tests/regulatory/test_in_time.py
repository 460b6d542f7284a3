"""In time or not: the register, the desk, the numbers and the card of a municipality agree."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.urls import reverse

from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.conversation.models import extend_term
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.register.card import sides_of
from tests.regulatory.factories import days_ago, decide, make_request, take_up

SAID = {
    "op tijd": True, "te laat": False, "verlengd": True,
    "ingetrokken": None, "loopt": None, "loopt te laat": False,
}  # fmt: skip


@pytest.fixture
def all_ways(winkelhoek, lead, officer, decision_maker):
    """One request that went each way; all are from this year or all from the last."""

    def came_in(title, days):
        return take_up(make_request(winkelhoek, lead, title=title, at=days_ago(days)), officer)

    decide(came_in("op tijd", 10), decision_maker)
    decide(came_in("te laat", 90), decision_maker)
    extended = came_in("verlengd", 10)
    later = next_working_day(extended.due_on + timedelta(days=14), frozenset())
    extend_term(extended, officer, later, "De brandweer kijkt mee.")
    decide(RegulatoryRequest.objects.get(pk=extended.pk), decision_maker)
    came_in("ingetrokken", 10).withdraw(lead)
    came_in("loopt", 10)
    came_in("loopt te laat", 90)


def test_the_register_says_it_and_finds_it(client, all_ways):
    url = reverse("regulatory:register_json")
    rows = json.loads(client.get(url).content)["requests"]
    assert {row["title"]: row["in_time"] for row in rows} == SAID
    for word, said in (("op", True), ("te-laat", False)):
        found = json.loads(client.get(url, {"tijd": word}).content)["requests"]
        assert {row["title"] for row in found} == {key for key in SAID if SAID[key] is said}


def test_the_list_of_the_desk_says_the_same(client, all_ways, officer):
    client.force_login(officer)
    text = client.get(reverse("regulatory:list_csv"), {"lijst": "alles"}).content
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig")), delimiter=";"))
    words = {True: "ja", False: "nee", None: ""}
    assert {row["Titel"]: row["Op tijd"] for row in rows} == {k: words[v] for k, v in SAID.items()}


def test_the_numbers_and_the_card_count_the_same_and_the_extended_apart(
    all_ways, municipality, lead
):
    ours = RegulatoryRequest.objects.for_staff_of(municipality)
    figures = [ours.figures(year) for year in ours.years()]

    def counted(name):
        return sum(each[name] for each in figures)

    assert (counted("in_term"), counted("in_extended_term"), counted("should")) == (1, 1, 4)
    sides = sides_of(municipality, lead)
    said = {str(each.label): each.says for side in sides for each in side.figures}
    assert said["Antwoord op tijd"] == "1 van 4"
    assert said["Op tijd na verlenging"] == "1 van 4"
    assert said["Kreeg een antwoord"] == "3 van 5"


def test_what_an_officer_rounds_off_is_not_counted_as_decided_by_nobody_else(
    winkelhoek, lead, officer, decision_maker, municipality
):
    decide(take_up(make_request(winkelhoek, lead), officer), officer, outcome="no_deviation_needed")
    decide(take_up(make_request(winkelhoek, lead), officer), decision_maker)
    sides = sides_of(municipality, lead)
    said = {str(each.label): each.says for side in sides for each in side.figures}
    assert said["Een ander besliste"] == "1 van 1"
    assert "Antwoord met redenen" not in said
