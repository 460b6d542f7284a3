"""What happened to a request. Rows are added and never changed: a trigger sees to it."""

from __future__ import annotations

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models.choices import Status
from villagehub.accounts.models import User
from villagehub.base import Record


class StatusChangeQuerySet(models.QuerySet["StatusChange"]):
    def not_deliberated(self) -> StatusChangeQuerySet:
        """Without the steps of the municipality's own deliberation."""
        return self.exclude(to_status=Status.PROPOSED).exclude(
            from_status=Status.PROPOSED, to_status=Status.IN_REVIEW
        )

    def public(self) -> StatusChangeQuerySet:
        """Without those, and without the step of being unfinished."""
        return self.not_deliberated().exclude(to_status=Status.SUBMITTED)

    def told(self) -> StatusChangeQuerySet:
        """What a page for everybody shows: a `public` step that says something."""
        return self.public().exclude(to_status=F("from_status"), note_public="")


class StatusChange(Record):
    """One step; without change of status it notes something else worth telling (a new date)."""

    request = models.ForeignKey(
        "regulatory.RegulatoryRequest", on_delete=models.PROTECT, related_name="changes"
    )
    from_status = models.CharField(max_length=20, choices=Status)
    to_status = models.CharField(max_length=20, choices=Status)
    version = models.PositiveIntegerField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    note_public = models.CharField(_("toelichting"), max_length=500, blank=True)
    note_internal = models.CharField(_("notitie"), max_length=500, blank=True)

    objects = StatusChangeQuerySet.as_manager()

    class Meta:
        ordering = ["at", "version"]
        indexes = [models.Index(fields=["request", "at"], name="changes_of_request")]

    def __str__(self) -> str:
        return self.get_to_status_display()

    @property
    def label(self) -> str:
        """ "Ontvangen", or what the note says when the status stayed the same."""
        if self.from_status == self.to_status:
            return self.note_public
        return str(self.get_to_status_display()).capitalize()
