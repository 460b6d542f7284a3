"""Who holds which post of an initiative, what is asked at joining, and who thanked whom.

People are numbered as their initiative lists them: 0 leads it, 1 and 2 are of the board.
"""

from __future__ import annotations

from typing import NamedTuple


class PostStory(NamedTuple):
    kind: str
    name: str
    about: str
    held_by: int | None
    days_left: int | None = None
    deputy: int | None = None
    wanted_by: int | None = None


class PeopleStory(NamedTuple):
    title: str
    posts: list[PostStory]
    questions: list[tuple[str, list[str]]] = []
    answers: dict[int, list[str]] = {}
    thanks: list[tuple[int, int, str, str, bool]] = []  # from, to, words, for what, shown


PEOPLE = [
    PeopleStory(
        "Winkelhoek in 't Laefhoes",
        [
            PostStory("chair", "", "Leidt de maandelijkse avond en belt met de gemeente.", 0, 700),
            PostStory(
                "treasurer",
                "",
                "Houdt het kasboek bij, twee avonden in de maand. Je wordt rustig ingewerkt.",
                1,
                70,
                deputy=3,
                wanted_by=5,
            ),
            PostStory("secretary", "", "Schrijft op wat we afspreken.", 2, 430),
            PostStory("volunteers", "", "Maakt het rooster en belt rond als er iemand uitvalt.", 4),
            PostStory("other", "sleutelbeheerder", "Weet wie welke sleutel heeft.", None),
        ],
        questions=[
            ("Welk dagdeel kun je meestal?", ["ochtend", "middag", "avond", "wisselt"]),
            ("Wat doe je graag?", []),
        ],
        answers={3: ["ochtend", "Achter de kassa staan."], 5: ["wisselt", "Inkopen, en sjouwen."]},
        thanks=[
            (0, 4, "Jij kreeg het rooster drie weken op rij rond. Petje af.", "het rooster", True),
            (4, 0, "Fijn dat je bij iedereen even langskomt.", "", False),
        ],
    ),
    PeopleStory(
        "De Nieuwe Hoek: twaalf starterswoningen",
        [
            PostStory("chair", "", "Leidt de bewonersavond en praat met de gemeente.", 0, 540),
            PostStory("secretary", "", "Houdt de lijst van huishoudens bij.", 1, 540),
            PostStory("treasurer", "", "Bewaakt het inleggeld en de rekening.", 2, 540, deputy=3),
        ],
        questions=[("Waarom wil je hier blijven wonen?", [])],
        thanks=[(0, 2, "Zonder jouw sommen waren we nergens.", "de begroting", True)],
    ),
    PeopleStory(
        "'t Laefhoes blijft open",
        [
            PostStory("chair", "", "Aanspreekpunt van het huis, ook voor de huurders.", 0, 900),
            PostStory(
                "treasurer",
                "",
                "Ziet als eerste wat het vertrek van een huurder kost. Een avond in de week.",
                1,
                45,
                wanted_by=4,
            ),
            PostStory("secretary", "", "Verslag, post en de vergunningen.", None),
            PostStory("other", "beheerder van de sleutels", "Opent en sluit, met een rooster.", 3),
        ],
        thanks=[(0, 3, "Elke ochtend om half acht de kachel aan. Wij merken het.", "", True)],
    ),
]
