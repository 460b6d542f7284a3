"""Two records of one person made one."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from supporters.access import WorkplaceRequest, casework, record, record_read, record_shown
from supporters.forms import MergeForm
from supporters.models import HelpSeeker, Merging
from supporters.views.people import SURNAME_LENGTH, load_own_person
from supporters.views.searching import is_refused, no_bsn_sought
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import carried_out

FOUND_SHOWN = 10


@casework
@no_bsn_sought
def find_same(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Which other record is of this person: those that look like it, or by name."""
    person = load_own_person(request, pk)
    mine = HelpSeeker.objects.visible_to(request.user).owned_by(request.user)
    mine = mine.present().exclude(pk=pk)
    name = request.GET.get("q", "").strip()[:SURNAME_LENGTH]
    refused = is_refused(request)
    found: list[HelpSeeker] = []
    if name:
        found = list(mine.named(name, person.organisation_id).for_list()[:FOUND_SHOWN])
    elif not refused:
        typed = {field: getattr(person, field) for field in ("call_name", "surname", "phone")}
        found = mine.like(typed, person.organisation_id)
    record(request, AuditEvent.Action.SEARCH, HelpSeeker(id=""))
    record_shown(request, found)
    context = {"person": person, "found": found, "name": name, "refused": refused}
    return render(request, "supporters/person_same.html", context)


@casework
def merge(request: WorkplaceRequest, pk: UUID, other: UUID) -> HttpResponse:
    """Says exactly what happens, since it cannot be undone."""
    kept, gone = load_own_person(request, pk), load_own_person(request, other)
    merging = _merging(kept, gone, request)
    form = MergeForm(request.POST or None, merging=merging)
    done = _("Het is nu één dossier, met alles van allebei.")
    if carried_out(request, form, lambda: merging.carry_out(form.chosen), done):
        return redirect("supporters:person", pk=pk)
    record_read(request, (kept, gone))
    context = {"kept": kept, "other": gone, "form": form}
    context |= {"moving": merging.moving, "ending": merging.ending}
    return render(request, "supporters/person_merge.html", context)


def _merging(kept: HelpSeeker, other: HelpSeeker, request: WorkplaceRequest) -> Merging:
    try:
        return Merging(kept, other, request.workplace)
    except ValidationError:
        raise Http404 from None
