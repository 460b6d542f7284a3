"""What the timeline tells of posts, documents, meetings and the budget."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.models import Initiative, TimelineMoment
from initiatives.models.told import Told
from initiatives.papers.models import Budget, Document, DocumentEvent, MeetingPaper, Update
from initiatives.sockets.timeline import Line, Source, moments
from villagehub.tables.kept import quoted
from villages.models import Event


def _update(row: TimelineMoment, initiative: Initiative) -> Line:
    url = reverse("papers:update", args=[*initiative.address, row.key])
    return Line(_("Bericht: %(title)s") % row.words, url=url)


def _document(row: TimelineMoment, initiative: Initiative) -> Line:
    what = DocumentEvent.What(row.words["what"])
    text = _("Bestand “%(title)s”: %(what)s") % {"title": row.words["title"], "what": what.label}
    note = "" if what == DocumentEvent.What.ADDED else row.words["note"]
    url = reverse("papers:document", args=[*initiative.address, row.words["document"]])
    return Line(text, note, url)


def _minutes(row: TimelineMoment, initiative: Initiative) -> Line:
    url = reverse("papers:meeting", args=[*initiative.address, row.key])
    return Line(_("Verslag van “%(title)s”") % row.words, url=url)


def _minutes_of_own_events(user: Any) -> QuerySet:
    events = Event.objects.visible_to(user)
    return MeetingPaper.objects.filter(audience=Told.ALL, event__in=events).values("pk")


def _budget(row: TimelineMoment, initiative: Initiative) -> Line:
    """That it is there. What changed in it stands with the budget itself."""
    return Line(_("Begroting gemaakt"), url=reverse("papers:budget", args=initiative.address))


moments.plug(
    Source(
        "update",
        Update,
        _update,
        at="thing.published_at",
        audience="thing.audience",
        words={"title": "thing.title"},
        where="thing.withdrawn_at IS NULL",
    )
)
moments.plug(
    Source(
        "document",
        DocumentEvent,
        _document,
        at="thing.at",
        initiative="document.initiative_id",
        audience="document.audience",
        words={
            "title": "document.title",
            "document": "document.id",
            "what": "thing.what",
            "note": "thing.note",
        },
        where=f"document.withdrawn_at IS NULL AND thing.what IN ({quoted(DocumentEvent.TOLD)})",
        beside={"document": (Document, "thing.document_id")},
    )
)
moments.plug(
    Source(
        "minutes",
        MeetingPaper,
        _minutes,
        at="thing.minutes_at",
        audience=(
            f"CASE WHEN thing.audience = '{Told.ALL}' "
            f"AND event.visibility <> '{Event.Visibility.PUBLIC}' "
            f"THEN '{Told.VILLAGE}' ELSE thing.audience END"
        ),
        village="event.village_id",
        words={"title": "coalesce(event.title, thing.title)"},
        where="thing.minutes_at IS NOT NULL",
        beside={"event": (Event, "thing.event_id")},
        also=_minutes_of_own_events,
    )
)
moments.plug(Source("budget", Budget, _budget, audience="thing.audience"))
