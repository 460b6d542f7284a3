"""An encounter: one conversation that was held and written down, one that still has places."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from initiatives.encounters.models import (
    Acceptance,
    Agreement,
    AgreementVersion,
    Meeting,
    Question,
    Rules,
)
from initiatives.encounters.models.rules import FIRST_RULES
from initiatives.models import Initiative, InitiativeEvent, InitiativeMember, LifeEvent
from villagehub.accounts.models import User
from villagehub.demo.encounters import story
from villagehub.demo.people import seeding as people
from villages.models import Event, Village


def seed() -> None:
    for name in story.NEIGHBOURS:
        email = f"{name.split()[0].lower()}@demo.example"
        User.objects.create_user(email=email, name=name)
    initiative = _initiative()
    rules, _is_new = Rules.agree(initiative, str(FIRST_RULES), people.by_name(story.LEAD))
    held = _meeting(initiative, story.HELD, days=-20)
    _come(held, rules, [*story.CAME, *story.NEIGHBOURS])
    _agreements(held)
    coming = _meeting(initiative, story.COMING, days=8)
    _come(coming, rules, story.COMES)
    _questions(coming)


def _initiative() -> Initiative:
    lead, started = people.by_name(story.LEAD), timezone.now() - timedelta(days=60)
    initiative = Initiative.objects.create(
        village=Village.objects.get(slug=story.VILLAGE),
        title=story.TITLE,
        kind=Initiative.Kind.ENCOUNTER,
        summary=story.SUMMARY,
        what_we_need=story.NEED,
        stage=Initiative.Stage.ORGANISED,
        created_by=lead,
    )
    Initiative.objects.filter(pk=initiative.pk).update(created_at=started)
    LifeEvent.objects.create(
        initiative=initiative, what=LifeEvent.What.STARTED, by=lead, at=started
    )
    roles = InitiativeMember.Role
    initiative.members.create(user=lead, role=roles.LEAD, since=started.date())
    board = people.by_name(story.BOARD)
    initiative.members.create(user=board, role=roles.BOARD, since=started.date())
    return initiative


def _meeting(initiative: Initiative, title: str, days: int) -> Meeting:
    starts = timezone.localtime().replace(hour=19, minute=30, second=0, microsecond=0)
    starts += timedelta(days=days)
    event = Event.objects.create(
        village=initiative.village,
        title=title,
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        place_text="het gemeenschapshuis",
        description="Soep en brood om half acht, daarna praten we. Een tolk mag mee.",
        capacity=8,
        signs_up_elsewhere=True,
        created_by=people.by_name(story.LEAD),
    )
    InitiativeEvent.add(initiative, event)
    meeting = Meeting.objects.create(
        initiative=initiative,
        event=event,
        parties=story.PARTIES,
        contact_text=story.CONTACT,
        contact_phone=story.PHONE,
    )
    now = timezone.now()
    meeting.chairs.create(
        user=people.by_name(story.CHAIR),
        background=story.BACKGROUND,
        declared_at=now,
        accepted_at=now,
    )
    return meeting


def _come(meeting: Meeting, rules: Rules, names: list[str]) -> None:
    for name in names:
        user = people.by_name(name)
        attendance = meeting.event.attendances.create(user=user, recorded_by=user.recorded_by)
        Acceptance.objects.create(attendance=attendance, rules=rules)


def _agreements(meeting: Meeting) -> None:
    by, held = people.by_name(story.CHAIR), meeting.event.starts_at
    words = {"allowed": [], "hides_earlier": False}
    Agreement.publish(meeting, by, text=story.AGREED, note="", **words)
    Agreement.publish(meeting, by, text=story.CORRECTED, note=story.CORRECTION, **words)
    versions = AgreementVersion.objects.filter(agreement__meeting=meeting)
    for number in (1, 2):
        written = held + timedelta(days=number, hours=14)
        versions.filter(number=number).update(created_at=written)


def _questions(meeting: Meeting) -> None:
    topic = meeting.topics.create(
        text=story.TOPIC, answer=story.ANSWER, by=people.by_name(story.LEAD)
    )
    for name, text, with_name in story.QUESTIONS:
        Question.objects.create(
            meeting=meeting,
            user=people.by_name(name),
            text=text,
            with_name=with_name,
            topic=None if with_name else topic,
        )
