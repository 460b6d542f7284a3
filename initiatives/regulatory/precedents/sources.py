"""Municipalities on other portals that an administrator follows, and how that is going."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.precedents.sealing import fingerprint
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villages.linked.models import LinkedFeed
from villages.members.models.reach import reach_of
from villages.models import Membership

EVERY, SLOWEST = timedelta(hours=1), timedelta(hours=24)
PATH_OF_KEY = "/.well-known/villagehub-precedents.json"
Faults = LinkedFeed.Status


class SourceStatus(models.TextChoices):
    """How the last round went, in words for the administrator."""

    WAITING = "waiting", _("We halen de sleutel van dit portaal op.")
    KEY_THERE = "key_there", _("De sleutel is er. Vergelijk hem, dan halen we de antwoorden op.")
    FINE = "fine", _("Het werkt.")
    FORGED = "forged", _("De handtekening klopt niet. We hebben niets overgenomen.")
    KEY_CHANGED = (
        "key_changed",
        _("Dit portaal tekent met een andere sleutel. We nemen niets over tot jij die vertrouwt."),
    )
    ELSEWHERE = "elsewhere", _("Deze lijst is van een ander adres. We hebben niets overgenomen.")
    OLDER = "older", _("Deze lijst is ouder dan die we al hadden. We hebben niets overgenomen.")
    NO_LIST = "no_list", _("Op dit adres staat geen lijst met precedenten.")
    NO_HOST = Faults.NO_HOST.value, Faults.NO_HOST.label
    PRIVATE = Faults.PRIVATE.value, Faults.PRIVATE.label
    UNREACHABLE = Faults.UNREACHABLE.value, Faults.UNREACHABLE.label
    CERTIFICATE = Faults.CERTIFICATE.value, Faults.CERTIFICATE.label
    SLOW = Faults.SLOW.value, Faults.SLOW.label
    TOO_LARGE = Faults.TOO_LARGE.value, Faults.TOO_LARGE.label
    REDIRECTS = Faults.REDIRECTS.value, Faults.REDIRECTS.label
    HTTP = Faults.HTTP.value, Faults.HTTP.label


WHY_REFUSED = {
    "changed": _("De tekst is niet die waarvoor getekend is."),
    "unlisted": _("Dit staat niet op de getekende lijst."),
    "unknown": _("Dit is getekend, maar dit portaal kan het niet lezen."),
}
WELL = (SourceStatus.WAITING, SourceStatus.KEY_THERE, SourceStatus.FINE)


class PrecedentSourceQuerySet(models.QuerySet["PrecedentSource"]):
    def visible_to(self, user: Any) -> PrecedentSourceQuerySet:
        return self.all() if reach_of(user).has(Membership.Role.ADMIN) else self.none()

    def due(self) -> PrecedentSourceQuerySet:
        return self.filter(due_at__lte=timezone.now())

    def claim(self, pk: Any) -> PrecedentSource | None:
        """For one worker: until the next round nobody else gets it."""
        if not self.due().filter(pk=pk).update(due_at=timezone.now() + EVERY):
            return None
        return self.get(pk=pk)

    def for_list(self) -> PrecedentSourceQuerySet:
        rows = self.annotate(number=models.Count("precedents"))
        return rows.order_by("municipality", "address", "pk")


class PrecedentSource(Record):
    Status = SourceStatus

    address = models.URLField(
        _("adres van de lijst"),
        max_length=300,
        unique=True,
        error_messages={"unique": _("Dit adres volgen we al.")},
    )
    added_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    # Trusted by somebody who compared it; and another that was found at the portal's own address.
    public_key = models.CharField(max_length=60, blank=True, editable=False)
    offered_key = models.CharField(max_length=60, blank=True, editable=False)

    municipality = models.CharField(max_length=100, blank=True, editable=False)
    issued_at = models.DateTimeField(null=True, editable=False)
    # Of the last list, for the administrator: [{"key", "why"}].
    refused = models.JSONField(default=list, editable=False)

    status = models.CharField(
        max_length=12, choices=SourceStatus, default=SourceStatus.WAITING, editable=False
    )
    detail = models.CharField(max_length=20, blank=True, editable=False)
    tried_at = models.DateTimeField(null=True, editable=False)
    succeeded_at = models.DateTimeField(null=True, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    due_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PrecedentSourceQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["due_at"], name="precedent_source_due")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(public_key="") | Q(issued_at=None),
                name="nothing_is_taken_over_without_a_key",
            )
        ]

    def __str__(self) -> str:
        return self.municipality or self.host

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def key_address(self) -> str:
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}{PATH_OF_KEY}"

    @property
    def is_trusted(self) -> bool:
        return bool(self.public_key)

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.public_key) if self.public_key else ""

    @property
    def offered_fingerprint(self) -> str:
        return fingerprint(self.offered_key) if self.offered_key else ""

    @property
    def status_text(self) -> str:
        return str(self.get_status_display()).replace("%(detail)s", self.detail)

    @property
    def is_in_trouble(self) -> bool:
        return self.status not in WELL

    @property
    def refused_told(self) -> list[tuple[str, Any]]:
        return [(row["key"], WHY_REFUSED.get(row["why"], "")) for row in self.refused]

    # Changing

    @transaction.atomic
    def follow(self, by: User) -> None:
        self.added_by = by
        self.save(force_insert=True)
        record(AuditEvent.Action.CREATE, self, by.pk)

    @transaction.atomic
    def trust(self, by: User, key: str) -> bool:
        """The key whose fingerprint stood on the page; False when another came meanwhile. Lists
        are counted anew from it, since the old key says nothing of what the new one signed."""
        rows = PrecedentSource.objects.filter(pk=self.pk, offered_key=key).exclude(offered_key="")
        now = timezone.now()
        fresh = {"issued_at": None, "status": SourceStatus.WAITING, "failures": 0}
        if not rows.update(public_key=key, offered_key="", due_at=now, updated_at=now, **fresh):
            return False
        record(AuditEvent.Action.UPDATE, self, by.pk)
        return True

    @transaction.atomic
    def stop(self, by: User) -> None:
        """What came from there goes with it."""
        record(AuditEvent.Action.DELETE, self, by.pk)
        self.delete()

    def ask_again(self) -> bool:
        """Due at once; False when that was less than a minute ago."""
        now = timezone.now()
        just_now = Q(tried_at__isnull=False, tried_at__gt=now - timedelta(minutes=1))
        rows = PrecedentSource.objects.filter(pk=self.pk).exclude(just_now)
        return bool(rows.update(due_at=now))

    def note(self, status: str, detail: str = "", **fields: Any) -> None:
        """How a round went. After a failure the next comes later each time, and what was taken
        over stays."""
        now = timezone.now()
        went_well = status in WELL
        self.status, self.detail, self.tried_at = status, detail[:20], now
        self.failures = 0 if went_well else self.failures + 1
        wait = EVERY if went_well else min(EVERY * 2 ** min(self.failures - 1, 10), SLOWEST)
        self.due_at = now + wait
        if status == SourceStatus.FINE:
            self.succeeded_at = now
        for name, value in fields.items():
            setattr(self, name, value)
        self.save()
