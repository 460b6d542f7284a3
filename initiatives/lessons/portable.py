"""The lessons that go along when an initiative leaves."""

from __future__ import annotations

from initiatives.models import Lesson
from initiatives.sockets.portable import Table, tables

tables.plug(
    Table(
        "lessen",
        Lesson,
        ("title", "what_worked", "what_did_not", "advice", "published_at"),
        people=("by",),
    ),
    3,
)
