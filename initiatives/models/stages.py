"""The words of an initiative: its kind, and the three axes that are never one field.

A stage says how far it is, an outcome how it ended, visibility who may see it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class InitiativeKind(models.TextChoices):
    CPO_HOUSING = "cpo_housing", _("Samen bouwen")
    COMMUNITY_HOUSE = "community_house", _("Gemeenschapshuis")
    CARE_COOPERATIVE = "care_cooperative", _("Zorgcoöperatie")
    ENERGY_COOPERATIVE = "energy_cooperative", _("Energie")
    VILLAGE_SHOP = "village_shop", _("Dorpswinkel")
    VILLAGE_BUS = "village_bus", _("Vervoer")
    COMMONS_MAINTENANCE = "commons_maintenance", _("Groen en openbare ruimte")
    FARM_TRANSITION = "farm_transition", _("Boer en dorp")
    ENCOUNTER = "encounter", _("Ontmoeting")
    EVENT = "event", _("Evenement")
    OTHER = "other", _("Iets anders")


class Stage(models.TextChoices):
    """The life cycle that all kinds share, in order (domain.md section 4.1)."""

    IDEA = "idea", _("idee")
    EXPLORING = "exploring", _("verkennen")
    ORGANISED = "organised", _("groep gevormd")
    PLANNED = "planned", _("plan klaar")
    ARRANGING = "arranging", _("vergunning en geld")
    BUILDING = "building", _("bouwen en opstarten")
    RUNNING = "running", _("het draait")
    EVALUATED = "evaluated", _("teruggekeken")

    @property
    def number(self) -> int:
        """The place in the row, from 1."""
        return list(type(self)).index(self) + 1


class Outcome(models.TextChoices):
    """How it ended; empty while it goes on."""

    ENDED = "ended", _("gestopt")
    HANDED_OVER = "handed_over", _("overgedragen")


class Visibility(models.TextChoices):
    PRIVATE = "private", _("alleen wie meedoet")
    VILLAGE = "village", _("alleen het dorp")
    PUBLIC = "public", _("iedereen")
