"""Who may see which requests, and the lists they stand in."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import (
    BooleanField,
    Case,
    Count,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import JSONObject
from django.utils import timezone

from initiatives.models import Initiative, InitiativeMember
from initiatives.people.models.members import InitiativeMemberQuerySet
from initiatives.people.models.reach import parts_of
from initiatives.regulatory.clock.rows import ClockSuspension
from initiatives.regulatory.models.choices import (
    ANSWERED,
    RUNNING,
    Outcome,
    Publicity,
    Status,
)
from initiatives.regulatory.models.in_time import EXTENDED, in_time, runs_late, too_late
from villages.members.models.reach import reach_of
from villages.models import Membership, Municipality

NEWEST = ["-received_at", "-pk"]
SOONEST_DUE = ["due_on", "pk"]
# Joining an initiative is open to anybody; only these speak for it to the municipality.
APPLICANT_ROLES = [InitiativeMember.Role.LEAD, InitiativeMember.Role.BOARD]
STAFF_ROLES = [Membership.Role.OFFICER, Membership.Role.DECISION_MAKER]
PUBLIC = ~Q(status=Status.DRAFT) & (
    Q(publicity=Publicity.PUBLIC) | Q(publicity=Publicity.AFTER_DECISION, status__in=ANSWERED)
)


def applicants_of(initiative: Any) -> InitiativeMemberQuerySet:
    return InitiativeMember.objects.active().filter(initiative=initiative, role__in=APPLICANT_ROLES)


def may_apply_for(user: Any, initiative: Initiative) -> bool:
    """Leads and board members speak for an initiative."""
    return initiative.pk in parts_of(user).run


def spoken_for_by(user: Any) -> models.QuerySet[Initiative]:
    """To choose from, when a request begins."""
    run = Initiative.objects.visible_to(user).filter(pk__in=parts_of(user).run)
    return run.select_related("village").order_by("title", "pk")


def _applies(user: Any) -> Q:
    return Q(initiative__in=parts_of(user).run)


def _staffs(user: Any) -> Q:
    """Works on requests for the municipality of the row."""
    return Q(municipality__in=reach_of(user).municipalities_as(*STAFF_ROLES))


def takes_part(user: Any, of: str = "") -> Q:
    """Of rows, or of the requests that rows are `of`: what somebody has an interest in (Awb 2:4).
    To them the municipality's own side stays closed, also when they work there."""
    joined, asked = f"{of}initiative__in", f"{of}created_by"
    return Q(**{joined: parts_of(user).joined}) | Q(**{asked: user.pk})


def _is(rule: Q) -> Case:
    return Case(When(rule, then=Value(True)), default=Value(False), output_field=BooleanField())


class Folded(models.Func):
    """In small letters without accents; of several texts as the index request_search holds them."""

    function = "fold_text"
    arg_joiner = " || ' ' || "
    output_field = models.TextField()


