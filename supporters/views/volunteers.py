"""Who wants to help: of the whole organisation, seen by its supporters only."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_shown
from supporters.forms.volunteers import VolunteerForm
from supporters.models import Theme, Volunteer
from supporters.models.volunteers import MOST_SEARCHED
from supporters.views.searching import NAME_LENGTH, is_refused, no_bsn_sought
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

Action = AuditEvent.Action
SHOWN = 40


def _ours(request: WorkplaceRequest) -> Any:
    rows = Volunteer.objects.visible_to(request.user)
    return rows.filter(organisation=request.workplace.organisation_id)


def _load(request: WorkplaceRequest, pk: UUID) -> Volunteer:
    return get_object_or_404(_ours(request).select_related("village"), pk=pk)


@casework
@no_bsn_sought
def volunteers(request: WorkplaceRequest) -> HttpResponse:
    """All that are here, who came last first; of one theme or by name; who left on a list of their
    own."""
    themes = list(Theme.objects.visible_to(request.user).active())
    theme = next((each for each in themes if each.code == request.GET.get("thema")), None)
    gone = request.GET.get("stand") == "weg"
    name = request.GET.get("q", "").strip()[:NAME_LENGTH]
    refused = is_refused(request)
    rows = _ours(request)
    rows = rows.filter(status=Volunteer.Status.LEFT) if gone else rows.here()
    rows = rows.who_like(theme.code) if theme else rows
    in_part = bool(name) and rows.are_more_than_searched()
    if name:
        rows = rows.named(name)
    elif refused:
        rows = rows.none()
    page = page_of(request, rows.for_list(), ["-created_at", "-id"], SHOWN)
    record(request, Action.SEARCH, Volunteer(id=""))
    record_shown(request, page.rows)
    names = {each.code: str(each) for each in themes}
    shown = [(row, [names[code] for code in row.themes if code in names]) for row in page.rows]
    context = {
        "volunteers": shown,
        "themes": themes,
        "theme": theme,
        "gone": gone,
        "more_url": page.more_url,
        "name": name,
        "refused": refused,
        "searched": MOST_SEARCHED if in_part else 0,
    }
    return render(request, "supporters/volunteers.html", context)


def _form(request: WorkplaceRequest, volunteer: Volunteer | None = None) -> VolunteerForm:
    return VolunteerForm(
        request.POST or None,
        instance=volunteer,
        user=request.user,
        organisation=request.workplace.organisation,
    )


@casework
def new(request: WorkplaceRequest) -> HttpResponse:
    form = _form(request)
    if carried_out(request, form, lambda: _begin(request, form), _("Bewaard.")):
        return redirect("supporters:volunteer", pk=form.cleaned_data["key"])
    return render(request, "supporters/volunteer_form.html", {"form": form})


def _begin(request: WorkplaceRequest, form: VolunteerForm) -> None:
    form.instance.begin(request.workplace, form.cleaned_data["key"])


@casework
def edit(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    volunteer = _load(request, pk)
    form = _form(request, volunteer)
    if carried_out(request, form, lambda: volunteer.change(request.workplace), _("Bewaard.")):
        return redirect("supporters:volunteer", pk=pk)
    record(request, Action.READ, volunteer)
    context = {"form": form, "volunteer": volunteer}
    return render(request, "supporters/volunteer_form.html", context)


@casework
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    volunteer = _load(request, pk)
    record(request, Action.READ, volunteer)
    known = Theme.objects.visible_to(request.user)
    themes = [str(theme) for theme in known if theme.code in volunteer.themes]
    context = {"volunteer": volunteer, "themes": themes}
    return render(request, "supporters/volunteer.html", context)


@casework
@require_POST
def move(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    volunteer = _load(request, pk)
    status = request.POST.get("stand", "")
    act(request, lambda: volunteer.move_to(status, request.workplace), _("Bewaard."))
    return redirect("supporters:volunteer", pk=pk)


@casework
def erase(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Asks first: this cannot be undone."""
    volunteer = _load(request, pk)
    if request.method == "POST":
        done = _("Gewist. Het bewijs zegt dat het er één was, en niet wie.")
        act(request, lambda: volunteer.erase(request.workplace), done)
        return redirect("supporters:volunteers")
    record(request, Action.READ, volunteer)
    return render(request, "supporters/volunteer_erase.html", {"volunteer": volunteer})
