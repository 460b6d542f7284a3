"""Initiatives, who takes part in them, and what happened to them."""

from initiatives.models.events import InitiativeEvent
from initiatives.models.initiatives import Initiative, InitiativeQuerySet
from initiatives.models.log import LifeEvent, StageChange
from initiatives.models.members import InitiativeMember
from initiatives.models.stages import Kind, Outcome, Stage, Visibility

__all__ = [
    "Initiative",
    "InitiativeEvent",
    "InitiativeMember",
    "InitiativeQuerySet",
    "Kind",
    "LifeEvent",
    "Outcome",
    "Stage",
    "StageChange",
    "Visibility",
]
