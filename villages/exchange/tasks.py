"""What falls asleep, and who hears of it a week before."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from villagehub.notifications.models import MessageKind, Notification
from villages.exchange import emails
from villages.exchange.models import Listing, When
from villages.exchange.models.listings import AWAKE_DAYS, WARNED_DAYS_BEFORE


@shared_task
def let_listings_sleep() -> int:
    """Each morning, five times: a task for each listing whose person hears that it will sleep, and
    then all that are due fall asleep at once. A second run finds nothing left to do."""
    for listing_id in due_for_warning().values_list("pk", flat=True):
        warn_of_sleep.delay(str(listing_id))
    return Listing.objects.due_for_sleep().fall_asleep()


def due_for_warning() -> QuerySet[Listing]:
    """In its last week, and not told since somebody last said that it counts. A listing for one day
    simply passes with that day."""
    now = timezone.now()
    about = Concat(Value("listing:"), Cast(OuterRef("pk"), CharField()))
    told = Notification.objects.filter(
        about=about, kind=MessageKind.EXCHANGE_SLEEPS, created_at__gte=OuterRef("refreshed_at")
    )
    last_week = now - timedelta(days=AWAKE_DAYS - WARNED_DAYS_BEFORE)
    rows = Listing.objects.current().listed().filter(ended_at__isnull=True, user__is_active=True)
    rows = rows.exclude(when=When.DATE)
    return rows.filter(refreshed_at__lte=last_week).exclude(Exists(told)).order_by("refreshed_at")


@shared_task
def warn_of_sleep(listing_id: str) -> bool:
    """One mail, or one line of the call list; the ledger refuses a second."""
    with transaction.atomic():
        listing = due_for_warning().select_related("user", "village").filter(pk=listing_id).first()
        return listing is not None and emails.tell_that_it_falls_asleep(listing)
