"""What comes with a request: in letters that we can read, and read to its end."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.utils.http import parse_header_parameters
from django.views.defaults import bad_request

Application = Callable[[dict[str, Any], Callable[..., Any]], Any]
REFUSED = "villagehub.charset_refused"

OURS = {"utf-8", "ascii"}
PIECE = 64 * 1024
READ_AWAY = 110 * 1024 * 1024  # above what any form takes; who sends more loses the connection


class ReadToTheEndMiddleware:
    """The first of all. A request may be answered before it was read: a page that is not there, a
    body that is too large. What is left behind of it stands in the connection, which a proxy shares
    among its visitors: the server then closes it, and the page is lost on the way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        left = READ_AWAY
        try:
            while left > 0 and (piece := request.read(PIECE)):
                left -= len(piece)
        except UnreadablePostError:
            pass  # the visitor went away
        return response


class CharsetGuard:
    """Around the whole application: already in making its request Django decodes the query with the
    charset that was named. A codec that is no text breaks that, and all that reads it later."""

    def __init__(self, application: Application):
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        kind, parameters = parse_header_parameters(environ.get("CONTENT_TYPE", ""))
        charset = parameters.pop("charset", None)
        if charset is not None:
            environ[REFUSED] = not _is_ours(charset)
            quoted = [f"{name}={json.dumps(value)}" for name, value in parameters.items()]
            environ["CONTENT_TYPE"] = "; ".join([kind, *quoted])
        return self.application(environ, start_response)


def _is_ours(charset: str) -> bool:
    """What nobody knows says nothing, and is read as ours."""
    try:
        return codecs.lookup(charset).name in OURS
    except (LookupError, ValueError):
        return True


class CharsetMiddleware:
    """What the guard refused gets a page, which reads nothing of the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.META.get(REFUSED):
            return bad_request(request, BadRequest())
        return self.get_response(request)
