"""Letters to an address of which nobody knows whose it is: an invitation, a link to confirm with.

The ledger beside it knows people and keeps what it told them. Here an address, a subject and a
text stay encrypted until the letter has left, and are gone then. What is left for a month is a
line: about what and when, and a fingerprint of the address, by which the database refuses a second.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from celery import signature
from django.db import models, transaction
from django.db.models import ExpressionWrapper, F, Q, Value
from django.db.models.functions import Now, Power
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.encryption import EncryptedTextField
from villagehub.mailboxes import mailbox
from villagehub.notifications.models.claiming import MAX_ATTEMPTS, ClaimQuerySet
from villagehub.notifications.models.ledger import Category, as_subject
from villagehub.tables.pieces import in_pieces
from villagehub.web.addresses import host

LINES_KEPT = timedelta(days=30)
SOON = timedelta(hours=1)
# So many letters of one cause leave without waiting for the worker's next round.
AT_ONCE = 10
SALT = "villagehub.notifications.letters"


class LetterKind(models.TextChoices):
    """What it is about; why somebody gets it stands in `notifications.why`."""

    INVITATION = "invitation", _("een vraag waar iemand jou per mail voor uitnodigde")
    INTEREST = "interest", _("de lijst van mensen die samen willen bouwen")
    GUEST = "guest", _("een activiteit waar iemand dit adres voor invulde")
    CHAIR = "chair", _("een gesprek waar iemand een voorzitter voor zoekt")
    ROLE = "role", _("een rol waar de beheerder jou voor vraagt")
    ACCOUNT = "account", _("je account")


# What anybody can send to any address stops for good; of the rest only the thing itself does, so
# that somebody who stopped one can still put down their own address for another.
FROM_ANYBODY = {LetterKind.INVITATION, LetterKind.CHAIR}
# An account that muted these wants none of these letters either.
MUTED_WITH = {LetterKind.INVITATION: Category.INITIATIVE}


def fingerprint(scope: str, email: str) -> str:
    """Keyed, and apart for each thing, so that two tables or lists cannot be laid side by side."""
    text = f"{scope}|{mailbox(email)}"
    return salted_hmac(SALT, text, algorithm="sha256").hexdigest()


def scope_of(kind: str, about: str) -> str:
    """What somebody refuses who wants no more of these letters."""
    return str(kind) if kind in FROM_ANYBODY else about


class NoLetters(models.Model):
    """An address that wants no letters of a kind, or about one thing, any more. Kept as a
    fingerprint only."""

    scope = models.CharField(max_length=60)
    fingerprint = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "fingerprint"], name="letters_are_refused_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.fingerprint[:8]}"

    def _same(self) -> models.QuerySet[NoLetters]:
        return NoLetters.objects.filter(scope=self.scope, fingerprint=self.fingerprint)

    def is_kept(self) -> bool:
        return self._same().exists()

    def keep(self) -> None:
        """Pressed twice, it is one."""
        NoLetters.objects.bulk_create([self], ignore_conflicts=True)

    def take_back(self) -> None:
        self._same().delete()


class LetterQuerySet(ClaimQuerySet["Letter"]):
    def write(self, **fields: Any) -> None:
        """`kind`, `email`, `about`, `period`, `subject`, `body`, and `until` when it is of no use
        after that moment. Written in the transaction that causes it."""
        self.write_all([Letter(**fields)])

    def write_all(self, letters: list[Letter]) -> None:
        """What was written before, to the same address about the same in the same period, stays
        out. Always in one order, so that two workers with the same rows wait instead of
        deadlock."""
        for letter in letters:
            letter.subject = as_subject(letter.subject)
            letter.address_hash = fingerprint(letter.about, letter.email)
        letters = sorted(letters, key=lambda letter: letter.address_hash)
        Letter.objects.bulk_create(letters, ignore_conflicts=True, batch_size=500)
        new = self.filter(pk__in=[letter.pk for letter in letters])
        _send_at_once(list(new.values_list("pk", flat=True)))

    def waiting(self) -> LetterQuerySet:
        now = timezone.now()
        rows = self.filter(sent_at__isnull=True, due_at__lte=now, attempts__lt=MAX_ATTEMPTS)
        return rows.exclude(until__lte=now)

    def given_up(self) -> LetterQuerySet:
        """Will not leave any more: tried often enough, or too late to be of use."""
        return self.filter(_given_up())

    def empty(self, **more: Any) -> int:
        return self.update(email="", subject="", body="", **more)

    def forget_waiting(self, about: str, email: str) -> None:
        """What comes now takes its place."""
        mine = self.filter(about=about, address_hash=fingerprint(about, email))
        mine.filter(sent_at__isnull=True).delete()

    def forget_late(self) -> int:
        """What is of no use any more: a code that works no longer is not kept until the night."""
        late = self.filter(sent_at__isnull=True, until__lte=timezone.now())
        return late.filter(attempts__lt=MAX_ATTEMPTS).empty(attempts=MAX_ATTEMPTS)

    def forget_about(self, things: Iterable[str]) -> None:
        """The thing is gone: nothing of it waits, no line is left, and nobody refuses it."""
        things = list(things)
        self.filter(about__in=things).delete()
        NoLetters.objects.filter(scope__in=things).delete()

    def forget_old(self) -> int:
        """What did not leave in time loses address and text; lines go after a month."""
        before = timezone.now() - LINES_KEPT
        for piece in in_pieces(self.given_up()):
            piece.empty()
        old = Q(sent_at__lt=before) | _given_up() & Q(created_at__lt=before)
        return sum(piece.delete()[0] for piece in in_pieces(self.filter(old)))


class Letter(Record):
    """One mail to one address about one thing in one period, once."""

    kind = models.CharField(max_length=10, choices=LetterKind)
    about = models.CharField(max_length=60)  # "question:<id>"
    period = models.CharField(max_length=50)
    address_hash = models.CharField(max_length=64)
    email = EncryptedTextField(blank=True)
    subject = EncryptedTextField(blank=True)
    body = EncryptedTextField(blank=True)
    due_at = models.DateTimeField(default=timezone.now)  # and, after an attempt, when to try again
    until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["about", "period", "address_hash"], name="a_letter_goes_once"
            )
        ]
        indexes = [
            models.Index(fields=["due_at"], condition=Q(sent_at__isnull=True), name="letter_waits")
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.period}"

    @property
    def scope(self) -> str:
        return scope_of(self.kind, self.about)

    @property
    def message_id(self) -> str:
        """The same at each attempt, so that a mail server drops what it already accepted."""
        return f"<{self.pk}@{host()}>"

    def is_wanted(self) -> bool:
        """Not by whoever refused these letters, and not by an account that wants no such mail."""
        refusal = NoLetters(scope=self.scope, fingerprint=fingerprint(self.scope, self.email))
        if refusal.is_kept():
            return False
        category = MUTED_WITH.get(LetterKind(self.kind))
        unwanted = Q(is_active=False) | Q(muted_categories__category=category)
        accounts = User.objects.get_queryset().filter(unwanted, email=self.email)
        return category is None or not accounts.exists()

    def mark_sent(self) -> None:
        """What left keeps its line and loses address and text, and with it the link."""
        Letter.objects.filter(pk=self.pk).empty(sent_at=timezone.now())

    @property
    def growth(self) -> int:
        """By how much longer each wait is. Of a code that lives half an hour it doubles."""
        return 2 if self.until and self.until - self.created_at < SOON else 4

    def put_back(self) -> None:
        """The mail server is away, or says "later": again in a minute, in four, in sixteen, and so
        on for a day. After the last attempt nothing is left of it but its line."""
        if self.attempts >= MAX_ATTEMPTS:
            self.give_up()
            return
        wait = ExpressionWrapper(
            Value(timedelta(minutes=1)) * Power(self.growth, F("attempts") - 1),
            models.DurationField(),
        )
        Letter.objects.filter(pk=self.pk).update(due_at=Now() + wait)

    def give_up(self) -> None:
        """It will not leave: nothing is left of it but its line."""
        now = timezone.now()
        Letter.objects.filter(pk=self.pk).empty(due_at=now, attempts=MAX_ATTEMPTS)


def _given_up() -> Q:
    now = timezone.now()
    tried = Q(attempts__gte=MAX_ATTEMPTS, due_at__lte=now)
    return Q(sent_at__isnull=True) & (tried | Q(until__lte=now))


def _send_at_once(keys: list[UUID]) -> None:
    """Quicker than the worker's next round, which sends them anyhow if the broker is away. A few go
    over one connection, many as a round of their own."""
    if not keys:
        return
    send = signature("villagehub.notifications.tasks.send_letters")
    if len(keys) <= AT_ONCE:
        few = [[str(key) for key in keys]]
        send = signature("villagehub.notifications.tasks.send_letters_of", args=few)
    transaction.on_commit(send.delay, robust=True)
