"""The portal's own addresses, as the world outside writes them: in mails, feeds and calendars."""

from __future__ import annotations

from typing import Protocol
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

LONGEST = 2000


class HasPage(Protocol):
    def get_absolute_url(self) -> str: ...


def absolute(page: str | HasPage = "") -> str:
    """Of a path, or of the page of an object; of the portal itself when nothing is given."""
    path = page if isinstance(page, str) else page.get_absolute_url()
    return settings.SITE_URL + path


def absolute_from(path: str, location: str) -> str:
    """Of a link that stands on the page at this path."""
    return urljoin(absolute(path), location)


def here(address: str) -> str:
    """The same page as the world outside finds it, under whatever name it was asked."""
    return absolute(urlsplit(address)._replace(scheme="", netloc="").geturl())


def own_page(request: HttpRequest, wish: str) -> str:
    """What somebody asked to go on to, when that is a page of our own, and not the name of a
    view."""
    if len(wish) > LONGEST:
        return ""
    hosts = {request.get_host()}
    is_safe = url_has_allowed_host_and_scheme(wish, hosts, require_https=request.is_secure())
    return wish if is_safe and wish.startswith("/") else ""


def scheme_and_host() -> tuple[str, str]:
    site = urlsplit(settings.SITE_URL)
    return site.scheme, site.netloc


def host() -> str:
    """The name of the host alone, for keys that no other portal may make."""
    return settings.SITE_URL.split("://")[-1].split(":")[0]
