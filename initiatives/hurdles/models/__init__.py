"""Obstacles, the risk register and backing of an initiative."""

from initiatives.hurdles.models.backing import BackingAsk, BackingOffer
from initiatives.hurdles.models.choices import BackingKind, ObstacleStatus, OfferStatus, RiskStatus
from initiatives.hurdles.models.obstacles import Obstacle
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
]
