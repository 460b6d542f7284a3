"""What every step of a request shares: it holds for the state that was on the page."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import FIRST_DAY, LAST_DAY
from initiatives.regulatory.models import RegulatoryRequest, StaleRequest
from villagehub.accounts.models import User


def set_choices(form: forms.BaseForm, name: str, choices: Any) -> None:
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} offers no choice")
    field.choices = choices


def refuse_unknown_day(day: date) -> None:
    """Beyond these nothing is counted: there is no rule and no holiday, and at last no calendar."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValidationError(_("Kies een dag van 2020 tot en met 2099."))


def know_days(form: forms.BaseForm, *names: str) -> None:
    """Of a form that is made of a model."""
    for name in names:
        if field := form.fields.get(name):
            field.validators = [*field.validators, refuse_unknown_day]


def with_answer(data: Mapping[str, Any], name: str, value: Any) -> Mapping[str, Any]:
    """What was typed, with another answer to one question. `{**data}` would turn every answer of
    a QueryDict into a list, and show it as one."""
    changed = copy(data)
    changed[name] = str(value)  # type: ignore[index]
    return changed


class ActionForm(forms.Form):
    """`version` is the one on the page somebody looked at. Who is second gets a sentence and keeps
    what they typed; sending again then means that they have seen the new state."""

    name = "action"
    version = forms.IntegerField(
        widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False
    )

    def __init__(self, data: QueryDict | None = None, *, case: RegulatoryRequest, by: User):
        super().__init__(data, auto_id=f"{self.name}_%s")
        self.case, self.by = case, by
        self.fields["version"].initial = case.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("version") != self.case.version:
            self._show_current_version()
            raise StaleRequest
        return cleaned

    def _show_current_version(self) -> None:
        self.data = with_answer(self.data, "version", self.case.version)

    def carry_out(self) -> bool:
        """Does it, whole or not at all; says whether it was done."""
        if not self.is_valid():
            return False
        try:
            with transaction.atomic():
                self.act()
        except ValidationError as error:
            self.add_error(None, error)
            self.case.refresh_from_db()
            self._show_current_version()
            return False
        return True

    def act(self) -> None:
        raise NotImplementedError


def step_done(http: HttpRequest, form: ActionForm, said: str | Promise) -> bool:
    """Does what was sent and says so. False when the form has to be shown: nothing was sent, or it
    was refused and says why."""
    if http.method != "POST" or not form.carry_out():
        return False
    messages.success(http, str(said))
    return True
