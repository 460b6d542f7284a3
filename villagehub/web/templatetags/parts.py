"""The parts that pages are made of: a card, a one-button form, a figure, an empty state.

Known in every template without a `load`; their HTML, and what each option does, is in the file of
the same name in templates/components/.
"""

from __future__ import annotations

from django import template
from django.template import Context, Engine
from django.urls import reverse
from django.utils.safestring import SafeString

register = template.Library()


def part(context: Context, component: str, /, **values: object) -> SafeString:
    """A part sees what it is given and nothing else of the page."""
    html = Engine.get_default().get_template(f"components/{component}.html")
    return html.render(context.new(values))


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
    address = reverse(view, args=args) if view else to
    token = context.get("csrf_token")
    return part(context, "post_button", **options, to=address, label=label, csrf_token=token)


@register.simple_tag(takes_context=True)
def figure(context: Context, number: object, label: object, unit: str = "") -> SafeString:
    """A number with a few words, in a row of them."""
    return part(context, "figure", number=number, label=label, unit=unit)
