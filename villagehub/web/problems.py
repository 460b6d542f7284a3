"""What went wrong, for people a page, for programs JSON (RFC 9457)."""

from __future__ import annotations

import sys
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views import defaults

from villagehub.lost_database import is_lost
from villagehub.web.elsewhere import OnlyOwnPart

FOR_PROGRAMS = "/api/"
AGAIN_AFTER = 30  # seconds
TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def problem(status: int, title: str) -> JsonResponse:
    data = {"type": "about:blank", "title": str(title), "status": status}
    return JsonResponse(data, status=status, content_type="application/problem+json")


def _from_any_site(status: int, title: str) -> JsonResponse:
    """A script on another site has to be able to read why as well."""
    response = problem(status, title)
    response["Access-Control-Allow-Origin"] = "*"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Reads nothing of the body, as Django's own does not: that may be what is wrong."""
    if request.path.startswith(FOR_PROGRAMS):
        return _from_any_site(400, _("Deze vraag is niet te lezen."))
    if isinstance(exception, TOO_MUCH):
        return HttpResponse(render_to_string("413.html"), status=413)
    return defaults.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith(FOR_PROGRAMS):
        return _from_any_site(404, _("Dit staat niet in de open data."))
    if isinstance(exception, OnlyOwnPart):
        return redirect(exception.url)
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest, *_args: Any) -> HttpResponse:
    """When the database was away for a moment, the answer says so; see RetryMiddleware."""
    lost = is_lost(sys.exc_info()[1])
    response = _broken(request, lost)
    if lost:
        response.status_code = 503
        response["Retry-After"] = str(AGAIN_AFTER)
        response.lost_database = True  # type: ignore[attr-defined]
    return response


def _broken(request: HttpRequest, lost: bool) -> HttpResponse:
    if request.path.startswith(FOR_PROGRAMS):
        status = 503 if lost else 500
        return _from_any_site(status, _("Er ging iets mis bij ons. Probeer het straks nog eens."))
    return defaults.server_error(request, "503.html" if lost else "500.html")
