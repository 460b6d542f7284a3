"""Writing, changing and taking away news and notices."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.members.access import sign_in_to_act, village_for_page
from villages.news.forms import NewPostForm, PostForm
from villages.news.models import Post, may_post


def _post(request: HttpRequest, slug: str, pk: UUID) -> Post:
    rows = Post.objects.visible_to(request.user).select_related("village", "user", "recorded_by")
    return get_object_or_404(rows, village__slug=slug, pk=pk)


def _own_post(request: HttpRequest, slug: str, pk: UUID) -> Post:
    """403 for whoever sees it and does not keep it."""
    post = _post(request, slug, pk)
    if not post.is_kept_by(request.user):
        raise PermissionDenied
    return post


def _post_for_editor(request: HttpRequest, slug: str, pk: UUID) -> Post:
    post = _post(request, slug, pk)
    if not post.village.is_editable_by(request.user):
        raise PermissionDenied
    return post


@login_required
@never_cache
def new(request: SignedInRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    if not may_post(request.user, village):
        return render(request, "news/join_first.html", {"village": village})
    post = Post(village=village, user=request.user)
    form = NewPostForm(
        request.POST or None, request.FILES or None, instance=post, user=request.user
    )
    if placed := carried_out(request, form, form.place, _placed_text):
        return redirect(placed)
    return _form_page(request, form, post, _("Schrijf een bericht"))


def _placed_text(post: Post) -> str:
    if post.is_listed:
        return _("Je bericht staat erop.")
    return _("Dank je. Het is je eerste bericht: de redactie kijkt het even na.")


@login_required
@never_cache
def edit(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    post = _own_post(request, slug, pk)
    if not post.is_editable_by(request.user):
        raise PermissionDenied
    form = PostForm(request.POST or None, request.FILES or None, instance=post, user=request.user)
    if saved := carried_out(request, form, form.save, _("Bewaard.")):
        return redirect(saved)
    return _form_page(request, form, post, _("Bericht wijzigen"))


def _form_page(request: HttpRequest, form: Any, post: Post, title: str) -> HttpResponse:
    context = {"form": form, "title": title, "village": post.village, "post": post}
    return render(request, "news/post_form.html", context)


@require_POST
@sign_in_to_act
def withdraw(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Can be undone, so it does not ask first."""
    post = _own_post(request, slug, pk)
    act(request, post.withdraw, _("Ingetrokken. Alleen jij en de redactie zien het nog."))
    return redirect(post)


@require_POST
@sign_in_to_act
def put_back(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    post = _own_post(request, slug, pk)
    act(request, lambda: post.put_back(request.user), _("Het staat er weer."))
    return redirect(post)


@login_required
@never_cache
def erase(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: text and picture are gone for good."""
    post = _own_post(request, slug, pk)
    if request.method == "POST":
        act(request, lambda: post.erase(request.user), _("Gewist, met de foto erbij."))
        return redirect("news:list", post.village.slug)
    return render(request, "news/post_erase.html", {"post": post})


@require_POST
@sign_in_to_act
def pin(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    post = _post_for_editor(request, slug, pk)
    act(request, post.pin, _("Dit staat nu bovenaan."))
    return redirect(post)


@require_POST
@sign_in_to_act
def unpin(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    post = _post_for_editor(request, slug, pk)
    act(request, post.unpin, _("Dit staat niet meer bovenaan."))
    return redirect(post)
