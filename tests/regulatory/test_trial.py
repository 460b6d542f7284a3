"""The proefdatum: what would come of a draft, before it is sent."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from initiatives.regulatory.asking.trial import likely_kinds
from initiatives.regulatory.models import TermRule
from tests.regulatory.factories import (
    make_draft,
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


def test_what_was_decided_elsewhere_is_laid_beside_it_from_here(
    client, winkelhoek, lead, decided_elsewhere
):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    page = trial(client, draft).content.decode()
    assert "De winkel hoort bij het dorpshuis." in page
    place = {"pk": draft.pk, "source": "besluit", "thing": decided_elsewhere.pk}
    assert reverse("regulatory:add_example", kwargs=place) in page


def test_it_costs_twelve_queries_at_most(client, winkelhoek, lead, django_assert_max_num_queries):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    trial(client, draft)
    with django_assert_max_num_queries(12):
        trial(client, draft)
