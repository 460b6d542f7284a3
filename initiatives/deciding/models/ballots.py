"""Answers. Each person has one for each version of a question; a sheet of paper is one too."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.deciding import emails
from initiatives.deciding.models.choices import Degree, QuestionState, Stance, What
from initiatives.deciding.models.invitations import Invitation
from initiatives.deciding.models.options import Choice
from initiatives.deciding.models.questions import Question
from initiatives.deciding.models.roll import Voter
from villagehub.accounts.models import CLAIM_ALPHABET, Participation, User
from villagehub.base import Record

CODE_LENGTH = 5
MOST_SHEETS = 300


@dataclass
class Answer:
    """What somebody answers. `version` is the one they read."""

    version: int = 1
    marks: dict[UUID, str] = field(default_factory=dict)
    stance: str = ""
    words: str = ""


class BallotQuerySet(models.QuerySet["Ballot"]):
    def on_paper(self) -> BallotQuerySet:
        return self.filter(is_paper=True)

    def with_words(self) -> BallotQuerySet:
        return self.exclude(words="")

    def objections(self) -> BallotQuerySet:
        return self.filter(stance=Stance.OBJECTION)

    def open_objections(self) -> BallotQuerySet:
        """Neither answered nor taken back: they stand."""
        return self.objections().filter(reply="", taken_back_at__isnull=True)

    @transaction.atomic
    def end(self) -> None:
        """Who withdraws their consent to be acted for answers nothing that is still open."""
        for ballot in self.filter(question__in=Question.objects.open()).select_related("question"):
            ballot.remove()


class Sheet(Record):
    """A piece of paper to answer on. Its code counts once."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="sheets")
    version = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=CODE_LENGTH)

    class Meta:
        ordering = ["created_at", "code"]
        constraints = [
            models.UniqueConstraint(fields=["question", "code"], name="a_code_is_of_one_sheet")
        ]

    def __str__(self) -> str:
        return self.code

    @classmethod
    @transaction.atomic
    def make(cls, question: Question, number: int) -> None:
        question.lock()
        if question.state not in (QuestionState.DRAFT, QuestionState.OPEN):
            raise ValidationError(_("De vraag is gesloten. Nieuwe briefjes tellen niet meer."))
        if not question.takes_sheets:
            raise ValidationError(_("Hier mag alleen antwoorden wie op de lijst staat, met naam."))
        taken = set(question.sheets.values_list("code", flat=True))
        if len(taken) + number > MOST_SHEETS:
            raise ValidationError(_("Hoogstens 300 briefjes bij één vraag."))
        codes: set[str] = set()
        while len(codes) < number:
            codes.add("".join(secrets.choice(CLAIM_ALPHABET) for _each in range(CODE_LENGTH)))
            codes -= taken
        Sheet.objects.bulk_create(
            Sheet(question=question, version=question.version, code=code) for code in sorted(codes)
        )


