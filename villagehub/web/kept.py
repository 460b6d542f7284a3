"""Pages for visitors are kept whole, and given again while nothing that they show has changed.

    path ─ a public page? ─ which village? ─ its version now ─ the page of that version

A page is kept under its path and the version of what it shows (`villagehub.web.versions`), a
minute at most, since pages also tell what is open now. It is made for nobody: of a request only
the path goes along, with which of the few things that such a page may be asked (`kept_asking`); no
cookie, no address and no header. So nothing of a person can be in it.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from typing import NamedTuple
from urllib.parse import parse_qsl

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIRequest
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import re_accepts_gzip
from django.urls import Resolver404, resolve
from django.utils.cache import get_conditional_response, patch_vary_headers

from villagehub.lost_database import begin_anew
from villagehub.web.caching import is_public_page, is_visitor, own_with, questions_kept
from villagehub.web.shelf import Shelf
from villagehub.web.versions import Versions, memory

SAFE = ("GET", "HEAD")
KEPT_SECONDS = 60
SECOND = 1.0  # that an old page may still be shown
# One makes a page while others wait: so long at most, looking this often.
WAIT, PAUSE = 2.0, 0.02
MAKING_SECONDS = 10  # whoever did not make it by then, died
OF_VILLAGE = "dorpen/<slug:"
LONGEST_PATH = 300
ADDRESSES_KNOWN = 4096
# Put behind an address by whoever shares it; no page reads them.
OF_OTHERS = {"fbclid", "gclid", "mc_cid", "mc_eid", "utm_campaign", "utm_content", "utm_medium"}
OF_OTHERS |= {"utm_source", "utm_term"}
# What a page may depend on besides its path: where the portal stands.
GOES_ALONG = {
    *("SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL", "HTTP_HOST", "HTTP_X_FORWARDED_PROTO"),
    *("SCRIPT_NAME", "PATH_INFO", "wsgi.url_scheme"),
}
COUNTED_ANEW = {"Content-Length"}
shelf = Shelf(512)  # pages of some 5 KB


class Kept(NamedTuple):
    made_at: float
    packed: bytes
    headers: dict[str, str]

    @classmethod
    def of(cls, response: HttpResponse) -> Kept:
        """Packed without the random bytes of Django's GZipMiddleware: they hide what is secret,
        and this has nothing secret."""
        patch_vary_headers(response, ["Accept-Encoding"])
        headers = {name: text for name, text in response.items() if name not in COUNTED_ANEW}
        return cls(time.time(), gzip.compress(response.content, mtime=0), headers)

    @classmethod
    def at(cls, key: str) -> Kept | None:
        """From this process, or from the cache that all share."""
        kept = shelf.get(key)
        if kept is None or kept.is_old:
            found = cache.get(key)
            kept = cls(*found) if found else None
            shelf.put(key, kept)
        return kept if kept and not kept.is_old else None

    @property
    def is_old(self) -> bool:
        return time.time() - self.made_at >= KEPT_SECONDS

    def keep(self, key: str) -> None:
        shelf.put(key, self)
        cache.set(key, tuple(self), KEPT_SECONDS)

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page, or that nothing changed since the browser got it."""
        headers, body = self.headers, self.packed
        if re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")):
            headers = {**headers, "Content-Encoding": "gzip", "ETag": f"W/{headers['ETag']}"}
        else:
            body = gzip.decompress(body)
        response = HttpResponse(body, headers={**headers, "Content-Length": str(len(body))})
        etag = headers["ETag"]
        return get_conditional_response(request, etag=etag, response=response) or response


