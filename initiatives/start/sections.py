"""What is left of starting, on the page of an initiative."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.models import Initiative, Stage
from initiatives.sockets.sections import Box, Place, initiative_page
from initiatives.sockets.wizard import steps_of
from villages.sections import Section


def setup_left(request: HttpRequest, initiative: Initiative) -> Section | None:
    """What the wizard still asks, while it is an idea. No query."""
    if not initiative.standing.runs or initiative.outcome or initiative.stage != Stage.IDEA:
        return None
    left = [step for step in steps_of(initiative) if step.key not in initiative.setup_seen]
    if not left:
        return None
    context = {"initiative": initiative, "left": len(left), "next": left[0]}
    return "initiatives/_setup_section.html", context


def example_followed(request: HttpRequest, initiative: Initiative) -> Section | None:
    """One query, for what was begun after an example."""
    if not initiative.copied_from_id:
        return None
    seen = Initiative.objects.visible_to(request.user).filter(pk=initiative.copied_from_id)
    source = seen.select_related("village").first()
    return ("initiatives/_example_followed.html", {"source": source}) if source else None


initiative_page.plug(Box(setup_left, Place.FIRST), 1)
initiative_page.plug(Box(example_followed, Place.FIRST), 3)
