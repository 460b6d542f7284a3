"""The ordinances and other rules that answers name, as the municipality wrote them down."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.asking.forms.rules import RuleWordsForm
from initiatives.regulatory.asking.views.answering import at_desk
from initiatives.regulatory.models import RuleReference
from villagehub.web.actions import carried_out
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest

PAGE_SIZE = 50


@at_desk
@require_safe
def overview(http: WorkplaceRequest) -> HttpResponse:
    """Its own, and those that hold everywhere; with how many answers name each."""
    place = municipality_of(http)
    rows = RuleReference.objects.usable_by(place).with_answers(place)
    page = page_of(http, rows, ["citation", "pk"], PAGE_SIZE)
    context = {"rows": page.rows, "more_url": page.more_url, "own": place.pk}
    return render(http, "regulatory/leading/references.html", context)


@at_desk
def new(http: WorkplaceRequest) -> HttpResponse:
    return _form(http, RuleReference(), _("De regel staat erbij."))


@at_desk
def edit(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    rule = get_object_or_404(RuleReference, municipality=municipality_of(http), pk=pk)
    return _form(http, rule, _("Elk antwoord met deze regel toont de nieuwe woorden."))


def _form(http: WorkplaceRequest, rule: RuleReference, done: str) -> HttpResponse:
    citation = rule.citation
    form = RuleWordsForm(
        http.POST or None, instance=rule, municipality=municipality_of(http), by=http.user
    )
    if carried_out(http, form, form.act, done):
        return redirect("regulatory:references")
    return render(http, "regulatory/leading/reference.html", {"form": form, "citation": citation})
