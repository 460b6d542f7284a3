"""Finds in a text what strangers should not read there: a number, an address, a house.

It helps people who do not think of it. It is no lock: who wants to get around it can.
"""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]{2,}")
DATE = re.compile(r"\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\b")
PHONE = re.compile(r"(?<!\d)(?:\+\d{2}|00\d{2}|0)(?:[\s()./-]{0,2}\d){8,11}(?!\d)")
# "5966 PV", and not the "2026 in" of a sentence or the "5000 kg" of a load.
POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b|\b[1-9]\d{3}(?!kg|km|cm|mm|ml|kw)[a-z]{2}\b")
ANY_POSTCODE = re.compile(r"\b[1-9]\d{3}\s*[a-z]{2}\b", re.IGNORECASE)
UNITS = r"(?!\s*(?:km|kilometer|meter|m|min|minuten|uur|keer|x|euro)\b)"
STREETS = "straat|weg|laan|plein|pad|dijk|hof|steeg|kade|singel|dreef|ring|baan|brink|plantsoen"
HOUSE = re.compile(rf"\w*(?:{STREETS})\s+\d{{1,4}}\s?[a-z]?\b{UNITS}", re.IGNORECASE)
# In the field for a place any word with a number behind it is taken for a house.
NOT_A_HOUSE = r"(?!(?:wijk|buurt|kern|blok|fase|sector|ongeveer|circa)\b)"
ANY_HOUSE = re.compile(
    rf"\b{NOT_A_HOUSE}[^\W\d_]{{3,}}\.?\s+\d{{1,5}}\s?[a-z]?\b{UNITS}", re.IGNORECASE
)


def check_public_text(text: str) -> None:
    """For what everybody may read."""
    if POSTCODE.search(text) or HOUSE.search(text):
        raise ValidationError(
            _(
                "Zet hier geen adres in. Een buurt of gehucht is genoeg; het adres geef je later, "
                "aan wie er echt komt."
            ),
            code="address",
        )
    if has_contact_details(text):
        raise ValidationError(
            _(
                "Zet hier geen telefoonnummer of e-mailadres in. Mensen reageren met de knop, en "
                "jij krijgt bericht."
            ),
            code="contact",
        )


def check_message(text: str) -> None:
    """For what two people write to each other."""
    if has_contact_details(text):
        raise ValidationError(
            _(
                "Zet geen telefoonnummer of e-mailadres in je bericht. Wil je bellen? Gebruik de "
                "knop “Deel mijn telefoonnummer”: dan kun je het later weer weghalen."
            ),
            code="contact",
        )


def check_rough_place(text: str) -> None:
    """A hamlet or a part of the village, never a house."""
    if ANY_POSTCODE.search(text) or HOUSE.search(text) or ANY_HOUSE.search(text):
        raise ValidationError(
            _(
                "Liever geen huisnummer of postcode. Een gehucht, een buurt of “bij de kerk” is "
                "genoeg; het adres geef je later, aan wie er echt komt."
            ),
            code="address",
        )
    check_public_text(text)


def has_contact_details(text: str) -> bool:
    return bool(EMAIL.search(text) or PHONE.search(DATE.sub(" ", text)))
