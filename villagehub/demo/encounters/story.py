"""People of Meterik and their new neighbours at one table. Made up, as everything in the demo."""

from __future__ import annotations

VILLAGE = "meterik"
TITLE = "Kennismaken met de nieuwe buren van het azc"
SUMMARY = (
    "Aan de rand van het dorp wonen sinds het voorjaar mensen die gevlucht zijn. Wij willen elkaar "
    "leren kennen voordat we over elkaar praten. Dat doen we in kleine groepen, aan tafel, met een "
    "voorzitter die bij niemand hoort."
)
NEED = "Mensen die een avond willen meedoen, en iemand die soep maakt."
LEAD, BOARD, CHAIR = "Els Coenders", "Hans Wijnhoven", "Wies Gommans"
BACKGROUND = "oud-onderwijzer uit Griendtsveen"
PARTIES = "bewoners van het azc en mensen uit Meterik"
CONTACT, PHONE = "de gespreksleider van de opvang", "077-000 00 31"
NEIGHBOURS = ["Samira Karimi", "Yonas Tesfay", "Daoud Rahimi"]  # live there since the spring
CAME = ["Gijs Peeters", "Hetty Janssen", "Leo Craenmehr", "Marij Schreurs"]
COMES = ["Pauline Kersten", "Tiny Heldens", "Yonas Tesfay"]

HELD = "Eerste gesprek: wie zijn we?"
AGREED = (
    "We hebben verteld waar we vandaan komen en wat we missen.\n\n"
    "Afgesproken: de poort aan de kant van het dorp is overdag open. Er komt een bord met "
    "telefoonnummers in vier talen. De voetbalclub vraagt wie er wil meetrainen."
)
CORRECTED = AGREED.replace("overdag open", "open van negen tot vijf")
CORRECTION = "De tijden van de poort stonden er niet in."

COMING = "Tweede gesprek: samen in het dorp"
QUESTIONS = [
    ("Ruud Billekens", "Wie bel ik als er ’s avonds iets is met mijn schuur?", False),
    ("Anneke Gielen", "Mogen de kinderen ook bij ons op de speeltuin? Graag!", True),
    ("Jos Vermeulen", "Is er een nummer dat altijd opneemt, ook in het weekend?", False),
]
TOPIC = "Bij wie kun je terecht, ook ’s avonds en in het weekend?"
ANSWER = "Er is een nummer dat dag en nacht opneemt. Het komt op het bord bij de poort."
