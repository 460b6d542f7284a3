"""The three ranks of a page and what stands in them: a lead block, groups of rows, quiet utilities.

As in parts.py: known in every template without a `load`, with their HTML in templates/components/.
docs/design.md says when to use which; /demo/ontwerp/ shows them all.
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import part

register = template.Library()
TINTS = 4
PORTRAIT = '<img src="{}" alt="" width="88" height="88" loading="lazy">'


@register.simple_block_tag(takes_context=True)
def page_title(
    context: Context, content: str, title: object, back: object = "", to: str = "", **options: Any
) -> SafeString:
    """The heading of a page, above what it is about. `back` says where the address `to` leads."""
    values = {"level": "1"} | options
    return part(context, "page_title", **values, title=title, back=back, to=to, content=content)


@register.simple_block_tag(takes_context=True)
def lead_block(context: Context, content: str, title: object = "", **options: Any) -> SafeString:
    """What matters most on a page: one, with one action."""
    values = {"level": "2", "element": "section"} | options
    return part(context, "lead_block", **values, title=title, content=content)


@register.simple_block_tag(takes_context=True)
def group(
    context: Context, content: str, title: object = "", *, key: object = None, **options: Any
) -> SafeString:
    """Rows of one kind under a heading, on the paper itself. `key` tells those of a loop apart."""
    if key is not None:
        options["id"] = f"{options['id']}-{key}"
    return part(context, "group", **{"level": "2"} | options, title=title, content=content)


@register.simple_block_tag(takes_context=True)
def quiet_links(context: Context, content: str, title: object = "", **options: Any) -> SafeString:
    """What few people need, or one person now and then: items of a list, each a link."""
    return part(context, "quiet_links", **{"level": "2"} | options, title=title, content=content)


@register.simple_tag(takes_context=True)
def did(
    context: Context, view: str = "", *args: Any, label: object, to: str = "", **options: Any
) -> SafeString:
    """What somebody did, with the way back: a button that posts, or a link with `link`. The address
    is given as to `url`, or whole as `to`; without either there is no way back."""
    address = path_to(view, *args) if view else to
    token = context.get("csrf_token")
    return part(context, "did", **options, to=address, label=label, csrf_token=token)


@register.simple_tag(takes_context=True)
def picture(context: Context, src: str, alt: object, **options: Any) -> SafeString:
    """In a frame of three by two, that is there before the picture is."""
    return part(context, "picture", **options, src=src, alt=alt)


@register.simple_tag(takes_context=True)
def person(context: Context, name: object, portrait: str = "", **options: Any) -> SafeString:
    """Somebody: a portrait, or the letters of their name in a circle of their own tint."""
    tint = crc32(str(name).encode()) % TINTS
    values = {**options, "name": name, "tint": tint, "circle": _circle(str(name), portrait)}
    return part(context, "person", **values)


def _circle(name: str, portrait: str) -> str:
    """The portrait is decoration: the name stands beside it."""
    return format_html(PORTRAIT, portrait) if portrait else initials(name)


def initials(name: str) -> str:
    """Of the first name and the last: RB for Riet van den Berg, as the words between are small."""
    words = name.split()
    large = [word for word in words if word[0].isupper()] or words
    return "".join(word[0] for word in (*large[:1], *large[1:][-1:])).upper()


@register.simple_tag(takes_context=True)
def badge(context: Context, number: int, words: object) -> SafeString:
    """How much waits, beside a word of a menu; nothing when nothing does."""
    return part(context, "badge", number=number, words=words) if number else SafeString()
