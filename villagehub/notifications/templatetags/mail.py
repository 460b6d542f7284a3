"""From the text of a mail, as the ledger keeps it, to its HTML."""

from __future__ import annotations

import re
from collections.abc import Callable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from villagehub.web.addresses import absolute

register = template.Library()
EMPTY_LINES = re.compile(r"\n\s*\n")


def paragraph(block: str) -> SafeString:
    """A line that is only an address of ours makes the line above it a link, since eighty
    characters fit no telephone and say nothing. Addresses that people typed stay text."""
    shown: list[SafeString] = []
    for line in (line.strip() for line in block.splitlines()):
        if line.startswith(absolute()) and not re.search(r"\s", line):
            text = shown.pop() if shown else line
            shown.append(format_html('<a href="{}" style="color:#1e5a42">{}</a>', line, text))
        else:
            shown.append(format_html("{}", line))
    lines = format_html_join(SafeString("<br>"), "{}", ((line,) for line in shown))
    return format_html("<p>{}</p>", lines)


@register.filter
def mail_html(body: str, make: Callable[[str], SafeString] = paragraph) -> SafeString:
    """Paragraphs. `make` may remember those that it made before."""
    blocks = (block for block in EMPTY_LINES.split(body.strip()) if block.strip())
    return mark_safe("\n".join(map(make, blocks)))  # noqa: S308 - all of it is `paragraph`'s
