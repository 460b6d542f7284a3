"""Whom the made-up supporter accompanies, and what about."""

from __future__ import annotations

from typing import NamedTuple

# theme, how often it comes up in a quarter
THEMES = {
    "gezelschap": 31,
    "vervoer": 27,
    "geld-en-formulieren": 22,
    "huis-en-klussen": 19,
    "zorg-en-wmo": 17,
    "meedoen": 14,
    "digitaal": 12,
    "mantelzorg": 9,
    "wonen": 6,
    "dorpsidee": 5,
}
CHANNELS = ["street", "street", "drop_in", "drop_in", "drop_in", "phone", "phone", "home_visit"]

# Theme, channel, days ago and what to remember of a conversation without a name.
MEMORY_AIDS = [
    ("vervoer", "street", 1, "Zoekt iemand met een rolstoelbus. Vraag het op de dorpsavond."),
    ("digitaal", "drop_in", 3, "Komt donderdag terug met de papieren. Leg de folder klaar."),
    ("meedoen", "phone", 8, "Kan hout bewerken. Past bij de klusploeg?"),
]


# theme, how often somebody looked for it in vain in a quarter, and what it was
UNMET = [
    ("vervoer", 11, ""),
    ("vervoer", 3, "Niemand rijdt ’s avonds naar Venray."),
    ("vervoer", 2, "Op zondag gaat er niets naar de kerk in Horst."),
    ("huis-en-klussen", 4, ""),
    ("huis-en-klussen", 2, "Voor een klein klusje komt geen vakman."),
    ("gezelschap", 5, "Er is niets op zaterdag en zondag."),
    ("digitaal", 2, ""),
    ("wonen", 1, "Gelijkvloers huren kan hier niet."),
]


class PersonStory(NamedTuple):
    call_name: str
    surname: str
    phone: str
    address: str
    question: str
    contribution: str
    follow_up: tuple[str, int, str]  # kind, days from today, note
    theme: str  # of the last contact


PEOPLE = [
    PersonStory(
        "Dora",
        "Voorbeeldstra",
        "077-000 00 21",
        "Proefstraat 4",
        "Ik kom de deur niet meer uit sinds mijn man er niet meer is.",
        "Kan goed breien en wil dat leren aan wie wil.",
        ("visit", 0, "Samen naar het eten op dinsdag?"),
        "gezelschap",
    ),
    PersonStory(
        "Henk",
        "Bedenksel",
        "077-000 00 22",
        "Proefstraat 11",
        "Ik snap de brieven van de belasting niet.",
        "",
        ("call", 0, "Of de map met brieven klaarligt."),
        "geld-en-formulieren",
    ),
    PersonStory(
        "Wilma",
        "Verzonnen",
        "077-000 00 23",
        "Voorbeeldweg 2",
        "Ik zorg voor mijn moeder en het wordt te veel.",
        "Rijdt auto en heeft maandag tijd.",
        ("call", -3, "Hoe het ging met de eerste middag opvang."),
        "mantelzorg",
    ),
    PersonStory(
        "Sjef",
        "Testman",
        "077-000 00 24",
        "Voorbeeldweg 19",
        "Ik wil weer iets om handen hebben.",
        "Was timmerman, wil helpen bij de winkelhoek.",
        ("check_match", 5, "Bevalt het bij de klusploeg?"),
        "meedoen",
    ),
    PersonStory(
        "Annie",
        "Nietecht",
        "077-000 00 25",
        "Fictiepad 7",
        "Ik zoek vervoer naar het ziekenhuis, elke drie weken.",
        "",
        ("call", 12, "Ritten voor volgende maand."),
        "vervoer",
    ),
]

# Closed two years ago, and for how many days they are still kept.
CLOSED = [
    (
        PersonStory(
            "Toos",
            "Fictiesen",
            "077-000 00 26",
            "Fictiepad 12",
            "Ik wil weer eens onder de mensen komen.",
            "Speelt graag kaart.",
            ("call", 0, ""),
            "gezelschap",
        ),
        17,
    ),
    (
        PersonStory(
            "Jan",
            "Proefkamp",
            "077-000 00 27",
            "Proefstraat 30",
            "Ik kom er met mijn telefoon niet uit.",
            "",
            ("call", 0, ""),
            "digitaal",
        ),
        0,
    ),
]

