"""Goes over a village: what we compute, then each level. A second run the same day changes nothing.

A level rises at once. It falls only after two quarterly checks in a row that found less.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django.db import transaction
from django.utils.translation import gettext as _

from villages.models import Facility, Village
from villages.signals import emails
from villages.signals.facts import FacilityState, Facts, facts_of
from villages.signals.finding import Finding, findings
from villages.signals.models import EarlyWarning, FacilitySignal, WarningStep
from villages.signals.models.signals import HOLDS, Code
from villages.signals.models.warnings import ORDER
from villages.signals.rules import Assessment, assess

CHECKS_TO_FALL = 2
JUDGED_AFTER = relativedelta(months=12)
Outcome = EarlyWarning.Outcome


def quarter_of(day: date) -> str:
    """2026-Q4"""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def next_quarter(day: date) -> date:
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return first + relativedelta(months=3)


@transaction.atomic
def check_village(village: Village, on: date, is_quarterly: bool = False) -> None:
    """One at a time for a village, so that two checks cannot both raise a level."""
    Village.objects.select_for_update(no_key=True, of=("self",)).only("pk").get(pk=village.pk)
    facts = facts_of(village, on)
    _sync(facts)
    by_subject: dict[Any, list[FacilitySignal]] = {}
    for signal in FacilitySignal.objects.filter(village=village).counting(on).for_list():
        by_subject.setdefault(signal.facility_id, []).append(signal)
    rows = EarlyWarning.objects.filter(village=village).open().select_related("facility")
    warnings = {warning.facility_id: warning for warning in rows}
    facilities = {state.facility.pk: state.facility for state in facts.states}
    for subject in sorted({*by_subject, *warnings}, key=str):
        check = Check(facts, facilities.get(subject), warnings.get(subject), is_quarterly)
        check.settle(assess(by_subject.get(subject, [])))


def _sync(facts: Facts) -> None:
    """Adds what we find now, ends what no longer holds, leaves alone for a year what the team
    withdrew."""
    stored = FacilitySignal.objects.filter(
        village=facts.village, is_computed=True, ended_on__isnull=True
    )
    known = {(each.facility_id, each.code, each.kind): each for each in stored}
    found = {finding.key: finding for finding in findings(facts)}
    over = {
        key
        for key, signal in known.items()
        if key not in found or (signal.withdrawn_on and signal.expires_on <= facts.on)
    }
    gone = [known.pop(key).pk for key in over]
    FacilitySignal.objects.filter(pk__in=gone).update(ended_on=facts.on)
    new = [_signal(each, facts) for key, each in found.items() if key not in known]
    FacilitySignal.objects.bulk_create(new)
    _refresh(known, found.values(), facts)


def _signal(finding: Finding, facts: Facts) -> FacilitySignal:
    return FacilitySignal(
        village=facts.village,
        facility=finding.facility,
        code=finding.code,
        kind=finding.kind,
        dated=min(finding.dated, facts.on),
        expires_on=facts.on + HOLDS,
        text=finding.text[:300],
        sources=finding.sources,
        is_computed=True,
        verified_on=facts.on,
    )


def _refresh(known: dict[Any, FacilitySignal], found: Iterable[Finding], facts: Facts) -> None:
    """What still holds lasts another year, with what we know of it now."""
    changed = []
    for finding in found:
        signal = known.get(finding.key)
        if signal is not None and signal.withdrawn_on is None:
            signal.expires_on = facts.on + HOLDS
            signal.text, signal.sources = finding.text[:300], finding.sources
            changed.append(signal)
    FacilitySignal.objects.bulk_update(changed, ["expires_on", "text", "sources"])


class Check:
    """One subject: a facility, or the village as a whole."""

    def __init__(
        self,
        facts: Facts,
        facility: Facility | None,
        warning: EarlyWarning | None,
        is_quarterly: bool,
    ):
        self.facts, self.facility, self.warning = facts, facility, warning
        self.is_quarterly, self.on = is_quarterly, facts.on
        self.state: FacilityState | None = facts.state_of(facility) if facility else None

    def settle(self, found: Assessment) -> None:
        if self.state is not None and self.state.is_replaced:
            self._finish(Outcome.REPLACED, _("Er is iets anders voor in de plaats gekomen."))
        elif self.state is not None and self.state.is_closed:
            self._closed()
        else:
            self._reopened()
            self._settle_level(found)
            self._follow_the_announcement(found)
            self._judge()
        self._receipt()

    def _settle_level(self, found: Assessment) -> None:
        current = self.warning.level if self.warning else ""
        if ORDER.index(found.level) > ORDER.index(current):
            self._raise(found, current)
        elif found.level == current:
            self._set(checks_below=0)
        elif self._is_new_quarter() and not self._is_in_doubt:
            self._lower(found)

    def _raise(self, found: Assessment, current: str) -> None:
        if self.warning is None:
            self.warning = EarlyWarning.objects.create(
                village=self.facts.village,
                facility=self.facility,
                level=found.level,
                highest=found.level,
                since=self.on,
                raised_on=self.on,
            )
        highest = max(self.warning.highest, found.level, key=ORDER.index)
        self._set(level=found.level, highest=highest, raised_on=self.on, checks_below=0)
        self._set(outcome="", outcome_on=None)
        self._step(current, found.level, found.because, found.codes)
        emails.tell_that_level_rose(self.warning, found.because)

    def _lower(self, found: Assessment) -> None:
        if self.warning is None:
            return
        below = self.warning.checks_below + 1
        self._set(checks_below=below)
        if below < CHECKS_TO_FALL:
            return
        text = _("Twee kwartalen achter elkaar waren de signalen er niet meer.")
        self._step(self.warning.level, found.level, text, found.codes)
        if not found.level:
            self._end(Outcome.KEPT)
        else:
            self._set(level=found.level, checks_below=0, public_since=None, made_public_by=None)

    def _follow_the_announcement(self, found: Assessment) -> None:
        """A closure that is public itself makes the warning so. When nobody announces it any more,
        nobody outside reads about it any more either, however long the level takes to fall."""
        if self.warning is None or self._is_in_doubt:
            return
        announced = self.state is not None and self.state.is_announced
        decided = self.warning.made_public_by_id is not None and Code.A in found.codes
        if announced and self.warning.public_since is None:
            self._set(public_since=self.on)
        elif not (announced or decided):
            self._set(public_since=None, made_public_by=None)

    def _closed(self) -> None:
        """The level stays as it was; a year later the warning goes to the archive."""
        if self.warning is None:
            return
        if self.warning.outcome != Outcome.CLOSED:
            self._set(outcome=Outcome.CLOSED, outcome_on=self.on)
            self._set(public_since=self.warning.public_since or self.on)
            self._step(self.warning.level, self.warning.level, _("De voorziening is gesloten."), "")
        elif self.warning.outcome_on and self.warning.outcome_on + JUDGED_AFTER <= self.on:
            self._set(ended_on=self.on)

    def _reopened(self) -> None:
        if self.warning is not None and self.warning.outcome == Outcome.CLOSED:
            self._set(outcome="", outcome_on=None)

    def _judge(self) -> None:
        """A year after the last rise we look what became of it."""
        warning = self.warning
        if warning is None or warning.outcome or warning.ended_on or self._is_in_doubt:
            return
        if warning.raised_on + JUDGED_AFTER <= self.on:
            self._set(outcome=Outcome.KEPT, outcome_on=self.on)

    def _finish(self, outcome: str, text: str) -> None:
        if self.warning is not None:
            self._step(self.warning.level, "", text, "")
            self._end(outcome)

    def _end(self, outcome: str) -> None:
        before = self.warning.outcome if self.warning else ""
        if not before or outcome == Outcome.REPLACED:
            self._set(outcome=outcome, outcome_on=self.on)
        self._set(ended_on=self.on, public_since=None)

    @property
    def _is_in_doubt(self) -> bool:
        """Lists say that it is gone, and nobody looked: it did not fall, nor was it kept."""
        return self.state is not None and not self.state.is_there and not self.state.is_gone

    def _is_new_quarter(self) -> bool:
        seen = self.warning.checked_quarter if self.warning else ""
        return self.is_quarterly and seen != quarter_of(self.on)

    def _receipt(self) -> None:
        if self.warning is not None and self.is_quarterly:
            self._set(checked_quarter=quarter_of(self.on))
        if self.warning is not None:
            self._set(next_check_on=next_quarter(self.on))

    def _set(self, **fields: Any) -> None:
        """Writes what differs."""
        warning = self.warning
        if warning is None:
            return
        changed = {name: value for name, value in fields.items() if getattr(warning, name) != value}
        if changed:
            EarlyWarning.objects.filter(pk=warning.pk).update(**changed)
            for name, value in changed.items():
                setattr(warning, name, value)

    def _step(self, before: str, after: str, text: str, codes: str) -> None:
        if self.warning is None:
            return
        WarningStep.objects.create(
            warning=self.warning,
            on=self.on,
            from_level=before,
            to_level=after,
            text=text[:300],
            codes=codes[:7],
        )
