"""Work that waits for its hour."""

from __future__ import annotations

import logging
from datetime import date, datetime

from celery import shared_task
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from initiatives.followers import all_kept
from initiatives.models import Initiative, InitiativeMember, LeadCall, PostHolder, Standing
from initiatives.people import emails as people_messages
from initiatives.sockets.looking_back import days_of, within
from initiatives.sockets.timeline import timeline
from initiatives.year.emails import LOOK_BACK, tell_of_look_back
from villagehub.accounts.models import User
from villagehub.notifications.models import Category, MessageKind, MutedCategory, Notification
from villagehub.tables.pieces import hand_over, in_pieces
from villages.models import Helper

logger = logging.getLogger(__name__)
LOOK_BACKS_A_RUN = 2000
QUIET_ONES_A_RUN = 500


@shared_task
def let_initiatives_sleep(now: str = "") -> int:
    """Once a day: tells the leads of what grew quiet, and lets fall asleep what they were told of
    two weeks ago. What happened in the parts of an initiative is found in its timeline, and counts
    as a sign of life. Run twice it does nothing new. Returns how many fell asleep."""
    moment = datetime.fromisoformat(now) if now else timezone.now()
    for initiative in _some(Initiative.objects.asleep(), "-asleep_at"):
        _wake_if_lively(initiative)
    for initiative in _some(Initiative.objects.growing_quiet(moment), "updated_at"):
        if not _wake_if_lively(initiative):
            initiative.warn_of_sleep(moment)
    ready = _some(Initiative.objects.ready_to_sleep(moment), "updated_at")
    return sum(row.fall_asleep(moment) for row in ready if not _wake_if_lively(row))


def _some(rows: QuerySet[Initiative], order: str) -> list[Initiative]:
    return list(rows.order_by(order, "pk").select_related("village")[:QUIET_ONES_A_RUN])


def _wake_if_lively(initiative: Initiative) -> bool:
    """When its timeline, as one of its leads sees it, knows of something newer."""
    lead = initiative.members.active().leads().select_related("user").first()
    if lead is None:
        return False
    initiative.standing = Standing(lead.role)
    last_known = initiative.asleep_at if initiative.is_asleep else initiative.updated_at
    newest = next(iter(timeline(initiative, lead.user, size=1)), None)
    if newest is None or not last_known or newest.at <= last_known:
        return False
    # What is told may still be to come; then it is lively now.
    initiative.stir(min(newest.at, timezone.now()))
    return True


@shared_task
def check_timeline() -> None:
    """Every night: what is told of initiatives is what happened to them. Each source is a task of
    its own; a second run finds nothing."""
    for name in all_kept:
        check_source.delay(name)


@shared_task
def check_source(name: str) -> None:
    found = all_kept[name].mend()
    if any(found):
        logger.error("%s was wrong, and is right now: %s", name, found)


@shared_task
def write_look_backs(day: str = "") -> int:
    """In January: who took part or helped last year hears that their look back is there. Who has
    had it is in the ledger, so a second run adds nothing and a missed day is made up in the next.
    """
    today = date.fromisoformat(day) if day else timezone.localdate()
    if today.month != 1:
        return 0
    due = list(_without_look_back(today.year - 1)[:LOOK_BACKS_A_RUN])
    tell_of_look_back(due, today.year - 1)
    return len(due)


def _without_look_back(year: int) -> QuerySet[User]:
    first, after = days_of(year)
    took_part = InitiativeMember.objects.working().filter(user=OuterRef("pk"), since__lt=after)
    took_part = took_part.filter(Q(until__isnull=True) | Q(until__gte=first))
    helped = Helper.objects.active().filter(
        user=OuterRef("pk"),
        role__event__cancelled_at__isnull=True,
        **within("role__event__starts_at", year),
    )
    told = Notification.objects.filter(
        recipient=OuterRef("pk"), kind=MessageKind.INITIATIVE_PEOPLE, about=LOOK_BACK
    )
    muted = MutedCategory.objects.filter(user=OuterRef("pk"), category=Category.INITIATIVE)
    people = User.objects.get_queryset().filter(Exists(took_part) | Exists(helped), is_active=True)
    people = people.exclude(Exists(told.filter(period=str(year)))).exclude(Exists(muted))
    return people.order_by("pk")


@shared_task
def guard_leads() -> int:
    """Each hour: what lost its leads by a road that ends no membership, such as an account that the
    platform closed, gets another or seeks one; so does what a member asked about and no lead
    answered in time. Both are settled by that, so a second run finds nothing."""
    guarded = 0
    for piece in in_pieces(Initiative.objects.without_lead().select_related("village")):
        for initiative in piece:
            initiative.ensure_lead()
            guarded += 1
    for calls in in_pieces(LeadCall.objects.overdue().select_related("initiative__village")):
        for call in calls:
            call.initiative.give_up_waiting(call)
            guarded += 1
    return guarded


@shared_task
def look_after_posts() -> int:
    """Each morning: leads hear of terms that end within half a year, again within two months, and
    when they are over. The ledger refuses what was told, so a missed day is made up in the next."""
    return hand_over(PostHolder.objects.ending(), tell_of_ending_terms)


@shared_task
def tell_of_ending_terms(keys: list[str]) -> None:
    ending = PostHolder.objects.ending().select_related("user", "post__initiative__village")
    for holder in ending.filter(pk__in=keys):
        people_messages.tell_that_term_ends(holder)
