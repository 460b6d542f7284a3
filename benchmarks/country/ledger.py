"""Messages to people: most of them sent long ago, so that their text is gone."""

from __future__ import annotations

from math import gcd

from benchmarks.country.lots import key
from benchmarks.country.people import has_address
from benchmarks.country.places import Places, Rows
from villagehub.notifications.models import Notification

MESSAGE = (
    *("id", "recipient", "kind", "about", "period", "channel", "subject", "body", "due_at"),
    *("sent_at", "attempts", "created_at"),
)
WITH_TEXT, WAITING = 0.25, 0.001  # shares of all
STRIDE = 611_953  # a prime: everybody gets their messages scattered over the table


class Ledger:
    def __init__(self, places: Places, numbers: dict[str, int]) -> None:
        self.places, self.lots, self.numbers = places, places.lots, numbers
        self.rows = ((Notification, MESSAGE, self.messages, {}),)

    def messages(self) -> Rows:
        lots, people = self.lots, self.places.people
        stride = STRIDE if gcd(STRIDE, people) == 1 else 1
        kinds = lots.stream(
            ("digest.week", "initiative.comment", "initiative.update", "event.reminder"),
            (5, 2, 2, 1),
        )
        for number in range(self.numbers["messages"]):
            time, at = divmod(number, people)
            who, kind, moment = at * stride % people, next(kinds), lots.one_of(lots.past)
            drawn = lots.lot.random()
            waits = drawn < WAITING
            yield (
                *(key("message", number), key("person", who), kind),
                *(f"village:{self.places.homes[who].slug}", f"week {time}"),
                *("mail" if has_address(who) else "call", lots.one_of(lots.titles)),
                *(lots.one_of(lots.texts) if drawn < WITH_TEXT else "", moment),
                *(None if waits else moment, 0 if waits else 1, moment),
            )
