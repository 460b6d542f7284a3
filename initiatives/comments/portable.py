"""What goes along when an initiative leaves: the words, to be read, with the name of whoever said
that it may go. They are not made again, since whoever said them has no account there."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from initiatives.comments.models import Closing, Comment
from initiatives.models import Audience, Initiative
from initiatives.sockets.portable import Stay, Table, stays, tables


def _to_be_read(rows: Any) -> Any:
    return rows.listed().filter(deleted_at__isnull=True)


tables.plug(
    Table(
        "reacties",
        Comment,
        ("text", "edited_at"),
        people=("user",),
        parents={"parent": "reacties"},
        only=_to_be_read,
        restored=False,
        readers=Audience.ALL,
        asks=True,
    ),
    71,
)
tables.plug(Table("reacties-dicht", Closing, (), people=("by",)), 71)


def not_to_be_read(initiative: Initiative) -> int:
    rows = Comment.objects.filter(initiative=initiative, deleted_at__isnull=True)
    return rows.exclude(pk__in=_to_be_read(Comment.objects.all()).values("pk")).count()


stays.plug(
    Stay(
        "verborgen-reacties",
        _("Verborgen reacties"),
        _("die haalde de dorpsredactie weg"),
        not_to_be_read,
    ),
    40,
)
