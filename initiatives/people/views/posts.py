"""Posts: who holds them until when, who stands in, who would like to."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from initiatives.models import BoardPost, Initiative, PostHolder, PostInterest
from initiatives.people.forms.posts import AppointForm, PostForm, SucceedForm, UntilForm
from initiatives.views.loading import (
    initiative_for_runner,
    initiative_page,
    tab_of,
    visible_initiative,
    visible_village,
)
from initiatives.views.purposes import of_row
from villagehub.accounts.requests import SignedInRequest
from villagehub.web import paging
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.deeds import back, deed
from villages.members.forms.on_behalf import OnBehalfForm

WANT, WANT_NOT = gettext_lazy("Ik wil dit wel"), gettext_lazy("Toch niet")


def _post(initiative: Initiative, pk: UUID) -> BoardPost:
    post = get_object_or_404(initiative.posts.all().current().for_list(), pk=pk)
    post.initiative = initiative
    return post


def _holder(post: BoardPost, pk: UUID) -> PostHolder:
    holder = get_object_or_404(post.holders.active().select_related("user"), pk=pk)
    holder.post = post
    return holder


def _to_post(post: BoardPost) -> HttpResponse:
    initiative = post.initiative
    return redirect("initiatives:post", initiative.village.slug, initiative.slug, post.pk)


def _page(request: HttpRequest, template: str, post: BoardPost, **context: object) -> HttpResponse:
    context = initiative_page(post.initiative, post=post, active_part="people", **context)
    return render(request, f"initiatives/{template}.html", context)


@require_safe
@public_page
def sought(request: HttpRequest, village_slug: str) -> HttpResponse:
    """Everything that seeks somebody, of the initiatives that this person may see."""
    village = visible_village(request, village_slug)
    rows = BoardPost.objects.visible_to(request.user).seeking().filter(initiative__village=village)
    page = paging.page_of(request, rows.for_list(), ["created_at", "pk"], 20)
    context = {**tab_of(village), "posts": page.rows, "more_url": page.more_url}
    return render(request, "initiatives/sought.html", context)


@require_safe
@public_page
def post(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    found = _post(initiative, pk)
    interests = PostInterest.objects.visible_to(request.user).filter(post=found).active()
    rows = list(interests.select_related("user", "recorded_by").order_by("created_at", "pk")[:100])
    own = next((row for row in rows if row.user_id == request.user.pk), None)
    form = OnBehalfForm(user=request.user) if request.user.is_authenticated else None
    holds_it = any(row.user_id == request.user.pk for row in found.holding)
    context = {"interests": rows, "own_interest": own, "on_behalf_form": form}
    return _page(request, "post", found, holds_it=holds_it, **context)


@login_required
def post_new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    new = BoardPost(initiative=initiative)
    form = PostForm(request.POST or None, instance=new)
    if carried_out(request, form, new.add, _("De post staat erbij. Wie doet het?")):
        return _to_post(new)
    context = initiative_page(initiative, form=form, active_part="people")
    return render(request, "initiatives/post_form.html", context)


@login_required
def post_edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = _post(initiative_for_runner(request, village_slug, slug), pk)
    form = PostForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        found.save(update_fields=[*form.Meta.fields, "updated_at"])
        messages.success(request, _("Bewaard."))
        return _to_post(found)
    return _page(request, "post_form", found, form=form)


@login_required
def post_close(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: who holds it holds it no more."""
    found = _post(initiative_for_runner(request, village_slug, slug), pk)
    if request.method == "POST":
        act(request, found.close, _("De post is opgeheven."))
        return redirect("initiatives:people", village_slug, slug)
    return _page(request, "post_close", found)


@login_required
def appoint(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = _post(initiative_for_runner(request, village_slug, slug), pk)
    initial = {"person": request.GET.get("wie", "")}
    form = AppointForm(request.POST or None, post=found, initial=initial)
    if carried_out(request, form, lambda: form.appoint(request.user), _taken):
        return _to_post(found)
    return _page(request, "post_appoint", found, form=form)


@login_required
def succeed(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, holder: UUID
) -> HttpResponse:
    """One act: the one ends and the other begins."""
    found = _post(initiative_for_runner(request, village_slug, slug), pk)
    old = _holder(found, holder)
    initial = {"person": request.GET.get("wie", "")}
    form = SucceedForm(request.POST or None, post=found, old=old, initial=initial)
    if carried_out(request, form, lambda: form.hand_over(request.user), _taken):
        return _to_post(found)
    return _page(request, "post_appoint", found, form=form, old=old)


def _taken(holder: PostHolder) -> str:
    return _("%(name)s doet het nu, en krijgt bericht.") % {"name": holder.user}


@login_required
def term(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, holder: UUID
) -> HttpResponse:
    found = _post(initiative_for_runner(request, village_slug, slug), pk)
    row = _holder(found, holder)
    form = UntilForm(request.POST or None, initial={"until": row.until})
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["until"]
        PostHolder.objects.filter(pk=row.pk).update(until=until, updated_at=timezone.now())
        messages.success(request, _("Bewaard."))
        return _to_post(found)
    return _page(request, "post_term", found, form=form, holder=row)


@login_required
def stop(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, holder: UUID
) -> HttpResponse:
    """Asks first. For whoever runs it, and for whoever holds the post."""
    initiative = visible_initiative(request, village_slug, slug)
    found = _post(initiative, pk)
    row = _holder(found, holder)
    if not (initiative.standing.runs or row.user_id == request.user.pk):
        raise PermissionDenied
    if request.method == "POST":
        done = _("Opgeschreven. We zoeken een opvolger.")
        act(request, lambda: found.stop(row, request.user), done)
        return _to_post(found)
    return _page(request, "post_stop", found, holder=row)


@deed(of_row(BoardPost, gettext_lazy("te zeggen dat je dit wel wilt: %s"), WANT))
def want(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = _post(visible_initiative(request, village_slug, slug), pk)
    form = OnBehalfForm(request.POST, user=request.user)
    if not form.is_valid():
        messages.error(request, _("Kies voor wie het is."))
        return _to_post(found)
    done = _("Fijn! De trekkers weten het en nemen contact op.")
    act(request, lambda: PostInterest.tell(found, form.chosen, request.user), done)
    return back(request, _to_post(found)["Location"])


@deed(of_row(BoardPost, gettext_lazy("te zeggen dat je dit toch niet wilt: %s"), WANT_NOT))
def want_not(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = _post(visible_initiative(request, village_slug, slug), pk)
    PostInterest.objects.active().filter(post=found, user=request.user).end()
    messages.success(request, _("Goed, je staat er niet meer bij."))
    return back(request, _to_post(found)["Location"])
