"""Open data in the head of our own pages. No tag runs a query."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from villages.models import Event, Facility, Village
from villages.opendata import linked_data

register = template.Library()
# A name with "</script>" in it must not end the block, nor may any character begin a tag.
ESCAPED = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def _script(data: dict[str, Any]) -> SafeString:
    """A block of data: a browser runs nothing of this type, so the content policy stays strict."""
    text = json.dumps(linked_data.without_gaps(data), ensure_ascii=False).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308


@register.simple_tag
def village_data(village: Village) -> SafeString:
    return _script(linked_data.of_village(village))


@register.simple_tag
def facility_data(facility: Facility, village: Village) -> SafeString:
    return _script(linked_data.of_facility(facility, village))


@register.simple_tag
def event_data(event: Event, village: Village) -> SafeString:
    """What only the village sees is in no search engine."""
    if event.visibility != Event.Visibility.PUBLIC:
        return SafeString("")
    return _script(linked_data.of_event(event, village))
