"""How serious it is, since when, and who may see it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Facility, Village
from villages.signals import emails


class Level(models.TextChoices):
    WATCH = "watch", _("in de gaten houden")
    WARNING = "warning", _("waarschuwing")
    CRITICAL = "critical", _("ernstig")


ORDER = ["", *Level.values]
SERIOUS = [Level.WARNING, Level.CRITICAL]
_PLACES = [models.When(level=level, then=place) for place, level in enumerate(ORDER)]
_RANK = models.Case(*_PLACES, output_field=models.IntegerField())
# What is public of a warning, with the name of what it is about.
IN_A_NOTICE = (
    "level",
    "public_since",
    "made_public_by",
    "outcome",
    "outcome_on",
    "facility__name",
)


class EarlyWarningQuerySet(models.QuerySet["EarlyWarning"]):
    def open(self) -> EarlyWarningQuerySet:
        return self.filter(ended_on__isnull=True)

    def public(self) -> EarlyWarningQuerySet:
        """After the team made it so, or once the closure itself is public."""
        return self.filter(public_since__isnull=False)

    def of_team(self, user: Any) -> EarlyWarningQuerySet:
        return self.filter(village__in=reach_of(user).edited_villages)

    def of_officer(self, user: Any) -> EarlyWarningQuerySet:
        """Of their own municipality; what of it they may see is still to be asked."""
        theirs = reach_of(user).municipalities_as(Role.OFFICER)
        return self.filter(village__municipality__in=theirs)

    def shown_to_officer(self, user: Any) -> EarlyWarningQuerySet:
        """From "warning" up."""
        return self.of_officer(user).filter(level__in=SERIOUS)

    def once_shown_to_officer(self, user: Any) -> EarlyWarningQuerySet:
        """Also what fell since; for the look back, that would else forget the false alarms."""
        return self.of_officer(user).filter(highest__in=SERIOUS)

    def visible_to(self, user: Any) -> EarlyWarningQuerySet:
        """Watch: the team of the village. Warning: the officers of the municipality too. Public:
        everybody."""
        reach = reach_of(user)
        team = Q(village__in=reach.edited_villages)
        theirs = reach.municipalities_as(Role.OFFICER)
        shown = Q(public_since__isnull=False) | team
        if theirs:
            shown |= Q(village__municipality__in=theirs, level__in=SERIOUS)
        return self.filter(shown)

    def for_list(self) -> EarlyWarningQuerySet:
        """The most serious first."""
        return (
            self.select_related("facility", "village__municipality", "backing_asked_by")
            .defer("village__municipality__outline", "village__introduction")
            .prefetch_related("steps")
            .annotate(rank=_RANK)
            .order_by("-rank", "since", "pk")
        )

    def for_notice(self) -> EarlyWarningQuerySet:
        """What everybody may read of it, the most serious first; `public_text` needs the steps of
        what the team made public."""
        rows = self.select_related("facility")
        return rows.only(*IN_A_NOTICE).order_by(_RANK.desc(), "since", "pk")


class EarlyWarning(Record):
    """About one facility, or (without one) about the village as a whole."""

    Level = Level

    class Outcome(models.TextChoices):
        CLOSED = "closed", _("gesloten")
        KEPT = "kept", _("gebleven")
        REPLACED = "replaced", _("vervangen")

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="early_warnings")
    facility = models.ForeignKey(
        Facility, on_delete=models.CASCADE, null=True, blank=True, related_name="early_warnings"
    )
    level = models.CharField(max_length=8, choices=Level)
    highest = models.CharField(max_length=8, choices=Level)
    since = models.DateField()
    raised_on = models.DateField()  # the last time that the level rose
    public_since = models.DateField(null=True, blank=True)
    made_public_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Quarterly checks in a row that found less than the level.
    checks_below = models.PositiveSmallIntegerField(default=0)
    checked_quarter = models.CharField(max_length=7, blank=True)
    next_check_on = models.DateField(null=True, blank=True)
    backing_asked_on = models.DateField(null=True, blank=True)
    backing_asked_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    outcome_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    objects = EarlyWarningQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["village", "facility"],
                condition=Q(ended_on__isnull=True),
                nulls_distinct=False,
                name="one_open_warning_for_each_facility",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_on__isnull=True)
                | (~Q(outcome="") & Q(outcome_on__isnull=False)),
                name="an_outcome_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_level_display()}"

    @property
    def subject(self) -> str:
        """What it is about, as people call it."""
        return str(self.facility or _("het dorp als geheel"))

    @property
    def is_public(self) -> bool:
        return self.public_since is not None

    @property
    def is_serious(self) -> bool:
        return self.level in SERIOUS

    @property
    def public_level(self) -> str:
        """Of an announced closure everybody may know; of "watch" and "warning" not, since those
        tell how the till or the board is doing."""
        if self.outcome == self.Outcome.CLOSED:
            return str(_("gesloten"))
        is_told = self.level == Level.CRITICAL
        return str(self.get_level_display() if is_told else _("sluiting aangekondigd"))

    @property
    def public_text(self) -> str:
        """Without the team's own word no more than what is public already."""
        if self.outcome == self.Outcome.CLOSED:
            return str(_("Deze voorziening is gesloten."))
        if self.made_public_by_id is None:
            return str(_("De sluiting is aangekondigd."))
        rises = [step for step in self.steps.all() if step.from_level != step.to_level]
        texts = [step.text for step in rises if step.to_level == self.level]
        return texts[-1] if texts else ""

    @property
    def may_be_made_public(self) -> bool:
        return self.level == Level.CRITICAL and not self.is_public and self.ended_on is None

    @property
    def may_ask_backing(self) -> bool:
        """The municipality sees it from "warning" up; before that there is nothing to ask about."""
        return self.is_serious and self.backing_asked_on is None and self.ended_on is None

    def make_public(self, by: User, on: date) -> bool:
        rows = EarlyWarning.objects.open().filter(
            pk=self.pk, level=Level.CRITICAL, public_since__isnull=True
        )
        return bool(rows.update(public_since=on, made_public_by=by))

    @transaction.atomic
    def ask_backing(self, by: User, on: date) -> bool:
        """The officers of the municipality hear it. False when that was done, or is too early."""
        rows = EarlyWarning.objects.open().filter(
            pk=self.pk, level__in=SERIOUS, backing_asked_on__isnull=True
        )
        if not rows.update(backing_asked_on=on, backing_asked_by=by):
            return False
        emails.tell_that_backing_is_asked(self)
        return True


class WarningStep(Record):
    """History: rows are added. What made a level rise or fall, in words that fit for everybody who
    sees the warning."""

    warning = models.ForeignKey(EarlyWarning, on_delete=models.CASCADE, related_name="steps")
    on = models.DateField()
    from_level = models.CharField(max_length=8, choices=Level, blank=True)
    to_level = models.CharField(max_length=8, choices=Level, blank=True)
    codes = models.CharField(max_length=7, blank=True)  # the letters that counted that day
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["on", "created_at", "pk"]

    def __str__(self) -> str:
        return self.text


class QuarterlyCheck(models.Model):
    """The receipt of a quarterly look at a village."""

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="+")
    quarter = models.CharField(max_length=7)  # 2026-Q4
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quarter", "village"], name="a_village_is_checked_once_a_quarter"
            )
        ]

    def __str__(self) -> str:
        return f"{self.village_id} {self.quarter}"
