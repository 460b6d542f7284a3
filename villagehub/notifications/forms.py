from django import forms
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, set_muted


class PreferencesForm(forms.Form):
    """Ticked means: send me this."""

    wanted = forms.MultipleChoiceField(
        label=_("Stuur mij"),
        choices=Category.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        muted = {row.category for row in user.muted_categories.all()}
        self.fields["wanted"].initial = [c for c in Category.values if c not in muted]

    def save(self) -> None:
        set_muted(self.user, set(Category.values) - set(self.cleaned_data["wanted"]))
