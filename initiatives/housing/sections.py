"""The homes of an initiative, on its page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.housing import figures
from initiatives.housing.models import InterestEntry
from initiatives.housing.tabs import is_housing
from initiatives.models import Initiative
from initiatives.sockets.sections import Box, Place, initiative_page


def homes_of_initiative(
    request: HttpRequest, initiative: Initiative
) -> tuple[str, dict[str, Any]] | None:
    """How many households there are, as far as that was told. One query, and one for who signed
    in."""
    if not is_housing(initiative):
        return None
    release = figures.latest(initiative, request.user)
    headline = figures.headline(figures.told_of(release)) if release else ""
    own = InterestEntry.objects.of_person(initiative, request.user)
    context = {"initiative": initiative, "release": release, "headline": headline, "own": own}
    return "housing/_homes_of_initiative.html", context


initiative_page.plug(Box(homes_of_initiative, Place.NEEDED), 1)
