"""A word of thanks for whoever helped: between the two, unless both want the village to see it."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import Q

from villagehub.accounts.models import User
from villages.exchange import emails
from villages.exchange.models.listings import Listing
from villages.exchange.models.threads import Thread
from villages.gratitude import BOTH_SHOW, Gratitude


class ThanksQuerySet(models.QuerySet["Thanks"]):
    def visible_to(self, user: Any) -> ThanksQuerySet:
        """What both show, about a listing one may see; and one's own."""
        shown = Q(**BOTH_SHOW, thread__listing__in=self._listings(user))
        return self.filter(shown | Q(thread__in=Thread.objects.visible_to(user)))

    def shown_to(self, user: Any) -> ThanksQuerySet:
        return self.filter(**BOTH_SHOW, thread__listing__in=self._listings(user))

    @staticmethod
    def _listings(user: Any) -> models.QuerySet[Listing]:
        return Listing.objects.visible_to(user)

    def for_list(self) -> ThanksQuerySet:
        return self.select_related(
            "thread__user", "thread__listing__user", "thread__listing__village"
        )


class Thanks(Gratitude):
    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, related_name="thanks")

    objects = ThanksQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "thanks"

    @classmethod
    @transaction.atomic
    def give(cls, thread: Thread, by: User, text: str, giver_shows: bool) -> Thanks:
        """One for each thread. The helper agreed to show these words, and not the next ones."""
        now = thread.locked()
        given = cls.objects.filter(thread=thread).first() or cls(thread=thread)
        if given.text != text:
            now.check_may_write(thread.helper_side.other, by)
        given.say(text, giver_shows)
        given.thread = thread
        given.save()
        emails.tell_thanks(thread)
        return given
