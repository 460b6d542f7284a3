"""On whose behalf the database is asked.

Row-level security reads two settings that live no longer than the transaction, so that a pooled
connection never passes one person's sight on to the next. Without them confidential tables show
no row.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction

SETTINGS = ("villagehub.user_id", "villagehub.organisation_id")


@contextmanager
def acting_as(user_id: UUID | None, organisation_id: UUID | int | None = None) -> Iterator[None]:
    """Inside, every statement is this person's, in the workplace of this organisation."""
    with transaction.atomic():
        before = _current()
        _set(user_id, organisation_id)
        yield
        # An outer transaction goes on after this block: it must not keep this sight.
        _set(*before)


def _current() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s, true), current_setting(%s, true)", SETTINGS)
        user_id, organisation_id = cursor.fetchone()
    return user_id or "", organisation_id or ""


def _set(user_id: object, organisation_id: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true), set_config(%s, %s, true)",
            [SETTINGS[0], str(user_id or ""), SETTINGS[1], str(organisation_id or "")],
        )
