"""A poster: one page of A4 or A5 in the look of the village, with a code to scan or to type.

Names of people are not on it: it hangs where everybody passes, and stays longer than was meant.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from django.core.cache import cache
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from villagehub.later import Later
from villagehub.posters.models import ShortAddress
from villagehub.posters.posted import is_for_everybody
from villagehub.typesetting.printable import plain, printable
from villagehub.typesetting.typesetter import (
    Letters,
    PageFailedError,
    Source,
    pages_of,
    part_of,
    pdf_of,
    picture_of,
    source_of,
)
from villagehub.web.addresses import absolute

if TYPE_CHECKING:
    import qrcode
    import qrcode.image.svg as qr_pictures
else:
    qrcode, qr_pictures = Later("qrcode"), Later("qrcode.image.svg")

logger = logging.getLogger(__name__)
TEMPLATE = Path(__file__).parent / "poster.typ"
ABOVE_LENGTH, TITLE_LENGTH, STRIP_LENGTH = 60, 120, 40
# Of the text and of each fact: the first pair that leaves it one page.
LENGTHS = ((420, 90), (240, 90), (120, 90), (0, 90), (0, 40), (0, 0))
KEPT_SECONDS = 3600
Paper = Literal["a4", "a5"]
Form = Literal["pdf", "png"]


class Place(Protocol):
    """A village, as far as it is on a poster."""

    name: str

    @property
    def skyline(self) -> str: ...

    @property
    def support(self) -> dict[str, str] | None:
        """Whom to call: `name` and `phone`."""


@dataclass(frozen=True)
class Poster:
    """Of one thing. `facts` are when and where, a line each; with `strips` people tear the address
    and the number off."""

    village: Place
    path: str
    above: str
    title: str
    facts: tuple[str, ...] = ()
    text: str = ""
    strips: bool = False

    def pdf(self, paper: Paper) -> bytes:
        """Raises PageFailedError."""
        return self._kept(paper, "pdf")

    def preview(self) -> bytes:
        """A PNG of the A4, about 600 pixels wide. Raises PageFailedError."""
        return self._kept("a4", "png")

    def _kept(self, paper: Paper, form: Form) -> bytes:
        """What says the same is set once: a poster is looked at more often than it changes."""
        said = self._said(paper)
        told = f"{TEMPLATE.stat().st_mtime}{form}{said}{self}"
        key = f"poster:{hashlib.sha256(told.encode()).hexdigest()}"
        found: bytes | None = cache.get(key)
        if found is None:
            found = self._made(said, form)
            cache.set(key, found, KEPT_SECONDS)
        return found

    def _made(self, said: dict[str, Any], form: Form) -> bytes:
        def of(source: Source) -> bytes:
            return pdf_of(TEMPLATE, source) if form == "pdf" else picture_of(TEMPLATE, source, 595)

        try:
            return of(self.fitted(said, printable))
        except PageFailedError:
            logger.warning("A poster is set without the letters of others: %s", self.path)
        return of(self.fitted(said, plain))

    def fitted(self, said: dict[str, Any], letters: Letters) -> Source:
        """With as much of the text as one page takes. Raises PageFailedError."""
        for text, fact in LENGTHS:
            source = source_of({**said, **self._typed(text, fact, letters)})
            if pages_of(TEMPLATE, source) == 1:
                break
        return source

    def _typed(self, most: int, of_fact: int, letters: Letters) -> dict[str, Any]:
        """What people wrote."""
        text = _short(self.text, most) if most else ""
        facts = [_short(fact, of_fact) for fact in self.facts if fact.strip() and of_fact]
        return {
            "village": part_of(self.village.name, letters),
            "above": part_of(_short(self.above, ABOVE_LENGTH), letters),
            "title": part_of(_short(self.title, TITLE_LENGTH), letters),
            "strip": part_of(_short(self.title, STRIP_LENGTH), letters),
            "facts": [part_of(fact, letters) for fact in facts],
            "text": [part_of(line, letters) for line in text.splitlines() if line.strip()],
        }

    def _said(self, paper: Paper) -> dict[str, Any]:
        """What we say ourselves, and the number of the village, which its page reads along."""
        short = ShortAddress.objects.to(self.path) if is_for_everybody(self.path) else None
        call = self.village.support
        return {
            "paper": paper,
            "strips": self.strips,
            "scan": _("Scan de code, of ga naar") if short else "",
            "address": str(short) if short else "",
            "call": _("Liever bellen? %(name)s") % {"name": call["name"]} if call else "",
            "phone": call["phone"] if call else "",
            "qr": qr_of(absolute(short)) if short else "",
            "qr_says": _("QR-code naar %(address)s") % {"address": short},
            "skyline": _standing_alone(self.village.skyline),
        }


def qr_of(address: str) -> str:
    """As SVG, one path."""
    code = qrcode.QRCode(border=0, image_factory=qr_pictures.SvgPathImage)
    code.add_data(address)
    picture = BytesIO()
    code.make_image().save(picture)
    return picture.getvalue().decode()


def _short(text: str, length: int) -> str:
    return Truncator(text.strip()).chars(length)


def _standing_alone(skyline: str) -> str:
    """Inside a page an SVG needs no namespace; as a picture of its own it does."""
    return skyline.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
