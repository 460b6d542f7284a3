"""A story of somebody who was helped, beside a report: theirs, and theirs to take back.

Sealed until it is told, and gone at once when the person no longer wants it (P18). Of whom it is
stands nowhere: the paper with the signature is where the organisation keeps its papers.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import note_down
from supporters.models.reports import Report
from villagehub.audit.models import AuditEvent
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation

MOST_OF_A_REPORT = 3
# Names the words in templates/supporters/_story_agreed.html; change both together.
STORY_TEXT_VERSION = "2026-11"
Action = AuditEvent.Action

WRITERS = (Role.SUPPORTER, Role.COORDINATOR)


class StoryQuerySet(models.QuerySet["Story"]):
    def visible_to(self, user: Any) -> StoryQuerySet:
        """What is told, with a report that this person reads; of an organisation all of its own,
        to who writes them down."""
        if not user.is_authenticated:
            return self.none()
        read = Report.objects.visible_to(user).read_outside()
        works_for = reach_of(user).organisations_as(*WRITERS)
        return self.filter(
            Q(status=Story.Status.TOLD, report__in=read) | Q(organisation__in=works_for)
        )

    def beside(self, report: Report) -> StoryQuerySet:
        """Told with this version of it or with another: a correction takes no story away."""
        return self.filter(report__in=Report.objects.versions_of(report))

    def told(self) -> StoryQuerySet:
        return self.filter(status=Story.Status.TOLD).order_by("created_at", "pk")


class Story(Record):
    class Status(models.TextChoices):
        WRITTEN = "written", _("geschreven, nog niet te lezen")
        TOLD = "told", _("te lezen bij het rapport")
        WITHDRAWN = "withdrawn", _("ingetrokken en gewist")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="stories", editable=False
    )
    text = EncryptedTextField(
        _("Het verhaal"),
        max_length=1200,
        help_text=_("Zoals de persoon het wil. Zonder naam, adres of ziekte."),
    )
    told_text = models.TextField(blank=True, editable=False)
    agreed_on = models.DateField(_("Wanneer tekende de persoon?"), default=timezone.localdate)
    text_version = models.CharField(max_length=10, default=STORY_TEXT_VERSION, editable=False)
    status = models.CharField(max_length=9, choices=Status, default=Status.WRITTEN, editable=False)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects: ClassVar[Any] = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(status="told") & ~Q(told_text=""))
                | (~Q(status="told") & Q(told_text="")),
                name="only_a_story_that_is_told_can_be_read",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_status_display())

    @transaction.atomic
    def write(self, report: Report, by: Membership) -> Story:
        """Up to three beside one report, all versions together. Sent twice it is one."""
        now_is = Report.objects.select_for_update().get(pk=report.pk)
        if already := Story.objects.filter(pk=self.pk).first():
            return already
        if not now_is.takes_stories:
            raise ValidationError(_("Bij dit rapport komt geen verhaal meer."))
        kept = Story.objects.beside(report).exclude(status=self.Status.WITHDRAWN)
        if kept.count() >= MOST_OF_A_REPORT:
            raise ValidationError(_("Bij een rapport horen hoogstens drie verhalen."))
        self.report, self.organisation_id = report, report.organisation_id
        self.written_by = by.user
        self.save(force_insert=True)
        note_down(by, Action.CREATE, self)
        return self

    @transaction.atomic
    def tell(self, by: Membership) -> bool:
        """Beside a released report only. Pressed twice it is told once."""
        if not self.report.is_read_outside:
            raise ValidationError(_("Dat kan zodra het rapport vrijgegeven is."))
        rows = Story.objects.filter(pk=self.pk, status=self.Status.WRITTEN)
        told = {"status": self.Status.TOLD, "told_text": self.text}
        if not rows.update(**told, updated_at=timezone.now()):
            return False
        note_down(by, Action.UPDATE, self)
        return True

    @transaction.atomic
    def withdraw(self, by: Membership) -> bool:
        """At once, by anybody of the organisation whom the person asks. The words are gone."""
        rows = Story.objects.filter(pk=self.pk).exclude(status=self.Status.WITHDRAWN)
        gone = {"status": self.Status.WITHDRAWN, "told_text": "", "text": ""}
        if not rows.update(**gone, updated_at=timezone.now()):
            return False
        note_down(by, Action.DELETE, self)
        return True
