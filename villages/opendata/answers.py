"""How we answer programs: the same for everybody, kept by caches, readable from any website."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import gettext as _

from villagehub.web.problems import problem

ALLOWED = ["GET", "HEAD", "OPTIONS"]
KEPT_SECONDS = 300
View = Callable[..., HttpResponse]


def open_data(view: View) -> View:
    """Whoever asks gets what a visitor may see, without a cookie; so nothing of a session can get
    into an answer that caches keep and other websites read."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "OPTIONS":
            return _for_everybody(_preflight())
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(ALLOWED)
        request.user = AnonymousUser()
        return _for_everybody(_conditional(request, view(request, *args, **kwargs)))

    return wrapped


def api(view: View) -> View:
    """Open data whose refusals a program can read too (RFC 9457)."""

    @wraps(view)
    def readable(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            return problem(404, _("Dit staat niet in de open data."))

    answer = open_data(readable)

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in ALLOWED:
            return answer(request, *args, **kwargs)
        refusal = problem(405, _("Hier kun je alleen lezen (GET)."))
        refusal["Allow"] = ", ".join(ALLOWED)
        return refusal

    return wrapped


def _preflight() -> HttpResponse:
    """Asked by a browser before a script sends a header such as If-None-Match."""
    response = HttpResponse(status=204)
    response["Access-Control-Allow-Methods"] = ", ".join(ALLOWED)
    response["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
    response["Access-Control-Max-Age"] = "86400"
    return response


def _for_everybody(response: HttpResponse) -> HttpResponse:
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if hasattr(response, "render"):
        response.render()
    if response.status_code != 200:
        return response
    patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    answer = get_conditional_response(request, etag=response["ETag"], response=response)
    return answer or response
