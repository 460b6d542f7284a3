"""A day that no calendar knows is told beside its field, on every page that asks for a day."""

import pytest
from django.urls import reverse

from initiatives.regulatory.models import AdviceRequest, ChannelOutage, Objection, Status
from tests.regulatory.factories import (
    REFUSAL,
    days_ago,
    decide,
    make_draft,
    make_request,
    take_up,
)
from tests.regulatory.test_grounds import again

FIRST, LAST = "0001-01-01", "9999-12-31"
pytestmark = pytest.mark.parametrize("day", [FIRST, LAST])


def send(client, who, name, argument, case=None, **data):
    client.force_login(who)
    version = {"version": again(case).version} if case else {}
    url = reverse(f"regulatory:{name}", args=[argument] if argument else [])
    return client.post(url, {**version, **data}).content.decode()


@pytest.mark.parametrize(
    ("name", "fields", "others"),
    [
        ("question", ["deadline_on"], {"body": "Hoe groot?", "ground": "supplement"}),
        (
            "question",
            ["deadline_on", "consent_on"],
            {"body": "Zoals gezegd.", "ground": "consented_delay"},
        ),
        ("extension", ["new_due"], {"reason": "De brandweer kijkt mee."}),
        ("ask_advice", ["due_on"], {"question": "Past het?"}),
    ],
)
def test_of_a_running_request(client, in_review, officer, adviser, lead, day, name, fields, others):
    others = {**others, "adviser": adviser.pk, "consent_by": lead.pk}
    data = dict.fromkeys(fields, day)
    page = send(client, officer, name, in_review.reference, in_review, **data, **others)
    assert 'class="error-summary"' in page
    assert again(in_review).status == Status.IN_REVIEW


def test_of_advice_on_what_is_late(client, winkelhoek, lead, officer, adviser, day):
    late = take_up(make_request(winkelhoek, lead, at=days_ago(70)), officer)
    data = {"question": "Past het?", "adviser": adviser.pk, "due_on": day}
    page = send(client, officer, "ask_advice", late.reference, late, **data)
    assert 'class="error-summary"' in page
    assert not AdviceRequest.objects.exists()


def test_of_what_was_sent_on(client, in_review, officer, day):
    decide(in_review, officer, outcome="forwarded", forwarded_to="Provincie")
    data = {"on": day, "answer": "Dat mag."}
    page = send(client, officer, "forward_answer", in_review.reference, in_review, **data)
    assert 'class="error-summary"' in page
    assert again(in_review).forward.answered_on is None


@pytest.fixture
def refused(winkelhoek, lead, officer, decision_maker, designated):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
    return again(case)


def test_of_an_objection(client, refused, lead, second_officer, day):
    letter = {"by_role": "third_party", "objector": "B. Buur", "grounds": "Lawaai."}
    for data in ({"received_on": day}, {"received_on": days_ago(0).date(), "posted_on": day}):
        page = send(
            client, second_officer, "record_objection", refused.reference, refused, **letter, **data
        )
        assert 'class="error-summary"' in page
    assert not Objection.objects.exists()
    filed = Objection.file(refused.decision, lead, "applicant", "Vier meter is genoeg.")
    Objection.objects.get().take_up(second_officer)
    page = send(
        client, second_officer, "adjourn_objection", filed.pk, refused, to=day, reason="Druk"
    )
    assert 'class="error-summary"' in page
    assert Objection.objects.get().adjourned_to is None


def test_of_a_draft(client, winkelhoek, lead, day):
    draft = make_draft(winkelhoek, lead)
    page = send(
        client, lead, "draft", draft.pk, draft,
        hindering_rule="APV", wanted_from=day, wanted_until=day,
    )  # fmt: skip
    assert 'class="error-summary"' in page
    assert again(draft).wanted_from == draft.wanted_from


def test_of_who_is_away(client, officer, day):
    page = send(client, officer, "desk_card", None, away_from=day, away_until=day)
    assert 'class="error-summary"' in page


def test_of_a_rule_and_of_an_outage(client, decision_maker, day):
    rule = {"weeks": 6, "legal_source": "APV", "valid_from": day}
    page = send(client, decision_maker, "rule", "experiment", **rule)
    assert 'class="error-summary"' in page
    for since, until in ((f"{day}T00:00", f"{day}T23:59"), (f"{day}T23:59", f"{day}T00:00")):
        page = send(client, decision_maker, "outage", None, since=since, until=until)
        assert 'class="error-summary"' in page
    assert not ChannelOutage.objects.exists()
