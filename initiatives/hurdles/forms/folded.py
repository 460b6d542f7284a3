"""What the forms here share: a few fields first, the rest folded, and people to choose from."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet

from initiatives.models import Audience, Initiative
from villagehub.accounts.models import User

# What stands in the way or may go wrong is never for everybody; for that there is a text apart.
INSIDE = [choice for choice in Audience.choices if choice[0] != Audience.ALL]


def people_of(initiative: Initiative) -> QuerySet[User]:
    """Who does more than follow."""
    members = initiative.members.active().insiders()
    return User.objects.filter(pk__in=members.values("user")).order_by("display_name__dutch", "pk")


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