# Moved away two weeks ago.
MOVED = PersonStory(
    "Leny",
    "Verzinnegen",
    "077-000 00 32",
    "Voorbeeldweg 8",
    "Ik red het niet meer alleen met de trap.",
    "Wil voorlezen op school.",
    ("call", 0, ""),
    "wonen",
)
MOVED_DAYS = 14

# Of a colleague of the same support point.
OF_COLLEAGUE = [
    PersonStory(
        "Mia",
        "Proefman",
        "077-000 00 28",
        "Fictiepad 14",
        "Mijn rekening is hoger dan mijn AOW.",
        "Past graag op de hond van een ander.",
        ("call", 0, "Of de brief van het energieloket er is."),
        "geld-en-formulieren",
    ),
    PersonStory(
        "Wim",
        "Denkbeeld",
        "077-000 00 29",
        "Proefstraat 32",
        "Sinds de winkel dicht is, kom ik nergens meer.",
        "Kent alle planten van de Peel.",
        ("visit", 2, "Samen naar de koffie op woensdag."),
        "gezelschap",
    ),
]


# A practice that refers, and somebody who waits. Its address is in the open, as everything here.
REFERRER = "Huisartsenpraktijk De Proef"
SECRET = "adres-van-een-verzonnen-praktijk-in-de-demo-26"  # noqa: S105 - a demo has no secrets


class ReferredStory(NamedTuple):
    call_name: str
    surname: str
    phone: str
    reach: str
    theme: str
    what_matters: str


REFERRED = ReferredStory(
    "Bets",
    "Bedachtig",
    "077-000 00 30",
    "Na tien uur, en laat hem lang overgaan.",
    "gezelschap",
    "Weer eens onder de mensen zijn, liefst met iets om handen.",
)


class VolunteerStory(NamedTuple):
    call_name: str
    surname: str
    phone: str
    village: str
    themes: list[str]
    likes: str
    days: list[int]
    most_a_month: int | None = None
    not_after_dark: bool = False
    limits: str = ""
    vog: str = ""  # for which task one was seen
    status: str = "active"


VOLUNTEERS = [
    VolunteerStory(
        "Ad",
        "Fictief",
        "077-000 00 41",
        "america",
        ["vervoer", "gezelschap"],
        "Rijdt graag, ook naar het ziekenhuis in Venray.",
        [1, 3],
        most_a_month=2,
        vog="vervoer van mensen",
    ),
    VolunteerStory(
        "Bea",
        "Voorbeeldink",
        "077-000 00 42",
        "america",
        ["vervoer"],
        "Heeft een auto met een hoge instap.",
        [4],
        not_after_dark=True,
    ),
    VolunteerStory(
        "Cor",
        "Denkbeeldig",
        "077-000 00 43",
        "america",
        ["huis-en-klussen", "digitaal"],
        "Lampen, kranen, en een telefoon die niet doet wat hij moet doen.",
        [],
        limits="Niet op een ladder.",
    ),
    VolunteerStory(
        "Els",
        "Verzonnen",
        "077-000 00 44",
        "meterik",
        ["gezelschap", "meedoen"],
        "Wandelen, kaarten en koffie.",
        [0, 1, 2, 3, 4],
        most_a_month=4,
        vog="maatje thuis",
    ),
    VolunteerStory(
        "Frans",
        "Proefstra",
        "077-000 00 45",
        "america",
        ["geld-en-formulieren"],
        "Werkte bij de bank en kent de formulieren.",
        [2],
        status="applying",
    ),
    VolunteerStory(
        "Gerda",
        "Bedenksel",
        "077-000 00 46",
        "america",
        ["gezelschap"],
        "Voorlezen.",
        [5],
        status="leaving",
    ),
]
