"""What supporters did, and for whom: as confidential, and as unreadable, as in life.

Encrypting each value anew takes longer than writing its row, so a few hundred come back again and
again. They open with the keys of this country.
"""

from __future__ import annotations

from benchmarks.country.lots import Lots, key
from benchmarks.country.people import SUPPORTER, organisation_of, supports
from benchmarks.country.places import Place, Places, Rows
from supporters.encryption import encrypt, hash_surname
from supporters.models import ContactMoment, FollowUp, HelpSeeker, SupportCase, Theme

PEOPLE_EACH, FOLLOW_UPS_EACH = 50, 100
VALUES = 200
CONTACT = (
    *("id", "key", "organisation", "logged_by", "village", "theme", "occurred_at", "created_at"),
    *("channel", "duration_band", "about", "person", "initiator", "results", "memory_aid"),
)
PERSON = (
    *("id", "owner", "organisation", "call_name", "surname", "surname_hash", "phone", "address"),
    *("birth_decade",),
)
CASE = (
    *("id", "owner", "organisation", "person", "reference", "question_in_own_words", "status"),
    *("close_reason", "information_given_on", "opened_on", "closed_on", "retention_until"),
)
FOLLOW_UP = ("id", "owner", "organisation", "person", "due_on", "kind", "done_on", "result", "note")


class Sealed:
    """Texts as a column keeps them."""

    def __init__(self, lots: Lots) -> None:
        self.lots = lots
        self.made: dict[str, list[str]] = {}

    def of(self, model: type, name: str, texts: list[str]) -> str:
        column = model._meta.get_field(name).stored_as  # type: ignore[attr-defined]
        if column not in self.made:
            self.made[column] = [encrypt(text, column) for text in texts[:VALUES]]
        return self.lots.one_of(self.made[column])


class Casework:
    def __init__(self, places: Places, numbers: dict[str, int]) -> None:
        self.places, self.lots, self.numbers = places, places.lots, numbers
        self.sealed = Sealed(self.lots)
        self.themes = list(Theme.objects.order_by("pk").values_list("pk", flat=True))
        self.working = [place for place in places.all if supports(place)]
        self.rows = (
            (HelpSeeker, PERSON, self.people, {}),
            (SupportCase, CASE, self.cases, {}),
            (FollowUp, FOLLOW_UP, self.follow_ups, {}),
            (ContactMoment, CONTACT, self.contacts, {}),
        )

    def _works(self, place: Place) -> tuple[str, str]:
        """The supporter and their organisation."""
        return self.places.of_rank(place, SUPPORTER), organisation_of(place)

    def people(self) -> Rows:
        lots, sealed = self.lots, self.sealed
        hashes: dict[tuple[str, str], str] = {}
        streets = [f"Dorpsstraat {number}" for number in range(1, VALUES + 1)]
        for place in self.working:
            for at in range(PEOPLE_EACH):
                _first, _space, last = lots.one_of(lots.people).partition(" ")
                owner, organisation = self._works(place)
                if (last, organisation) not in hashes:
                    hashes[last, organisation] = hash_surname(last, organisation)
                yield (
                    *(key("helped", place.number * 1_000 + at), owner, organisation),
                    *(sealed.of(HelpSeeker, "call_name", lots.people), self._surname()),
                    *(
                        hashes[last, organisation],
                        sealed.of(HelpSeeker, "phone", ["06-00 00 00 10"]),
                    ),
                    *(sealed.of(HelpSeeker, "address", streets), 1930 + 10 * (at % 6)),
                )

    def _surname(self) -> str:
        names = [name.partition(" ")[2] for name in self.lots.people[:VALUES]]
        return self.sealed.of(HelpSeeker, "surname", names)

    def cases(self) -> Rows:
        lots = self.lots
        for place in self.working:
            for at in range(0, PEOPLE_EACH, 2):
                number, closed = place.number * 1_000 + at, at % 4 == 0
                owner, organisation = self._works(place)
                question = self.sealed.of(SupportCase, "question_in_own_words", lots.texts)
                ended = ("helped", lots.days[200]) if closed else ("", None)
                yield (
                    *(key("case", number), owner, organisation, key("helped", number)),
                    *(f"B-{number:08}", question, "closed" if closed else "open", ended[0]),
                    *(lots.days[400], lots.days[400], ended[1], lots.days[0] if closed else None),
                )

    def follow_ups(self) -> Rows:
        """Of a hundred four are still to be done, two of them today."""
        lots = self.lots
        for place in self.working:
            owner, organisation = self._works(place)
            for at in range(FOLLOW_UPS_EACH):
                done = (lots.one_of(lots.days), "going_well") if at >= 4 else (None, "")
                due = lots.days[at % 2] if at < 4 else done[0]
                person = key("helped", place.number * 1_000 + at % PEOPLE_EACH)
                note = self.sealed.of(FollowUp, "note", lots.texts)
                name = key("follow-up", place.number * 1_000 + at)
                yield (name, owner, organisation, person, due, "call", *done, note)

    def contacts(self) -> Rows:
        lots = self.lots
        theme = lots.stream(self.themes, range(len(self.themes), 0, -1))
        channels = lots.stream(ContactMoment.Channel.values, (5, 3, 3, 2, 2, 1, 1, 1))
        bands = lots.stream(ContactMoment.Duration.values, (3, 4, 3, 2, 1))
        abouts = lots.choices(nobody_specific=5, known_person=3, new_person=1, group=1)
        results = lots.stream(("{}", "{listened}", "{listened,information}"), (1, 2, 1))
        working = lots.stream(self.working, [place.share for place in self.working])
        for number in range(self.numbers["contacts"]):
            # The first so many are of the village that is measured, in any country.
            place = self.working[0] if number < self._of_measured() else next(working)
            about, moment = next(abouts), lots.one_of(lots.past)
            person = None
            if about == "known_person":
                person = key("helped", place.number * 1_000 + lots.below(PEOPLE_EACH))
            aid = lots.texts if number % 30 == 0 else None
            name = key("contact", number)
            yield (
                *(name, name, organisation_of(place)),
                *(self.places.of_rank(place, SUPPORTER), place.pk, next(theme), moment, moment),
                *(next(channels), next(bands), about, person, "resident", next(results)),
                self.sealed.of(ContactMoment, "memory_aid", aid) if aid else "",
            )

    def _of_measured(self) -> int:
        return round(self.numbers["contacts"] / len(self.places.all))
