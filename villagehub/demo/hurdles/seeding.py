"""Obstacles, risks and backing of three made-up initiatives."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache

from django.utils import timezone

from initiatives.hurdles.models import (
    BackingAsk,
    BackingOffer,
    Obstacle,
    Risk,
    RiskChange,
    RiskShare,
)
from initiatives.hurdles.offered import RISKS as OFFERED
from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.demo.hurdles.story import (
    ASKS,
    OBSTACLES,
    OFFERS,
    RISKS,
    SHARED,
    AskStory,
    ObstacleStory,
    OfferStory,
    RiskStory,
)
from villagehub.demo.people import seeding as people
from villages.models import Membership

CHANGED_DAYS_AGO = 21


def seed() -> None:
    _initiative.cache_clear()
    for number, obstacle in enumerate(OBSTACLES):
        _obstacle(obstacle, number)
    for number, risk in enumerate(RISKS):
        _risk(risk, number)
    for title in SHARED:
        share = RiskShare.objects.create(initiative=_initiative(title), by=_people(title)[0])
        RiskShare.objects.filter(pk=share.pk).update(created_at=_days_ago(12))
    for ask in ASKS:
        _ask(ask)
    for offer in OFFERS:
        _offer(offer)


@cache
def _initiative(title: str) -> Initiative:
    rows = Initiative.objects.select_related("village__municipality")
    return rows.get(title__startswith=title)


@cache
def _people(title: str) -> list[User]:
    """Leads and board first."""
    members = _initiative(title).members.active().insiders().for_list()
    return [member.user for member in members]


def _days_ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def _day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def _obstacle(story: ObstacleStory, number: int) -> None:
    initiative, team = _initiative(story.initiative), _people(story.initiative)
    due = _day(story.step_days)
    made = min(_days_ago(4), _days_ago(10 - story.step_days))
    obstacle = Obstacle.objects.create(
        initiative=initiative,
        side=story.side,
        title=story.title,
        description=story.description,
        public_text=story.public_text,
        solver_text=story.solver,
        step_what=story.step,
        step_by=team[number % min(len(team), 4)],
        step_due=due,
        step_done_on=due if story.is_done else None,
        status=story.status,
        status_note=story.note,
        status_at=made + timedelta(days=8) if story.is_done else made,
        created_by=team[0],
        request=_request(initiative) if story.side == Obstacle.Side.FORMAL_RULE else None,
    )
    Obstacle.objects.filter(pk=obstacle.pk).update(created_at=made)


def _request(initiative: Initiative) -> RegulatoryRequest | None:
    return RegulatoryRequest.objects.filter(initiative=initiative).order_by("created_at").first()


def _risk(story: RiskStory, number: int) -> None:
    initiative, team = _initiative(story.initiative), _people(story.initiative)
    template = OFFERED.get(story.key)
    left = story.left or (None, None)
    risk = Risk.objects.create(
        initiative=initiative,
        template=story.key,
        title=str(template.description) if template else story.title,
        category=story.category,
        likelihood=story.likelihood,
        impact=story.impact,
        mitigation=story.mitigation,
        insurance=story.insurance,
        residual_likelihood=left[0],
        residual_impact=left[1],
        owner=team[number % min(len(team), 3)],
        review_on=_day(story.review_days),
        audience=story.audience,
    )
    note = "overgenomen van de lijst" if template else "toegevoegd"
    RiskChange.objects.create(risk=risk, by=team[0], note=note, at=_days_ago(60))
    if story.raised_from:
        what = [["hoe groot is de kans?", str(story.raised_from), str(story.likelihood)]]
        at = _days_ago(CHANGED_DAYS_AGO)
        note = "De huurder zegde op."
        RiskChange.objects.create(risk=risk, by=team[0], what=what, note=note, at=at)


def _ask(story: AskStory) -> None:
    initiative, taker = _initiative(story.initiative), None
    asked = _days_ago(story.days_ago)
    if story.taken_by:
        taker = people.persona(story.taken_by)
    ask = BackingAsk.objects.create(
        initiative=initiative,
        kind=story.kind,
        text=story.text,
        contact=_people(story.initiative)[0],
        taken_by=taker,
        taken_for=BackingOffer.name_of(_workplace(taker)) if taker else "",
        reacted_at=asked + timedelta(days=2) if taker else None,
    )
    BackingAsk.objects.filter(pk=ask.pk).update(created_at=asked)


def _workplace(user: User) -> Membership:
    return Membership.objects.of(user).active().above_resident().for_list().get()


def _offer(story: OfferStory) -> None:
    initiative, lead = _initiative(story.initiative), _people(story.initiative)[0]
    offered = _days_ago(story.days_ago)
    is_answered = story.status != BackingOffer.Status.OFFERED
    offer = BackingOffer(
        initiative=initiative,
        obstacle=_helped(story, initiative),
        kind=story.kind,
        title=story.title,
        words=story.words,
        contact=story.contact,
        amount=story.amount,
        amount_is_public=story.amount_is_public,
        status=story.status,
        answer=story.answer,
        answered_by=lead if is_answered else None,
        answered_at=offered + timedelta(days=2) if is_answered else None,
        used_note=story.used_note,
        used_at=offered + timedelta(days=5) if story.used_note else None,
        thanks=story.thanks,
        thanks_are_public=bool(story.thanks),
        thanked_by=lead if story.thanks else None,
        thanked_at=offered + timedelta(days=6) if story.thanks else None,
    )
    offer.sent_from(_workplace(people.persona(story.by)))
    offer.save()
    BackingOffer.objects.filter(pk=offer.pk).update(created_at=offered)


def _helped(story: OfferStory, initiative: Initiative) -> Obstacle | None:
    if not story.obstacle:
        return None
    return Obstacle.objects.get(initiative=initiative, title__startswith=story.obstacle)
