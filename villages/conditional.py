"""Public pages answer "nothing changed" and may be kept by a cache in front of the portal.

A visitor without a session gets a page for everybody (kept a minute); somebody with one gets a
page of their own, which is asked for again each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from redis.exceptions import RedisError

from villages.models import ImportedFile

KEPT_SECONDS = 60


def public_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For pages that a visitor sees without any form that posts."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.method not in ("GET", "HEAD") or response.status_code != 200:
            return response
        return _conditional(request, response)

    return wrapped


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    patch_vary_headers(response, ["Cookie"])
    if is_visitor(request):
        patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    else:
        patch_cache_control(response, private=True, max_age=0, must_revalidate=True)
    digest = hashlib.sha256(response.content).hexdigest()[:32]
    response["ETag"] = f'"{digest}"'
    answer = get_conditional_response(request, etag=response["ETag"], response=response)
    return answer or response


def is_visitor(request: HttpRequest) -> bool:
    """Nobody in particular: no session, and no message waiting in a cookie."""
    return not {settings.SESSION_COOKIE_NAME, "messages"} & request.COOKIES.keys()


def data_version() -> str:
    """Changes with every import: part of the key of what is cached of the open data."""
    newest = ImportedFile.objects.order_by("-imported_at").values_list("imported_at", flat=True)
    moment = newest.first()
    return moment.strftime("%Y%m%d%H%M%S%f") if moment else "empty"


def kept(name: str, make: Callable[[], Any]) -> Any:
    """What is the same for everybody until the next import. One query when it is there; while
    the cache is away it is made each time, so that the page is slower and still there."""
    key = f"{name}:{data_version()}"
    try:
        return cache.get_or_set(key, make, 60 * 60 * 24)
    except RedisError:
        return make()
