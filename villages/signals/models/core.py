"""Which kinds of facilities count: the platform's administrator decides."""

from __future__ import annotations

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from villages.models import Facility


class CoreKind(models.Model):
    """A kind of facility that a village cannot well do without. `norm`: the number of users under
    which it is endangered; for a primary school the smallest that the law funds, 23 pupils
    (as reported in 2011 and 2018; the current rule is to be checked)."""

    kind = models.CharField(max_length=20, choices=Facility.Kind, unique=True)
    norm = models.PositiveSmallIntegerField(_("norm"), null=True, blank=True)

    class Meta:
        ordering = ["kind"]

    def __str__(self) -> str:
        return self.get_kind_display()

    @classmethod
    def norms(cls) -> dict[str, int | None]:
        """Each core kind with its norm. One query."""
        return dict(cls.objects.values_list("kind", "norm"))

    @classmethod
    @transaction.atomic
    def choose(cls, kinds: list[str], school_norm: int) -> None:
        cls.objects.exclude(kind__in=kinds).delete()
        rows = [CoreKind(kind=kind) for kind in kinds]
        CoreKind.objects.bulk_create(rows, ignore_conflicts=True)
        cls.objects.filter(kind=Facility.Kind.PRIMARY_SCHOOL).update(norm=school_norm)
