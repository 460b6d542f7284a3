"""Columns of what lies somewhere without being a facility."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from villages.places import maps


def lies_in_the_netherlands(name: str) -> models.CheckConstraint:
    """Both numbers, or neither."""
    return models.CheckConstraint(
        condition=Q(latitude__isnull=True, longitude__isnull=True)
        | Q(
            latitude__isnull=False,
            longitude__isnull=False,
            latitude__range=maps.LATITUDES,
            longitude__range=maps.LONGITUDES,
        ),
        name=name,
        violation_error_message=_("Dit punt ligt niet in Nederland."),
    )


class Lying(models.Model):
    """Said in words, and on the map; each may be left out."""

    place_text = models.CharField(_("waar?"), max_length=160, blank=True)
    latitude = models.FloatField(null=True, blank=True, editable=False)
    longitude = models.FloatField(null=True, blank=True, editable=False)

    LYING: tuple[str, ...] = ("place_text", "latitude", "longitude")

    class Meta:
        abstract = True
