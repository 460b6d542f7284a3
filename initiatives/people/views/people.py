"""Everybody who takes part: names for each other, numbers for all others."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from initiatives.models import BoardPost, Initiative, InitiativeMember, Thanks
from initiatives.people.forms.roles import RemoveForm, RoleForm
from initiatives.people.models.counting import people_counted
from initiatives.people.models.members import LIST_ORDER
from initiatives.people.models.posts import MOST_POSTS
from initiatives.people.models.thanks import ThanksQuerySet
from initiatives.sockets.leaving import ends
from initiatives.views.loading import (
    initiative_for_lead,
    initiative_for_runner,
    initiative_page,
    visible_initiative,
)
from villagehub.accounts.leaving import shown
from villagehub.accounts.requests import SignedInRequest
from villagehub.plain_text import one_line
from villagehub.web import paging
from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page

PAGE = 12
PRINTED = 1000
THANKS_SHOWN = 3
OFFERS_SHOWN = 10
LONGEST_NAME = 60
NUMBERED = [
    ("lead", gettext_lazy("trekker")),
    ("board", gettext_lazy("in het bestuur")),
    ("member", gettext_lazy("doen mee")),
    ("helper", gettext_lazy("helpen af en toe")),
    ("observer", gettext_lazy("volgen het")),
]


@require_safe
@public_page
def people(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """A fixed number of queries, however many take part."""
    initiative = visible_initiative(request, village_slug, slug, people_counted)
    context = {
        "numbers": _numbers(initiative),
        "leads": list(initiative.members.active().leads().present().for_list()),
        "posts": _posts(initiative),
        "shown_thanks": list(_shown_thanks(request, initiative)),
        **_lead_state(request, initiative),
    }
    if initiative.standing.takes_part:
        context |= _rows(request, initiative)
    return render(
        request,
        "initiatives/people.html",
        initiative_page(initiative, active_part="people", **context),
    )


def _posts(initiative: Initiative) -> list[BoardPost]:
    """Two queries."""
    rows = initiative.posts.all().current().for_list().order_by("created_at", "pk")
    return list(rows[:MOST_POSTS])


def _shown_thanks(request: HttpRequest, initiative: Initiative) -> ThanksQuerySet:
    rows = Thanks.objects.shown_to(request.user).filter(initiative=initiative).for_list()
    return rows.order_by("-created_at", "-pk")[:THANKS_SHOWN]


def _numbers(initiative: Initiative) -> list[tuple[Any, int]]:
    """How many of each role. One query."""
    rows = initiative.members.active().order_by().values_list("role").annotate(n=Count("pk"))
    found = dict(rows)
    return [(label, found[key]) for key, label in NUMBERED if key in found]


def _lead_state(request: HttpRequest, initiative: Initiative) -> dict[str, Any]:
    """Of the question of a member whether the leads are still there, and of who is asked to lead.
    Two queries."""
    standing = initiative.standing
    if not standing.takes_part or initiative.outcome:
        return {}
    offers = initiative.lead_offers.open().seen_by(request.user, standing.leads).for_list()
    return {"call": initiative.lead_calls.open().first(), "offers": list(offers[:OFFERS_SHOWN])}


def _rows(request: HttpRequest, initiative: Initiative) -> dict[str, Any]:
    rows = initiative.members.active()
    asked = _asked_name(request) if initiative.standing.runs else ""
    listed = (rows.named(asked) if asked else rows).for_list()
    if initiative.standing.runs:
        listed = listed.with_answers()
    page = paging.page_of(request, listed, LIST_ORDER, PAGE)
    more = {"people": page.rows, "more_url": page.more_url, "asked": asked}
    return {**more, "asks": initiative.join_questions.exists()}


def _asked_name(request: HttpRequest) -> str:
    return one_line(request.GET.get("q", ""))[:LONGEST_NAME]


@login_required
@never_cache
@require_safe
def printed(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """For the wall of the kitchen: names and roles, no address and no number."""
    initiative = initiative_for_runner(request, village_slug, slug)
    rows = list(initiative.members.active().for_list()[: PRINTED + 1])
    context = {"people": rows[:PRINTED], "is_cut": len(rows) > PRINTED, "most": PRINTED}
    return render(
        request, "initiatives/people_printed.html", initiative_page(initiative, **context)
    )


def _other(initiative: Initiative, pk: UUID) -> InitiativeMember:
    rows = initiative.members.active().select_related("user", "recorded_by")
    member = get_object_or_404(rows, pk=pk)
    member.initiative = initiative
    return member


@login_required
def role(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    member = _other(initiative, pk)
    form = RoleForm(request.POST or None, member=member)
    if request.method == "POST" and form.is_valid():
        try:
            if done := form.change(request.user):
                messages.success(request, done)
            return redirect("initiatives:people", village_slug, slug)
        except ValidationError as error:
            form.add_error(None, error)
    context = initiative_page(initiative, form=form, member=member, active_part="people")
    return render(request, "initiatives/people_role.html", context)


@login_required
def remove(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Asks first, and for a reason."""
    initiative = initiative_for_lead(request, village_slug, slug)
    member = _other(initiative, pk)
    form = RemoveForm(request.POST or None)

    def do() -> None:
        initiative.remove(member, request.user, form.cleaned_data["reason"])

    done = _("%(name)s doet niet meer mee en krijgt je reden te lezen.") % {"name": member.user}
    if carried_out(request, form, do, done):
        return redirect("initiatives:people", village_slug, slug)
    left = shown(ends, initiative, [member.user])
    context = initiative_page(initiative, form=form, member=member, left=left, active_part="people")
    return render(request, "initiatives/people_remove.html", context)
