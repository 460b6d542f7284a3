"""From contact to room: a number of a released report, beside an initiative or a request.

What is shown is one cell of that report, frozen as it was told; so nothing can be computed from it
that could not be computed from the report. It is shown as long as its report is in force: who
corrects or withdraws that, takes the number along (guards/stories.sql says the same).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import applicants_of
from supporters.emails import (
    tell_applicants_numbers_are_off,
    tell_how_it_fares,
    tell_numbers_are_off,
    tell_of_attached,
    tell_taken_off,
    who_still_supports,
)
from supporters.models.base import added_once, note_down
from supporters.models.reports import Report
from supporters.report.cells import theme_labels
from villagehub.audit.models import AuditEvent
from villagehub.audit.models import record as record_event
from villagehub.base import Record
from villagehub.suppression import THRESHOLD
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation

MISSED = "need_theme"
Action = AuditEvent.Action


def told_needs(report: Report) -> dict[str, int]:
    """Of each theme what the report tells was missed; without what it hides."""
    told = report.figures.get(MISSED, {})
    return {key: number for key, number in told.items() if number and number >= THRESHOLD}


class AttachedCountQuerySet(models.QuerySet["AttachedCount"]):
    def visible_to(self, user: Any) -> Self:
        """Who sees the initiative or the request sees it, while the report is in force. Its own
        supporters see what is no longer shown too, to know what came of it."""
        with_initiative = Q(request=None, initiative__in=Initiative.objects.visible_to(user))
        with_request = Q(request__in=RegulatoryRequest.objects.visible_to(user))
        seen = self.filter(with_initiative | with_request)
        ours = Q(organisation__in=_supported_by(user))
        return seen.filter(Q(report__status=Report.Status.RELEASED) | ours)

    def shown(self) -> Self:
        return self.filter(report__status=Report.Status.RELEASED)

    def of(self, about: Initiative | RegulatoryRequest) -> Self:
        if isinstance(about, RegulatoryRequest):
            return self.filter(request=about)
        return self.filter(initiative=about, request=None)

    def for_page(self, user: Any) -> Self:
        """With where it comes from, and whether this person reads that."""
        read = Report.objects.visible_to(user).filter(pk=OuterRef("report"))
        rows = self.select_related("report", "organisation", "initiative__village")
        rows = rows.defer("report__figures", "report__proof").annotate(reads_report=Exists(read))
        return rows.order_by("-report__first_day", "theme_name", "pk")

    def for_list(self) -> Self:
        rows = self.select_related(
            "report", "initiative__village", "request__municipality", "attached_by"
        )
        return rows.defer("report__figures", "report__proof")

    def tell(self, about: Initiative | RegulatoryRequest, state: str) -> None:
        """Who attached a number hears how it fares, once for all their numbers; of what they may
        no longer see they hear nothing."""
        rows = self.of(about).shown().select_related("attached_by", "organisation")
        people = {each.pk: each for row in rows for each in row.supporters}
        hear = [each for each in people.values() if _sees(each, about)]
        tell_how_it_fares(about, hear, state)

    def tell_off(self, report: Report) -> None:
        """All of one report, which is no longer in force: who set them hears it once, and who
        speaks for what they stood beside."""
        rows = list(self.select_related("attached_by", "initiative", "request"))
        tell_numbers_are_off(report, rows, report.status)
        for about in {(type(row.about), row.about.pk): row.about for row in rows}.values():
            initiative = about.initiative if isinstance(about, RegulatoryRequest) else about
            people = applicants_of(initiative).people()
            tell_applicants_numbers_are_off(report, about, people, report.status)


def _supported_by(user: Any) -> Iterable[Any]:
    return reach_of(user).organisations_as(Role.SUPPORTER) if user.is_authenticated else ()


def _sees(user: Any, about: Any) -> bool:
    found: bool = type(about).objects.visible_to(user).filter(pk=about.pk).exists()
    return found


class AttachedCount(Record):
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="attached", editable=False
    )
    theme_key = models.CharField(max_length=40, editable=False)
    theme_name = models.CharField(max_length=100, editable=False)
    number = models.PositiveIntegerField(editable=False)
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="+", editable=False
    )
    request = models.ForeignKey(
        RegulatoryRequest, on_delete=models.CASCADE, null=True, related_name="+", editable=False
    )
    attached_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects: ClassVar[Any] = AttachedCountQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report", "theme_key", "initiative", "request"],
                nulls_distinct=False,
                name="a_number_stands_with_something_once",
            ),
            models.CheckConstraint(
                condition=Q(number__gte=THRESHOLD), name="an_attached_number_is_ten_at_least"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "-created_at", "-id"], name="attached_newest"),
            models.Index(fields=["initiative"], name="attached_to_initiative"),
        ]

    def __str__(self) -> str:
        what = {"theme": self.theme_name, "number": self.number}
        return gettext("%(theme)s: ongeveer %(number)s keer gezocht en niet gevonden") % what

    @property
    def about(self) -> Initiative | RegulatoryRequest:
        return self.request or self.initiative

    @property
    def is_shown(self) -> bool:
        return self.report.is_in_force

    @property
    def how_far(self) -> str:
        """What came of it."""
        if self.request:
            return str(self.request.shown_status)
        of = self.initiative
        return str(of.get_outcome_display() if of.outcome else of.get_stage_display())

    @property
    def supporters(self) -> list[Any]:
        """Who attached it, or who still works there."""
        return who_still_supports(self.attached_by, self.organisation_id)

    @classmethod
    @transaction.atomic
    def attach(
        cls, report: Report, key: str, to: Initiative | RegulatoryRequest, by: Membership
    ) -> AttachedCount | None:
        """Its leads hear it. None when it stood there already: sent twice, it is one."""
        report = Report.objects.select_for_update().get(pk=report.pk)
        number = told_needs(report).get(key)
        if not report.is_in_force or number is None:
            raise ValidationError(_("Dit getal staat niet in een rapport dat nu vrijgegeven is."))
        if isinstance(to, RegulatoryRequest):
            request, initiative = to, to.initiative
        else:
            request, initiative = None, to
        if initiative.village_id not in report.villages:
            raise ValidationError(_("Dit rapport gaat over andere dorpen."))
        made = cls(
            organisation_id=report.organisation_id,
            report=report,
            theme_key=key,
            theme_name=theme_labels()[MISSED][key],
            number=number,
            initiative=initiative,
            request=request,
            attached_by=by.user,
        )
        if not added_once(made):
            return None
        note_down(by, Action.CREATE, made)
        tell_of_attached(made, applicants_of(made.initiative_id).people(), by.user)
        return made

    def can_be_taken_off_by(self, user: Any) -> bool:
        """Any supporter of its organisation, and who speaks for the initiative."""
        return self.organisation_id in _supported_by(user) or self.is_spoken_for_by(user)

    def is_spoken_for_by(self, user: Any) -> bool:
        """For what it stands beside."""
        return applicants_of(self.initiative_id).of(user).exists()

    @transaction.atomic
    def take_off(self, by: Any) -> bool:
        """Pressed twice it is gone once. The other side hears it of what was shown; of what went
        with its report they heard then."""
        if not self.can_be_taken_off_by(by):
            raise ValidationError(
                _("Dit kan alleen wie het neerzette of wie het initiatief trekt.")
            )
        mine = AttachedCount.objects.filter(pk=self.pk)
        was_shown = mine.shown().exists()
        gone, _models = mine.delete()
        if not gone:
            return False
        record_event(Action.DELETE, self, by.pk, chain=str(self.organisation_id))
        if was_shown:
            self._tell_taken_off(by)
        return True

    def _tell_taken_off(self, by: Any) -> None:
        if self.organisation_id in _supported_by(by):
            tell_taken_off(self, applicants_of(self.initiative_id).people(), by)
        else:
            hear = [each for each in self.supporters if _sees(each, self.about)]
            tell_taken_off(self, hear, by, supporters=True)
