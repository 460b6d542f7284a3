"""Joining, leaving, and handing over."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.models import Initiative, InitiativeMember
from initiatives.people.forms.taking_part import HandOverForm, JoinForm
from initiatives.sockets.leaving import ends
from initiatives.views.loading import initiative_for_lead, initiative_page, visible_initiative
from initiatives.views.purposes import of_initiative
from villagehub.accounts.leaving import shown
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.deeds import back, deed, for_sign_in


@for_sign_in(of_initiative(gettext_lazy("mee te doen met %s")))
@login_required
def join(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    form = JoinForm(request.POST or None, initiative=initiative, by=request.user)
    if member := carried_out(request, form, form.join, _welcome):
        return redirect(member.initiative)
    context = initiative_page(initiative, form=form)
    return render(request, "initiatives/initiative_join.html", context)


@deed(of_initiative(gettext_lazy("mee te doen met %s"), gettext_lazy("Ik doe mee")))
def join_now(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """One press, as somebody who takes part. Where the initiative wants to know something first,
    the form asks it."""
    initiative = visible_initiative(request, village_slug, slug)
    as_member = {"role": InitiativeMember.Role.MEMBER}
    form = JoinForm(as_member, initiative=initiative, by=request.user)
    if form.is_in:
        return back(request, initiative)
    if form.questions or not form.is_valid():
        return redirect("initiatives:join", village_slug, slug)
    act(request, form.join, _welcome)
    return back(request, initiative)


def _welcome(member: InitiativeMember) -> str:
    if member.asks_for:
        text = _("Genoteerd. Een trekker moet nog ja zeggen tegen: %(role)s. Je krijgt bericht.")
        return text % {"role": member.asks_text}
    if member.recorded_by:
        text = _("%(name)s doet nu mee. Er staat bij dat jij het vastlegde.")
        return text % {"name": member.user}
    return _("Fijn dat je meedoet! De trekkers weten het.")


@login_required
def leave(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID | None = None
) -> HttpResponse:
    """Asks first. The last lead is told to hand over, with the way to it."""
    initiative = visible_initiative(request, village_slug, slug)
    member = _acted_for(request, initiative, pk)
    if request.method == "POST":
        done = _("%(name)s doet niet meer mee.") % {"name": member.user}
        if act(request, lambda: initiative.leave(member), done):
            return redirect(_page_still_visible(request, initiative))
        return redirect("initiatives:hand_over", village_slug, slug)
    left = shown(ends, initiative, [member.user])
    context = initiative_page(initiative, member=member, left=left)
    return render(request, "initiatives/initiative_leave.html", context)


def _acted_for(request: HttpRequest, initiative: Initiative, pk: UUID | None) -> InitiativeMember:
    rows = initiative.members.active().acted_for_by(request.user).select_related("user")
    if pk is None:
        return get_object_or_404(rows, user=request.user)
    return get_object_or_404(rows, pk=pk)


def _page_still_visible(request: HttpRequest, initiative: Initiative):
    """Who leaves a private initiative no longer sees it."""
    seen = Initiative.objects.visible_to(request.user).filter(pk=initiative.pk).exists()
    return initiative if seen else initiative.village


@login_required
def hand_over(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Asks the other, who leads it from their yes on."""
    initiative = initiative_for_lead(request, village_slug, slug)
    form = HandOverForm(request.POST or None, initiative=initiative)
    if request.method == "POST" and form.is_valid():
        try:
            return _asked(request, initiative, form.cleaned_data["member"])
        except ValidationError as error:
            form.add_error(None, error)
    context = initiative_page(initiative, form=form)
    context["candidates"] = list(form.candidates)
    return render(request, "initiatives/initiative_hand_over.html", context)


def _asked(request: SignedInRequest, initiative: Initiative, new: InitiativeMember) -> HttpResponse:
    old = initiative.members.active().of(request.user).select_related("user").first()
    if old is None:
        raise PermissionDenied
    initiative.offer_lead(old, new)
    text = _("%(name)s krijgt je vraag. Tot het ja blijf jij trekker, en kun je het terugnemen.")
    messages.success(request, text % {"name": new.user})
    return redirect("initiatives:people", initiative.village.slug, initiative.slug)
