"""What was agreed at a conversation: public, without names, corrected where everybody sees it."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.encounters import emails
from initiatives.encounters.models.meetings import Meeting
from initiatives.models import Initiative
from initiatives.models.seeing import seen
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record

TEXT_LENGTH = 4000


class AgreedQuerySet(models.QuerySet["Agreement"]):
    def visible_to(self, user: Any) -> AgreedQuerySet:
        """As its meeting; what came along from elsewhere has none."""
        of_meeting = Q(meeting__in=Meeting.objects.visible_to(user))
        return self.filter(seen(user, "initiative__"), Q(meeting=None) | of_meeting)


class Agreement(Record):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="agreements")
    meeting = models.OneToOneField(
        Meeting, on_delete=models.SET_NULL, null=True, related_name="agreement"
    )
    title = models.CharField(max_length=120)
    held_on = models.DateField()

    objects = AgreedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    @classmethod
    @transaction.atomic
    def publish(cls, meeting: Meeting, by: User, **words: Any) -> AgreementVersion:
        """The first text or a corrected one, of which who was there hears; of two people at once
        both stay."""
        event = meeting.event.lock()
        agreement, _is_new = cls.objects.get_or_create(
            meeting=meeting,
            defaults={
                "initiative": meeting.initiative,
                "title": event.title,
                "held_on": timezone.localdate(event.starts_at),
            },
        )
        version = agreement._add(by, **words)
        emails.tell_of_agreement(version, meeting)
        return version

    def _add(self, by: User, *, text: str, note: str, allowed: list[str], hides_earlier: bool):
        """`allowed` are names of people that are ordinary words here: that is kept and audited."""
        last = self.versions.newest_first().first()
        if hides_earlier:
            self.versions.update(is_shown=False)
        version = self.versions.create(
            number=last.number + 1 if last else 1, text=text, note=note, by=by, allowed=allowed
        )
        if allowed:
            action = AuditEvent.Action.CREATE
            record(action, version, by.pk, workplace="naam als gewoon woord")
        return version


class AgreementVersionQuerySet(models.QuerySet["AgreementVersion"]):
    def newest_first(self) -> AgreementVersionQuerySet:
        return self.order_by("-number")


class AgreementVersion(Record):
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField(_("wat is er afgesproken?"), max_length=TEXT_LENGTH)
    note = models.CharField(_("wat is er verbeterd?"), max_length=200, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    allowed = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    # Something personal stood in it: that it was corrected stays, its words are not shown.
    is_shown = models.BooleanField(default=True)

    objects = AgreementVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "number"], name="a_version_of_agreements_has_its_own_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}"
