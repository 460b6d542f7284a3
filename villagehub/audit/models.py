"""Who saw and did what. Rows are added and never changed: a database trigger and rights see to it.

The trigger also chains the rows of one `chain` by hash, so that a row taken out or changed behind
the database's back shows. Modelled on NEN 7513: event, time, user, workplace, object; no content.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Each row has the hash of the one before it in its chain, and its own is of what it says. The hash
# is computed where it is written: in the database (migration 0004).
BROKEN = """
WITH chained AS (
  SELECT e.id, e.chain, e.previous_hash, e.hash, audit_hash_of(e) AS right_hash,
         lag(e.hash, 1, '') OVER (PARTITION BY e.chain ORDER BY e.id) AS before
    FROM audit_auditevent e
)
SELECT id, chain, hash <> right_hash AS was_changed FROM chained
 WHERE previous_hash <> before OR hash <> right_hash
 ORDER BY id
"""


class BrokenLink(NamedTuple):
    """`was_changed`: the row itself; else the one before it is gone, or is another."""

    id: int
    chain: str
    was_changed: bool


class AuditEventQuerySet(models.QuerySet["AuditEvent"]):
    def of_chain(self, organisation: object) -> AuditEventQuerySet:
        """The record of one organisation: for its privacy contact, and for whom it is about."""
        return self.filter(chain=str(organisation))

    def about(self, keys: Iterable[str]) -> AuditEventQuerySet:
        """Of what has these keys, as `object_id` has them."""
        return self.filter(object_id__in=list(keys))

    def listed_to(
        self,
        actor: uuid.UUID,
        keys: Iterable[str],
        since: datetime,
        seen_in: type[models.Model],
    ) -> set[str]:
        """Which of these stood in this list before this person since then."""
        rows = self.about(keys).filter(action=AuditEvent.Action.LISTED, actor_id=actor)
        rows = rows.filter(object_type=seen_in._meta.label_lower)
        return set(rows.filter(at__gte=since).values_list("object_id", flat=True))


class AuditEvent(models.Model):
    class Action(models.TextChoices):
        CREATE = "create", _("gemaakt")
        READ = "read", _("bekeken")
        LISTED = "listed", _("stond in een lijst")
        UPDATE = "update", _("gewijzigd")
        DELETE = "delete", _("gewist")
        SEARCH = "search", _("gezocht")
        EXPORT = "export", _("meegenomen")
        SIGN_IN = "sign_in", _("ingelogd")
        ROLE = "role", _("rol gewijzigd")
        KEY_RESET = "key_reset", _("tweede sleutel gewist")

    at = models.DateTimeField(default=timezone.now)
    # No foreign keys: the record outlives the person and the object.
    actor_id = models.UUIDField(null=True)
    workplace = models.CharField(max_length=80, blank=True)
    action = models.CharField(max_length=10, choices=Action)
    object_type = models.CharField(max_length=80)
    object_id = models.CharField(max_length=64)
    chain = models.CharField(max_length=64, blank=True)
    previous_hash = models.CharField(max_length=64, editable=False, default="")
    hash = models.CharField(max_length=64, editable=False, default="")

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["chain", "id"], name="audit_chain"),
            models.Index(fields=["object_id", "id"], name="audit_object"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.object_type}"


class ChainCheckQuerySet(models.QuerySet["ChainCheck"]):
    def latest_of_each(self) -> ChainCheckQuerySet:
        return self.order_by("chain", "-id").distinct("chain")

    def latest_of(self, organisation: object) -> ChainCheck | None:
        return self.filter(chain=str(organisation)).order_by("-id").first()


class ChainCheck(models.Model):
    """That a chain was followed from its begin to its end, and where it ended: a chain that is cut
    off at its end is whole by itself, and no longer has the row that the check before ended at."""

    at = models.DateTimeField(default=timezone.now)
    chain = models.CharField(max_length=64, blank=True)
    up_to = models.BigIntegerField()
    mark = models.CharField(max_length=64)
    broken = models.PositiveIntegerField(default=0)
    was_cut = models.BooleanField(default=False)

    objects = ChainCheckQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["chain", "-id"], name="audit_checks")]

    def __str__(self) -> str:
        return f"{self.chain}: {self.up_to}"

    @property
    def is_whole(self) -> bool:
        return not self.broken and not self.was_cut


def check_chains() -> list[ChainCheck]:
    """Follows all of them, and notes how each was found. Four queries, however many there are."""
    broken = Counter(link.chain for link in broken_links())
    ends = {chain: (last, mark) for chain, last, mark in ends_of_chains()}
    before = {each.chain: each for each in ChainCheck.objects.latest_of_each()}
    marks = dict(
        AuditEvent.objects.filter(pk__in=[each.up_to for each in before.values()]).values_list(
            "pk", "hash"
        )
    )
    checks = []
    for chain in sorted(ends.keys() | before.keys()):
        last, mark = ends.get(chain, (0, ""))
        was_cut = chain in before and marks.get(before[chain].up_to, "") != before[chain].mark
        row = ChainCheck(chain=chain, up_to=last, mark=mark, was_cut=was_cut)
        row.broken = broken[chain]
        checks.append(row)
    return ChainCheck.objects.bulk_create(checks)


def broken_links() -> list[BrokenLink]:
    """Of all chains. A chain that was cut off at its end is whole: compare `ends_of_chains` with
    what was noted elsewhere."""
    with connection.cursor() as cursor:
        cursor.execute(BROKEN)
        return [BrokenLink(*row) for row in cursor.fetchall()]


def ends_of_chains() -> list[tuple[str, int, str]]:
    """Chain, last row and its hash."""
    rows = AuditEvent.objects.order_by("chain", "-id").distinct("chain")
    return list(rows.values_list("chain", "id", "hash"))


def record(
    action: AuditEvent.Action,
    obj: models.Model,
    actor_id: uuid.UUID | None,
    *,
    workplace: str = "",
    chain: str = "",
) -> None:
    """Adds one event in the current transaction. `chain` is the organisation whose record it is."""
    AuditEvent.objects.create(
        action=action,
        object_type=obj._meta.label_lower,
        object_id=str(obj.pk),
        actor_id=actor_id,
        workplace=workplace,
        chain=chain,
    )


def record_all(
    action: AuditEvent.Action,
    objects: Iterable[models.Model],
    actor_id: uuid.UUID | None,
    *,
    workplace: str = "",
    chain: str = "",
    seen_in: type[models.Model] | None = None,
    listed: Iterable[models.Model] = (),
) -> None:
    """The same for each of what a list showed, in one statement. `seen_in`: what was looked at is
    not the thing itself but a part or a copy of it, of this kind. `listed` stood beside it."""
    lines = [(action, obj) for obj in objects]
    lines += [(AuditEvent.Action.LISTED, obj) for obj in listed]
    AuditEvent.objects.bulk_create(
        AuditEvent(
            action=each,
            object_type=(seen_in or obj)._meta.label_lower,
            object_id=str(obj.pk),
            actor_id=actor_id,
            workplace=workplace,
            chain=chain,
        )
        for each, obj in lines
    )
