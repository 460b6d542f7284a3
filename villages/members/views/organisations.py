"""For the platform's administrator: which organisations there are, and where they work."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from villagehub.web.actions import carried_out
from villagehub.web.paging import page_of
from villages.members.forms.organisations import OrganisationForm
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Organisation

PAGE_SIZE = 50


@workplace_required("admin")
def organisations(request: WorkplaceRequest) -> HttpResponse:
    rows = Organisation.objects.visible_to(request.user)
    rows = rows.annotate(village_count=Count("villages"))
    context = {"page": page_of(request, rows, ["name__dutch", "pk"], PAGE_SIZE)}
    return render(request, "villages/organisations.html", context)


@workplace_required("admin")
def new(request: WorkplaceRequest) -> HttpResponse:
    return _kept(request, Organisation())


@workplace_required("admin")
def edit(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    rows = Organisation.objects.visible_to(request.user)
    return _kept(request, get_object_or_404(rows, pk=pk))


def _kept(request: WorkplaceRequest, organisation: Organisation) -> HttpResponse:
    form = OrganisationForm(request.POST or None, instance=organisation)
    if carried_out(request, form, lambda: form.keep(request.user), _("Bewaard.")):
        return redirect("villages:organisations")
    context = {"form": form, "is_new": organisation._state.adding}
    return render(request, "villages/organisation_form.html", context)
