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
    is_inside = connection.in_atomic_block
    with transaction.atomic():
        before = _set(user_id, organisation_id)
        yield
        # An outer transaction goes on after this block: it must not keep this sight.
        if is_inside:
            _set(*before)


def _set(user_id: object, organisation_id: object) -> tuple[str, str]:
    """Gives what was set before. OFFSET 0: that is read first."""
    user, organisation = SETTINGS
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT was.person, was.organisation,"
            " set_config(%s, %s, true), set_config(%s, %s, true)"
            " FROM (SELECT current_setting(%s, true) AS person,"
            " current_setting(%s, true) AS organisation OFFSET 0) was",
            [user, str(user_id or ""), organisation, str(organisation_id or ""), *SETTINGS],
        )
        before = cursor.fetchone()
    return before[0] or "", before[1] or ""
