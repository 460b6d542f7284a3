"""Who may refer to us: made, paused and given another address by the coordinator, who sees when an
address was used and never about whom."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, coordination, record
from supporters.forms import ReferrerForm
from supporters.models import Referrer, ReferrerUse
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

Action = AuditEvent.Action
USES_SHOWN = 50
REFERRERS_SHOWN = 200


def _load(request: WorkplaceRequest, pk: UUID) -> Referrer:
    rows = Referrer.objects.visible_to(request.user)
    return get_object_or_404(rows, pk=pk, organisation=request.workplace.organisation_id)


@coordination
def referrers(request: WorkplaceRequest) -> HttpResponse:
    ours = Referrer.objects.visible_to(request.user).for_list()
    rows = ours.filter(organisation=request.workplace.organisation_id)[:REFERRERS_SHOWN]
    return render(request, "supporters/referrer_list.html", {"rows": rows})


@coordination
def new(request: WorkplaceRequest) -> HttpResponse:
    """The address shows on the answer and nowhere later: of it only a hash is kept."""
    organisation_id = request.workplace.organisation_id
    form = ReferrerForm(request.POST or None, organisation_id=organisation_id)
    address = carried_out(request, form, lambda: form.instance.begin(request.workplace))
    if address:
        return _address_page(request, form.instance, address)
    return render(request, "supporters/referrer_form.html", {"form": form})


@coordination
def edit(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referrer = _load(request, pk)
    organisation_id = request.workplace.organisation_id
    form = ReferrerForm(request.POST or None, instance=referrer, organisation_id=organisation_id)
    if carried_out(request, form, form.save, _("Bewaard.")):
        record(request, Action.UPDATE, referrer)
        return redirect("supporters:referrer", pk=pk)
    return render(request, "supporters/referrer_form.html", {"form": form, "referrer": referrer})


@coordination
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referrer = _load(request, pk)
    uses = ReferrerUse.objects.visible_to(request.user).filter(referrer=referrer)
    page = page_of(request, uses, ["-created_at", "-id"], USES_SHOWN)
    context = {
        "referrer": referrer,
        "uses": page.rows,
        "more_url": page.more_url,
        "erased_on": referrer.erased_on(),
    }
    return render(request, "supporters/referrer_detail.html", context)


@coordination
def renew(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Asks first, because who refers must get the new one by hand."""
    referrer = _load(request, pk)
    if request.method == "POST":
        address = act(request, lambda: referrer.renew(request.workplace))
        if address:
            return _address_page(request, referrer, address)
        return redirect("supporters:referrer", pk=pk)
    return render(request, "supporters/referrer_renew.html", {"referrer": referrer})


def _address_page(request: WorkplaceRequest, referrer: Referrer, address: str) -> HttpResponse:
    context = {"referrer": referrer, "address": address}
    return render(request, "supporters/referrer_address.html", context)


@coordination
@require_POST
def pause(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referrer = _load(request, pk)
    done = _("Gepauzeerd. Het adres werkt niet zolang de pauze duurt.")
    already = _("Dit adres stond al op pauze.")
    act(request, lambda: referrer.pause(request.workplace), done, already=already)
    return redirect("supporters:referrer", pk=pk)


@coordination
@require_POST
def resume(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referrer = _load(request, pk)
    done, already = _("Het adres werkt weer."), _("Dit adres werkte al.")
    act(request, lambda: referrer.resume(request.workplace), done, already=already)
    return redirect("supporters:referrer", pk=pk)
