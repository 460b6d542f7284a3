"""What De Nieuwe Hoek and 't Laefhoes asked people, and what they answered."""

from __future__ import annotations

from typing import NamedTuple

HOEK, HUIS = "De Nieuwe Hoek", "'t Laefhoes blijft open"


class QuestionStory(NamedTuple):
    initiative: str
    kind: str
    title: str
    text: str
    electorate: str
    opened: int  # days ago
    closes: int  # in days; below nothing it is closed
    choices: list[str] = []
    answers: list[str] = []  # of whoever takes part, in order: the place of a choice, or a stance
    words: dict[int, str] = {}
    replies: dict[int, str] = {}
    paper: list[int] = []  # how many sheets for each choice
    invited: list[str] = []
    outcome: str = ""
    quorum: str = "none"
    majority: str = "most"
    is_secret: bool = False


QUESTIONS = [
    QuestionStory(
        HOEK,
        "options",
        "Hoe heet onze straat?",
        "De gemeente vraagt het dorp om een naam voor de nieuwe straat. Drie namen kwamen op de "
        "bewonersavond het vaakst terug.",
        "village",
        40,
        -12,
        ["Peelhof", "Turfstraat", "Koekoekspad"],
        ["0", "0", "1", "0", "2", "0", "1", "0"],
        paper=[4, 1, 2],
        outcome="Het wordt Peelhof. De gemeente neemt de naam in december over. De vraag om het "
        "Koekoekspad onthouden we: zo gaat het voetpad erachter heten.",
    ),
    QuestionStory(
        HOEK,
        "consent",
        "Programma van eisen: twaalf woningen",
        "We bouwen twaalf woningen: acht voor starters en vier levensloopbestendig op de begane "
        "grond. Elk huis heeft een eigen berging. We delen een tuin en een plek voor fietsen.",
        "members",
        6,
        8,
        answers=["consent", "consent", "objection", "concern", "consent", "consent"],
        words={
            2: "Er is geen plek voor een scootmobiel. Dan zijn het geen levensloopwoningen.",
            3: "Wie maait de gedeelde tuin als het nieuwtje eraf is?",
        },
        replies={
            2: "Je hebt gelijk. De bergingen van de vier woningen beneden worden een meter "
            "breder, met een stopcontact."
        },
    ),
    QuestionStory(
        HOEK,
        "options",
        "Gaan we verder met bureau Peelwerk?",
        "Drie bureaus maakten een schets. De werkgroep stelt Peelwerk voor: het tekende de meeste "
        "ruimte voor de gedeelde tuin, voor vierduizend euro minder. De schetsen hangen in het "
        "dorpshuis.",
        "members",
        4,
        10,
        ["Ja, Peelwerk", "Nee, zoek verder"],
        ["0", "0", "1"],
        quorum="half",
        majority="two_thirds",
        is_secret=True,
    ),
    QuestionStory(
        HUIS,
        "dates",
        "Wanneer houden we de crisisavond?",
        "De fysiotherapeut vertrekt op 1 april. Op één avond rekenen we samen uit wat dat kost en "
        "wie er in de lege kamers kan. We zijn om half elf klaar.",
        "village",
        3,
        6,
        ["12", "14", "19"],
        ["yes yes no", "yes maybe no", "yes no maybe", "maybe yes yes", "yes yes no"],
        paper=[2],
        invited=["fanfare@voorbeeld.example", "kaartclub@voorbeeld.example"],
    ),
]
