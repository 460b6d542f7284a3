"""What went wrong, for people a page, for programs JSON (RFC 9457)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views import defaults

FOR_PROGRAMS = "/api/"


def problem(status: int, title: str) -> JsonResponse:
    data = {"type": "about:blank", "title": str(title), "status": status}
    return JsonResponse(data, status=status, content_type="application/problem+json")


def _from_any_site(status: int, title: str) -> JsonResponse:
    """A script on another site has to be able to read why as well."""
    response = problem(status, title)
    response["Access-Control-Allow-Origin"] = "*"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith(FOR_PROGRAMS):
        return _from_any_site(400, _("Deze vraag is niet te lezen."))
    return defaults.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith(FOR_PROGRAMS):
        return _from_any_site(404, _("Dit staat niet in de open data."))
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest, *_args: Any) -> HttpResponse:
    if request.path.startswith(FOR_PROGRAMS):
        return _from_any_site(500, _("Er ging iets mis bij ons. Probeer het straks nog eens."))
    return defaults.server_error(request)
