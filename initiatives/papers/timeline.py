"""What the timeline tells of posts, documents, meetings and the budget."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.papers.models import Budget, DocumentEvent, MeetingPaper, Update
from initiatives.sockets.timeline import Moment, Place, moments, older


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
    """That it is there. What changed in it stands with the budget itself."""
    rows = Budget.objects.visible_to(user).filter(initiative=initiative)
    address = [initiative.village.slug, initiative.slug]
    return [
        Moment(
            row.created_at,
            row.pk,
            _("Begroting gemaakt"),
            "",
            reverse("papers:budget", args=address),
        )
        for row in older(rows, "created_at", before)
    ]


moments.plug(updates)
moments.plug(documents)
moments.plug(minutes)
moments.plug(budget)
