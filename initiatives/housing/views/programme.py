"""The draft programme and who fits in it. For leads and board."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.housing import figures, matching
from initiatives.housing.forms import ProgrammeAudienceForm, ProgrammeRowForm
from initiatives.housing.models import Programme, ProgrammeRow, add_row, remove_row
from initiatives.housing.views.loading import housing_for_runner, housing_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out


@login_required
@never_cache
def programme(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    plan = Programme.of(initiative)
    form = ProgrammeRowForm(request.POST or None, instance=ProgrammeRow(programme=plan))
    done = _("De regel staat in het programma.")
    if carried_out(request, form, lambda: add_row(form.instance), done):
        return redirect("housing:programme", village_slug, slug)
    context = housing_page(
        initiative,
        form=form,
        programme=plan,
        audience_form=ProgrammeAudienceForm(instance=plan),
        match=matching.match(
            figures.wishes_of(initiative), list(plan.rows.order_by("created_at", "pk"))
        ),
    )
    return render(request, "housing/programme.html", context)


@login_required
@require_POST
def programme_audience(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    form = ProgrammeAudienceForm(request.POST, instance=Programme.of(initiative))
    if form.is_valid():
        form.save()
        messages.success(request, _("Bewaard wie het programma ziet."))
    else:
        messages.error(request, _("Kies wie het programma mag zien."))
    return redirect("housing:programme", village_slug, slug)


@login_required
@require_POST
def row_delete(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    rows = ProgrammeRow.objects.filter(programme__initiative=initiative)
    row = get_object_or_404(rows.select_related("programme__initiative"), pk=pk)
    act(request, lambda: remove_row(row), _("De regel is weg."))
    return redirect("housing:programme", village_slug, slug)
