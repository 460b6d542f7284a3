from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, set_muted, told_anyhow
from villagehub.notifications.reaching import reaching


def labels_told_anyhow(categories: Iterable[Category]) -> list[str]:
    """Of each message that also comes of these when they are switched off."""
    return [str(kind.label) for kind in told_anyhow([each.value for each in categories])]


class PreferencesForm(forms.Form):
    """Ticked means: send me this. Only what can reach this person is asked; what they switched off
    always is, so that it can come back."""

    wanted = forms.MultipleChoiceField(
        label=_("Stuur mij"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        muted = {row.category for row in user.muted_categories.all()}
        shown = reaching(user)
        self.shown = [each.category for each in shown]
        wanted = self.fields["wanted"]
        wanted.choices = [(each.category.value, each.words) for each in shown]  # type: ignore[attr-defined]
        wanted.initial = [each.value for each in self.shown if each not in muted]

    @property
    def told_anyhow(self) -> list[str]:
        return labels_told_anyhow(self.shown)

    def save(self) -> None:
        set_muted(self.user, {each.value for each in self.shown} - set(self.cleaned_data["wanted"]))
