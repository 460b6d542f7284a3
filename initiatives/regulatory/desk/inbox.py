"""The lists of the desk: looking, keeping a filter, and handing several to a colleague at once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.desk.forms import BulkForm, SavedFilterForm
from initiatives.regulatory.desk.hands import hand_over
from initiatives.regulatory.desk.models import SavedFilter
from initiatives.regulatory.desk.queues import (
    OFFICER,
    PAGE_SIZE,
    QUEUES,
    QueueFilterForm,
    counted,
    first_of_queue,
    in_queue,
    officers_of,
    order_of,
)
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.web.actions import act
from villagehub.web.paging import Page, cut, mark_of, page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

DECISION_MAKER = Membership.Role.DECISION_MAKER.value
at_desk = workplace_required(OFFICER, DECISION_MAKER)
at_officers_desk = workplace_required(OFFICER)


@at_desk
def inbox(http: WorkplaceRequest) -> HttpResponse:
    """By last day, soonest first; what is closed newest first. One query counts all queues."""
    key = http.GET.get("lijst", "mij")
    if key not in QUEUES:
        raise Http404
    officers = officers_of(municipality_of(http).pk)
    filters = QueueFilterForm(http.GET, officers=officers)
    return render(http, "regulatory/inbox.html", _context(http, key, filters, officers))


def _context(
    http: WorkplaceRequest, key: str, filters: QueueFilterForm, officers: list[User]
) -> dict[str, Any]:
    page = _page(http, key, filters)
    kept = list(SavedFilter.objects.visible_to(http.user).of(http.workplace))
    query = filters.query(key)
    return {
        "rows": page.rows,
        "more_url": page.more_url,
        "queue": QUEUES[key],
        "chosen": key,
        "tabs": _tabs(http, key),
        "filters": filters,
        "filtered": bool(filters.chosen()),
        "query": query,
        "kept": kept,
        "is_kept": any(each.query == query for each in kept),
        "as_officer": http.workplace.role == OFFICER,
        "colleagues": officers if http.workplace.role == OFFICER else [],
        "takes_more": any(row.may_change_hands and not row.interest for row in page.rows),
    }


def _tabs(http: WorkplaceRequest, key: str) -> list[tuple[Any, int | None, bool]]:
    found = counted(http.user, municipality_of(http).pk, role=http.workplace.role)
    counts: dict[str, int] = next(iter(found), {})
    return [(each, counts.get(each.key), each.key == key) for each in QUEUES.values()]


def _page(http: WorkplaceRequest, key: str, filters: QueueFilterForm) -> Page:
    municipality, role = municipality_of(http).pk, http.workplace.role
    if not (mark_of(http) or filters.chosen()):
        return cut(http, first_of_queue(http.user, municipality, role=role, key=key), PAGE_SIZE)
    rows = filters.apply(in_queue(http.user, municipality, role, key))
    return page_of(http, rows, order_of(key), PAGE_SIZE)


@at_desk
@require_POST
def keep_filter(http: WorkplaceRequest) -> HttpResponse:
    """What was looked for, made anew of what may be looked for."""
    key = http.POST.get("lijst", "")
    if key not in QUEUES:
        raise Http404
    filters = QueueFilterForm(http.POST, officers=officers_of(municipality_of(http).pk))
    form, query = SavedFilterForm(http.POST), filters.query(key)
    back = redirect(f"{reverse('regulatory:inbox')}?{query}")
    if not form.is_valid():
        messages.error(http, _("Geef het filter een naam van hoogstens 40 tekens."))
        return back
    name = form.cleaned_data["name"]
    act(
        http,
        lambda: SavedFilter.keep(http.workplace, name, query),
        _("Bewaard. Je filter staat boven de lijst."),
    )
    return back


@at_desk
@require_POST
def drop_filter(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    own = SavedFilter.objects.visible_to(http.user).of(http.workplace)
    kept = get_object_or_404(own, pk=pk)
    act(http, kept.delete, _("Het filter is weg."))
    return redirect(f"{reverse('regulatory:inbox')}?{kept.query}")


@at_officers_desk
@require_POST
def hand_over_several(http: WorkplaceRequest) -> HttpResponse:
    """Each by itself: what cannot go says why, and the rest goes."""
    municipality = municipality_of(http).pk
    form = BulkForm(http.POST, officers=officers_of(municipality))
    back = redirect(f"{reverse('regulatory:inbox')}?{form.back()}")
    if not form.is_valid():
        for wrong in form.errors.values():
            messages.error(http, " ".join(str(each) for each in wrong))
        return back
    officer, done = form.officer, 0
    ours = RegulatoryRequest.objects.visible_to(http.user).for_staff_of(municipality)
    chosen = ours.filter(reference__in=form.cleaned_data["verzoek"]).for_list()
    for case in chosen.order_by("due_on", "pk"):
        done += _handed(http, case, officer)
    if done:
        said = ngettext(
            "%(n)d verzoek staat nu op naam van %(name)s.",
            "%(n)d verzoeken staan nu op naam van %(name)s.",
            done,
        )
        messages.success(http, said % {"n": done, "name": officer})
    return back


def _handed(http: WorkplaceRequest, case: RegulatoryRequest, officer: User) -> bool:
    try:
        with transaction.atomic():
            hand_over(case, officer, http.user)
    except ValidationError as error:
        messages.error(http, f"{case.reference}: {' '.join(error.messages)}")
        return False
    return True
