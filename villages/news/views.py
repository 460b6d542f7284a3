"""Reading news and notices."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from villagehub.web.caching import public_page
from villagehub.web.paging import mark_of, page_of
from villages.members.access import village_for_page
from villages.models import Village
from villages.news.models import Post, PostQuerySet, may_post

PAGE_SIZE = 12
PRINTED = 40
NEWEST = ["-shown_since", "-pk"]


def _listed(request: HttpRequest, village: Village) -> PostQuerySet:
    rows = Post.objects.visible_to(request.user).listed().filter(village=village)
    return rows.for_rows()


def _list_page(request: HttpRequest, village: Village, rows: Any, **more: Any) -> HttpResponse:
    page = page_of(request, rows, NEWEST, PAGE_SIZE)
    context = {
        "village": village,
        "active_tab": "news",
        "posts": page.rows,
        "more_url": page.more_url,
        "years": _years(request, village),
        **more,
    }
    return render(request, "news/post_list.html", context)


def _years(request: HttpRequest, village: Village) -> list[int]:
    rows = Post.objects.visible_to(request.user).listed().filter(village=village)
    return [moment.year for moment in rows.datetimes("shown_since", "year", order="DESC")]


@require_safe
@public_page
def post_list(request: HttpRequest, slug: str) -> HttpResponse:
    """What is of now: the pinned post on top, then the newest."""
    village = village_for_page(request.user, slug)
    rows = _listed(request, village).current()
    pinned = None if mark_of(request) else rows.filter(is_pinned=True).first()
    standing: dict[str, Any] = {"pinned": pinned}
    if request.user.is_authenticated:
        own = Post.objects.of_author(request.user).waiting_for_author().filter(village=village)
        standing |= {
            "waiting": list(own.filter(withdrawn_at=None).for_list().order_by(*NEWEST)[:5]),
            "may_post": may_post(request.user, village),
            "is_editor": village.is_editable_by(request.user),
        }
    return _list_page(request, village, rows.filter(is_pinned=False), **standing)


@require_safe
@public_page
def archive(request: HttpRequest, slug: str, year: int) -> HttpResponse:
    """Everything of a year, also what is past."""
    village = village_for_page(request.user, slug)
    if not 2000 <= year <= 2999:
        raise Http404
    rows = _listed(request, village).filter(shown_since__year=year)
    return _list_page(request, village, rows, year=year)


@require_safe
@public_page
def printed(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything of now with its whole text, for the notice board."""
    village = village_for_page(request.user, slug)
    rows = _listed(request, village).current().order_by("-is_pinned", *NEWEST)
    context = {"village": village, "active_tab": "news", "posts": list(rows[:PRINTED])}
    return render(request, "news/printed.html", context)


@require_safe
@public_page
def detail(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    village = village_for_page(request.user, slug)
    rows = Post.objects.visible_to(request.user).for_list()
    post = get_object_or_404(rows, village=village, pk=pk)
    context = {"village": village, "active_tab": "news", "post": post}
    if request.user.is_authenticated:
        context["is_editor"] = village.is_editable_by(request.user)
        context["is_keeper"] = post.is_kept_by(request.user)
    return render(request, "news/post_detail.html", context)
