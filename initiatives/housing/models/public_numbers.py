"""The public number that goes into a draw: from a source that is named beforehand, that anybody can
look up, and that nobody can know or choose."""

from __future__ import annotations

import re
from datetime import date

import holidays
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

SATURDAY, SUNDAY = 5, 6
LOTTO_NUMBERS, LOTTO_HIGHEST = 6, 45
THROWS = 10


class PublicNumber(models.TextChoices):
    DICE = "dice", _("tien worpen met een dobbelsteen, waar iedereen bij mag zijn")
    LOTTO = "lotto", _("de zes getallen van Lotto, zonder het reservegetal")
    AEX = "aex", _("de slotkoers van de AEX")

    def refuse_day(self, day: date) -> None:
        """Raises when the number is not made known on that day."""
        if self == PublicNumber.LOTTO and day.weekday() != SATURDAY:
            raise ValidationError(
                _("Lotto trekt op zaterdag. Kies een zaterdag, of een ander getal.")
            )
        if self == PublicNumber.AEX and not is_trading_day(day):
            raise ValidationError(
                _("Op die dag is de beurs dicht. Kies een andere dag, of een ander getal.")
            )


def is_trading_day(day: date) -> bool:
    """Euronext Amsterdam is closed on the days on which TARGET is."""
    closed = holidays.financial_holidays("XECB", years=day.year)
    return day.weekday() not in (SATURDAY, SUNDAY) and day not in closed


def _dice(typed: str) -> str:
    throws = re.sub(r"[\s,;-]+", "", typed)
    if not re.fullmatch(rf"[1-6]{{{THROWS}}}", throws, re.ASCII):
        raise ValidationError(
            _("Typ de tien worpen achter elkaar, met cijfers van 1 tot en met 6: 3161524462.")
        )
    return throws


def _lotto(typed: str) -> str:
    found = [int(each[:4]) for each in re.findall(r"\d+", typed, re.ASCII)]
    within = all(1 <= each <= LOTTO_HIGHEST for each in found)
    if not within or not len(found) == len(set(found)) == LOTTO_NUMBERS:
        raise ValidationError(
            _("Typ de zes getallen, van 1 tot en met 45, elk één keer: 3 11 19 24 33 41.")
        )
    return " ".join(str(each) for each in sorted(found))


def _aex(typed: str) -> str:
    found = re.fullmatch(r"(\d{1,2}\.?\d{3}|\d{3})[.,](\d{2})", typed.strip(), re.ASCII)
    if not found:
        raise ValidationError(_("Typ de slotkoers met twee cijfers achter de komma: 912,45."))
    return f"{found[1].replace('.', '')},{found[2]}"


def spelled(kind: str, typed: str) -> str:
    """One way to write it, since each sign counts. Raises when it cannot be a number of this kind;
    a round of no kind takes what is typed."""
    if kind:
        return SPELLINGS[PublicNumber(kind)](typed)
    if not typed.strip():
        raise ValidationError(_("Vul het openbare getal in."))
    return typed.strip()


SPELLINGS = {
    PublicNumber.DICE: _dice,
    PublicNumber.LOTTO: _lotto,
    PublicNumber.AEX: _aex,
}
