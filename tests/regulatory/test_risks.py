"""The municipality answers each risk of the applicant."""

from datetime import date

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse

from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import Decision
from tests.regulatory.factories import (
    ON_RISK,
    REFUSAL,
    REFUSAL_TYPED,
    REFUSED,
    RISK_TYPED,
    TEXTS,
    make_request,
    take_up,
)
from tests.regulatory.test_grounds import again
from tests.regulatory.test_journey import desk_url, post
from villagehub.notifications.tasks import send_due

TWO = [
    {"risk": "Geheim-een", "mitigation": "Een tent"},
    {"risk": "Geheim-twee", "mitigation": "Ballast"},
]


@pytest.fixture
def two_risks(winkelhoek, lead, officer):
    return take_up(make_request(winkelhoek, lead, risks=TWO), officer)


def fields_of(client, case, outcome):
    data = {"version": again(case).version, "outcome": outcome, "fields": "1"}
    form = client.post(desk_url("decision", case), data).context["forms"]["decision"]
    return set(form.fields)


def test_a_no_asks_an_answer_on_each_risk_and_a_plain_yes_none(client, two_risks, officer):
    client.force_login(officer)
    both = {f"risk_{n}_{part}" for n in (1, 2) for part in ("name", "enough", "because")}
    for outcome in ["refused", "partly_granted", "granted_with_conditions", "experiment_granted"]:
        assert both <= fields_of(client, two_risks, outcome)
    for outcome in ["granted", "forwarded", "no_deviation_needed", "not_processed"]:
        assert not both & fields_of(client, two_risks, outcome)


def test_the_officer_reads_what_the_applicant_wrote_beside_the_fields(client, two_risks, officer):
    client.force_login(officer)
    data = {"version": two_risks.version, "outcome": "refused", "fields": "1"}
    page = client.post(desk_url("decision", two_risks), data).content.decode()
    assert page.count("Geheim-twee") == 2  # in the form of the applicant, and beside the field
    assert page.count("Ballast") == 2


def test_a_risk_without_an_answer_is_told_beside_its_field(client, two_risks, officer):
    client.force_login(officer)
    page = post(client, "decision", two_risks, outcome="refused", **REFUSAL_TYPED)
    errors = page.context["forms"]["decision"].errors
    assert set(errors) == {"risk_2_name", "risk_2_enough", "risk_2_because"}
    assert ON_RISK["because"] in page.content.decode()
    assert again(two_risks).status == "in_review"


def test_a_proposal_and_its_answers_come_back_whole(client, in_review, officer, decision_maker):
    client.force_login(officer)
    post(client, "decision", in_review, outcome="refused", **REFUSAL_TYPED)
    assert Decision.objects.get().risk_answers == [ON_RISK]
    client.force_login(decision_maker)
    assert ON_RISK["because"] in client.get(desk_url("confirm", in_review)).content.decode()
    client.force_login(officer)
    post(client, "take_back", in_review)
    form = client.get(desk_url("desk", in_review)).context["forms"]["decision"]
    assert {name: form[name].value() for name in RISK_TYPED} == RISK_TYPED


def test_what_was_typed_stays_while_another_outcome_is_looked_at(client, in_review, officer):
    client.force_login(officer)
    typed = {"version": in_review.version, **REFUSAL_TYPED, "fields": "1"}
    url = desk_url("decision", in_review)
    other = client.post(url, {**typed, "outcome": "granted"})
    kept = other.context["forms"]["decision"].kept
    assert kept["risk_1_because"] == ON_RISK["because"]
    again_no = client.post(url, {**typed, **kept, "outcome": "refused"})
    form = again_no.context["forms"]["decision"]
    assert {name: form[name].value() for name in RISK_TYPED} == RISK_TYPED


def test_an_outcome_that_answers_no_risk_leaves_an_earlier_answer_out(
    client, in_review, officer, decision_maker
):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    in_review.decision.give_back(decision_maker, "Kan het toch?")
    client.force_login(officer)
    post(client, "decision", in_review, outcome="granted", **TEXTS, **RISK_TYPED)
    assert Decision.objects.get().risk_answers == []


