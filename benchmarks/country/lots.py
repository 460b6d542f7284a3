"""What is drawn by lot, from one seed: the same country every time.

Names, words and numbers are as uneven as in life. Moments, titles and texts come out of lists that
are made once: formatting each anew takes longer than writing its row.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import Any, TypeVar

from benchmarks.village_life import Writer, words_in

Thing = TypeVar("Thing")

FIRST_NAMES = words_in("""
Riet Jan Mia Piet Sanne Hans Corrie Wim Truus Koen Femke Maarten Yvonne Ties Lies Jos Toon Nel Bart
Anouk Daan Sem Lotte Iris Teun Mees Noor Saar Bram Lars Femme Joep Giel Door Harrie Annie Gerda
Henk Tiny Frans Ria Theo Els Ine Ger Twan Fatima Mohammed Aylin Agnieszka Olena Yusuf Zeynep
""")
SURNAMES = words_in("""
Peters Janssen Jacobs Hendriks Smits Willems Driessen Verbeek Wijnhoven Manders Aerts Kuipers
Claessens Philipsen Vullings Tielen Hoeijmakers Kleuskens Cox Seuren Weijs Geurts Litjens Linders
Keijsers Kersten Steeghs Vermeer Bosch Dijkstra Visser Bakker Mulder Bos Vos Kramer Scholten Prins
Huisman Postma Veenstra Kok Koster Yildiz Kaya Nowak Kowalski Shevchenko Aydin Haddad
""")
POOL = 20_000
MOMENTS = 100_000


def uneven_weights(number: int) -> list[float]:
    """The tenth occurs a tenth as often as the first."""
    return list(accumulate(1 / rank for rank in range(1, number + 1)))


def key(kind: str, number: int) -> str:
    """Of row so much of its kind: known without a list, and as scattered as a drawn one."""
    return hashlib.md5(f"{kind}{number}".encode(), usedforsecurity=False).hexdigest()


class Lots:
    def __init__(self, now: datetime, seed: int = 1) -> None:
        self.lot = random.Random(seed)  # noqa: S311 - nothing secret
        self.now = now
        self.today: date = now.date()
        words = Writer([])
        words.lot = self.lot
        self.titles = [words.title() for _ in range(POOL)]
        self.texts = [words.text() for _ in range(POOL)]
        self.past = self.moments(-900, 0)
        self.days = [str(self.today - timedelta(days=number)) for number in range(900)]
        self.people = [
            f"{first} {last}"
            for first, last in zip(
                self.lot.choices(FIRST_NAMES, cum_weights=uneven_weights(len(FIRST_NAMES)), k=POOL),
                self.lot.choices(SURNAMES, cum_weights=uneven_weights(len(SURNAMES)), k=POOL),
                strict=True,
            )
        ]

    def moments(self, first_day: int, last_day: int, number: int = MOMENTS) -> list[str]:
        first, length = self.now + timedelta(days=first_day), (last_day - first_day) * 86_400
        return [
            (first + timedelta(seconds=int(self.lot.random() * length))).isoformat()
            for _ in range(number)
        ]

    def one_of(self, things: Sequence[Thing]) -> Thing:
        return things[int(self.lot.random() * len(things))]

    def below(self, number: int) -> int:
        return int(self.lot.random() * number)

    def happens(self, share: float) -> bool:
        return self.lot.random() < share

    def many(self, mean: float) -> int:
        """Mostly few, now and then ten times as many."""
        return int(self.lot.lognormvariate(0, 1.2) * mean / 2)

    def stream(self, things: Sequence[Thing], weights: Sequence[float]) -> Iterator[Thing]:
        """Endlessly, by these weights. Many at a time: one by one takes five times as long."""
        together = list(accumulate(weights))
        while True:
            yield from self.lot.choices(things, cum_weights=together, k=10_000)

    def choices(self, **weights: float) -> Iterator[Any]:
        return self.stream(list(weights), list(weights.values()))
