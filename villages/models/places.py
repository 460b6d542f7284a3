"""Provinces, municipalities and villages of the Netherlands."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Province(models.Model):
    code = models.CharField(max_length=4, unique=True)  # PV31
    name = models.CharField(max_length=60)
    slug = models.SlugField(max_length=60, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:province", args=[self.slug])


class Municipality(models.Model):
    """A municipality, as a place and as the body that decides on requests."""

    gm_code = models.CharField(max_length=6, unique=True)  # GM1507
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="municipalities")
    # Without a decree that designates this portal, what is sent here is preparation, not an
    # official application (Wmebv; domain.md section 3.6).
    designated_channel = models.BooleanField(default=False)
    channel_decree_url = models.URLField(blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:municipality", args=[self.slug])


class VillageQuerySet(models.QuerySet["Village"]):
    def visible_to(self, user: Any) -> VillageQuerySet:
        """Villages are public; the rule stands here so that no page forgets to ask."""
        return self.all()


class Village(models.Model):
    """A place people recognise as their village: one BAG woonplaats. The key is its code, since
    70 names occur more than once."""

    bag_place_code = models.CharField(max_length=4, unique=True)
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=120, unique=True)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="villages"
    )
    introduction = models.TextField(_("korte introductie"), blank=True, max_length=600)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)

    objects = VillageQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:detail", args=[self.slug])
