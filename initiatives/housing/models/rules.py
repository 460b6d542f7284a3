"""By which rules homes are given. Published before they are used, and never changed after that: a
change is a next version, with its reason. A trigger sees to it."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative
from initiatives.models.parts import Part, PartQuerySet
from villagehub.accounts.models import User


class Criterion(models.TextChoices):
    STARTER = "starter", _("starters gaan voor")
    LIFELONG = "lifelong", _("wie gelijkvloers moet wonen, gaat voor")
    SIZE = "size", _("huishoudens van drie mensen of meer gaan voor")
    SELF_BUILD = "self_build", _("wie zelf meebouwt, gaat voor")
    YEAR = "year", _("wie een jaar of langer op de lijst staat, gaat voor")
    LOCAL = "local", _("wie iets met het dorp heeft, gaat voor")


class AllocationRulesQuerySet(PartQuerySet["AllocationRules"]):
    def published(self) -> AllocationRulesQuerySet:
        return self.filter(published_at__isnull=False)


class AllocationRules(Part):
    """A draft is for the board (`audience`), what is published for whoever sees the initiative."""

    version = models.PositiveSmallIntegerField()
    criteria = ArrayField(models.CharField(max_length=10, choices=Criterion), default=list)
    # Giving priority to people of the place is lawful through a housing ordinance only.
    local_basis = models.CharField(_("welke huisvestingsverordening?"), max_length=200, blank=True)
    open_call = models.CharField(_("hoe kon iedereen zich melden?"), max_length=300)
    explanation = models.TextField(_("toelichting"), max_length=2000, blank=True)
    complaints = models.CharField(_("waar kan iemand met een klacht terecht?"), max_length=300)
    reason = models.CharField(_("waarom een nieuwe versie?"), max_length=300, blank=True)
    published_at = models.DateTimeField(null=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = AllocationRulesQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "version"], name="rules_have_a_version_of_their_own"
            ),
            models.CheckConstraint(
                condition=Q(version=1) | Q(published_at__isnull=True) | ~Q(reason=""),
                name="a_next_version_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(criteria__contains=["local"]) | ~Q(local_basis=""),
                name="priority_for_locals_has_a_ground",
            ),
        ]

    def __str__(self) -> str:
        return str(_("versie %(number)s")) % {"number": self.version}

    @property
    def criteria_lines(self) -> list[str]:
        return [str(Criterion(each).label) for each in self.criteria]

    @classmethod
    def draft_of(cls, initiative: Initiative) -> AllocationRules:
        """The draft there is, or the next version, made from the last."""
        rows = cls.objects.filter(initiative=initiative)
        last = rows.order_by("-version").first()
        if last is None:
            return cls(initiative=initiative, version=1, audience=Audience.RUNNERS)
        if last.published_at is None:
            return last
        copied = {
            name: getattr(last, name)
            for name in ("criteria", "local_basis", "open_call", "explanation", "complaints")
        }
        version = (rows.aggregate(n=Max("version"))["n"] or 0) + 1
        return cls(initiative=initiative, version=version, audience=Audience.RUNNERS, **copied)

    @transaction.atomic
    def keep(self) -> None:
        """As a draft. Of two who begin one at once, the second is told."""
        rows = Initiative.objects.select_for_update(no_key=True, of=("self",))
        rows.get(pk=self.initiative_id)
        found = AllocationRules.objects.filter(initiative=self.initiative_id, version=self.version)
        known = found.exclude(pk=self.pk) if self._state.adding else found.published()
        if known.exists():
            raise ValidationError(
                _("Iemand van het bestuur was je net voor. Open de regels opnieuw en kijk.")
            )
        self.save()

    @transaction.atomic
    def publish(self, by: User) -> None:
        """Compare and set: two who publish at once publish once."""
        if self.version > 1 and not self.reason:
            raise ValidationError(_("Schrijf eerst op waarom er een nieuwe versie komt."))
        rows = AllocationRules.objects.filter(pk=self.pk, published_at__isnull=True)
        if not rows.update(published_at=timezone.now(), audience=Audience.ALL, by=by):
            raise ValidationError(_("Deze regels zijn al gepubliceerd."))

    @staticmethod
    def in_force(initiative: Initiative, user: Any) -> AllocationRules | None:
        rows = AllocationRules.objects.visible_to(user).published().filter(initiative=initiative)
        return rows.order_by("-version").first()
