"""Work that waits for its hour."""

from __future__ import annotations

import logging
from datetime import date, datetime, time, timedelta

from celery import shared_task
from django.db import DatabaseError, transaction
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from villagehub.accounts.models import User
from villagehub.tables.pieces import hand_over, in_pieces
from villages import digest
from villages.agenda import emails as agenda_messages
from villages.agenda import letters as agenda_letters
from villages.agenda.models.guests import KEPT
from villages.agenda.owners import company_of
from villages.facilities import emails as facility_emails
from villages.facilities import import_work
from villages.models import (
    Attendance,
    Event,
    Facility,
    FacilityImport,
    GuestSignUp,
    Helper,
    Membership,
    Merger,
    RoleInvitation,
    Series,
    Village,
)
from villages.weekly import Week, monday_of

log = logging.getLogger(__name__)

# Who signed up this shortly ago needs no reminder yet.
JUST_NOW = timedelta(hours=6)


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
    for village_id, number in counted.items():
        ask_editors_for_round.delay(village_id, number, period)
    return len(counted)


@shared_task
def ask_editors_for_round(village_id: int, number: int, period: str) -> None:
    with transaction.atomic():
        village = Village.objects.defer("introduction").get(pk=village_id)
        facility_emails.tell_editors_of_round(village, number, period)


@shared_task
def lay_down_what_ran_out() -> int:
    """Each night: what belongs to a role that ended by its date ends too. Due is what is there, so
    a second run ends nothing, and a missed night is made up in the next."""
    ended = 0
    for piece in in_pieces(Membership.objects.ran_out().select_related("user").with_scope()):
        for membership in piece:
            with transaction.atomic():
                membership.lay_down()
            ended += 1
    return ended


@shared_task
def top_up_series() -> int:
    """Each night: the events of the coming months, from every series that still goes on. Due is
    what the rule asks for and is not there, so a second run or a missed night changes nothing."""
    return hand_over(Series.objects.going_on(), top_up)


@shared_task
def top_up(keys: list[str]) -> int:
    """Each in a transaction of its own. One that breaks holds up none of the others."""
    made = 0
    for series in Series.objects.filter(pk__in=keys):
        try:
            made += series.make_events()
        except DatabaseError:
            log.exception("Series %s gets no events", series.pk)
    return made


@shared_task
def look_ahead() -> int:
    """Each hour of the day: reminds who comes tomorrow, and tells of what has too few people. The
    ledger refuses what was told before."""
    short = hand_over(Event.objects.short_of_people(), tell_of_short)
    return short + hand_over(_tomorrow(), remind_of)


@shared_task
def tell_of_short(keys: list[str]) -> None:
    for event in Event.objects.short_of_people().for_list().filter(pk__in=keys):
        agenda_messages.tell_that_people_are_short(event)


@shared_task
def remind_of(keys: list[str]) -> None:
    for event in _tomorrow().for_list().filter(pk__in=keys):
        agenda_messages.remind(event, _to_remind(event))


def _tomorrow():
    """With somebody who comes or helps."""
    day = timezone.localdate() + timedelta(days=1)
    first = timezone.make_aware(datetime.combine(day, time()))
    last = timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
    rows = Event.objects.taking_place().filter(starts_at__gte=first, starts_at__lt=last)
    coming = Attendance.objects.coming().filter(event=OuterRef("pk"))
    helping = Helper.objects.active().filter(role__event=OuterRef("pk"))
    return rows.filter(Exists(coming) | Exists(helping))


def _to_remind(event: Event) -> list[User]:
    before = timezone.now() - JUST_NOW
    coming = event.attendances.coming().filter(created_at__lt=before).values("user")
    helping = Helper.objects.active().filter(role__event=event, created_at__lt=before)
    found = User.objects.filter(Q(pk__in=coming) | Q(pk__in=helping.values("user")))
    return list({*found, *company_of(event)})


@shared_task
def forget_guests() -> int:
    """Each night: the addresses of guests whose event is a month ago, and who wanted no letters
    about it."""
    refused = agenda_letters.refused_events()
    recent = Event.objects.filter(pk__in=refused, starts_at__gte=timezone.now() - KEPT)
    kept = {str(key) for key in recent.values_list("pk", flat=True)}
    agenda_letters.forget_refusals(refused - kept)
    return GuestSignUp.forget()


@shared_task
def forget_invitations() -> int:
    """Each night: the addresses of whoever was asked for a role a month ago."""
    return RoleInvitation.objects.forget()


@shared_task
def merge_municipalities() -> int:
    """Every ten minutes, and at midnight: what is due by its date and did not happen. A second run
    finds nothing to do."""
    return Merger.objects.carry_out_due()


@shared_task
def go_on_with_import(pk: str) -> bool:
    """A minute of work on a long list of facilities; the rest is another task. A second run goes
    on where the first is."""
    is_more = import_work.go_on_with(pk)
    if is_more:
        go_on_with_import.delay(pk)
    return is_more


@shared_task
def look_after_imports() -> int:
    """Every two minutes: lists on which a worker died are taken up by another, and lists of a week
    ago go."""
    FacilityImport.objects.forget()
    stuck = [str(pk) for pk in FacilityImport.objects.standing_still().values_list("pk", flat=True)]
    for pk in stuck:
        go_on_with_import.delay(pk)
    return len(stuck)
