"""Who took part elsewhere comes in here, and what came along can be read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.moving.forms import AcceptForm, NameForm
from initiatives.moving.models import Invited, MayBeNamed, PastRow
from initiatives.moving.reading_past import past_of
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out


def _sent(request: HttpRequest) -> Any:
    """Also of a form of one box that is not ticked."""
    return request.POST if request.method == "POST" else None


@never_cache
@login_required
def invited(request: SignedInRequest, token: str) -> HttpResponse:
    """By a link that a lead gave: nobody else knows of it. GET asks, since scanners follow
    links."""
    try:
        row = Invited.objects.with_token(token)
    except Invited.DoesNotExist as error:
        raise Http404 from error
    if row.accepted_by_id == request.user.pk:
        return redirect(row.initiative)
    form = AcceptForm(_sent(request), row=row)
    text = _("Fijn dat je er weer bij bent.")
    if carried_out(request, form, lambda: form.accept(request.user), text):
        return redirect(row.initiative)
    context = {"row": row, "initiative": row.initiative, "form": form}
    return render(request, "moving/invited.html", context)


@require_POST
@login_required
def uninvite(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    rows = Invited.objects.visible_to(request.user).waiting().filter(initiative=initiative)
    row = get_object_or_404(rows, pk=pk)
    done = _("%(name)s staat niet meer op de lijst.") % {"name": row.name}
    act(request, row.take_back, done)
    return redirect("moving:overview", village_slug, slug)


@require_safe
def past(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    context = initiative_page(initiative, parts=past_of(initiative, request.user))
    return render(request, "moving/past.html", context)


@require_safe
@login_required
def paper(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponseBase:
    initiative = visible_initiative(request, village_slug, slug)
    rows = PastRow.objects.visible_to(request.user).filter(initiative=initiative)
    row = get_object_or_404(rows.exclude(paper=""), pk=pk)
    try:
        file = row.paper.open()
    except FileNotFoundError as error:
        raise Http404 from error
    name = f"{row.table}-{row.position}.pdf"
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/pdf")


@login_required
def named(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Whether one's name goes along with one's words."""
    initiative = visible_initiative(request, village_slug, slug)
    says = MayBeNamed.says(request.user, initiative)
    form = NameForm(_sent(request), initial={"may": says})
    text = _("Bewaard.")
    if carried_out(request, form, lambda: form.say(request.user, initiative), text):
        return redirect(initiative)
    context = initiative_page(initiative, form=form)
    return render(request, "moving/named.html", context)
