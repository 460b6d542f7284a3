"""The agenda: what comes back each week, what is full, what looks for hands, what is called off."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from initiatives.models import Initiative, InitiativeEvent
from villagehub.demo.agenda.story import (
    HELPERS,
    OF_INITIATIVES,
    ONCE,
    PROPOSED,
    WEEKLY,
    EventStory,
    ProposalStory,
)
from villagehub.demo.people import seeding as people
from villages.models import Event, Facility, HelperRole, Membership, Series, Village
from villages.proposals.models import Proposal

AHEAD = timedelta(days=364)
WEEKS_WITH_GUESTS = 3


def seed() -> None:
    for story, days in ONCE:
        _once(story, timezone.localdate() + timedelta(days=days))
    top_up()
    for title, kind, name, number, found in HELPERS:
        for event in Event.objects.filter(title=title).upcoming().order_by("starts_at")[:2]:
            role = HelperRole.objects.create(event=event, kind=kind, name=name, number=number)
            for user in _others(event, found, f"{name}{event.title}"):
                role.take(user, user.recorded_by)
    for title, initiative in OF_INITIATIVES.items():
        of = Initiative.objects.get(title__startswith=initiative)
        InitiativeEvent.add(of, Event.objects.filter(title=title).order_by("starts_at")[0])


def propose() -> None:
    """What residents thought of: two wait for an editor, one they rather did not place."""
    for story in PROPOSED:
        _propose(story)


def _propose(story: ProposalStory) -> None:
    day = timezone.localdate() + timedelta(days=story.days)
    starts = timezone.make_aware(datetime.combine(day, time(story.hour)))
    proposal = Proposal(
        village=Village.objects.get(slug="america"),
        user=people.by_name(story.who),
        title=story.title,
        place_text=story.place,
        starts_at=starts,
        ends_at=starts + timedelta(hours=story.hours),
        description=story.description,
        organiser_text=story.organiser,
    )
    proposal.place()
    if story.rather_not:
        proposal.hide(people.persona("redacteur"), story.rather_not)


def top_up() -> None:
    """The series go on for another year, so that the agenda of the demo is never empty."""
    until = timezone.localdate() + AHEAD
    for story in WEEKLY:
        series = Series.objects.filter(village__slug=story.village, title=story.title).first()
        if series is None:
            series = _series(story, until)
        Series.objects.filter(pk=series.pk, until__isnull=False).update(until=until)
        series.make_events()
        _give_guests(series)


def _series(story: EventStory, until: date) -> Series:
    """What was made by hand for the coming weeks, by an earlier version, becomes part of it."""
    today = timezone.localdate()
    village = Village.objects.get(slug=story.village)
    series = Series.objects.create(
        village=village,
        repeat="weekly",
        first_on=today + timedelta(days=(story.weekday - today.weekday()) % 7),
        start_time=time(story.hour, story.minute),
        duration=timedelta(hours=story.hours),
        until=until,
        created_by=people.persona("redacteur"),
        **_details(story),
    )
    for event in village.events.filter(title=story.title, series__isnull=True).upcoming():
        event.series, event.occurrence_on = series, timezone.localdate(event.starts_at)
        event.save(update_fields=["series", "occurrence_on"])
    return series


def _details(story: EventStory) -> dict:
    return {
        "title": story.title,
        "description": story.description,
        "place_text": story.place,
        "facility": Facility.objects.filter(village__slug=story.village, name=story.place).first(),
        "organiser_text": story.organiser,
        "capacity": story.capacity,
        "minimum": story.minimum,
        "phone": story.phone,
    }


def _once(story: EventStory, day: date) -> None:
    starts = timezone.make_aware(datetime.combine(day, time(story.hour, story.minute)))
    event = Event.objects.create(
        village=Village.objects.get(slug=story.village),
        starts_at=starts,
        ends_at=starts + timedelta(hours=story.hours),
        created_by=people.persona("redacteur"),
        **_details(story),
    )
    _come(event, story.guests)
    if story.cancelled:
        event.cancel(story.cancelled)


def _give_guests(series: Series) -> None:
    events = series.events.filter(cancelled_at__isnull=True, attendances__isnull=True).upcoming()
    for event in events.order_by("starts_at")[:WEEKS_WITH_GUESTS]:
        _come(event, random.Random(f"{event.title}{event.starts_at:%Y%m%d}").randrange(2, 9))


def _come(event: Event, number: int) -> None:
    """In the order in which they thought of it; who comes last waits."""
    if event.is_over:
        event.attendances.bulk_create(
            [
                event.attendances.model(event=event, user=user, recorded_by=user.recorded_by)
                for user in _others(event, number, event.title)
            ]
        )
        return
    for user in _others(event, number, event.title):
        event.attend(user, user.recorded_by)


def _others(event: Event, number: int, seed: str) -> list:
    """Residents by lot; the demo's own resident still has everything to sign up for."""
    lot = random.Random(f"{seed}{event.starts_at:%Y%m%d}")
    residents = Membership.objects.residents_of(event.village).exclude(
        user=people.persona("bewoner")
    )
    found = list(residents.select_related("user__recorded_by").order_by("user__name"))
    return [membership.user for membership in lot.sample(found, min(number, len(found)))]
