"""How long a municipality may take, by the kind of procedure."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models, transaction
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models.choices import ProcedureKind
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villages.models import Municipality


class DateSpan(Func):
    """The days from the first up to, not including, the second; without a second for ever."""

    function = "daterange"
    output_field = DateRangeField()


class TermRuleQuerySet(models.QuerySet["TermRule"]):
    def applicable(self, municipality: Municipality | None, kind: str, on: date) -> TermRule:
        """The municipality's own rule of that day, else the national one.

        Raises DoesNotExist when even that is missing, which the first migration rules out.
        """
        ours = Q(municipality=municipality) if municipality else Q(municipality=None)
        return (
            self.filter(ours | Q(municipality=None), procedure_kind=kind)
            .filter(Q(valid_until=None) | Q(valid_until__gt=on), valid_from__lte=on)
            .order_by(F("municipality").asc(nulls_last=True))[:1]
            .get()
        )

    def of(self, municipality: Municipality) -> list[TermRule]:
        """Its own, and the national ones."""
        rows = self.filter(Q(municipality=municipality) | Q(municipality=None))
        return list(rows.order_by("procedure_kind", "valid_from"))


class TermRule(models.Model):
    """Rules are not changed but followed by a next one, so that a running request keeps its own."""

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="term_rules"
    )
    procedure_kind = models.CharField(_("soort"), max_length=20, choices=ProcedureKind, blank=True)
    weeks = models.PositiveSmallIntegerField(_("weken"))
    extension_weeks = models.PositiveSmallIntegerField(_("verlenging in weken"), null=True)
    legal_source = models.CharField(_("waar staat dit?"), max_length=300)
    is_statutory = models.BooleanField(_("wettelijke termijn"))
    atw_applies = models.BooleanField(_("Algemene termijnenwet geldt"))
    suspendable = models.BooleanField(_("klok kan stilstaan"))
    objection = models.BooleanField(_("bezwaar mogelijk"))
    penalty = models.BooleanField(_("dwangsom mogelijk"))
    valid_from = models.DateField(_("vanaf"))
    valid_until = models.DateField(_("tot"), null=True, blank=True)

    objects = TermRuleQuerySet.as_manager()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_term_rule_at_a_time",
                expressions=[
                    (Coalesce("municipality", 0), RangeOperators.EQUAL),
                    ("procedure_kind", RangeOperators.EQUAL),
                    (DateSpan("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Voor deze soort geldt op die dagen al een termijn."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gt=F("valid_from")),
                name="term_rule_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=Q(weeks__range=(1, 52)), name="term_is_1_to_52_weeks"),
        ]

    def __str__(self) -> str:
        return f"{self.get_procedure_kind_display()}: {self.weeks}"

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day < self.valid_until)


class EquatedDayQuerySet(models.QuerySet["EquatedDay"]):
    def days(self) -> frozenset[date]:
        return frozenset(self.values_list("day", flat=True))


class EquatedDay(models.Model):
    """A day that a royal decree equates with a holiday (Atw art. 3 lid 3). The decree comes every
    few years; running clocks follow the next morning (tasks.guard_clocks)."""

    day = models.DateField(_("dag"), unique=True)
    decree = models.CharField(_("besluit"), max_length=200)

    objects = EquatedDayQuerySet.as_manager()

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"

    @classmethod
    @transaction.atomic
    def enter(cls, by: User, day: date, decree: str) -> EquatedDay:
        """Once, also when the button is pressed twice."""
        row, is_new = cls.objects.get_or_create(day=day, defaults={"decree": decree})
        if is_new:
            record(AuditEvent.Action.CREATE, row, by.pk, workplace="admin")
        return row

    @transaction.atomic
    def take_back(self, by: User) -> None:
        """Entered by mistake. Clocks go back the next morning, and say why."""
        record(AuditEvent.Action.DELETE, self, by.pk, workplace="admin")
        self.delete()
