"""From what somebody else was answered to a request of one's own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Initiative
from initiatives.regulatory.asking.views.drafts import own_draft
from initiatives.regulatory.examples.finding import found_or_404
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import may_apply_for, spoken_for_by
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.deeds import Purpose, for_sign_in
from villages.members.models.reach import reach_of
from villages.models import Village

MOST = 30


def _to_want(user: Any, source: str, pk: UUID) -> Purpose:
    title = found_or_404(source, pk).example["title"]
    return Purpose(_("ook te vragen om “%s”") % title)


@for_sign_in(_to_want)
@login_required
@never_cache
@require_safe
def want_too(http: SignedInRequest, source: str, pk: UUID) -> HttpResponse:
    """With which initiative, beside which draft, or with one that has to begin first."""
    found = found_or_404(source, pk)
    drafts = RegulatoryRequest.objects.drafts_of(http.user).select_related("initiative__village")
    villages = Village.objects.visible_to(http.user).filter(pk__in=reach_of(http.user).villages)
    context = {
        "example": found.example,
        "thing": found.thing,
        "source": source,
        "choices": [
            (each, reverse("regulatory:want_too_with", args=[source, pk, each.pk]))
            for each in spoken_for_by(http.user)[:MOST]
        ],
        "drafts": list(drafts.order_by("-created_at", "-pk")[:MOST]),
        "villages": list(villages.only("name", "slug").order_by("name__dutch")[:MOST]),
    }
    return render(http, "regulatory/want_too.html", context)


@login_required
@require_POST
def want_too_with(http: SignedInRequest, source: str, pk: UUID, initiative: UUID) -> HttpResponse:
    found = found_or_404(source, pk)
    visible = Initiative.objects.visible_to(http.user).select_related("village__municipality")
    ours = get_object_or_404(visible, pk=initiative)
    if not may_apply_for(http.user, ours):
        raise PermissionDenied
    draft = RegulatoryRequest.begin_with(found.example, ours, http.user)
    messages.success(
        http, _("Het concept is er, met het voorbeeld erbij. Schrijf nu jullie eigen verhaal.")
    )
    return redirect(draft)


@login_required
@require_POST
def add(http: SignedInRequest, pk: UUID, source: str, thing: UUID) -> HttpResponse:
    case = own_draft(http, pk)
    example = found_or_404(source, thing).example
    act(
        http,
        lambda: case.add_example(example, http.user),
        _("Het voorbeeld ligt bij jullie concept. De gemeente leest het mee."),
        already=_("Dit lag er al bij."),
    )
    return redirect("regulatory:check", pk)


@login_required
@require_POST
def drop(http: SignedInRequest, pk: UUID, source: str, thing: UUID) -> HttpResponse:
    """Also of what cannot be read any more where it stood."""
    case = own_draft(http, pk)
    act(
        http,
        lambda: case.drop_example(f"{source}:{thing}", http.user),
        _("Weggehaald."),
        already=_("Dit lag er niet meer bij."),
    )
    return redirect("regulatory:check", pk)
