"""Answers. Each person has one for each version of a question; a sheet of paper is one too."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from initiatives.deciding import emails
from initiatives.deciding.models.choices import Degree, Objecting, Stance, What
from initiatives.deciding.models.invitations import Invitation
from initiatives.deciding.models.options import Choice
from initiatives.deciding.models.questions import Question
from initiatives.deciding.models.roll import Voter
from initiatives.deciding.models.sheets import Sheet
from villagehub.accounts.models import Participation, User

SALT = "initiatives.deciding.receipt"
lots = random.SystemRandom()


@dataclass
class Answer:
    """What somebody answers. `version` is the one they read; with the code on `receipt` who made
    a secret objection says later that it is solved."""

    version: int = 1
    marks: dict[UUID, str] = field(default_factory=dict)
    stance: str = ""
    words: str = ""
    receipt: str = ""


class BallotQuerySet(models.QuerySet["Ballot"]):
    def on_paper(self) -> BallotQuerySet:
        return self.filter(is_paper=True)

    def with_words(self) -> BallotQuerySet:
        return self.exclude(words="")

    def objections(self) -> BallotQuerySet:
        return self.filter(stance=Stance.OBJECTION)

    def with_receipt(self, question: Question, code: str) -> Ballot | None:
        """The objection of who kept this code."""
        rows = self.objections().filter(question=question, version=question.version)
        return rows.filter(receipt_hash=receipt_hash(question, code)).first()

    def open_objections(self) -> BallotQuerySet:
        """Neither answered nor taken back: they stand."""
        return self.objections().filter(reply="", taken_back_at__isnull=True)

    @transaction.atomic
    def end(self) -> None:
        """Who withdraws their consent to be acted for answers nothing that is still open."""
        for ballot in self.filter(question__in=Question.objects.open()).select_related("question"):
            ballot.remove()


class Ballot(Objecting, Participation):
    """Of a secret question it says what was answered and nothing of whom: the database refuses the
    rest (migration 0008). It lies in a box that is mixed with each answer, and is gone when the
    question is settled."""

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
    receipt_hash = models.CharField(max_length=64, blank=True)

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
    def is_solved(self) -> bool:  # type: ignore[override]
        return self.taken_back_at is not None

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
        if question.is_secret:
            return cls._put_in_box(question, answer, voter)
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
        question.sheets.filter(pk__in=[sheet.pk for sheet in sheets]).update(is_used=True)
        question.log(What.PAPER, by, ", ".join(sheet.code for sheet in sheets))
        if question.is_secret:
            question.count_paper(len(ballots))
            cls._mix(question, [cls._nameless(question, answer) for _each in ballots], answer)
            return ballots
        return [ballot._fill(answer) for ballot in ballots]

    # In secret

    @classmethod
    def _put_in_box(cls, question: Question, answer: Answer, voter: Voter) -> Ballot:
        """Nobody knows afterwards which is whose, so it cannot be changed either."""
        cls._check_new(question, voter)
        ballot = cls._nameless(question, answer)
        cls._mix(question, [ballot], answer)
        question.mark_answered(voter)
        return ballot

    @classmethod
    def _nameless(cls, question: Question, answer: Answer) -> Ballot:
        return Ballot(
            question=question,
            version=question.version,
            stance=answer.stance,
            words=answer.words,
            receipt_hash=receipt_hash(question, answer.receipt) if answer.receipt else "",
        )

    @classmethod
    def _mix(cls, question: Question, new: list[Ballot], answer: Answer) -> None:
        """The whole box is written anew in another order, with one moment for all: neither the
        order of the rows, nor their keys, nor the transaction that wrote them tells the last."""
        said = {ballot.pk: answer.marks for ballot in new}
        lying = list(question.last_ballots.prefetch_related("marks"))
        for ballot in lying:
            said[ballot.pk] = {mark.choice_id: mark.degree for mark in ballot.marks.all()}
        question.last_ballots.delete()
        box = lying + new
        lots.shuffle(box)
        Ballot.objects.bulk_create(box)
        marks = [
            Mark(ballot=ballot, choice_id=choice, degree=degree)
            for ballot in box
            for choice, degree in said[ballot.pk].items()
        ]
        Mark.objects.bulk_create(marks)
        moment = question.opened_at
        question.last_ballots.update(created_at=moment, updated_at=moment)

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
        seen = question.sheets.filter(pk__in=[sheet.pk for sheet in sheets], is_used=True)
        if codes := ", ".join(sorted(sheet.code for sheet in seen)):
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
        """Who made the objection says that it is solved; also after an answer, and until it is
        decided."""
        if not self.question.lock().may_be_replied_to:
            raise ValidationError(_("Dat kan niet meer: er is al besloten."))
        is_secret = self.question.is_secret  # a moment would tell who was there
        moment = self.question.opened_at if is_secret else timezone.now()
        standing = Ballot.objects.objections().filter(pk=self.pk, taken_back_at__isnull=True)
        standing.update(taken_back_at=moment, updated_at=moment)

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
        if self.sheet_id:
            self.question.sheets.filter(pk=self.sheet_id).update(is_used=False)
        self.delete()


def receipt_hash(question: Question, code: str) -> str:
    """Typed in small letters or with spaces it is the same."""
    typed = "".join(code.upper().split())
    return salted_hmac(SALT, f"{question.pk}|{typed}", algorithm="sha256").hexdigest()


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
