"""What the forms here have in common: a key against pressing twice, an edition against writing
over each other, and audiences that fit who asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import cached_property

from initiatives.models import Audience, Initiative
from initiatives.papers.models.editions import CHANGED_MEANWHILE


class Keyed:
    """For a form that makes a row. Put `{{ form.key }}` in a hidden field `key` of the page."""

    data: Any

    @cached_property
    def key(self) -> UUID:
        """The key that the row gets, so that a button pressed twice makes one."""
        try:
            return UUID(self.data.get("key", ""))
        except ValueError:
            return uuid4()


class EditionForm(forms.ModelForm):
    """Of an Edited model. The hidden field tells from which edition somebody worked; after a
    refusal it is the newest, so that saving again is a choice."""

    edition = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial["edition"] = self.instance.edition
        self.loaded_edition = self.instance.edition
        self.theirs: list[tuple[Any, Any]] = []
        if self.instance._state.adding:
            del self.fields["edition"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "edition" in self.fields and cleaned.get("edition") != str(self.loaded_edition):
            self._refuse()
        return cleaned

    def _refuse(self) -> None:
        """With how it stands there now, in `theirs`."""
        self.add_error(None, ValidationError(CHANGED_MEANWHILE, code="changed_meanwhile"))
        there = type(self.instance)._default_manager.get(pk=self.instance.pk)
        self.data = {**self.data.dict(), self.add_prefix("edition"): str(there.edition)}  # type: ignore[attr-defined]
        for name, field in self.fields.items():
            if isinstance(field, forms.CharField) and name != "edition":
                self.theirs.append(
                    (field.label, self[name].field.prepare_value(getattr(there, name)))
                )

    def save_names(self, names: list[str], prepare: Callable[[], None] = lambda: None) -> bool:
        """False, with the reason on the form, when somebody else was first."""
        try:
            with transaction.atomic():
                prepare()
                self._write(names)
        except ValidationError:
            self._refuse()
            return False
        return True

    def _write(self, names: list[str]) -> None:
        self.instance.save_from(self.loaded_edition, names)


def audiences_for(initiative: Initiative, kept: str = "") -> list[tuple[str, Any]]:
    """Nobody puts something where they do not see it themselves. Needs `standing`."""
    runs = initiative.standing.runs
    choices = [(each.value, each.label) for each in Audience if runs or each != Audience.RUNNERS]
    if kept and kept not in dict(choices):
        choices.append((kept, Audience(kept).label))
    return choices
