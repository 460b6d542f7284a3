"""How the search over everything finds asks and offers. Conversations cannot be found."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.exchange.models import Listing, Stage
from villages.exchange.models.choices import Visibility
from villages.moderation.models import ModerationState
from villages.search.kinds import For, SearchKind, kinds

FOR_VILLAGE = Q(visibility=Visibility.VILLAGE)

kinds.plug(
    SearchKind(
        "vraag-en-aanbod",
        _("Vraag en aanbod"),
        model=Listing,
        audience=(
            For("public", when=Q(visibility=Visibility.PUBLIC)),
            For("village", of="village_id", when=FOR_VILLAGE),
            For("person", of="user_id", when=FOR_VILLAGE),
        ),
        text=("text", "where_text"),
        labels=("kind", "direction"),
        at="refreshed_at",
        # What is over, held or hidden is found by nobody, not by its author either.
        listed=Q(state=ModerationState.VISIBLE, stage=Stage.OPEN, ended_at__isnull=True),
        current=Q(asleep_at__isnull=True),
        url=lambda line: reverse("exchange:listing", args=[line.village_slug, line.key]),
    ),
    40,
)
