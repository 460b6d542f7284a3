"""Our tab, our block on an initiative's page, our moments, and our lines in the digest."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.deciding.models import Ballot, Electorate, Question, QuestionEvent, What
from initiatives.models import Initiative, InitiativeMember, Visibility
from initiatives.sections import Section, register_detail_section
from initiatives.tabs import Tab, register_tab
from initiatives.timeline import Moment, Place, older, register_moments
from villages.weekly import Line, Week, register_source

SHOWN = 3
MOST_LINES = 50
TOLD = [What.OPENED, What.VERSION, What.WITHDRAWN, What.DECIDED]


def waiting_for_you(request: HttpRequest, initiative: Initiative) -> Section | None:
    """Open, for this person to answer, and not answered. One query."""
    if not request.user.is_authenticated:
        return None
    rows = Question.objects.visible_to(request.user).awaiting(request.user)
    found = list(rows.filter(initiative=initiative).order_by("closes_at")[:SHOWN])
    for question in found:
        question.initiative = initiative
    context = {"questions": found, "initiative": initiative}
    return ("deciding/_waiting_for_you.html", context) if found else None


def questions_told(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    seen = Question.objects.visible_to(user).filter(initiative=initiative).values("pk")
    rows = QuestionEvent.objects.filter(question__in=seen, what__in=TOLD)
    rows = rows.select_related("question")
    return [_moment(row, initiative) for row in older(rows, "at", before)]


WORDS = {
    What.OPENED: gettext_lazy("Gevraagd: %(title)s"),
    What.VERSION: gettext_lazy("Voorstel veranderd: %(title)s"),
    What.WITHDRAWN: gettext_lazy("Vraag ingetrokken: %(title)s"),
    What.DECIDED: gettext_lazy("Besloten: %(title)s"),
}


def _moment(row: QuestionEvent, initiative: Initiative) -> Moment:
    row.question.initiative = initiative
    note = row.question.outcome if row.what == What.DECIDED else row.note
    text = str(WORDS[What(row.what)]) % {"title": row.question}
    return Moment(row.at, row.pk, text, note, row.question.get_absolute_url())


def open_questions(week: Week) -> list[Line]:
    """What can be answered: new since last week, or closing in this one. For who may answer and,
    as far as we can know them, has not. Four queries."""
    rows = Question.objects.open().filter(initiative__village=week.village)
    soon = Q(closes_at__lt=week.ends_at) | Q(opened_at__gte=week.looks_back_to)
    found = list(rows.filter(soon).for_list().order_by("closes_at")[:MOST_LINES])
    found = [row for row in found if row.electorate != Electorate.INVITED]
    if not found:
        return []
    initiatives = {row.initiative_id for row in found}
    working = InitiativeMember.objects.active().filter(initiative__in=initiatives)
    members: dict[UUID, set[UUID]] = {}
    watching: dict[UUID, set[UUID]] = {}
    for key, user, role in working.values_list("initiative", "user", "role"):
        watching.setdefault(key, set()).add(user)
        if role != InitiativeMember.Role.OBSERVER:
            members.setdefault(key, set()).add(user)
    answered: dict[UUID, set[UUID]] = {}
    ballots = Ballot.objects.filter(question__in=found, user__isnull=False)
    for key, user in ballots.values_list("question", "user"):
        answered.setdefault(key, set()).add(user)
    return [
        Line(
            group=_("Denk mee"),
            about=f"question:{row.pk}",
            text=_text(row),
            path=row.get_absolute_url(),
            only_for=_audience(week, row, members, watching) - answered.get(row.pk, set()),
        )
        for row in found
    ]


def _text(row: Question) -> str:
    day = date_format(row.closes_on, "l j F") if row.closes_on else ""
    return _("%(initiative)s vraagt: %(title)s. Antwoorden kan tot en met %(day)s") % {
        "initiative": row.initiative.title,
        "title": row.title,
        "day": day,
    }


def _audience(
    week: Week,
    row: Question,
    members: dict[UUID, set[UUID]],
    watching: dict[UUID, set[UUID]],
) -> set[UUID]:
    """Who may answer, as far as they see the initiative."""
    taking_part = watching.get(row.initiative_id, set())
    if row.electorate == Electorate.MEMBERS:
        return members.get(row.initiative_id, set())
    if row.initiative.visibility == Visibility.PRIVATE:
        seen = set(taking_part)
        return seen if row.electorate == Electorate.ALL else seen & week.confirmed
    if row.electorate == Electorate.VILLAGE:
        return set(week.confirmed)
    return set(week.confirmed) | taking_part


register_tab(20, Tab("deciding", gettext_lazy("Meedenken"), "deciding:board"))
register_detail_section(3, waiting_for_you)
register_moments(questions_told)
register_source(open_questions)
