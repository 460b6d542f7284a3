"""What work asks of people, and what people say they can do."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.models import InitiativeMember
from villagehub.base import Record


class Skill(models.TextChoices):
    COOKING = "cooking", _("koken en bakken")
    SERVING = "serving", _("ontvangen en inschenken")
    TILL = "till", _("kassa en winkel")
    DRIVING = "driving", _("rijden en halen")
    CHORES = "chores", _("klussen en bouwen")
    GREEN = "green", _("groen en tuin")
    CARE = "care", _("zorg en gezelschap")
    TALKING = "talking", _("bellen en langsgaan")
    WRITING = "writing", _("schrijven en posters")
    COMPUTER = "computer", _("computer en telefoon")
    MONEY = "money", _("geld en boekhouding")
    RULES = "rules", _("regels en vergunningen")


def skills_field(label: Any) -> ArrayField:
    return ArrayField(
        models.CharField(max_length=10, choices=Skill), default=list, blank=True, verbose_name=label
    )


def skills_text(skills: list[str]) -> str:
    return ", ".join(str(label) for value, label in Skill.choices if value in skills)


class Abilities(Record):
    """Of who takes part, while they do. Who tells nothing may be asked for anything."""

    member = models.OneToOneField(
        InitiativeMember, on_delete=models.CASCADE, related_name="abilities"
    )
    skills = skills_field(_("wat kun en wil je doen?"))
    # In this initiative; none set is no limit.
    most_a_month = models.PositiveSmallIntegerField(
        _("hoogstens zo vaak in een maand"), null=True, blank=True
    )
    # Given for this only: the leads see it when somebody must step in.
    phone = models.CharField(_("telefoonnummer"), max_length=20, blank=True)

    class Meta:
        verbose_name_plural = "abilities"

    def __str__(self) -> str:
        return skills_text(self.skills)
