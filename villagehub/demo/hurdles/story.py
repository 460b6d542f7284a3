"""What stands in the way of the made-up initiatives, what may go wrong, and who stands behind them.

Days count from today; before it they are negative.
"""

from __future__ import annotations

from typing import NamedTuple


class ObstacleStory(NamedTuple):
    initiative: str  # the start of its title
    side: str
    title: str
    description: str
    public_text: str
    step: str
    step_days: int  # from today
    is_done: bool = False
    status: str = "open"
    note: str = ""
    solver: str = ""


class RiskStory(NamedTuple):
    """`key` of the list that everybody is offered, or a title of their own."""

    initiative: str
    key: str
    title: str
    category: str
    likelihood: int
    impact: int
    mitigation: str = ""
    insurance: str = ""
    left: tuple[int, int] | None = None
    review_days: int = 60
    audience: str = "members"
    raised_from: int = 0  # the likelihood as it was first


class OfferStory(NamedTuple):
    initiative: str
    by: str  # the persona, and with it the side that offers
    kind: str
    title: str
    words: str
    contact: str
    days_ago: int
    status: str = "accepted"
    answer: str = ""
    amount: int | None = None
    amount_is_public: bool = False
    used_note: str = ""
    thanks: str = ""
    obstacle: str = ""  # the start of its title


HOEK, WINKEL, HUIS = "De Nieuwe Hoek", "Winkelhoek", "'t Laefhoes blijft"

OBSTACLES = [
    ObstacleStory(
        HUIS,
        "money",
        "Vanaf 1 april missen we 14.000 euro huur per jaar",
        "De fysiotherapeut betaalt een derde van alle huur en gaat naar Horst. Met de reserve "
        "houden we het zeven maanden vol. Energie is de grootste post.",
        "Een grote huurder vertrekt. We zoeken wie er in de lege kamers past.",
        "Ine belt de thuiszorg en de kinderopvang over de twee kamers",
        6,
        solver="De gemeente, de thuiszorg, of een ondernemer uit het dorp",
    ),
    ObstacleStory(
        HUIS,
        "people",
        "Twee bestuursleden willen stoppen en er is geen opvolger",
        "Allebei na twaalf jaar. Ze blijven tot de zomer.",
        "",
        "Bij de kaartclub en de fanfare vragen wie één avond per maand kan",
        -2,
    ),
    ObstacleStory(
        HUIS,
        "community_fear",
        "Mogen wij zelf een huurder zoeken in een pand van de gemeente?",
        "",
        "Mochten we zelf een huurder zoeken? Ja, als het past bij het dorp.",
        "De gemeente bellen",
        -30,
        is_done=True,
        status="solved",
        note="Eén telefoontje was genoeg. Het mag, als de gemeente de huurder vooraf kent.",
    ),
    ObstacleStory(
        HOEK,
        "space",
        "De plek aan de rand van het dorp is nog van een boer en van de gemeente",
        "De boer wil ruilen. De gemeente wil eerst weten hoeveel huishoudens er echt tekenen.",
        "We praten nog over de plek.",
        "Met de boer en de gemeente aan één tafel",
        9,
    ),
    ObstacleStory(
        HOEK,
        "knowledge",
        "Niemand van ons kan stichtingskosten uitrekenen",
        "",
        "We zochten iemand die kan uitrekenen wat twaalf huizen kosten.",
        "De begeleider vraagt een voorbeeld op bij een groep die al bouwde",
        -20,
        is_done=True,
        status="solved",
        note="De begeleider rekent mee; een groep uit een ander dorp gaf haar begroting.",
    ),
    ObstacleStory(
        WINKEL,
        "formal_rule",
        "Voor een kop koffie vraagt het horecabeleid een eigen vergunning",
        "Het dorpshuis heeft al een vergunning. Toch telt de winkelhoek als tweede ondernemer.",
        "Een regel over koffie schenken zit in de weg. We vroegen de gemeente om ruimte.",
        "Alle stukken voor de gemeente bij elkaar leggen",
        -40,
        is_done=True,
        status="helped",
        note="Het verzoek ligt bij de gemeente.",
    ),
    ObstacleStory(
        WINKEL,
        "community_risk",
        "“Wat als er iemand ziek wordt van bedorven melk?”",
        "",
        "",
        "Een temperatuurlijst maken en die samen doornemen",
        11,
    ),
]

