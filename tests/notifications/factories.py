"""Lines of the ledger."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from tests.factories import UserFactory
from villagehub.notifications.models import MessageKind, Notification


class NotificationFactory(DjangoModelFactory):
    class Meta:
        model = Notification

    recipient = factory.SubFactory(UserFactory)
    kind = MessageKind.DIGEST
    about = factory.Sequence(lambda n: f"village:{n}")
    period = "2026-W48"
    channel = Notification.Channel.MAIL
    subject = "Deze week in America"
    body = "Samen eten in 't Laefhoes"
    due_at = factory.LazyFunction(timezone.now)


def registered_person(recorder, name="Jo zonder Mail"):
    return UserFactory(
        email=None, name=name, recorded_by=recorder, consent_how="spoken", consent_on="2026-01-05"
    )
