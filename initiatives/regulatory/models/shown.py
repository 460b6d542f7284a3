"""What pages and mails say about a request, in one place. But for `handed_in_at` and
`penalty` no property makes a query, as long as `for_list` chose the rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.models import Initiative, Visibility
from initiatives.regulatory.clock.remedies import PenaltyAmount, decide_before
from initiatives.regulatory.clock.rows import TOLD_ONLY, turn_while_still
from initiatives.regulatory.clock.rules import TermRule
from initiatives.regulatory.models.choices import (
    ANSWERED,
    ANSWERS,
    BY_OFFICER,
    CLOSED,
    GRANTS,
    RUNNING,
    Outcome,
    Status,
)
from initiatives.regulatory.models.in_time import in_time_of
from villages.models import Merger, Municipality

LIFE = [status for status in ANSWERED if status not in ANSWERS]
RUNS_ON = [Status.IN_FORCE, Status.MID_TERM, Status.EVALUATING]


class Shown:
    """Beside the model: reads its fields and writes none."""

    status: str
    reference: str | None
    municipality: Municipality
    outcome: str
    revised_by_id: Any
    extension_id: Any
    procedure_kind: str
    is_official: bool
    due_on: date | None
    due_sum: dict[str, Any]
    closed_on: date | None
    initiative: Initiative
    term_rule: TermRule | None
    get_outcome_display: Any
    get_status_display: Any
    get_procedure_kind_display: Any

    @property
    def due_steps(self) -> list[tuple[str, date]]:
        steps = self.due_sum.get("steps", [])
        return [(label, date.fromisoformat(day)) for label, day in steps]

    @property
    def is_legal_term(self) -> bool:
        """Otherwise the date is a service norm, and being late gives no right to a penalty."""
        return bool(self.is_official and self.term_rule and self.term_rule.is_statutory)

    @property
    def came_by_phone(self) -> bool:
        """Then nobody applied in writing, whatever channel the portal is."""
        intake = getattr(self, "intake", None)
        return intake is not None and not intake.is_written

    def is_decision_with(self, outcome: str) -> bool:
        """Else it is an answer (Awb 1:3): nobody applied, or it may already, or it was sent on."""
        return self.is_official and outcome not in BY_OFFICER

    @property
    def days_left(self) -> int | None:
        return (self.due_on - timezone.localdate()).days if self.due_on else None

    @property
    def is_running(self) -> bool:
        return self.status in RUNNING

    @property
    def is_late(self) -> bool:
        """Also while a question is open: standing still is in the date already, and what was late
        before it stays late."""
        passed = self.due_on is not None and self.due_on < timezone.localdate()
        return self.is_running and passed

    @property
    def may_cost_penalty(self) -> bool:
        """When it is late and the law knows a penalty; also while nobody chose a kind: that the
        municipality did not look takes no right away."""
        rule = self.term_rule
        known = rule is not None and (rule.penalty or not self.procedure_kind)
        return self.is_late and self.is_legal_term and known

    @property
    def penalty(self) -> PenaltyAmount | None:
        """The amounts. One query, when there is one."""
        return PenaltyAmount.objects.on(timezone.localdate()) if self.may_cost_penalty else None

    @property
    def penalty_from_today(self) -> date:
        """Until when it can be decided if the notice of default comes in today."""
        return decide_before(timezone.localdate())

    @property
    def may_be_extended(self) -> bool:
        """Once, while it is being handled, until the last day itself (Awb 4:14)."""
        if self.status != Status.IN_REVIEW or self.extension_id is not None:
            return False
        return self.due_on is not None and self.due_on >= timezone.localdate()

    @property
    def in_time(self) -> bool | None:
        return in_time_of(self)

    @property
    def may_change_hands(self) -> bool:
        """Not while the decision makers read what this officer proposes."""
        return self.is_running and self.status != Status.PROPOSED

    # What a page says

    @cached_property
    def handed_in_at(self) -> Merger | None:
        """The municipality of its number, when that went into another since. One query, for those
        requests only."""
        code = (self.reference or "").removeprefix("RR-").split("-")[0]
        if code in ("", self.municipality.gm_code):
            return None
        return Merger.objects.filter(code=code).first()

    def municipality_name_on(self, day: date) -> str:
        """Of what was written then, and keeps no name of its own."""
        merger = self.handed_in_at
        return merger.name if merger and day < merger.on else self.municipality.name

    @property
    def shown_status(self) -> str:
        """For everybody but the municipality, whose deliberation is its own."""
        status = Status.IN_REVIEW if self.status == Status.PROPOSED else self.status
        if vars(self).get("still_ground") in TOLD_ONLY:
            return _("klok staat stil")
        return self.shown_outcome or str(Status(status).label)

    @property
    def desk_status(self) -> str:
        """For the municipality; not for whoever works there and has an `interest`."""
        if vars(self).get("interest"):
            return self.shown_status
        return self.shown_outcome or str(self.get_status_display())

    @property
    def shown_outcome(self) -> str:
        """The one that stands, and whether that is after an objection."""
        words = str(self.get_outcome_display())
        return _("%s, na bezwaar") % words if self.revised_by_id else words

    @property
    def shown_kind(self) -> str:
        return str(self.get_procedure_kind_display() or _("Soort nog niet bepaald"))

    @property
    def initiative_is_public(self) -> bool:
        return self.initiative.visibility == Visibility.PUBLIC

    @property
    def is_answered(self) -> bool:
        return self.status in ANSWERED

    @property
    def life_text(self) -> str:
        """What became of the answer, when that says more than the answer itself."""
        taken_back = self.status in RUNS_ON and self.outcome not in GRANTS
        telling = self.status in LIFE and not taken_back
        return str(Status(self.status).label).capitalize() if telling else ""

    @property
    def is_closed(self) -> bool:
        return self.status in CLOSED

    @property
    def tag_class(self) -> str:
        if self.status == Status.RECEIPT_CONFIRMED:
            return "new"
        late_or_no = self.is_late or self.outcome == Outcome.REFUSED
        return "warn" if late_or_no or self.status == Status.QUESTION_OPEN else ""

    @property
    def answer_by(self) -> date | None:
        """The last day to answer that holds, as `for_list` found it: later than until when the
        clock stands still where the channel was down on that day."""
        known = vars(self)
        return known.get("answer_until") or known.get("still_until")

    @property
    def clock_text(self) -> str:
        """ "nog 12 dagen", "klok staat stil", "3 dagen te laat"; nothing when it is over."""
        left = self.days_left
        if left is None or not self.is_running:
            return ""
        if left < 0:
            return ngettext("%d dag te laat", "%d dagen te laat", -left) % -left
        if self.status == Status.QUESTION_OPEN:
            return _("klok staat stil")
        return ngettext("nog %d dag", "nog %d dagen", left) % left if left else _("vandaag")

    @property
    def clock_class(self) -> str:
        if self.status == Status.QUESTION_OPEN and not self.is_late:
            return "still"
        return "late" if self.days_left is not None and self.days_left <= 2 else ""

    @property
    def turn_text(self) -> str:
        """Whose turn it is."""
        if self.status == Status.QUESTION_OPEN:
            return turn_while_still(vars(self).get("still_ground", ""))
        if self.status == Status.RECEIPT_CONFIRMED:
            return _("De gemeente is aan zet: een behandelaar neemt het verzoek op naam.")
        return _("De gemeente is aan zet.") if self.is_running else ""
