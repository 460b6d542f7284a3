"""What people see and hear, and a question whose last day is over."""

from django.utils import timezone

from initiatives.deciding.models import (
    Question,
)
from villagehub.notifications.models import Notification


def text(client, address):
    return client.get(address).content.decode()


def later(question, **more):
    """Its last day is over."""
    Question.objects.filter(pk=question.pk).update(closes_at=timezone.now(), **more)
    question.refresh_from_db()


def told(period):
    return set(Notification.objects.filter(period=period).values_list("recipient", flat=True))
