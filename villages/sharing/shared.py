"""What can be shared: whoever has pages that people send each other says what stands on the card.

shared.plug(Shared("activiteit", Event, says, "village"))          # villages/agenda/shared.py
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import Truncator

from villagehub.plain_text import one_line
from villagehub.registry import Socket
from villages.places.models import Village

VISITOR = AnonymousUser()
LONGEST_TITLE, LONGEST_LINE, LONGEST_WORDS = 110, 90, 200


class Said(NamedTuple):
    """`line` stands below the title: when, where, or of what kind. `words` tell more, for who reads
    the link and not the picture."""

    village: Village
    title: str
    line: str = ""
    words: str = ""

    @property
    def short(self) -> Said:
        """As much as a card holds."""
        return Said(
            self.village,
            _short(self.title, LONGEST_TITLE),
            _short(self.line, LONGEST_LINE),
            _short(self.words or self.line, LONGEST_WORDS),
        )


def _short(text: object, most: int) -> str:
    return Truncator(one_line(str(text))).chars(most)


class Shared(NamedTuple):
    """`key` stands in the address; `related` is what `says` needs beside a row."""

    key: str
    model: type[models.Model]
    says: Callable[[Any], Said]
    related: tuple[str, ...] = ()

    def thing(self, pk: str) -> Any:
        """As everybody sees it, or None."""
        rows = self.model._default_manager.visible_to(VISITOR)  # type: ignore[attr-defined]
        try:
            return rows.select_related(*self.related).filter(pk=pk).first()
        except (ValueError, ValidationError):
            return None

    def version(self, thing: Any) -> str:
        """Another one when anything on the card is another."""
        said = self.says(thing).short
        photo = (getattr(thing, "picture", ""), getattr(thing, "picture_focus", ""))
        text = repr((said.title, said.line, said.village.pk, said.village.name, photo))
        return blake2b(text.encode(), digest_size=6).hexdigest()


shared: Socket[Shared] = Socket("shared", key=lambda each: each.key)


def way_to_share(thing: Any) -> Shared | None:
    return next((each for each in shared if each.model is type(thing)), None)
