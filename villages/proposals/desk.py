"""What residents propose for the agenda, on the desk of the editors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from villages.desk import Matter, desk, waits
from villages.models import Village
from villages.moderation import queue
from villages.proposals.models import Proposal


def proposed(village: Village) -> Iterable[QuerySet[Any]]:
    rows = Proposal.objects.unanswered().filter(village=village)
    return [waits(rows, "proposed", kind=Proposal.moderation_key)]


desk.plug(Matter("proposed", _("Voorgesteld voor de agenda"), proposed, queue.shown), 23)
