"""What the forms of a supporter begin with: questions that are the same each time but for the keys
in them, and so written out once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from supporters.models import ContactMoment, HelpSeeker, Theme
from villagehub.tables.prepared import prepared
from villages.members.asking import asked_by
from villages.models import Village

PICKED_FROM = 30  # the people in the picker: those added or changed last, never a full list


def latest_of(user: Any) -> ContactMoment | None:
    """Their last contact, with their drop-in hour of this day of the week."""
    found: list[ContactMoment] = _latest(user)
    return found[0] if found else None


@asked_by
def _latest(user: Any) -> Any:
    return ContactMoment.objects.latest_of(user)[:1]


@prepared
def villages_of(who: tuple[()], organisation: UUID) -> QuerySet[Village]:
    return Village.objects.filter(organisations=organisation).order_by("name__dutch", "pk")


@prepared
def all_themes(who: tuple[()]) -> QuerySet[Theme]:
    return Theme.objects.active()


def people_to_choose(user: Any, wished: Any, kept: Any) -> QuerySet[HelpSeeker]:
    """Whom a contact may be with: the latest, one that is asked for and the one of before."""
    mine = HelpSeeker.objects.visible_to(user).order_by("-updated_at")
    recent = Q(pk__in=mine.present().unrestricted().values("pk")[:PICKED_FROM])
    asked = Q(pk=wished, gone_on__isnull=True, restricted_on__isnull=True)
    shown: QuerySet[HelpSeeker] = mine.filter(recent | asked | Q(pk=kept))
    return shown.only("call_name", "address", "surname")


people_chosen_from = asked_by(people_to_choose)
