"""What happened to an initiative. Rows are added and never changed: a trigger sees to it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.kinds import step_name
from initiatives.models.stages import Stage
from villagehub.accounts.models import User
from villagehub.base import Record


class LogEntry(Record):
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    note = models.CharField(_("toelichting"), max_length=500, blank=True)

    class Meta:
        abstract = True


class StageChange(LogEntry):
    """From one step to another, by whom, when, why and what proves it. Rows of before there were
    steps have a shared stage only."""

    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="stage_changes"
    )
    from_stage = models.CharField(max_length=10, choices=Stage)
    to_stage = models.CharField(max_length=10, choices=Stage)
    from_step = models.CharField(max_length=30, blank=True)
    to_step = models.CharField(max_length=30, blank=True)
    evidence = models.CharField(max_length=300, blank=True)
    evidence_url = models.URLField(blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["initiative", "-at"], name="stage_changes_of_initiative")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(from_stage=models.F("to_stage"), from_step=models.F("to_step")),
                name="a_stage_change_changes_the_stage",
            )
        ]

    def __str__(self) -> str:
        return str(
            _("van %(before)s naar %(after)s") % {"before": self.from_name, "after": self.to_name}
        )

    @property
    def from_name(self) -> str:
        return self._name(self.from_step, self.get_from_stage_display())

    @property
    def to_name(self) -> str:
        return self._name(self.to_step, self.get_to_stage_display())

    def _name(self, step: str, stage: str) -> str:
        return step_name(self.initiative.kind, step) if step else stage


class LifeEvent(LogEntry):
    """What happened beside the stages: paused, woken, ended, opened to others, a new lead."""

    class What(models.TextChoices):
        STARTED = "started", _("begonnen")
        PAUSED = "paused", _("in rust gezet")
        WOKEN = "woken", _("weer wakker gemaakt")
        ENDED = "ended", _("gestopt")
        HANDED_OVER = "handed_over", _("overgedragen")
        REOPENED = "reopened", _("weer opgepakt")
        VISIBILITY = "visibility", _("anders te zien")
        HELPERS = "helpers", _("anders wie mag helpen")
        NEW_LEAD = "new_lead", _("een andere trekker")
        ACTING_LEAD = "acting_lead", _("een waarnemend trekker")
        SEEKS_LEAD = "seeks_lead", _("zoekt een trekker")
        POST = "post", _("een post in andere handen")
        ROLE = "role", _("een andere rol")
        REMOVED = "removed", _("van de lijst gehaald")
        KIND = "kind", _("een andere soort")
        ASLEEP = "asleep", _("in slaap gevallen")

    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="life_events"
    )
    what = models.CharField(max_length=12, choices=What)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["initiative", "-at"], name="life_events_of_initiative")]

    def __str__(self) -> str:
        return self.get_what_display()
