"""Several people press at once. The rows are really committed, since each has a connection."""

from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from tests.at_once import at_once
from tests.factories import UserFactory
from tests.villages.factories import EventFactory, HelperRoleFactory
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
def test_the_last_place_goes_to_one_of_three_who_press_at_once_and_then_to_one_who_waits():
    event = EventFactory(capacity=1)
    people = [UserFactory(), UserFactory(), UserFactory()]
    at_once(*[partial(event.attend, user) for user in people])
    assert (event.attendances.coming().count(), event.attendances.waiting().count()) == (1, 2)
    first = event.attendances.coming().get().user
    others = [user for user in people if user != first]
    at_once(partial(event.leave, first), partial(event.attend, others[0]))
    assert (event.attendances.coming().count(), event.attendances.waiting().count()) == (1, 1)
    role = HelperRoleFactory(event=event, number=1)
    told = at_once(*[partial(role.take, user) for user in people])
    assert role.helpers.active().count() == 1
    assert sum(isinstance(answer, ValidationError) for answer in told) == 2
