"""Opening one file because something has to be done today: why, reading, and closing it again."""

from __future__ import annotations

from uuid import UUID

from allauth.core import ratelimit
from django.core.exceptions import ValidationError
from django.http import HttpResponse
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
    within_workplace,
)
from supporters.forms import BreakGlassForm
from supporters.models import BrokenGlass, HelpSeeker
from supporters.models.glass import OPEN_FOR, Found, files_by
from supporters.sheet import Sheet
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villages.models import Membership

Action = AuditEvent.Action
Role = Membership.Role
SHOWN = 20
MINUTES = int(OPEN_FOR.total_seconds() // 60)

both_sides = within_workplace(Role.COORDINATOR, Role.SUPPORTER)


@coordination
def break_glass(request: WorkplaceRequest) -> HttpResponse:
    form = BreakGlassForm(request.POST or None, find=lambda words: _look_up(request, words))

    def opened() -> BrokenGlass:
        said = form.cleaned_data
        return BrokenGlass.break_for(
            said["person"], said["kind"], said["reason"], request.workplace
        )

    if glass := carried_out(request, form, opened):
        return redirect("supporters:glass", pk=glass.pk)
    if form.is_bound and not form.errors.keys() - {"which", "person"}:
        record(request, Action.SEARCH, HelpSeeker(id=""))
        shown = form.found if "person" in form.errors else []
        record_shown(request, [HelpSeeker(pk=each.person) for each in shown])
    mine = BrokenGlass.objects.visible_to(request.user).filter(opened_by=request.user)
    context = {
        "form": form,
        "choosing": len(form.found) > 1,
        "openings": mine.for_list()[:SHOWN],
        "minutes": MINUTES,
    }
    return render(request, "supporters/glass_break.html", context)


def _look_up(request: WorkplaceRequest, words: str) -> list[Found]:
    """So many in an hour look for somebody who may be known here. What was typed stays."""
    if not ratelimit.consume(request, action="break_glass"):
        raise ValidationError(
            _("Je zocht net al vaak. Wacht een uur, of bel de ondersteuner om wie het gaat.")
        )
    return files_by(words, request.workplace.organisation_id)


@coordination
def read(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """All that hangs on the person, to read only. Memory aids are of who made them."""
    glass = get_object_or_404(BrokenGlass.objects.read_by(request.user), pk=pk)
    people = HelpSeeker.objects.opened_for(request.user).with_sheet()
    person: HelpSeeker = get_object_or_404(people, pk=glass.person_id)
    record_read(request, [person], seen_in=BrokenGlass)
    sheet = Sheet(person, without={"memory_aid"})
    context = {"glass": glass, "sheet": sheet, "minutes": MINUTES}
    return render(request, "supporters/glass.html", context)


@casework
def openings(request: WorkplaceRequest) -> HttpResponse:
    """For who has the files: which were opened, by whom and why."""
    rows = BrokenGlass.objects.visible_to(request.user).for_list().select_related("person")
    shown = list(rows[:SHOWN])
    record_shown(request, {row.person_id: row.person for row in shown}.values())
    return render(request, "supporters/glass_openings.html", {"openings": shown})


@both_sides
@require_POST
def end(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    glass = get_object_or_404(BrokenGlass.objects.visible_to(request.user), pk=pk)
    done = _("Het dossier is weer dicht.")
    act(request, lambda: glass.end(request.workplace), done, already=_("Het was al dicht."))
    is_coordinator = request.workplace.role == Role.COORDINATOR
    return redirect("supporters:glass_break" if is_coordinator else "supporters:glass_openings")
