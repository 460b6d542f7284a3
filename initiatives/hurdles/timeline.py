"""What our part tells in the timeline of an initiative: to whom it is told, in the words that
this person may read."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.hurdles.models import BackingOffer, Obstacle, RiskShare
from initiatives.hurdles.models.backing import GIVEN
from initiatives.models import Initiative, TimelineMoment
from initiatives.models.told import Told
from initiatives.sockets.timeline import Line, Source, moments
from villagehub.tables.kept import quoted


def _found(row: TimelineMoment, initiative: Initiative) -> Line:
    return _of_obstacle(row, initiative, _("Hobbel: %s"))


def _solved(row: TimelineMoment, initiative: Initiative) -> Line:
    return _of_obstacle(row, initiative, _("Hobbel opgelost: %s"))


def _of_obstacle(row: TimelineMoment, initiative: Initiative, text: str) -> Line:
    obstacle = Obstacle(**row.words)
    is_told = obstacle.is_told_to(initiative.standing)
    words = obstacle.title if is_told else obstacle.public_text
    return Line(text % words, url=reverse("hurdles:obstacle", args=[*initiative.address, row.key]))


def _backing(row: TimelineMoment, initiative: Initiative) -> Line:
    text = _("Ruggensteun van %s") % row.words["offerer"]
    return Line(text, row.words["title"], reverse("hurdles:backing", args=initiative.address))


def _shared_risks(row: TimelineMoment, initiative: Initiative) -> Line:
    """Who shared the register and when, for whoever takes part."""
    text = _("“Wat als het misgaat?” gedeeld met de gemeente")
    return Line(text, str(row.person or ""), reverse("hurdles:risks", args=initiative.address))


AUDIENCE = f"CASE WHEN thing.public_text <> '' THEN '{Told.ALL}' ELSE thing.audience END"
WORDS = {name: f"thing.{name}" for name in ("title", "public_text", "audience")}

moments.plug(Source("obstacle", Obstacle, _found, audience=AUDIENCE, words=WORDS))
moments.plug(
    Source(
        "solved",
        Obstacle,
        _solved,
        at="thing.status_at",
        audience=AUDIENCE,
        words=WORDS,
        where=f"thing.status = '{Obstacle.Status.SOLVED}'",
    )
)
moments.plug(
    Source(
        "backing",
        BackingOffer,
        _backing,
        at="thing.answered_at",
        words={"offerer": "thing.offerer", "title": "thing.title"},
        where=f"thing.answered_at IS NOT NULL AND thing.status IN ({quoted(GIVEN)})",
    )
)
moments.plug(
    Source(
        "risks",
        RiskShare,
        _shared_risks,
        audience=f"'{Told.MEMBERS}'",
        person="thing.by_id",
    )
)
