"""The homes of a programme once they are given, and what is left to be done at the hand-over."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models.fitting import misfits
from initiatives.housing.models.interest import InterestEntry
from initiatives.housing.models.programme import Dwelling, Programme, ProgrammeRow
from initiatives.models import Initiative
from initiatives.models.parts import Part, PartQuerySet
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.base import Record


class Home(Dwelling):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="homes")
    label = models.CharField(_("woning"), max_length=10)
    keys_on = models.DateField(_("sleutels gegeven op"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "label"], name="a_home_has_its_own_label")
        ]

    def __str__(self) -> str:
        return self.label

    def fits(self, entry: InterestEntry) -> bool:
        return not misfits(entry.wish_or_none, self)

    @classmethod
    def unassigned(cls, initiative: Initiative) -> models.QuerySet[Home]:
        rows = cls.objects.filter(initiative=initiative)
        given = rows.filter(assignments__isnull=False, assignments__ended_at__isnull=True)
        return rows.exclude(pk__in=given.values("pk")).order_by("label__dutch", "pk")

    @classmethod
    def free_of(cls, initiative: Initiative) -> list[Home]:
        """Made anew from the programme until the first is given; after that, what is left."""
        if not cls.are_given(initiative):
            cls.objects.filter(initiative=initiative).delete()
            cls._make(initiative)
        return list(cls.unassigned(initiative))

    @classmethod
    def are_given(cls, initiative: Initiative) -> bool:
        """The first of them: from then on they are not made anew."""
        given = Q(assignments__isnull=False) | Q(keys_on__isnull=False)
        return cls.objects.filter(given, initiative=initiative).exists()

    @classmethod
    def _make(cls, initiative: Initiative) -> None:
        for row in Programme.of(initiative).rows.order_by("created_at", "pk"):
            cls.make_of(row, initiative)

    @classmethod
    def make_of(cls, row: ProgrammeRow, initiative: Initiative) -> None:
        """Behind those there are."""
        same = {name: getattr(row, name) for name in DWELLING_FIELDS}
        last = cls.objects.filter(initiative=initiative).count()
        Home.objects.bulk_create(
            Home(initiative=initiative, label=f"W{last + n:03d}", **same)
            for n in range(1, row.number + 1)
        )


class DefectQuerySet(models.QuerySet["Defect"]):
    def visible_to(self, user: Any) -> DefectQuerySet:
        return self.filter(home__initiative__in=parts_of(user).run)


class Defect(Record):
    """What was not right when the keys were given."""

    home = models.ForeignKey(Home, on_delete=models.CASCADE, related_name="defects")
    text = models.CharField(_("wat klopt er niet?"), max_length=200)
    due_on = models.DateField(_("klaar voor"))
    done_on = models.DateField(null=True)

    objects = DefectQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["home", "due_on"], name="defects_of_home")]

    def __str__(self) -> str:
        return self.text


class ChecklistStep(Part):
    """One thing that was done: for the association, or for the time after the keys."""

    class Key(models.TextChoices):
        STATUTES = "statutes", _("Statuten bij de notaris")
        KVK = "kvk", _("Inschrijving bij de KvK")
        BOARD = "board", _("Een bestuur van drie mensen uit drie huishoudens")
        WBTR = "wbtr", _("Afspraken volgens de WBTR")
        ENTRY_FEE = "entry_fee", _("Inleg afgesproken")
        JOINING = "joining", _("Regels voor instappen en uitstappen")
        MANAGEMENT = "management", _("VvE of beheer geregeld")
        UPKEEP = "upkeep", _("Plan en potje voor onderhoud")
        PAPERS = "papers", _("Garanties en tekeningen overgedragen")
        LOOKING_BACK = "looking_back", _("Samen teruggekeken en lessen opgeschreven")

    key = models.CharField(max_length=12, choices=Key)
    done_on = models.DateField(_("wanneer gedaan?"))
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    evidence = models.CharField(_("waar is dat te zien?"), max_length=300)

    objects = PartQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "key"], name="a_step_is_done_once")
        ]

    def __str__(self) -> str:
        return self.get_key_display()


DWELLING_FIELDS = ("dwelling_type", "tenure", "price_band", "rent_band", "bedrooms", "lifelong")
ASSOCIATION = ("statutes", "kvk", "board", "wbtr", "entry_fee", "joining")
HAND_OVER = ("management", "upkeep", "papers", "looking_back")
