"""The draft programme: which homes there could be. The board writes it and sees who would fit."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models.choices import DwellingType, PriceBand, RentBand, Tenure
from initiatives.models import Audience, Initiative
from initiatives.models.parts import Part, PartQuerySet
from villagehub.base import Record

OFFERED = [(Tenure.BUY.value, Tenure.BUY.label), (Tenure.RENT.value, Tenure.RENT.label)]
MOST_BEDROOMS, MOST_HOMES = 6, 200


class Programme(Part):
    """One for each initiative; for the board until it chooses who else may see it."""

    objects = PartQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["initiative"], name="one_programme_a_group")]

    def __str__(self) -> str:
        return str(self.initiative_id)

    @classmethod
    def of(cls, initiative: Initiative) -> Programme:
        programme, _is_new = cls.objects.get_or_create(
            initiative=initiative, defaults={"audience": Audience.RUNNERS}
        )
        return programme


class Dwelling(Record):
    """What a row of the programme and a home have in common."""

    dwelling_type = models.CharField(_("soort woning"), max_length=13, choices=DwellingType)
    tenure = models.CharField(_("koop of huur"), max_length=4, choices=OFFERED)
    price_band = models.CharField(_("prijs"), max_length=8, choices=PriceBand, blank=True)
    rent_band = models.CharField(_("huur per maand"), max_length=9, choices=RentBand, blank=True)
    bedrooms = models.PositiveSmallIntegerField(
        _("slaapkamers"), validators=[MinValueValidator(1), MaxValueValidator(MOST_BEDROOMS)]
    )
    lifelong = models.BooleanField(_("alles gelijkvloers"), default=False)

    class Meta:
        abstract = True

    @property
    def description(self) -> str:
        price = self.get_price_band_display() if self.price_band else self.get_rent_band_display()
        rooms = _("%(n)s slaapkamers") if self.bedrooms != 1 else _("%(n)s slaapkamer")
        level = str(_("gelijkvloers")) if self.lifelong else ""
        parts = [
            self.get_dwelling_type_display(),
            self.get_tenure_display(),
            price,
            str(rooms) % {"n": self.bedrooms},
            level,
        ]
        return ", ".join(str(part) for part in parts if part)


class ProgrammeRow(Dwelling):
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveSmallIntegerField(
        _("hoeveel?"), validators=[MinValueValidator(1), MaxValueValidator(MOST_HOMES)]
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="a_row_is_at_least_one_home")
        ]
        indexes = [models.Index(fields=["programme", "created_at"], name="rows_of_programme")]

    def __str__(self) -> str:
        return f"{self.number} × {self.description}"
