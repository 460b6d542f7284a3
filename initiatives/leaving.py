"""Who leaves an initiative organises its coming events no longer: its leads do."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.owners import of_initiatives
from initiatives.sockets.leaving import ends
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.agenda.leaving import organised_by_nobody
from villages.models import Event


def organised_events(initiative: Initiative, people: Iterable[User]) -> QuerySet[Event]:
    rows = Event.objects.upcoming().filter(of_initiatives([initiative]), created_by__in=people)
    return rows.order_by("starts_at", "pk")


ends.plug(Ends(_("Activiteiten"), organised_events, end=organised_by_nobody), 60)