RISKS = [
    RiskStory(
        HUIS,
        "money_gap",
        "",
        "money",
        4,
        5,
        "Zes maanden reserve staat apart. Twee kamers aanbieden aan thuiszorg en kinderopvang. "
        "Zalen ook 's ochtends verhuren. Vóór 1 maart beslissen we of de bovenverdieping dicht "
        "gaat.",
        left=(3, 4),
        review_days=14,
        audience="all",
        raised_from=2,
    ),
    RiskStory(
        HUIS,
        "key_person",
        "",
        "people",
        3,
        4,
        "Voor sleutels, agenda en kas is er een tweede. Het draaiboek ligt in de keukenla.",
        left=(2, 3),
        review_days=-3,
        audience="all",
    ),
    RiskStory(
        HUIS,
        "",
        "De ketel begeeft het midden in de winter",
        "building",
        3,
        4,
        "Onderhoud in september. De installateur uit het dorp komt dezelfde dag.",
        "Opstalverzekering; slijtage is niet gedekt.",
        review_days=120,
    ),
    RiskStory(HUIS, "overload", "", "people", 4, 3, review_days=45),
    RiskStory(HUIS, "fraud", "", "money", 1, 4, "Twee handtekeningen.", audience="runners"),
    RiskStory(
        HOEK,
        "cost_rise",
        "",
        "building",
        4,
        4,
        "Twaalf procent onvoorzien, en na elk ontwerp stemmen we of we doorgaan.",
        left=(3, 3),
    ),
    RiskStory(HOEK, "bankrupt", "", "building", 2, 5, insurance="Garantieregeling bij de aannemer"),
    RiskStory(
        HOEK,
        "board_liable",
        "",
        "liability",
        2,
        5,
        "Vereniging bij de notaris, bestuur van drie uit drie huishoudens, WBTR-afspraken op "
        "papier.",
        "Bestuurdersverzekering via de gemeente.",
        left=(1, 4),
        audience="all",
    ),
    RiskStory(
        WINKEL,
        "food_fire_children",
        "",
        "safety",
        3,
        5,
        "",
    ),
    RiskStory(WINKEL, "overload", "", "people", 3, 3, "Niemand vaker dan eens per twee weken."),
]

# The municipality reads along with these.
SHARED = [HUIS]

OFFERS = [
    OfferStory(
        HUIS,
        "behandelaar",
        "permission_to_fail",
        "Dit jaar mag het mislukken",
        "Probeer de ochtendverhuur en de nieuwe huurder een jaar uit. Lukt het niet, dan kijken we "
        "samen naar een kleiner huis. Niemand krijgt een verwijt en de subsidie van dit jaar hoeft "
        "niet terug.",
        "Femke Aerts, 077-000 00 21",
        16,
        answer="Dit helpt meer dan geld. Dank je.",
        obstacle="Vanaf 1 april",
    ),
    OfferStory(
        HUIS,
        "coordinator",
        "expertise",
        "Iemand die een begroting kan lezen",
        "Een van onze mensen zat jaren bij een woningcorporatie. Twee avonden.",
        "Koen Driessen, 077-000 00 22",
        9,
        status="used",
        answer="Graag, liefst vóór de kerst.",
        used_note="Samen drie jaar vooruit gerekend.",
        thanks="Eindelijk een begroting die het hele bestuur begrijpt. Dank je wel!",
        obstacle="Vanaf 1 april",
    ),
    OfferStory(
        HUIS,
        "redacteur",
        "space",
        "De huiskamer mag bij het schooltje",
        "Als de bovenverdieping dichtgaat, kan de huiskamer op dinsdag en donderdag bij ons.",
        "Corrie Manders, 077-000 00 23",
        2,
        status="offered",
    ),
    OfferStory(
        WINKEL,
        "behandelaar",
        "money",
        "Startgeld voor de koeling",
        "Voor een koelvitrine. Na een jaar vertellen jullie hoe het ging.",
        "Femke Aerts, 077-000 00 21",
        70,
        status="used",
        answer="Mooi, dan bestellen we hem.",
        amount=1500,
        amount_is_public=True,
        used_note="De vitrine staat er.",
        thanks="De melk staat koud. Dank aan de gemeente!",
    ),
    OfferStory(
        HOEK,
        "behandelaar",
        "named_contact",
        "Eén contactpersoon voor alle vragen over de plek",
        "Bel gerust eerst, voordat je een brief schrijft.",
        "Femke Aerts, 077-000 00 21",
        120,
        answer="Fijn.",
        obstacle="De plek",
    ),
]


class AskStory(NamedTuple):
    initiative: str
    kind: str
    text: str
    days_ago: int
    taken_by: str = ""  # persona


ASKS = [
    AskStory(
        HUIS,
        "money",
        "Een klein bedrag om de twee kamers op te knappen voor een nieuwe huurder. Wij doen het "
        "werk zelf.",
        17,
    ),
    AskStory(
        HOEK,
        "expertise",
        "Iemand van een dorp dat al zelf bouwde, om een avond te vertellen hoe zij het deden.",
        5,
        "coordinator",
    ),
    AskStory(WINKEL, "insurance", "Valt ons vrijwilligerswerk onder de verzekering?", 3),
]
