"""A list of facilities that is too long to read while somebody waits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villages.places.models import Village

# A worker that writes nothing so long has died; another goes on.
STANDS_STILL = timedelta(minutes=2)
KEPT = timedelta(days=7)


class FacilityImportQuerySet(models.QuerySet["FacilityImport"]):
    def visible_to(self, user: Any) -> FacilityImportQuerySet:
        """Whoever sent it."""
        return self.filter(by=user) if user.is_authenticated else self.none()

    def busy(self) -> FacilityImportQuerySet:
        return self.filter(state__in=FacilityImport.BUSY)

    def standing_still(self) -> FacilityImportQuerySet:
        return self.busy().filter(updated_at__lt=timezone.now() - STANDS_STILL)

    def forget(self) -> int:
        """What nobody came back for, and what is done; the facilities themselves stay."""
        return self.filter(updated_at__lt=timezone.now() - KEPT).delete()[0]


class FacilityImport(Record):
    """First it is read to the end, then the editor sees what it would do, then it is saved."""

    class State(models.TextChoices):
        READING = "reading", _("wordt gelezen")
        READY = "ready", _("gelezen")
        SAVING = "saving", _("wordt bewaard")
        DONE = "done", _("bewaard")

    BUSY = (State.READING, State.SAVING)

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)  # gone when it is saved
    state = models.CharField(max_length=8, choices=State, default=State.READING)
    rows = models.PositiveIntegerField()
    at = models.PositiveIntegerField(default=0)  # how many of the rows are done
    to_save = models.PositiveIntegerField(default=0)
    wrong = models.PositiveIntegerField(default=0)
    saved = models.PositiveIntegerField(default=0)
    shown = models.JSONField(default=list)  # the first lines that matter, as the page shows them

    objects = FacilityImportQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["updated_at"], name="facility_import_updated")]

    def __str__(self) -> str:
        return f"{self.village_id} {self.created_at:%Y-%m-%d}"

    @classmethod
    @transaction.atomic
    def begin(cls, village: Village, by: User, text: str, rows: int) -> FacilityImport:
        """One at a time for each person and village; the same list, sent again, is the same."""
        Village.objects.select_for_update(no_key=True).get(pk=village.pk)
        earlier = cls.objects.filter(village=village, by=by)
        if same := earlier.busy().filter(text=text).first():
            return same
        if earlier.filter(state=cls.State.SAVING).exists():
            raise ValidationError(_("Je vorige lijst wordt nog bewaard. Wacht tot die klaar is."))
        earlier.exclude(state=cls.State.DONE).delete()
        return cls.objects.create(village=village, by=by, text=text, rows=rows)

    @property
    def is_busy(self) -> bool:
        return self.state in self.BUSY

    @property
    def lines_left_out(self) -> int:
        return max(0, self.to_save + self.wrong - len(self.shown))

    def start_saving(self) -> bool:
        """False when that was pressed already."""
        rows = FacilityImport.objects.filter(pk=self.pk, state=self.State.READY)
        return bool(rows.update(state=self.State.SAVING, at=0, wrong=0, updated_at=timezone.now()))

    def note(self, done: int) -> None:
        """So many rows more are done, with what was counted of them; at the end, what is next."""
        self.at += done
        if self.at >= self.rows:
            is_read = self.state == self.State.READING
            self.state = self.State.READY if is_read else self.State.DONE
            self.text = self.text if is_read else ""
        self.save()
