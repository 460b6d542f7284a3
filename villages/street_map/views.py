"""One tile of the map."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from villages.street_map import tiles

BROWSERS_KEEP = 7 * 24 * 60 * 60


@require_safe
def tile(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """204 where there is no picture: the map then shows our own outlines."""
    wanted = tiles.Tile(z, x, y)
    if not settings.TILE_SOURCE or not wanted.is_ours:
        return HttpResponse(status=404)
    body = tiles.body_of(wanted)
    if not body:
        return HttpResponse(status=204, headers={"Cache-Control": "no-store"})
    return HttpResponse(
        body,
        content_type=tiles.kind_of(body),
        headers={"Cache-Control": f"public, max-age={BROWSERS_KEEP}"},
    )
