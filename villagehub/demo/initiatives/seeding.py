"""Nine initiatives at different steps, with the people who carry them and what they learned."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.utils import timezone

from initiatives.kinds import kind_data
from initiatives.models import Initiative, InitiativeMember, Lesson, LifeEvent, StageChange
from villagehub.accounts.models import User
from villagehub.demo.initiatives.lessons import LESSONS, LessonStory
from villagehub.demo.people import seeding as people
from villagehub.demo.people.story import (
    INITIATIVES,
    MOTIVES,
    OWN_WORDS,
    PROOFS,
    REASONS,
    InitiativeStory,
)
from villages.models import Membership, Village

# Where they are, in steps of some ten metres north and east of the middle of the village.
PLACES = {
    "De Nieuwe Hoek": ("De wei achter de Kerkstraat", 22, -18),
    "Winkelhoek": ("'t Laefhoes, Kerkplein 4", 1, 2),
    "Zonnedak": ("Het dak van de sporthal", -14, 20),
    "Groen rond": ("Dorpsplein", 0, 1),
    "Wandelpad": ("Langs de turfvaart", 8, 12),
}
STEP = 0.0001  # of a degree


def seed() -> None:
    for number, story in enumerate(INITIATIVES):
        _initiative(story, random.Random(number))
    for number, lesson in enumerate(LESSONS):
        _lesson(lesson, days_ago=5 + 9 * number)


def _lesson(story: LessonStory, days_ago: int) -> None:
    initiative = Initiative.objects.get(title__startswith=story.initiative)
    Lesson.objects.create(
        initiative=initiative,
        by=initiative.created_by,
        published_at=timezone.now() - timedelta(days=days_ago) if story.is_shared else None,
        title=story.title,
        what_worked=story.what_worked,
        what_did_not=story.what_did_not,
        advice=story.advice,
    )


def _initiative(story: InitiativeStory, lot: random.Random) -> None:
    lead = people.by_name(story.lead)
    newest = timezone.now() - timedelta(days=lot.randrange(2, 26), hours=lot.randrange(9))
    started = newest - timedelta(days=sum(days for _step, days in story.steps))
    initiative = Initiative.objects.create(
        village=Village.objects.get(slug=story.village),
        title=story.title,
        kind=story.kind,
        summary=story.summary,
        what_we_need=story.what_we_need,
        **_reached(story),
        created_by=lead,
    )
    dates = {"created_at": started, "updated_at": newest}
    Initiative.objects.filter(pk=initiative.pk).update(**dates, **_place(initiative))
    LifeEvent.objects.create(
        initiative=initiative, what=LifeEvent.What.STARTED, by=lead, at=started
    )
    _steps(initiative, story, lead, started)
    _members(initiative, story, lead, started, lot)


def _place(initiative: Initiative) -> dict[str, Any]:
    village = initiative.village
    for title, (text, north, east) in PLACES.items():
        if initiative.title.startswith(title) and village.latitude and village.longitude:
            at = (village.latitude + north * STEP, village.longitude + east * STEP)
            return {"place_text": text, "latitude": at[0], "longitude": at[1]}
    return {}


def _reached(story: InitiativeStory) -> dict[str, str]:
    codes = [code for code, _days in story.steps]
    step = {step.code: step for step in kind_data(story.kind).steps}[codes[-1] if codes else "idea"]
    return {"step": step.code, "stage": step.stage}


def _steps(initiative: Initiative, story: InitiativeStory, lead: User, started: datetime) -> None:
    steps = {step.code: step for step in initiative.kind_data.steps}
    before, at = initiative.kind_data.steps[0], started
    for code, days in story.steps:
        step, at = steps[code], at + timedelta(days=days)
        StageChange.objects.create(
            initiative=initiative,
            from_stage=before.stage,
            from_step=before.code,
            to_stage=step.stage,
            to_step=code,
            by=lead,
            at=at,
            note=REASONS.get((story.kind, code), ""),
            evidence=PROOFS.get((story.kind, code), ""),
        )
        before = step


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
    initiative.members.update(created_at=F("since"))
