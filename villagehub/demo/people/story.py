"""The made-up people of three real villages, and what they are up to.

First names and surnames are common in the region and combined by lot; nobody is meant.
"""

from __future__ import annotations

from typing import NamedTuple

RESIDENTS = {
    "america": """Ank Hoeijmakers, Bart Litjens, Bep Jenniskens, Carla Smulders, Cor Baltussen,
        Daan Thijssen, Dien Vullings, Ellen Rongen, Erik Keijsers, Fien Philipsen, Frans Titulaer,
        Geert Derks, Gerda Custers, Harrie Poels, Ine Swinkels, Iris Arts, Jan Hoeben,
        Jeu Verhaegh, Joke Wismans, Karin Muijsers, Koos Deckers, Lies Spreeuwenberg,
        Loes Tielen, Lotte Beerens, Mart Lenssen, Mia Cuppen, Nelleke Geurts, Niek Alards,
        Nol Haegens, Petra Kleuskens, Piet Emonts, Ria Steeghs, Sjaak Hesen, Sofie Bouten,
        Thea Relouw, Toon Nabben, Truus Camps, Wiel Joosten""",
    "meterik": """Anneke Gielen, Chrit Weijs, Els Coenders, Gijs Peeters, Hetty Janssen,
        Jos Vermeulen, Leo Craenmehr, Marij Schreurs, Pauline Kersten, Ruud Billekens,
        Tiny Heldens, Wim Sonnemans""",
    "griendtsveen": """Bram Rutten, Femmie Hendrix, Guus Basten, Ilse Kuepers, Jet Raedts,
        Loek Martens, Mieke Vervoort, Stan Billen, Tonny Aarts, Wies Gommans""",
}
WAITING = ["Sofie Bouten", "Piet Emonts"]  # the village has not confirmed them yet
WITHOUT_EMAIL = ["Bep Jenniskens", "Truus Camps", "Nol Haegens", "Wiel Joosten", "Tiny Heldens"]


class InitiativeStory(NamedTuple):
    village: str
    title: str
    kind: str
    steps: list[tuple[str, int]]  # the steps it went to, and after how many days, in order
    lead: str
    summary: str
    helpers: int
    what_we_need: str


INITIATIVES = [
    InitiativeStory(
        "america",
        "De Nieuwe Hoek: twaalf starterswoningen",
        "cpo_housing",
        [
            ("interest_list", 41),
            ("association_founded", 118),
            ("process_guide_chosen", 64),
            ("programme_of_requirements", 92),
            ("location", 73),
        ],
        "Lotte Beerens",
        "Jonge mensen uit America willen hier blijven wonen. Met een groep bouwen we zelf twaalf "
        "betaalbare woningen. Negentien huishoudens doen mee en we praten over een plek aan de "
        "rand van het dorp.",
        11,
        "Een huishouden dat mee wil rekenen, en iemand met verstand van bouwen.",
    ),
    InitiativeStory(
        "america",
        "Winkelhoek in 't Laefhoes",
        "village_shop",
        [
            ("survey", 28),
            ("concept", 61),
            ("legal_form", 44),
            ("premises", 35),
            ("start_capital", 52),
            ("opening", 38),
        ],
        "Hans Wijnhoven",
        "Sinds de winkel weg is, rijdt iedereen voor een pak melk naar Horst. In 't Laefhoes maken "
        "vrijwilligers een hoek met brood, zuivel en streekproducten, met een kop koffie erbij.",
        14,
        "Vrijwilligers voor de zaterdagochtend en iemand die van inkopen houdt.",
    ),
    InitiativeStory(
        "america",
        "Dorpsauto voor een rit naar het ziekenhuis",
        "village_bus",
        [
            ("demand_survey", 30),
            ("operator", 47),
            ("vehicle", 88),
            ("drivers", 40),
            ("timetable", 21),
            ("running", 12),
        ],
        "Frans Titulaer",
        "Twaalf vrijwillige chauffeurs brengen dorpsgenoten naar de huisarts, het ziekenhuis of de "
        "kapper. Je belt een dag van tevoren. De auto staat bij 't Laefhoes.",
        9,
        "Twee chauffeurs voor de maandag en de vrijdag.",
    ),
    InitiativeStory(
        "america",
        "Samen eten op dinsdag",
        "encounter",
        [("hosts", 18), ("plan", 20), ("running", 9), ("looked_back", 240)],
        "Ria Steeghs",
        "Elke dinsdag staat er om twaalf uur warm eten op tafel voor wie niet alleen wil eten. Een "
        "kookploeg van acht mensen doet het om de beurt.",
        7,
        "Koks die eens in de zes weken kunnen.",
    ),
    InitiativeStory(
        "america",
        "Zonnedak op de sporthal",
        "energy_cooperative",
        [
            ("location", 55),
            ("cooperative", 96),
            ("subsidy_grid", 60),
            ("membership_capital", 110),
        ],
        "Bart Litjens",
        "Driehonderd panelen op het dak van de sporthal, van en voor het dorp. De opbrengst gaat "
        "naar het dorpsfonds. We wachten op een plek op het stroomnet.",
        6,
        "Iemand die een subsidieaanvraag kan schrijven.",
    ),
    InitiativeStory(
        "meterik",
        "Groen rond het dorpsplein in eigen hand",
        "commons_maintenance",
        [("talk", 33), ("group", 48)],
        "Chrit Weijs",
        "Wij willen het groen rond het dorpsplein zelf onderhouden. Dat kan mooier en het geld dat "
        "overblijft gaat naar bloembollen en een picknicktafel.",
        5,
        "Een hogedrukreiniger te leen en handen op de eerste zaterdag van de maand.",
    ),
    InitiativeStory(
        "meterik",
        "Zorg in Meterik: weten wie er een hand nodig heeft",
        "care_cooperative",
        [],
        "Hetty Janssen",
        "Een idee na de laatste dorpsavond: samen regelen dat wie ziek is of alleen, altijd iemand "
        "kan bellen. We zoeken mensen die willen meedenken.",
        2,
        "Mensen die een avond willen meedenken.",
    ),
    InitiativeStory(
        "griendtsveen",
        "Wandelpad langs de oude turfvaart",
        "other",
        [("exploring", 40)],
        "Guus Basten",
        "Een pad van twee kilometer langs de turfvaart, met bankjes en borden over de turfstekers. "
        "Een stukje loopt over grond van de gemeente.",
        4,
        "Iemand die borden kan timmeren.",
    ),
    InitiativeStory(
        "america",
        "'t Laefhoes blijft open",
        "community_house",
        [
            ("needs_survey", 30),
            ("coalition", 45),
            ("business_plan", 70),
            ("funding", 95),
            ("running", 160),
        ],
        "Ria Steeghs",
        "In 't Laefhoes komt iedereen: de kaartclub, de huiskamer, de fanfare. De fysiotherapeut "
        "die er een derde van de huur betaalt, vertrekt op 1 april. Er is een gat van 14.000 euro "
        "per jaar. Met het dorp zoeken we wie er in de lege kamers kan, en wat het huis zuiniger "
        "maakt, zodat het open blijft.",
        10,
        "Een huurder voor twee kamers op de begane grond, en iemand die een begroting kan lezen.",
    ),
]

