"""A draft that becomes a request: received on a day, with a number, a copy and a last day."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory import emails
from initiatives.regulatory.clock.calculation import Received, due_date
from initiatives.regulatory.clock.rules import EquatedDay, TermRule
from initiatives.regulatory.models.choices import RUNNING, Status
from initiatives.regulatory.models.numbering import ReferenceCounter
from initiatives.regulatory.models.risks import Risk
from villagehub.accounts.models import User
from villages.models import Municipality

# What the applicant wrote for the municipality. It is frozen at submission and never public.
RAW_FIELDS = [
    "what",
    "why",
    "who",
    "hindering_rule",
    "rule_unknown",
    "self_effort",
    "risks",
    "wanted_from",
    "wanted_until",
]


class Submitting:
    """Beside the model RegulatoryRequest."""

    status: str
    municipality: Municipality
    risks: list[Risk]
    hindering_rule: str
    rule_unknown: bool
    wanted_from: date | None
    received_on: date | None
    is_official: bool
    procedure_kind: str
    extension: Any
    refuse_interest_of: Any
    touch: Any
    write_due: Any
    move_to: Any
    _compare_and_set: Any
    _due_fields: Any

    def frozen_copy(self) -> dict[str, Any]:
        """What was sent, as plain data."""
        names = ["title", "public_summary", *RAW_FIELDS, "examples"]
        values = {name: getattr(self, name) for name in names}
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in values.items()
        }

    def missing_answers(self) -> list[str]:
        """The names of fields that must be filled in before submission."""
        needed = ["what", "why", "who", "self_effort", "public_summary"]
        missing = [name for name in needed if not getattr(self, name).strip()]
        if not self.risks or not all(row["risk"] and row["mitigation"] for row in self.risks):
            missing.append("risks")
        if not (self.rule_unknown or self.hindering_rule.strip()):
            missing.append("hindering_rule")
        return missing if self.wanted_from else [*missing, "wanted_from"]

    @transaction.atomic
    def submit(self, by: User, at: datetime | None = None) -> None:
        """Received at the server's time."""
        at = at or timezone.now()
        if self.status != Status.DRAFT:
            raise ValidationError(_("Dit verzoek is al ingediend."))
        if self.missing_answers():
            raise ValidationError(_("Er ontbreekt nog iets. Vul dat eerst aan."))
        official = self.municipality.designated_channel
        self._receive(by, at, timezone.localdate(at), official=official)
        emails.tell_receipt(self)

    @transaction.atomic
    def receive_on_paper(
        self, by: User, on: date, *, official: bool, note: str, at: datetime | None = None
    ) -> None:
        """As it came in, on the day that it did: what is missing is asked for later, since the
        clock runs already (Awb 4:5)."""
        at = at or timezone.now()
        if on > timezone.localdate(at):
            raise ValidationError(_("Deze dag moet nog komen."))
        self._receive(by, at, on, official=official, note=note)
        emails.tell_receipt(self)

    @transaction.atomic
    def become_official(self, by: User, on: date, at: datetime | None = None) -> None:
        """The signed letter came in of what was told by phone, or prepared where the portal is no
        official channel: it is an application of that day, and its term counts from then (Awb 2:15
        and 4:1). More time that was taken for the preparation before it was of a service norm: it
        is no notice of Awb 4:14, which can still be given."""
        self.refuse_interest_of(by)
        if self.is_official or self.status not in RUNNING:
            raise ValidationError(_("Dit is al een officiële aanvraag, of het is afgerond."))
        self.refuse_signed_on(on, timezone.localdate(at))
        note = _("Het ondertekende verzoek kwam binnen op %s: nu is het een officiële aanvraag")
        self.touch(
            by,
            at=at,
            note_public=str(note) % date_format(on, "j F Y"),
            is_official=True,
            received_on=on,
            term_rule=TermRule.objects.applicable(self.municipality, self.procedure_kind, on),
            extension=None if self._was_extended_before(on) else self.extension,
        )
        self.write_due()
        emails.tell_official(self)

    def _was_extended_before(self, day: date) -> bool:
        return self.extension is not None and self.extension.notified_on < day

    def refuse_signed_on(self, day: date, today: date) -> None:
        first = self.received_on
        if first is None or not first <= day <= today:
            text = _("Kies een dag van %s tot en met vandaag.")
            raise ValidationError(text % (date_format(first, "j F Y") if first else ""))

    def _receive(self, by: User, at: datetime, on: date, *, official: bool, note: str = "") -> None:
        rule = TermRule.objects.applicable(self.municipality, "", on)
        copy = self.frozen_copy()
        canonical = json.dumps(copy, sort_keys=True, ensure_ascii=False)
        equated = EquatedDay.objects.days()
        due = due_date([Received(on)], rule, equated)
        self._compare_and_set()
        reference = ReferenceCounter.next_reference(self.municipality, on.year)
        self.move_to(
            Status.SUBMITTED,
            by,
            at=at,
            reference=reference,
            received_at=at,
            received_on=on,
            submitted_copy=copy,
            submitted_sha256=hashlib.sha256(canonical.encode()).hexdigest(),
            is_official=official,
            summary_approved_by=by,
            term_rule=rule,
            **self._due_fields(due, equated),
        )
        self.move_to(Status.RECEIPT_CONFIRMED, None, at=at, note_public=note)
