"""Asking somebody to chair, and their yes or no."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.encounters.forms import ChairAnswerForm, ChairForm
from initiatives.encounters.models import Chair, Meeting, Rules
from initiatives.encounters.views.loading import meeting_for_runner, meeting_page, visible_meeting
from villagehub.accounts.requests import SignedInRequest
from villages.members.access import sign_in_to_act


@login_required
def ask(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    meeting = meeting_for_runner(request, village_slug, slug, pk)
    form = ChairForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _ask(meeting, form.cleaned_data["email"], request)
        except ValidationError as error:
            form.add_error("email", error)
        else:
            return redirect(meeting)
    return render(request, "encounters/ask_chair.html", meeting_page(meeting, form=form))


@transaction.atomic
def _ask(meeting: Meeting, email: str, request: SignedInRequest) -> None:
    Chair.ask(meeting, email, request.user)
    messages.success(request, _("Gevraagd. Je hoort het zodra deze persoon antwoordt."))


@require_POST
@sign_in_to_act
def remove(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, chair: UUID
) -> HttpResponse:
    meeting = meeting_for_runner(request, village_slug, slug, pk)
    row = get_object_or_404(meeting.chairs.all(), pk=chair)
    row.meeting = meeting
    if row.remove():
        messages.success(request, _("Weggehaald."))
    return redirect(meeting)


@require_POST
@sign_in_to_act
def stop(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """ "Ik kan toch niet", of a chair."""
    meeting = visible_meeting(request, village_slug, slug, pk)
    if not meeting.is_chaired:
        raise PermissionDenied
    row = meeting.chairs.sitting().get(user=request.user)
    row.meeting = meeting
    row.stop()
    messages.success(request, _("Je bent geen voorzitter meer. De trekkers horen het."))
    return redirect("encounters:list", village_slug, slug)


@never_cache
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Reading is for whoever has the link; saying yes for somebody who signed in."""
    try:
        chair = Chair.objects.with_token(token)
    except (Chair.DoesNotExist, ValidationError) as error:
        raise Http404 from error
    form = ChairAnswerForm()
    if request.method == "POST":
        if "nee" in request.POST:
            return _said_no(request, chair)
        if not request.user.is_authenticated:
            return redirect_to_login(request.path)
        form = ChairAnswerForm(request.POST)
        if form.is_valid() and _said_yes(request, chair, form):
            return redirect(chair.meeting)
    context = {
        "chair": chair,
        "meeting": chair.meeting,
        "event": chair.meeting.event,
        "rules": Rules.current(chair.meeting.initiative),
        "form": form,
    }
    return render(request, "encounters/chair.html", context)


def _said_no(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Also after a yes, and without an account."""
    if chair.accepted_at and chair.user_id != request.user.pk:
        raise Http404
    chair.decline()
    return render(request, "encounters/chair_declined.html", {"meeting": chair.meeting})


def _said_yes(request: HttpRequest, chair: Chair, form: Any) -> bool:
    try:
        chair.accept(request.user, form.cleaned_data["background"])  # type: ignore[arg-type]
    except ValidationError as error:
        form.add_error(None, error)
        return False
    messages.success(request, _("Fijn dat je het gesprek leidt. Hier zie je alles ervoor."))
    return True
