"""Figures about places, each with its year, its source and how certain it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

COUNTRY_CODE = "NL00"


class Source(models.Model):
    """Where figures come from; shown on /bronnen/ with licence, date and known faults."""

    code = models.SlugField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    publisher = models.CharField(max_length=120)
    licence = models.CharField(max_length=80)
    url = models.URLField(blank=True)
    period = models.CharField(max_length=120)
    retrieved_on = models.DateField()
    faults = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.title


class ImportedFile(models.Model):
    """A file of data/ as it was last loaded. Same checksum: nothing to do."""

    name = models.CharField(max_length=120, unique=True)
    sha256 = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    seconds = models.FloatField()
    imported_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class StatArea(models.Model):
    """An area that figures are about. Code: WP and the BAG place code, or the code of CBS."""

    class Kind(models.TextChoices):
        VILLAGE = "village", _("dorp")
        MUNICIPALITY = "municipality", _("gemeente")
        PROVINCE = "province", _("provincie")
        COUNTRY = "country", _("land")

    code = models.CharField(max_length=8, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.name


class Indicator(models.Model):
    class Theme(models.TextChoices):
        PEOPLE = "people", _("Inwoners")
        HOUSING = "housing", _("Wonen")
        DISTANCE = "distance", _("Afstand over de weg")
        AREA = "area", _("Ligging")

    class Unit(models.TextChoices):
        NUMBER = "number", _("aantal")
        PERSONS_EACH = "persons_each", _("personen")
        PERCENT = "percent", _("procent")
        KM = "km", _("kilometer")
        THOUSAND_EURO = "thousand_euro", _("x 1.000 euro")
        PER_KM2 = "per_km2", _("per km²")
        HECTARE = "hectare", _("hectare")
        CLASS = "class", _("klasse")

    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    theme = models.CharField(max_length=12, choices=Theme)
    unit = models.CharField(max_length=14, choices=Unit)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class IndicatorValueQuerySet(models.QuerySet["IndicatorValue"]):
    def visible_to(self, user: Any) -> IndicatorValueQuerySet:
        """Open data are everybody's."""
        return self.all()

    def of_areas(self, codes: Iterable[str]) -> IndicatorValueQuerySet:
        return self.filter(area__code__in=list(codes))

    def for_list(self) -> IndicatorValueQuerySet:
        return self.select_related("indicator", "area", "source").order_by(
            "indicator__position", "-year"
        )


class IndicatorValue(models.Model):
    """One figure. No value means unknown, never zero: the source leaves both empty."""

    class Status(models.TextChoices):
        FINAL = "final", _("definitief")
        ESTIMATE = "estimate", _("schatting")

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="values")
    area = models.ForeignKey(StatArea, on_delete=models.PROTECT, related_name="values")
    year = models.PositiveSmallIntegerField()
    value = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    text = models.CharField(max_length=40)  # as it is shown: "1,2 km"
    status = models.CharField(max_length=10, choices=Status, default=Status.FINAL)
    # Counted otherwise, or over other borders, than the year before: no line may join them.
    is_break = models.BooleanField(default=False)
    flag = models.CharField(max_length=20, blank=True)  # certainty A, B or C; or why an estimate
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="values")

    objects = IndicatorValueQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["area", "indicator", "year"], name="a_figure_is_given_once_a_year"
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_estimate(self) -> bool:
        return self.status == self.Status.ESTIMATE
