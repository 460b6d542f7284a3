"""What people propose for the agenda, and what other sites announce, for tests."""

from datetime import datetime, time, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from tests.factories import UserFactory, VillageFactory
from villages.linked.models import LinkedFeed, LinkedItem
from villages.proposals.models import Proposal


class ProposalFactory(DjangoModelFactory):
    class Meta:
        model = Proposal

    village = factory.SubFactory(VillageFactory)
    user = factory.SubFactory(UserFactory)
    title = factory.Sequence(lambda n: f"Wandeling {n}")
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=5))
    state = "held"


def announced(village, title="Kerstconcert", **fields):
    """By the site of the parish."""
    feed, _is_new = LinkedFeed.objects.get_or_create(
        village=village, name="de parochie", address="https://kerk.example/agenda.ics"
    )
    number = feed.items.count()
    fields = {"starts_at": timezone.now() + timedelta(days=1), **fields}
    link = f"https://kerk.example/{number}"
    return LinkedItem.objects.create(feed=feed, uid=f"{number}", title=title, link=link, **fields)


def moment(day, hour=20):
    return timezone.make_aware(datetime.combine(day, time(hour)))


def proposed(**changed):
    """What somebody fills in."""
    start = timezone.localtime() + timedelta(days=5)
    data = {
        "title": "Wandelen met de lampionnen",
        "starts_at": f"{start:%Y-%m-%dT%H:%M}",
        "visibility": "public",
    }
    return {**data, **changed}
