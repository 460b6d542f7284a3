"""The envelope for when a supporter is suddenly away: sealed, opened, read and taken away."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import (
    WorkplaceRequest,
    casework,
    coordination,
    record,
    record_read,
    record_shown,
)
from supporters.forms import OpenEnvelopeForm, SealEnvelopeForm
from supporters.models import HelpSeeker, SealedCall, SickEnvelope
from supporters.models.envelopes import OPEN_DAYS, envelopes_here
from supporters.models.team import colleagues_of
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out

Action = AuditEvent.Action


def _mine(request: WorkplaceRequest) -> SickEnvelope | None:
    rows = SickEnvelope.objects.of(request.user).filter(organisation=request.workplace.organisation)
    return rows.select_related("owner", "colleague", "opened_by").first()


@casework
def mine(request: WorkplaceRequest) -> HttpResponse:
    """My own one, with what is in it or would be; and those that are open for me."""
    colleagues = colleagues_of(request.workplace)
    form = SealEnvelopeForm(request.POST or None, colleagues=colleagues)

    def seal() -> SickEnvelope:
        return SickEnvelope.seal(form.cleaned_data["colleague"], request.workplace)

    done = _("Verzegeld. Niemand leest het, tot de envelop opengaat.")
    if carried_out(request, form, seal, done):
        return redirect("supporters:envelopes")
    envelope = _mine(request)
    inside = SealedCall.objects.visible_to(request.user).filter(envelope=envelope)
    calls = list(inside.order_by("due_on", "id"))
    due = list(SickEnvelope.due_this_week(request.user, request.workplace))
    context = {
        "form": form,
        "envelope": envelope,
        "colleague_left": envelope is not None and envelope.colleague not in colleagues,
        "calls": calls,
        "due": due,
        "colleagues": list(colleagues),
        "for_me": SickEnvelope.objects.read_by(request.user).select_related("owner"),
        "days": OPEN_DAYS,
    }
    people = {row.person_id for row in calls} | {row.person_id for row in due}
    record_shown(request, [HelpSeeker(pk=key) for key in people])
    return render(request, "supporters/envelopes.html", context)


@casework
@require_POST
def open_mine(request: WorkplaceRequest) -> HttpResponse:
    envelope = _mine(request)
    if envelope is None:
        raise Http404
    done = _("De envelop is open. Je collega weet het en kan bellen.")
    already = _("De envelop was al open.")
    act(request, lambda: envelope.open(request.workplace), done, already=already)
    return redirect("supporters:envelopes")


@casework
def take_away(request: WorkplaceRequest) -> HttpResponse:
    """Asked once more: what was in it is gone then. The promises themselves stay on the list."""
    envelope = _mine(request)
    if envelope is None:
        raise Http404
    if request.method == "POST":
        act(request, lambda: envelope.end(request.workplace), _("De envelop is weg."))
        return redirect("supporters:envelopes")
    return render(request, "supporters/envelope_end.html", {"envelope": envelope})


@casework
def read(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """By the colleague, while it is open. Each reading stands with each person who is in it."""
    rows = SickEnvelope.objects.read_by(request.user).select_related("owner", "opened_by")
    envelope = get_object_or_404(rows, pk=pk)
    calls = list(
        SealedCall.objects.visible_to(request.user)
        .filter(envelope=envelope)
        .order_by("due_on", "id")
    )
    record(request, Action.READ, envelope)
    people = [HelpSeeker(pk=key) for key in {each.person_id for each in calls}]
    record_read(request, people, seen_in=SealedCall)
    context = {"envelope": envelope, "calls": calls}
    return render(request, "supporters/envelope.html", context)


@coordination
def here(request: WorkplaceRequest) -> HttpResponse:
    """Which there are, and of whom. A coordinator opens them and reads none."""
    record(request, Action.READ, SickEnvelope(id=""))
    return render(request, "supporters/envelopes_here.html", {"envelopes": envelopes_here()})


@coordination
def open_for(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    found = [each for each in envelopes_here() if each.pk == pk]
    if not found:
        raise Http404
    [seen] = found
    if seen.closes_at or not seen.colleague_works:
        return redirect("supporters:envelopes_here")
    envelope = SickEnvelope(pk=seen.pk, owner_id=seen.owner_id, colleague_id=seen.colleague_id)
    form = OpenEnvelopeForm(request.POST or None)

    def opened() -> bool:
        return envelope.open(request.workplace, form.cleaned_data["reason"]) or True

    if carried_out(request, form, opened, _("De envelop is open. Allebei weten het.")):
        return redirect("supporters:envelopes_here")
    record(request, Action.READ, envelope)
    context = {"seen": seen, "form": form, "days": OPEN_DAYS}
    return render(request, "supporters/envelope_open.html", context)
