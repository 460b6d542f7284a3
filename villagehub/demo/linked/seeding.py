"""Linked sites as they stand after a while: two that work, and one that went away."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from villagehub.demo.linked.story import SITES, SiteStory
from villagehub.demo.people import seeding as people
from villages.linked.models import LinkedFeed, LinkedItem
from villages.linked.plain import key_of
from villages.models import Village

WEEKS = 26
# Nobody has these addresses: what stands there stays.
NEVER = timedelta(days=36_500)


def seed() -> None:
    for story in SITES:
        feed = _feed(story)
        LinkedItem.objects.bulk_create([*_events(story, feed), *_news(story, feed)])


def _feed(story: SiteStory) -> LinkedFeed:
    now = timezone.now()
    feed = LinkedFeed(
        village=Village.objects.get(slug=story.village),
        name=story.name,
        address=story.address,
        added_by=people.persona("redacteur"),
        kind=LinkedFeed.Kind.NEWS if story.news else LinkedFeed.Kind.CALENDAR,
        status=LinkedFeed.Status.NO_HOST if story.is_gone else LinkedFeed.Status.FINE,
        tried_at=now,
        succeeded_at=now - timedelta(days=2 if story.is_gone else 0),
        failing_since=now - timedelta(days=2) if story.is_gone else None,
        failures=6 if story.is_gone else 0,
        due_at=now + (timedelta(hours=1) if story.is_gone else NEVER),
    )
    feed.save()
    return feed


def _events(story: SiteStory, feed: LinkedFeed) -> list[LinkedItem]:
    today = timezone.localdate()
    rows = []
    for weekday, hour, hours, every, title, place in story.events:
        first = today + timedelta(days=(weekday - today.weekday()) % 7)
        for week in range(0, WEEKS, every):
            day = datetime.combine(first + timedelta(weeks=week), time(hour))
            starts = timezone.make_aware(day)
            rows.append(
                LinkedItem(
                    feed=feed,
                    uid=key_of(title, week),
                    title=title,
                    place=place,
                    link=story.address,
                    starts_at=starts,
                    ends_at=starts + timedelta(hours=hours),
                )
            )
    return rows


def _news(story: SiteStory, feed: LinkedFeed) -> list[LinkedItem]:
    now = timezone.now()
    return [
        LinkedItem(
            feed=feed,
            uid=key_of(title),
            title=title,
            text=text,
            link=story.address,
            published_at=now - timedelta(days=days),
        )
        for days, title, text in story.news
    ]
