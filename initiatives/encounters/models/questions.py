"""Questions beforehand, to whoever runs it alone. What others read of them is written anew."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.encounters import emails
from initiatives.encounters.models.chairs import Chair
from initiatives.encounters.models.meetings import AskedBy, Meeting
from initiatives.people.models.reach import parts_of
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User
from villagehub.base import Record
from villages.models import Attendance

MOST_QUESTIONS = 3  # of one person for one meeting
A_DAY = 6  # by one person, whoever asks
KEPT = timedelta(days=30)
PRESSED_TWICE = timedelta(minutes=1)


class Topic(Record):
    """What who runs it made of one or more questions; this is what others read."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="topics")
    text = models.CharField(_("de vraag, in jullie woorden"), max_length=300)
    answer = models.TextField(_("het antwoord"), max_length=2000, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return self.text


class BeforehandQuerySet(models.QuerySet["Question"]):
    def visible_to(self, user: Any) -> BeforehandQuerySet:
        """One's own, and those to a meeting that one runs or chairs."""
        if not user.is_authenticated:
            return self.none()
        own = Q(user__in=acted_for(user))
        runs = Q(meeting__initiative__in=parts_of(user).run)
        chairs = Exists(Chair.objects.sitting().filter(user=user.pk, meeting=OuterRef("meeting")))
        return self.filter(own | runs | chairs)

    def sent_by(self, user: Any) -> BeforehandQuerySet:
        return self.there().filter(user__in=acted_for(user))

    def there(self) -> BeforehandQuerySet:
        return self.filter(withdrawn_at__isnull=True)

    def forgettable(self) -> BeforehandQuerySet:
        return self.filter(meeting__event__starts_at__lt=timezone.now() - KEPT)

    def withdraw(self) -> int:
        """The words go at once; that something was sent counts for a day."""
        return self.there().update(withdrawn_at=timezone.now(), text="", topic=None)

    def end(self) -> None:
        self.withdraw()


class Question(Participation):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="questions_beforehand")
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField(_("je vraag"), max_length=600)
    with_name = models.BooleanField(_("mijn naam mag erbij"), default=False)
    topic = models.ForeignKey(
        Topic, on_delete=models.SET_NULL, null=True, related_name="questions", editable=False
    )
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    objects = BeforehandQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["meeting", "created_at", "id"], name="questions_sent")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def sender(self) -> str:
        """Also for whoever runs it: a name only when the person gave it."""
        if not self.with_name:
            return gettext("zonder naam")
        return str(self.on_behalf_text or self.user)

    @staticmethod
    def may_be_asked(meeting: Meeting, user: Any) -> bool:
        """One query at most."""
        if not user.is_authenticated or not meeting.event.is_open:
            return False
        if meeting.asked_by == AskedBy.EVERYBODY:
            return True
        mine = Attendance.objects.visible_to(user).active()
        return mine.filter(event=meeting.event).exists()

    @classmethod
    @transaction.atomic
    def send(
        cls, meeting: Meeting, user: User, by: User, text: str, *, with_name: bool
    ) -> Question:
        """Pressed twice it is sent once."""
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        fields = {"meeting": meeting, "user": user, "text": text}
        just_now = timezone.now() - PRESSED_TWICE
        if earlier := cls.objects.there().filter(**fields, created_at__gt=just_now).first():
            return earlier
        cls._check_number(meeting, user, by)
        recorder = None if user.pk == by.pk else by
        made = cls.objects.create(**fields, recorded_by=recorder, with_name=with_name)
        emails.tell_of_question(meeting, by)
        return made

    @classmethod
    def _check_number(cls, meeting: Meeting, user: User, by: User) -> None:
        if cls.objects.there().filter(meeting=meeting, user=user).count() >= MOST_QUESTIONS:
            raise ValidationError(
                _("Er zijn al drie vragen gestuurd. Trek er eerst een in, of stel hem daar.")
            )
        lately = cls.objects.filter(created_at__gt=timezone.now() - timedelta(days=1))
        if lately.filter(Q(recorded_by=by) | Q(user=by)).count() >= A_DAY:
            raise ValidationError(_("Je stuurde vandaag al veel vragen. Morgen kan het weer."))
