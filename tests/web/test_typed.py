"""What arrives in a form is cleaned in one place, whichever form it is."""

from itertools import chain

import pytest
from django import forms
from django.core import mail
from django.forms.renderers import get_default_renderer
from django.urls import reverse

from tests.villages.factories import EventFactory
from tests.worker import ClientWithWorker
from villagehub.accounts.models import User
from villagehub.plain_text import lines, one_line
from villagehub.web.typed import CleanedField
from villages.models import GuestSignUp

OURS = ("villagehub.", "villages.", "initiatives.", "supporters.")


class Letter(forms.Form):
    title = forms.CharField()
    text = forms.CharField(widget=forms.Textarea)
    secret = forms.CharField(strip=False, widget=forms.PasswordInput)
    seen = forms.CharField(strip=False, widget=forms.HiddenInput)


def every_form(of=forms.BaseForm):
    return {of, *chain.from_iterable(map(every_form, of.__subclasses__()))}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Kaart\r\navond", "Kaart avond"),
        ("Kaart\u2028avond\x85vrij\u2029", "Kaart avond vrij"),
        ("Kaart\tavond   om  acht", "Kaart avond om acht"),
        ("\ufeffKaart\x07\x1b\u200bavond\u202e", "Kaartavond"),
        ("👩\u200d🌾 \u0645\u06cc\u200c\u062e", "👩\u200d🌾 \u0645\u06cc\u200c\u062e"),
    ],
)
def test_what_nobody_can_see_is_no_part_of_a_line(typed, kept):
    assert one_line(typed) == kept


def test_a_text_keeps_its_lines():
    assert lines("Een\r\n\r\n\ttwee\x07\u202e drie\x0b") == "Een\r\n\r\n\ttwee drie"


def test_a_form_gets_lines_as_lines_and_leaves_a_password_alone():
    form = Letter(
        {"title": "Een\ntitel\x07", "text": "Een\ntekst\x07", "secret": "a\tb ", "seen": "a\r\nb\t"}
    )
    assert form.is_valid()
    assert form.cleaned_data == {
        "title": "Een titel",
        "text": "Een\ntekst",
        "secret": "a\tb ",
        "seen": "a\r\nb\t",
    }
    assert 'value="Een titel"' in str(form["title"])


def test_no_form_of_ours_goes_past_the_cleaning():
    assert get_default_renderer().bound_field_class is CleanedField
    ours = [form for form in every_form() if form.__module__.startswith(OURS)]
    assert len(ours) > 50
    for form in ours:
        fields = form.base_fields.values()
        assert {form.default_renderer, form.bound_field_class} == {None}, form
        assert {field.bound_field_class for field in fields} <= {None}, form


@pytest.mark.django_db
def test_a_line_break_in_the_name_of_a_newcomer_is_a_blank():
    client = ClientWithWorker()
    typed = {"email": "mia@voorbeeld.example", "name": "Mia\r\nBcc: x\x07"}
    client.post(reverse("account_signup"), typed)
    assert User.objects.get(email="mia@voorbeeld.example").name == "Mia Bcc: x"
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_a_line_break_in_the_name_of_a_guest_is_a_blank(client, america):
    event = EventFactory(village=america)
    page = reverse("villages:guest_new", args=[america.slug, event.pk])
    client.post(page, {"name": "Gé\u2028Gast\x1b", "email": "ge@voorbeeld.example"})
    assert GuestSignUp.objects.get().name == "Gé Gast"
