"""What somebody proposed for the agenda and nobody else sees, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.for_you import Found, Source, asked_of, sources
from villages.moderation.models import ModerationState
from villages.proposals.models import Proposal


def _path(found: Found) -> str:
    return path_to("proposals:proposal", found.village, found.thing)


def proposed(user: User, since: datetime) -> QuerySet[Any]:
    return asked_of(
        Proposal.objects.of_author(user).waiting_for_author().there(),
        "proposed",
        moment="starts_at",
        words="title",
        state=F("state"),
        village="village__slug",
    )


_says = {
    ModerationState.HELD: _("Voorgesteld voor de agenda, wacht op de redactie"),
    ModerationState.HIDDEN: _("Voorgesteld voor de agenda, niet geplaatst"),
}
sources.plug(Source("proposed", proposed, _says, _path), 41)
