"""Made-up things for many villages: titles and texts of words that occur as unevenly as in real
life, a fifth of them for the village only. The same every time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import accumulate
from typing import Any

from django.utils import timezone

from initiatives.models import Initiative
from villages.models import Event, Facility, Village


def words_in(text: str) -> list[str]:
    return text.split()


FIRST = words_in("""
dorps buurt jeugd ouderen fiets wandel zomer winter lente herfst kerst paas straat plein school
kerk molen tuin bos veld water zand klei hooi melk koffie thee soep brood kaas appel peren muziek
zang dans toneel film foto lees schrijf brei klus
""")
LAST = words_in("""
feest avond ochtend middag tocht markt huis auto café groep kamer club vereniging zaal route dag
week kring les cursus ruil winkel keuken tafel plek hoek pad bank boom tuin werk plan raad krant
bord punt loket bus rit maaltijd
""")
PLAIN = words_in("""
samen eten dorp mensen iedereen welkom komen doen maken helpen nieuw oud klein groot vrij koffie
fiets buurt school bus tuin jongeren ouderen vervoer zorg wonen bouwen energie zon wind dak sport
voetbal kaarten bingo zingen lopen bakken koken repareren lenen delen geven vragen zoeken vinden
brengen halen rijden boodschappen huisarts apotheek bibliotheek speeltuin kermis carnaval optocht
vrijwilligers bestuur vergadering avond middag ochtend dinsdag zaterdag
""")
SMALL = words_in("de het een van in op met voor en is er wij je om te dat aan bij naar zijn")
WORDS = PLAIN + [first + last for first in FIRST for last in LAST]
# The tenth word occurs a tenth as often as the first, as in any language.
WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))
SHARES = {Event: 0.45, Facility: 0.25, Initiative: 0.3}
BATCH = 2_000


class Writer:
    def __init__(self, villages: list[Village]):
        self.lot = random.Random(1)  # noqa: S311 - nothing secret
        self.villages = villages
        self.now = timezone.now()

    def words(self, number: int) -> list[str]:
        return self.lot.choices(WORDS, cum_weights=WEIGHTS, k=number)

    def title(self) -> str:
        return " ".join(self.words(self.lot.randint(2, 4))).capitalize()[:100]

    def text(self) -> str:
        full = self.words(self.lot.randint(12, 45))
        return " ".join(f"{self.lot.choice(SMALL)} {word}" for word in full).capitalize()[:900]

    def event(self) -> Event:
        return Event(
            village=self.lot.choice(self.villages),
            title=self.title(),
            description=self.text(),
            starts_at=self.now + timedelta(hours=self.lot.randint(-8_000, 4_000)),
            visibility=self.lot.choices(["public", "village"], [4, 1])[0],
        )

    def facility(self) -> Facility:
        return Facility(
            village=self.lot.choice(self.villages),
            name=f"{self.title()} {self.lot.getrandbits(30)}",
            kind=self.lot.choice(Facility.Kind.values),
            status=self.lot.choices(["open", "closed", "at_risk"], [8, 1, 1])[0],
            description=self.text()[:600],
        )

    def initiative(self) -> Initiative:
        number = self.lot.getrandbits(60)
        return Initiative(
            village=self.lot.choice(self.villages),
            title=self.title(),
            slug=f"initiatief-{number}",
            kind=self.lot.choice(Initiative.Kind.values),
            summary=self.text(),
            visibility=self.lot.choices(["public", "village", "private"], [8, 1, 1])[0],
        )


def fill(items: int) -> Iterator[tuple[type[Any], int]]:
    """Writes so many things over all villages; tells what and how many."""
    writer = Writer(list(Village.objects.only("pk")))
    makers = {Event: writer.event, Facility: writer.facility, Initiative: writer.initiative}
    for model, share in SHARES.items():
        rows = (makers[model]() for _ in range(round(items * share)))
        model.objects.bulk_create(rows, batch_size=BATCH)
        yield model, round(items * share)
