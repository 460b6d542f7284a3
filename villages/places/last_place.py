"""The front page remembers at which village somebody looked last.

A cookie of our own with the short name of that village, and nothing of the person. It is set on a
page of a village to which somebody came from another page of ours. Who comes from elsewhere gets
the page that a cache in front of the portal keeps for all, as does a machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from villagehub.web.caching import for_one
from villagehub.web.kept import page_at
from villages.models import Village

COOKIE = "dorp"
A_YEAR = 365 * 24 * 3600
A_SLUG = re.compile(r"[-a-z0-9]{1,100}")
SEEN = (200, 304)


def last_place(request: HttpRequest) -> Village | None:
    """With its municipality. Anybody may have made up what the cookie says. One query at most."""
    slug = request.COOKIES.get(COOKIE, "")
    if not A_SLUG.fullmatch(slug):
        return None
    rows = Village.objects.visible_to(request.user).filter(slug=slug)
    names = ("municipality__name", "municipality__province__name")
    return rows.select_related("municipality__province").only("name", "slug", *names).first()


class LastPlaceMiddleware:
    """Outside the kept pages, which are the same for everybody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code in SEEN and (slug := _came_to(request)):
            for_one(response)
            response.set_cookie(
                COOKIE,
                slug,
                max_age=A_YEAR,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response


def _came_to(request: HttpRequest) -> str:
    """The village of this page, when it is another than the last and a page of ours led to it."""
    if request.headers.get("Sec-Fetch-Site") != "same-origin" or request.method != "GET":
        return ""
    page = page_at(request.path_info)
    slug = (page and page.village) or ""
    return slug if slug != request.COOKIES.get(COOKIE) else ""
