"""Asks, offers and conversations for tests."""

import factory
from factory.django import DjangoModelFactory

from tests.factories import UserFactory, VillageFactory
from villages.exchange.models import Direction, Listing, ListingKind, Thread


class ListingFactory(DjangoModelFactory):
    class Meta:
        model = Listing

    user = factory.SubFactory(UserFactory)
    village = factory.SubFactory(VillageFactory)
    direction = Direction.ASK
    kind = ListingKind.LIFT
    title = factory.Sequence(lambda n: f"Wie rijdt mee naar Venray, keer {n}?")


def reply_to(listing, person, text="Ik kan helpen", by=None):
    thread, _message = Thread.reply_to(listing, person, by or person, text)
    thread.refresh_from_db()
    return thread
