"""What of ours goes along when an initiative leaves."""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.papers import contents
from initiatives.papers.models import (
    Agreement,
    Budget,
    BudgetChange,
    Document,
    DocumentEvent,
    Line,
    MeetingPaper,
    Update,
    Version,
)
from initiatives.sockets.portable import Stay, Table, stays, tables


def listed(rows: QuerySet) -> QuerySet:
    """Without what was withdrawn."""
    return rows.filter(withdrawn_at__isnull=True)


def of_documents_there(rows: QuerySet) -> QuerySet:
    return rows.exclude(file="").filter(document__withdrawn_at__isnull=True)


def without_picture(row: Update) -> None:
    """The words of a post go along; its picture stays, so that nothing points at it."""
    row.picture, row.picture_text, row.is_decoration = "", "", False
    row.picture_width = row.picture_height = 0


def read_again(version: Version) -> None:
    """Only what is in the file counts, not what the table says. A bundle may hold hundreds, so a
    worker takes out who made them."""
    if not version.file:
        raise ValidationError(contents.EMPTY)
    content = contents.read(ContentFile(version.file.read(), name=version.name))
    version.file = ContentFile(content.data, name="bestand")
    version.name, version.content_type = content.name, content.content_type
    version.is_as_it_came = True
    version.size, version.sha256 = len(content.data), hashlib.sha256(content.data).hexdigest()


def on_side(line: Line) -> None:
    if bool(line.source) != line.is_source:
        raise ValidationError(_("Een regel van de begroting past niet bij zijn kant."))
    if line.is_source:
        line.spent = None


def with_title(meeting: MeetingPaper) -> None:
    meeting.title = meeting.title.strip() or str(timezone.localdate(meeting.starts_at))


TEXTS = ("title", "text", "audience", "published_at", "edited_at")
MEETINGS = (
    "title",
    "starts_at",
    "agenda",
    "minutes",
    "minutes_at",
    "present",
    "adopted_on",
    "audience",
)
VERSIONS = ("number", "name", "content_type", "size", "sha256", "why", "restored_from")
BUDGET = ("note", "hour_value", "reserve", "give_link", "audience")
LINES = ("side", "name", "source", "amount", "hours", "state", "rhythm", "period", "note", "spent")
TABLES: list[Any] = [
    Table("berichten", Update, TEXTS, people=("by",), only=listed, clean=without_picture),
    Table("bijeenkomsten", MeetingPaper, MEETINGS, people=("by", "adopted_by"), clean=with_title),
    Table(
        "afspraken",
        Agreement,
        ("what", "who", "due_on", "done_at"),
        parents={"meeting": "bijeenkomsten", "task": "taken"},
        path="meeting__initiative",
    ),
    Table(
        "bestanden",
        Document,
        ("title", "kind", "link", "audience", "touched_at"),
        people=("by",),
        parents={"meeting": "bijeenkomsten"},
        only=listed,
    ),
    Table(
        "versies",
        Version,
        VERSIONS,
        people=("by",),
        parents={"document": "bestanden"},
        files=("file",),
        path="document__initiative",
        only=of_documents_there,
        clean=read_again,
    ),
    Table("begroting", Budget, BUDGET),
    Table(
        "begrotingsregels",
        Line,
        LINES,
        parents={"budget": "begroting"},
        path="budget__initiative",
        only=lambda rows: rows.filter(removed_at__isnull=True),
        clean=on_side,
    ),
    Table(
        "begroting-verloop",
        BudgetChange,
        ("name", "before", "after", "at"),
        people=("by",),
        parents={"budget": "begroting"},
        path="budget__initiative",
        restored=False,
    ),
    Table(
        "bestanden-verloop",
        DocumentEvent,
        ("what", "at", "note"),
        people=("by",),
        parents={"document": "bestanden"},
        path="document__initiative",
        only=lambda rows: rows.filter(document__withdrawn_at__isnull=True),
        restored=False,
    ),
]
for _table in TABLES:
    tables.plug(_table, 40)


def pictures(initiative: Initiative) -> int:
    return listed(Update.objects.filter(initiative=initiative)).exclude(picture="").count()


def withdrawn(initiative: Initiative) -> int:
    posts = Update.objects.filter(initiative=initiative, withdrawn_at__isnull=False).count()
    return (
        posts + Document.objects.filter(initiative=initiative, withdrawn_at__isnull=False).count()
    )


stays.plug(
    Stay(
        "fotos-bij-berichten",
        _("Foto's bij berichten"),
        _("daar kunnen mensen op staan die alleen voor het oude dorp ja zeiden"),
        pictures,
    ),
    40,
)
stays.plug(
    Stay(
        "ingetrokken-stukken",
        _("Ingetrokken berichten en bestanden"),
        _("die trokken jullie in"),
        withdrawn,
    ),
    41,
)
