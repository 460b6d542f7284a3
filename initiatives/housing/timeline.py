"""Building together in the timeline."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.housing import figures
from initiatives.housing.models import AllocationRound, AllocationRules, FigureRelease
from initiatives.housing.tabs import is_housing
from initiatives.models import Initiative, TimelineMoment
from initiatives.sockets.timeline import Line, Source, moments


def _figures(row: TimelineMoment, initiative: Initiative) -> Line:
    headline = figures.headline(figures.Count(**row.words))
    text = _("Cijfers van de lijst: %(text)s") % {"text": headline}
    return Line(text, url=reverse("housing:overview", args=initiative.address))


def _rules(row: TimelineMoment, initiative: Initiative) -> Line:
    text = _("Regels gepubliceerd voor het verdelen van de woningen: %s")
    rules = AllocationRules(version=row.words["version"])
    return Line(text % rules, row.words["reason"], _page_of_rules(initiative))


def _draw(row: TimelineMoment, initiative: Initiative) -> Line:
    return Line(_("Geloot voor de woningen"), url=_page_of_rules(initiative))


def _page_of_rules(initiative: Initiative) -> str:
    return reverse("housing:rules", args=initiative.address)


moments.plug(
    Source(
        "figures",
        FigureRelease,
        _figures,
        at="thing.at",
        words={"households": "thing.households", "cells": "thing.cells"},
        shown=is_housing,
    )
)
moments.plug(
    Source(
        "rules",
        AllocationRules,
        _rules,
        at="thing.published_at",
        audience="thing.audience",
        words={"version": "thing.version", "reason": "thing.reason"},
        where="thing.published_at IS NOT NULL",
        shown=is_housing,
    )
)
moments.plug(
    Source(
        "draw",
        AllocationRound,
        _draw,
        at="thing.drawn_at",
        where="thing.drawn_at IS NOT NULL",
        shown=is_housing,
    )
)
