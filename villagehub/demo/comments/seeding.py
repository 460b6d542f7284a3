"""What people say about two initiatives. Nobody gets mail of what was said before the demo."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from initiatives.comments.models import Comment
from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.demo.comments.story import BEFORE, CHANGED, COMMENTS, CommentStory
from villagehub.demo.people import seeding as people


def seed() -> None:
    for title, stories in COMMENTS.items():
        initiative = Initiative.objects.select_related("village").get(title__startswith=title)
        threads = [_thread(initiative, story) for story in stories]
        rows = Comment.objects.bulk_create([row for thread in threads for row in thread])
        for thread, story in zip(threads, stories, strict=True):
            _date(thread, story.days_ago)
        Comment.objects.bulk_update(rows, ["created_at", "shown_since"])
    changed = timezone.localtime() - timedelta(days=3)
    earlier = [{"text": BEFORE, "until": f"{changed:%d-%m-%Y %H.%M}"}]
    Comment.objects.filter(text=CHANGED).update(earlier=earlier, edited_at=changed)


def _thread(initiative: Initiative, story: CommentStory) -> list[Comment]:
    top = _comment(initiative, people.by_name(story.who), story.text)
    answers = [
        _comment(initiative, people.by_name(name), text, top) for name, text in story.answers
    ]
    return [top, *answers]


def _date(thread: list[Comment], days_ago: int) -> None:
    """A row is dated when it is made, whatever it says."""
    at = timezone.localtime().replace(hour=15, minute=10) - timedelta(days=days_ago)
    for number, row in enumerate(thread):
        row.created_at = row.shown_since = at + timedelta(minutes=47 * number)


def _comment(
    initiative: Initiative, user: User, text: str, parent: Comment | None = None
) -> Comment:
    return Comment(
        initiative=initiative,
        village=initiative.village,
        user=user,
        recorded_by=user.recorded_by,
        text=text,
        parent=parent,
    )
