"""What hangs on a person: asked of the models, so that what is made later counts too."""

from __future__ import annotations

from typing import Any

from django.db import connection

from supporters.models import HelpSeeker, Transition


def hanging() -> list[tuple[Any, str]]:
    """Each kind, and the column that names the person. What can be undone for ten minutes says
    nothing that its rows do not."""
    related = HelpSeeker._meta.related_objects
    found: list[Any] = [(each.related_model, each.field.column) for each in related]
    return [pair for pair in found if pair[0] is not Transition]


def keys_about(person: HelpSeeker) -> list[str]:
    """Of the person and all that hangs on them, in one query within the fence: what somebody
    looked at or changed when they looked at one of these."""
    kinds: list[tuple[Any, str]] = [(HelpSeeker, "id"), *hanging()]
    parts = [
        f"SELECT t.id::text FROM {kind._meta.db_table} t WHERE t.{column} = %s"  # noqa: S608
        for kind, column in kinds
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), [person.pk] * len(kinds))
        return [key for (key,) in cursor.fetchall()]
