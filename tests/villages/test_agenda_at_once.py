"""Several people press at once. The rows are really committed, since each has a connection."""

from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from tests.at_once import at_once
from tests.factories import UserFactory
from tests.villages.factories import EventFactory
from villagehub.accounts.models import User
from villages.models import Event, Municipality, Province, Village


@pytest.fixture
def _committed(django_db_setup, django_db_blocker):
    """The portal's role may not truncate, so what was made is deleted row by row."""
    with django_db_blocker.unblock():
        yield
        for model in (Event, User, Village, Municipality, Province):
            model.objects.all().delete()
        connection.close()


@pytest.mark.usefixtures("_committed")
def test_the_last_place_goes_to_one_of_three_who_press_at_once():
    event = EventFactory(capacity=1)
    people = [UserFactory(), UserFactory(), UserFactory()]
    told = at_once(*[partial(event.attend, user) for user in people])
    refused = [answer for answer in told if isinstance(answer, ValidationError)]
    assert event.attendances.active().count() == 1
    assert len(refused) == 2
