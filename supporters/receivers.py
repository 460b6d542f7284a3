"""To whom somebody can be referred nearby: the municipality, a practice, an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from supporters.models import Referrer
from supporters.suggesting import places_to_go
from villagehub.accounts.models import User
from villages.models import Facility, Municipality, Organisation, Village

PRACTICES = [Facility.Kind.GP, Facility.Kind.PHARMACY]


class Receiver(NamedTuple):
    """An organisation is kept as what it is; of another the name, which then stands in the words
    that say to whom."""

    group: str
    key: str
    name: str
    organisation: Organisation | None = None


def receivers_near(user: User, ours: Any) -> Iterator[Receiver]:
    """What works in the municipality of the organisation `ours`. Four queries."""
    for row in Municipality.objects.filter(villages__organisations=ours).standing().distinct():
        town = _("gemeente %(name)s") % {"name": row}
        yield Receiver(_("Gemeente"), f"gemeente-{row.pk}", town)
    for row in _practices(user, ours):
        yield Receiver(_("Praktijken"), f"praktijk-{row.pk}", row.name)
    for row in _referrers(user, ours):
        yield Receiver(_("Verwijst ook naar ons"), f"verwijzer-{row.pk}", row.name)
    for row in _organisations(user, ours):
        yield Receiver(_("Organisaties"), str(row.pk), row.name, row)


def _practices(user: User, ours: Any) -> Any:
    """Of the village's own register; who lives in one village goes to another for the doctor."""
    near = Village.objects.filter(municipality__villages__organisations=ours)
    rows = places_to_go(user).filter(kind__in=PRACTICES, village__in=near)
    return rows.order_by("name__dutch", "pk")


def _referrers(user: User, ours: Any) -> Any:
    rows = Referrer.objects.visible_to(user).active().filter(organisation=ours)
    return rows.order_by("name__dutch", "pk")


def _organisations(user: User, ours: Any) -> Any:
    rows = Organisation.objects.visible_to(user).exclude(pk=ours)
    return rows.filter(villages__municipality__villages__organisations=ours).distinct()


def words_for(chosen: Receiver | None, words: str, longest: int) -> str:
    """That say to whom."""
    name = chosen.name if chosen and not chosen.organisation else ""
    told = ", ".join(filter(None, [name, words]))
    if len(told) > longest:
        raise ValidationError({"receiver_role": _("Samen is dit te lang. Houd het korter.")})
    return told
