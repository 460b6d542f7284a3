"""Who leaves watches no risk any more, promises no first step, and is called by nobody about an
ask: the leads do, until somebody else takes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.models import BackingAsk, Obstacle, Risk
from initiatives.hurdles.models.backing import BackingAskQuerySet
from initiatives.hurdles.models.obstacles import ObstacleQuerySet
from initiatives.hurdles.models.risks import RiskQuerySet
from initiatives.models import Initiative
from initiatives.sockets.leaving import ends
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.leaving import role_ends
from villages.models import Membership


def first_steps(initiative: Initiative, people: Iterable[User]) -> ObstacleQuerySet:
    rows = Obstacle.objects.open().filter(initiative=initiative, step_by__in=people)
    return rows.filter(step_done_on__isnull=True).order_by("step_due", "pk")


def watched_risks(initiative: Initiative, people: Iterable[User]) -> RiskQuerySet:
    rows = Risk.objects.going_on().filter(initiative=initiative, owner__in=people)
    return rows.order_by("-score", "pk")


def asks_to_answer_for(initiative: Initiative, people: Iterable[User]) -> BackingAskQuerySet:
    rows = BackingAsk.objects.filter(initiative=initiative, ended_at__isnull=True)
    return rows.filter(contact__in=people).order_by("created_at", "pk")


def taken_asks(membership: Membership, people: Iterable[User]) -> BackingAskQuerySet:
    """By somebody on the other side, for whom they work no longer."""
    rows = BackingAsk.objects.filter(taken_by__in=people, taken_for=membership.scope)
    return rows.filter(ended_at__isnull=True).order_by("created_at", "pk")


def _release(rows: Any) -> None:
    for ask in rows.for_list():
        ask.release()


def _without(field: str) -> Any:
    return lambda rows: rows.update(**{field: None})


ends.plug(
    Ends(_("Eerste stappen"), first_steps, line=lambda row: row.step_what, end=_without("step_by")),
    40,
)
ends.plug(Ends(_("Risico's om op te letten"), watched_risks, end=_without("owner")), 41)
ends.plug(
    Ends(
        _("Vragen om steun"),
        asks_to_answer_for,
        line=lambda row: str(row.get_kind_display()),
        end=_without("contact"),
    ),
    42,
)
role_ends.plug(Ends(_("Vragen om steun"), taken_asks, end=_release), 20)
