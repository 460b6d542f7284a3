"""Our line in the weekly digest: what was put behind an initiative of the village."""

from __future__ import annotations

from django.utils.translation import gettext as _

from initiatives.hurdles.models import BackingOffer
from initiatives.models import Visibility
from villagehub.notifications.telling import key_of
from villages.weekly import DigestLine, Week, sources


def accepted_backing(week: Week) -> list[DigestLine]:
    """The public title only, and nothing of an initiative that is only for whoever takes part. One
    query, and one for whoever may see what is only for the village."""
    rows = BackingOffer.objects.given().filter(
        initiative__village=week.village, **week.past("answered_at")
    )
    rows = rows.exclude(initiative__visibility=Visibility.PRIVATE)
    rows = rows.select_related("initiative__village").order_by("-answered_at", "-pk")
    return [
        DigestLine(
            group=_("Initiatieven"),
            about=key_of(offer, "backing"),
            text=_("%(initiative)s krijgt ruggensteun van %(offerer)s: %(title)s")
            % {"initiative": offer.initiative, "offerer": offer.offerer, "title": offer.title},
            path=offer.initiative.get_absolute_url(),
            only_for=None if offer.initiative.visibility == Visibility.PUBLIC else week.confirmed,
        )
        for offer in rows
    ]


sources.plug(accepted_backing, 40)
