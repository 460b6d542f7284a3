"""Four questions, answered signed in and on paper; no mail goes out."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from initiatives.deciding.models import (
    Answer,
    Ballot,
    Invitation,
    Question,
    QuestionKind,
    Sheet,
    What,
    end_of,
)
from initiatives.deciding.results import settle
from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.demo.deciding.story import QUESTIONS, QuestionStory


def seed() -> None:
    for story in QUESTIONS:
        _question(story)


def _question(story: QuestionStory) -> None:
    initiative = Initiative.objects.select_related("village").get(
        title__startswith=story.initiative
    )
    lead = initiative.members.active().leads().select_related("user")[0].user
    question = Question(
        initiative=initiative,
        kind=story.kind,
        title=story.title,
        text=story.text,
        electorate=story.electorate,
        quorum=story.quorum,
        majority=story.majority,
        is_secret=story.is_secret,
        closes_at=end_of(timezone.localdate() + timedelta(days=max(story.closes, 1))),
    )
    question = Question.put(question, lead, [_choice(story, text) for text in story.choices])
    Invitation.invite(question, story.invited, lead)
    opened = timezone.now() - timedelta(days=story.opened)
    question.open_up(lead, opened)
    Question.objects.filter(pk=question.pk).update(created_at=opened)
    members = initiative.members.active().working().filter(user__in=question.voters())
    members = members.select_related("user").order_by("since", "pk")
    people = [member.user for member in members if member.user.email]
    for place, (person, said) in enumerate(zip(people, story.answers, strict=False)):
        _answer(question, person, said, story.words.get(place, ""))
    for place, reply in story.replies.items():
        question.ballots.get(user=people[place]).reply_with(lead, reply)
    _paper(question, story, lead)
    if story.closes < 0:
        _decide(question, story, lead)


def _choice(story: QuestionStory, text: str) -> dict[str, Any]:
    if story.kind != QuestionKind.DATES:
        return {"text": text}
    day = timezone.localdate() + timedelta(days=int(text))
    return {"starts_at": timezone.make_aware(datetime.combine(day, time(20)))}


def _answer(question: Question, person: User, said: str, words: str) -> None:
    Ballot.answer(question, _said(question, said, words), user=person)


def _said(question: Question, said: str, words: str = "") -> Answer:
    if question.kind == QuestionKind.CONSENT:
        return Answer(stance=said, words=words)
    choices = list(question.choices.all())
    if question.kind == QuestionKind.DATES:
        degrees = zip(choices, said.split(), strict=False)
        return Answer(marks={choice.pk: degree for choice, degree in degrees})
    return Answer(marks={choices[int(said)].pk: "yes"})


def _paper(question: Question, story: QuestionStory, lead: User) -> None:
    if not story.paper:
        return
    Sheet.make(question, 20)
    sheets = list(question.sheets.all())
    for place, number in enumerate(story.paper):
        said = "yes no maybe" if story.kind == QuestionKind.DATES else str(place)
        these, sheets = sheets[:number], sheets[number:]
        Ballot.from_paper(question, _said(question, said), by=lead, sheets=these)


def _decide(question: Question, story: QuestionStory, lead: User) -> None:
    closed = end_of(timezone.localdate() + timedelta(days=story.closes))
    Question.objects.filter(pk=question.pk).update(closes_at=closed)
    settle(question)
    decided = closed + timedelta(days=1)
    question._set(outcome=story.outcome, decided_at=decided)
    question.events.create(what=What.DECIDED, by=lead, at=decided)
