"""What an organisation tells of a quarter: made once, looked at by somebody else, and then told.

Numbers never change after they were made, released or not: what somebody saw is told, and counts
for the gate. A correction is a new version. The database says the same (guards/reports.sql).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from supporters.emails import tell_of_report, tell_of_report_at_work
from supporters.models.base import hold, note_down
from supporters.report.cells import theme_labels
from supporters.report.periods import LENGTHS, Period
from supporters.report.proof import proof_of, tied_to
from supporters.report.together import Told
from villagehub.audit.models import AuditEvent
from villagehub.base import Record
from villagehub.web.paths import path_to
from villages.members.models.reach import reach_of
from villages.members.models.roles import ORGANISATION_ROLES, Role
from villages.models import Membership, Organisation, Village

MUNICIPAL_READERS = (Role.OFFICER, Role.DECISION_MAKER, Role.COUNCIL_VIEWER)
Action = AuditEvent.Action


class PeriodCount(Record):
    """Exact numbers of each village. Nobody reads these: the database answers by fives, and there
    is no policy by which the portal sees a row."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    first_day = models.DateField()
    months = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    cells = models.JSONField()
    days = models.JSONField()
    # Of a month: what the coordinator's page hid of it when it was first told of, and with the last
    # month of a quarter which totals of that quarter. See `supporters.overview.Hiding`.
    hidden = models.JSONField(null=True, editable=False)
    hidden_totals = models.JSONField(null=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "first_day", "months", "number"],
                name="a_period_is_counted_by_number",
            ),
            models.CheckConstraint(
                condition=Q(first_day__day=1, months__in=[1, 3, 6, 12]),
                name="whole_months_are_counted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_day:%Y-%m-%d}+{self.months}#{self.number}"


class ReportQuerySet(models.QuerySet["Report"]):
    def visible_to(self, user: Any) -> ReportQuerySet:
        """What was released: to who lives there, to the municipality, and to the organisation,
        whose people see what is not released too."""
        if not user.is_authenticated:
            return self.none()
        reach = reach_of(user)
        municipalities = reach.municipalities_as(*MUNICIPAL_READERS)
        read = self._of_villages(reach.confirmed_villages)
        if municipalities:
            there = Village.objects.filter(municipality__in=municipalities)
            read |= Q(villages__overlap=ArraySubquery(there.values("pk")))
        works_for = reach.organisations_as(*ORGANISATION_ROLES)
        return self.filter(Q(read, status__in=Report.READ_OUTSIDE) | Q(organisation__in=works_for))

    @staticmethod
    def _of_villages(keys: Iterable[int]) -> Q:
        found = sorted(keys)
        return Q(villages__overlap=found) if found else Q(pk__in=[])

    def of(self, organisation_id: Any) -> ReportQuerySet:
        return self.filter(organisation=organisation_id)

    def about(self, village: Village) -> ReportQuerySet:
        return self.filter(villages__contains=[village.pk])

    def released(self) -> ReportQuerySet:
        return self.filter(status=Report.Status.RELEASED)

    def read_outside(self) -> ReportQuerySet:
        """What is in force and what was replaced; not what was withdrawn."""
        return self.filter(status__in=Report.READ_OUTSIDE)

    def versions_of(self, report: Report) -> ReportQuerySet:
        """That one too."""
        same = {"organisation": report.organisation_id, "villages": report.villages}
        return self.filter(**same, first_day=report.first_day, months=report.months)

    def for_list(self) -> ReportQuerySet:
        """The newest period first."""
        listed = self.select_related("organisation").defer("figures", "proof")
        return listed.order_by("-first_day", "-months", "name__dutch", "-version")

    def near(self, first: date, end: date) -> list[Report]:
        """Of periods that touch these months, whatever became of them."""
        near = self.filter(first_day__lt=end).order_by("first_day", "created_at", "pk")
        return [each for each in near.defer("proof") if each.period.end > first]


class Report(Record):
    """Of one period, of a village or of several together."""

    class Status(models.TextChoices):
        BUILT = "built", _("wacht op een tweede paar ogen")
        REVIEWED = "reviewed", _("nagekeken")
        RELEASED = "released", _("vrijgegeven")
        REPLACED = "replaced", _("vervangen door een nieuwe versie")
        WITHDRAWN = "withdrawn", _("ingetrokken")
        DROPPED = "dropped", _("niet doorgegaan")

    READ_OUTSIDE = [Status.RELEASED, Status.REPLACED]
    # Also in supporters_report_stays().
    NEXT = {
        Status.BUILT: [Status.REVIEWED, Status.DROPPED],
        Status.REVIEWED: [Status.RELEASED, Status.DROPPED],
        Status.RELEASED: [Status.REPLACED, Status.WITHDRAWN],
        Status.REPLACED: [Status.WITHDRAWN],
        Status.WITHDRAWN: [],
        Status.DROPPED: [Status.BUILT],
    }

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    first_day = models.DateField(editable=False)
    months = models.PositiveSmallIntegerField(editable=False)
    # Keys of villages. No table beside it: what was told of which villages is one row, and stays.
    villages = ArrayField(models.BigIntegerField(), editable=False)
    name = models.CharField(max_length=300, editable=False)
    reason = models.CharField(
        _("Waarom dit dorp alleen?"),
        max_length=300,
        blank=True,
        help_text=_("Alleen bij minder dan duizend inwoners. Staat bij het rapport."),
    )
    count = models.ForeignKey(
        PeriodCount, on_delete=models.PROTECT, related_name="+", editable=False, db_index=False
    )
    count_number = models.PositiveSmallIntegerField(editable=False)
    version = models.PositiveSmallIntegerField(editable=False)
    figures = models.JSONField(editable=False)
    proof = models.JSONField(editable=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.BUILT, editable=False)
    built_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    released_at = models.DateTimeField(null=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawn_because = models.CharField(
        _("Waarom trek je het in?"),
        max_length=300,
        blank=True,
        help_text=_("Dit leest iedereen die het rapport kon lezen."),
    )

    objects: ClassVar[Any] = ReportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["count", "villages"], name="a_count_is_told_of_the_same_villages_once"
            ),
            models.UniqueConstraint(
                fields=["organisation", "first_day", "months", "villages", "version"],
                name="a_version_of_a_report_is_made_once",
            ),
            models.UniqueConstraint(
                fields=["organisation", "first_day", "months", "villages"],
                condition=Q(status="released"),
                name="one_version_of_a_report_is_in_force",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("built_by")),
                name="a_report_is_reviewed_by_somebody_else",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["reviewed", "released", "replaced"])
                | Q(reviewed_by__isnull=False),
                name="a_released_report_was_reviewed",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["released", "replaced", "withdrawn"])
                | Q(released_at__isnull=False),
                name="a_released_report_has_its_moment",
            ),
            models.CheckConstraint(
                condition=Q(months__in=LENGTHS), name="a_report_is_of_a_quarter_at_least"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "first_day"], name="reports_of_organisation"),
            GinIndex(fields=["villages"], name="reports_of_village"),
        ]

    def __str__(self) -> str:
        what = {"name": self.name, "period": self.period.words}
        return gettext("%(name)s, %(period)s") % what

    @property
    def period(self) -> Period:
        return Period(self.first_day, self.months)

    def get_absolute_url(self) -> str:
        return path_to("supporters:report", self.pk)

    @property
    def told(self) -> Told:
        villages = frozenset(self.villages)
        return Told(self.period, villages, self.count_id, self.count_number, self.figures)

    @property
    def is_in_force(self) -> bool:
        return self.status == self.Status.RELEASED

    @property
    def can_be_corrected(self) -> bool:
        return self.status in {self.Status.RELEASED, self.Status.WITHDRAWN}

    def can_be_reviewed_by(self, user: Any) -> bool:
        return self.status == self.Status.BUILT and user.pk != self.built_by_id

    @property
    def can_be_released(self) -> bool:
        return self.status == self.Status.REVIEWED

    @property
    def can_be_withdrawn(self) -> bool:
        return self.Status.WITHDRAWN in self.NEXT[self.Status(self.status)]

    @property
    def is_read_outside(self) -> bool:
        return self.status in self.READ_OUTSIDE

    @property
    def takes_stories(self) -> bool:
        return self.status in {self.Status.BUILT, self.Status.REVIEWED, self.Status.RELEASED}

    @property
    def can_be_dropped(self) -> bool:
        return self.Status.DROPPED in self.NEXT[self.Status(self.status)]

    # How it moves. Of two who press at once, one does it; pressed twice it is done once.

    def _move(self, status: Report.Status, by: Membership, **changes: Any) -> bool:
        able = [each for each, steps in self.NEXT.items() if status in steps]
        rows = Report.objects.filter(pk=self.pk, status__in=able)
        if not rows.update(status=status, updated_at=timezone.now(), **changes):
            return False
        for name, value in {"status": status, **changes}.items():
            setattr(self, name, value)
        note_down(by, Action.UPDATE, self)
        return True

    def announce(self, by: Membership) -> None:
        """That it was made, or made again: to who may look whether nobody is in it."""
        note_down(by, Action.CREATE, self)
        tell_of_report_at_work(self, "built", by.user)

    @transaction.atomic
    def take_up(self, by: Membership) -> bool:
        """What was dropped is wanted after all: the same numbers, looked at anew."""
        changes: dict[str, Any] = {"reviewed_by": None, "reviewed_at": None}
        if not self._move(self.Status.BUILT, by, **changes):
            return False
        tell_of_report_at_work(self, "built", by.user)
        return True

    @transaction.atomic
    def review(self, by: Membership) -> bool:
        """By somebody else of the organisation, who knows the village: supporters too."""
        if self.built_by_id == by.user_id:
            raise ValidationError(_("Je maakte dit rapport zelf. Laat een ander ernaar kijken."))
        now = timezone.now()
        if not self._move(self.Status.REVIEWED, by, reviewed_by=by.user, reviewed_at=now):
            return False
        tell_of_report_at_work(self, "reviewed", by.user)
        return True

    @transaction.atomic
    def release(self, by: Membership) -> bool:
        """From now on the municipality and the village read it. The version before it is
        replaced, and stays readable: it was told. One at a time in an organisation."""
        hold(self.organisation_id)
        now_is = Report.objects.select_for_update().get(pk=self.pk).status
        if now_is == self.Status.RELEASED:
            return False
        if now_is != self.Status.REVIEWED:
            raise ValidationError(_("Eerst kijkt een ander het rapport na."))
        versions = Report.objects.versions_of(self).read_outside()
        if versions.filter(version__gt=self.version).exists():
            raise ValidationError(_("Er is al een nieuwere versie vrijgegeven."))
        for earlier in versions.released():
            earlier._move(self.Status.REPLACED, by)
            earlier._take_numbers_off()
        self._move(self.Status.RELEASED, by, **self._proven(), released_by=by.user)
        tell_of_report(self, self._municipal_readers(), "released")
        return True

    def _proven(self) -> dict[str, Any]:
        of_period = Report.objects.of(self.organisation_id).exclude(pk=self.pk).read_outside()
        told = of_period.filter(first_day=self.first_day, months=self.months).defer("proof")
        beside = tied_to(self, list(told.order_by("released_at")))
        return {"proof": proof_of(self, theme_labels(), beside), "released_at": timezone.now()}

    @transaction.atomic
    def withdraw(self, by: Membership, reason: str) -> bool:
        """Nobody outside reads it any more. What they read stays told, and counts for the gate."""
        changes = {"withdrawn_at": timezone.now(), "withdrawn_because": reason}
        was_in_force = self.is_in_force
        if not self._move(self.Status.WITHDRAWN, by, **changes):
            return False
        if was_in_force:
            self._take_numbers_off()
        tell_of_report(self, self._municipal_readers(), "withdrawn")
        return True

    @transaction.atomic
    def drop(self, by: Membership) -> bool:
        return self._move(self.Status.DROPPED, by)

    def _take_numbers_off(self) -> None:
        """What stands beside initiatives and requests is shown while this is in force only."""
        self.attached.all().tell_off(self)

    def _municipal_readers(self) -> list[Any]:
        villages = Village.objects.filter(pk__in=self.villages)
        readers = Membership.objects.active().filter(
            role__in=MUNICIPAL_READERS,
            municipality__in=villages.values("municipality"),
            user__is_active=True,
        )
        return list({row.user_id: row.user for row in readers.select_related("user")}.values())
