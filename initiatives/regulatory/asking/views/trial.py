"""The proefdatum of a draft, and taking over what was decided elsewhere."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.regulatory.asking.trial import take_over, trials
from initiatives.regulatory.asking.views.drafts import own_draft
from initiatives.regulatory.desk.earlier import earlier_on_the_same
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act

NEAREST = 3


@login_required
@require_safe
def trial(http: SignedInRequest, pk: UUID) -> HttpResponse:
    case = own_draft(http, pk)
    likely, others = trials(case, timezone.localdate())
    context = {
        "case": case,
        "likely": likely,
        "others": others,
        "today": timezone.localdate(),
        "earlier": earlier_on_the_same(case, http.user)[:NEAREST],
    }
    return render(http, "regulatory/trial.html", context)


@login_required
@require_POST
def adopt(http: SignedInRequest, pk: UUID, reference: str) -> HttpResponse:
    case = own_draft(http, pk)
    decided = RegulatoryRequest.objects.visible_to(http.user).public().decided()
    rows = decided.select_related("decision", "municipality")
    earlier = get_object_or_404(rows, reference=reference)
    act(
        http,
        lambda: take_over(case, earlier, http.user),
        _("Overgenomen bij “Waarom is het nodig?”. Maak er jullie eigen verhaal van."),
        already=_("Dit stond er al, of het past er niet meer bij."),
    )
    return redirect("regulatory:draft", pk)
