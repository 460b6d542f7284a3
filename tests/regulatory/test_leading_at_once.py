"""Two people set a term at the same moment, and somebody works on a request meanwhile."""

from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.regulatory.clock.leading.changing import follow, next_rule
from initiatives.regulatory.models import RegulatoryRequest, TermRule
from tests.at_once import at_once
from tests.factories import (
    MembershipFactory,
    MunicipalityFactory,
    Role,
    UserFactory,
    VillageFactory,
)
from tests.regulatory.factories import days_ago, make_initiative, make_request, take_up

RULE = {
    "weeks": 10, "extension_weeks": None, "legal_source": "Artikel 6", "is_statutory": True,
    "atw_applies": True, "suspendable": True, "objection": True, "penalty": False,
}  # fmt: skip


@pytest.fixture
def case(committed):
    municipality = MunicipalityFactory()
    village, lead, officer = VillageFactory(municipality=municipality), UserFactory(), UserFactory()
    MembershipFactory(user=officer, role=Role.OFFICER, municipality=municipality)
    found = take_up(make_request(make_initiative(village, lead), lead, at=days_ago(5)), officer)
    national = found.term_rule
    yield found
    # The national rules stand in the same table, so this one is not cleared away by itself.
    RegulatoryRequest.objects.filter(pk=found.pk).update(term_rule=national)
    TermRule.objects.filter(municipality=municipality).delete()


def test_of_two_who_set_it_at_once_the_second_is_told_and_no_request_is_in_the_way(case):
    by, day = UserFactory(), days_ago(10).date()
    rules = [
        next_rule(case.municipality, case.procedure_kind, valid_from=day, **RULE) for _one in "ab"
    ]
    other = RegulatoryRequest.objects.get(pk=case.pk)
    note = partial(other.touch, by, note_internal="Gebeld")
    *told, _noted = at_once(*[partial(follow, rule, by) for rule in rules], note)
    refused = [answer for answer in told if isinstance(answer, ValidationError)]
    assert [list(each.message_dict) for each in refused] == [["valid_from"]]
    rule = TermRule.objects.get(municipality=case.municipality)
    assert RegulatoryRequest.objects.get(pk=case.pk).term_rule == rule
    assert rule.holds_on(timezone.localdate())
