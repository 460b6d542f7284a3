"""The comments on an initiative: reading, writing, changing, taking back, closing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from initiatives.comments.forms import ChangeForm, ReplyForm, WriteForm
from initiatives.comments.models import (
    Closing,
    Comment,
    has_comments,
    may_comment_on,
    sees_names,
)
from initiatives.comments.showing import on_its_page, with_first_replies
from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative
from initiatives.views.purposes import of_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.deeds import for_sign_in
from villagehub.web.paging import mark_of, page_of
from villages.members.access import sign_in_to_act

PAGE_SIZE = 20
REPLIES_SIZE = 50
NEWEST, OLDEST = ["-created_at", "-pk"], ["created_at", "pk"]


@for_sign_in(of_initiative(gettext_lazy("te reageren op %s")))
@require_safe
@public_page
def comments(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    return _page(request, visible_initiative(request, village_slug, slug))


def _page(
    request: HttpRequest, initiative: Initiative, form: WriteForm | None = None
) -> HttpResponse:
    """The newest first, under the box to write in. A fixed number of queries."""
    if not has_comments(initiative):
        context = initiative_page(initiative)
        return render(request, "comments/no_comments.html", context)
    names = sees_names(request.user, initiative)
    rows = Comment.objects.threads_for(request.user).filter(initiative=initiative)
    rows = rows.for_list().with_replies(request.user)
    page = page_of(request, rows, NEWEST, PAGE_SIZE)
    context = {
        "comments": with_first_replies(_under(page.rows, initiative), request.user, names),
        "more_url": page.more_url,
        "is_first_page": not mark_of(request),
        **_writing(request, initiative),
    }
    if context["may_write"]:
        context["form"] = form or WriteForm(user=request.user)
    return render(request, "comments/comments.html", initiative_page(initiative, **context))


def _writing(request: HttpRequest, initiative: Initiative) -> dict[str, Any]:
    """Two queries at most."""
    is_closed = Closing.objects.filter(initiative=initiative).exists()
    belongs = may_comment_on(request.user, initiative)
    return {"is_closed": is_closed, "may_write": belongs and not is_closed, "belongs": belongs}


def _under(rows: Any, initiative: Initiative) -> list[Comment]:
    """What its addresses are made of is loaded already."""
    found = list(rows)
    for row in found:
        row.initiative, row.village = initiative, initiative.village
    return found


def _talked_about(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """404 where people meet instead."""
    initiative = visible_initiative(request, village_slug, slug)
    if not has_comments(initiative):
        raise Http404
    return initiative


def _writable(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    initiative = _talked_about(request, village_slug, slug)
    if not may_comment_on(request.user, initiative):
        raise PermissionDenied
    return initiative


@require_POST
@sign_in_to_act
def write(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = _writable(request, village_slug, slug)
    form = WriteForm(request.POST, user=request.user)
    comment = _written(form, initiative)
    if comment is None:
        return _page(request, initiative, form)
    _say_so(request, comment)
    return _to(comment, "comments:list", village_slug, slug)


def _to(comment: Comment, page: str, *where: Any) -> HttpResponse:
    """To the page that shows it, at the place where it stands."""
    return redirect(f"{reverse(page, args=where)}#reactie-{comment.pk}")


def _written(
    form: WriteForm, initiative: Initiative, parent: Comment | None = None
) -> Comment | None:
    """None when the form, or the moment, does not allow it: the form says why."""
    if not form.is_valid():
        return None
    try:
        return form.write(initiative, parent)
    except ValidationError as error:
        form.add_error("text", error)
        return None


def _say_so(request: HttpRequest, comment: Comment) -> None:
    if comment.is_listed:
        messages.success(request, _("Je reactie staat erop."))
    else:
        messages.success(
            request, _("Bedankt. Het is je eerste bericht hier: de redactie kijkt even mee.")
        )


@for_sign_in(of_initiative(gettext_lazy("te reageren op %s")))
@require_safe
@public_page
def thread(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = _talked_about(request, village_slug, slug)
    return _thread_page(request, initiative, _one(request, initiative, pk))


def _one(request: HttpRequest, initiative: Initiative, pk: UUID) -> Comment:
    """One that this person reads, or whose place stayed."""
    rows = Comment.objects.filter(initiative=initiative).select_related("user", "recorded_by")
    seen = rows.visible_to(request.user).filter(pk=pk).first()
    comment = seen or get_object_or_404(rows.threads_for(request.user), pk=pk)
    return _under([comment], initiative)[0]


def _thread_page(
    request: HttpRequest, initiative: Initiative, comment: Comment, form: ReplyForm | None = None
) -> HttpResponse:
    """What began it and its answers in order; the address of an answer begins with that one."""
    names = sees_names(request.user, initiative)
    top = comment
    if comment.parent_id:
        top = _under(Comment.objects.filter(pk=comment.parent_id).for_list(), initiative)[0]
    rows = Comment.objects.replies_for(request.user).filter(parent=top).for_list()
    page = page_of(request, rows.filter(_from(comment)), OLDEST, REPLIES_SIZE)
    on_its_page([top], request.user, names)
    context = {
        "comment": top,
        "replies": on_its_page(_under(page.rows, initiative), request.user, names),
        "more_url": page.more_url,
        "skips": comment is not top or mark_of(request),
        **_writing(request, initiative),
    }
    if context["may_write"] and not top.is_gone and top.is_listed:
        context["form"] = form or ReplyForm(user=request.user)
    return render(request, "comments/thread.html", initiative_page(initiative, **context))


def _from(comment: Comment) -> Q:
    if comment.parent_id is None:
        return Q()
    at = comment.created_at
    return Q(created_at__gt=at) | Q(created_at=at, pk__gte=comment.pk)


@require_POST
@sign_in_to_act
def reply(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = _writable(request, village_slug, slug)
    rows = Comment.objects.visible_to(request.user).select_related("user", "recorded_by")
    parent = get_object_or_404(rows, initiative=initiative, parent__isnull=True, pk=pk)
    _under([parent], initiative)
    form = ReplyForm(request.POST, user=request.user)
    answer = _written(form, initiative, parent)
    if answer is None:
        return _thread_page(request, initiative, parent, form)
    _say_so(request, answer)
    return redirect(answer)


def _own(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> Comment:
    """403 for what somebody else wrote."""
    initiative = _talked_about(request, village_slug, slug)
    rows = Comment.objects.visible_to(request.user).filter(deleted_at__isnull=True)
    comment = get_object_or_404(rows, initiative=initiative, pk=pk)
    if not comment.is_of(request.user):
        raise PermissionDenied
    return _under([comment], initiative)[0]


@login_required
def change(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    comment = _own(request, village_slug, slug, pk)
    form = ChangeForm(request.POST or None, initial={"text": comment.text})
    if carried_out(
        request,
        form,
        lambda: comment.change(form.cleaned_data["text"], request.user),
        _("Aangepast."),
        field="text",
    ):
        return redirect(comment)
    context = initiative_page(comment.initiative, comment=comment, form=form)
    return render(request, "comments/change.html", context)


@login_required
def take_back(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: the words do not come back."""
    comment = _own(request, village_slug, slug, pk)
    if request.method == "POST":
        act(request, lambda: comment.take_back(request.user), _("Je reactie is weg."))
        return redirect("comments:list", village_slug, slug)
    context = initiative_page(comment.initiative, comment=comment)
    return render(request, "comments/take_back.html", context)


@require_POST
@sign_in_to_act
def close(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    Closing.objects.get_or_create(initiative=initiative, defaults={"by": request.user})
    messages.success(request, _("De reacties zijn gesloten. Wat er staat, blijft te lezen."))
    return redirect("comments:list", village_slug, slug)


@require_POST
@sign_in_to_act
def reopen(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    done = _("Er kan weer gereageerd worden.")
    act(request, Closing.objects.filter(initiative=initiative).delete, done)
    return redirect("comments:list", village_slug, slug)
