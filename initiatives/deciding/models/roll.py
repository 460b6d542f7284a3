"""Who may answer: a list that is made when a question opens, and to which nobody is added.

A row is a person or an address that was invited. A `place` is one vote: of a person, or of all who
live in one house. Whoever leaves stays on it as a number, so that nobody's going changes what was
needed; the database refuses rows that come later (migration 0006).
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from villagehub.accounts.models import Participation, User


class VoterQuerySet(models.QuerySet["Voter"]):
    def of(self, user: User | None, invitation: Any = None) -> VoterQuerySet:
        """One person, whichever way they come: an account and an invitation of one address belong
        together."""
        rule = Q(pk__in=[])
        if user:
            rule |= Q(user=user)
            rule |= Q(invitation__email=user.email) if user.email else Q()
        if invitation:
            rule |= Q(invitation=invitation)
        return self.filter(rule)

    def waiting(self) -> VoterQuerySet:
        """Of whom there is no answer to the question as it is now."""
        return self.exclude(answered_version=F("question__version"))

    def answered(self) -> VoterQuerySet:
        return self.exclude(answered_version=0)

    def count_places(self) -> int:
        return self.aggregate(n=models.Count("place", distinct=True))["n"]

    def households_before(self, question: Any) -> dict[str, int]:
        """Who lived together when this initiative last asked it, by the key of a person."""
        asked = self.filter(
            question__initiative=question.initiative_id,
            question__per_household=True,
            user__isnull=False,
        )
        last = asked.order_by("-question__opened_at").values("question")[:1]
        rows = self.filter(question__in=last, user__isnull=False)
        return {str(user): place for user, place in rows.values_list("user", "place")}

    def end(self) -> None:
        """Nobody answers for them any more; their place stays, without a name."""
        self.update(user=None)


class Voter(Participation):
    question = models.ForeignKey("deciding.Question", on_delete=models.CASCADE, related_name="roll")
    user = models.ForeignKey(  # type: ignore[assignment]
        User, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    invitation = models.ForeignKey(
        "deciding.Invitation", on_delete=models.SET_NULL, null=True, related_name="voters"
    )
    place = models.PositiveIntegerField()
    # The last version that was answered from this place; 0: none. No moment: of a secret question
    # it would tell who answered what.
    answered_version = models.PositiveSmallIntegerField(default=0)

    objects = VoterQuerySet.as_manager()

    class Meta:
        ordering = ["place", "pk"]
        indexes = [models.Index(fields=["question", "place"], name="places_on_a_roll")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.place}"

    @classmethod
    def freeze(cls, question: Any, households: dict[str, int] | None = None) -> None:
        """In the transaction that opens the question. Who gave the same number in `households`, by
        the key of a person or an invitation, have one place together."""
        invited = {each.email: each for each in question.invitations.all()}
        rows = [
            Voter(question=question, user=person, invitation=invited.pop(person.email or "", None))
            for person in question.electors().order_by("pk")
        ]
        rows += [Voter(question=question, invitation=each) for each in invited.values()]
        places: dict[Any, int] = {}
        for row in rows:
            key = str(row.user_id or row.invitation_id)
            together = (households or {}).get(key, key)
            row.place = places.setdefault(together, len(places) + 1)
        Voter.objects.bulk_create(rows)
