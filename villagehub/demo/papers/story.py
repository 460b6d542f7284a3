"""The papers of De Nieuwe Hoek, that will build, and of 't Laefhoes, that lost a tenant."""

from __future__ import annotations

from typing import NamedTuple

HOEK, HUIS = "De Nieuwe Hoek", "'t Laefhoes blijft"


class PostStory(NamedTuple):
    initiative: str
    days_ago: int
    audience: str
    title: str
    text: str


POSTS = [
    PostStory(
        HOEK,
        61,
        "all",
        "Negentien huishoudens op de lijst",
        "Op de avond in maart telden we er acht. Nu staan er negentien huishoudens op de lijst, de "
        "meeste tussen de 22 en 34 jaar. Genoeg om een architect te vragen.",
    ),
    PostStory(
        HOEK,
        33,
        "members",
        "Het tweede programma van eisen ligt klaar",
        "We hebben twee keer samen gerekend. Er komen vier kleinere woningen bij en de "
        "gezamenlijke berging is eruit: dat scheelt per huis ongeveer zesduizend euro. Lees het "
        "voor de vergadering door; het staat bij de bestanden.",
    ),
    PostStory(
        HOEK,
        6,
        "all",
        "De gemeente praat mee over de plek",
        "Twee ambtenaren kwamen kijken bij het veld achter de Kerkbosweg. Ze zien het zitten, als "
        "het water een plek krijgt. In januari komt er een schets.",
    ),
    PostStory(
        HUIS,
        44,
        "members",
        "De fysiotherapeut gaat weg: kom maandag",
        "De fysiotherapeut stopt op 1 april met de twee kamers. Dat is een derde van onze huur, "
        "14.000 euro per jaar. Maandagavond zitten we bij elkaar: wat kan eruit, wat kan erbij, "
        "wie belt wie?",
    ),
    PostStory(
        HUIS,
        20,
        "all",
        "'t Laefhoes blijft open, en dit kun jij doen",
        "We missen straks 14.000 euro huur per jaar. Het huis blijft open. We zoeken huurders voor "
        "twee kamers, vijftig huishoudens die twee euro per maand geven, en klussers voor de "
        "isolatie. De brief aan het dorp staat bij de bestanden.",
    ),
    PostStory(
        HUIS,
        4,
        "all",
        "Eerste kamer verhuurd",
        "Vanaf februari zit de pedicure twee dagen per week in de voorste kamer. Nog één kamer te "
        "gaan.",
    ),
]


class DocumentStory(NamedTuple):
    initiative: str
    title: str
    kind: str
    audience: str
    days_ago: list[int]  # of each version
    why: list[str]
    lines: list[list[str]]  # of each version
    meeting: str = ""


DOCUMENTS = [
    DocumentStory(
        HOEK,
        "Programma van eisen",
        "plan",
        "members",
        [96, 34],
        ["", "Vier kleinere woningen, berging eruit"],
        [
            [
                "Twaalf woningen, waarvan acht van 90 m2 en vier van 110 m2.",
                "Gezamenlijke berging van 60 m2.",
                "Gasloos, met een warmtepomp per woning.",
                "Bouwsom per woning hoogstens 265.000 euro.",
            ],
            [
                "Twaalf woningen, waarvan vier van 70 m2 en acht van 90 m2.",
                "Geen gezamenlijke berging; wel een schuur per woning.",
                "Gasloos, met een warmtepomp per woning.",
                "Bouwsom per woning hoogstens 248.000 euro.",
                "Alle badkamers geschikt te maken voor een rolstoel.",
            ],
        ],
    ),
    DocumentStory(
        HOEK,
        "Verslag avond over de jongerenwoningen",
        "minutes",
        "members",
        [30],
        [""],
        [
            [
                "Aanwezig: zeventien huishoudens en twee mensen van de gemeente.",
                "Het programma van eisen is besproken. Tien stemmen voor de kleinere woningen.",
                "Lotte vraagt drie architecten om een prijs.",
                "De volgende keer: de regels voor wie welk huis krijgt.",
            ]
        ],
    ),
    DocumentStory(
        HUIS,
        "Brief aan het dorp",
        "other",
        "all",
        [20],
        [""],
        [
            [
                "Beste mensen van America,",
                "De fysiotherapeut vertrekt uit 't Laefhoes. Dat kost ons 14.000 euro per jaar.",
                "Het huis is van ons allemaal en het blijft open.",
                "Je kunt helpen: huur een kamer, geef twee euro per maand, of kom klussen.",
                "Loop binnen op dinsdag, dan is er koffie en vertellen we meer.",
                "Het bestuur van 't Laefhoes",
            ]
        ],
    ),
    DocumentStory(
        HUIS,
        "Verslag crisisoverleg",
        "minutes",
        "members",
        [40],
        [""],
        [
            [
                "Het gat is 14.000 euro per jaar, een derde van de huur.",
                "We houden het met de reserve ongeveer vijf maanden vol.",
                "Eerst huurders zoeken, dan pas de prijs van de koffie omhoog.",
                "Over zes weken kijken we opnieuw.",
            ]
        ],
        "Crisisoverleg over de huur",
    ),
]