def test_the_decision_is_asked_once_more_with_the_answers(client, in_review, decision_maker):
    client.force_login(decision_maker)
    given = {"outcome": "granted_with_conditions", "conditions": "Dicht om tien", **TEXTS}
    page = post(client, "decision", in_review, **given, **RISK_TYPED).content.decode()
    assert "Niet voldoende opgevangen" in page
    assert ON_RISK["because"] in page
    post(client, "decision", in_review, **given, **RISK_TYPED, confirmed="1")
    assert again(in_review).decision.risk_answers == [ON_RISK]


def test_an_experiment_answers_risks_when_it_has_conditions(in_review, decision_maker):
    fields = {
        **TEXTS, "outcome": "experiment_granted", "evaluation_question": "Last?",
        "experiment_starts_on": date(2027, 1, 4), "experiment_ends_on": date(2028, 1, 4),
    }  # fmt: skip
    with pytest.raises(ValidationError, match="Zeg van elk risico"):
        Decision.take(in_review, decision_maker, [Condition("Dicht")], **fields)


@pytest.mark.parametrize("step", ["propose", "take"])
def test_no_path_leads_around_the_answers(in_review, officer, decision_maker, step):
    by = officer if step == "propose" else decision_maker
    with pytest.raises(ValidationError, match="Zeg van elk risico"):
        getattr(Decision, step)(in_review, by, [], outcome="refused", **REFUSED)
    assert not Decision.objects.exists()


def test_a_proposal_from_before_goes_back_and_comes_again_with_answers(
    client, in_review, officer, decision_maker
):
    proposal = Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    Decision.objects.update(risk_answers=[])
    proposal.refresh_from_db()
    with pytest.raises(ValidationError, match="Geef dit voorstel terug"):
        proposal.confirm(decision_maker)
    for who in (officer, decision_maker):
        client.force_login(who)
        desk = client.get(desk_url("desk", in_review)).text
        assert "Dit voorstel zegt nog niet van elk risico" in desk
        assert desk_url("confirm", in_review) not in desk
    post(client, "give_back", again(in_review), note="De risico's nog.")
    client.force_login(officer)
    post(client, "decision", again(in_review), outcome="refused", **REFUSAL_TYPED, confirmed="1")
    client.force_login(decision_maker)
    assert desk_url("confirm", in_review) in client.get(desk_url("desk", in_review)).text


def test_everybody_reads_the_answer_and_only_both_sides_what_was_asked(
    client, in_review, officer, decision_maker, lead
):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    client.logout()
    url = in_review.get_absolute_url()
    assert ON_RISK["because"] not in client.get(url).content.decode()  # a proposal is nobody's
    in_review.decision.confirm(decision_maker)
    page = client.get(url).content.decode()
    assert ON_RISK["name"] in page
    assert ON_RISK["because"] in page
    assert "Geheim-risico" not in page
    client.force_login(lead)
    assert client.get(url).content.decode().count("Geheim-risico") == 2
    client.force_login(officer)
    assert "Geheim-risico" in client.get(desk_url("desk", in_review)).content.decode()


def test_the_answers_are_in_the_mail(in_review, officer, decision_maker, lead):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    in_review.decision.confirm(decision_maker)
    send_due()
    told = [each.body for each in mail.outbox if each.to == [lead.email]]
    assert any(ON_RISK["because"] in body for body in told)


def test_an_answer_is_not_rewritten_once_it_is_announced(in_review, officer, decision_maker):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    in_review.decision.confirm(decision_maker)
    with pytest.raises(DatabaseError), transaction.atomic():
        Decision.objects.update(risk_answers=[])


def test_under_embargo_the_answer_waits_with_the_decision(
    client, winkelhoek, lead, officer, decision_maker
):
    waits = {"publicity": "after_decision", "embargo_reason": "De grond."}
    case = take_up(make_request(winkelhoek, lead, **waits), officer)
    Decision.propose(case, officer, [], outcome="refused", **REFUSAL)
    address = reverse("regulatory:detail", args=[case.reference])
    assert client.get(address).status_code == 404
    case.decision.confirm(decision_maker)
    assert ON_RISK["because"] in client.get(address).content.decode()
