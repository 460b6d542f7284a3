"""What a thing and a person look like: a photo or a drawing of ours, a portrait or initials.

Known in every template without a `load`. Neither costs a query: what a list did not read of a row
is not shown. They fill in the frame and the circle of `villagehub.web.templatetags.ranks`.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.templatetags.static import static
from django.utils.safestring import SafeString

from villagehub.pictures.files import CUTS
from villagehub.pictures.pictured import Pictured
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import made_once
from villagehub.web.templatetags.ranks import person

register = template.Library()
# Which of the cuts a place may take, and how wide it is there. A phone on a slow line gets the
# first or the second, hence a little less than its width.
PLACES = {
    "lead": (CUTS[1:], "(max-width: 48rem) 60vw, 46rem"),
    "card": (CUTS[:2], "(max-width: 40rem) 60vw, 20rem"),
    "row": (CUTS[:1], ""),
}


@register.simple_tag
def photo(thing: Any, place: str = "row") -> SafeString:
    """Of a Pictured thing, or the drawing that it names (`drawing`); nothing without either.
    `place` is "lead" (one on a page, on top), "card" or "row". In a card and a row the title stands
    beside it, so there it says nothing."""
    shown = {"small": place == "row", "now": place == "lead"}
    if thing.__dict__.get("picture"):
        return made_once("picture", **shown, **_cuts(thing, place))
    drawing = getattr(thing, "drawing", "")
    if not drawing:
        return SafeString("")
    return made_once("picture", **shown, src=static(f"img/{drawing}.svg"), alt="")


def _cuts(thing: Pictured, place: str) -> dict[str, Any]:
    widths, sizes = PLACES[place]
    urls = [f"{thing.cut_url(width)} {width}w" for width in widths]
    return {
        "src": thing.cut_url(widths[0]),
        "srcset": ", ".join(urls) if sizes else "",
        "sizes": sizes,
        "alt": thing.alternative if place == "lead" else "",
    }


@register.simple_tag(takes_context=True)
def face(context: Context, somebody: Any, **options: Any) -> SafeString:
    """Their name with a portrait, for who signed in, or with initials; the options are those of
    `person`."""
    reader = context.get("user")
    chosen = somebody.__dict__.get("portrait")
    is_shown = chosen and reader is not None and reader.is_authenticated
    url = path_to("accounts:portrait", chosen) if is_shown else ""
    return person(context, str(somebody), portrait=url, **options)
