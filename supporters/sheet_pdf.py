"""The meeleesblad on paper, as a tagged PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from supporters.sheet import Look, Sheet
from villagehub.typesetting.typesetter import Letters, letter_of, part_of, source_of

TEMPLATE = Path(__file__).parent / "sheet.typ"


def sheet_pdf(sheet: Sheet) -> bytes:
    """Raises PageFailedError."""
    return letter_of(TEMPLATE, lambda letters: source_of(_source(sheet, letters)))


def _source(sheet: Sheet, letters: Letters) -> dict[str, Any]:
    def shown(text: Any) -> Any:
        return part_of(str(text), letters)

    def lines(text: str) -> list[Any]:
        return [shown(line) for line in text.splitlines() if line.strip()]

    parts = [
        {
            "title": shown(part.title),
            "why": shown(_why(part.told)),
            "rows": [
                [{"name": shown(line.label), "lines": lines(line.text)} for line in row]
                for row in part.rows
            ],
        }
        for part in sheet.parts
    ]
    return {
        "title": shown(_("Wat we van je bewaren")),
        "sender": shown(
            f"{sheet.person.organisation}, {date_format(timezone.localdate(), 'j F Y')}"
        ),
        "until_title": shown(_("Tot wanneer")),
        "until": shown(sheet.until),
        "parts": parts,
        "looked_title": shown(_("Wie keek")),
        "looked": [shown(look_text(look)) for look in sheet.looks],
        "rights_title": shown(_("Wat je kunt vragen")),
        "rights": [shown(right) for right in sheet.rights],
    }


def _why(told: Any) -> str:
    return _("Waarvoor: %(purpose)s. Grond: %(basis)s.") % {
        "purpose": told.purpose,
        "basis": told.basis,
    }


def look_text(look: Look) -> str:
    day = date_format(look.day, "j F Y")
    times = f" ({look.times}×)" if look.times > 1 else ""
    who = f"{look.who}, {look.workplace}" if look.workplace else look.who
    return f"{day}: {who}, {look.what}{times}"
