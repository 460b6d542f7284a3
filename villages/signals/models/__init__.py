"""Signals that a facility may go, and the warnings that follow from them (domain.md 5.3)."""

from villages.signals.models.core import CoreKind
from villages.signals.models.signals import FacilitySignal, Ground, SourceKind
from villages.signals.models.warnings import EarlyWarning, Level, QuarterlyCheck, WarningStep

__all__ = [
    "CoreKind",
    "EarlyWarning",
    "FacilitySignal",
    "Ground",
    "Level",
    "QuarterlyCheck",
    "SourceKind",
    "WarningStep",
]
