"""What stands in the news of the demo villages, and what its editors still look at."""

from typing import NamedTuple


class PostStory(NamedTuple):
    village: str
    author: str  # a name, or the key of a persona
    sender: str  # "redactie", "organisatie" or "" for a notice
    title: str
    text: str
    days_ago: int
    lasts: int | None  # days after that day; None for ever
    picture: str = ""  # what is drawn: see seeding.news
    picture_text: str = ""
    village_only: bool = False


POSTS = [
    PostStory(
        "america",
        "redacteur",
        "redactie",
        "De winkelhoek gaat open op zaterdag 12 december",
        "Na een jaar klussen is het zover. Vanaf negen uur is er koffie in 't Laefhoes, en "
        "er is brood, zuivel en groente uit de buurt.\n\nKom kijken, ook als je niets nodig hebt. "
        "Wie een rit nodig heeft, belt de dorpsauto.",
        2,
        30,
        "street",
        "Tekening van een straat met lage huizen en een kerktoren bij zonsondergang",
    ),
    PostStory(
        "america",
        "ondersteuner",
        "organisatie",
        "De inloop van donderdag is tijdelijk in de voorzaal",
        "De grote zaal krijgt een nieuwe vloer. Tot en met de kerst vind je ons in de voorzaal, "
        "meteen links na de deur. De drempel is weg, dus je komt er ook met een rollator.",
        5,
        40,
    ),
    PostStory(
        "america",
        "Jan Hoeben",
        "",
        "Sleutels gevonden bij de bushalte",
        "Drie sleutels aan een rode ring met een houten klompje. Ze liggen bij de bar van "
        "'t Laefhoes.",
        1,
        14,
    ),
    PostStory(
        "america",
        "Lies Spreeuwenberg",
        "",
        "De straat bij de kerk is drie dagen dicht",
        "Van maandag tot en met woensdag komt er nieuwe riolering. Lopen en fietsen kan. De bus "
        "stopt zolang bij de sporthal.",
        3,
        10,
        "works",
        "Tekening van een weg met rood-witte hekken en twee hopen zand",
    ),
    PostStory(
        "america",
        "Bep Jenniskens",
        "",
        "Mijn leesbril is weg",
        "Een bruine, in een blauw hoesje. Misschien laten liggen bij het samen eten. Je mag hem "
        "afgeven bij de bar.",
        4,
        14,
    ),
    PostStory(
        "america",
        "Iris Arts",
        "",
        "Wie heeft er een kinderbedje te leen?",
        "Onze kleinkinderen komen met de kerst logeren. Van 20 tot 28 december is lang genoeg.",
        6,
        21,
        village_only=True,
    ),
    PostStory(
        "america",
        "Mart Lenssen",
        "",
        "Bedankt voor het helpen bij de herfstschoonmaak",
        "Met zijn veertigen hebben we twaalf zakken blad en vier zakken zwerfafval opgehaald. De "
        "erwtensoep was op.",
        40,
        14,
        "autumn",
        "Tekening van een laan met bomen in herfstkleuren",
    ),
    PostStory(
        "meterik",
        "ondersteuner",
        "organisatie",
        "De bollen voor het plein zijn binnen",
        "Duizend krokussen en narcissen. We planten ze samen, neem je eigen schepje mee.",
        2,
        20,
        "field",
        "Tekening van een plein met gras en rijen bloemen",
    ),
]

HELD = PostStory(
    "america",
    "Daan Thijssen",
    "",
    "Lekke band? Ik plak hem",
    "Ik ben zestien en plak banden voor vijf euro. Zaterdag tussen tien en twaalf sta ik bij de "
    "sporthal.",
    0,
    30,
)
REPORTED = PostStory(
    "america",
    "Koos Deckers",
    "",
    "Al weer honden los in het bos",
    "Sommige mensen hier snappen het niet. Je weet zelf wel wie ik bedoel, met die grote zwarte.",
    1,
    14,
)
REPORT = ("Gerda Custers", "insult", "Iedereen weet over wie dit gaat. Dat hoort zo niet.")
HIDDEN = PostStory(
    "america",
    "Geert Derks",
    "",
    "Zonnepanelen met korting, nu beslissen",
    "Tot vrijdag dertig procent korting als we met tien huizen tekenen. Stuur me een berichtje.",
    3,
    14,
)
HIDDEN_BY = "Thea Relouw"  # the village's other editor
HIDDEN_REASON = (
    "Dit lijkt op reclame van een bedrijf, met haast erbij. Daar is het dorpsnieuws niet voor."
)
APPEAL = "Ik verkoop niets. Onze straat koopt samen in, en de korting is voor wie meedoet."
