"""Answering without an account: a personal link by mail.

Nothing here looks up for the asker whether an address has an account, and nothing shows it. The
ledger of `villagehub.notifications` is of people that we know; letters to addresses have their own,
by the same rule: one letter about one thing, sent by who claims it.
"""

from __future__ import annotations

from datetime import timedelta

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import ExpressionWrapper, F, Q, Value
from django.db.models.functions import Now, Power
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from initiatives.deciding import emails
from initiatives.deciding.models.choices import State
from initiatives.deciding.models.questions import Question
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.notifications.models import MAX_ATTEMPTS, Category, MutedCategory
from villagehub.web.addresses import absolute, host

SALT = "initiatives.deciding.invitation"
MOST_INVITED = 300
KEPT = timedelta(days=90)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def with_token(self, token: str) -> Invitation:
        """Raises DoesNotExist for anything that we did not make."""
        try:
            key = signing.loads(token, salt=SALT)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        return self.select_related("question__initiative__village__municipality").get(pk=key)

    def without_answer(self, question: Question) -> InvitationQuerySet:
        answered = question.last_ballots.filter(invitation__isnull=False).values("invitation")
        return self.filter(question=question).exclude(pk__in=answered)

    def forgettable(self) -> InvitationQuerySet:
        """Of questions that are long over."""
        before = timezone.now() - KEPT
        over = Q(question__closes_at__lt=before) | Q(question__withdrawn_at__lt=before)
        return self.filter(over)


class Invitation(Record):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mailadres"))  # in small letters
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["email"]
        indexes = [models.Index(fields=["email"], name="invitations_of_address")]
        constraints = [
            models.UniqueConstraint(fields=["question", "email"], name="an_address_is_invited_once")
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def token(self) -> str:
        return signing.dumps(str(self.pk), salt=SALT)

    def get_absolute_url(self) -> str:
        return reverse("deciding:link", args=[self.token])

    @property
    def address(self) -> str:
        return absolute(self)

    @property
    def unsubscribe_address(self) -> str:
        return absolute(reverse("deciding:no_more", args=[self.token]))

    @classmethod
    @transaction.atomic
    def invite(cls, question: Question, addresses: list[str], by: User) -> list[Invitation]:
        """Those who were not yet invited. They hear at once of what is open already."""
        question.lock()
        if question.state not in (State.DRAFT, State.OPEN):
            raise ValidationError(_("De vraag is gesloten. Uitnodigen heeft geen zin meer."))
        known = set(question.invitations.values_list("email", flat=True))
        new = [email for email in dict.fromkeys(addresses) if email not in known]
        if len(known) + len(new) > MOST_INVITED:
            raise ValidationError(_("Je kunt hoogstens 300 mensen per mail uitnodigen."))
        added = [cls(question=question, email=email, by=by) for email in new]
        cls.objects.bulk_create(added)
        if question.is_open:
            emails.tell_invited(question, added)
        return added

    @classmethod
    def forget(cls) -> int:
        """How many addresses are gone; what they answered stays counted."""
        return cls.objects.forgettable().delete()[1].get(cls._meta.label, 0)


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> LetterQuerySet:
        return self.filter(
            sent_at__isnull=True, due_at__lte=timezone.now(), attempts__lt=MAX_ATTEMPTS
        )

    def claim(self, pk: str) -> Letter | None:
        """For one worker at a time, as the ledger does it."""
        delay = ExpressionWrapper(
            Value(timedelta(minutes=10)) * Power(2, F("attempts")), models.DurationField()
        )
        claimed = self.waiting().filter(pk=pk)
        if not claimed.update(attempts=F("attempts") + 1, due_at=Now() + delay):
            return None
        return self.select_related("invitation").get(pk=pk)


class Letter(Record):
    """One mail to one address about one thing, once."""

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="letters")
    about = models.CharField(max_length=50)
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    due_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["invitation", "about"], name="a_letter_goes_once")
        ]
        indexes = [
            models.Index(fields=["due_at"], condition=Q(sent_at__isnull=True), name="letter_waits")
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def message_id(self) -> str:
        return f"<{self.pk}@{host()}>"

    def is_wanted(self) -> bool:
        """Not by who stopped these letters, and not by an account that wants no such mail."""
        email = self.invitation.email
        refused = MutedCategory.objects.filter(
            user__email__iexact=email, category=Category.INITIATIVE
        )
        gone = User.objects.get_queryset().filter(email__iexact=email, is_active=False)
        return not (NoLetters.is_for(email) or refused.exists() or gone.exists())

    def mark_sent(self) -> None:
        """What was sent keeps its line and loses its text, and with it the link."""
        Letter.objects.filter(pk=self.pk).update(sent_at=timezone.now(), body="")


class NoLetters(models.Model):
    """An address that wants no invitations any more, of anybody. Kept as a fingerprint only."""

    fingerprint = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.fingerprint[:8]

    @staticmethod
    def _of(email: str) -> str:
        return salted_hmac(SALT, email.lower(), algorithm="sha256").hexdigest()

    @classmethod
    def is_for(cls, email: str) -> bool:
        return cls.objects.filter(fingerprint=cls._of(email)).exists()

    @classmethod
    def refuse(cls, email: str) -> None:
        cls.objects.get_or_create(fingerprint=cls._of(email))