class RegulatoryRequestQuerySet(models.QuerySet):
    def public(self) -> RegulatoryRequestQuerySet:
        """What stands in the register. Says nothing of which fields: a page shows strangers the
        title, the approved summary, status, dates and the announced decision, and no more."""
        return self.filter(PUBLIC)

    def visible_to(self, user: Any) -> RegulatoryRequestQuerySet:
        submitted = ~Q(status=Status.DRAFT)
        return self.filter(PUBLIC | _applies(user) | (submitted & _staffs(user)))

    def with_access(self, user: Any) -> RegulatoryRequestQuerySet:
        """Adds `as_applicant` and `as_staff`: whether the raw form is this person's business."""
        return self.annotate(as_applicant=_is(_applies(user)), as_staff=_is(_staffs(user)))

    def with_interest(self, user: Any) -> RegulatoryRequestQuerySet:
        """Adds `interest`, for the pages of the municipality."""
        return self.annotate(interest=_is(takes_part(user)))

    def with_applicants(self) -> RegulatoryRequestQuerySet:
        """Adds `applicants_told`: who speaks for the initiative, by key and name."""
        told = JSONObject(id="user__pk", display_name="user__display_name")
        people = applicants_of(OuterRef("initiative")).values(json=told)
        return self.annotate(applicants_told=ArraySubquery(people))

    def drafts_of(self, user: Any) -> RegulatoryRequestQuerySet:
        """Unfinished requests that `user` may go on with."""
        return self.filter(_applies(user), status=Status.DRAFT)

    def for_staff_of(self, municipality: Municipality | int | None) -> RegulatoryRequestQuerySet:
        """Everything submitted to this municipality; the caller asks the workplace first."""
        return self.filter(municipality=municipality).exclude(status=Status.DRAFT)

    def running(self) -> RegulatoryRequestQuerySet:
        return self.filter(status__in=RUNNING)

    def decided(self) -> RegulatoryRequestQuerySet:
        return self.filter(status__in=ANSWERED)

    def announced(self) -> RegulatoryRequestQuerySet:
        """With a decision that everybody may read."""
        return self.public().decided().filter(decision__announced_on__isnull=False)

    def decided_between(self, first: date, until: date) -> RegulatoryRequestQuerySet:
        return self.decided().filter(closed_on__gte=first, closed_on__lt=until)

    def counted(self, queues: dict[str, Q]) -> models.QuerySet[Any]:
        """How many stand in each of these queues of what runs, in one row."""
        counts = {name: Count("pk", filter=rule) for name, rule in queues.items()}
        together = self.running().order_by().values(together=Value(1))
        return together.annotate(**counts).values(*counts)

    # Search

    def containing(self, text: str) -> RegulatoryRequestQuerySet:
        """Words of the public part only: searching raw answers would tell what is in them."""
        whole = Folded("title", "public_summary")
        return self.annotate(folded=whole).filter(folded__contains=Folded(Value(text)))

    def on_rule(self, text: str) -> RegulatoryRequestQuerySet:
        """Words of the rule on which an announced decision rests."""
        announced = self.filter(status__in=ANSWERED, decision__announced_on__isnull=False)
        rows = announced.annotate(rule=Folded("decision__legal_basis", Value("")))
        return rows.filter(rule__contains=Folded(Value(text)))

    def in_time(self) -> RegulatoryRequestQuerySet:
        return self.filter(in_time())

    def too_late(self) -> RegulatoryRequestQuerySet:
        return self.filter(too_late())

    def naming(self, text: str) -> RegulatoryRequestQuerySet:
        """As officers look for one: by its number, title, village or initiative."""
        whole = Folded("reference", "title", "initiative__title", "initiative__village__name")
        return self.annotate(named=whole).filter(named__contains=Folded(Value(text)))

    def for_list(self) -> RegulatoryRequestQuerySet:
        """With village, municipality and officer, and why and until when the clock stands still."""
        still = ClockSuspension.objects.open().filter(request=OuterRef("pk"))
        return self.select_related(
            "initiative__village", "municipality", "handling_officer", "term_rule"
        ).annotate(
            still_until=Subquery(still.values("deadline_on")[:1]),
            answer_until=Subquery(still.values("answer_until")[:1]),
            still_ground=Subquery(still.values("ground")[:1]),
        )

    # Numbers

    def years(self) -> list[int]:
        """In which anything came in, newest first; this year always."""
        found = {day.year for day in self.dates("received_on", "year")}
        return sorted(found | {timezone.localdate().year}, reverse=True)

    def figures(self, year: int) -> dict[str, Any]:
        """What came in, and how what was closed that year went, in one query. What runs and is late
        counts among what should have been answered: else being late for ever looks like being in
        time. A term that was extended is no term that was kept, so those are told apart."""
        closed = Q(closed_on__year=year)
        decided = closed & Q(status__in=ANSWERED)
        in_term = closed & in_time()
        late = runs_late() & Q(due_on__year=year)
        took = ExpressionWrapper(F("closed_on") - F("received_on"), models.DurationField())
        found = self.aggregate(
            received=Count("pk", filter=Q(received_on__year=year)),
            running=Count("pk", filter=Q(status__in=RUNNING)),
            withdrawn=Count("pk", filter=closed & Q(status=Status.WITHDRAWN)),
            decided=Count("pk", filter=decided),
            late=Count("pk", filter=late),
            in_term=Count("pk", filter=in_term & ~EXTENDED),
            in_extended_term=Count("pk", filter=in_term & EXTENDED),
            median=Median(took, filter=decided),
            **{
                outcome.value: Count("pk", filter=decided & Q(outcome=outcome))
                for outcome in Outcome
            },
        )
        should = found["decided"] + found["late"]
        return found | {
            "should": should,
            "median_days": found["median"].days if found["median"] is not None else None,
            "in_term_share": _share(found["in_term"], should),
            "already_allowed_share": _share(found[Outcome.NO_DEVIATION_NEEDED], found["decided"]),
        }


class Median(models.Aggregate):
    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = models.DurationField()


def _share(part: int, whole: int) -> int | None:
    """In whole percents; unknown when there is nothing to share."""
    return round(100 * part / whole) if whole else None
