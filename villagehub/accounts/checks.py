"""What must be right before the portal faces people: it asks the database as a plain role."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Warning
from django.db import DatabaseError, connection

ROLE = """
SELECT rolsuper OR rolbypassrls,
       to_regclass('audit_auditevent') IS NOT NULL
         AND has_table_privilege('audit_auditevent', 'UPDATE, DELETE, TRUNCATE')
  FROM pg_roles WHERE rolname = current_user
"""


def portal_has_few_rights(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Nothing to say when there is no database to ask, as while an image is built."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(ROLE)
            passes_fences, changes_record = cursor.fetchone()
    except DatabaseError:
        return []
    hint = "Let DATABASE_URL name villagehub_portal; only migrations need the tables' owner."
    found: list[CheckMessage] = []
    if passes_fences:
        text = "The portal's database role passes row-level security: casework has a fence less."
        found.append(Warning(text, hint=hint, id="accounts.W001"))
    if changes_record:
        text = "The portal's database role may change or remove lines of the audit record."
        found.append(Warning(text, hint=hint, id="accounts.W002"))
    return found
