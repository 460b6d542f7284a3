"""Conversations for tests: with a chair, and people who come."""

from datetime import timedelta

from django.utils import timezone

from initiatives.encounters.models import Acceptance, Agreement, Meeting, Rules
from initiatives.models import Initiative, InitiativeEvent
from tests.factories import UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.villages.factories import EventFactory


def make_encounter(village, lead, **fields):
    fields = {"title": "Kennismaken met de nieuwe buren", **fields}
    initiative = InitiativeFactory(village=village, kind=Initiative.Kind.ENCOUNTER, **fields)
    LeadFactory(initiative=initiative, user=lead)
    Rules.agree(initiative, "We laten elkaar uitpraten.", lead)
    return initiative


def make_meeting(initiative, chair=None, days=5, group_size=4, **fields):
    """A `chair` said yes."""
    event = EventFactory(
        village=initiative.village,
        title="Aan tafel",
        starts_at=timezone.now() + timedelta(days=days),
        capacity=group_size * fields.get("groups", 1),
        signs_up_elsewhere=True,
    )
    InitiativeEvent.add(initiative, event)
    fields = {"parties": "het azc en de buurt", "group_size": group_size, **fields}
    meeting = Meeting.objects.create(initiative=initiative, event=event, **fields)
    if chair:
        seat(meeting, chair)
    return meeting


def seat(meeting, user):
    now = timezone.now()
    said = {"background": "oud-onderwijzer", "declared_at": now, "accepted_at": now}
    return meeting.chairs.create(user=user, **said)


def come(meeting, user=None):
    """Also to what is over."""
    attendance = meeting.event.attendances.create(user=user or UserFactory())
    rules = Rules.current(meeting.initiative)
    Acceptance.objects.create(attendance=attendance, rules=rules)
    return attendance


def agree(meeting, by, text, **more):
    words = {"text": text, "note": "", "allowed": [], "hides_earlier": False, **more}
    return Agreement.publish(meeting, by, **words)
