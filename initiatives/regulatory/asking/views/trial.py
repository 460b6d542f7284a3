"""The proefdatum of a draft."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from initiatives.regulatory.asking.trial import trials
from initiatives.regulatory.asking.views.drafts import own_draft
from initiatives.regulatory.desk.earlier import earlier_on_the_same
from villagehub.accounts.requests import SignedInRequest

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
