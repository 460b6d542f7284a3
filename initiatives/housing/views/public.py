"""What everybody who sees the initiative sees of its homes, and the way onto the list."""

from __future__ import annotations

from allauth.core import ratelimit
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from initiatives.housing import figures
from initiatives.housing.forms import InterestForm
from initiatives.housing.models import AllocationRules, InterestEntry, Programme, ProgrammeRow
from initiatives.housing.views.loading import housing_page, visible_housing
from initiatives.models import Initiative
from initiatives.views.purposes import of_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.mailboxes import mailbox
from villagehub.web.actions import act, carried_out
from villagehub.web.deeds import back, deed


def overview(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_housing(request, village_slug, slug)
    release = figures.latest(initiative, request.user)
    count = figures.told_of(release) if release else None
    context = housing_page(
        initiative,
        release=release,
        headline=figures.headline(count) if count else "",
        charts=figures.charts(count) if count else [],
        untold=figures.untold(count) if count else [],
        own=InterestEntry.objects.of_person(initiative, request.user),
        rules=AllocationRules.in_force(initiative, request.user),
        rows=_programme_rows(request, initiative),
    )
    return render(request, "housing/overview.html", context)


def _programme_rows(request: HttpRequest, initiative: Initiative) -> list[ProgrammeRow]:
    """Of the programme that this person may see."""
    seen = Programme.objects.visible_to(request.user).filter(initiative=initiative)
    return list(ProgrammeRow.objects.filter(programme__in=seen).order_by("created_at", "pk"))


@never_cache
def interest_new(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """Answers the same whether the address is known or not."""
    initiative = visible_housing(request, village_slug, slug)
    form = InterestForm(request.POST or None)
    context = housing_page(initiative, form=form)
    if initiative.outcome:
        return render(request, "housing/interest_closed.html", context)
    if request.method == "POST" and form.is_valid():
        key = mailbox(form.cleaned_data["email"])
        if not ratelimit.consume(request, action="housing_interest", key=key):
            return ratelimit.respond_429(request)
    if carried_out(request, form, lambda: form.ask(initiative)):
        return render(request, "housing/interest_sent.html", context)
    return render(request, "housing/interest_new.html", context)


@deed(
    of_initiative(
        gettext_lazy("je op de lijst te zetten van %s"), gettext_lazy("Zet je op de lijst")
    )
)
def interest_now(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """One press for whoever signed in: name and address are known. The form asks who has none."""
    initiative = visible_housing(request, village_slug, slug)
    if not request.user.email:
        return redirect("housing:interest_new", village_slug, slug)
    key = mailbox(request.user.email)
    if not ratelimit.consume(request, action="housing_interest", key=key):
        return ratelimit.respond_429(request)
    done = _("Je staat op de lijst. Vertel je bij je plek nog wat je zoekt?")
    act(request, lambda: InterestEntry.enter(initiative, request.user), done)
    return back(request, reverse("housing:overview", args=[village_slug, slug]))


@login_required
@never_cache
def mine(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """The page of one's own place, found by the address of the account."""
    initiative = visible_housing(request, village_slug, slug)
    entry = InterestEntry.objects.of_person(initiative, request.user)
    if entry is None:
        return redirect("housing:interest_new", village_slug, slug)
    return redirect(entry)
