"""Work that waits for its hour."""

from __future__ import annotations

from datetime import date

from celery import shared_task
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from villages import facility_emails
from villages.models import Facility, Membership, Village


@shared_task
def ask_for_facility_round(day: str = "") -> int:
    """Each morning: the editors of a village with facilities that nobody looked at for half a year
    hear it once in that half of the year; the ledger refuses a second. So a missed day is made up
    in the next."""
    today = date.fromisoformat(day) if day else timezone.localdate()
    edited = Membership.objects.active().filter(role=Membership.Role.EDITOR).values("village")
    stale = Facility.objects.stale(today).filter(village__in=edited)
    counted = dict(stale.order_by().values_list("village").annotate(n=Count("pk")))
    period = f"{today.year}-{1 if today.month < 7 else 2}"
    for village in Village.objects.filter(pk__in=counted).defer("introduction"):
        with transaction.atomic():
            facility_emails.tell_editors_of_round(village, counted[village.pk], period)
    return len(counted)
