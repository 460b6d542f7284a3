"""What a household wishes, in bands. Read by the board only; others get figures (figures.py)."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models.choices import (
    BEDROOMS,
    HOUSEHOLD_SIZES,
    AgeBand,
    DwellingType,
    PriceBand,
    RentBand,
    SelfBuild,
    Tenure,
    Tie,
    YesNo,
)
from initiatives.housing.models.interest import InterestEntry
from villagehub.base import Record


class HousingWishQuerySet(models.QuerySet["HousingWish"]):
    def visible_to(self, user: Any) -> HousingWishQuerySet:
        return self.filter(entry__in=InterestEntry.objects.visible_to(user))


class HousingWish(Record):
    """Everything may stay empty: not said is an answer too, and never counts against somebody."""

    entry = models.OneToOneField(InterestEntry, on_delete=models.CASCADE, related_name="wish")
    starter = models.CharField(
        _("ben je starter?"),
        max_length=3,
        choices=YesNo,
        blank=True,
        help_text=_("Je laat geen eigen woning achter: je woont thuis, op kamers of tijdelijk."),
    )
    tenure = models.CharField(_("kopen of huren?"), max_length=4, choices=Tenure, blank=True)
    dwelling_types = ArrayField(
        models.CharField(max_length=13, choices=DwellingType),
        verbose_name=_("welke woning past?"),
        default=list,
        blank=True,
        help_text=_("Kies alles wat goed is."),
    )
    price_band = models.CharField(
        _("wat kun je hooguit betalen als je koopt?"), max_length=8, choices=PriceBand, blank=True
    )
    rent_band = models.CharField(
        _("wat kun je hooguit per maand betalen als je huurt?"),
        max_length=9,
        choices=RentBand,
        blank=True,
    )
    bedrooms = models.PositiveSmallIntegerField(
        _("hoeveel slaapkamers?"), choices=BEDROOMS, null=True, blank=True
    )
    household_size = models.PositiveSmallIntegerField(
        _("met hoeveel mensen komen jullie?"), choices=HOUSEHOLD_SIZES, null=True, blank=True
    )
    age_band = models.CharField(
        _("hoe oud is de oudste?"), max_length=7, choices=AgeBand, blank=True
    )
    lifelong = models.CharField(
        _("moet alles gelijkvloers kunnen, ook later?"), max_length=3, choices=YesNo, blank=True
    )
    self_build = models.CharField(
        _("hoeveel wil je zelf doen?"), max_length=4, choices=SelfBuild, blank=True
    )
    earliest_year = models.PositiveSmallIntegerField(
        _("op zijn vroegst verhuizen in"), null=True, blank=True
    )
    latest_year = models.PositiveSmallIntegerField(
        _("op zijn laatst verhuizen in"), null=True, blank=True
    )
    ties = ArrayField(
        models.CharField(max_length=6, choices=Tie),
        verbose_name=_("wat heb je met het dorp?"),
        default=list,
        blank=True,
    )

    objects = HousingWishQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(earliest_year__isnull=True)
                | Q(latest_year__isnull=True)
                | Q(latest_year__gte=F("earliest_year")),
                name="a_household_moves_after_it_can",
                violation_error_message=_("Op zijn laatst ligt voor op zijn vroegst."),
            )
        ]

    def __str__(self) -> str:
        return str(self.entry_id)

    @transaction.atomic
    def keep(self) -> None:
        """Filled in for the first time on two pages at once: what was sent last stands."""
        InterestEntry.objects.select_for_update(of=("self",)).get(pk=self.entry_id)
        known = HousingWish.objects.filter(entry=self.entry_id).first()
        if known and self._state.adding:
            self.pk, self.created_at, self._state.adding = known.pk, known.created_at, False
        self.save()

    @property
    def types_text(self) -> str:
        return ", ".join(str(DwellingType(each).label) for each in self.dwelling_types)

    @property
    def ties_text(self) -> str:
        return ", ".join(str(Tie(each).label) for each in self.ties)

    @property
    def years_text(self) -> str:
        first, last = self.earliest_year, self.latest_year
        if first and last:
            return str(first) if first == last else f"{first}-{last}"
        if first:
            return str(_("vanaf %(year)s")) % {"year": first}
        return str(_("voor eind %(year)s")) % {"year": last} if last else ""

    @property
    def lines(self) -> list[tuple[Any, str]]:
        """Question and answer, for the page of one household."""
        said = {
            "dwelling_types": self.types_text,
            "ties": self.ties_text,
            "earliest_year": self.years_text,
            "latest_year": "",
        }
        names = [field.name for field in self._meta.fields if field.verbose_name != field.name]
        rows = []
        for name in [n for n in names if n in WISH_FIELDS]:
            text = said[name] if name in said else getattr(self, f"get_{name}_display")()
            label = _("wanneer verhuizen?") if name == "earliest_year" else self._label(name)
            rows.append((label, str(text) if text is not None else ""))
        return [row for row in rows if row[1]]

    def _label(self, name: str) -> Any:
        return self._meta.get_field(name).verbose_name  # type: ignore[union-attr]


WISH_FIELDS = [
    *("starter", "tenure", "dwelling_types", "price_band", "rent_band", "bedrooms"),
    *("household_size", "age_band", "lifelong", "self_build", "earliest_year", "latest_year"),
    "ties",
]
