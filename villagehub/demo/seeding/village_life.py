"""The agenda."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from villagehub.demo.seeding import people
from villagehub.demo.story import ONCE, WEEKLY, EventStory
from villages.models import Event, Membership, Village

WEEKS_AHEAD = 6


def seed() -> None:
    for story, days in ONCE:
        _event(story, timezone.localdate() + timedelta(days=days))
    top_up_events()


def top_up_events() -> None:
    """Each weekly event for the coming weeks; those that are there already stay as they are."""
    today = timezone.localdate()
    for story in WEEKLY:
        first = today + timedelta(days=(story.weekday - today.weekday()) % 7)
        for week in range(WEEKS_AHEAD):
            _event(story, first + timedelta(weeks=week))


def _event(story: EventStory, day: date) -> None:
    village = Village.objects.get(slug=story.village)
    starts = timezone.make_aware(datetime.combine(day, time(story.hour, story.minute)))
    event, is_new = Event.objects.get_or_create(
        village=village,
        title=story.title,
        starts_at=starts,
        defaults={
            "ends_at": starts + timedelta(hours=story.hours),
            "place_text": story.place,
            "capacity": story.capacity,
            "description": story.description,
            "organiser_text": story.organiser,
            "created_by": people.persona("redacteur"),
        },
    )
    if is_new:
        _guests(event)


def _guests(event: Event) -> None:
    lot = random.Random(f"{event.title}{event.starts_at:%Y%m%d}")
    residents = Membership.objects.residents_of(event.village)
    guests = list(residents.exclude(user=people.persona("bewoner")).select_related("user"))
    guests.sort(key=lambda membership: membership.user.name)
    for membership in lot.sample(guests, min(len(guests), lot.randrange(2, 9))):
        event.attendances.create(user=membership.user, recorded_by=membership.user.recorded_by)
