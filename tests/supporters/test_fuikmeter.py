"""The fuikmeter counts what is asked of who helps, from the forms; the payer adds nothing (P25)."""

import pytest
from django import forms

from supporters import forms as casework_forms
from supporters.forms import ContactForm
from supporters.forms.base import CaseworkForm
from villagehub.architecture import ROOT, imports
from villages.fuikmeter import CHOICE, SUPPORTER, Asked, asked, told

PAGE = "/fuikmeter/"
# Filled in by who refers or coordinates, or when something goes wrong; not the work of every week.
NOT_EVERY_WEEK = {
    "AcceptForm",
    "AskColleagueForm",
    "BreakGlassForm",
    "ContactCorrectionForm",
    "FeedbackForm",
    "GiveBackForm",
    "HandOverForm",
    "MergeForm",
    "OpenEnvelopeForm",
    "PersonForm",
    "ReferInForm",
    "ReferenceForm",
    "ReferrerForm",
    "ReopenCaseForm",
    "ScopeForm",
    "SealEnvelopeForm",
    "WithdrawReportForm",
}


class LongerContactForm(ContactForm):
    satisfaction = forms.ChoiceField(choices=[("1", "tevreden")], widget=forms.RadioSelect)


def test_a_required_field_more_shows_what_it_costs_in_a_year():
    before = Asked("x", "x", ContactForm, 1000, SUPPORTER)
    after = Asked("x", "x", LongerContactForm, 1000, SUPPORTER)
    assert after.required == [*before.required, "Satisfaction"]
    assert after.seconds == before.seconds + CHOICE
    assert after.minutes - before.minutes == before.one_more == 50


class ProvenContactForm(ContactForm):
    signature = forms.FileField(label="Handtekening")


def test_a_report_and_a_proof_more_are_counted_from_the_form():
    more = Asked("x", "x", ProvenContactForm, 12, SUPPORTER, is_report=True)
    before, after = told(asked), told([*asked, more])
    assert after["proofs"] == before["proofs"] + 1
    assert after["reports"] == [*before["reports"], more]
    [then, now] = [each["groups"][0] for each in (before, after)]
    assert now["fields"] == then["fields"] + len(more.required)
    assert now["hours"] == then["hours"] + more.hours


def test_the_page_says_what_is_asked_for_who_pays(client, db):
    page = " ".join(client.get(PAGE).content.decode().split())
    assert "Bewijsstukken die iemand moet inleveren: 0." in page
    assert "Een rapport maken: 2 velden, 4 keer per jaar door een coördinator." in page
    [of_supporter, *_others] = told(asked)["groups"]
    assert f"uur per jaar, {of_supporter['fields']} verplichte velden" in page


def test_what_is_filled_in_beforehand_takes_nobody_time():
    contact = asked["contact"]
    assert contact.ready >= 1
    assert len(contact.required) + contact.ready == sum(
        field.required and not field.widget.is_hidden for field in ContactForm.base_fields.values()
    )


def test_the_page_is_for_everybody_and_costs_no_query(client, db, django_assert_num_queries):
    client.get(PAGE)
    page = client.get(PAGE).content.decode()
    for each in asked:
        assert str(each.label)[1:] in page
        for name in each.required:
            assert name in page
    assert "uur per jaar" in page


def test_no_form_of_every_week_is_left_out():
    counted = {each.form.__name__ for each in asked}
    found = {name for name in casework_forms.__all__ if name.endswith("Form")}
    assert found - NOT_EVERY_WEEK <= counted


def test_p25_nothing_of_a_municipality_reaches_a_form_of_casework():
    """No setting, no model and no role of it: there is nothing to configure a field with."""
    for path in sorted((ROOT / "supporters/forms").glob("*.py")):
        for name, line in imports(path):
            assert "unicipal" not in name, f"{path}:{line}"
        for word in ("Municipality", "OFFICER", "DECISION_MAKER", "settings"):
            assert word not in path.read_text(), path
    assert not [name for name in CaseworkForm.base_fields if name != "medical_seen"]


@pytest.mark.parametrize("who", ["officer", "decision_maker", "council_viewer", "admin"])
def test_p25_who_pays_sees_the_same_page_as_everybody(client, request, who):
    client.force_login(request.getfixturevalue(who))
    page = client.get(PAGE)
    assert page.status_code == 200
    assert "<form" not in page.content.decode().partition("<main")[2].partition("</main>")[0]
