"""What somebody sent, said back to them, where no page shows it: a report, a tip, a question to
somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db.models import Model
from django.forms import BaseForm
from django.template.loader import render_to_string
from django.utils import formats
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

LONGEST = 300


def sent(form: BaseForm) -> Iterator[tuple[str, str]]:
    """The label of each field that was filled in, and what with."""
    for field in form.visible_fields():
        words = _in_words(field.field, form.cleaned_data.get(field.name))
        if words:
            yield str(field.label), Truncator(words).chars(LONGEST)


def with_what_was_sent(done: Any, form: BaseForm) -> SafeString:
    """A sentence, and below it what was sent."""
    return render_to_string("components/_sent.html", {"done": done, "sent": sent(form)})


def _in_words(field: forms.Field, value: Any) -> str:
    if value in (None, "", [], False):
        return ""
    if value is True:
        return _("ja")
    if isinstance(value, list | tuple | set):
        return ", ".join(_in_words(field, each) for each in value)
    if isinstance(value, str | int) and isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]
    return str(value if isinstance(value, str | Model) else formats.localize(value))
