"""Somebody is asked to do a task or to stand in a shift. The answer is one press, from the mail
too: the signed link is the proof, and works without signing in."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative, InitiativeMember
from initiatives.work import emails
from villagehub.accounts.models import User
from villagehub.base import Record

SALT = "initiatives.work.ask"


class AskQuerySet(models.QuerySet["Ask"]):
    def with_token(self, token: str) -> Ask:
        """Raises DoesNotExist for anything that we did not make."""
        try:
            key = signing.loads(token, salt=SALT)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        rows = self.filter(user__is_active=True)
        return rows.select_related(
            "user__recorded_by",
            "by",
            "task__initiative__village",
            "shift__initiative__village",
        ).get(pk=key)

    def unanswered(self) -> AskQuerySet:
        return self.filter(accepted_at__isnull=True, declined_at__isnull=True)


class Ask(Record):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="work_asks")
    # Who asks; nobody when the rota looks for somebody by itself.
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    task = models.ForeignKey("work.Task", on_delete=models.CASCADE, null=True, related_name="asks")
    shift = models.ForeignKey(
        "work.Shift", on_delete=models.CASCADE, null=True, related_name="asks"
    )
    instead_of = models.ForeignKey(
        "work.SignUp", on_delete=models.SET_NULL, null=True, related_name="asks"
    )
    word = models.CharField(_("een woord erbij"), max_length=300, blank=True)
    accepted_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)

    objects = AskQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["shift", "-created_at"], name="work_asks_of_shift")]
        constraints = [
            models.CheckConstraint(
                condition=Q(task__isnull=True) ^ Q(shift__isnull=True),
                name="an_ask_is_for_a_task_or_a_shift",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.task_id or self.shift_id}"

    def get_absolute_url(self) -> str:
        return reverse("work:asked", args=[signing.dumps(str(self.pk), salt=SALT)])

    @property
    def about(self) -> Any:
        """The task or the shift; both know asks, so no type is imported here."""
        found = self.task or self.shift
        assert found is not None  # noqa: S101 - the database has it so
        return found

    @property
    def initiative(self) -> Initiative:
        return self.about.initiative

    @classmethod
    @transaction.atomic
    def put(cls, user: User, by: User, word: str, **about: Any) -> Ask:
        """A runner asks somebody, once until they answered, for what is still to be done."""
        for row in about.values():
            row.lock().check_open()
        User.objects.get_queryset().select_for_update(no_key=True).get(pk=user.pk)
        earlier = cls.objects.unanswered().filter(user=user, by__isnull=False, **about).first()
        if earlier:
            raise ValidationError(_("Deze persoon is al gevraagd. Wacht het antwoord even af."))
        ask = cls.objects.create(user=user, by=by, word=word, **about)
        emails.tell_asked([ask], ask.about)
        return ask

    @transaction.atomic
    def accept(self) -> None:
        """Raises ValidationError, with the truth, when it cannot be any more."""
        self.check_still_asked()
        if self.task:
            self.task.take(self.user, self.user.recorded_by)
        elif self.shift:
            self.shift.sign_up(self.user, self.user.recorded_by, or_reserve=False)
        new = Ask.objects.filter(pk=self.pk, accepted_at__isnull=True)
        now = timezone.now()
        if new.update(accepted_at=now, declined_at=None, updated_at=now):
            emails.tell_asker(self)

    @transaction.atomic
    def decline(self) -> None:
        now = timezone.now()
        if Ask.objects.unanswered().filter(pk=self.pk).update(declined_at=now, updated_at=now):
            emails.tell_asker(self, accepted=False)

    def check_still_asked(self) -> None:
        """Who no longer takes part, or may not see it any more, is asked nothing; and nobody is
        asked for what is over."""
        self.about.check_open()
        rows = InitiativeMember.objects.active().working().of(self.user)
        if self.about.audience == Audience.RUNNERS:
            rows = rows.running()
        if not rows.filter(initiative=self.initiative.pk).exists():
            raise ValidationError(_("Je doet niet meer mee met dit initiatief."))
