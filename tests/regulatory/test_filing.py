"""How a municipality keeps a request: for its archive, its own case system and the Woo."""

import base64
import hashlib
import json
import xml.etree.ElementTree as ET

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.regulatory.filing.models import dso_number
from initiatives.regulatory.models import Decision, Filing, Publicity, RegulatoryRequest
from tests.regulatory.factories import (
    REFUSAL,
    RISK,
    add_member,
    ask,
    days_ago,
    decide,
    make_request,
    take_up,
)
from villagehub.audit.models import AuditEvent

DIWOO = "{https://standaarden.overheid.nl/diwoo/metadata/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
GOOD = {
    "dso_number": "2026-03-12 00047",
    "woo_category": "",
    "selection_category": "9.1.2",
    "selection_source": "Selectielijst gemeenten 2020",
    "retention_years": "10",
}


def url(name, case):
    return reverse(f"regulatory:{name}", args=[case.reference])


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


@pytest.fixture
def decided(designated, winkelhoek, lead, officer, decision_maker):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(10)), officer)
    decide(case, decision_maker)
    return again(case)


# The file


def test_an_officer_notes_it_and_the_history_says_so(client, in_review, officer, lead):
    client.force_login(officer)
    page = client.get(url("filing", in_review)).content.decode()
    assert "Selectielijst gemeenten en intergemeentelijke organen 2020" in page
    case = again(in_review)
    client.post(url("filing", case), {"version": case.version, **GOOD})
    filing = Filing.objects.get()
    assert (filing.dso_number, filing.selection_category) == ("2026031200047", "9.1.2")
    desk = client.get(url("desk", case)).content.decode()
    assert "2026031200047" in desk
    assert "Gegevens voor dossier en archief bijgewerkt" in desk
    assert AuditEvent.objects.filter(object_id=str(filing.pk), action="update").exists()
    client.force_login(lead)
    assert "2026031200047" in client.get(url("detail", case)).content.decode()
    client.logout()
    assert "2026031200047" not in client.get(url("detail", case)).content.decode()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2026031200047", "2026031200047"),
        ("2026 0312 00047", "2026031200047"),
        ("20260312-00047", "2026031200047"),
    ],
)
def test_a_number_of_the_omgevingsloket_is_read_as_people_write_it(text, kept):
    assert dso_number(text) == kept


