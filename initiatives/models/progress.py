"""How far an initiative is: the step of its own kind, and the stage that all kinds share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives import emails, kinds
from initiatives.models.stages import InitiativeKind, Stage
from initiatives.sockets.gates import objections
from initiatives.sockets.hearing import tell_hearers
from villagehub.base import Record

if TYPE_CHECKING:
    from initiatives.models.log import StageChange
    from villagehub.accounts.models import User


class StepOnRail(NamedTuple):
    """`state` is "done", "now" or ""."""

    step: kinds.Step
    state: str


class Progress(Record):
    kind = models.CharField(_("soort"), max_length=20, choices=InitiativeKind)
    # For lists and statistics; it follows the step.
    stage = models.CharField(_("fase"), max_length=10, choices=Stage, default=Stage.IDEA)
    step = models.CharField(_("stap"), max_length=30, editable=False, default="")

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.step:
            self.step = self.kind_data.first_in(self.stage).code
        super().save(*args, **kwargs)

    @property
    def kind_data(self) -> kinds.KindData:
        return kinds.kind_data(self.kind)

    @property
    def current_step(self) -> kinds.Step:
        """The stage knows better than a step that its kind no longer has."""
        step = self.kind_data.step(self.step)
        return step if step and step.stage == self.stage else self.kind_data.first_in(self.stage)

    @property
    def step_number(self) -> int:
        return self.kind_data.steps.index(self.current_step) + 1

    @property
    def next_step(self) -> kinds.Step | None:
        return next(iter(self.kind_data.steps[self.step_number :]), None)

    @property
    def steps(self) -> list[StepOnRail]:
        numbered, now = enumerate(self.kind_data.steps, start=1), self.step_number
        return [StepOnRail(step, _state(number, now)) for number, step in numbered]

    @property
    def step_rail(self) -> list[str]:
        return [on_rail.state for on_rail in self.steps]

    @property
    def step_label(self) -> str:
        return str(_("Stap %(number)s van %(all)s: %(step)s")) % {
            "number": self.step_number,
            "all": len(self.kind_data.steps),
            "step": self.current_step.name,
        }

    @property
    def stage_number(self) -> int:
        return Stage(self.stage).number

    @property
    def rail(self) -> list[str]:
        """ "done", "now" or "" for each shared stage in order."""
        now = self.stage_number
        return [_state(number, now) for number in range(1, len(Stage) + 1)]

    @property
    def rail_label(self) -> str:
        return str(_("Fase %(number)s van %(all)s: %(stage)s")) % {
            "number": self.stage_number,
            "all": len(Stage),
            "stage": self.get_stage_display(),
        }

    def needs_note(self, step: kinds.Step) -> bool:
        """Going back and skipping happen, and then people want to know why."""
        return step != self.next_step

    def holds_up(self, step: kinds.Step) -> list[Any]:
        """What is still to be done before it can go there, in sentences."""
        return objections(self, step.stage)

    @transaction.atomic
    def move_to(self, to: str, by: User, note: str = "", **evidence: str) -> StageChange:
        """To a step of its kind, or to the first one in a shared stage. Compare and set: of two
        people who move it at once, the second is told the truth."""
        step = self.kind_data.step(to) or self.kind_data.first_in(to)
        self._check_move(step, note)
        before = {"step": self.step, "stage": self.stage, "kind": self.kind}
        rows: Any = type(self)._default_manager
        found = rows.filter(pk=self.pk, outcome="", **before)
        if not found.update(step=step.code, stage=step.stage, updated_at=timezone.now()):
            raise ValidationError(
                _("Iemand anders was je net voor. Kijk eerst hoe het er nu voor staat.")
            )
        self.step, self.stage = step.code, step.stage
        change = self.stage_changes.create(  # type: ignore[attr-defined]
            from_step=before["step"],
            to_step=step.code,
            from_stage=before["stage"],
            to_stage=step.stage,
            by=by,
            note=note,
            **evidence,
        )
        emails.tell_members_of_stage(change)
        if before["stage"] != step.stage:
            tell_hearers(
                self, str(_("nu in de fase %(stage)s")) % {"stage": Stage(step.stage).label}
            )
        return change

    def _check_move(self, step: kinds.Step, note: str) -> None:
        if self.outcome:  # type: ignore[attr-defined]
            raise ValidationError(_("Dit initiatief is afgerond. Pak het eerst weer op."))
        if step == self.current_step:
            raise ValidationError(_("Het initiatief is al bij deze stap."))
        if self.needs_note(step) and not note.strip():
            raise ValidationError(
                _("Je gaat terug of slaat een stap over. Schrijf er kort bij waarom.")
            )
        if missing := self.holds_up(step):
            raise ValidationError(missing)


def _state(number: int, now: int) -> str:
    return "done" if number < now else "now" if number == now else ""