class MeetingStory(NamedTuple):
    initiative: str
    title: str
    days: int  # from today; before it when negative
    agenda: str
    minutes: str
    agreements: list[tuple[str, str, int, bool]]  # what, who, due in so many days, done


MEETINGS = [
    MeetingStory(
        HUIS,
        "Crisisoverleg over de huur",
        -42,
        "Wat is er aan de hand?\nHoe lang houden we het vol?\nWat kan eruit, wat kan erbij?\n"
        "Wie doet wat?",
        "De penningmeester liet de cijfers zien: zonder de fysiotherapeut missen we 14.000 euro "
        "per jaar. Met de reserve redden we het tot de zomer.\n\nNiemand wil het huis een dag "
        "dicht. We zoeken eerst huurders en vaste gevers, en vragen de gemeente om een gesprek "
        "over de energierekening.",
        [
            ("Brief aan het dorp schrijven", "Ria", -30, True),
            ("Bellen met de pedicure en de kapper over een kamer", "Petra", -21, True),
            ("Gesprek met de gemeente over de energierekening", "Hans en Ria", 12, False),
            ("Offerte voor isolatie van het dak", "Sjaak", 25, False),
        ],
    ),
    MeetingStory(
        HUIS,
        "Hoe staat het huis ervoor?",
        15,
        "Verhuur van de tweede kamer\nVaste gevers: hoeveel zijn er?\nIsolatie: kiezen uit twee "
        "offertes\nRondvraag",
        "",
        [],
    ),
]


class LineStory(NamedTuple):
    name: str
    amount: int
    source: str = ""
    state: str = "expected"
    rhythm: str = "once"
    period: str = ""
    note: str = ""


class BudgetStory(NamedTuple):
    initiative: str
    audience: str
    note: str
    reserve: int | None
    lines: list[LineStory]


# Of own work the amount is in hours.
BUDGETS = [
    BudgetStory(
        HOEK,
        "members",
        "Alleen wat we samen betalen tot er gebouwd wordt. Het huis zelf betaalt ieder straks uit "
        "de eigen hypotheek.",
        None,
        [
            LineStory("Architect, schets en ontwerp", 38000, period="fase 1"),
            LineStory("Begeleider van de groep", 12000, period="fase 1"),
            LineStory("Bodemonderzoek en water", 9500, period="fase 1"),
            LineStory("Notaris en oprichting vereniging", 2900, period="fase 1"),
            LineStory("Provincie Limburg", 20000, "subsidy", "applied", note="besluit in februari"),
            LineStory("Inleg van negentien huishoudens", 19000, "members", "received"),
            LineStory("Rabobank, aanloopkosten", 10000, "loan", "granted"),
            LineStory("Zelf tekenen, rekenen en vergaderen", 200, "own_work", "expected"),
        ],
    ),
    BudgetStory(
        HUIS,
        "all",
        "De fysiotherapeut huurt tot 1 april twee kamers voor 14.000 euro per jaar. Die regel is "
        "eruit; hier zie je wat er nu nog te vinden is.",
        18000,
        [
            LineStory("Gas, licht en water", 17800, rhythm="yearly"),
            LineStory("Onderhoud", 9200, rhythm="yearly"),
            LineStory("Beheerder, twaalf uur per week", 11600, rhythm="yearly"),
            LineStory("Verzekering en belasting", 4300, rhythm="yearly"),
            LineStory("Zaalhuur en koffie", 21500, "revenue", "expected", "yearly"),
            LineStory("Pedicure, voorste kamer", 4800, "revenue", "granted", "yearly"),
            LineStory("Vaste gevers, twee euro per maand", 1200, "gift", "expected", "yearly"),
            LineStory("Subsidie gemeente", 3000, "subsidy", "granted", "yearly"),
            LineStory("Isolatie van het dak", 24000, period="2027"),
            LineStory("Provincie, verduurzaming", 12000, "subsidy", "applied", period="2027"),
            LineStory("Klussers uit het dorp", 160, "own_work", "granted", period="2027"),
        ],
    ),
]
LOST = ("Huur fysiotherapeut", 14000)
