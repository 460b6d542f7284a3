"""The parts that pages are made of: a card, a one-button form, a figure, an empty state.

Known in every template without a `load`; their HTML, and what each option does, is in the file of
the same name in templates/components/.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any, cast

from django import template
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.forms import BaseForm
from django.template import Context, Engine
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as django_url
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from villagehub.web.deeds import BACK, Purpose, purpose_of
from villagehub.web.paths import known_path, path_to
from villagehub.web.quick import fresh
from villagehub.web.sent import sent as what_was_sent
from villagehub.web.shared import GAPS, Gap, leave_gap, write_own
from villagehub.web.wrong import Wrong, wrong_with

register = template.Library()
MADE_ONCE = 2000
SHOWN = ("about", "kind", "done", "waiting", "counts")  # of a deed


class PathNode(URLNode):
    """Django's own, that asks `path_to` first."""

    def __init__(self, node: URLNode) -> None:
        super().__init__(node.view_name, node.args, node.kwargs, node.asvar)

    def render(self, context: Context) -> str:
        if self.kwargs:
            return super().render(context)
        keys = tuple(each.resolve(context) for each in self.args)
        path = known_path(self.view_name.resolve(context), keys)
        if path is None:
            return super().render(context)
        if not self.asvar:
            return path
        context[self.asvar] = path
        return ""


@register.tag
def url(parser: Parser, token: Token) -> PathNode:
    return PathNode(django_url(parser, token))


@register.simple_tag
def made_once(component: str, /, **values: Any) -> SafeString:
    """A part of which there are few, such as the menu: made once for the same values, which are
    all that it may show."""
    engine = Engine.get_default()
    given = tuple((name, _fixed(value)) for name, value in values.items())
    if engine.debug:  # who writes templates sees each change
        return _made(engine, component, given)
    return _kept(engine, component, given, get_language())


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@lru_cache(maxsize=MADE_ONCE)
def _kept(engine: Engine, component: str, values: tuple[Any, ...], language: str) -> SafeString:
    return _made(engine, component, values)


def _made(engine: Engine, component: str, values: tuple[Any, ...]) -> SafeString:
    return engine.get_template(f"components/{component}.html").render(Context(dict(values)))


@register.simple_tag(takes_context=True)
def own(context: Context, template: str, /, **values: Any) -> SafeString:
    """What a page says of who reads it (villagehub.web.shared). Besides these values the template
    sees what was asked about that person, and nothing that it should count on of the page."""
    gap, gaps = Gap(template, values), context.get(GAPS)
    return write_own(context, gap) if gaps is None else leave_gap(gaps, gap)


@register.simple_tag
def leaf(day: date | datetime) -> SafeString:
    """The leaf of a calendar for a day, or for the day of a moment."""
    if isinstance(day, datetime):
        day = timezone.localdate(day)
    return made_once("_date", day=day)


def part(context: Context, component: str, /, **values: object) -> SafeString:
    """A part sees what it is given and nothing else of the page."""
    html = Engine.get_default().get_template(f"components/{component}.html")
    said = {name: str(each) if isinstance(each, Promise) else each for name, each in values.items()}
    return html.render(fresh(context, said))


@register.simple_block_tag(takes_context=True)
def card(
    context: Context, content: str, title: object = "", *, key: object = None, **options: object
) -> SafeString:
    """A box with a heading, and perhaps a link beside it. `key` tells the cards of a loop apart."""
    if key is not None:
        options["id"] = f"{options['id']}-{key}"
    values = {"level": "2", "element": "section"} | options
    return part(context, "card", **values, title=title, content=content)


@register.simple_block_tag(takes_context=True)
def nothing_yet(
    context: Context, content: str, title: object = "", **options: object
) -> SafeString:
    """The empty state. The content, if any, says what to do next."""
    return part(context, "nothing_yet", **{"level": "2"} | options, title=title, content=content)


@register.simple_tag(takes_context=True)
def post_button(
    context: Context, view: str = "", *args: object, label: object, to: str = "", **options: object
) -> SafeString:
    """A form of one button. The address is given as to `url`, or whole as `to`; without either the
    page itself answers."""
    address = path_to(view, *args) if view else to
    token = context.get("csrf_token")
    return part(context, "post_button", **options, to=address, label=label, csrf_token=token)


@register.simple_tag(takes_context=True)
def deed(
    context: Context, view: str, *args: object, at: str, key: object, label: object, **more: Any
) -> SafeString:
    """A button that does one thing (`villagehub.web.deeds`), and comes back to where it stands, at
    an id of `at` and `key` that no other has on the page; the main button of a page, which has a
    `kind`, at its top, unless it is `anchored`. The component explains what is `SHOWN`, and what is
    named beside that goes along as a field."""
    at = f"{at}-{key}"
    anchored = more.pop("anchored", False)
    shown = {name: more.pop(name, "") for name in SHOWN}
    request = context["request"]
    sent = {name: str(value) for name, value in more.items()}
    sent[BACK] = request.get_full_path() + ("" if shown["kind"] and not anchored else f"#{at}")
    to = path_to(view, *args)
    if not request.user.is_authenticated:
        return part(context, "deed", **shown, at=at, label=label, url=f"{to}?{urlencode(sent)}")
    token = context.get("csrf_token")
    return part(context, "deed", **shown, at=at, label=label, to=to, sent=sent, csrf_token=token)


@register.simple_tag
def sent(form: BaseForm) -> list[tuple[str, str]]:
    """What somebody filled in, in words."""
    return list(what_was_sent(form))


@register.simple_tag(takes_context=True)
def wrong(context: Context) -> list[Wrong]:
    """What is wrong with what was sent to this page; nothing when nothing was."""
    request = context.get("request")
    sent = request is not None and (request.method == "POST" or request.GET)
    return wrong_with(cast("dict[str, Any]", context.flatten())) if sent else []


@register.simple_tag(takes_context=True)
def begun(context: Context) -> Purpose | None:
    """What somebody who signs in or signs up wants to do."""
    request = context["request"]
    sent = request.POST if request.method == "POST" else request.GET
    address = sent.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME)
    return purpose_of(address, request.user) if address else None


@register.simple_tag(takes_context=True)
def figure(context: Context, number: object, label: object, unit: str = "") -> SafeString:
    """A number with a few words, in a row of them."""
    return part(context, "figure", number=number, label=label, unit=unit)
