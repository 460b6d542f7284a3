"""Taking somebody out of the portal, as far as others do not have to keep what they did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError, connection, models, transaction
from django.db.models import ProtectedError, RestrictedError

from villagehub.accounts.models import User

KEPT_BY_OTHERS = (ProtectedError, RestrictedError, DatabaseError)


def erase(person: User) -> None:
    """Where others have to keep something (a decision, a record of care), that stays without
    anything by which to know who did it; all the rest goes."""
    key = person.pk
    if not _is_deleted(person):
        left = User.objects.get(pk=key)
        left.strip()
        for row in _rows_of(left):
            _is_deleted(row)


def _is_deleted(row: models.Model) -> bool:
    try:
        with transaction.atomic():
            row.delete()
            connection.check_constraints()  # also by rows that we do not see: of casework
    except KEPT_BY_OTHERS:
        return False
    return True


def _rows_of(person: User) -> Iterator[Any]:
    """What would go along with the account, one by one."""
    for relation in User._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel) and relation.on_delete is models.CASCADE:
            rows = relation.related_model._base_manager
            yield from rows.filter(**{relation.field.name: person.pk})
