"""What people want to give: noted, found again, confirmed, ended."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_read
from supporters.forms.contributions import ContributionForm
from supporters.models import Contribution, HelpSeeker, SupportCase, Theme
from supporters.views.people import load_person
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

Action = AuditEvent.Action
SHOWN = 40
LONGEST = Contribution.WHAT_LENGTH
MOVES = {
    "klopt": (Contribution.confirm, _("Bewaard.")),
    "stopt": (Contribution.end, _("Houdt op. Het staat in geen lijst meer.")),
    "weer": (Contribution.resume, _("Staat er weer bij.")),
}


def _ours(request: WorkplaceRequest) -> Any:
    rows = Contribution.objects.visible_to(request.user)
    return rows.filter(organisation=request.workplace.organisation_id)


def _load(request: WorkplaceRequest, pk: UUID) -> Contribution:
    return get_object_or_404(_ours(request).select_related("person", "theme"), pk=pk)


@casework
def contributions(request: WorkplaceRequest) -> HttpResponse:
    """All that can be asked for, the newest first; of one theme."""
    themes = list(Theme.objects.visible_to(request.user).active())
    theme = next((each for each in themes if each.code == request.GET.get("thema")), None)
    rows = _ours(request).current()
    rows = rows.filter(theme=theme) if theme else rows
    page = page_of(request, rows, ["-created_at", "-id"], SHOWN)
    record(request, Action.SEARCH, Contribution(id=""))
    record_read(request, page.rows)
    context = {
        "contributions": page.rows,
        "themes": themes,
        "theme": theme,
        "more_url": page.more_url,
    }
    return render(request, "supporters/contributions.html", context)


def _form(
    request: WorkplaceRequest, contribution: Contribution, filled_in: str = ""
) -> ContributionForm:
    return ContributionForm(
        request.POST or None,
        instance=contribution,
        initial={"what": filled_in} if filled_in else None,
        user=request.user,
        organisation=request.workplace.organisation,
        also=_ours(request).also_of(contribution) if contribution.person_id else (),
    )


def _wish_of(request: WorkplaceRequest, person: HelpSeeker) -> str:
    """What they said in a file that they want to do, as far as it fits."""
    try:
        key = UUID(request.GET.get("wens", ""))
    except ValueError:
        return ""
    cases = SupportCase.objects.visible_to(request.user).open().filter(person=person, pk=key)
    said = cases.values_list("wants_to_contribute", flat=True).first() or ""
    fits: str = said if len(said) <= LONGEST else said[:LONGEST].rpartition(" ")[0]
    return fits


def _new(request: WorkplaceRequest, person: HelpSeeker | None) -> HttpResponse:
    wish = _wish_of(request, person) if person else ""
    form = _form(request, Contribution(person=person), wish)
    if person:
        record_read(request, [person, *form.also])
    if carried_out(request, form, lambda: _begin(request, form), _("Bewaard.")):
        return redirect("supporters:contribution", pk=form.cleaned_data["key"])
    context = {"form": form, "person": person}
    return render(request, "supporters/contribution_form.html", context)


def _begin(request: WorkplaceRequest, form: ContributionForm) -> None:
    form.instance.begin(request.workplace, form.cleaned_data["key"])


@casework
def new(request: WorkplaceRequest) -> HttpResponse:
    return _new(request, None)


@casework
def new_of(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Of somebody with a file."""
    return _new(request, load_person(request, pk))


@casework
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    contribution = _load(request, pk)
    form = _form(request, contribution)
    if carried_out(request, form, lambda: contribution.change(request.workplace), _("Bewaard.")):
        return redirect("supporters:contribution", pk=pk)
    record(request, Action.READ, contribution)
    context = {"form": form, "contribution": contribution, "person": contribution.person}
    return render(request, "supporters/contribution.html", context)


@casework
@require_POST
def move(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    contribution = _load(request, pk)
    if way := MOVES.get(request.POST.get("stand", "")):
        change, said = way
        act(request, lambda: change(contribution, request.workplace), said)
    return redirect("supporters:contribution", pk=pk)


@casework
def erase(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Asks first: this cannot be undone."""
    contribution = _load(request, pk)
    if request.method == "POST":
        done = _("Gewist. Het bewijs zegt dat het er één was, en niet van wie.")
        already = _(
            "Hier is niets gewist: het was al weg, of het is van het dossier van een ander."
        )
        erased = act(request, lambda: contribution.erase(request.workplace), done, already=already)
        if not erased:
            return redirect("supporters:contribution", pk=pk)
        return redirect("supporters:contributions")
    record(request, Action.READ, contribution)
    return render(request, "supporters/contribution_erase.html", {"contribution": contribution})
