"""Who decides what on behalf of the municipality."""

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.mandates.models import positions
from initiatives.regulatory.models import Decision, EarlyStop, Mandate, Objection, RegulatoryRequest
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import (
    REFUSAL,
    days_ago,
    decide,
    decide_experiment,
    make_draft,
    make_request,
    mandate_from_tomorrow,
    take_up,
)
from villagehub.audit.models import AuditEvent

GRANT = {"outcome": "granted", "legal_basis": "Artikel 4:84 Awb", "reasoning": "Het past er goed."}


@pytest.fixture
def case(designated, winkelhoek, lead, officer):
    return take_up(make_request(winkelhoek, lead), officer)


@pytest.fixture
def alderman(municipality):
    user = UserFactory(name="Wil Wethouder")
    MembershipFactory(user=user, role=Role.DECISION_MAKER, municipality=municipality)
    return user


@pytest.fixture
def mandate(municipality, decision_maker):
    def give(holder=decision_maker, **fields):
        given = {
            "position": "teamleider Vergunningen", "source": "Mandaatbesluit 2026, artikel 4",
            "valid_from": timezone.localdate(), **fields,
        }  # fmt: skip
        return Mandate.give(municipality, decision_maker, holder=holder, **given)

    return give


def url(name, *arguments):
    return reverse(f"regulatory:{name}", args=arguments)


def send(client, to, **data):
    return client.post(to, data, follow=True).content.decode()


def test_without_mandates_each_decision_maker_decides(client, case, alderman):
    decision = decide(case, alderman, outcome="refused", **REFUSAL)
    assert "door een beslisser met mandaat" in decision.on_behalf
    assert decision.on_behalf in client.get(case.get_absolute_url()).content.decode()


def test_a_decision_says_in_which_position_and_under_which_decree(
    client, case, decision_maker, mandate
):
    mandate()
    decide(case, decision_maker, outcome="refused", **REFUSAL)
    page = client.get(case.get_absolute_url()).content.decode()
    assert "door: teamleider Vergunningen (Mandaatbesluit 2026, artikel 4)" in page
    assert decision_maker.name not in page


def test_whoever_has_no_mandate_hears_who_has_and_loses_no_word(client, case, alderman, mandate):
    mandate()
    client.force_login(alderman)
    data = {**GRANT, "version": case.version, "confirmed": "1"}
    page = send(client, url("decision", case.reference), **data)
    assert "Jouw mandaat gaat hier niet over. Wie wel beslist: Bea B" in page
    assert "Het past er goed." in page
    assert not Decision.objects.filter(decided_by__isnull=False).exists()


def test_a_mandate_reaches_as_far_as_its_kind_and_its_no(case, decision_maker, alderman, mandate):
    mandate(may_refuse=False)
    mandate(holder=alderman, procedure_kind="subsidy", position="wethouder")
    with pytest.raises(ValidationError, match="beslist hier niemand over"):
        decide(case, decision_maker, outcome="refused", **REFUSAL)
    again = RegulatoryRequest.objects.get(pk=case.pk)
    assert decide(again, decision_maker, **GRANT).mandate_words.startswith("teamleider")


def test_granting_a_part_refuses_the_rest_and_takes_a_mandate_to_say_no(
    case, decision_maker, mandate
):
    mandate(may_refuse=False)
    with pytest.raises(ValidationError, match="beslist hier niemand over"):
        decide(case, decision_maker, outcome="partly_granted")
    again = RegulatoryRequest.objects.get(pk=case.pk)
    assert decide(again, decision_maker, **GRANT).outcome == "granted"


def test_once_there_were_mandates_nobody_decides_without_one_when_the_last_one_ends(
    client, case, decision_maker, alderman, mandate
):
    with time_machine.travel(days_ago(9)):
        row = mandate(holder=alderman)
    row.end(alderman)
    client.force_login(decision_maker)
    data = {**GRANT, "version": case.version, "confirmed": "1"}
    assert "beslist hier niemand over" in send(client, url("decision", case.reference), **data)
    for name in ("mandates", "rules"):
        assert "Er geldt geen mandaat meer" in client.get(url(name)).content.decode()
    mandate()
    again = RegulatoryRequest.objects.get(pk=case.pk)
    assert decide(again, decision_maker, **GRANT).mandate_words.startswith("teamleider")


