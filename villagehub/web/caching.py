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
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

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
