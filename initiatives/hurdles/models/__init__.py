"""Obstacles, the risk register and backing of an initiative."""

from initiatives.hurdles.models.backing import BackingAsk, BackingOffer
from initiatives.hurdles.models.choices import BackingKind, ObstacleStatus, OfferStatus, RiskStatus
from initiatives.hurdles.models.obstacles import Obstacle, last_day_of_first_step
from initiatives.hurdles.models.risks import Risk, RiskChange, RiskShare

__all__ = [
    "BackingAsk",
    "BackingKind",
    "BackingOffer",
    "Obstacle",
    "ObstacleStatus",
    "OfferStatus",
    "Risk",
    "RiskChange",
    "RiskShare",
    "RiskStatus",
    "last_day_of_first_step",
]
