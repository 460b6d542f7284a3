"""News and notices in the search of a village and of the country."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villages.moderation.models import ModerationState
from villages.news.models import Post
from villages.search.kinds import SearchKind, kinds


def still_matters() -> Q:
    now = Q(until__isnull=True) | Q(until__gte=timezone.localdate())
    return now & Q(state=ModerationState.VISIBLE, withdrawn_at__isnull=True)


kinds.plug(
    SearchKind(
        "nieuws",
        _("Nieuws"),
        model=Post,
        text=("text", "picture_text"),
        at="shown_since",
        current=still_matters,
        url=lambda line: reverse("news:detail", args=[line.village_slug, line.key]),
    ),
    60,
)
