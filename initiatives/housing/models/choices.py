"""The bands in which a household tells what it wishes (domain.md section 4.2).

Bands and not amounts: enough to plan with, and no income or birthday is kept. Their order counts:
a band that comes later is dearer, larger or older.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

YEARS_AHEAD = 8


class Tenure(models.TextChoices):
    BUY = "buy", _("kopen")
    RENT = "rent", _("huren")
    BOTH = "both", _("kopen of huren")


class DwellingType(models.TextChoices):
    TERRACED = "terraced", _("rijwoning")
    SEMI_DETACHED = "semi_detached", _("twee-onder-een-kap")
    DETACHED = "detached", _("vrijstaand")
    APARTMENT = "apartment", _("appartement")
    COURTYARD = "courtyard", _("woning aan een hofje")
    SMALL = "small", _("kleine woning")


class PriceBand(models.TextChoices):
    TO_200 = "to_200", _("tot € 200.000")
    TO_250 = "to_250", _("€ 200.000 tot € 250.000")
    TO_300 = "to_300", _("€ 250.000 tot € 300.000")
    TO_400 = "to_400", _("€ 300.000 tot € 400.000")
    OVER_400 = "over_400", _("€ 400.000 of meer")


class RentBand(models.TextChoices):
    TO_650 = "to_650", _("tot € 650")
    TO_800 = "to_800", _("€ 650 tot € 800")
    TO_950 = "to_950", _("€ 800 tot € 950")
    TO_1200 = "to_1200", _("€ 950 tot € 1.200")
    OVER_1200 = "over_1200", _("€ 1.200 of meer")


class AgeBand(models.TextChoices):
    TO_25 = "to_25", _("jonger dan 25")
    TO_35 = "to_35", _("25 tot 35")
    TO_45 = "to_45", _("35 tot 45")
    TO_55 = "to_55", _("45 tot 55")
    TO_65 = "to_65", _("55 tot 65")
    TO_75 = "to_75", _("65 tot 75")
    OVER_75 = "over_75", _("75 of ouder")


class SelfBuild(models.TextChoices):
    NO = "no", _("liever niet")
    SOME = "some", _("afwerken: schilderen, vloeren, tuin")
    MUCH = "much", _("veel: ook timmeren, tegelen of installeren")


class Tie(models.TextChoices):
    LIVES = "lives", _("woont er")
    WORKS = "works", _("werkt er")
    FAMILY = "family", _("heeft er familie")
    PAST = "past", _("woonde er vroeger")


class YesNo(models.TextChoices):
    YES = "yes", _("ja")
    NO = "no", _("nee")


BEDROOMS = [
    (1, _("1 of meer")),
    (2, _("2 of meer")),
    (3, _("3 of meer")),
    (4, _("4 of meer")),
]
HOUSEHOLD_SIZES = [
    (1, _("1 persoon")),
    (2, _("2 personen")),
    (3, _("3 personen")),
    (4, _("4 personen")),
    (5, _("5 personen of meer")),
]


def years() -> list[tuple[int, str]]:
    this = timezone.localdate().year
    return [(year, str(year)) for year in range(this, this + YEARS_AHEAD)]


class HouseholdMail(models.TextChoices):
    """What a household is mailed about, each with its subject."""

    LINK = "link", _("Wil je op de lijst van %(title)s? Bevestig het even")
    KNOWN = "known", _("Je staat al op de lijst van %(title)s")
    WELCOME = "welcome", _("Je staat op de lijst van %(title)s")
    ASK = "ask", _("Sta je er nog op? %(title)s")
    REMIND = "remind", _("Nog een week: sta je er nog op? %(title)s")
    ASLEEP = "asleep", _("Je plek bij %(title)s slaapt")
    LAST = "last", _("Over een maand vergeten we je plek bij %(title)s")
    RIGHTED = "righted", _("Het bestuur heeft iets rechtgezet op je plek bij %(title)s")
    DOUBLE = "double", _("Je plek op de lijst van %(title)s")
    DRAW = "draw", _("De loting van %(title)s")
    ANSWER = "answer", _("Antwoord van het bestuur van %(title)s")
    NO_FIT = "no_fit", _("Deze keer loten jullie niet mee: %(title)s")
    OFF = "off", _("De loting van %(title)s gaat niet door")
    DRAWN = "drawn", _("Jouw plek in de volgorde van %(title)s")
    AGAIN = "again", _("Jouw plek in de volgorde van %(title)s is opnieuw berekend")
    ASSIGNED = "assigned", _("Een woning voor jullie in %(title)s: ja of nee?")
    HURRY = "hurry", _("Nog drie dagen: willen jullie de woning in %(title)s?")
    YOURS = "yours", _("Jullie krijgen een woning in %(title)s")
    LAPSED = "lapsed", _("Het aanbod van een woning in %(title)s is verlopen")
    MOVED = "moved", _("%(title)s gaat verder op een andere site")
    ENDED = "ended", _("Jullie doen niet meer mee in deze ronde van %(title)s")
