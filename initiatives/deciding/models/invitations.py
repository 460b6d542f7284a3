"""Answering without an account: a personal link by mail.

Nothing here looks up for the asker whether an address has an account, and nothing shows it.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models.choices import QuestionState
from initiatives.deciding.models.questions import Question
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.mailboxes import MailboxField
from villagehub.notifications.emails import way_out_of_letters
from villagehub.notifications.models import Letter, LetterKind
from villagehub.web.addresses import absolute

SALT = "initiatives.deciding.invitation"
MOST_INVITED = 300
KEPT = timedelta(days=90)


def about_question(question_id: UUID) -> str:
    """What letters to the invited are about."""
    return f"question:{question_id}"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def with_token(self, token: str) -> Invitation:
        """Raises DoesNotExist for anything that we did not make."""
        try:
            key = signing.loads(token, salt=SALT)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        return self.select_related("question__initiative__village__municipality").get(pk=key)

    def without_answer(self, question: Question) -> InvitationQuerySet:
        return self.filter(question=question, voters__in=question.roll.waiting())

    def forgettable(self) -> InvitationQuerySet:
        """Of questions that are long over."""
        before = timezone.now() - KEPT
        over = Q(question__closes_at__lt=before) | Q(question__withdrawn_at__lt=before)
        return self.filter(over)


class Invitation(Record):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="invitations")
    email = MailboxField(_("e-mailadres"))
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
    def way_out(self) -> str:
        about = about_question(self.question_id)
        return way_out_of_letters(LetterKind.INVITATION, about, self.email)

    @classmethod
    @transaction.atomic
    def invite(cls, question: Question, addresses: list[str], by: User) -> list[Invitation]:
        """Those who were not yet invited. They hear of it when the question opens; after that
        nobody is added, so that who asks cannot choose who answers while answers come in."""
        question.lock()
        if question.state != QuestionState.DRAFT:
            raise ValidationError(
                _("Wie mag antwoorden staat vast sinds de vraag openging. Er kan niemand meer bij.")
            )
        known = set(question.invitations.values_list("email", flat=True))
        new = [email for email in dict.fromkeys(addresses) if email not in known]
        if len(known) + len(new) > MOST_INVITED:
            raise ValidationError(_("Je kunt hoogstens 300 mensen per mail uitnodigen."))
        added = [cls(question=question, email=email, by=by) for email in new]
        cls.objects.bulk_create(added)
        return added

    @classmethod
    @transaction.atomic
    def forget(cls) -> int:
        """How many addresses are gone; what they answered stays counted."""
        questions = cls.objects.forgettable().order_by().values_list("question", flat=True)
        Letter.objects.forget_about({about_question(pk) for pk in questions})
        return cls.objects.forgettable().delete()[1].get(cls._meta.label, 0)
