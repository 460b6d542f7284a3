"""Other websites of the demo villages. They do not exist: the portal shows what it once got."""

from __future__ import annotations

from typing import NamedTuple


class SiteStory(NamedTuple):
    village: str
    name: str
    address: str
    # weekday (0 is Monday), hour, hours, how often in weeks, title, place
    events: list[tuple[int, int, int, int, str, str]]
    news: list[tuple[int, str, str]]  # days ago, title, text
    is_gone: bool = False


SITES = [
    SiteStory(
        "america",
        "de site van de dorpsraad",
        "https://dorpsraad-america.example/agenda.ics",
        [
            (2, 20, 2, 4, "Openbare vergadering dorpsraad", "Vergaderzaal 't Laefhoes"),
            (5, 10, 2, 2, "Inloopspreekuur verkeer", "Bibliotheekhoek"),
        ],
        [],
    ),
    SiteStory(
        "america",
        "de site van de basisschool",
        "https://school-america.example/feed/",
        [],
        [
            (2, "Kinderen van groep 7 tellen vogels in de Peel", "Vrijdag gaan ze op pad."),
            (6, "Wie helpt er met de schooltuin?", "Op woensdagmiddag, handschoenen zijn er."),
            (13, "Nieuwe tijden voor het overblijven", "Vanaf januari begint het om 12.00 uur."),
        ],
    ),
    SiteStory(
        "america",
        "de site van de harmonie",
        "https://harmonie-america.example/agenda.ics",
        [],
        [],
        is_gone=True,
    ),
    SiteStory(
        "meterik",
        "de site van de voetbalclub",
        "https://voetbal-meterik.example/wedstrijden.ics",
        [(6, 14, 2, 1, "Eerste elftal, thuis", "Sportpark")],
        [],
    ),
]
