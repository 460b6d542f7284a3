"""Somebody is asked to lead. Until they say yes nothing opens for them and nothing changes, and
whoever asks can take it back."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.people import emails as people_messages
from villagehub.accounts.models import User
from villagehub.base import Record


class LeadOfferQuerySet(models.QuerySet["LeadOffer"]):
    def open(self) -> LeadOfferQuerySet:
        return self.filter(answer="")

    def of(self, user: Any) -> LeadOfferQuerySet:
        """Who is asked."""
        return self.filter(to=user.pk)

    def seen_by(self, user: Any, leads: bool) -> LeadOfferQuerySet:
        """Who asks, who is asked, and whoever leads it too."""
        return self if leads else self.filter(Q(to=user.pk) | Q(by=user.pk))

    def for_list(self) -> LeadOfferQuerySet:
        return self.select_related("to", "by").order_by("created_at", "pk")

    def answer_with(self, answer: str) -> int:
        """Compare and set; for whoever holds the lock of the initiative."""
        return self.open().update(answer=answer, answered_at=timezone.now())

    def end(self) -> int:
        """Who asked or who was asked takes no part any more: there is nothing left to answer."""
        return self.answer_with(LeadOffer.Answer.TAKEN_BACK)


class LeadOffer(Record):
    class Answer(models.TextChoices):
        YES = "yes", _("ja")
        NO = "no", _("nee")
        TAKEN_BACK = "taken_back", _("teruggenomen")

    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="lead_offers"
    )
    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    to = models.ForeignKey(User, on_delete=models.CASCADE, related_name="lead_offers")
    # Whoever asks goes on leading beside them; else it is handed over.
    stays = models.BooleanField(default=False)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    answered_at = models.DateTimeField(null=True)

    objects = LeadOfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "to"],
                condition=Q(answer=""),
                name="a_person_is_asked_to_lead_once_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id} {self.to_id}"

    def tell(self) -> None:
        """Of how it stands now: to whoever it is news for."""
        people_messages.tell_of_offer(self)
