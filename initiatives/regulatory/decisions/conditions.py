"""What has to be done for an approval to hold, and by which day."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.people.models.reach import parts_of
from initiatives.regulatory.clock.calculation import FIRST_DAY, LAST_DAY
from initiatives.regulatory.conversation.messages import Side, say
from initiatives.regulatory.decisions import emails
from initiatives.regulatory.models.choices import GRANTS, Status
from initiatives.regulatory.models.querysets import STAFF_ROLES, takes_part
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of

# While the approval holds; of what ended or was stopped nothing is asked any more.
HOLDING = [Status.DECIDED, Status.IN_FORCE, Status.MID_TERM, Status.EVALUATING]
DATED = re.compile(r"(\d{1,2}-\d{1,2}-\d{4})\s*:\s*(\S.*)")
# A day in another notation: it would become plain text of which nobody is reminded. An article of
# a rule (2.1.12) is none.
LIKE_A_DAY = re.compile(
    r"(?:(?:uiterlijk|voor|vóór)\s+)?"
    r"(?:\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{1,2}\s+(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?"
    r"|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\b"
    r"(?:\s+\d{4}\b|\s*:))",
    re.IGNORECASE,
)


# Nobody said that it is done, or the municipality saw that it is not yet.
NOT_DONE = Q(reported_on=None) | Q(returned_on__isnull=False)


class Condition(NamedTuple):
    """As it is written: on a line of its own, with its day in front when it has one."""

    text: str
    due_on: date | None = None

    @classmethod
    def read(cls, line: str) -> Condition:
        found = DATED.fullmatch(line)
        if found is None:
            if LIKE_A_DAY.match(line):
                words = {"line": Truncator(line).chars(60)}
                text = _("Schrijf de dag zo: 1-6-2027: haal de tent weg. Er staat: %(line)s")
                raise ValidationError(text % words)
            return cls(line)
        try:
            day = datetime.strptime(found[1], "%d-%m-%Y").date()
        except ValueError:
            raise ValidationError(_("%s is geen dag. Kijk het na.") % found[1]) from None
        if not max(FIRST_DAY, timezone.localdate()) <= day <= LAST_DAY:
            raise ValidationError(
                _("%s is voorbij, of te ver weg. Kies een dag die komt.") % found[1]
            )
        return cls(found[2], day)

    @property
    def line(self) -> str:
        if self.due_on is None:
            return self.text
        return f"{self.due_on.day}-{self.due_on.month}-{self.due_on.year}: {self.text}"


UNSEEN: dict[str, Any] = {"accepted_on": None, "returned_on": None, "seen_by": None, "remark": ""}


class DecisionConditionQuerySet(models.QuerySet["DecisionCondition"]):
    def visible_to(self, user: Any) -> DecisionConditionQuerySet:
        """With what was reported: applicants their own, and who works on requests there."""
        staffed = reach_of(user).municipalities_as(*STAFF_ROLES)
        own = Q(decision__request__initiative__in=parts_of(user).run)
        announced = self.filter(decision__announced_on__isnull=False, due_on__isnull=False)
        return announced.filter(own | Q(decision__request__municipality__in=staffed))

    def waiting(self) -> DecisionConditionQuerySet:
        """With a day, not done as far as anybody said, of an approval that holds."""
        return self.filter(
            NOT_DONE,
            due_on__isnull=False,
            decision__announced_on__isnull=False,
            decision__outcome__in=GRANTS,
        ).filter(
            Q(decision__request__status__in=HOLDING)
            | Q(
                decision__request__status=Status.EVALUATED,
                decision__experiment_ends_on__gte=timezone.localdate(),
                decision__early_stop=None,
            )
        )

    def not_of(self, user: Any) -> DecisionConditionQuerySet:
        """Without those of an initiative in which an officer takes part (Awb 2:4)."""
        return self.exclude(takes_part(user, "decision__request__"))

    def for_list(self) -> DecisionConditionQuerySet:
        return self.select_related(
            "reported_by",
            "decision__request__municipality",
            "decision__request__initiative__village",
        )


class DecisionCondition(Record):
    decision = models.ForeignKey(
        "regulatory.Decision", on_delete=models.CASCADE, related_name="conditions"
    )
    number = models.PositiveSmallIntegerField()
    text = models.CharField(gettext_lazy("voorwaarde"), max_length=500)
    due_on = models.DateField(gettext_lazy("uiterlijk"), null=True)
    reported_on = models.DateField(null=True)
    reported_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    # For the municipality and the applicants.
    report = models.TextField(gettext_lazy("wat is er gedaan?"), max_length=2000, blank=True)
    # What an officer found of the report: one of both days.
    accepted_on = models.DateField(null=True)
    returned_on = models.DateField(null=True)
    seen_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    remark = models.TextField(gettext_lazy("wat moet er nog?"), max_length=1000, blank=True)

    objects = DecisionConditionQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "number"], name="conditions_are_numbered"),
            models.CheckConstraint(
                condition=Q(reported_on=None, reported_by=None, report="")
                | (
                    Q(reported_on__isnull=False, reported_by__isnull=False, due_on__isnull=False)
                    & ~Q(report="")
                ),
                name="a_condition_is_reported_with_words",
            ),
            models.CheckConstraint(
                condition=Q(accepted_on=None, returned_on=None, seen_by=None, remark="")
                | Q(
                    accepted_on__isnull=False,
                    returned_on=None,
                    seen_by__isnull=False,
                    reported_on__isnull=False,
                    remark="",
                )
                | (
                    Q(
                        accepted_on=None,
                        returned_on__isnull=False,
                        seen_by__isnull=False,
                        reported_on__isnull=False,
                    )
                    & ~Q(remark="")
                ),
                name="a_report_is_in_order_or_not_yet",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_on", "id"],
                condition=NOT_DONE & Q(due_on__isnull=False),
                name="waiting_conditions",
            )
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("regulatory:condition", args=[self.decision.request.reference, self.number])

    @property
    def line(self) -> str:
        return Condition(self.text, self.due_on).line

    @property
    def waits(self) -> bool:
        return bool(self.due_on) and not (self.reported_on and self.returned_on is None)

    @property
    def days_left(self) -> int:
        return (self.due_on - timezone.localdate()).days if self.due_on else 0

    @property
    def is_late(self) -> bool:
        return self.waits and self.days_left < 0

    @transaction.atomic
    def tell_done(self, by: User, report: str, at: datetime | None = None) -> None:
        """By who speaks for the initiative, once. That it was done stands in the course for
        everybody; how, only both sides read."""
        request = self.decision.request
        if by not in request.applicants():
            raise ValidationError(_("Alleen wie voor het initiatief spreekt, meldt dit."))
        note = _("De indiener meldt: voorwaarde %d is gedaan") % self.number
        request.touch(by, at=at, note_public=note)
        rows = DecisionCondition.objects.waiting().filter(pk=self.pk)
        day = timezone.localdate(at)
        given = {"reported_on": day, "reported_by": by, "report": report, **UNSEEN}
        if not rows.update(**given, updated_at=timezone.now()):
            raise ValidationError(_("Deze voorwaarde is al gemeld, of geldt niet meer."))
        self._set(given)
        emails.tell_condition_done(self)

    @transaction.atomic
    def accept(self, by: User, at: datetime | None = None) -> None:
        """By an officer who saw it."""
        note = _("Voorwaarde %d: de gemeente zag dat het in orde is") % self.number
        found = {**UNSEEN, "accepted_on": timezone.localdate(at), "seen_by": by}
        self._see(by, note, found, Q(accepted_on=None), at)
        emails.tell_condition_seen(self)

    @transaction.atomic
    def send_back(self, by: User, remark: str, at: datetime | None = None) -> None:
        """It has to be done still, and can be reported again. Both reports and what was missing
        stay in the conversation; who said that it was in order can come back to that."""
        note = _("Voorwaarde %d: volgens de gemeente nog niet in orde") % self.number
        found = {**UNSEEN, "returned_on": timezone.localdate(at), "seen_by": by, "remark": remark}
        self._see(by, note, found, Q(), at)
        words = {"number": self.number, "text": self.text, "report": self.report, "why": remark}
        body = (
            _(
                "Voorwaarde %(number)d: %(text)s\n\nJullie meldden: %(report)s\n\n"
                "Nog niet in orde, want: %(why)s"
            )
            % words
        )
        say(self.decision.request, Side.MUNICIPALITY, by, body, at)

    def _see(
        self, by: User, note: str, found: dict[str, Any], state: Q, at: datetime | None
    ) -> None:
        request = self.decision.request
        request.refuse_interest_of(by)
        request.touch(by, at=at, note_public=note)
        rows = DecisionCondition.objects.filter(state, pk=self.pk, returned_on=None)
        if not rows.filter(reported_on__isnull=False).update(**found, updated_at=timezone.now()):
            raise ValidationError(_("Deze melding is al bekeken, of er is nog niets gemeld."))
        self._set(found)

    def _set(self, fields: dict[str, Any]) -> None:
        for name, value in fields.items():
            setattr(self, name, value)
