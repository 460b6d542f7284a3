"""In whose hands a request is: the officer, and whoever stands in for them.

The model of a request stands on this, so it is known here by what it can do only.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from initiatives.models import InitiativeMember
from initiatives.regulatory.desk import emails
from initiatives.regulatory.desk.models.cards import DeskCard
from initiatives.regulatory.models.choices import Status
from villagehub.accounts.models import User
from villages.models import Membership

OFFICER = Membership.Role.OFFICER


class InHands:
    """Beside the model of a request."""

    handling_officer_id: Any
    municipality_id: Any
    initiative_id: Any
    created_by_id: Any

    def is_handled_by(self, user: Any) -> bool:
        """No query for who handles it, nor when the desk asked along (`is_covered`)."""
        if self.handling_officer_id == user.pk:
            return True
        asked_along = vars(self).get("is_covered")
        return self._is_covered_by(user) if asked_along is None else asked_along

    def _is_covered_by(self, user: Any) -> bool:
        if self.handling_officer_id is None or not _is_officer(user, self.municipality_id):
            return False
        cards = DeskCard.objects.covering(user, self.handling_officer_id, self.municipality_id)
        return cards.exists()

    def handlers(self) -> list[User]:
        """Who is told of it: the officer, or who stands in for them. When that one cannot, the
        officer and whoever leads. Nobody when nobody works here any more who has it in hands."""
        if self.handling_officer_id is None:
            return []
        able = self.able()
        own = able.filter(role=OFFICER, user=self.handling_officer_id)
        cards = DeskCard.objects.at(self.municipality_id)
        card = cards.away().filter(workplace__user=self.handling_officer_id).first()
        if card is None:
            return own.people()
        absent = cards.absent().values("workplace__user")
        stands_in = able.filter(role=OFFICER, user=card.deputy_id).exclude(user__in=absent)
        leads = able.filter(pk__in=cards.leading().values("workplace"))
        return stands_in.people() or list(dict.fromkeys([*own.people(), *leads.people()]))

    def able(self) -> Any:
        """Who works here and takes no part in the initiative (`has_interest_of`)."""
        members = InitiativeMember.objects.active().filter(initiative=self.initiative_id)
        here = Membership.objects.active().filter(municipality=self.municipality_id)
        return here.exclude(user__in=members.values("user")).exclude(user=self.created_by_id)

    def leads(self) -> list[User]:
        """Who leads the team, or all officers; never who takes part in the initiative."""
        able = self.able()
        leading = DeskCard.objects.at(self.municipality_id).leading()
        found: list[User] = able.filter(pk__in=leading.values("workplace")).people()
        return found or able.filter(role=OFFICER).people()

    def officer_works_here(self) -> bool:
        held = Membership.objects.active().filter(role=OFFICER, municipality=self.municipality_id)
        return held.filter(user=self.handling_officer_id).exists()

    def tell_who_had_it(self, before: User | None, by: User) -> None:
        """Whoever it was taken from, as long as they work here."""
        if before is None or before.pk in (by.pk, self.handling_officer_id):
            return
        if _is_officer(before, self.municipality_id):
            emails.tell_handed_away(self, before, by)

    def named_contact(self) -> DeskCard | None:
        """How applicants reach who handles it today; the card of who stands in when that one is
        away. Two queries at most."""
        cards = DeskCard.objects.at(self.municipality_id).select_related("workplace__user")
        card = cards.filter(workplace__user=self.handling_officer_id).first()
        if card and card.is_away and card.deputy_id:
            return cards.filter(workplace__user=card.deputy_id).first() or card
        return card

    def officers(self) -> list[User]:
        """All who could handle it."""
        held = Membership.objects.active().filter(role=OFFICER, municipality=self.municipality_id)
        return held.people()


def _is_officer(user: Any, municipality: Any) -> bool:
    held = Membership.objects.active().filter(role=OFFICER, municipality=municipality)
    return held.of(user).exists()


@transaction.atomic
def hand_over(request: Any, officer: User, by: User, at: datetime | None = None) -> None:
    """To a colleague, by whoever works here. Who gets it hears so."""
    request.refuse_interest_of(by)
    if not _is_officer(officer, request.municipality_id):
        raise ValidationError(_("Deze collega behandelt hier geen verzoeken."))
    if request.handling_officer_id == officer.pk:
        raise ValidationError(_("Dit verzoek staat al op naam van %s.") % officer)
    request.assign_to(officer, at=at, by=by)
    if officer.pk != by.pk:
        emails.tell_handed_over(request, officer, by)


@transaction.atomic
def take_back_proposal(request: Any, by: User, at: datetime | None = None) -> None:
    """By the officer, as long as nobody decided: the text stays as it was."""
    request.refuse_unless_handled_by(by)
    if request.status != Status.PROPOSED:
        raise ValidationError(_("Er ligt geen voorstel meer om terug te nemen."))
    request.move_to(
        Status.IN_REVIEW, by, at=at, note_internal=_("Voorstel teruggenomen door de behandelaar")
    )
    deciding = request.able().filter(role=Membership.Role.DECISION_MAKER)
    emails.tell_taken_back(request, deciding.people())
