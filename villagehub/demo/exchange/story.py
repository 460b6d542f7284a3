"""What people in the demo villages ask and offer each other. Everybody is made up."""

from __future__ import annotations

from typing import NamedTuple


class ListingStory(NamedTuple):
    village: str
    who: str  # a name of `story` or `personas`
    direction: str
    kind: str
    title: str
    text: str
    days_ago: int
    where: str = ""
    weekdays: tuple[int, ...] = ()
    in_days: int | None = None  # for one day, so many days from now
    day_part: str = ""
    only_village: bool = False
    via_supporter: bool = False


RIDE = "Wie rijdt mij naar het ziekenhuis?"
HEDGE = "Heg knippen voor de winter"
LADDER = "Lange ladder te leen"
COMPUTER = "Hulp bij computer en telefoon"

LISTINGS = [
    ListingStory(
        "america",
        "Riet Verbeek",
        "ask",
        "lift",
        RIDE,
        "Ik moet naar de oogarts in Venray en mag daarna zelf niet rijden. Ongeveer een uur.",
        2,
        where="bij de kerk",
        in_days=6,
        day_part="morning",
    ),
    ListingStory(
        "america",
        "Frans Titulaer",
        "offer",
        "lift",
        "Elke woensdag een rit naar Horst, plek voor drie",
        "Ik ga toch naar de markt. Rollator kan achterin.",
        5,
        weekdays=(2,),
        day_part="morning",
    ),
    ListingStory(
        "america",
        "Bep Jenniskens",
        "ask",
        "groceries",
        "Boodschappen als het glad is",
        "Een keer in de week, een tas vol. Ik betaal met gepast geld.",
        4,
        where="De Kamp",
    ),
    ListingStory(
        "america",
        "Sanne Peters",
        "ask",
        "company",
        "Iemand om mee te kaarten op donderdag",
        "Voor iemand die graag rikt en weinig buiten komt. Een uurtje is al fijn.",
        3,
        weekdays=(3,),
        day_part="afternoon",
        via_supporter=True,
    ),
    ListingStory(
        "america",
        "Daan Thijssen",
        "offer",
        "computer",
        COMPUTER,
        "Telefoon instellen, foto's overzetten, formulieren van de overheid. Ik kom langs.",
        9,
        weekdays=(0, 3),
        day_part="evening",
    ),
    ListingStory(
        "america",
        "Harrie Poels",
        "offer",
        "lending",
        LADDER,
        "Drie delen, acht meter. Samen even ophalen, want hij is zwaar.",
        12,
        where="aan de kant van de Peel",
    ),
    ListingStory(
        "america",
        "Thea Relouw",
        "ask",
        "garden",
        HEDGE,
        "Een beukenhaag van een meter of tien. Koffie met vlaai na afloop.",
        20,
    ),
    ListingStory(
        "america",
        "Lotte Beerens",
        "ask",
        "lending",
        "Fietsstoeltje voor een weekend",
        "Mijn zus komt met de kleine. Voor achterop.",
        1,
        in_days=4,
        only_village=True,
    ),
    ListingStory(
        "america",
        "Niek Alards",
        "offer",
        "pets",
        "Ik loop graag een rondje met je hond",
        "Na school, elke dag wel. Ik ben zestien en groot geworden met honden.",
        7,
        weekdays=(0, 1, 2, 3, 4),
        day_part="afternoon",
    ),
    ListingStory(
        "america",
        "Jan Hoeben",
        "offer",
        "odd_jobs",
        "Klein timmerwerk en kranen die lekken",
        "Gepensioneerd loodgieter. Alleen het materiaal kost iets.",
        70,
    ),
    ListingStory(
        "meterik",
        "Els Coenders",
        "ask",
        "lift",
        "Rit naar het station in Horst-Sevenum",
        "Vrijdagavond terug ook. Ik betaal mee aan de benzine.",
        6,
        weekdays=(4,),
        day_part="evening",
    ),
    ListingStory(
        "griendtsveen",
        "Guus Basten",
        "offer",
        "paperwork",
        "Meekijken met brieven en formulieren",
        "Toeslagen, energie, verzekering. Wat ik lees, blijft bij mij.",
        10,
    ),
]

# title, who replies, what they write to each other (the replier first)
TALKS = [
    (
        RIDE,
        "Toon Nabben",
        [
            "Ik moet die morgen toch die kant op. Hoe laat moet je er zijn?",
            "Om tien uur. Wat fijn!",
            "Dan haal ik je om half tien op. Waar woon je ongeveer?",
        ],
    ),
    (
        HEDGE,
        "Wiel Joosten",
        [
            "Wiel heeft een goede heggenschaar en tijd op zaterdag.",
            "Graag! Zaterdag over een week?",
            "Afgesproken, om negen uur.",
        ],
    ),
    (
        LADDER,
        "Petra Kleuskens",
        ["Mag ik hem volgend weekend lenen voor de dakgoot?", "Ja hoor, kom zaterdag maar."],
    ),
]
ARRANGED = HEDGE
THANKED = LADDER
THANKS = "De dakgoot is schoon en ik ben heel gebleven. Dank je wel!"
ASLEEP_AFTER_DAYS = 60
