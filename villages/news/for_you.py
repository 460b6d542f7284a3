"""What somebody placed and others do not see, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.for_you import Found, Source, asked_of, sources
from villages.moderation.models import ModerationState
from villages.news.models import Post


def _path(found: Found) -> str:
    return path_to("news:detail", found.village, found.thing)


def not_shown(user: User, since: datetime) -> QuerySet[Any]:
    return asked_of(
        Post.objects.of_author(user).waiting_for_author().filter(withdrawn_at=None),
        "not_shown",
        moment="created_at",
        words="title",
        state=F("state"),
        village="village__slug",
    )


_says = {
    ModerationState.HELD: _("Van jou, wacht op de redactie"),
    ModerationState.HIDDEN: _("Van jou, verborgen"),
}
sources.plug(Source("not_shown", not_shown, _says, _path), 40)
