"""What goes on in the demo villages: each week, and once."""

from __future__ import annotations

from typing import NamedTuple


class EventStory(NamedTuple):
    village: str
    title: str
    place: str
    hour: int
    minute: int
    hours: int
    description: str
    organiser: str
    weekday: int = 0  # Monday is 0
    capacity: int | None = None
    minimum: int | None = None
    guests: int = 5
    cancelled: str = ""
    phone: str = ""


class ProposalStory(NamedTuple):
    """What a resident proposes for the agenda; whoever has no persona, by name."""

    who: str
    title: str
    place: str
    days: int
    hour: int
    hours: int
    description: str
    organiser: str
    rather_not: str = ""


WEEKLY = [
    EventStory(
        "america",
        "Samen eten in 't Laefhoes",
        "'t Laefhoes",
        12,
        0,
        2,
        "Warm eten voor € 7,50. Aanmelden mag ook telefonisch, tot maandagavond zes uur.",
        "de kookploeg",
        weekday=1,
        capacity=24,
        phone="06-00 00 00 41",
    ),
    EventStory(
        "america",
        "Inloop bij de dorpsondersteuner",
        "'t Laefhoes",
        10,
        0,
        2,
        "Iets vragen, iets bieden of gewoon koffie. Je hoeft geen afspraak te maken.",
        "Steunpunt Peeldorpen",
        weekday=3,
    ),
    EventStory(
        "america",
        "Klusochtend winkelhoek",
        "'t Laefhoes",
        9,
        0,
        3,
        "Schappen ophangen en schilderen. Neem een kwast mee als je die hebt.",
        "de groep van de winkelhoek",
        weekday=5,
        capacity=10,
    ),
    EventStory(
        "meterik",
        "Kaarten en koersbal",
        "het gemeenschapshuis",
        14,
        0,
        2,
        "Voor iedereen die van een spelletje houdt. Koffie staat klaar.",
        "de seniorenvereniging",
        weekday=2,
    ),
    EventStory(
        "griendtsveen",
        "Wandelen vanaf de kerk",
        "Kerkplein",
        10,
        30,
        2,
        "Rustig tempo, ongeveer vijf kilometer. Honden aan de lijn mogen mee.",
        "de wandelgroep",
        weekday=6,
    ),
]

# How many days from the first start of the demo, and what.
ONCE = [
    (
        EventStory(
            "america",
            "Avond over de jongerenwoningen",
            "'t Laefhoes",
            19,
            30,
            2,
            "We laten zien waar de woningen kunnen komen en wat ze ongeveer gaan kosten. Vragen "
            "mag je ook vooraf sturen.",
            "CPO De Nieuwe Hoek",
            capacity=60,
            guests=14,
        ),
        3,
    ),
    (
        EventStory(
            "america",
            "Workshop kerststukjes maken",
            "'t Laefhoes",
            19,
            30,
            2,
            "Groen uit eigen tuin mag mee, de rest ligt klaar. Acht mensen aan één tafel.",
            "de vrouwenvereniging",
            capacity=8,
            guests=11,
        ),
        9,
    ),
    (
        EventStory(
            "america",
            "Dorpsavond: hoe gaat het met ons?",
            "'t Laefhoes",
            20,
            0,
            2,
            "Over de winkelhoek, het vervoer en de plannen voor volgend jaar. Iedereen mag iets "
            "inbrengen.",
            "de dorpsraad",
            guests=19,
        ),
        11,
    ),
    (
        EventStory(
            "america",
            "Fietstocht langs de Peelvennen",
            "Kerkplein",
            13,
            30,
            3,
            "Twintig kilometer over vlakke paden, met een stop voor koffie.",
            "de fietsclub",
            guests=6,
            cancelled="Er is storm voorspeld. We prikken in het voorjaar een nieuwe dag.",
        ),
        5,
    ),
    (
        EventStory(
            "america",
            "Met de bus naar de kerstmarkt",
            "Kerkplein",
            10,
            0,
            8,
            "We rijden samen heen en terug. De bus gaat als er minstens twintig mensen meegaan.",
            "de dorpsraad",
            capacity=48,
            minimum=20,
            guests=13,
        ),
        19,
    ),
    (
        EventStory(
            "meterik",
            "Plantochtend op het plein",
            "Dorpsplein",
            9,
            30,
            3,
            "Duizend bloembollen de grond in. Koffie en krentenbrood staan klaar.",
            "de groengroep",
            capacity=20,
        ),
        12,
    ),
    (
        EventStory(
            "griendtsveen",
            "Lezing over de turfstekers",
            "Kerk",
            20,
            0,
            2,
            "Met oude foto's uit het dorp. Heb je zelf nog foto's? Neem ze mee.",
            "de heemkundekring",
            capacity=80,
        ),
        17,
    ),
    (
        EventStory(
            "america",
            "Opschoondag",
            "Kerkplein",
            10,
            0,
            2,
            "Met prikkers en zakken het dorp rond, daarna soep.",
            "de dorpsraad",
            guests=16,
        ),
        -23,
    ),
]

# The event, the kind of help, what exactly, how many are wanted and how many were found.
HELPERS = [
    ("Samen eten in 't Laefhoes", "cooking", "Soep koken voor 24 mensen", 3, 2),
    ("Samen eten in 't Laefhoes", "driving", "Mensen thuis ophalen", 2, 0),
    ("Dorpsavond: hoe gaat het met ons?", "serving", "Koffie schenken in de pauze", 2, 1),
    ("Dorpsavond: hoe gaat het met ons?", "building", "Stoelen klaarzetten, om zeven uur", 4, 4),
]

# The event, and how the title of its initiative begins.
OF_INITIATIVES = {
    "Avond over de jongerenwoningen": "De Nieuwe Hoek",
    "Klusochtend winkelhoek": "Winkelhoek",
    "Samen eten in 't Laefhoes": "Samen eten",
}

PROPOSED = [
    ProposalStory(
        "Riet Verbeek",
        "Wandelen met lampionnen",
        "Start bij de kerk",
        12,
        19,
        1,
        "Een uur door de donkere Peel, ook goed te doen met een kinderwagen. Neem een lampion mee.",
        "Riet en de buurvrouwen",
    ),
    ProposalStory(
        "Daan Thijssen",
        "Voetballen onder de lampen",
        "Sportveld",
        9,
        20,
        2,
        "Zes tegen zes. Je hoeft nergens lid van te zijn.",
        "",
    ),
    ProposalStory(
        "Riet Verbeek",
        "Verkoop van kaarsen",
        "Bij mij aan de deur",
        15,
        10,
        6,
        "Zelfgemaakte kaarsen, vanaf € 5.",
        "",
        "Verkoop aan huis past beter bij Vraag en aanbod. Zet het daar gerust neer.",
    ),
]
