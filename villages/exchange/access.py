"""Who may ask, offer and reply."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Case, When
from django.utils.translation import gettext as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.choosing import details_of, full_name
from villagehub.accounts.models import User
from villagehub.web.choosing import told_apart
from villages.members.models.reach import reach_of
from villages.models import Membership, Organisation, Village

VIA = "via:"


@dataclass(frozen=True)
class Standing:
    """In whose name this person may act, in one village or anywhere."""

    user: Any
    people: list[User] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)

    @property
    def may_act(self) -> bool:
        return bool(self.people or self.organisations)

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Oneself first, then somebody who stays unnamed, then people without e-mail: nobody is
        named by leaving the first choice."""
        people = [(person, self._name(person)) for person in self.people]
        labels = told_apart(people, details_of)
        named = [(str(person.pk), label) for person, label in zip(self.people, labels, strict=True)]
        own = [choice for choice in named if choice[0] == str(self.user.pk)]
        unnamed = [
            (f"{VIA}{organisation.pk}", _("Iemand die ik niet noem, via %s") % organisation)
            for organisation in self.organisations
        ]
        return own + unnamed + [choice for choice in named if choice not in own]

    def _name(self, person: User) -> str:
        return _("Mijzelf") if person.pk == self.user.pk else full_name(person)

    def chosen(self, key: str) -> tuple[User, Organisation | None]:
        for organisation in self.organisations:
            if key == f"{VIA}{organisation.pk}":
                return self.user, organisation
        return next(person for person in self.people if str(person.pk) == key), None


def _members(user: User, **where: Any) -> list[User]:
    """This person and those whom they registered, as far as they belong to a village and it did
    not say no. One query."""
    held = Membership.objects.active().filter(role__in=VILLAGE_ROLES, **where)
    held = held.filter(declined_at__isnull=True)
    people = User.objects.filter(pk__in=acted_for(user)).filter(pk__in=held.values("user"))
    first = Case(When(pk=user.pk, then=0), default=1)
    return list(people.order_by(first, "name__dutch", "pk"))


VILLAGE_ROLES = (Membership.Role.RESIDENT, Membership.Role.EDITOR)


def standing_in(user: Any, village: Village) -> Standing:
    """For placing something here: members, and supporters of this village. Two queries."""
    if not user.is_authenticated:
        return Standing(user)
    return Standing(user, _members(user, village=village), organisations_of(user, village))


def standing_anywhere(user: Any) -> Standing:
    """For replying: neighbours of another village may. One query."""
    return Standing(user, _members(user)) if user.is_authenticated else Standing(user)


def organisations_of(user: User, village: Village) -> list[Organisation]:
    """The support organisations for which this person works in this village."""
    works_for = reach_of(user).organisations_as(Membership.Role.SUPPORTER)
    rows = Organisation.objects.visible_to(user).filter(villages=village)
    return list(rows.filter(pk__in=works_for))


def sees_names(user: Any) -> bool:
    """Names are for people of villages and who works for them, not for the whole internet: joining
    is one button, so the village knows them first."""
    return reach_of(user).is_confirmed_anywhere


def is_confirmed(person_id: UUID, village: Village) -> bool:
    return Membership.objects.confirmed().filter(user=person_id, village=village).exists()
