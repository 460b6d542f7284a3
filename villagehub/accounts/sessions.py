"""Sessions in the database, of which the question is written out once: it comes at every page of
who is signed in."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from villagehub.tables.prepared import prepared


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        """As Django's own, which builds the query each time."""
        found: list[Session] = _running((), str(self.session_key), timezone.now())
        if found:
            return found[0]
        self._session_key = None
        return None


@prepared
def _running(who: tuple[()], key: str, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
