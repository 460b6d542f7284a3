"""Lessons of other portals, beside those of here."""

from __future__ import annotations

from typing import Any

from initiatives.regulatory.models import Precedent
from initiatives.regulatory.precedents.models import MOST_SHOWN, NEWEST
from initiatives.sockets.elsewhere import elsewhere
from villages.search.question import SearchQuestion, readable, words_of


def lessons_of_other_portals(user: Any, kind: str, text: str) -> list[Any]:
    """One query, and one for the stems of words."""
    rows = Precedent.objects.visible_to(user).filter(kind=Precedent.Kind.LESSON)
    if kind:
        rows = rows.filter(says=kind)
    if text:
        asked = SearchQuestion(user, readable(text)).asking(words_of(readable(text)))
        rows = rows.matching(asked)
    return list(rows.for_list().order_by(*NEWEST)[:MOST_SHOWN])


elsewhere.plug(lessons_of_other_portals)
