"""Our tab, our block on the page of an initiative, and what is told of its homes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.housing import figures
from initiatives.housing.models import AllocationRound, AllocationRules, FigureRelease
from initiatives.models import Initiative, Kind
from initiatives.sections import register_detail_section
from initiatives.tabs import Tab, register_tab
from initiatives.timeline import Moment, Place, older, register_moments


def is_housing(initiative: Initiative) -> bool:
    return initiative.kind == Kind.CPO_HOUSING


def homes_of_initiative(
    request: HttpRequest, initiative: Initiative
) -> tuple[str, dict[str, Any]] | None:
    """How many households there are, as far as that was told. One query."""
    if not is_housing(initiative):
        return None
    release = figures.latest(initiative, request.user)
    headline = figures.headline(figures.told_of(release)) if release else ""
    context = {"initiative": initiative, "release": release, "headline": headline}
    return "housing/_homes_of_initiative.html", context


def _figures_told(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    if not is_housing(initiative):
        return []
    rows = FigureRelease.objects.visible_to(user).filter(initiative=initiative)
    url = reverse("housing:overview", args=[initiative.village.slug, initiative.slug])
    return [
        Moment(
            row.at,
            row.pk,
            _("Cijfers van de lijst: %(text)s") % {"text": figures.headline(figures.told_of(row))},
            url=url,
        )
        for row in older(rows, "at", before)
    ]


def _rules_published(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    if not is_housing(initiative):
        return []
    rows = AllocationRules.objects.visible_to(user).published().filter(initiative=initiative)
    url = reverse("housing:rules", args=[initiative.village.slug, initiative.slug])
    text = _("Regels gepubliceerd voor het verdelen van de woningen: %s")
    return [
        Moment(row.published_at or row.created_at, row.pk, text % row, row.reason, url)
        for row in older(rows, "published_at", before)
    ]


def _draws(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    if not is_housing(initiative):
        return []
    rows = AllocationRound.objects.visible_to(user).filter(initiative=initiative)
    found = older(rows.filter(drawn_at__isnull=False), "drawn_at", before)
    url = reverse("housing:rules", args=[initiative.village.slug, initiative.slug])
    return [
        Moment(row.drawn_at or row.created_at, row.pk, _("Geloot voor de woningen"), "", url)
        for row in found
    ]


register_tab(15, Tab("housing", gettext_lazy("Woningen"), "housing:overview", is_housing))
register_detail_section(15, homes_of_initiative)
for _source in (_figures_told, _rules_published, _draws):
    register_moments(_source)
