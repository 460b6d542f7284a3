"""What was erased, and how long a closed file is kept: for who watches over it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from supporters.access import WorkplaceRequest, privacy_watch, record, watch
from supporters.forms.retention import RetentionForm
from supporters.models import ErasureCertificate, RetentionPolicy
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import carried_out
from villagehub.web.paging import page_of
from villages.models import Membership

CERTIFICATES = 50


def _policy(request: WorkplaceRequest) -> RetentionPolicy:
    visible = RetentionPolicy.objects.visible_to(request.user)
    return visible.of(request.workplace.organisation_id)


@watch
def erasures(request: WorkplaceRequest) -> HttpResponse:
    mine = ErasureCertificate.objects.visible_to(request.user)
    mine = mine.filter(organisation=request.workplace.organisation_id)
    page = page_of(request, mine, ["-created_at", "-id"], CERTIFICATES)
    record(request, AuditEvent.Action.READ, ErasureCertificate(id=""))
    context = {
        "certificates": page.rows,
        "more_url": page.more_url,
        "policy": _policy(request),
        "decides": request.workplace.role == Membership.Role.PRIVACY_CONTACT,
    }
    return render(request, "supporters/erasures.html", context)


@privacy_watch
def term(request: WorkplaceRequest) -> HttpResponse:
    form = RetentionForm(request.POST or None, instance=_policy(request))
    done = _("Bewaard. De nieuwe dag staat bij elke afgesloten begeleiding.")
    if carried_out(request, form, lambda: form.save(request.workplace), done):
        return redirect("supporters:erasures")
    return render(request, "supporters/retention.html", {"form": form})
