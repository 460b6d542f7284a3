"""What may fit a question, and why. Nothing is chosen here and nobody is ranked: facilities and
volunteers by name, offers by when somebody last said that they count. There is no score. Where more
people would fit than one can look at, a lot of the day says which of them are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from supporters.models import Contribution, HelpSeeker, Theme, Volunteer
from villagehub.accounts.models import User
from villages.exchange.models import Direction, Listing, ListingKind
from villages.models import Facility

SHOWN = 12
KIND = Facility.Kind
# What of the village's register may help with what it is about; the rest has no place there.
FACILITIES = {
    "gezelschap": [KIND.COMMUNITY_HOUSE, KIND.PUB, KIND.LIBRARY, KIND.CHURCH, KIND.SPORT],
    "huis-en-klussen": [KIND.COMMUNITY_HOUSE],
    "vervoer": [KIND.TRANSPORT],
    "geld-en-formulieren": [KIND.LIBRARY, KIND.CASH, KIND.COMMUNITY_HOUSE],
    "zorg-en-wmo": [KIND.GP, KIND.PHARMACY],
    "wonen": [KIND.COMMUNITY_HOUSE],
    "mantelzorg": [KIND.GP, KIND.COMMUNITY_HOUSE],
    "meedoen": [KIND.COMMUNITY_HOUSE, KIND.SPORT, KIND.LIBRARY],
    "digitaal": [KIND.LIBRARY, KIND.COMMUNITY_HOUSE],
    "dorpsidee": [KIND.COMMUNITY_HOUSE],
}
OFFERS = {
    "gezelschap": [ListingKind.COMPANY],
    "huis-en-klussen": [ListingKind.ODD_JOBS, ListingKind.GARDEN, ListingKind.LENDING],
    "vervoer": [ListingKind.LIFT, ListingKind.GROCERIES],
    "geld-en-formulieren": [ListingKind.PAPERWORK],
    "digitaal": [ListingKind.COMPUTER],
    "mantelzorg": [ListingKind.COMPANY, ListingKind.PETS, ListingKind.GROCERIES],
}


@dataclass(frozen=True)
class Suggestion:
    """`row`, and in a few words why it stands here."""

    row: Any
    why: str
    note: str = ""


@dataclass(frozen=True)
class Fitting:
    services: list[Suggestion]
    volunteers: list[Suggestion]
    contributions: list[Suggestion]
    offers: list[Suggestion]
    more_volunteers: int = 0
    more_contributions: int = 0


def fitting(user: User, person: HelpSeeker, theme: Theme) -> Fitting:
    """Within the villages of the organisation; of the person's own when it is known."""
    villages = person.organisation.villages.values("pk")
    near = [person.village] if person.village else villages
    helping = Volunteer.objects.visible_to(user).filter(organisation=person.organisation_id)
    liking = helping.helping().who_like(theme.code)
    volunteers: list[Any] = liking.some(SHOWN, near=person.village_id, lot=_lot_of_day(person))
    gifts = _gifts(user, person, theme)
    return Fitting(
        services=[_service(row) for row in _facilities(user, theme, near)],
        volunteers=[_volunteer(row, theme, person) for row in volunteers],
        contributions=[_contribution(row) for row in gifts],
        offers=[_offer(row) for row in _listings(user, theme, villages)],
        more_volunteers=_more_than(volunteers),
        more_contributions=_more_than(gifts),
    )


def _more_than(shown: list[Any]) -> int:
    return max((row.among for row in shown), default=0) - len(shown)


def _lot_of_day(person: HelpSeeker) -> str:
    """The same all day, and tomorrow another."""
    return f"{person.pk}:{timezone.localdate()}"


def _gifts(user: User, person: HelpSeeker, theme: Theme) -> list[Any]:
    """Of anybody else, accompanied or not."""
    rows = Contribution.objects.visible_to(user).filter(organisation=person.organisation_id)
    others = rows.current().filter(theme=theme).of_others_than(person)
    found: list[Any] = others.some(SHOWN, near=person.village_id, lot=_lot_of_day(person))
    return found


def places_to_go(user: User) -> Any:
    """Of the village's register, where somebody can go today."""
    rows = Facility.objects.visible_to(user).filter(status__in=Facility.WORKING)
    return rows.select_related("village")


def _facilities(user: User, theme: Theme, near: Any) -> Any:
    kinds = FACILITIES.get(theme.code, [])
    rows = places_to_go(user).filter(kind__in=kinds, village__in=near)
    return rows.order_by("name__dutch", "pk")[:SHOWN]


def _listings(user: User, theme: Theme, villages: Any) -> Any:
    kinds = OFFERS.get(theme.code, [])
    rows = Listing.objects.visible_to(user).public().current().for_rows_of_many()
    offers = rows.filter(kind__in=kinds, direction=Direction.OFFER, village__in=villages)
    return offers.order_by("-refreshed_at", "-pk")[:SHOWN]


def _service(row: Facility) -> Suggestion:
    where = _("%(kind)s in %(village)s") % {
        "kind": row.get_kind_display(),
        "village": row.village,
    }
    why = ", ".join(filter(None, [where[:1].upper() + where[1:], row.open_text]))
    if row.last_checked_on is None:
        return Suggestion(row, why, _("nog niet gecontroleerd"))
    day = date_format(row.last_checked_on, "j F Y")
    return Suggestion(row, why, _("laatst gecontroleerd op %(day)s") % {"day": day})


def _offer(row: Listing) -> Suggestion:
    why = _("Biedt aan: %(what)s, in %(village)s") % {
        "what": row.get_kind_display(),
        "village": row.village,
    }
    return Suggestion(row, why)


def _contribution(row: Contribution) -> Suggestion:
    when = _("op %(days)s") % {"days": row.days_text} if row.days else _("dag in overleg")
    why = [when]
    if row.home:
        why.append(_("woont in %(village)s") % {"village": row.home})
    if row.limits:
        why.append(_("liever niet: %(limits)s") % {"limits": row.limits})
    return Suggestion(row, f"{row.what} ({', '.join(why)})")


def _volunteer(row: Volunteer, theme: Theme, person: HelpSeeker) -> Suggestion:
    why = [_("helpt graag met %(what)s") % {"what": str(theme).lower()}]
    why.append(_("op %(days)s") % {"days": row.days_text} if row.days else _("dag in overleg"))
    if row.not_after_dark:
        why.append(_("niet als het donker is"))
    if row.village:
        here = row.village_id == person.village_id
        where = _("woont ook in %(village)s") if here else _("woont in %(village)s")
        why.append(where % {"village": row.village})
    why.append(asked_text(row))
    text = ", ".join(why)
    return Suggestion(row, text[:1].upper() + text[1:], _vog(row))


def asked_text(row: Volunteer) -> str:
    """How often this month, and how often at most."""
    number = row.asked_this_month
    if not number:
        return _("had deze maand nog niemand")
    asked = ngettext("deze maand %(n)d keer gevraagd", "deze maand %(n)d keer gevraagd", number) % {
        "n": number
    }
    if row.most_a_month:
        asked += " " + _("(wil hooguit %(n)d)") % {"n": row.most_a_month}
    return asked


def _vog(row: Volunteer) -> str:
    if row.vog_seen_on is None:
        return ""
    day = date_format(row.vog_seen_on, "j F Y")
    return _("VOG gezien op %(day)s voor %(task)s") % {"day": day, "task": row.vog_role}
