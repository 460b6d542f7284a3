"""Villages like ours: near each other in size, density, age and distance to services."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import models
from django.db.models import F, FloatField, Value
from django.db.models.functions import Power
from django.utils.translation import gettext_lazy as _

from villages.places.models import Village

SHOWN = 8


class Aspect(NamedTuple):
    """Each aspect weighs the same; its features share that weight."""

    name: Any
    features: tuple[str, ...]


ASPECTS = [
    Aspect(_("aantal inwoners"), ("size",)),
    Aspect(_("inwoners per km²"), ("density",)),
    Aspect(_("deel jonger dan 15 en deel van 65 en ouder"), ("young", "old")),
    Aspect(
        _("afstand tot basisschool, supermarkt, huisarts, bibliotheek en station"),
        ("school", "supermarket", "gp", "library", "station"),
    ),
]


class VillageFeaturesQuerySet(models.QuerySet["VillageFeatures"]):
    def nearest_to(self, own: VillageFeatures) -> VillageFeaturesQuerySet:
        """The most alike first; `apart` is the square of the distance. What we do not know of our
        own village does not count; a village of which we miss what we do know cannot be compared.
        """
        known = {name: getattr(own, name) for name in own.known()}
        apart: Any = Value(0.0)
        for aspect in ASPECTS:
            for name in set(aspect.features) & known.keys():
                apart += Power(F(name) - known[name], 2) / len(aspect.features)
        comparable = {f"{name}__isnull": False for name in known}
        rows = self.filter(**comparable).exclude(pk=own.pk)
        return rows.annotate(apart=models.ExpressionWrapper(apart, FloatField())).order_by(
            "apart", "pk"
        )


class VillageFeatures(models.Model):
    """How far a village is from the average of all villages, in standard deviations. Prepared
    after each import (villages.figures.importing.likeness); empty means unknown, never average."""

    village = models.OneToOneField(
        Village, on_delete=models.CASCADE, primary_key=True, related_name="features"
    )
    size = models.FloatField(null=True)
    density = models.FloatField(null=True)
    young = models.FloatField(null=True)
    old = models.FloatField(null=True)
    school = models.FloatField(null=True)
    supermarket = models.FloatField(null=True)
    gp = models.FloatField(null=True)
    library = models.FloatField(null=True)
    station = models.FloatField(null=True)

    objects = VillageFeaturesQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.village_id)

    def known(self) -> list[str]:
        names = [name for aspect in ASPECTS for name in aspect.features]
        return [name for name in names if getattr(self, name) is not None]

    @property
    def is_comparable(self) -> bool:
        """Without its size nothing useful can be said."""
        return self.size is not None

    def unknown_aspects(self) -> list[str]:
        known = set(self.known())
        return [str(aspect.name) for aspect in ASPECTS if not known & set(aspect.features)]