class Ballot(Participation):
    """Once a secret question is settled, only that somebody answered is left of it."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="ballots")
    version = models.PositiveSmallIntegerField()
    user = models.ForeignKey(  # type: ignore[assignment]
        User, on_delete=models.SET_NULL, null=True, related_name="ballots"
    )
    invitation = models.ForeignKey(
        Invitation, on_delete=models.SET_NULL, null=True, related_name="ballots"
    )
    sheet = models.OneToOneField(Sheet, on_delete=models.SET_NULL, null=True, related_name="ballot")
    is_paper = models.BooleanField(default=False)
    # As typed on the page of a mail link. Who has an account has a name already, and a name shown
    # for an address must not tell that it belongs to an account.
    name = models.CharField(max_length=60, blank=True)
    stance = models.CharField(max_length=9, choices=Stance, blank=True)
    words = models.CharField(max_length=500, blank=True)
    taken_back_at = models.DateTimeField(null=True)
    reply = models.CharField(max_length=1000, blank=True)
    replied_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = BallotQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["question", "version"], name="ballots_of_version")]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "version", "user"], name="a_person_answers_once"
            ),
            models.UniqueConstraint(
                fields=["question", "version", "invitation"], name="an_invitation_answers_once"
            ),
            models.CheckConstraint(
                condition=~Q(stance=Stance.OBJECTION) | ~Q(words=""),
                name="an_objection_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.shown_name

    @property
    def shown_name(self) -> str:
        if self.name:
            return self.name
        if self.user:
            return str(self.user)
        return str(_("op papier") if self.is_paper else _("iemand"))

    @property
    def is_objection(self) -> bool:
        return self.stance == Stance.OBJECTION

    @property
    def stands(self) -> bool:
        return self.is_objection and not self.reply and self.taken_back_at is None

    # Answering

    @classmethod
    @transaction.atomic
    def answer(
        cls,
        question: Question,
        answer: Answer,
        *,
        user: User | None = None,
        invitation: Invitation | None = None,
        recorded_by: User | None = None,
        name: str = "",
    ) -> Ballot:
        """By whoever signed in, through a link, or for somebody without e-mail. A later answer of
        the same person takes the place of the earlier one, whichever way either came. Who runs the
        question hears of an objection; of those on paper they know, having typed them in."""
        cls._lock(question, answer)
        voter = cls._voter(question, user, invitation)
        ballot = cls.of_place(question, voter) or cls(question=question, version=question.version)
        ballot.user, ballot.invitation = voter.user or user, voter.invitation
        ballot.recorded_by, ballot.is_paper = recorded_by, False
        ballot.name = name
        ballot._fill(answer)
        question.mark_answered(voter)
        if ballot.stands:
            emails.tell_objection(ballot)
        return ballot

    @classmethod
    @transaction.atomic
    def from_paper(
        cls,
        question: Question,
        answer: Answer,
        *,
        by: User,
        sheets: list[Sheet],
        person: User | None = None,
    ) -> list[Ballot]:
        """The sheets that say this, or the answer of somebody who is known. What came in already
        is refused and named, so that nothing counts twice."""
        cls._lock(question, answer)
        common: dict[str, Any] = {
            "question": question,
            "version": question.version,
            "is_paper": True,
            "recorded_by": by,
        }
        if person:
            voter = cls._voter(question, person, None)
            cls._check_new(question, voter)
            question.mark_answered(voter)
            ballots = [cls(**common, user=person, invitation=voter.invitation)]
        else:
            cls._check_sheets(question, sheets)
            ballots = [cls(**common, sheet=sheet) for sheet in sheets]
        codes = ", ".join(sheet.code for sheet in sheets)
        question.log(What.PAPER, by, "" if question.is_secret and person else codes)
        return [ballot._fill(answer) for ballot in ballots]

    @staticmethod
    def _lock(question: Question, answer: Answer) -> None:
        question.lock()
        if not question.is_open:
            raise ValidationError(_("Antwoorden kan niet meer: de vraag is gesloten."))
        if answer.version != question.version:
            raise ValidationError(
                _("Het voorstel is net veranderd. Lees het opnieuw en antwoord dan.")
            )

    @staticmethod
    def _voter(question: Question, user: User | None, invitation: Invitation | None) -> Voter:
        voter = question.roll.of(user, invitation).first()
        if voter is None:
            raise ValidationError(
                _("Wie mag antwoorden staat vast sinds de vraag openging. Je kunt wel meelezen.")
            )
        return voter

    @classmethod
    def of_place(cls, question: Question, voter: Voter | None) -> Ballot | None:
        """What was answered already from this place: by them, or by another of the house. Of two,
        which came before we knew that they are of one person, the newest."""
        if voter is None:
            return None
        same = question.roll.filter(place=voter.place)
        rule = Q(user__in=same.filter(user__isnull=False).values("user"))
        rule |= Q(invitation__in=same.filter(invitation__isnull=False).values("invitation"))
        return question.last_ballots.filter(rule).order_by("-updated_at", "pk").first()

    @classmethod
    def own(
        cls, question: Question, user: User | None, invitation: Invitation | None = None
    ) -> Ballot | None:
        return cls.of_place(question, question.roll.of(user, invitation).first())

    @classmethod
    def _check_new(cls, question: Question, voter: Voter) -> None:
        if voter.answered_version == question.version:
            raise ValidationError(
                _("%(name)s gaf al antwoord. Er is niets bijgekomen."),
                params={"name": voter.user},
            )

    @classmethod
    def _check_sheets(cls, question: Question, sheets: list[Sheet]) -> None:
        """Looked at again here: a colleague may be typing from the same pile."""
        seen = cls.objects.filter(sheet__in=sheets).select_related("sheet")
        if codes := ", ".join(sorted(str(ballot.sheet) for ballot in seen)):
            raise ValidationError(
                _("Al ingevoerd: %(codes)s. Er is niets bijgekomen."), params={"codes": codes}
            )
        if old := ", ".join(sheet.code for sheet in sheets if sheet.version != question.version):
            raise ValidationError(
                _("Van een eerdere versie van het voorstel: %(codes)s. Vraag die mensen opnieuw."),
                params={"codes": old},
            )

    def _fill(self, answer: Answer) -> Ballot:
        """What was said about the earlier answer goes with it."""
        if (self.stance, self.words) != (answer.stance, answer.words):
            self.taken_back_at, self.reply, self.replied_by = None, "", None
        self.stance, self.words = answer.stance, answer.words
        self.save()
        self.marks.all().delete()
        Mark.objects.bulk_create(
            Mark(ballot=self, choice_id=choice, degree=degree)
            for choice, degree in answer.marks.items()
        )
        return self

    # What follows on an answer

    @transaction.atomic
    def take_back(self) -> None:
        """The person lets the objection go."""
        if not self.question.lock().is_open:
            raise ValidationError(_("Dat kan niet meer: de vraag is gesloten."))
        standing = Ballot.objects.objections().filter(pk=self.pk, taken_back_at__isnull=True)
        standing.update(taken_back_at=timezone.now(), updated_at=timezone.now())

    @transaction.atomic
    def reply_with(self, by: User, text: str) -> None:
        if not self.question.lock().may_be_replied_to:
            raise ValidationError(_("Er is al besloten. Een antwoord verandert dat niet meer."))
        found = Ballot.objects.open_objections().filter(pk=self.pk)
        if not found.update(reply=text, replied_by=by, updated_at=timezone.now()):
            raise ValidationError(_("Dit bezwaar staat niet meer open."))
        self.reply = text
        self.question.log(What.REPLIED, by)
        emails.tell_reply(self)

    @transaction.atomic
    def remove_paper(self, by: User) -> None:
        """Typed wrong: out, and enter it again."""
        if not self.question.lock().is_open:
            raise ValidationError(_("Dat kan niet meer: de vraag is gesloten."))
        note = self.sheet.code if self.sheet else ""
        if Ballot.objects.on_paper().filter(pk=self.pk).exists():
            self.remove()
            self.question.log(What.PAPER_REMOVED, by, note)

    def remove(self) -> None:
        """The place on the roll is free to answer again."""
        if voter := self.question.roll.of(self.user, self.invitation).first():
            self.question.roll.filter(place=voter.place).update(answered_version=0)
        self.delete()


class Mark(models.Model):
    """What a ballot says of one choice."""

    ballot = models.ForeignKey(Ballot, on_delete=models.CASCADE, related_name="marks")
    choice = models.ForeignKey(Choice, on_delete=models.CASCADE, related_name="marks")
    degree = models.CharField(max_length=5, choices=Degree, default=Degree.YES)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ballot", "choice"], name="a_choice_is_marked_once")
        ]

    def __str__(self) -> str:
        return self.degree
