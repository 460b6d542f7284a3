"""Eight initiatives in different stages, with the people who carry them."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from django.utils import timezone

from initiatives.models import Initiative, InitiativeMember, LifeEvent, StageChange
from villagehub.accounts.models import User
from villagehub.demo.seeding import people
from villagehub.demo.story import INITIATIVES, MOTIVES, OWN_WORDS, InitiativeStory
from villages.models import Membership, Village

DAYS_PER_STAGE = 34
FIRST_STAGE = "idea"


def seed() -> None:
    for number, story in enumerate(INITIATIVES):
        _initiative(story, random.Random(number))


def _initiative(story: InitiativeStory, lot: random.Random) -> None:
    lead = people.by_name(story.lead)
    newest = timezone.now() - timedelta(days=lot.randrange(2, 26), hours=lot.randrange(9))
    started = newest - timedelta(days=DAYS_PER_STAGE * len(story.stages))
    initiative = Initiative.objects.create(
        village=Village.objects.get(slug=story.village),
        title=story.title,
        kind=story.kind,
        summary=story.summary,
        what_we_need=story.what_we_need,
        stage=story.stages[-1] if story.stages else FIRST_STAGE,
        created_by=lead,
    )
    Initiative.objects.filter(pk=initiative.pk).update(created_at=started, updated_at=newest)
    LifeEvent.objects.create(
        initiative=initiative, what=LifeEvent.What.STARTED, by=lead, at=started
    )
    _stages(initiative, story, lead, started)
    _members(initiative, story, lead, started, lot)


def _stages(initiative: Initiative, story: InitiativeStory, lead: User, started: datetime) -> None:
    before = FIRST_STAGE
    for number, stage in enumerate(story.stages, start=1):
        StageChange.objects.create(
            initiative=initiative,
            from_stage=before,
            to_stage=stage,
            by=lead,
            at=started + timedelta(days=DAYS_PER_STAGE * number),
        )
        before = stage


def _members(
    initiative: Initiative,
    story: InitiativeStory,
    lead: User,
    started: datetime,
    lot: random.Random,
) -> None:
    initiative.members.create(
        user=lead, role=InitiativeMember.Role.LEAD, since=started.date(), motive_choice=MOTIVES[2]
    )
    residents = Membership.objects.residents_of(initiative.village).select_related("user")
    # The demo's resident still has everything to join.
    newcomers = [lead, people.persona("bewoner")]
    others = list(residents.exclude(user__in=newcomers).order_by("user__name"))
    roles = [InitiativeMember.Role.BOARD] * 2 + [
        InitiativeMember.Role.MEMBER,
        InitiativeMember.Role.HELPER,
    ] * len(others)
    days = max((timezone.localdate() - started.date()).days, 1)
    for role, membership in zip(roles, lot.sample(others, story.helpers), strict=False):
        initiative.members.create(
            user=membership.user,
            recorded_by=membership.user.recorded_by,
            role=role,
            motive_choice=lot.choice(MOTIVES),
            motive=lot.choice(OWN_WORDS),
            since=started.date() + timedelta(days=lot.randrange(days)),
        )
