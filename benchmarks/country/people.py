"""People, the villages they belong to, and what they do there."""

from __future__ import annotations

from allauth.account.models import EmailAddress

from benchmarks.country.lots import key
from benchmarks.country.places import RANKS, Place, Places, Rows
from villagehub.accounts.models import User
from villages.models import Confirmation, Membership, Organisation

# One in so many has no address: the person before them in the list wrote them down.
WITHOUT_ADDRESS = 33
ELSEWHERE_TOO = 25  # one in so many belongs to the next village as well
TOGETHER = 8  # villages of one organisation
# What the first people of a village do for it, by their rank (see Places).
EDITORS, SUPPORTER, OFFICER = (0, 1, 2), 3, 4
PERSON = ("id", "email", "name", "display_name", "date_joined")
REGISTERED = (*PERSON, "recorded_by", "consent_how", "consent_on")
MEMBERSHIP = (
    *("id", "user", "role", "village", "organisation", "municipality", "valid_until"),
    *("asked_at", "confirmed_at", "confirmed_how", "declined_at", "declined_reason"),
)
Role = Membership.Role


def address_of(number: int) -> str:
    return f"mens-{number}@land.example"


def has_address(number: int) -> bool:
    return number % WITHOUT_ADDRESS != WITHOUT_ADDRESS - 1


class People:
    def __init__(self, places: Places) -> None:
        self.places = places
        self.lots = places.lots
        self.rows = (
            (User, REGISTERED, self.people, {"password": "!"}),
            (EmailAddress, ("email", "verified", "primary", "user"), self.addresses, {}),
            (
                Organisation,
                ("id", "name", "phone"),
                self.organisations,
                {"kind": Organisation.Kind.SUPPORT.value},
            ),
            (Organisation.villages.through, ("organisation", "village"), self.supported, {}),
            (Membership, MEMBERSHIP, self.memberships, {"valid_from": self.lots.days[800]}),
        )

    def people(self) -> Rows:
        lots = self.lots
        for number in range(self.places.people):
            name = lots.one_of(lots.people)
            first, _space, last = name.partition(" ")
            row = (key("person", number), name, f"{first} {last[0]}.", lots.one_of(lots.past))
            if has_address(number):
                yield (row[0], address_of(number), *row[1:], None, "", None)
            else:
                by = key("person", number - 1)
                yield (row[0], None, *row[1:], by, "spoken", lots.one_of(lots.days))

    def addresses(self) -> Rows:
        for number in filter(has_address, range(self.places.people)):
            yield (address_of(number), True, True, key("person", number))

    def organisations(self) -> Rows:
        for number in range(0, len(self.places.all), TOGETHER):
            yield (key("organisation", number // TOGETHER), f"Steunpunt {number}", "077-000 00 10")

    def supported(self) -> Rows:
        for place in self.places.all:
            yield (organisation_of(place), place.pk)

    def memberships(self) -> Rows:
        for number, row in enumerate(self._roles()):
            yield (key("role", number), *row, None, self.lots.past[0], None, "", None, "")
        for number, home in enumerate(self.places.homes):
            yield self._resident(number, home, "lives")
            if number % ELSEWHERE_TOO == 0 and len(self.places.all) > 1:
                other = self.places.all[(home.number + 1) % len(self.places.all)]
                yield self._resident(number, other, "also")

    def _resident(self, number: int, home: Place, kind: str) -> tuple[object, ...]:
        """Three of four are confirmed; others wait, were refused, or left."""
        asked = self.lots.one_of(self.lots.past)
        until, confirmed, how, declined, reason = None, asked, Confirmation.EDITOR.value, None, ""
        drawn = self.lots.below(100) if number >= len(self.places.all) * (OFFICER + 1) else 0
        if drawn >= 75:
            confirmed, how = None, ""
        if drawn >= 90:
            declined, reason = asked, "Wij kennen je niet."
        if drawn >= 93:
            until, declined, reason = self.lots.one_of(self.lots.days[:700]), None, ""
        who, what = key("person", number), Role.RESIDENT.value
        scope = (home.pk, None, None)
        row = (key(kind, number), who, what, *scope, until, asked, confirmed, how)
        return (*row, declined, reason)

    def _roles(self) -> Rows:
        """User, role, village, organisation, municipality."""
        for place in self.places.all:
            for rank in EDITORS:
                yield (self.places.of_rank(place, rank), "editor", place.pk, None, None)
            holder, officer = (self.places.of_rank(place, rank) for rank in (SUPPORTER, OFFICER))
            organisation = organisation_of(place)
            if supports(place):
                yield (holder, "supporter", None, organisation, None)
            elif place.number % TOGETHER == 1:
                yield (holder, "decision_maker", None, None, place.municipality)
            if place.number % TOGETHER == 0:
                yield (officer, "coordinator", None, organisation, None)
            else:
                yield (officer, "officer", None, None, place.municipality)
        yield (key("person", admin_in(len(self.places.all))), "admin", None, None, None)


def admin_in(places: int) -> int:
    """Somebody who does nothing else, and so need not choose a workplace."""
    return RANKS * places + 1


def organisation_of(place: Place) -> str:
    return key("organisation", place.number // TOGETHER)


def supports(place: Place) -> bool:
    """Every second village has a supporter, who also works for the next one."""
    return place.number % 2 == 0