class Page(NamedTuple):
    """`village` is the slug of the village of which it shows things, None for all of them;
    `question` is what is asked of it, one of `may_be_asked` (`kept_asking`); for whoever has the
    cookie `own_with` it is made (`own_of`)."""

    path: str
    village: str | None
    question: str = ""
    may_be_asked: frozenset[str] = frozenset()
    own_with: str = ""

    @classmethod
    def asked(cls, request: HttpRequest) -> Page | None:
        """None for what is not kept: of somebody, or with a question behind the address, of which
        anybody could make up as many as fill the cache."""
        if request.method not in SAFE or not is_visitor(request):
            return None
        query = request.META.get("QUERY_STRING", "")
        path = request.path_info
        page = page_at(path) if len(path) <= LONGEST_PATH else None
        if page and page.own_with in request.COOKIES:
            return None
        if not query or page is None:
            return page
        asked = dict(parse_qsl(query, keep_blank_values=True))
        question = "&".join(f"{name}={asked[name]}" for name in asked if name not in OF_OTHERS)
        if question and question not in page.may_be_asked:
            return None
        return page._replace(question=question)

    def key(self, versions: Versions) -> str:
        """With the names of the static files, which a page of before an upgrade has otherwise."""
        release = getattr(staticfiles_storage, "manifest_hash", "")
        text = f"{self.path}?{self.question} {versions.of(self.village)} {release}"
        return f"page:{blake2b(text.encode(), digest_size=16).hexdigest()}"


@lru_cache(maxsize=ADDRESSES_KNOWN)
def page_at(path: str) -> Page | None:
    try:
        match = resolve(path)
    except Resolver404:
        return None
    if not is_public_page(match.func):
        return None
    village = path.split("/")[2] if match.route.startswith(OF_VILLAGE) else None
    return Page(path, village, "", questions_kept(match.func), own_with(match.func))


class KeptPagesMiddleware:
    """Outside everything that a kept page already went through, and inside what sends visitors to
    https. Without the cache each process keeps pages for itself; without the database the request
    goes on as always, and what is inside says so."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        page = Page.asked(request) if settings.KEPT_PAGES else None
        if page is None:
            response = self.get_response(request)
            if request.method not in SAFE:
                memory.forget()
            return response
        request.get_host()  # refuses a host that is not ours, as CommonMiddleware would
        versions = _versions()
        if versions is None:
            return self.get_response(request)
        key = page.key(versions)
        kept = Kept.at(key)
        return kept.answer(request) if kept else self._in_turn(request, page, key)

    def _in_turn(self, request: HttpRequest, page: Page, key: str) -> HttpResponse:
        """One makes it, and the others get it or the last one."""
        making = f"{key}:making"
        if not cache.add(making, True, MAKING_SECONDS):
            if kept := _last(page) or _made_by_another(key, making):
                return kept.answer(request)
            return self._made(request, page, key)
        try:
            return self._made(request, page, key)
        finally:
            cache.delete(making)

    def _made(self, request: HttpRequest, page: Page, key: str) -> HttpResponse:
        response = self.get_response(asked_by_nobody(request, page.question))
        if may_be_kept(response):
            kept = Kept.of(response)
            kept.keep(key)
            return kept.answer(request)
        if response.cookies:  # for a browser, which then has to be asked for its own
            return self.get_response(request)
        return response


def asked_by_nobody(request: HttpRequest, question: str = "") -> HttpRequest:
    environ = {name: text for name, text in request.META.items() if name in GOES_ALONG}
    bare = {"REQUEST_METHOD": "GET", "QUERY_STRING": question, "wsgi.input": BytesIO()}
    return WSGIRequest({**environ, **bare})


def may_be_kept(response: HttpResponse) -> bool:
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    told = {each.strip() for each in response.get("Cache-Control", "").lower().split(",")}
    return "public" in told and told.isdisjoint({"private", "no-store", "no-cache"})


def _versions() -> Versions | None:
    try:
        return memory.now()
    except DatabaseError:
        begin_anew()
        return None


def _last(page: Page) -> Kept | None:
    """The page of before, while it is no second ago that nothing had changed."""
    before = memory.before
    return Kept.at(page.key(before)) if before and before.age < SECOND else None


def _made_by_another(key: str, making: str) -> Kept | None:
    """None when there is nothing to keep of it, or when it takes long."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        time.sleep(PAUSE)
        is_over = not cache.get(making)
        kept = Kept.at(key)
        if kept or is_over:
            return kept
    return None
