"""The meeleesblad: everything, until when, who looked, and what can be asked (P12)."""

import json

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.encryption import EncryptedTextField
from supporters.models import ContactMoment, HelpSeeker, Referral, Transition
from supporters.sheet import Sheet
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    close,
    sent_referral,
)
from villagehub.audit.models import AuditEvent


def url(name, person):
    return reverse(f"supporters:{name}", args=[person.pk])


@pytest.fixture
def whole(truus, at_work, supporter, support_organisation):
    """Somebody of whom something of every kind is kept."""
    with at_work():
        ContactMomentFactory(
            logged_by=supporter,
            organisation=support_organisation,
            person=truus,
            about="known_person",
            note="Wil graag dinsdag",
            memory_aid="sleutel onder de mat",
            results=["listened", "referred"],
        )
        sent_referral(truus)
        FollowUpFactory(person=truus, note="Bel na tienen", outcome="Belt zelf terug")
    return truus


def test_p12_every_word_of_every_table_is_on_it(whole, at_desk, at_work):
    page = at_desk.get(url("sheet", whole)).content.decode()
    with at_work():
        for relation in HelpSeeker._meta.related_objects:
            for row in relation.related_model.objects.filter(person=whole):
                for field in row._meta.concrete_fields:
                    if isinstance(field, EncryptedTextField) and getattr(row, field.name):
                        assert getattr(row, field.name) in page, field.name
    for words in ("Truus", "06-00 00 00 11", "Dorpsstraat 1", "Geluisterd, Doorverwezen"):
        assert words in page


def test_p12_a_table_that_is_added_later_is_on_it_too(whole, at_work):
    """What hangs on a person is asked of the models, not of a list."""
    with at_work():
        found = {type(row) for row in Sheet(HelpSeeker.objects.with_sheet().get()).rows}
    related = {each.related_model for each in HelpSeeker._meta.related_objects}
    assert found >= {HelpSeeker, ContactMoment, Referral}
    assert found - {HelpSeeker} <= related - {Transition}


def test_p12_it_says_until_when_by_the_rule_of_the_night(whole, at_desk, at_work):
    assert "daarna nog 24 maanden" in at_desk.get(url("sheet", whole)).content.decode()
    with at_work():
        close(whole, "helped")
        last = HelpSeeker.objects.with_last_day().get().erased_on
    assert f"{last:%Y}" in at_desk.get(url("sheet", whole)).content.decode()
    assert last > timezone.localdate()


def test_p12_it_says_who_looked_and_that_this_was_shown(whole, at_desk, supporter):
    at_desk.get(url("person", whole))
    page = at_desk.get(url("sheet", whole)).content.decode()
    assert supporter.display_name in page
    assert "meegenomen" in page
    line = AuditEvent.objects.order_by("-id")[0]
    assert (line.action, line.object_id) == ("export", str(whole.pk))


def test_p12_it_says_what_can_be_asked(whole, at_desk):
    page = at_desk.get(url("sheet", whole)).content.decode()
    assert "Je krijgt binnen een maand antwoord" in page


def test_p12_as_data_it_has_every_field(whole, at_desk):
    answer = at_desk.get(url("sheet_json", whole))
    assert answer["Content-Disposition"] == 'attachment; filename="meeleesblad.json"'
    data = json.loads(answer.content)
    kinds = {row["record"] for row in data["kept"]}
    assert kinds == {
        "supporters.HelpSeeker",
        "supporters.SupportCase",
        "supporters.ContactMoment",
        "supporters.Referral",
        "supporters.DisclosureConsent",
        "supporters.FollowUp",
    }
    (contact,) = [row for row in data["kept"] if row["record"] == "supporters.ContactMoment"]
    assert {field.name for field in ContactMoment._meta.concrete_fields} <= contact.keys()
    assert contact["memory_aid"] == "sleutel onder de mat"
    assert data["looked"]


def test_p12_as_a_tagged_pdf(whole, at_desk):
    answer = at_desk.get(url("sheet_pdf", whole))
    assert answer["Content-Type"] == "application/pdf"
    assert b"pdfuaid" in answer.content
    assert "Truus" not in answer["Content-Disposition"]


@pytest.mark.parametrize("words", ["#read('/etc/passwd')", "مرحبا 👩‍🌾 \x07", "<script>x</script>"])
def test_whatever_somebody_wrote_it_is_set_as_text(whole, at_desk, at_work, words):
    with at_work():
        Referral.objects.update(what_matters=words)
    assert at_desk.get(url("sheet_pdf", whole)).content.startswith(b"%PDF-")
    assert "<script>x" not in at_desk.get(url("sheet", whole)).content.decode()


def test_of_who_died_or_moved_it_can_be_made_too(whole, at_desk, at_work):
    with at_work():
        close(whole, "deceased")
    assert at_desk.get(url("sheet", whole)).status_code == 200


@pytest.mark.parametrize("name", ["sheet", "sheet_pdf", "sheet_json"])
def test_a_colleague_gets_nothing(whole, client, colleague, name):
    client.force_login(colleague)
    assert client.get(url(name, whole)).status_code == 404
