"""The picture of a link, for whoever shows links: only of what everybody may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from villages.sharing.cards import card
from villages.sharing.shared import shared

HOUR = 60 * 60


@require_safe
def picture(request: HttpRequest, key: str, pk: str, version: str) -> HttpResponse:
    """An older version leads to that of now. A cache keeps it for an hour, since what is hidden
    should not be shown long."""
    entry = shared.get(key)
    thing = entry.thing(pk) if entry else None
    if entry is None or thing is None:
        raise Http404
    newest = entry.version(thing)
    if version != newest:
        return redirect("sharing:card", key, pk, newest)
    response = HttpResponse(card(entry, thing, version), content_type="image/png")
    patch_cache_control(response, public=True, max_age=HOUR)
    return response