def test_a_mandate_that_never_held_binds_nobody(case, decision_maker, alderman, mandate):
    mandate(holder=alderman).end(alderman)
    mandate_from_tomorrow(case.municipality, alderman)
    assert decide(case, decision_maker, **GRANT).mandate_words == ""


def test_stopping_an_experiment_takes_a_mandate_to_say_no(
    client, case, lead, decision_maker, alderman, mandate
):
    running = decide_experiment(case, decision_maker, ends_in_days=300)
    mandate(may_refuse=False)
    with pytest.raises(ValidationError, match="beslist hier niemand over"):
        EarlyStop.make(running, decision_maker, "Brand.", "Er was brand.")
    mandate(holder=alderman, position="wethouder")
    with pytest.raises(ValidationError, match=r"Wie wel beslist: Wil W\. \(wethouder\)"):
        EarlyStop.make(running, decision_maker, "Brand.", "Er was brand.")
    EarlyStop.make(running, alderman, "Brand.", "Er was brand.")
    assert EarlyStop.objects.get().by == alderman
    said = "door: wethouder (Mandaatbesluit 2026, artikel 4)."
    page = client.get(url("experiment", case.reference)).content.decode()
    assert said in page
    assert alderman.name not in page
    assert said in lead.notifications.get(period="stopped").body


def test_the_applicant_stops_an_experiment_without_a_mandate(
    case, lead, decision_maker, alderman, mandate
):
    running = decide_experiment(case, decision_maker, ends_in_days=300)
    mandate(holder=alderman)
    EarlyStop.make(running, lead, "Wij verhuizen.")
    stop = EarlyStop.objects.get()
    assert (stop.ground, stop.mandate_words, stop.on_behalf) == ("wish", "", "")


@pytest.fixture
def objection(case, lead, decision_maker, alderman):
    """Against a no of the decision maker, on the name of the alderman."""
    decision = decide(case, decision_maker, outcome="refused", **REFUSAL)
    filed = Objection.file(decision, lead, Objection.By.APPLICANT, "Vier meter is genoeg.")
    filed.take_up(alderman)
    return filed


REJECTED = {"outcome": "rejected", "reasoning": "Het is te smal.", "public_text": "Het blijft zo."}


def test_a_decision_on_an_objection_takes_a_mandate_for_objections(
    client, objection, alderman, mandate
):
    mandate(holder=alderman, position="wethouder")
    client.force_login(alderman)
    version = RegulatoryRequest.objects.get().version
    to, data = url("decide_objection", objection.pk), {**REJECTED, "version": version}
    page = send(client, to, **data)
    assert "beslist hier niemand over" in page
    assert "Het is te smal." in page
    mandate(holder=alderman, position="wethouder", about="objection", procedure_kind="subsidy")
    assert "beslist hier niemand over" in send(client, to, **data)
    mandate(holder=alderman, position="wethouder", about="objection")
    assert "Ongegrond" in send(client, to, **data)


def test_a_decision_on_an_objection_says_under_which_mandate_and_that_it_is_another(
    client, objection, lead, alderman, mandate
):
    mandate(holder=alderman, position="wethouder", about="objection")
    objection.decide(alderman, **REJECTED)
    said = (
        "Besloten namens het college van burgemeester en wethouders van Horst aan de Maas, door: "
        "wethouder (Mandaatbesluit 2026, artikel 4). Dat is een ander dan wie het eerste besluit "
        "nam."
    )
    page = client.get(objection.request.get_absolute_url()).content.decode()
    assert said in page
    assert alderman.name not in page
    assert said in lead.notifications.get(body__contains="beslist op het bezwaar").body
    client.force_login(alderman)
    assert said in client.get(objection.get_absolute_url()).content.decode()


def test_without_mandates_an_objection_is_decided_by_each_who_may(objection, alderman):
    objection.decide(alderman, **REJECTED)
    assert "door een beslisser met mandaat" in objection.on_behalf


def test_whoever_decided_first_does_not_decide_on_the_objection_with_any_mandate(
    objection, decision_maker, mandate
):
    mandate(about="objection")
    with pytest.raises(ValidationError, match="eerste besluit"):
        objection.decide(decision_maker, **REJECTED)


def test_a_mandate_for_objections_decides_no_request(case, alderman, mandate):
    mandate(holder=alderman, position="wethouder", about="objection")
    with pytest.raises(ValidationError, match="beslist hier niemand over"):
        decide(case, alderman, **GRANT)
    assert not any(positions(case.municipality_id, timezone.localdate()).values())