@pytest.mark.parametrize(
    "text", ["12345", "2026133200047", "2019031200047", "२०२६०३१२०००४७", "20260312000470", "abc"]
)
def test_what_is_no_number_of_the_omgevingsloket_is_refused(text):
    with pytest.raises(ValidationError):
        dso_number(text)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"dso_number": "12345"}, "heeft 13 cijfers"),
        ({"selection_category": "negen"}, "Schrijf cijfers met punten"),
        ({"selection_source": ""}, "uit welke selectielijst"),
        ({"is_kept_forever": "on"}, "een aantal jaren, of blijvend"),
        ({"retention_years": "0"}, "1"),
        ({"version": "1"}, "Iemand anders heeft dit verzoek net gewijzigd"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_lost(client, in_review, officer, changed, says):
    client.force_login(officer)
    data = {"version": again(in_review).version, **GOOD, **changed}
    page = client.post(url("filing", in_review), data).content.decode()
    assert says in page
    assert data["dso_number"] in page
    assert data["selection_category"] in page
    assert not Filing.objects.exists()


def test_the_database_holds_to_it_too(in_review, officer):
    with pytest.raises(IntegrityError), transaction.atomic():
        Filing.keep(in_review, officer, selection_category="9.1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Filing.keep(again(in_review), officer, is_kept_forever=True, retention_years=5)


def test_whoever_takes_part_notes_nothing(in_review, winkelhoek, officer):
    add_member(winkelhoek, officer)
    with pytest.raises(ValidationError):
        Filing.keep(again(in_review), officer, retention_years=5)


def test_how_long_it_is_kept_counts_from_the_day_it_was_closed(decided, officer, in_review):
    kept = Filing.keep(decided, officer, retention_years=10)
    closed = decided.closed_on
    assert kept.kept_until.year == closed.year + 10
    assert kept.kept_until.month == closed.month


# In the terms of the standard


def exported(client, case, by):
    client.force_login(by)
    got = client.get(url("as_case", case))
    assert f'filename="zaak-{case.reference}.json"' in got.headers["Content-Disposition"]
    return got.json()


def test_a_decided_request_goes_along_as_a_case_with_its_decision(client, decided, officer):
    Filing.keep(decided, officer, dso_number="2026031200047", selection_category="9.1",
                selection_source="Selectielijst 2020", retention_years=10)  # fmt: skip
    told = exported(client, again(decided), officer)
    case, decision = told["zaak"], told["besluiten"][0]
    assert case["identificatie"] == decided.reference
    assert case["einddatum"] == decided.closed_on.isoformat()
    assert case["uiterlijkeEinddatumAfdoening"] == decided.due_on.isoformat()
    assert case["kenmerken"] == [{"kenmerk": "2026031200047", "bron": "Omgevingsloket"}]
    assert (case["archiefnominatie"], case["selectielijstklasse"]) == ("vernietigen", "9.1")
    assert case["opschorting"] == {"indicatie": False, "eerdereOpschorting": False, "reden": ""}
    assert case["verlenging"] is None
    assert told["resultaat"]["resultaattype"] == decision["besluittype"] == "granted"
    assert [each["statustype"] for each in told["statussen"]][:2] == [
        "submitted",
        "receipt_confirmed",
    ]
    assert AuditEvent.objects.filter(action="export", object_id=str(decided.pk)).exists()


def test_standing_still_and_more_time_are_told_and_when_in_the_document(client, sent, officer):
    case = take_up(sent, officer)
    question = ask(case, officer)
    still = exported(client, again(case), officer)
    assert still["zaak"]["opschorting"]["indicatie"] is True
    assert "Awb 4:5" in still["zaak"]["opschorting"]["reden"]
    document = still["informatieobjecten"][0]
    content = base64.b64decode(document["inhoud"])
    assert hashlib.sha256(content).hexdigest() == document["integriteit"]["waarde"]
    assert question.suspension.starts_on.isoformat() in content.decode()
    client.logout()
    public = client.get(url("clock_file", case)).content
    assert json.loads(public) == json.loads(content)


def test_what_came_in_just_after_midnight_came_in_on_that_day(client, winkelhoek, lead, officer):
    night = days_ago(10).replace(hour=0, minute=30)
    case = take_up(make_request(winkelhoek, lead, at=night), officer)
    told = exported(client, again(case), officer)["zaak"]
    assert told["registratiedatum"] == told["startdatum"] == night.date().isoformat()


def test_nothing_of_who_applied_nor_a_note_goes_along(client, decided, officer, lead):
    text = json.dumps(exported(client, decided, officer))
    secrets = [RISK, lead.display_name, officer.display_name, "Op naam van"]
    assert [each for each in secrets if each in text] == []


def test_long_texts_are_cut_as_the_standard_has_room(client, winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, title="x" * 120), officer)
    told = exported(client, again(case), officer)["zaak"]
    assert len(told["omschrijving"]) == 80
    assert told["omschrijving"].endswith("…")
    assert told["vertrouwelijkheidaanduiding"] == "openbaar"


def test_a_proposal_is_no_decision_there(client, in_review, officer):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    from_desk = exported(client, again(in_review), officer)
    assert from_desk["besluiten"] == []
    assert from_desk["resultaat"] is None
    assert [each["statustype"] for each in from_desk["statussen"]][-1] == "in_review"


def test_what_was_deliberated_does_not_go_along(client, in_review, officer, decision_maker):
    proposal = Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    proposal.give_back(decision_maker, "Kijk nog eens.")
    told = exported(client, again(in_review), officer)
    steps = ["submitted", "receipt_confirmed", "in_review"]
    assert [each["statustype"] for each in told["statussen"]] == steps


# For the publication platform


def listed(client):
    root = ET.fromstring(client.get("/regelruimte/diwoo.xml").content)  # noqa: S314 -- our own
    return root.findall(f"{SITEMAP}url")


def test_decisions_in_an_individual_case_carry_what_the_platform_reads(client, decided):
    (entry,) = listed(client)
    assert entry.find(f"{SITEMAP}loc").text.endswith(decided.get_absolute_url())
    told = entry.find(f"{DIWOO}Document/{DIWOO}DiWoo")
    assert [each.tag.removeprefix(DIWOO) for each in told] == [
        "publisher",
        "titelcollectie",
        "classificatiecollectie",
        "creatiedatum",
        "documenthandelingen",
    ]
    code = decided.municipality.gm_code.lower()
    assert told[0].get("resource") == f"https://identifier.overheid.nl/tooi/id/gemeente/{code}"
    assert "(beschikking)" in told[1][0].text
    assert told[2][0][0].text == "Beschikkingen"
    assert told[3].text == decided.decision.decided_on.isoformat()
    assert told[4][0][0].text == "vaststelling"


def test_what_is_no_decision_is_listed_once_an_officer_says_it_is_a_covenant(
    client, winkelhoek, lead, officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead), officer, kind="right_to_challenge")
    decide(case, decision_maker)
    assert listed(client) == []
    Filing.keep(again(case), officer, woo_category="covenant")
    (entry,) = listed(client)
    assert "Convenanten" in ET.tostring(entry, encoding="unicode")


def test_what_is_not_public_or_falls_under_nothing_is_not_listed(
    client, winkelhoek, lead, officer, decision_maker, decided
):
    hidden = make_request(
        winkelhoek, lead, publicity=Publicity.AFTER_DECISION, embargo_reason="De grond."
    )
    take_up(hidden, officer)
    allowed = take_up(make_request(winkelhoek, lead), officer)
    decide(allowed, officer, outcome="no_deviation_needed")
    assert len(listed(client)) == 1
    Filing.keep(decided, officer, woo_category="none")
    assert listed(client) == []


def test_an_answer_to_what_was_no_official_application_is_no_decision_anywhere(
    client, winkelhoek, lead, officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead), officer)
    decide(case, decision_maker)
    assert listed(client) == []
    told = exported(client, again(case), officer)
    assert told["besluiten"] == []
    assert told["resultaat"]["resultaattype"] == "granted"
    assert "Valt onder geen categorie" in client.get(url("filing", case)).content.decode()


def test_that_it_may_already_is_no_decision_of_the_case(client, designated, in_review, officer):
    decide(in_review, officer, outcome="no_deviation_needed")
    assert exported(client, again(in_review), officer)["besluiten"] == []


def test_the_list_is_one_query(client, winkelhoek, lead, officer, decision_maker, decided):
    refused = take_up(make_request(winkelhoek, lead), officer)
    decide(refused, decision_maker, outcome="refused", **REFUSAL)
    with CaptureQueriesContext(connection) as found:
        assert len(listed(client)) == 2
    assert len(found) == 1


def test_nobody_of_another_municipality_reads_the_file(client, decided, other_officer):
    client.force_login(other_officer)
    assert client.get(url("as_case", decided)).status_code == 404
    assert client.get(url("filing", decided)).status_code == 404
