"""Work that waits for its hour."""

from __future__ import annotations

from datetime import date

from celery import shared_task
from django.utils import timezone

from initiatives import digest
from villages.models import Village
from villages.weekly import Week, monday_of


@shared_task
def write_weekly_digests(day: str = "") -> int:
    """Mondays, each hour from 7 to 20: one task for each village with a resident who has no digest
    of this week. So a second run adds nothing, and a missed hour is made up in the next."""
    monday = monday_of(date.fromisoformat(day) if day else timezone.localdate())
    due = digest.villages_due(Week(Village(), monday).period)
    for village_id in due:
        write_digest_of_village.delay(village_id, monday.isoformat())
    return len(due)


@shared_task
def write_digest_of_village(village_id: int, monday: str) -> int:
    """Adds to the ledger what each resident has not got yet; the ledger refuses a second."""
    village = Village.objects.get(pk=village_id)
    return digest.write(Week(village, date.fromisoformat(monday)))
