"""In January: your look back at last year is there."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import To, tell

LOOK_BACK = "look_back"


def tell_of_look_back(people: list[User], year: int) -> None:
    """A few queries for all. Who has no e-mail gets it on paper from whoever registered them."""
    tell(
        [To(person, person=person, **_page_for(person, year)) for person in people],
        kind=MessageKind.INITIATIVE_PEOPLE,
        about=LOOK_BACK,
        period=str(year),
        subject=_("Jouw terugblik op %(year)s") % {"year": year},
        template="initiative_look_back",
        year=year,
    )


def _page_for(person: User, year: int) -> dict[str, Any]:
    if person.email:
        return {"url": reverse("initiatives:look_back", args=[year]), "on_behalf": False}
    path = reverse("initiatives:look_back_for", args=[year, person.pk])
    return {"url": path, "on_behalf": True}
