"""What a thing and a person look like: a photo, a drawing of ours, a portrait, or initials.

Known in every template without a `load`. Neither costs a query: what a list did not read of a row
is not shown. Their HTML is in templates/components/.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.templatetags.static import static
from django.utils.safestring import SafeString

from villagehub.accounts.names import initials
from villagehub.pictures.files import CUTS
from villagehub.pictures.pictured import Pictured
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import made_once

register = template.Library()
# Which of the cuts a place may take, and how wide it is there. A phone on a slow line gets the first
# or the second, hence a little less than its width.
PLACES = {
    "lead": (CUTS[1:], "(max-width: 48rem) 60vw, 46rem"),
    "card": (CUTS[:2], "(max-width: 40rem) 60vw, 20rem"),
    "row": (CUTS[:1], ""),
}


@register.simple_tag
def picture(thing: Any, place: str = "row") -> SafeString:
    """Of a Pictured thing, or the drawing that it names (`drawing`); nothing without either.
    `place` is "lead" (one on a page, on top), "card" or "row". In a card and a row the title stands
    beside it, so there it says nothing."""
    if thing.__dict__.get("picture"):
        return made_once("_picture", place=place, **_photo(thing, place))
    drawing = getattr(thing, "drawing", "")
    if not drawing:
        return SafeString("")
    return made_once("_drawing", place=place, url=static(f"img/{drawing}.svg"))


def _photo(thing: Pictured, place: str) -> dict[str, Any]:
    widths, sizes = PLACES[place]
    urls = [f"{thing.cut_url(width)} {width}w" for width in widths]
    return {
        "src": thing.cut_url(widths[0]),
        "srcset": ", ".join(urls) if sizes else "",
        "sizes": sizes,
        "width": widths[0],
        "height": widths[0] * 2 // 3,
        "words": thing.alternative if place == "lead" else "",
    }


@register.simple_tag(takes_context=True)
def face(context: Context, person: Any) -> SafeString:
    """Beside their name, so that it says nothing. A portrait is for who signed in."""
    name = person.__dict__.get("portrait") if _is_somebody(context) else ""
    url = path_to("accounts:portrait", name) if name else ""
    return made_once("_face", url=url, initials=initials(str(person)))


def _is_somebody(context: Context) -> bool:
    user = context.get("user")
    return user is not None and user.is_authenticated
