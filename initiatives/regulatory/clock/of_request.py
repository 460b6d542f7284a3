"""The clock of one request: what moved it, the last day, and the sum that is kept with it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Greatest, Least
from django.utils import timezone

from initiatives.regulatory.clock.calculation import Calculation, Event, Received, due_date
from initiatives.regulatory.clock.file import written_sum
from initiatives.regulatory.clock.outages import ChannelOutage, answer_until
from initiatives.regulatory.clock.rules import EquatedDay, TermRule


class Clocked:
    """Beside the model RegulatoryRequest: the only one who writes `due_on` and `due_sum`."""

    pk: Any
    objects: Any
    received_on: date | None
    term_rule: TermRule | None
    due_on: date | None
    due_sum: dict[str, Any]
    suspensions: Any
    municipality_id: int
    extension: Any

    def clock_events(self) -> list[Event]:
        """What moved the clock; nothing as long as it is a draft."""
        if self.received_on is None:
            return []
        events: list[Event] = [Received(self.received_on)]
        events += [still.event for still in self.suspensions.all()]
        if self.extension is not None:
            events.append(self.extension.event)
        return events

    def calculate(self, rule: TermRule | None = None) -> Calculation | None:
        """The last day, derived anew from what happened."""
        rule, events = rule or self.term_rule, self.clock_events()
        if rule is None:
            return None
        equated = EquatedDay.objects.days()
        found = due_date(events, rule, equated)
        if found is None or not (down := self._outages(found.due_on)):
            return found
        return due_date([*events, *down], rule, equated)

    def _outages(self, due_on: date) -> list[Event]:
        """In which a term ended: the one to decide, or the one to answer."""
        days = {due_on, *(still.deadline_on for still in self.suspensions.all())}
        down = ChannelOutage.objects.of(self.municipality_id).on_days(days)
        return [outage.event for outage in down]

    def write_due(self) -> bool:
        """Stores the last day and its sum; says whether it moved. Inside a change, after it."""
        rows = type(self).objects
        found = rows.select_related("extension", "term_rule").get(pk=self.pk)
        fields = self._due_fields(found.calculate(), EquatedDay.objects.days())
        moved = self.due_on != fields["due_on"]
        rows.filter(pk=self.pk).update(**fields)
        self.due_on, self.due_sum = fields["due_on"], fields["due_sum"]
        self._write_answer_until()
        return bool(moved)

    def _write_answer_until(self) -> None:
        """Of the question that is open, when its last day came."""
        still = self.suspensions.open().first()
        if still is None or not still.awaits_answer or still.deadline_on > timezone.localdate():
            return
        until = answer_until(self.municipality_id, still.deadline_on)
        kept = until if until > still.deadline_on else None
        if kept != still.answer_until:
            self.suspensions.filter(pk=still.pk).update(answer_until=kept)

    @staticmethod
    def _due_fields(calculation: Calculation | None, equated: Collection[date]) -> dict[str, Any]:
        """With what it was computed from, so that its file gives the same for ever."""
        if calculation is None:
            return {"due_on": None, "due_sum": {}}
        kept = {"summary": calculation.summary, **written_sum(calculation, equated)}
        return {"due_on": calculation.due_on, "due_sum": kept}

    def end_standing_still(self, day: date, at: datetime | None = None) -> None:
        """The clock runs again on `day`, or at the end of the term when that came before; being
        asked and answered on one day costs nothing."""
        until = Least(F("deadline_on"), Value(day, models.DateField()))
        last = Greatest(F("starts_on"), until)
        self.suspensions.open().update(ended_on=last, end_notified_at=at or timezone.now())
