"""The pages of a conversation, as somebody opens them."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from initiatives.encounters.models import Rules
from villagehub.notifications.models import Notification


def url(name, meeting, *more):
    initiative = meeting.initiative
    address = [initiative.village.slug, initiative.slug, meeting.pk, *more]
    return reverse(f"encounters:{name}", args=address)


def of(name, initiative):
    return reverse(f"encounters:{name}", args=[initiative.village.slug, initiative.slug])


def get(client, user, address):
    client.force_login(user) if user else client.logout()
    answer = client.get(address)
    return answer.content.decode() if answer.status_code == 200 else answer.status_code


def post(client, user, address, **data):
    client.force_login(user)
    answer = client.post(address, data, follow=True)
    return answer.content.decode() if answer.status_code == 200 else answer.status_code


def sign_up(client, user, meeting, **more):
    rules = Rules.current(meeting.initiative)
    data = {"accepted": "on", "rules": str(rules.pk), **more}
    return post(client, user, url("sign_up", meeting), **data)


def subjects(person):
    rows = Notification.objects.filter(recipient=person)
    return list(rows.values_list("subject", flat=True))


def in_days(days):
    return f"{timezone.localtime() + timedelta(days=days):%Y-%m-%dT20:00}"
