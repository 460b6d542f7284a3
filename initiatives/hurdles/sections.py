"""The ways to our pages, from the overview of an initiative."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from initiatives.hurdles.models import BackingOffer, Obstacle, Risk
from initiatives.hurdles.models.backing import GIVEN
from initiatives.hurdles.models.obstacles import OPEN
from initiatives.hurdles.models.risks import GOING_ON, HIGH, SAYS_SOMETHING
from initiatives.hurdles.timeline import AUDIENCE
from initiatives.models import Initiative
from initiatives.models.told import Told
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, Place, Way, initiative_page
from villagehub.tables.kept import quoted
from villagehub.web.paths import path_to


def obstacles_of(request: HttpRequest, initiative: Initiative) -> Way | None:
    """What stands in the way, as far as this person may see it."""
    for newest in initiative.things["obstacle"][:1]:
        in_full = newest.is_told_to(initiative.standing)
        note = newest.title if in_full else newest.public_text
        number = initiative.things.number["obstacle"]
        return Way(_("Hobbels"), path_to("hurdles:obstacles", *initiative.address), number, note)
    return None


def risks_of(request: HttpRequest, initiative: Initiative) -> Way | None:
    """What could go badly wrong, and nobody does anything about yet."""
    if not initiative.standing.is_inside:
        return None
    for worst in initiative.things["risk"][:1]:
        number = initiative.things.number["risk"]
        url = path_to("hurdles:risks", *initiative.address)
        note = _("Nog niets aan gedaan: %(risk)s") % {"risk": worst.title}
        return Way(_("Risico's"), url, number, note)
    return None


def offers_of(request: HttpRequest, initiative: Initiative) -> Way | None:
    """What stands behind it."""
    for newest in initiative.things["offer"][:1]:
        number = initiative.things.number["offer"]
        note = _("%(who)s: %(what)s") % {"who": newest.offerer, "what": newest.title}
        return Way(_("Ruggensteun"), path_to("hurdles:backing", *initiative.address), number, note)
    return None


initiative_page.plug(Box(risks_of, Place.WAYS), 20)
initiative_page.plug(Box(obstacles_of, Place.WAYS), 50)
initiative_page.plug(Box(offers_of, Place.WAYS), 55)
things.plug(
    Thing(
        "obstacle",
        Obstacle,
        ("title", "public_text", "audience"),
        rank="extract(epoch FROM thing.step_due)",
        audience=AUDIENCE,
        where=f"thing.status IN ({quoted(OPEN)})",
    )
)
things.plug(
    Thing(
        "offer",
        BackingOffer,
        ("title", "offerer"),
        rank="-extract(epoch FROM thing.created_at)",
        audience=f"'{Told.ALL}'",
        where=f"thing.status IN ({quoted(GIVEN)})",
    )
)
things.plug(
    Thing(
        "risk",
        Risk,
        ("title",),
        rank="-thing.score",
        where=(
            f"thing.status IN ({quoted(GOING_ON)}) AND thing.score >= {HIGH} "
            f"AND thing.mitigation !~ '{SAYS_SOMETHING}'"
        ),
    )
)
