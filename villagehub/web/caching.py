"""Public pages answer "nothing changed" and may be kept by a cache in front of the portal.

A visitor without a session gets a page for everybody, which `villagehub.web.kept` keeps whole, and
a cache in front of the portal for a second; somebody with one gets a page of their own, which is
asked for again each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from villagehub.sending import keeping

# A second in a cache that many share, for when many come at once. A browser asks each time, and
# mostly hears that nothing changed.
FOR_EVERYBODY = {"public": True, "max_age": 0, "s_maxage": 1, "must_revalidate": True}
# What of a browser makes a page that is its own: who it is, a message, or a text to put back.
PERSONAL = {settings.SESSION_COOKIE_NAME, "messages", keeping.COOKIE}

# Django's mark on a request for which a form was written, with a key of that browser in it.
HAS_A_FORM = "CSRF_COOKIE_NEEDS_UPDATE"


def public_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For pages that a visitor sees without any form that posts."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.method not in ("GET", "HEAD") or response.status_code != 200:
            return response
        return _conditional(request, response, own_with(view))

    wrapped.is_public_page = True  # type: ignore[attr-defined]
    return wrapped


def kept_asking(**choices: Collection[str]) -> Callable[..., Any]:
    """Under a public page: what it is asked of these choices is kept too. They are few, and known
    beforehand, so that nobody makes up as many as fill the cache."""
    pairs = {f"{name}={choice}" for name, each in choices.items() for choice in each}

    def mark(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        view.kept_asking = frozenset(pairs)  # type: ignore[attr-defined]
        return view

    return mark


def own_of(cookie: str) -> Callable[..., Any]:
    """Under a public page that says something to whoever has this cookie: it is made for them."""

    def mark(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        view.own_with = cookie  # type: ignore[attr-defined]
        return view

    return mark


def own_with(view: Callable[..., Any]) -> str:
    return getattr(view, "own_with", "")


def questions_kept(view: Callable[..., Any]) -> frozenset[str]:
    return getattr(view, "kept_asking", frozenset())


def is_public_page(view: Callable[..., Any]) -> bool:
    return getattr(view, "is_public_page", False)


def _conditional(request: HttpRequest, response: HttpResponse, own: str) -> HttpResponse:
    patch_vary_headers(response, ["Cookie"])
    if is_visitor(request, own) and not request.META.get(HAS_A_FORM):
        patch_cache_control(response, **FOR_EVERYBODY)
    else:
        for_one(response)
    digest = hashlib.sha256(response.content).hexdigest()[:32]
    response["ETag"] = f'"{digest}"'
    answer = get_conditional_response(request, etag=response["ETag"], response=response)
    return answer or response


def for_one(response: HttpResponse) -> None:
    """Asked for again each time, and kept by no cache in between."""
    del response["Cache-Control"]
    patch_cache_control(response, private=True, max_age=0, must_revalidate=True)


def is_visitor(request: HttpRequest, own: str = "") -> bool:
    """Nobody in particular: no session, no message waiting and no text in a cookie, nor the one
    of which this page says something."""
    return own not in request.COOKIES and PERSONAL.isdisjoint(request.COOKIES)
