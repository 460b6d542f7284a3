"""Pages of who is signed in: what is the same for many is made once, what is one's own each time.

    whose eyes? ─ the version now ─ the page as those eyes see it, with gaps ─ the gaps filled

A page is written once for a reader who is nobody in particular, and kept as pages for visitors are
(`villagehub.web.kept`): under the version of its village, a minute at most. Where it says something
of a person it has a gap, `{% own "a/template.html" key=value %}`, which is filled at each request.
In a page that is made for one person that tag just includes its template.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.template import Engine, RequestContext
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from villagehub.web.caching import HAS_A_FORM
from villagehub.web.kept import KEPT_SECONDS, asked_by_nobody
from villagehub.web.shelf import Shelf

logger = logging.getLogger(__name__)
Thing = TypeVar("Thing")
GAPS = "gaps"  # under which name a page that is made for many collects them
# No text that somebody wrote has this in it: the database refuses it.
A_GAP = re.compile("\0([0-9]+)\0")
shelf = Shelf(512)  # pages of some 30 KB


class Gap(NamedTuple):
    template: str
    values: dict[str, Any]


class SharedPage(NamedTuple):
    """`texts` stand around the gaps."""

    texts: list[str]
    gaps: list[Gap]

    @classmethod
    def made(
        cls, request: HttpRequest, reader: Any, template: str, build: Callable[..., dict[str, Any]]
    ) -> SharedPage | None:
        """For a reader who is nobody, from a request that has the path and nothing else. None when
        there is a form that posts outside a gap, as that has a key of one browser in it."""
        bare = asked_by_nobody(request)
        bare.user, bare.resolver_match = reader, request.resolver_match
        gaps: list[Gap] = []
        text = render_to_string(template, {**build(bare), GAPS: gaps}, request=bare)
        if bare.META.get(HAS_A_FORM):
            logger.error("%s has a form that posts outside a gap: it is not kept", template)
            return None
        around = A_GAP.split(text)
        ordered = [gaps[int(number)] for number in around[1::2]]
        return cls(around[::2], ordered)

    def filled(self, request: HttpRequest, own: dict[str, Any]) -> HttpResponse:
        engine = Engine.get_default()
        context = RequestContext(request, own)
        written = [self.texts[0]]
        with context.bind_template(engine.from_string("")):
            for gap, text in zip(self.gaps, self.texts[1:], strict=True):
                written += [write_own(context, gap), text]
        return HttpResponse("".join(written))


def write_own(context: Any, gap: Gap) -> SafeString:
    with context.push(**gap.values):
        return context.template.engine.get_template(gap.template).render(context)


def leave_gap(gaps: list[Gap], gap: Gap) -> SafeString:
    gaps.append(gap)
    return mark_safe(f"\0{len(gaps) - 1}\0")  # noqa: S308


def kept_under(version: str, name: str, make: Callable[[], Thing]) -> Thing:
    """From this process, from the cache that all share, or made now. The version was asked before
    it was made, so it is never older than that."""
    release = getattr(staticfiles_storage, "manifest_hash", "")
    key = f"shared:{name} {version} {release}".replace(" ", ":")
    found = _fresh(shelf.get(key)) or _fresh(cache.get(key))
    if found is None:
        found = time.time(), make()
        cache.set(key, found, KEPT_SECONDS)
    shelf.put(key, found)
    return found[1]


def _fresh(found: tuple[float, Any] | None) -> tuple[float, Any] | None:
    return found if found and time.time() - found[0] < KEPT_SECONDS else None
