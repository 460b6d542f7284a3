"""Asks and offers, two conversations that go on, one that was thanked for, one listing asleep."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from villagehub.accounts.models import User
from villagehub.demo.exchange import story
from villagehub.demo.people import seeding as people
from villages.exchange.models import (
    DayPart,
    Listing,
    Message,
    Side,
    Stage,
    Thanks,
    Thread,
    Visibility,
    When,
)
from villages.models import Organisation, Village


def seed() -> None:
    villages = {village.slug: village for village in Village.objects.filter(slug__in=_slugs())}
    for row in story.LISTINGS:
        _listing(row, villages[row.village])
    for title, replier, texts in story.TALKS:
        _talk(Listing.objects.get(title=title), people.by_name(replier), texts)
    _endings()


def _slugs() -> set[str]:
    return {row.village for row in story.LISTINGS}


def _listing(row: story.ListingStory, village: Village) -> None:
    user, today = people.by_name(row.who), timezone.localdate()
    on = today + timedelta(days=row.in_days) if row.in_days is not None else None
    listing = Listing.objects.create(
        village=village,
        user=user,
        recorded_by=user.recorded_by,
        organisation=_support_of(village) if row.via_supporter else None,
        direction=row.direction,
        kind=row.kind,
        title=row.title,
        text=row.text,
        when=When.DATE if on else When.DAYS if row.weekdays else When.FLEXIBLE,
        on=on,
        weekdays=list(row.weekdays),
        day_part=DayPart(row.day_part) if row.day_part else "",
        where_text=row.where,
        visibility=Visibility.VILLAGE if row.only_village else Visibility.PUBLIC,
    )
    moment = timezone.now() - timedelta(days=row.days_ago, hours=3)
    asleep_at = moment + timedelta(days=story.ASLEEP_AFTER_DAYS)
    Listing.objects.filter(pk=listing.pk).update(
        created_at=moment,
        shown_since=moment,
        refreshed_at=moment,
        asleep_at=asleep_at if asleep_at <= timezone.now() else None,
    )


def _talk(listing: Listing, replier: User, texts: list[str]) -> None:
    """Nobody gets mail of what happened before the demo began."""
    thread = Thread.objects.create(
        listing=listing, user=replier, recorded_by=replier.recorded_by, last_side=Side.REPLIER
    )
    first = timezone.localtime().replace(hour=10, minute=5) - timedelta(days=2)
    for number, text in enumerate(texts):
        side = Side.REPLIER if number % 2 == 0 else Side.OWNER
        person = thread.person(side)
        message = thread.messages.create(
            side=side, typed_by=person.recorded_by or person, text=text
        )
        at = first + timedelta(hours=3 * number, minutes=17 * number)
        Message.objects.filter(pk=message.pk).update(created_at=at)
        read = {"owner_read_at" if side == Side.OWNER else "replier_read_at": at}
        Thread.objects.filter(pk=thread.pk).update(
            created_at=first, last_at=at, last_side=side, **read
        )


def _endings() -> None:
    now = timezone.now()
    for title, stage in ((story.ARRANGED, Stage.MATCHED), (story.THANKED, Stage.OPEN)):
        Listing.objects.filter(title=title).update(stage=stage)
        Thread.objects.filter(listing__title=title).update(matched_at=now)
    thread = Thread.objects.get(listing__title=story.THANKED)
    Thanks.objects.create(thread=thread, text=story.THANKS, giver_shows=True, helper_shows=True)


def _support_of(village: Village) -> Organisation:
    """Other organisations of the village run its facilities."""
    return Organisation.objects.get(villages=village, kind=Organisation.Kind.SUPPORT)