def test_what_an_objection_takes_back_stops_under_the_mandate_for_objections(
    case, lead, decision_maker, alderman, mandate
):
    decision = decide_experiment(case, decision_maker, ends_in_days=300)
    mandate(holder=alderman, position="wethouder", about="objection")
    filed = Objection.file(decision, lead, Objection.By.APPLICANT, "Te luid.")
    filed.take_up(alderman)
    filed.decide(alderman, "upheld", "Het is te luid.", "Het mag niet meer.", "refused")
    assert EarlyStop.objects.get().on_behalf.endswith(
        "door: wethouder (Mandaatbesluit 2026, artikel 4)."
    )


def test_a_proposal_goes_to_whoever_may_decide_on_it(case, officer, alderman, mandate):
    mandate(holder=alderman, position="wethouder")
    Decision.propose(case, officer, [], outcome="refused", **REFUSAL)
    asked = alderman.notifications.filter(subject__startswith="Voorstel om vast te stellen")
    assert asked.exists()
    others = Mandate.objects.get().recorded_by.notifications
    assert not others.filter(subject__startswith="Voorstel om vast te stellen").exists()


def test_what_an_officer_concludes_needs_no_mandate(case, officer, alderman, mandate):
    mandate(holder=alderman, position="wethouder")
    decision = decide(case, officer, outcome="no_deviation_needed", reasoning="Het mag al.")
    assert decision.mandate_words == ""


def test_a_mandate_is_noted_once_and_ended_by_a_decision_maker(
    client, decision_maker, alderman, municipality
):
    client.force_login(decision_maker)
    data = {
        "about": "request", "holder": alderman.pk, "position": "wethouder",
        "source": "Mandaatbesluit 2026",
        "valid_from": timezone.localdate().isoformat(), "may_refuse": "on",
    }  # fmt: skip
    assert "wethouder" in send(client, url("mandate_new"), **data)
    assert "Dit mandaat staat er al" in send(client, url("mandate_new"), **data)
    row = Mandate.objects.get()
    assert (row.holder, row.municipality, row.recorded_by) == (
        alderman, municipality, decision_maker,
    )  # fmt: skip
    page = send(client, url("mandate_end", row.pk))
    assert "Er staan geen mandaten" in page
    assert client.post(url("mandate_end", row.pk)).status_code == 404
    actions = AuditEvent.objects.about([str(row.pk)]).values_list("action", flat=True)
    assert sorted(actions) == ["create", "update"]


def test_a_mandate_that_is_to_begin_can_be_ended_and_is_gone(
    client, decision_maker, alderman, municipality
):
    row = mandate_from_tomorrow(municipality, alderman)
    client.force_login(decision_maker)
    assert "wethouder" in client.get(url("mandates")).text
    page = send(client, url("mandate_end", row.pk))
    assert "Het mandaat is beëindigd" in page
    assert "Er staan geen mandaten" in page
    assert client.post(url("mandate_end", row.pk)).status_code == 404
    row.refresh_from_db()
    assert row.valid_until == row.valid_from


def test_only_who_decides_here_gets_a_mandate(client, decision_maker, officer):
    client.force_login(decision_maker)
    data = {
        "holder": officer.pk, "position": "medewerker", "source": "Besluit",
        "valid_from": "1999-01-01",
    }  # fmt: skip
    page = send(client, url("mandate_new"), **data)
    assert "id_holder_error" in page
    assert "Kies een dag vanaf 2020" in page
    assert not Mandate.objects.exists()


def test_an_officer_reads_them_and_another_municipality_does_not(
    client, officer, other_officer, mandate
):
    row = mandate()
    client.force_login(officer)
    page = client.get(url("mandates")).content.decode()
    assert "Mandaatbesluit 2026, artikel 4" in page
    assert "Noteer een mandaat" not in page
    client.force_login(other_officer)
    assert "Mandaatbesluit 2026" not in client.get(url("mandates")).content.decode()
    assert client.post(url("mandate_end", row.pk)).status_code == 404


def test_a_mandate_ends_with_the_role(decision_maker, mandate):
    row = mandate()
    decision_maker.memberships.filter(role=Role.DECISION_MAKER).end()
    assert not Mandate.objects.not_over().filter(pk=row.pk).exists()


def test_before_it_is_sent_the_applicant_reads_who_decides(client, winkelhoek, lead, mandate):
    mandate()
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    page = client.get(url("trial", draft.pk)).content.decode()
    assert "teamleider Vergunningen" in page
