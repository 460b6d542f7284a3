"""What there is in the demo villages, what went, and what people say about it. All made up.

A real warning to recognise: the shop of Meterik. Its turnover fell, it closed on afternoons, it
announced its end and it closed; two years from the first sign. In Griendtsveen the cash machine
went too, and the tea house took its place: no loss.
"""

from __future__ import annotations

from typing import NamedTuple


class ChangeStory(NamedTuple):
    months_ago: int
    status: str
    text: str
    source_kind: str
    source_text: str
    confidence: str = "confirmed"
    replaced_by: str = ""


class FacilityStory(NamedTuple):
    village: str
    kind: str
    name: str
    address: str
    # Steps of some ten metres, north and east of the middle of the village.
    place: tuple[int, int]
    opening_hours: str = ""
    hours_text: str = ""
    description: str = ""
    phone: str = ""
    operator: str = ""
    access: tuple[str, str, str, str] = ("", "", "", "")
    accessibility_text: str = ""
    checked_months_ago: int = 2
    changes: tuple[ChangeStory, ...] = ()


LAEFHOES = "'t Laefhoes"
SHOP = "Buurtwinkel Meterik"
CASH_MACHINE = "Geldautomaat bij de kerk"
CASH_POINT = "Geldpunt in het theehuis"

FACILITIES = [
    FacilityStory(
        "america",
        "community_house",
        LAEFHOES,
        "Kerkplein 4",
        (4, -12),
        "Mo-Fr 09:00-17:00; Sa 09:00-12:30; PH off",
        description="Koffie, vergaderruimte, een bibliotheekkast en op dinsdag warm eten. In de "
        "oude pastorie, gedragen door vrijwilligers.",
        phone="077-000 00 21",
        operator="Dorpscoöperatie America",
        access=("yes", "yes", "yes", "yes"),
        accessibility_text="De deur zonder drempel is aan de kant van de parkeerplaats.",
        checked_months_ago=1,
    ),
    FacilityStory(
        "america",
        "gp",
        "Huisartsenpost in 't Laefhoes",
        "Kerkplein 4",
        (4, -12),
        "Tu,Th 08:00-12:00; PH off",
        hours_text="Op afspraak; bel voor een spoedgeval altijd.",
        phone="077-000 00 22",
        access=("yes", "yes", "yes", "no"),
        checked_months_ago=3,
    ),
    FacilityStory(
        "america",
        "sport",
        "Sporthal America",
        "Sportlaan 12",
        (-26, 34),
        hours_text="volgens rooster",
        operator="Stichting Sporthal America",
        access=("yes", "yes", "yes", ""),
        checked_months_ago=9,
    ),
    FacilityStory(
        "america",
        "pub",
        "Eetcafé aan het plein",
        "Kerkplein 1",
        (12, 10),
        "We-Su 16:00-24:00",
        phone="077-000 00 23",
        access=("limited", "no", "", "no"),
        accessibility_text="Eén trede bij de deur; er ligt een plank klaar.",
    ),
    FacilityStory(
        "america",
        "church",
        "Parochiekerk",
        "Kerkplein 8",
        (-6, 2),
        "Su 09:30-10:30",
        hours_text="De kapel is overdag open.",
        access=("yes", "no", "", "yes"),
        checked_months_ago=8,
    ),
    FacilityStory(
        "america",
        "transport",
        "Bushalte Kerkplein",
        "Kerkplein",
        (16, -24),
        access=("limited", "", "", ""),
        checked_months_ago=4,
        changes=(
            ChangeStory(84, "open", "Elk uur een bus, ook in het weekend.", "seen", ""),
            ChangeStory(
                11,
                "reduced",
                "In het weekend en in de avond rijdt er geen bus meer.",
                "document",
                "dienstregeling van de vervoerder",
            ),
        ),
    ),
    FacilityStory(
        "america",
        "other",
        "Speelveld en waterpunt",
        "Kerkplein",
        (6, 20),
        "24/7",  # so that something is open at every hour at which somebody looks
        description="Gras, twee doelen, een bank en een kraan met drinkwater.",
        access=("yes", "", "", ""),
        checked_months_ago=2,
    ),
    FacilityStory(
        "america",
        "library",
        "Bibliotheekpunt",
        "Kerkplein 4",
        (4, -12),
        "Tu 14:00-17:00; Fr 14:00-17:00; PH off",
        operator="Dorpscoöperatie America",
        access=("yes", "yes", "yes", ""),
        checked_months_ago=1,
        changes=(
            ChangeStory(50, "open", "Begonnen met drie kasten en zes vrijwilligers.", "seen", ""),
            ChangeStory(
                2,
                "at_risk",
                "Van de zes vrijwilligers zijn er nog twee, en de bijdrage stopt na dit jaar.",
                "operator",
                "gesprek met de dorpscoöperatie",
            ),
        ),
    ),
    FacilityStory(
        "america",
        "shop",
        "Dorpswinkel aan de Nieuwstraat",
        "Nieuwstraat 20",
        (-14, -30),
        checked_months_ago=5,
        changes=(
            ChangeStory(300, "open", "Kruidenier, later zelfbediening.", "resident", "heemkunde"),
            ChangeStory(
                44,
                "closed",
                "Gesloten na het pensioen van de eigenaar; er kwam niemand voor terug.",
                "news",
                "het dorpsblad",
            ),
        ),
    ),
    FacilityStory(
        "meterik",
        "community_house",
        "Gemeenschapshuis",
        "Dorpsplein 2",
        (3, 3),
        "Mo-Th 13:00-22:00; Fr 13:00-01:00; PH off",
        hours_text="In het weekend volgens agenda.",
        phone="077-000 00 31",
        operator="Stichting Gemeenschapshuis Meterik",
        access=("yes", "yes", "", "no"),
    ),
    FacilityStory(
        "meterik",
        "shop",
        SHOP,
        "Sint Jansstraat 5",
        (-2, -5),
        "Mo-Fr 08:30-12:30; Sa 08:30-12:30; PH off",
        operator="",
        checked_months_ago=3,
        changes=(
            ChangeStory(
                130, "open", "De bakkerij wordt een winkel voor alles.", "resident", "heemkunde"
            ),
            ChangeStory(
                26,
                "at_risk",
                "De omzet daalt het tweede jaar en een opvolger is er niet.",
                "operator",
                "gesprek met de eigenaar",
            ),
            ChangeStory(
                19,
                "reduced",
                "In de middag dicht; vers brood alleen nog op bestelling.",
                "seen",
                "",
            ),
            ChangeStory(
                8,
                "closing",
                "De eigenaar kondigt aan dat de winkel voor de herfst sluit.",
                "document",
                "brief van de eigenaar aan de dorpsraad",
            ),
            ChangeStory(
                3,
                "closed",
                "De laatste dag. De halve straat kwam langs.",
                "news",
                "het dorpsblad van augustus",
            ),
        ),
    ),
    FacilityStory(
        "griendtsveen",
        "church",
        "Kerk en kerkplein",
        "Kerkplein 1",
        (2, 2),
        "Su 11:00-12:00",
        access=("limited", "", "", ""),
        checked_months_ago=7,
    ),
    FacilityStory(
        "griendtsveen",
        "pub",
        "Theehuis aan de vaart",
        "Turfvaart 6",
        (-3, 6),
        "Apr-Oct: We-Su 10:00-18:00; Nov-Mar: Sa-Su 11:00-17:00",
        access=("yes", "yes", "yes", "no"),
    ),
    FacilityStory(
        "griendtsveen",
        "cash",
        CASH_POINT,
        "Turfvaart 6",
        (-3, 6),
        "Sa-Su 11:00-17:00",
        hours_text="Geld opnemen aan de toonbank, tot € 100.",
        access=("yes", "", "", ""),
        changes=(ChangeStory(14, "open", "Begonnen toen de automaat wegging.", "seen", ""),),
    ),
    FacilityStory(
        "griendtsveen",
        "cash",
        CASH_MACHINE,
        "Kerkplein 1",
        (2, 2),
        changes=(
            ChangeStory(90, "open", "De automaat staat er.", "resident", ""),
            ChangeStory(
                16,
                "closing",
                "De bank haalt de automaat weg: te weinig gebruik.",
                "document",
                "brief van de bank aan de dorpsraad",
            ),
            ChangeStory(
                14,
                "replaced",
                "De automaat is weg. Geld opnemen kan nu in het theehuis.",
                "seen",
                "",
                replaced_by=CASH_POINT,
            ),
        ),
    ),
]
# Who keeps the page of a village whose editor is nobody of the cast.
EDITORS = {"meterik": "Els Coenders", "griendtsveen": "Wies Gommans"}


class ReportStory(NamedTuple):
    facility: str
    who: str
    about: str
    text: str
    answer: str = ""  # declined with this reason; empty while it waits


REPORTS = [
    ReportStory(
        "Huisartsenpost in 't Laefhoes",
        "Riet Verbeek",
        "hours",
        "Sinds deze maand is er ook op vrijdagochtend spreekuur. Het staat op een briefje bij de "
        "balie.",
    ),
    ReportStory(
        "Parochiekerk",
        "Bep Jenniskens",
        "access",
        "De ringleiding doet het niet meer. De koster weet ervan.",
    ),
    ReportStory(
        "Eetcafé aan het plein",
        "Toon Nabben",
        "gone",
        "Ik hoorde dat ze ermee stoppen.",
        "Gevraagd aan de eigenaar: het gaat gewoon door.",
    ),
]
