"""Ordinances and other rules, written down by the municipality before anybody asks about them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.regulatory.models import RuleReference
from tests.regulatory.factories import answer, make_question, make_rule
from villagehub.audit.models import AuditEvent

GOOD = {
    "level": "municipal", "citation": "APV, artikel 2:25", "url": "",
    "plain_text": "Voor een feest op straat vraag je toestemming.",
}  # fmt: skip
LIST = "/gemeente/regels/artikelen/"


def send(client, name, *arguments, **data):
    return client.post(reverse(f"regulatory:{name}", args=arguments), data, follow=True).text


def test_an_officer_writes_a_rule_down_and_it_can_be_chosen_for_an_answer(
    client, officer, america, lead
):
    client.force_login(officer)
    assert "APV, artikel 2:25" in send(client, "reference_new", **GOOD)
    rule = RuleReference.objects.get()
    assert AuditEvent.objects.about([str(rule.pk)]).get().action == "create"
    question = make_question(america, lead)
    page = client.get(reverse("regulatory:asked_desk", args=[question.pk])).text
    assert "APV, artikel 2:25" in page


def test_the_same_rule_is_not_written_down_twice_with_other_words(client, officer):
    client.force_login(officer)
    send(client, "reference_new", **GOOD)
    page = send(client, "reference_new", **{**GOOD, "plain_text": "Iets anders."})
    assert "Deze regel staat er al." in page
    assert "Iets anders." in page
    assert RuleReference.objects.count() == 1


def test_better_words_stand_with_each_answer(client, officer, america, lead):
    question = answer(make_question(america, lead), officer)
    client.force_login(officer)
    page = client.get(LIST).text
    assert "1 antwoord noemt dit" in page
    send(client, "reference_edit", question.rule.pk, plain_text="Laat ruimte over.", url="")
    assert "Laat ruimte over." in client.get(question.get_absolute_url()).text
    citation = {"plain_text": "Kort.", "citation": "Een andere naam"}
    send(client, "reference_edit", question.rule.pk, **citation)
    assert RuleReference.objects.get().citation == question.rule.citation


def test_no_name_or_number_of_somebody_goes_into_it(client, officer):
    client.force_login(officer)
    page = send(client, "reference_new", **{**GOOD, "plain_text": "Bel 06-00 00 00 12."})
    assert not RuleReference.objects.exists()
    assert "Bel 06-00 00 00 12." in page


def test_the_rule_of_another_municipality_is_not_theirs(client, other_officer, municipality):
    rule = make_rule(municipality)
    client.force_login(other_officer)
    assert rule.citation not in client.get(LIST).text
    edit = reverse("regulatory:reference_edit", args=[rule.pk])
    assert client.post(edit, {"plain_text": "Weg."}).status_code == 404


def test_what_holds_everywhere_is_read_and_not_changed(client, officer, municipality):
    rule = RuleReference.keep(municipality, "national", "Awb, artikel 4:84", "", "Afwijken mag.")
    client.force_login(officer)
    assert "Awb, artikel 4:84" in client.get(LIST).text
    edit = reverse("regulatory:reference_edit", args=[rule.pk])
    assert edit not in client.get(LIST).text
    assert client.get(edit).status_code == 404


@pytest.mark.parametrize("number", [1, 12])
def test_many_rules_cost_as_many_queries(client, officer, municipality, number):
    for each in range(number):
        make_rule(municipality, f"APV, artikel {each}")
    client.force_login(officer)
    client.get(LIST)
    with CaptureQueriesContext(connection) as queries:
        client.get(LIST)
    assert len(queries) <= 6
