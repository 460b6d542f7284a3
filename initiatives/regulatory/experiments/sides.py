"""Who speaks for which side of an experiment, and what both have to agree on."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.conversation.models import RequestMessage
from initiatives.regulatory.models.querysets import applicants_of
from initiatives.regulatory.models.requests import RegulatoryRequest
from initiatives.regulatory.telling import desk_of
from villagehub.accounts.models import User
from villages.models import Membership

Side = RequestMessage.Side
OTHER = {Side.APPLICANT: Side.MUNICIPALITY, Side.MUNICIPALITY: Side.APPLICANT}


def speaks_for_applicant(request: RegulatoryRequest, by: User) -> bool:
    return applicants_of(request.initiative_id).filter(user=by).exists()


def works_as(role: str, request: RegulatoryRequest, by: User) -> bool:
    held = Membership.objects.active().filter(role=role, municipality=request.municipality_id)
    return held.of(by).exists()


def refuse_unless_of(side: str, request: RegulatoryRequest, by: User) -> None:
    """Of the municipality who handles requests there (`desk_of`), without an interest of their own
    (Awb 2:4)."""
    if side == Side.APPLICANT:
        if not speaks_for_applicant(request, by):
            raise ValidationError(_("Alleen trekkers en bestuur doen dit voor het initiatief."))
        return
    request.refuse_interest_of(by)
    if by not in desk_of(request):
        raise ValidationError(_("Alleen een behandelaar doet dit voor de gemeente."))


class AgreedByBoth(models.Model):
    """Whoever writes agrees with what they wrote; the other side reads and agrees anew."""

    agreed_by_applicant = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    agreed_by_municipality = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta:
        abstract = True

    @property
    def is_agreed(self) -> bool:
        return all(self.has_agreed(side) for side in OTHER)

    def has_agreed(self, side: str) -> bool:
        return getattr(self, f"{_field(side)}_id") is not None

    @property
    def waits_for(self) -> str:
        """The side that did not agree yet; nothing when both did."""
        return next((side for side in OTHER if not self.has_agreed(side)), "")

    def written_by(self, side: str, by: User, fields: dict[str, Any]) -> None:
        for name, value in fields.items():
            setattr(self, name, value)
        setattr(self, _field(OTHER[Side(side)]), None)
        setattr(self, _field(side), by)

    def agreed_to_by(self, side: str, by: User) -> None:
        setattr(self, _field(side), by)


def _field(side: str) -> str:
    return "agreed_by_applicant" if side == Side.APPLICANT else "agreed_by_municipality"
