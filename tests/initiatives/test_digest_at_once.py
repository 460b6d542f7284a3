"""Two workers write and send the same digest at the same moment."""

import pytest
from django.core import mail
from django.utils import timezone

from initiatives.models import Initiative
from tests.at_once import at_once
from tests.factories import MembershipFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due
from villages.tasks import write_digest_of_village
from villages.weekly import Week, monday_of

MONDAY = monday_of(timezone.localdate())


@pytest.fixture
def real_residents(committed):
    """Rows that other connections see too; the owner of the tables clears them away."""
    initiative = InitiativeFactory(village=VillageFactory())
    made = Week(initiative.village, MONDAY).looks_back_to
    Initiative.objects.filter(pk=initiative.pk).update(created_at=made)
    held = [MembershipFactory(village=initiative.village) for _ in range(30)]
    return held


def test_every_resident_gets_one_digest_whoever_writes_and_sends_it(real_residents):
    village_id = real_residents[0].village_id
    at_once(*[lambda: write_digest_of_village(village_id, MONDAY.isoformat())] * 3)
    assert Notification.objects.filter(kind="digest.week").count() == 30
    at_once(*[send_due] * 3)
    receivers = sorted(message.to[0] for message in mail.outbox)
    assert receivers == sorted(membership.user.email for membership in real_residents)
    write_digest_of_village(village_id, MONDAY.isoformat())
    send_due()
    assert len(mail.outbox) == 30
