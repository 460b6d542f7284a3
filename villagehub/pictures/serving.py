"""Sending a picture: each time after asking who may see the row that it is of."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.http import FileResponse, Http404, HttpRequest, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from villagehub.pictures import files
from villagehub.pictures.tasks import make_cuts

YEAR_SECONDS = 60 * 60 * 24 * 365
ASKED_AGAIN_AFTER = 60  # seconds, for a cut that is being made


def send_picture(
    request: HttpRequest, name: str, width: int, focus: int | None, is_for_everybody: bool
) -> Any:
    """Only a browser keeps it: what is hidden or withdrawn is gone for everybody who comes
    after. A cut that is not made yet is the whole picture, for now."""
    if width not in (files.WIDTHS if focus is None else files.CUTS):
        raise Http404
    try:
        response = _answer(request, name, width, focus)
    except FileNotFoundError as error:
        if focus is None:
            raise Http404 from error
        _have_it_made(name, focus)
        nearest = next(each for each in files.WIDTHS if each >= width)
        return send_picture(request, name, nearest, None, False)
    if is_for_everybody:
        patch_cache_control(response, private=True, max_age=YEAR_SECONDS, immutable=True)
    else:
        patch_cache_control(response, private=True, no_cache=True)
    return response


def send_portrait(request: HttpRequest, name: str) -> Any:
    """For as long as a browser shows one page and the next."""
    try:
        response = _answer(request, name, files.PORTRAIT, None)
    except FileNotFoundError as error:
        raise Http404 from error
    patch_cache_control(response, private=True, max_age=60 * 60)
    return response


def _have_it_made(name: str, focus: int) -> None:
    if cache.add(f"cut:{name}-{focus}", True, ASKED_AGAIN_AFTER):
        make_cuts.delay(name, focus)


def _answer(request: HttpRequest, name: str, width: int, focus: int | None) -> Any:
    etag = f'"{name}-{focus}-{width}"'
    response: Any = HttpResponseNotModified()
    if etag not in parse_etags(request.headers.get("If-None-Match", "")):
        file = files.open_picture(name, width, focus)
        response = FileResponse(file, content_type="image/webp")
        response["Content-Encoding"] = "identity"  # there is nothing left to compress
    response["ETag"] = etag
    response["Content-Disposition"] = "inline"
    response["X-Content-Type-Options"] = "nosniff"
    return response
