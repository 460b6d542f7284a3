"""What one act changed, so that undoing it puts back exactly that, for ten minutes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.models.base import Casework, CaseworkQuerySet, note_down, refuse_at_rest
from supporters.models.people import HelpSeeker
from villagehub.audit.models import AuditEvent
from villages.models import Membership

UNDO_FOR = timedelta(minutes=10)
BESIDE = ("id", "kind", "created_at")
CHANGED_SINCE = _("Er is intussen iets anders gewijzigd. Er is niets teruggezet.")


class TransitionQuerySet(CaseworkQuerySet):
    def in_time(self) -> TransitionQuerySet:
        return self.filter(created_at__gt=timezone.now() - UNDO_FOR)

    def undoable(self) -> TransitionQuerySet:
        return self.in_time().filter(undone_at__isnull=True)

    def latest_of(self, person: HelpSeeker) -> Transition | None:
        return self.undoable().filter(person=person).order_by("-created_at", "-id").first()

    def beside(self, people: Any) -> Any:
        """The latest of each person, in the query that loads them: see `Transition.beside`."""
        latest = self.undoable().filter(person=OuterRef("pk")).order_by("-created_at", "-id")
        shown = {f"undo_{name}": Subquery(latest.values(name)[:1]) for name in BESIDE}
        return people.annotate(**shown)


class Transition(Casework):
    """States and days only, never words: those stay where they are encrypted. Kept for as long as
    it can be undone; the next one about this person takes the old ones along."""

    class Kind(models.TextChoices):
        CLOSING = "closing", _("De begeleiding is afgesloten.")
        REOPENED = "reopened", _("De begeleiding loopt weer.")
        GONE = "gone", _("De persoon is verhuisd of overleden: alles is afgerond.")
        BACK = "back", _("De persoon staat weer in je lijst.")
        ACCEPTED = "accepted", _("De verwijzing is aangenomen.")
        REFERRAL = "referral", _("De verwijzing is bijgewerkt.")
        CONSENT = "consent", _("De toestemming is ingetrokken.")
        MATCH = "match", _("De koppeling is bijgewerkt.")

    kind = models.CharField(max_length=8, choices=Kind)
    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="transitions")
    changes = models.JSONField(encoder=DjangoJSONEncoder)
    undone_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = TransitionQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_kind_display()

    @classmethod
    def beside(cls, person: Any) -> Transition | None:
        found = {name: getattr(person, f"undo_{name}") for name in BESIDE}
        return cls(**found) if found["id"] else None

    @property
    def undoable_until(self) -> datetime:
        return self.created_at + UNDO_FOR

    def undo(self, by: Membership) -> bool:
        """Whole or not at all; False when there is nothing left to undo. What was changed again
        meanwhile is not overwritten."""
        with transaction.atomic():
            refuse_at_rest(self.person_id)
            undoable = Transition.objects.undoable().filter(pk=self.pk)
            if not undoable.update(undone_at=timezone.now()):
                return False
            for change in reversed(self.changes):
                _put_back(change, by)
        return True


def _put_back(change: dict[str, Any], by: Membership) -> None:
    model = apps.get_model("supporters", change["model"])
    if change.get("puts_itself_back"):
        model.objects.get(pk=change["id"]).put_back(change, by)
        return
    rows = model.objects.filter(pk=change["id"], **change["after"])
    if change.get("is_new") and rows.delete()[0]:
        note_down(by, AuditEvent.Action.DELETE, model(pk=change["id"]))
        return
    if change.get("is_new") or not rows.update(updated_at=timezone.now(), **change["before"]):
        raise ValidationError(CHANGED_SINCE)
    note_down(by, AuditEvent.Action.UPDATE, model(pk=change["id"]))


class Journal:
    """Changes rows, each only if it still is as it was read, and remembers what they were. Refused
    while the file is at rest, unless the person themselves wants this."""

    def __init__(
        self, kind: str, person: HelpSeeker, by: Membership, *, wanted_at_rest: bool = False
    ) -> None:
        if not wanted_at_rest:
            refuse_at_rest(person.pk)
        self.kind, self.person, self.by = kind, person, by
        self.changes: list[dict[str, Any]] = []

    def change(self, row: Any, **after: Any) -> None:
        before = {name: getattr(row, name) for name in after}
        rows = type(row).objects.filter(pk=row.pk, **before)
        if not rows.update(updated_at=timezone.now(), **after):
            raise ValidationError(_("Hier is intussen iets gewijzigd. Kijk nog eens."))
        for name, value in after.items():
            setattr(row, name, value)
        name = str(row._meta.model_name)
        self.changes.append({"model": name, "id": str(row.pk), "before": before, "after": after})
        note_down(self.by, AuditEvent.Action.UPDATE, row)

    def add(self, row: Casework, **after: Any) -> None:
        """What comes of the act itself: undoing takes it away, as long as it is like this."""
        row.save(force_insert=True)
        name = str(row._meta.model_name)
        made = {"model": name, "id": str(row.pk), "after": after, "is_new": True}
        self.changes.append(made)
        note_down(self.by, AuditEvent.Action.CREATE, row)

    def note(self, row: models.Model, **how: Any) -> None:
        """What a row did that knows itself how to put it back: its `put_back` gets this."""
        name = str(row._meta.model_name)
        self.changes.append({"model": name, "id": str(row.pk), "puts_itself_back": True, **how})

    def close(self) -> Transition:
        """Keeps it for ten minutes, in the transaction of the changes."""
        of_person = Transition.objects.filter(person=self.person)
        of_person.filter(created_at__lte=timezone.now() - UNDO_FOR).delete()
        return Transition.objects.create(
            kind=self.kind,
            person=self.person,
            owner_id=self.person.owner_id,
            organisation_id=self.person.organisation_id,
            changes=self.changes,
        )
