"""What goes back to who referred, and no more than the person chose."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db import connection

from supporters.encryption import decrypt
from supporters.models.referral_rows import ALPHABET
from supporters.models.referrers import Referrer, note_referrer
from supporters.models.referring import ReferralIn
from villagehub.audit.models import AuditEvent


class Told(NamedTuple):
    """What the referrer gets to see of one referral, at their own address and with the number of
    its receipt: the database gives no more than the person chose."""

    received_on: date
    status: str
    outcome: str
    return_reason: str
    scope: str
    feedback_sent_on: date | None
    text: str

    @classmethod
    def of(cls, referrer: Referrer, reference: str) -> Told | None:
        """Inside `at_address` only. Who looks is written down, for the person too."""
        if not set(reference) <= set(ALPHABET):
            return None
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM supporters_told_of_referral(%s)", [reference])
            row = cursor.fetchone()
        if row is None:
            return None
        pk, *rest, sealed = row
        note_referrer(AuditEvent.Action.READ, ReferralIn(pk=pk), referrer)
        field: Any = ReferralIn._meta.get_field("feedback_text")
        text = decrypt(sealed, field.stored_as) if sealed else ""
        return cls._make([*rest, text])

    @classmethod
    def about(cls, referral: ReferralIn) -> Told:
        """The same, for the supporter who sends it: see the function in guards/referrals_in.sql."""
        tells = referral.may_tell_status
        return cls(
            referral.received_on,
            referral.status if tells else "",
            referral.outcome if tells else "",
            referral.return_reason if tells else "",
            referral.feedback_scope,
            referral.feedback_sent_on if tells else None,
            referral.feedback_text if referral.may_tell_activity else "",
        )

    @property
    def tells(self) -> bool:
        return self.scope != ReferralIn.Scope.NONE

    @property
    def words(self) -> str:
        """How far it is."""
        if not self.status:
            return ""
        label = str(ReferralIn.Status(self.status).label)
        more = ""
        if self.outcome:
            more = str(ReferralIn.End(self.outcome).label)
        elif self.return_reason:
            more = str(ReferralIn.ReturnReason(self.return_reason).label)
        return ": ".join(filter(None, [label, more]))
