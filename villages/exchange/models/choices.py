"""The words of asks and offers."""

from __future__ import annotations

from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _


class Direction(models.TextChoices):
    ASK = "ask", _("vraag")
    OFFER = "offer", _("aanbod")

    @property
    def other(self) -> Direction:
        return Direction.OFFER if self == Direction.ASK else Direction.ASK


class ListingKind(models.TextChoices):
    LIFT = "lift", _("vervoer, een rit")
    GROCERIES = "groceries", _("boodschappen")
    GARDEN = "garden", _("tuin")
    ODD_JOBS = "odd_jobs", _("klussen in huis")
    COMPUTER = "computer", _("computer en telefoon")
    COMPANY = "company", _("gezelschap")
    LENDING = "lending", _("iets lenen")
    PAPERWORK = "paperwork", _("formulieren en papierwerk")
    PETS = "pets", _("hond of ander huisdier")
    OTHER = "other", _("iets anders")


class When(models.TextChoices):
    FLEXIBLE = "flexible", _("maakt niet uit, in overleg")
    DATE = "date", _("op één dag")
    DAYS = "days", _("op vaste dagen")


class DayPart(models.TextChoices):
    MORNING = "morning", _("'s morgens")
    AFTERNOON = "afternoon", _("'s middags")
    EVENING = "evening", _("'s avonds")


class Stage(models.TextChoices):
    OPEN = "open", _("open")
    MATCHED = "matched", _("geregeld")
    DONE = "done", _("klaar")


class Visibility(models.TextChoices):
    PUBLIC = "public", _("iedereen")
    VILLAGE = "village", _("alleen bevestigde leden van dit dorp")


class Side(models.TextChoices):
    """The two of a thread: whose listing it is, and who replied."""

    OWNER = "owner", _("plaatser")
    REPLIER = "replier", _("reageerder")

    @property
    def other(self) -> Side:
        return Side.REPLIER if self == Side.OWNER else Side.OWNER


DAYS = list(WEEKDAYS.items())
