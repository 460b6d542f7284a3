"""What of ours comes along when somebody begins after another village's example."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.hurdles.models import Obstacle, Risk, RiskChange
from initiatives.hurdles.models.risks import REVIEW_DAYS
from initiatives.models import Initiative
from initiatives.sockets.copying import Copier, copiers

RISKS_COPIED = 100

OBSTACLES_COPIED = 3


def risks_of(source: Initiative, user: Any) -> Any:
    rows = Risk.objects.visible_to(user).filter(initiative=source).going_on()
    return rows.order_by("-score", "pk")[:RISKS_COPIED]


def copy_risks(source: Initiative, target: Initiative, user: Any) -> None:
    """What may go wrong, and what they do about it as a proposal in the history. Who watches it and
    whether it happened is theirs."""
    found = list(risks_of(source, user))
    new = [_risk(risk, target) for risk in found]
    Risk.objects.bulk_create(new)
    RiskChange.objects.bulk_create(
        [
            RiskChange(risk=copied, by=user, note=_proposal(risk, source))
            for risk, copied in zip(found, new, strict=True)
        ]
    )


def _risk(risk: Risk, target: Initiative) -> Risk:
    """Without the mitigation: writing it down does not do it, and what is high holds up "running"
    until this group decides what it does."""
    names = ("template", "category", "title", "likelihood", "impact")
    review = timezone.localdate() + timedelta(days=REVIEW_DAYS["other"])
    return Risk(
        initiative=target, review_on=review, **{name: getattr(risk, name) for name in names}
    )


def _proposal(risk: Risk, source: Initiative) -> str:
    where = {"title": source.title, "village": source.village.name}
    came = _("overgenomen van %(title)s in %(village)s") % where
    if not risk.mitigation:
        return came
    return (came + ". " + _("Daar doen ze: %s") % risk.mitigation)[:500]


def solved_of(source: Initiative, user: Any) -> Any:
    solved = Obstacle.objects.visible_to(user).filter(
        initiative=source, status=Obstacle.Status.SOLVED
    )
    return solved.exclude(public_text="").order_by("-status_at", "-pk")[:OBSTACLES_COPIED]


def copy_solved_obstacles(source: Initiative, target: Initiative, user: Any) -> None:
    """What everybody may read of the newest few that were solved, each with the first step that
    fits: ask them how."""
    village = source.village.name
    Obstacle.objects.bulk_create(
        [
            Obstacle(
                initiative=target,
                side=obstacle.side,
                title=obstacle.public_text[:120],
                description=_("Bij %(title)s in %(village)s is dit opgelost.")
                % {"title": source.title, "village": village},
                step_what=_("Vraag in %s hoe zij dit oplosten") % village,
                step_by=user,
                created_by=user,
            )
            for obstacle in solved_of(source, user)
        ]
    )


copiers.plug(Copier("risicos", gettext_lazy("Risico's"), risks_of, copy_risks), 30)
copiers.plug(
    Copier("hobbels", gettext_lazy("Opgeloste hobbels"), solved_of, copy_solved_obstacles), 35
)