# Why a step was skipped, and what proved one, by kind and by the step that followed.
REASONS = {
    ("community_house", "business_plan"): "Het gebouw en de stichting waren er al.",
    ("community_house", "running"): "Verbouwen hoefde niet; alleen de keuken werd opgeknapt.",
    ("encounter", "hosts"): "We kenden elkaar al en zijn gewoon begonnen met plannen.",
}
PROOFS = {
    ("cpo_housing", "interest_list"): "Vier trekkers, en één zin: betaalbaar blijven wonen.",
    ("cpo_housing", "association_founded"): "Negentien huishoudens op de lijst.",
    ("cpo_housing", "process_guide_chosen"): "De akte is getekend; bestuur van drie.",
    ("cpo_housing", "programme_of_requirements"): "Contract met de begeleider getekend.",
    ("cpo_housing", "location"): "Twaalf woningen, waarvan vier ook voor later.",
    ("village_shop", "concept"): "140 van de 310 huishoudens zeiden te komen.",
    ("village_bus", "running"): "Twaalf chauffeurs op het rooster.",
    ("energy_cooperative", "subsidy_grid"): "De coöperatie staat bij de KvK.",
    ("commons_maintenance", "group"): "De gemeente liet zien wat zij nu doet.",
}

MOTIVES = ["others", "community", "village", "company"]
OWN_WORDS = [
    "Ik ben net met pensioen en heb tijd.",
    "Mijn moeder had hier ook iets aan gehad.",
    "Als wij het niet doen, doet niemand het.",
    "Gezellig om met andere mensen bezig te zijn.",
    "",
    "",
]


INTRODUCTIONS = {
    "america": "Een Peeldorp met een eigen kop: wie iets mist, begint het zelf. In 't Laefhoes "
    "loop je binnen voor koffie, een vraag of een idee.",
    "meterik": "Klein dorp tussen Horst en America, met een groot plein en veel groene vingers.",
    "griendtsveen": "Veendorp aan het water, gebouwd door turfstekers en nog altijd hecht.",
}

# The cards of two supporters.
CARD = {
    "name": "Sanne Peters",
    "phone": "06-00 00 00 91",
    "hours": "maandag, dinsdag en donderdag van 9 tot 12 uur",
    "place": "donderdag van 10 tot 12 uur in 't Laefhoes",
    "is_shown": True,
}
COLLEAGUE = {
    "name": "Kees Voorbeeld",
    "phone": "06-00 00 00 92",
    "hours": "woensdag en vrijdag van 9 tot 12 uur",
    "place": "",
    "is_shown": True,
}
