"""How others did what somebody begins, and beginning as they did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.postgres.search import TrigramSimilarity
from django.db import transaction
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.db.models.fields import IntegerField
from django.utils import timezone

from initiatives.models import Initiative, InitiativeKind, Lesson
from initiatives.models.initiatives import ALIKE
from initiatives.sockets.copying import bring_along
from initiatives.start.pace import Stay, stays_of
from villagehub.accounts.models import User
from villages.models import Village
from villages.places.models import FoldText

SHOWN = 3
LESSONS_OF_ONE = 2


def begin_after(
    source: Initiative,
    *,
    village: Village,
    by: User,
    chosen: Collection[str] | None = None,
    **fields: Any,
) -> Initiative:
    """Pressed twice it is one, and nothing is brought along twice."""
    return Initiative.start(
        village=village,
        by=by,
        copied_from=source,
        then=lambda target: bring_along(source, target, by, chosen),
        **fields,
    )


@transaction.atomic
def follow(
    target: Initiative, source: Initiative, by: User, chosen: Collection[str] | None = None
) -> None:
    """What was begun goes on after an example, once: nothing is brought along twice."""
    rows = Initiative.objects.filter(pk=target.pk, copied_from=None)
    if rows.update(copied_from=source, updated_at=timezone.now()):
        bring_along(source, target, by, chosen)


class Example(NamedTuple):
    initiative: Initiative
    lessons: list[Lesson]
    stays: list[Stay]


def elsewhere(initiative: Initiative, user: Any) -> list[Example]:
    """Of other villages: what is called nearly so first, then what taught a lesson. Three
    queries."""
    village, kind = initiative.village, initiative.kind
    asked = FoldText(Value(initiative.title))
    # The stubs know a plain string only; Django takes any expression.
    alike = TrigramSimilarity(FoldText("title"), asked)  # type: ignore[arg-type]
    fits = Q(folded__trigram_similar=asked)
    if kind != InitiativeKind.OTHER:
        fits |= Q(kind=kind)
    taught = Lesson.objects.published().filter(initiative=OuterRef("pk"))
    named_so = Case(When(alike__gte=ALIKE, then=0), default=1, output_field=IntegerField())
    rows: Any = Initiative.objects.visible_to(user).exclude(village=village)
    rows = rows.annotate(folded=FoldText("title"), alike=alike, taught=Exists(taught)).filter(fits)
    rows = rows.order_by(named_so, "-taught", "-alike", "-updated_at", "pk")
    return _with_what_they_learned(list(rows.for_list()[:SHOWN]), user)


def _with_what_they_learned(found: list[Initiative], user: Any) -> list[Example]:
    stays = stays_of(found)
    lessons: dict[UUID, list[Lesson]] = defaultdict(list)
    rows = Lesson.objects.published().visible_to(user).filter(initiative__in=found)
    for lesson in rows.for_list().order_by("-published_at", "-pk")[: SHOWN * 10]:
        lessons[lesson.initiative_id].append(lesson)
    return [Example(row, lessons[row.pk][:LESSONS_OF_ONE], stays.get(row.pk, [])) for row in found]
