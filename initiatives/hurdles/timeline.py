"""What our part tells in the timeline of an initiative: to whom it is told, in the words that
this person may read."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.hurdles.models import BackingOffer, Obstacle
from initiatives.models import Initiative
from initiatives.sockets.timeline import Moment, Place, moments, older


def found_obstacles(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = older(_obstacles(initiative, user), "created_at", before)
    return [_of_obstacle(row, initiative, row.created_at, _("Hobbel: %s")) for row in rows]


def solved_obstacles(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    solved = _obstacles(initiative, user).filter(status=Obstacle.Status.SOLVED)
    rows = older(solved, "status_at", before)
    return [_of_obstacle(row, initiative, row.status_at, _("Hobbel opgelost: %s")) for row in rows]


def _obstacles(initiative: Initiative, user: Any) -> QuerySet[Obstacle]:
    return Obstacle.objects.visible_to(user).filter(initiative=initiative)


def _of_obstacle(row: Obstacle, initiative: Initiative, at: Any, text: str) -> Moment:
    row.initiative = initiative
    words = row.title if row.is_told_to(initiative.standing) else row.public_text
    return Moment(at, row.pk, text % words, url=row.get_absolute_url())


def accepted_backing(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = BackingOffer.objects.visible_to(user).filter(initiative=initiative).given()
    return [
        Moment(
            row.answered_at,
            row.pk,
            _("Ruggensteun van %s") % row.offerer,
            row.title,
            _page(initiative, "backing"),
        )
        for row in older(rows.exclude(answered_at=None), "answered_at", before)
    ]


def shared_risks(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    """Who shared the register and when, for whoever takes part."""
    if not initiative.standing.is_inside:
        return []
    rows = older(initiative.risk_shares.select_related("by"), "created_at", before)
    return [
        Moment(
            row.created_at,
            row.pk,
            _("“Wat als het misgaat?” gedeeld met de gemeente"),
            str(row.by or ""),
            _page(initiative, "risks"),
        )
        for row in rows
    ]


def _page(initiative: Initiative, name: str) -> str:
    return reverse(f"hurdles:{name}", args=[initiative.village.slug, initiative.slug])


moments.plug(found_obstacles)
moments.plug(solved_obstacles)
moments.plug(accepted_backing)
moments.plug(shared_risks)
