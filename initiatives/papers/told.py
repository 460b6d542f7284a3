"""What the timeline tells of posts, documents, meetings and the budget."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.papers.models import BudgetChange, DocumentEvent, MeetingPaper, Update
from initiatives.timeline import Moment, Place, older, register_moments


def updates(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = Update.objects.visible_to(user).listed().filter(initiative=initiative)
    moments = []
    for row in older(rows, "published_at", before):
        row.initiative = initiative
        text = _("Bericht: %(title)s") % {"title": row.title}
        moments.append(Moment(row.published_at, row.pk, text, "", row.get_absolute_url()))
    return moments


def documents(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = DocumentEvent.objects.visible_to(user).told().filter(document__initiative=initiative)
    moments = []
    for row in older(rows.select_related("document"), "at", before):
        row.document.initiative = initiative
        words = {"title": row.document.title, "what": row.get_what_display()}
        text = _("Bestand “%(title)s”: %(what)s") % words
        note = "" if row.what == DocumentEvent.What.ADDED else row.note
        moments.append(Moment(row.at, row.pk, text, note, row.document.get_absolute_url()))
    return moments


def minutes(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = MeetingPaper.objects.visible_to(user).filter(initiative=initiative)
    rows = rows.filter(minutes_at__isnull=False).select_related("event")
    moments = []
    for row in older(rows, "minutes_at", before):
        row.initiative = initiative
        text = _("Verslag van “%(title)s”") % {"title": row.shown_title}
        moments.append(Moment(row.minutes_at, row.pk, text, "", row.get_absolute_url()))
    return moments


def budget(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    """New lines and their going; who wants every change finds them with the budget."""
    rows = BudgetChange.objects.visible_to(user).filter(budget__initiative=initiative, before="")
    return [
        Moment(row.at, row.pk, _("Begroting: %(name)s") % {"name": row.name}, row.after)
        for row in older(rows, "at", before)
    ]


for _source in (updates, documents, minutes, budget):
    register_moments(_source)
