"""Building together in the timeline."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.housing import figures
from initiatives.housing.models import AllocationRound, AllocationRules, FigureRelease
from initiatives.housing.tabs import is_housing
from initiatives.models import Initiative
from initiatives.sockets.timeline import Moment, Place, moments, older


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


moments.plug(_figures_told)
moments.plug(_rules_published)
moments.plug(_draws)
