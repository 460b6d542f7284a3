"""Posts with an end, questions at joining, and words of thanks."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from initiatives.models import BoardPost, Initiative, InitiativeMember
from villagehub.demo.initiative_people.story import PEOPLE, PeopleStory, PostStory


def seed() -> None:
    for story in PEOPLE:
        for initiative in Initiative.objects.filter(title=story.title):
            _people(initiative, story, list(initiative.members.active().for_list()))


def _people(initiative: Initiative, story: PeopleStory, members: list[InitiativeMember]) -> None:
    for post in story.posts:
        _post(initiative, post, members)
    _questions(initiative, story, members)
    for giver, helper, text, what, shown in story.thanks:
        initiative.thanks.create(
            giver=members[giver].user,
            helper=members[helper].user,
            text=text,
            what=what,
            giver_shows=True,
            helper_shows=shown,
        )


def _post(initiative: Initiative, story: PostStory, members: list[InitiativeMember]) -> None:
    """Nobody gets mail of what happened before the demo began."""
    post = BoardPost.objects.create(
        initiative=initiative,
        kind=story.kind,
        name=story.name,
        about=story.about,
        is_board=story.kind in ("chair", "secretary", "treasurer"),
    )
    if story.held_by is not None:
        _hold(post, members[story.held_by], story.days_left)
    if story.deputy is not None:
        _hold(post, members[story.deputy], None, is_deputy=True)
    if story.wanted_by is not None:
        person = members[story.wanted_by]
        post.interests.create(user=person.user, recorded_by=person.recorded_by)


def _hold(
    post: BoardPost, member: InitiativeMember, days_left: int | None, is_deputy: bool = False
) -> None:
    until = timezone.localdate() + timedelta(days=days_left) if days_left else None
    post.holders.create(
        user=member.user,
        recorded_by=member.recorded_by,
        is_deputy=is_deputy,
        since=member.since,
        until=until,
    )


def _questions(initiative: Initiative, story: PeopleStory, members: list[InitiativeMember]) -> None:
    questions = [
        initiative.join_questions.create(
            text=text, kind="choice" if choices else "text", choices_text="\n".join(choices)
        )
        for text, choices in story.questions
    ]
    for number, given in story.answers.items():
        for question, text in zip(questions, given, strict=True):
            members[number].answers.create(question=question, asked=question.text, text=text)
