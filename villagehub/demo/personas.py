"""The people as whom anybody may look around in the demo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class Persona(NamedTuple):
    key: str
    name: str
    role: StrPromise
    story: StrPromise
    lands_on: str  # a URL name


PERSONAS = [
    Persona(
        "bewoner",
        "Riet Verbeek",
        _("Bewoner van America"),
        _("Zoekt wat er deze week te doen is en doet mee met een initiatief."),
        "villages:mine",
    ),
    Persona(
        "trekker",
        "Hans Wijnhoven",
        _("Trekker van een initiatief"),
        _("Wil een winkelhoek in het dorpshuis en vraagt de gemeente om ruimte."),
        "villages:mine",
    ),
    Persona(
        "redacteur",
        "Corrie Manders",
        _("Dorpsredacteur"),
        _("Houdt de pagina en de agenda van America bij."),
        "villages:mine",
    ),
    Persona(
        "ondersteuner",
        "Sanne Peters",
        _("Dorpsondersteuner"),
        _("Legt een contact vast in twee tikken en ziet wat er vandaag op de lijst staat."),
        "supporters:today",
    ),
    Persona(
        "collega",
        "Kees Voorbeeld",
        _("Collega van de dorpsondersteuner"),
        _("Helpt mee met iemand die zij begeleidt, en valt in als zij ziek is."),
        "supporters:today",
    ),
    Persona(
        "coordinator",
        "Koen Driessen",
        _("Coördinator van de ondersteuners"),
        _("Ziet hoeveel contacten er zijn en waarover, nooit met wie."),
        "supporters:overview",
    ),
    Persona(
        "privacy",
        "Jet Proefmans",
        _("Privacycontact van de ondersteuners"),
        _("Leest wie een dossier opende en of verzoeken op tijd af zijn, nooit over wie."),
        "supporters:log",
    ),
    Persona(
        "behandelaar",
        "Femke Aerts",
        _("Behandelaar bij de gemeente"),
        _("Bekijkt verzoeken om regelruimte, stelt vragen met een datum, schrijft een voorstel."),
        "regulatory:inbox",
    ),
    Persona(
        "beslisser",
        "Maarten Kuipers",
        _("Beslisser bij de gemeente"),
        _("Neemt namens het college het besluit, met redenen."),
        "regulatory:inbox",
    ),
    Persona(
        "adviseur",
        "Bart Wijnhoven",
        _("Adviseur van de brandweer"),
        _("Krijgt over één verzoek één vraag, en ziet verder niets."),
        "regulatory:advices",
    ),
    Persona(
        "bezwaar",
        "Hanneke Stoffels",
        _("Behandelt bezwaren bij de gemeente"),
        _("Kijkt opnieuw naar een besluit waar zij niet aan meewerkte."),
        "regulatory:objections",
    ),
    Persona(
        "raadslid",
        "Yvonne Claessens",
        _("Raadslid"),
        _("Volgt hoe vaak en hoe snel de gemeente ruimte geeft."),
        "regulatory:statistics",
    ),
    Persona(
        "beheerder",
        "Ties van Rooij",
        _("Beheerder van het platform"),
        _("Regelt rollen en techniek, en ziet niets van de begeleiding."),
        "villages:platform",
    ),
]
BY_KEY = {persona.key: persona for persona in PERSONAS}


def email_of(key: str) -> str:
    return f"{key}@demo.example"
