"""From the text of a mail, as the ledger keeps it, to its HTML."""

from __future__ import annotations

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from villagehub.web.addresses import absolute

register = template.Library()


@register.filter
def mail_html(body: str) -> SafeString:
    """Paragraphs. A line that is only an address of ours makes the line above it a link, since
    eighty characters fit no telephone and say nothing. Addresses that people typed stay text."""
    blocks = (block for block in re.split(r"\n\s*\n", body.strip()) if block.strip())
    return format_html_join("\n", "<p>{}</p>", ((_lines(block),) for block in blocks))


def _lines(block: str) -> SafeString:
    shown: list[SafeString] = []
    for line in (line.strip() for line in block.splitlines()):
        if line.startswith(absolute()) and not re.search(r"\s", line):
            text = shown.pop() if shown else line
            shown.append(format_html('<a href="{}" style="color:#1e5a42">{}</a>', line, text))
        else:
            shown.append(format_html("{}", line))
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in shown))
