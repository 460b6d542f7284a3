"""Backing that a municipality delivered, for its card in the register."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.models import BackingOffer, OfferStatus
from initiatives.regulatory.register.card import Figure, backing
from villages.models import Municipality


def delivered(municipality: Municipality) -> list[Figure]:
    """Of what everybody may see. One query."""
    ours = BackingOffer.objects.visible_to(AnonymousUser()).filter(municipality=municipality)
    found = ours.aggregate(given=Count("pk"), used=Count("pk", filter=Q(status=OfferStatus.USED)))
    return [
        Figure(
            _("Ruggensteun aangenomen"), found["given"], None,
            _("aanbod van de gemeente dat een initiatief aannam en dat openbaar is"),
        ),
        Figure(
            _("Ruggensteun gebruikt"), found["used"], found["given"],
            _("aanbod waarvan het initiatief zegt dat het gebruikt is"),
        ),
    ]  # fmt: skip


backing.plug(delivered, 10)
