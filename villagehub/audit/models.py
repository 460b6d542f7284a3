"""Who saw and did what. Rows are added and never changed: a database trigger and rights see to it.

The trigger also chains the rows of one `chain` by hash, so that a row taken out or changed behind
the database's back shows. Modelled on NEN 7513: event, time, user, workplace, object; no content.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AuditEvent(models.Model):
    class Action(models.TextChoices):
        CREATE = "create", _("gemaakt")
        READ = "read", _("bekeken")
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

    class Meta:
        indexes = [models.Index(fields=["chain", "id"], name="audit_chain")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.object_type}"


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
