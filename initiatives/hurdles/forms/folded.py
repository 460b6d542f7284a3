"""What the forms here share: a few fields first, the rest folded, and people to choose from."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from initiatives.models import Audience, Initiative
from villagehub.accounts.models import User

# What stands in the way or may go wrong is never for everybody; for that there is a text apart.
INSIDE = [choice for choice in Audience.choices if choice[0] != Audience.ALL]


def offer_people(field: Any, initiative: Initiative) -> None:
    """Who does more than follow. Who runs it sees full names; the others the names that people
    chose to show."""
    members = initiative.members.active().insiders().values("user")
    field.full_names = initiative.standing.runs
    field.queryset = User.objects.filter(pk__in=members).order_by("display_name__dutch", "pk")


class FoldedForm:
    """Before a form class. `folded` are the fields behind "meer"; the fold is open when one of them
    is refused."""

    folded: ClassVar[tuple[str, ...]] = ()
    fields: dict[str, forms.Field]
    errors: Any

    @property
    def is_unfolded(self) -> bool:
        return any(name in self.errors for name in self.folded)

    @property
    def first_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if name not in self.folded]  # type: ignore[index]

    @property
    def folded_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if name in self.folded]  # type: ignore[index]
