"""A message that one of the two reported, as a copy: editors read this and never the thread."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villages.exchange import emails
from villages.exchange.models.choices import Side
from villages.exchange.models.threads import Message
from villages.members.models.reach import reach_of
from villages.moderation.models import Moderated, ModeratedQuerySet, Report
from villages.moderation.models.content import mine


class ReportedMessageQuerySet(ModeratedQuerySet["ReportedMessage"]):
    def shown_to(self, user: Any) -> ReportedMessageQuerySet:
        """Who reported it, who wrote it once it was hidden, and editors once there is a report.
        Nobody else, whatever its state says."""
        if not user.is_authenticated:
            return self.none()
        reports = Report.objects.filter(about_id=OuterRef("pk"))
        written = mine(user) & Q(state="hidden")
        edited = Q(village__in=reach_of(user).edited_villages) & Exists(reports)
        return self.filter(Q(reported_by_id=user.pk) | written | edited)

    def visible_to(self, user: Any) -> ReportedMessageQuerySet:
        return self.shown_to(user)

    def end(self) -> None:
        """What was reported stays with the editors, also when its author leaves."""


class ReportedMessage(Moderated):
    moderation_key = "gesprek"
    makes_its_author_known = False

    message = models.OneToOneField(
        Message, on_delete=models.SET_NULL, null=True, related_name="reported"
    )
    text = models.TextField(_("bericht"), max_length=1500)
    reported_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects: ClassVar[Any] = ReportedMessageQuerySet.as_manager()

    class Meta(Moderated.Meta):
        pass

    def __str__(self) -> str:
        return str(_("Een bericht uit een gesprek bij vraag en aanbod"))

    def get_absolute_url(self) -> str:
        """Not the thread: who looks after the village is no part of it."""
        return reverse("exchange:mine")

    @transaction.atomic
    def hide(self, by: User, reason: str) -> None:
        super().hide(by, reason)
        if self.message is not None:
            emails.forget_words(self.message)

    @classmethod
    def of(cls, message: Message, reported_by: User) -> ReportedMessage:
        """Once for each message; `message` with its thread, listing and people."""
        author = message.thread.person(Side(message.side))
        recorder = message.typed_by if message.typed_by_id != author.pk else None
        row, _is_new = cls.objects.get_or_create(
            message=message,
            defaults={
                "text": message.text,
                "user": author,
                "recorded_by": recorder,
                "village": message.thread.listing.village,
                "reported_by": reported_by,
            },
        )
        return row
