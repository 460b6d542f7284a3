"""What holds for every page: where the portal stands, headers that each answer carries, how long
the cache in front of it may keep one, and a second try where the database was away."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from villagehub.lost_database import begin_anew
from villagehub.web.addresses import absolute_from

# Nothing here asks for a camera or a place; a script that got in does not either.
PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"


class AddressMiddleware:
    """An absolute address is that of SITE_URL: the Host header is whatever the asker writes in it.
    What we mail, and where a provider sends people back to, comes from here."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.get_full_path()
        request.build_absolute_uri = lambda location=None: absolute_from(  # type: ignore[method-assign]
            path, location or ""
        )
        return self.get_response(request)


class NobodyMiddleware:
    """What is the same for everybody, and what a browser fetches by itself and many of at a time,
    is asked for by nobody. So no session is read or written for a tile of the map, and none of its
    cookies is kept by a cache that many share. Nor does a page that opens by its secret address
    know who else uses this browser."""

    ADDRESSES = re.compile(
        r"/(kaart/\d+/\d+/\d+|deel/.+\.png|manifest\.webmanifest|sw\.js|ondersteuning/verwijzen/.+)"
    )

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self.ADDRESSES.fullmatch(request.path_info):
            request.META.pop("HTTP_COOKIE", None)
            request.COOKIES = {}
        return self.get_response(request)


class HeadersMiddleware:
    """A page that does not say how long it may be kept belongs to whoever asked for it: no cache in
    between keeps it, and a browser asks again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        response.setdefault("Permissions-Policy", PERMISSIONS)
        return response


class SecondMiddleware:
    """What may be kept for a second is old at the end of the second in which it was asked for. The
    cache of docker-compose.yml counts whole seconds, and would keep it for nearly two."""

    ONE = "s-maxage=1"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        second = int(time.time())
        response = self.get_response(request)
        if self.ONE in response.get("Cache-Control", "").split(", "):
            response["X-Accel-Expires"] = f"@{second}"
        return response


class RetryMiddleware:
    """Most people do not notice that the database restarted. What only read so far is done once
    more, with a new connection, for which the pool waits. What wrote is not done twice on a guess.
    """

    SAFE = ("GET", "HEAD", "OPTIONS")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        writes = Writes()
        with connection.execute_wrapper(writes):
            response = self.get_response(request)
        if not getattr(response, "lost_database", False):
            return response
        if writes.were_sent and request.method not in self.SAFE:
            return response
        begin_anew()
        for _name, uploads in request.FILES.lists():
            for upload in uploads:
                upload.seek(0)
        return self.get_response(request)


class Writes:
    """Notes whether anything but questions was sent to the database."""

    ONLY_READ = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK", "SET")

    def __init__(self) -> None:
        self.were_sent = False

    def __call__(self, execute: Any, query: Any, params: Any, many: bool, context: Any) -> Any:
        if not str(query).lstrip("( ").startswith(self.ONLY_READ):
            self.were_sent = True
        return execute(query, params, many, context)
