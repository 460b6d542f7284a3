"""Posts, documents, meetings and the budget of two initiatives."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from initiatives.models import Initiative, InitiativeEvent
from initiatives.papers.contents import PDF, Content, fitting_name
from initiatives.papers.models import (
    Budget,
    BudgetChange,
    Document,
    DocumentEvent,
    Line,
    MeetingPaper,
    Update,
    Version,
)
from villagehub.accounts.models import User
from villagehub.demo.papers.pdf import pdf
from villagehub.demo.papers.story import (
    BUDGETS,
    DOCUMENTS,
    HUIS,
    LOST,
    MEETINGS,
    POSTS,
    BudgetStory,
    DocumentStory,
    LineStory,
    MeetingStory,
    PostStory,
)
from villages.models import Event


def seed() -> None:
    for post in POSTS:
        _post(post)
    for meeting in MEETINGS:
        _meeting(meeting)
    for document in DOCUMENTS:
        _document(document)
    for budget in BUDGETS:
        _budget(budget)


def _initiative(start: str) -> Initiative:
    return Initiative.objects.select_related("created_by").get(title__startswith=start)


def _ago(days: int) -> datetime:
    day = timezone.localdate() - timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(19, 30)))


def _post(story: PostStory) -> None:
    initiative = _initiative(story.initiative)
    Update.objects.create(
        initiative=initiative,
        by=initiative.created_by,
        published_at=_ago(story.days_ago),
        audience=story.audience,
        title=story.title,
        text=story.text,
    )


def _meeting(story: MeetingStory) -> None:
    initiative = _initiative(story.initiative)
    starts = _ago(-story.days)
    event = Event.objects.create(
        village=initiative.village,
        title=story.title,
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        place_text="'t Laefhoes",
        organiser_text=initiative.title,
        created_by=initiative.created_by,
    )
    InitiativeEvent.add(initiative, event)
    paper = MeetingPaper.of_event(initiative, event, initiative.created_by)  # type: ignore[arg-type]
    paper.agenda, paper.minutes = story.agenda, story.minutes
    paper.minutes_at = starts + timedelta(days=2) if story.minutes else None
    paper.save()
    for what, who, due, is_done in story.agreements:
        paper.agreements.create(
            what=what,
            who=who,
            due_on=timezone.localdate() + timedelta(days=due),
            done_at=_ago(-due) if is_done else None,
        )


def _document(story: DocumentStory) -> None:
    initiative = _initiative(story.initiative)
    document = Document.objects.create(
        initiative=initiative,
        by=initiative.created_by,
        title=story.title,
        kind=story.kind,
        audience=story.audience,
        meeting=MeetingPaper.objects.filter(title=story.meeting).first(),
    )
    for days, why, lines in zip(story.days_ago, story.why, story.lines, strict=True):
        name = fitting_name(story.title + ".pdf", PDF)
        content = Content(pdf(story.title, lines), PDF, name)
        version = document.add(content, initiative.created_by, why)
        _put_back(document, version, _ago(days))


def _put_back(document: Document, version: Version, at: datetime) -> None:
    """In time."""
    Version.objects.filter(pk=version.pk).update(created_at=at)
    Document.objects.filter(pk=document.pk).update(touched_at=at)
    newest = document.events.order_by("-created_at").values("pk")[:1]
    DocumentEvent.objects.filter(pk__in=newest).update(at=at)


def _budget(story: BudgetStory) -> None:
    initiative = _initiative(story.initiative)
    lead = initiative.created_by
    budget = Budget.objects.create(
        initiative=initiative,
        audience=story.audience,
        note=story.note,
        reserve=story.reserve,
    )
    for line in story.lines:
        row = _line(budget, line)
        budget.log(lead, row.name, "", row.words)
    if story.initiative == HUIS:
        name, amount = LOST
        lost = _line(budget, LineStory(name, amount, "revenue", "received", "yearly"))
        budget.log(lead, lost.name, "", lost.words)
        if isinstance(lead, User):
            lost.remove(lead)
    BudgetChange.objects.filter(budget=budget).update(at=_ago(38))
    Budget.objects.filter(pk=budget.pk).update(created_at=_ago(38))


def _line(budget: Budget, story: LineStory) -> Line:
    is_work = story.source == Line.Source.OWN_WORK
    return Line.objects.create(
        budget=budget,
        side=Line.Side.SOURCE if story.source else Line.Side.COST,
        name=story.name,
        source=story.source,
        amount=0 if is_work else story.amount,
        hours=story.amount if is_work else None,
        state=story.state,
        rhythm=story.rhythm,
        period=story.period,
        note=story.note,
    )
