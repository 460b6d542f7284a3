"""Forms of village life."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villages.models import Village


class SearchForm(forms.Form):
    q = forms.CharField(label=_("Naam van je dorp"), max_length=80, required=False)


class IntroductionForm(forms.ModelForm):
    class Meta:
        model = Village
        fields = ["introduction"]
        widgets = {"introduction": forms.Textarea(attrs={"rows": 5, "maxlength": 600})}
        help_texts = {
            "introduction": _("Een paar zinnen, boven aan de pagina. Hoogstens 600 tekens.")
        }


class OnBehalfForm(forms.Form):
    """For whom: oneself, or somebody without e-mail whom one registered."""

    person = forms.ModelChoiceField(
        label=_("Voor wie?"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Voor mijzelf"),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        field = self.fields["person"]
        field.queryset = User.objects.registered_by(user).order_by("name")  # type: ignore[attr-defined]
        field.widget.attrs["class"] = "form-select"

    @cached_property
    def people(self) -> bool:
        """Whether there is anybody to choose but oneself."""
        return self.fields["person"].queryset.exists()  # type: ignore[attr-defined]

    @property
    def chosen(self) -> User:
        return self.cleaned_data.get("person") or self.user

    @property
    def recorder(self) -> User | None:
        """Who acts, when it is for somebody else."""
        return self.user if self.cleaned_data.get("person") else None


FIRST_YEAR, LAST_YEAR = 2000, 9000


def event_in_address(query: QueryDict) -> dict[str, Any]:
    """What an address fills in of a new event, such as a link from a booked room. Whatever does
    not hold is left empty."""
    return {
        "title": query.get("titel", "")[:120].replace("\x00", ""),
        "place_text": query.get("plaats", "")[:160].replace("\x00", ""),
        "starts_at": _moment(query.get("begin", "")),
        "ends_at": _moment(query.get("eind", "")),
        "facility_id": _key(query.get("voorziening", "")),
    }


def _moment(typed: str) -> datetime | None:
    try:
        moment = forms.DateTimeField(required=False).clean(typed)
    except ValidationError:
        return None
    return moment if moment and FIRST_YEAR < moment.year < LAST_YEAR else None


def _key(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None
