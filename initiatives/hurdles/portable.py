"""What of ours goes along when an initiative leaves. The history of a risk, and what others said
they would do, can be read where it goes and are not made again there: nobody there said it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.models import (
    BackingAsk,
    BackingOffer,
    Obstacle,
    Risk,
    RiskChange,
    RiskShare,
)
from initiatives.models import Audience, Initiative
from initiatives.sockets.portable import Stay, Table, stays, tables

OBSTACLE = (
    "audience",
    "side",
    "at_step",
    "title",
    "description",
    "public_text",
    "solver_text",
    "step_what",
    "step_due",
    "step_done_on",
    "status",
    "status_note",
    "status_at",
)

RISK = (
    "audience",
    "template",
    "category",
    "title",
    "likelihood",
    "impact",
    "mitigation",
    "insurance",
    "residual_likelihood",
    "residual_impact",
    "review_on",
    "status",
)

OFFER = (
    "offerer",
    "kind",
    "title",
    "words",
    "amount",
    "amount_is_public",
    "valid_until",
    "status",
    "answer",
    "answered_at",
    "used_note",
    "used_at",
)


tables.plug(Table("hobbels", Obstacle, OBSTACLE, people=("step_by", "solver", "created_by")), 50)
tables.plug(Table("risicos", Risk, RISK, people=("owner",)), 51)
tables.plug(
    Table(
        "risico-verloop",
        RiskChange,
        ("at", "note", "what"),
        people=("by",),
        parents={"risk": "risicos"},
        path="risk__initiative",
        restored=False,
    ),
    52,
)
tables.plug(
    Table(
        "ruggensteun-gevraagd",
        BackingAsk,
        ("kind", "text", "reacted_at", "taken_for", "ended_at"),
        people=("contact",),
        parents={"obstacle": "hobbels"},
        restored=False,
        readers=Audience.MEMBERS,
    ),
    53,
)
tables.plug(
    Table(
        "ruggensteun",
        BackingOffer,
        OFFER,
        parents={"ask": "ruggensteun-gevraagd", "obstacle": "hobbels"},
        restored=False,
    ),
    54,
)


def shared(initiative: Initiative) -> int:
    return RiskShare.objects.filter(initiative=initiative).count()


stays.plug(
    Stay(
        "gedeelde-risicos",
        _("Met wie je risico's deelde"),
        _("dat was voor wie jullie toen om raad vroegen"),
        shared,
    ),
    30,
)
