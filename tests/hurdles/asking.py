"""Addresses, days, and what a page costs."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone


def day(days):
    return timezone.localdate() + timedelta(days=days)


def page(name, initiative, *more):
    return reverse(f"hurdles:{name}", args=[initiative.village.slug, initiative.slug, *more])


def queries(client, address):
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    return len(caught)
