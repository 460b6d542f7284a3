"""A word of thanks for who helped: between the two, unless both want the village to see it."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villages.exchange.models.listings import Listing
from villages.exchange.models.threads import Thread


class ThanksQuerySet(models.QuerySet["Thanks"]):
    def visible_to(self, user: Any) -> ThanksQuerySet:
        """What both show, about a listing one may see; and one's own."""
        shown = Q(giver_shows=True, helper_shows=True, thread__listing__in=self._listings(user))
        return self.filter(shown | Q(thread__in=Thread.objects.visible_to(user)))

    def shown_to(self, user: Any) -> ThanksQuerySet:
        return self.filter(
            giver_shows=True, helper_shows=True, thread__listing__in=self._listings(user)
        )

    @staticmethod
    def _listings(user: Any) -> models.QuerySet[Listing]:
        return Listing.objects.visible_to(user)

    def for_list(self) -> ThanksQuerySet:
        return self.select_related(
            "thread__user", "thread__listing__user", "thread__listing__village"
        )


class Thanks(Record):
    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, related_name="thanks")
    text = models.CharField(_("je bedankje"), max_length=300)
    giver_shows = models.BooleanField(default=False)
    helper_shows = models.BooleanField(default=False)

    objects = ThanksQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "thanks"

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def give(cls, thread: Thread, by: User, text: str, giver_shows: bool) -> Thanks:
        """One for each thread. The helper agreed to show these words, and not the next ones."""
        now = thread.locked()
        given = cls.objects.filter(thread=thread).first() or cls(thread=thread)
        if given.text != text:
            now.check_may_write(thread.helper_side.other, by)
            given.text, given.helper_shows = text, False
        given.thread, given.giver_shows = thread, giver_shows
        given.save()
        return given

    @property
    def is_shown(self) -> bool:
        return self.giver_shows and self.helper_shows
