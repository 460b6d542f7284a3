"""How what is open ends when the support ends."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    DONE = "done", _("gedaan")
    HANDED_OVER = "handed_over", _("overgedragen")
    DROPPED = "dropped", _("vervalt")
    STAYS = "stays", _("blijft")

    @classmethod
    def alive(cls) -> set[Outcome]:
        """Somebody goes on with it."""
        return {cls.HANDED_OVER, cls.STAYS}


# How a row can be settled, and how that is said of it.
Ways = dict[Outcome, Any]
