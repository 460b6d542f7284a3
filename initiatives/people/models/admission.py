"""Whom an initiative lets in by their own press, and as what.

Everybody may follow. Who helps sees what is public and their own task; its leads choose who may
help so. Who takes part reads what is for whoever takes part: that is by their own press for whom
the village knows, and by a yes of a lead for everybody else. Who is not let in yet comes in as
less, and the leads hear what they asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from initiatives.people import emails as people_messages
from initiatives.people.models.members import InitiativeMember
from villagehub.accounts.models import User
from villages.models import Membership

Role = InitiativeMember.Role
# As what somebody comes in who waits for a yes.
LESS = {Role.MEMBER.value: Role.HELPER.value, Role.HELPER.value: Role.OBSERVER.value}


class HelpersFrom(models.TextChoices):
    ANYBODY = "anybody", _("iedereen met een account")
    VILLAGE = "village", _("wie bij het dorp hoort")
    ASKED = "asked", _("alleen wie van een trekker een ja kreeg")


class Admitting(models.Model):
    helpers_from = models.CharField(
        _("wie mag zo een taak of dienst oppakken?"),
        max_length=7,
        choices=HelpersFrom,
        default=HelpersFrom.ANYBODY,
    )

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        village_id: Any
        members: Any
        join: Any

    def lets_in(self, role: str, *people: User | None) -> bool:
        """Somebody in this role; or by whoever registers them. One query at most."""
        if role not in LESS:
            return role == Role.OBSERVER
        if self.helpers_from == HelpersFrom.ASKED:
            return False
        if role == Role.HELPER and self.helpers_from == HelpersFrom.ANYBODY:
            return True
        rows = Membership.objects.confirmed().filter(village=self.village_id)
        return rows.filter(user__in=[each for each in people if each]).exists()

    def admission(self, role: str, *people: User | None) -> tuple[str, str]:
        """As what these come in for now, and what waits for a yes, if anything."""
        now = role
        while now in LESS and not self.lets_in(now, *people):
            now = LESS[now]
        return now, role if now != role else ""

    @transaction.atomic
    def ask_for(self, role: str, user: User, recorder: User | None = None) -> None:
        """Who waits for a yes says so; the leads hear it once."""
        rows = self.members.active().of(user).select_related("user")
        member = rows.first()
        if member is None:
            self.join(user, recorded_by=recorder, role=role)
        elif rows.filter(asks_for="").update(asks_for=role):
            member.initiative, member.asks_for = self, role
            people_messages.tell_leads_who_joined(member, user)

    def may_help(self, user: User, recorder: User | None = None) -> bool:
        """Who may take a task or a place that they see: who helps already, and who is let in so."""
        if self.members.active().of(user).working().exists():
            return True
        return self.lets_in(Role.HELPER, user, recorder)
