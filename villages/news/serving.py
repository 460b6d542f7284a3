"""Sending a picture: each time after asking who may see the row that it is of."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from villages.news import pictures

YEAR_SECONDS = 60 * 60 * 24 * 365


def send_picture(request: HttpRequest, name: str, width: int, is_for_everybody: bool) -> Any:
    """Only a browser keeps it: what is hidden or withdrawn is gone for everybody who comes
    after."""
    if not name or width not in pictures.WIDTHS:
        raise Http404
    response = _answer(request, name, width)
    if is_for_everybody:
        patch_cache_control(response, private=True, max_age=YEAR_SECONDS, immutable=True)
    else:
        patch_cache_control(response, private=True, no_cache=True)
    response["Content-Disposition"] = "inline"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _answer(request: HttpRequest, name: str, width: int) -> Any:
    etag = f'"{name}-{width}"'
    response: Any = HttpResponseNotModified()
    if etag not in parse_etags(request.headers.get("If-None-Match", "")):
        try:
            file = pictures.open_picture(name, width)
        except FileNotFoundError as error:
            raise Http404 from error
        response = FileResponse(file, content_type="image/webp")
        response["Content-Encoding"] = "identity"  # there is nothing left to compress
    response["ETag"] = etag
    return response
