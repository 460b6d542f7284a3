"""The quarterly look at each village, and the one after a change."""

from __future__ import annotations

from datetime import date

from celery import shared_task
from django.db import transaction
from django.utils import timezone

from villages.models import Village
from villages.signals.checking import check_village, quarter_of
from villages.signals.models import QuarterlyCheck


@shared_task
def check_quarter() -> int:
    """Each day at 5.20: a task for each village that has facilities and was not looked at this
    quarter. A second run hands over only what has no receipt yet."""
    today = timezone.localdate()
    done = QuarterlyCheck.objects.filter(quarter=quarter_of(today)).values("village")
    with_facilities = Village.objects.filter(facilities__isnull=False).exclude(pk__in=done)
    handed_over = list(with_facilities.order_by("pk").values_list("pk", flat=True).distinct())
    for village_id in handed_over:
        check_quarter_of.delay(village_id, today.isoformat())
    return len(handed_over)


@shared_task
def check_quarter_of(village_id: int, day: str) -> None:
    """The receipt is in the same transaction, so that a crash repeats all and a second worker
    nothing."""
    on = date.fromisoformat(day)
    village = Village.objects.select_related("municipality").get(pk=village_id)
    with transaction.atomic():
        receipt = {"village": village, "quarter": quarter_of(on)}
        _check, is_new = QuarterlyCheck.objects.get_or_create(**receipt, defaults={"on": on})
        if is_new:
            check_village(village, on, is_quarterly=True)


@shared_task
def check_now(village_id: int) -> None:
    """After a change of a facility or a signal. Raises at once, never lowers; twice is once."""
    village = Village.objects.select_related("municipality").get(pk=village_id)
    check_village(village, timezone.localdate())
