"""A field is written as Django's own templates write it."""

import re

import pytest
from crispy_forms.templatetags.crispy_forms_filters import as_crispy_field
from django import forms
from django.forms.renderers import DjangoTemplates, get_default_renderer
from django.template.backends.django import DjangoTemplates as Templates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from villagehub.web.written import WRITTEN

NASTY = 'Truus & <b>Jan</b> "van" \'t Hof'
CHOICES = [("", "---"), ("a", _("Ja")), (NASTY, NASTY), (1234, 1234), ("c", mark_safe("<i>c</i>"))]
GROUPS = [("Groep <1>", [("a", "A"), ("b", NASTY)]), ("Twee", [("c", "C")]), ("los", "Los")]
ATTRS = {"id": "id_x", "class": "form-control", "required": True, "disabled": False, "max": 5}
WIDGETS = [
    forms.TextInput(),
    forms.TextInput(attrs={"placeholder": _("Ja"), "aria-describedby": NASTY}),
    forms.EmailInput(),
    forms.NumberInput(),
    forms.URLInput(),
    forms.HiddenInput(),
    forms.PasswordInput(),
    forms.PasswordInput(render_value=True),
    forms.DateInput(format="%Y-%m-%d"),
    forms.TimeInput(),
    forms.CheckboxInput(),
    forms.Textarea(attrs={"rows": 3}),
    forms.Select(choices=CHOICES),
    forms.Select(choices=GROUPS),
    forms.SelectMultiple(choices=CHOICES),
    forms.RadioSelect(choices=CHOICES),
    forms.RadioSelect(choices=GROUPS),
    forms.CheckboxSelectMultiple(choices=CHOICES),
]


def without_spaces_between(html):
    return re.sub(r"\s+", " ", re.sub(r">\s+|\s+<", lambda found: found[0].strip(), html))


@pytest.mark.parametrize(
    "value", [None, "", "a", NASTY, 1234, mark_safe("<b>"), True, ["a", NASTY]]
)
@pytest.mark.parametrize("attrs", [{}, ATTRS], ids=["bare", "with attributes"])
@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: type(widget).__name__)
def test_every_widget_is_written_as_by_its_template(widget, attrs, value):
    ours, djangos = (
        widget.render("naam", value, attrs=attrs, renderer=renderer)
        for renderer in (get_default_renderer(), DjangoTemplates())
    )
    assert without_spaces_between(ours) == without_spaces_between(djangos)


def test_one_choice_alone_too():
    class Choosing(forms.Form):
        radio = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect)
        boxes = forms.MultipleChoiceField(choices=CHOICES, widget=forms.CheckboxSelectMultiple)

    typed = {"radio": "a", "boxes": ["a", NASTY]}
    for name in ("radio", "boxes"):
        ours = [option.tag() for option in Choosing(typed)[name]]
        djangos = [option.tag() for option in Choosing(typed, renderer=DjangoTemplates())[name]]
        assert list(map(without_spaces_between, ours)) == list(map(without_spaces_between, djangos))


def test_each_template_that_is_replaced_is_there():
    for name in WRITTEN:
        assert DjangoTemplates().get_template(name)


class Everything(forms.Form):
    name = forms.CharField(label=_("Naam & <b>"), help_text="Hoe <em>je</em> heet.")
    free = forms.CharField(required=False, label="")
    note = forms.CharField(widget=forms.Textarea, required=False)
    secret = forms.CharField(widget=forms.HiddenInput)
    agree = forms.BooleanField(help_text="Dat mag later.")
    maybe = forms.BooleanField(required=False)
    kind = forms.ChoiceField(choices=CHOICES)
    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    radio = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect, help_text="Kies.")
    boxes = forms.MultipleChoiceField(choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    file = forms.FileField(help_text="Hoogstens 5 MB.")


@pytest.fixture(scope="module")
def of_crispy():
    """Without our own templates."""
    own = {"NAME": "crispy", "DIRS": [], "APP_DIRS": True, "OPTIONS": {}}
    return Templates(own).get_template("bootstrap5/field.html")


@pytest.mark.parametrize("typed", [None, {}, {"name": NASTY, "agree": "on", "boxes": ["a"]}])
@pytest.mark.parametrize("name", Everything.base_fields)
def test_every_field_is_laid_out_as_crispy_does(of_crispy, name, typed):
    ours = as_crispy_field(Everything(typed)[name])
    shown = {"field": Everything(typed)[name], "form_show_errors": True, "form_show_labels": True}
    crispys = of_crispy.render({**shown, "label_class": "", "field_class": ""})
    assert attributes_in_line(ours) == attributes_in_line(crispys)


def attributes_in_line(html):
    return re.sub(r"\s+>", ">", without_spaces_between(html))
