"""Who sees which referral that came in, and the number that a receipt bears."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q
from django.db.models.functions import JSONObject
from django.utils.crypto import salted_hmac

from supporters.models.base import CaseworkQuerySet
from supporters.models.fourteen_days import ACCEPTED, RECEIVED
from supporters.models.people import HelpSeeker
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role

FINISHED = ["returned", "closed"]
MOST_LISTED = 80
# Without the letters and numbers that look alike.
ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789"
REFERENCE_LENGTH = 10


def reference_of(pk: uuid.UUID) -> str:
    """The number on the receipt. Made of the key of the row, so that a second press gets the same
    one without anything being read; not to be guessed, as a status opens with it."""
    digest = salted_hmac("supporters.referral", pk.hex, algorithm="sha256").digest()
    number, letters = int.from_bytes(digest[:16], "big"), ""
    for _n in range(REFERENCE_LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters += ALPHABET[rest]
    return letters


class ReferralInQuerySet(CaseworkQuerySet):
    def visible_to(self, user: Any) -> ReferralInQuerySet:
        """What nobody took yet, of the organisations for which a supporter works; what they gave
        back; and of their own people. The policies of guards/referrals_in.sql say the same."""
        if not user.is_authenticated:
            return self.none()
        works_for = reach_of(user).organisations_as(Role.SUPPORTER)
        nobodys = Q(owner__isnull=True, person__isnull=True)
        mine = Q(owner=user.pk, person__isnull=True)
        theirs = Q(person__in=HelpSeeker.objects.visible_to(user))
        return self.filter(nobodys | mine | theirs, organisation__in=works_for)

    def open(self) -> ReferralInQuerySet:
        return self.exclude(status__in=FINISHED)

    def received(self) -> ReferralInQuerySet:
        return self.filter(status=RECEIVED)

    def untried(self) -> ReferralInQuerySet:
        """Of whom nobody tried to reach the person yet, the longest waiting first; not of who asked
        that nothing is done."""
        untried = [RECEIVED, ACCEPTED]
        waiting = self.filter(status__in=untried, person__restricted_on__isnull=True)
        return waiting.order_by("received_on", "created_at", "id")

    def beside(self) -> ArraySubquery:
        """Of what nobody took, in another query: what a list tells, and no name."""
        told = {
            "id": "id",
            "received_on": "received_on",
            "theme": "reason_theme__name",
            "village": "village__name",
            "referrer": "referrer__name",
        }
        return ArraySubquery(self.values(json=JSONObject(**told))[:MOST_LISTED])
