"""What the tests of contributions ask of the pages, and read afterwards."""

import uuid

from django.urls import reverse

from supporters.models import (
    Contribution,
    ErasureCertificate,
)
from tests.supporters.factories import (
    theme,
)
from villagehub.accounts.acting import acting_as


def page_of(row, name="contribution"):
    return reverse(f"supporters:{name}", args=[row.pk])


def typed(**values):
    key = {"key": uuid.uuid4(), "theme": theme().pk}
    return {"name": "Sjraar", "what": "Leent de aanhanger uit", **key, **values}


def known(at_work):
    with at_work():
        return list(Contribution.objects.select_related("person", "theme"))


def certificate_of(coordinator, organisation):
    with acting_as(coordinator.pk, organisation.pk):
        return ErasureCertificate.objects.get()
