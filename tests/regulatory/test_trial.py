"""The proefdatum: what would come of a draft, before it is sent."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from initiatives.regulatory.asking.trial import likely_kinds
from initiatives.regulatory.models import RegulatoryRequest, TermRule
from tests.regulatory.factories import (
    decide,
    make_draft,
    make_initiative,
    make_request,
    take_up,
)


def trial(client, draft):
    return client.get(reverse("regulatory:trial", args=[draft.pk]))


def due_of(response, kind):
    made = [*response.context["likely"], *response.context["others"]]
    return next(each.due_on for each in made if each.kind == kind)


def test_the_last_day_of_each_kind_is_that_of_the_rule(client, winkelhoek, lead, designated):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    response = trial(client, draft)
    shown = {each.kind for each in response.context["likely"] + response.context["others"]}
    for kind in shown:
        rule = TermRule.objects.applicable(draft.municipality, kind, response.context["today"])
        least = response.context["today"] + timedelta(weeks=rule.weeks)
        assert least <= due_of(response, kind) <= least + timedelta(days=5)
    assert len(shown) == 8


def test_a_rule_of_the_own_municipality_goes_before_the_national_one(client, winkelhoek, lead):
    TermRule.objects.create(
        municipality=winkelhoek.village.municipality,
        procedure_kind="subsidy",
        weeks=4,
        legal_source="Subsidieverordening, artikel 5",
        is_statutory=False,
        atw_applies=False,
        suspendable=True,
        objection=True,
        penalty=True,
        valid_from=date(2020, 1, 1),
    )
    client.force_login(lead)
    response = trial(client, make_draft(winkelhoek, lead))
    assert due_of(response, "subsidy") == response.context["today"] + timedelta(weeks=4)


def test_where_the_channel_is_not_designated_the_date_is_a_norm(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    page = trial(client, draft).content.decode()
    assert "streefdatum, geen wettelijke termijn" in page
    assert "termijn in de wet" not in page
    assert "Dan kun je bezwaar maken" not in page


def test_whether_it_counts_as_official_is_seen_before_typing(client, winkelhoek, lead):
    client.force_login(lead)
    url = reverse("regulatory:of_initiative", args=[winkelhoek.village.slug, winkelhoek.slug])
    assert "nog geen officiële aanvraag" in client.get(url).content.decode()


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("De horecavergunning van het huis.", "exemption_permit"),
        ("De richtlijn voor woonstraten.", "policy_deviation"),
        ("Een wet van het rijk", "signal_higher_rule"),
        ("", "clarification"),
    ],
)
def test_words_make_a_kind_likely(winkelhoek, lead, rule, kind):
    draft = make_draft(winkelhoek, lead, title="Winkel", what="Koffie.", hindering_rule=rule)
    draft.rule_unknown = not rule
    assert kind in likely_kinds(draft)


def test_an_end_makes_an_experiment_likely(winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, wanted_until=date(2027, 6, 1))
    assert likely_kinds(draft)[0] == "experiment"


def decided(village, by, officer, decision_maker, reasoning):
    other = make_initiative(village, by, "Winkel van Oirlo")
    case = take_up(make_request(other, by, title="Winkelhoek zonder vergunning"), officer)
    decide(case, decision_maker, reasoning=reasoning)
    return case


@pytest.fixture
def elsewhere(far_village, officer, decision_maker, stranger):
    """Decided in Venray, on the same."""
    reasoning = "De winkel hoort bij het dorpshuis."
    return decided(far_village, stranger, officer, decision_maker, reasoning)


def adopt(client, draft, earlier):
    url = reverse("regulatory:adopt", args=[draft.pk, earlier.reference])
    return client.post(url, follow=True)


def test_the_reasons_of_another_municipality_are_taken_over_once(
    client, winkelhoek, lead, elsewhere
):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    assert "De winkel hoort bij het dorpshuis." in trial(client, draft).content.decode()
    adopt(client, draft, elsewhere)
    page = adopt(client, draft, elsewhere).content.decode()
    assert "Dit stond er al" in page
    draft.refresh_from_db()
    assert draft.why.count("De winkel hoort bij het dorpshuis.") == 1
    assert draft.why.startswith("De laatste winkel is dicht")
    assert "Venray" in draft.why


def test_what_is_taken_over_fits_in_the_field(
    client, winkelhoek, lead, far_village, officer, decision_maker, stranger
):
    long = decided(far_village, stranger, officer, decision_maker, "Dit past. " * 800)
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    adopt(client, draft, long)
    draft.refresh_from_db()
    assert len(draft.why) == 3000


def test_what_is_not_decided_or_not_ones_own_draft_is_not_taken_over(
    client, winkelhoek, lead, resident, elsewhere, in_review
):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    assert adopt(client, draft, in_review).status_code == 404
    client.force_login(resident)
    assert adopt(client, draft, elsewhere).status_code == 404
    assert RegulatoryRequest.objects.get(pk=draft.pk).why == draft.why


def test_it_costs_twelve_queries_at_most(client, winkelhoek, lead, django_assert_max_num_queries):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    trial(client, draft)
    with django_assert_max_num_queries(12):
        trial(client, draft)
