"""Amounts as people in the Netherlands write and read them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LARGEST = Decimal("99999999.99")
# "12.400,50", "12400,5", "€ 12.400,-"; after a point always three digits.
WRITTEN = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}|-{1,2}|–))?", re.ASCII)
ENGLISH = re.compile(r"\d+\.\d{1,2}", re.ASCII)
THOUSANDS_BY_COMMA = re.compile(r"\d{1,3}(,\d{3})+", re.ASCII)

NOT_AN_AMOUNT = _("Schrijf een bedrag in cijfers, bijvoorbeeld 12.400 of 12.400,50.")
CENTS_BY_POINT = _("Schrijf centen achter een komma: %(meant)s.")
POINT_FOR_THOUSANDS = _("Schrijf duizendtallen met een punt: %(meant)s.")
TOO_MUCH = _("Dit bedrag is te groot. Het mag hoogstens € 99.999.999,99 zijn.")


def parse(text: str) -> Decimal:
    """Raises ValidationError with the sentence that helps."""
    plain = " ".join(text.replace("€", " ").replace("\u00a0", " ").split())
    found = WRITTEN.fullmatch(plain)
    if not found:
        raise ValidationError(*_what_is_meant(plain))
    whole, cents = found[1].replace(".", "").replace(" ", ""), (found[2] or "").strip("-–")
    if len(whole) > 9:
        raise ValidationError(TOO_MUCH)
    amount = Decimal(f"{whole}.{cents or '0'}")
    if amount > LARGEST:
        raise ValidationError(TOO_MUCH)
    return amount


def _what_is_meant(text: str) -> tuple[Any, ...]:
    if ENGLISH.fullmatch(text):
        return CENTS_BY_POINT, "cents", {"meant": text.replace(".", ",")[:20]}
    if THOUSANDS_BY_COMMA.fullmatch(text):
        return POINT_FOR_THOUSANDS, "thousands", {"meant": text.replace(",", ".")[:20]}
    return (NOT_AN_AMOUNT,)


def number(amount: Decimal) -> str:
    """ "12.400" or "12.400,50"."""
    whole, cents = f"{amount:,.2f}".split(".")
    whole = whole.replace(",", ".")
    return whole if cents == "00" else f"{whole},{cents}"


def euros(amount: Decimal) -> str:
    return f"€\u00a0{number(amount)}"


class MoneyField(forms.CharField):
    """Cleans to a Decimal, or None; shows an amount as people write it."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return number(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return parse(text) if text else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
