"""Letters about a request: on the page, and as one file that a screen reader reads and an archive
keeps (PDF/UA-1 and PDF/A-2a)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from villagehub.typesetting.typesetter import (
    ARCHIVED,
    Letters,
    PageFailedError,
    Source,
    letter_of,
    part_of,
    source_of,
)

LINE = "…" * 24
TEMPLATE = Path(__file__).parent / "letter.typ"


class Piece(NamedTuple):
    """`rows` are questions, each with what was said of it."""

    title: str
    lines: list[str]
    rows: list[tuple[str, list[str]]] = []


class Letter(ABC):
    """No name of anybody who asked or answered."""

    @property
    @abstractmethod
    def sender(self) -> str: ...

    @property
    @abstractmethod
    def receiver(self) -> str: ...

    @property
    @abstractmethod
    def dated(self) -> date: ...

    @property
    @abstractmethod
    def title(self) -> str: ...

    @property
    @abstractmethod
    def opening(self) -> str: ...

    @property
    @abstractmethod
    def pieces(self) -> list[Piece]: ...

    @property
    def day(self) -> str:
        return date_format(self.dated, "j F Y")

    def pdf(self) -> bytes:
        """Raises PageFailedError."""
        return letter_of(TEMPLATE, self._source, ARCHIVED)

    def _source(self, letters: Letters) -> Source:
        def shown(text: str) -> Any:
            return part_of(text, letters)

        day = self.dated
        return source_of(
            {
                "sender": shown(self.sender),
                "to": shown(self.receiver),
                "day": shown(self.day),
                "dated": {"year": day.year, "month": day.month, "day": day.day},
                "title": shown(self.title),
                "opening": shown(self.opening),
                "pieces": [
                    {
                        "title": shown(piece.title),
                        "lines": [shown(line) for line in piece.lines],
                        "rows": [
                            {"question": shown(asked), "lines": [shown(line) for line in said]}
                            for asked, said in piece.rows
                        ],
                    }
                    for piece in self.pieces
                ],
            }
        )


def of_initiative(text: str, case: Any) -> str:
    """Whom a letter comes from or goes to, without the name of anybody."""
    initiative = case.initiative
    return text % {"title": initiative.title, "village": initiative.village.name}


def signature() -> Piece:
    """Whoever signs writes their own name."""
    asked = [_("Naam: %s"), _("Adres: %s"), _("Datum: %s"), _("Handtekening: %s")]
    return Piece(_("Ondertekening"), [text % LINE for text in asked])


def lines_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def pdf_answer(http: HttpRequest, letter: Letter, name: str, page: str) -> HttpResponse:
    """The file, or the page at that address, which can be printed."""
    try:
        made = letter.pdf()
    except PageFailedError:
        messages.error(http, _("De pdf is niet te maken. Print deze pagina."))
        return redirect(page)
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response
