"""What `villages` has to be found: places by their names, facilities and the agenda."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, FloatField, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villages.models import Event, Facility, Village
from villages.search.kinds import Kind, Matches, register
from villages.search.question import Question


class VillageKind(Kind):
    """A village is found by all its names, as a whole, and by what its page says of it."""

    def matching(self, rows: QuerySet[Any], question: Question) -> QuerySet[Any]:
        condition = Q(pk__in=list(question.named_villages))
        if question.query:
            condition |= Q(Matches(question.query))
        return rows.filter(condition)

    def tier(self, question: Question) -> Any:
        """By name first; then those of which the page says it."""
        named = question.named_villages
        fits = [When(pk__in=[pk for pk in named if named[pk] == fit], then=fit) for fit in range(4)]
        return Case(*fits, default=4, output_field=IntegerField())

    def place(self, question: Question) -> Any:
        """The larger first."""
        people = Coalesce(F("population"), Value(0))
        return people * Value(-1.0, output_field=FloatField())

    def within(self, rows: QuerySet[Any], question: Question) -> QuerySet[Any]:
        """In a village nobody looks for villages."""
        return rows.none() if question.village else rows.filter(question.place_of_village())


def upcoming() -> Q:
    now = timezone.now()
    return Q(starts_at__gte=now, cancelled_at__isnull=True)


register(
    VillageKind(
        "dorpen",
        _("Dorpen"),
        10,
        model=Village,
        title="name",
        text=("introduction",),
        village="",
        key_field="slug",
        url=lambda line: reverse("villages:detail", args=[line.part]),
    )
)
register(
    Kind(
        "agenda",
        _("Agenda"),
        20,
        model=Event,
        text=("description", "place_text", "organiser_text"),
        at="starts_at",
        soonest=True,
        current=upcoming,
        over=lambda: Q(cancelled_at__isnull=False),
        over_text=_("Gaat niet door"),
        url=lambda line: reverse("villages:event", args=[line.village_slug, line.key]),
    )
)
register(
    Kind(
        "voorzieningen",
        _("Voorzieningen"),
        50,
        model=Facility,
        title="name",
        text=("description", "address"),
        labels=("kind",),
        at="created_at",
        current=lambda: ~Q(status__in=Facility.GONE),
        over=lambda: Q(status__in=Facility.GONE) & ~Q(status=Facility.Status.UNKNOWN),
        over_text=_("Is er niet meer"),
        url=lambda line: reverse("villages:facility", args=[line.village_slug, line.key]),
    )
)
