"""No service number anywhere, no medical words unnoticed, no input that breaks a page."""

import re

import pytest
from django import forms as django_forms
from django.apps import apps
from django.conf import settings
from django.contrib.postgres.forms import SimpleArrayField
from django.urls import reverse
from django.utils import timezone

from supporters import forms as casework_forms
from supporters.models import FollowUp, HelpSeeker, Match, ReferralIn, Theme
from supporters.wording import contains_bsn, medical_words
from tests.supporters.factories import make_referrer
from tests.supporters.test_people import new_person
from villagehub.accounts.models import User
from villages.fuikmeter import asked

BSN = "111222333"  # passes the eleven test; given out by the tax service for examples


@pytest.mark.parametrize(
    "text",
    [BSN, "111.222.333", "111 222 333", "bsn:111222333.", "11-12-22-333", "x 111222333 en 5"],
)
def test_a_service_number_is_recognised(text):
    assert contains_bsn(text)


@pytest.mark.parametrize(
    "text",
    ["", "111222334", "06-00 00 00 12", "077-000 00 12", "1112223330", "000000000", "12 mei 2026"],
)
def test_other_numbers_are_left_alone(text):
    assert not contains_bsn(text)


def test_medical_words_are_recognised_in_any_form():
    assert medical_words("Hij heeft Dementie en slikt medicijnen") == ["dementie", "medicijnen"]
    assert medical_words("Ze kookt graag en wil naar de markt") == []


def form_names():
    return sorted(casework_forms.__all__)


def texts_of(form):
    """What is typed, and not what is chosen from a list."""
    return [
        name
        for name, field in form.base_fields.items()
        if isinstance(field, django_forms.CharField)
        and not isinstance(field, SimpleArrayField)
        and name != "medical_seen"
    ]


@pytest.fixture
def make_form(at_work, supporter, coordinator, support_organisation, truus):
    referrer = make_referrer(coordinator.memberships.get())
    tells_all = ReferralIn(feedback_scope="status_and_activity", referrer=referrer)
    extra = {
        "BreakGlassForm": {"find": lambda _words: []},
        "ReportForm": {"by": coordinator.memberships.get()},
        "AcceptForm": {"referral": tells_all, "known": HelpSeeker.objects.none()},
        "FeedbackForm": {"referral": tells_all},
        "ReferInForm": {"referrer": referrer},
        "ReferrerForm": {"organisation_id": support_organisation.pk},
        "ContactForm": {"user": supporter, "organisation": support_organisation},
        "ReferralForm": {"user": supporter, "person": truus},
    }
    extra["UnmetNeedForm"] = extra["VolunteerForm"] = extra["ContactForm"]
    extra["ContributionForm"] = extra["ContactForm"]
    extra["MatchForm"] = {"user": supporter, "organisation_id": support_organisation.pk}
    extra["MatchForm"] |= {"themes": Theme.objects.none(), "instance": Match(person=truus)}
    extra["ContactCorrectionForm"] = extra["ContactForm"]
    extra["StoryForm"] = {"user": coordinator}
    extra["AskColleagueForm"] = {"colleagues": User.objects.none()}
    extra["FollowUpResultForm"] = {"user": supporter, "follow_up": FollowUp(person=truus)}
    extra["PersonForm"] = {"organisation": support_organisation}
    extra["NewPersonForm"] = extra["PersonForm"] | {"known": HelpSeeker.objects.none()}

    def make(name, data):
        with at_work():
            form = getattr(casework_forms, name)(data, **extra.get(name, {}))
            form.is_valid()
            return form

    return make


@pytest.mark.parametrize("name", sorted({each.form.__name__ for each in asked}))
def test_a_form_requires_no_more_than_the_class_that_the_fuikmeter_counts(name, make_form):
    """No field becomes required, and none is added, when the form is made."""
    if name in form_names():
        required = {n for n, field in make_form(name, {}).fields.items() if field.required}
        form = getattr(casework_forms, name)
        assert required <= {n for n, field in form.base_fields.items() if field.required}


@pytest.mark.parametrize("name", form_names())
def test_every_form_shares_the_check(name):
    assert issubclass(getattr(casework_forms, name), casework_forms.base.CaseworkForm)


@pytest.mark.parametrize("name", form_names())
def test_p3_a_service_number_is_refused_in_every_text(name, make_form):
    for field in texts_of(getattr(casework_forms, name)):
        form = make_form(name, {field: f"Zie {BSN[:3]} {BSN[3:]}"[:20]})
        assert [e.code for e in form.errors.as_data().get(field, [])] == ["bsn"], field


@pytest.mark.parametrize("name", form_names())
def test_p3_medical_words_are_pointed_out_once(name, make_form):
    for field in texts_of(getattr(casework_forms, name)):
        form = make_form(name, {field: "Heeft dementie"})
        assert [e.code for e in form.errors.as_data()[field]] == ["medical"], field
        again = make_form(name, {field: "Heeft dementie", "medical_seen": "dementie"})
        assert field not in again.errors
        other = make_form(name, {field: "Heeft kanker", "medical_seen": "dementie"})
        assert [e.code for e in other.errors.as_data()[field]] == ["medical"], field


def test_sent_again_the_words_are_the_supporters_own_decision(at_desk, at_work):
    url = reverse("supporters:person_new")
    answers = new_person(**{"begeleiding-question_in_own_words": "Sinds zijn beroerte alleen."})
    page = at_desk.post(url, answers).content.decode()
    assert "Er staat iets medisch: beroerte" in page
    (seen,) = re.findall(r'name="begeleiding-medical_seen" value="([^"]*)"', page)
    assert at_desk.post(url, {**answers, "begeleiding-medical_seen": seen}).status_code == 302


def test_p2_the_tables_have_no_column_for_what_must_not_be_known():
    """A word in a column's name is enough to fail."""
    forbidden = re.compile(
        "bsn|citizen|diagnos|medic|health|religio|belief|origin|ethnic|national|residence|asyl"
        "|politic|birth_date|date_of_birth|gender|sexual|union"
    )
    for model in apps.get_app_config("supporters").get_models():
        for field in model._meta.get_fields():
            assert not forbidden.search(field.name), f"{model.__name__}.{field.name}"


def test_what_was_typed_stays_in_the_page(at_desk, at_work):
    answers = new_person(**{"persoon-call_name": "", "persoon-phone": "06-00 00 00 77"})
    page = at_desk.post(reverse("supporters:person_new"), answers).content.decode()
    for typed in ("van der Verzinsel", "Ik wil weer kaarten.", "06-00 00 00 77"):
        assert typed in page
    with at_work():
        assert not HelpSeeker.objects.exists()


def test_a_day_in_the_past_cannot_be_planned(at_desk, truus):
    yesterday = timezone.localdate() - timezone.timedelta(days=1)
    url = reverse("supporters:follow_up_new", args=[truus.pk])
    page = at_desk.post(url, {"kind": "call", "due_on": yesterday.isoformat()}).content.decode()
    assert "Deze dag is al geweest" in page


def test_every_table_is_explained_in_the_privacy_page():
    """P26: what is kept, why, how long and who sees it."""
    page = (settings.BASE_DIR / "docs" / "privacy.md").read_text()
    for model in apps.get_app_config("supporters").get_models():
        assert f"`{model.__name__}`" in page
