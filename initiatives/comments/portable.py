"""What goes along when an initiative leaves: the words, to be read. They are not made again, since
whoever said them has no account there."""

from __future__ import annotations

from typing import Any

from initiatives.comments.models import Comment
from initiatives.sockets.portable import Table, tables


def _to_be_read(rows: Any) -> Any:
    return rows.listed().filter(deleted_at__isnull=True)


tables.plug(
    Table(
        "reacties",
        Comment,
        ("text", "created_at", "edited_at"),
        people=("user",),
        parents={"parent": "reacties"},
        only=_to_be_read,
        restored=False,
    ),
    71,
)
