"""Who chairs a conversation: somebody who belongs to none of the parties, says so, and says yes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.encounters import emails, letters
from initiatives.models import Initiative, InitiativeMember
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.mailboxes import MailboxField
from villagehub.web.addresses import absolute
from villages.models import Attendance, Event

SALT = "initiatives.encounters.chair"
LINK_DAYS = 30
ASKED_A_DAY = 6  # by one person, for all meetings


def check_open(event: Event) -> None:
    if not event.is_open:
        raise ValidationError(_("Dit gesprek is al geweest of gaat niet door."))


class ChairQuerySet(models.QuerySet["Chair"]):
    def sitting(self) -> ChairQuerySet:
        """Said yes, did not stop, and took no task in the initiative since."""
        works = InitiativeMember.objects.active().working()
        works = works.filter(user=OuterRef("user"), initiative=OuterRef("meeting__initiative"))
        rows = self.filter(accepted_at__isnull=False, ended_at__isnull=True, user__is_active=True)
        return rows.filter(~Exists(works))

    def asked(self) -> ChairQuerySet:
        """Who did not answer yet."""
        return self.filter(accepted_at__isnull=True, ended_at__isnull=True)

    def with_token(self, token: str) -> Chair:
        """Raises DoesNotExist for what we did not make, what is too old, and what is over."""
        try:
            key = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        rows = self.filter(ended_at__isnull=True)
        return rows.select_related("meeting__event", "meeting__initiative__village").get(pk=key)

    def forgettable(self) -> ChairQuerySet:
        """Asked for what is over, and never answered."""
        long_ago = timezone.now() - timedelta(days=LINK_DAYS)
        return self.asked().filter(Q(created_at__lt=long_ago))


class Chair(Record):
    """The address is kept until the question is answered. Who has an account and who has not is
    not looked up before the person says yes."""

    meeting = models.ForeignKey("encounters.Meeting", models.CASCADE, related_name="chairs")
    email = MailboxField(_("e-mailadres"), blank=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="chairing")
    background = models.CharField(_("wie ben je?"), max_length=160, blank=True)
    asked_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    declared_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = ChairQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "user"],
                condition=Q(ended_at__isnull=True),
                name="a_person_chairs_a_meeting_once",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True)
                | Q(declared_at__isnull=False, user__isnull=False),
                name="a_chair_declared_to_be_independent",
            ),
        ]

    def __str__(self) -> str:
        return self.background or str(_("Voorzitter"))

    @property
    def address(self) -> str:
        token = signing.dumps(str(self.pk), salt=SALT, compress=True)
        return absolute(reverse("encounters:chair", args=[token]))

    @classmethod
    @transaction.atomic
    def ask(cls, meeting: Any, email: str, by: User) -> Chair:
        """By a letter. Pressed twice, it is one question."""
        check_open(meeting.event)
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        earlier = cls.objects.asked().filter(meeting=meeting.pk, email=email).first()
        if earlier:
            return earlier
        day = timezone.now() - timedelta(days=1)
        if cls.objects.filter(asked_by=by, created_at__gt=day).count() >= ASKED_A_DAY:
            raise ValidationError(_("Je vroeg vandaag al veel mensen. Morgen kan het weer."))
        chair = cls.objects.create(meeting=meeting, email=email, asked_by=by)
        letters.ask(chair)
        return chair

    def check_independent(self, user: User) -> None:
        meeting = self.meeting
        members = InitiativeMember.objects.active().of(user).working()
        if members.filter(initiative=meeting.initiative).exists():
            raise ValidationError(
                _("Jij doet zelf mee met dit initiatief. Een ander moet het gesprek leiden.")
            )
        if Attendance.objects.active().filter(event=meeting.event, user=user).exists():
            raise ValidationError(_("Jij komt zelf al naar dit gesprek. Meld je daar eerst af."))
        if Chair.objects.sitting().filter(meeting=meeting, user=user).exists():
            raise ValidationError(_("Jij bent hier al voorzitter."))

    @transaction.atomic
    def accept(self, user: User, background: str) -> None:
        """Declared and checked. Who could not see the initiative follows it from now on."""
        check_open(self.meeting.event.lock())
        self.check_independent(user)
        now = timezone.now()
        rows = Chair.objects.asked().filter(pk=self.pk)
        if not rows.update(
            user=user, background=background, email="", declared_at=now, accepted_at=now
        ):
            raise ValidationError(_("Deze vraag is al beantwoord of ingetrokken."))
        letters.forget(self)
        self.user, self.background, self.accepted_at = user, background, now
        initiative = self.meeting.initiative
        if not Initiative.objects.visible_to(user).filter(pk=initiative.pk).exists():
            initiative.join(user, role=InitiativeMember.Role.OBSERVER)
        emails.tell_that_chair_answered(self, "accepted")

    @transaction.atomic
    def decline(self) -> None:
        """Also after a yes."""
        if self._end():
            emails.tell_that_chair_answered(self, "declined")

    @transaction.atomic
    def stop(self) -> None:
        if self._end():
            emails.tell_that_chair_answered(self, "stopped")

    @transaction.atomic
    def remove(self) -> bool:
        """By whoever runs it: is not asked any more, or no chair any more. False when that was
        so."""
        ended = self._end()
        if ended:
            emails.tell_chair_that_it_is_off(self)
        return ended

    def _end(self) -> bool:
        letters.forget(self)
        rows = Chair.objects.filter(pk=self.pk, ended_at__isnull=True)
        return bool(rows.update(ended_at=timezone.now(), email=""))
