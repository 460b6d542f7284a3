"""What is known beforehand of a kind of initiative: its steps, and what others ran into.

The modules beside this one hold the data and nothing else. A code of a step is kept in rows: it may
get another name, and a step may be added, but a code is never given another meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from initiatives.models.stages import InitiativeKind, Stage


class Side(models.TextChoices):
    """Where an obstacle comes from (domain.md section 4.3); the first four are the founders'."""

    FORMAL_RULE = "formal_rule", _("Het mag niet van de regels")
    PROFESSIONAL_RESISTANCE = "professional_resistance", _("“Dat is ons werk”")
    COMMUNITY_RISK = "community_risk", _("“Wat als het misgaat?”")
    COMMUNITY_FEAR = "community_fear", _("“Mogen wij dat wel?”")
    MONEY = "money", _("Geld")
    PEOPLE = "people", _("Mensen en tijd")
    SPACE = "space", _("Plek of ruimte")
    KNOWLEDGE = "knowledge", _("Kennis")
    CONFLICT = "conflict", _("Ruzie of spanning")


class RiskCategory(models.TextChoices):
    SAFETY = "safety", _("Veiligheid")
    LIABILITY = "liability", _("Aansprakelijkheid")
    MONEY = "money", _("Geld")
    BUILDING = "building", _("Bouw")
    PEOPLE = "people", _("Mensen")
    PRIVACY = "privacy", _("Gegevens")
    RULES = "rules", _("Regels")
    TRUST = "trust", _("Vertrouwen en sfeer")


class UsualObstacle(NamedTuple):
    side: Side
    text: Promise


@dataclass(frozen=True)
class Step:
    """One step of a kind. `evidence` proves that it is done; `first_steps` are for the coming
    weeks; `stage` is the one of the life cycle that all kinds share."""

    code: str
    name: Promise
    stage: Stage
    evidence: Promise
    first_steps: tuple[Promise, ...] = ()
    obstacles: tuple[UsualObstacle, ...] = ()


@dataclass(frozen=True)
class TaskTemplate:
    """`days` is how long from today it may take; `skills` what somebody should be good at."""

    key: str
    title: Promise
    text: Promise
    step: str
    days: int
    skills: str | Promise = ""


@dataclass(frozen=True)
class RiskTemplate:
    """Likelihood and impact from 1 to 5, as a start: a group sets its own."""

    key: str
    category: RiskCategory
    description: Promise
    likelihood: int
    impact: int
    mitigation: Promise
    insurance: str | Promise = ""


@dataclass(frozen=True)
class KindData:
    """`first_risks` are the keys of the three that whoever begins is asked about."""

    kind: InitiativeKind
    steps: tuple[Step, ...]
    tasks: tuple[TaskTemplate, ...]
    risks: tuple[RiskTemplate, ...]
    first_risks: tuple[str, str, str]

    @property
    def obstacles(self) -> list[tuple[Step, UsualObstacle]]:
        """Those of all steps, in order."""
        return [(step, obstacle) for step in self.steps for obstacle in step.obstacles]

    def step(self, code: str) -> Step | None:
        return next((step for step in self.steps if step.code == code), None)

    def first_in(self, stage: str) -> Step:
        """The first step in this shared stage; when the kind has none, the last one before it."""
        reached = [step for step in self.steps if step.stage.number <= Stage(stage).number]
        inside = [step for step in reached if step.stage == stage]
        return inside[0] if inside else reached[-1]
