"""A download of all that is somebody's, and an account that will close."""

from __future__ import annotations

import secrets
import tempfile
from datetime import timedelta
from typing import Any

from celery import signature
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models, transaction
from django.utils import timezone

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villagehub.mydata import emails
from villagehub.mydata.erasing import erase
from villagehub.mydata.holds import must_be_handed_over
from villagehub.mydata.making import write_zip

FOLDER = "gegevens"
KEPT_DAYS = 7
TO_RETURN = timedelta(days=30)
REMIND_BEFORE = timedelta(days=7)
# Once, for what came to lie open in those thirty days; then it goes to whoever is left.
TO_HAND_OVER = timedelta(days=14)


def drawn_name(download: Any, name: str) -> str:
    """By lot, so that nobody finds it by guessing."""
    return f"{FOLDER}/{secrets.token_hex(16)}.zip"


class DownloadQuerySet(models.QuerySet["Download"]):
    def visible_to(self, user: Any) -> DownloadQuerySet:
        return self.filter(user=user.pk)

    def waiting(self) -> DownloadQuerySet:
        return self.filter(ready_at__isnull=True)

    def ready(self) -> DownloadQuerySet:
        return self.filter(ready_at__gt=timezone.now() - timedelta(days=KEPT_DAYS)).exclude(file="")

    def too_old(self) -> DownloadQuerySet:
        limit = timezone.now() - timedelta(days=KEPT_DAYS)
        return self.filter(created_at__lt=limit).exclude(ready_at__gt=limit)


class Download(Record):
    """All that is somebody's in one file, made by the worker and kept for a week."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="downloads")
    file = models.FileField(upload_to=drawn_name, max_length=100, blank=True)
    ready_at = models.DateTimeField(null=True)

    objects = DownloadQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(ready_at__isnull=True),
                name="one_download_is_made_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.created_at:%Y-%m-%d}"

    @property
    def kept_until(self) -> Any:
        return self.ready_at and self.ready_at + timedelta(days=KEPT_DAYS)

    @classmethod
    @transaction.atomic
    def ask(cls, user: User) -> Download:
        """Pressed twice is asked once."""
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        waiting = cls.objects.waiting().filter(user=user).first()
        if waiting:
            return waiting
        made = cls.objects.create(user=user)
        record(AuditEvent.Action.EXPORT, made, user.pk)
        make = signature("villagehub.mydata.tasks.make_download", args=[str(made.pk)])
        transaction.on_commit(make.delay, robust=True)
        return made

    @transaction.atomic
    def make(self) -> bool:
        """False when it was made meanwhile."""
        row = Download.objects.select_for_update().waiting().filter(pk=self.pk).first()
        if row is None:
            return False
        with tempfile.TemporaryFile() as file:
            write_zip(row.user, file)
            file.seek(0)
            row.file.save("", File(file), save=False)
        row.ready_at = timezone.now()
        row.save(update_fields=["file", "ready_at", "updated_at"])
        emails.tell_that_download_is_ready(row.user, row.kept_until)
        return True

    @transaction.atomic
    def remove(self) -> None:
        storage, name = self.file.storage, self.file.name
        Download.objects.filter(pk=self.pk).delete()
        if name:
            transaction.on_commit(lambda: storage.delete(name), robust=True)


class ClosingQuerySet(models.QuerySet["Closing"]):
    def to_remind(self) -> ClosingQuerySet:
        soon = timezone.localdate() + REMIND_BEFORE
        return self.filter(closes_on__lte=soon, reminded_at__isnull=True)

    def due(self) -> ClosingQuerySet:
        return self.filter(closes_on__lte=timezone.localdate())


class Closing(Record):
    """An account that will close. Whoever signs in before that day stays."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="closing")
    closes_on = models.DateField()
    reminded_at = models.DateTimeField(null=True)
    postponed_at = models.DateTimeField(null=True)

    objects = ClosingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["closes_on"], name="accounts_to_close")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.closes_on}"

    @classmethod
    @transaction.atomic
    def ask(cls, user: User) -> Closing:
        """Raises ValidationError while something must be handed over first. On every device
        somebody is signed out, so that whoever comes back signs in."""
        for hold in must_be_handed_over(user):
            raise ValidationError(hold.text)
        day = timezone.localdate() + TO_RETURN
        closing, is_new = cls.objects.get_or_create(user=user, defaults={"closes_on": day})
        if is_new:
            record(AuditEvent.Action.UPDATE, closing, user.pk)
            emails.tell_that_account_will_close(user, closing.closes_on)
        user.sign_out_everywhere()
        return closing

    @classmethod
    def take_back(cls, user: User) -> bool:
        """By signing in. Whether there was one."""
        return bool(cls.objects.filter(user=user).delete()[0])

    @transaction.atomic
    def remind(self) -> None:
        claimed = Closing.objects.to_remind().filter(pk=self.pk).update(reminded_at=timezone.now())
        if claimed:
            emails.tell_that_account_closes_soon(self.user, self.closes_on)

    @transaction.atomic
    def carry_out(self) -> bool:
        """Really gone. False for who signed in just before."""
        row = Closing.objects.select_for_update().due().filter(pk=self.pk).first()
        if row is None or row._waits():
            return False
        record(AuditEvent.Action.DELETE, row.user, None)
        for person in (*row.user.registered_people.all(), row.user):
            for download in person.downloads.all():
                download.remove()
            erase(person)
        return True

    def _waits(self) -> bool:
        """For two weeks, and not again, when others came to depend on this person meanwhile."""
        found = must_be_handed_over(self.user)
        if not found or self.postponed_at:
            return False
        self.postponed_at = timezone.now()
        self.closes_on = timezone.localdate() + TO_HAND_OVER
        self.save(update_fields=["postponed_at", "closes_on", "updated_at"])
        emails.tell_that_account_waits(self.user, found, self.closes_on)
        return True
