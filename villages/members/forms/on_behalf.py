"""For whom somebody acts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.leaving import Left
from villagehub.accounts.models import User
from villages.models import Membership, Village


class OnBehalfForm(forms.Form):
    """For whom: oneself, or somebody without e-mail whom one registered."""

    person = PersonChoiceField(
        label=_("Voor wie?"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Voor mijzelf"),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        field = self.fields["person"]
        field.queryset = User.objects.registered_by(user).order_by("name__dutch", "pk")  # type: ignore[attr-defined]
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


class LeaveForm(OnBehalfForm):
    """Leaving a village, and what to give up with it of what may stay."""

    also = forms.MultipleChoiceField(
        label=_("Wil je dit ook afzeggen?"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
    )

    def __init__(self, *args: Any, may_stay: list[Left], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.may_stay = may_stay
        self.fields["also"].choices = [  # type: ignore[attr-defined]
            (left.key, left.label) for left in may_stay
        ]

    @property
    def boxes(self) -> Iterator[tuple[BoundWidget, Left]]:
        """Each box, and what it stands for."""
        return zip(self["also"], self.may_stay, strict=True)

    def leave(self, village: Village) -> None:
        """Who belongs to it no longer already, is not told otherwise."""
        residents = Membership.objects.residents_of(village)
        for membership in residents.filter(user=self.chosen):
            membership.leave(self.cleaned_data["also"])
