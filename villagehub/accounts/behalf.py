"""For whom somebody acts: themselves, and the people without e-mail whom they registered."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db.models import OuterRef, Q, QuerySet

from villagehub.accounts.along import Along, along
from villagehub.accounts.models import User, registered_by
from villagehub.accounts.remembering import known, learned, remember
from villagehub.tables.prepared import prepared

ANYBODY = UUID(int=0)


def acted_for(user: Any) -> tuple[UUID, ...]:
    """Their keys, for `user__in=`; of a visitor none (UserQuerySet.acted_for_by). Within a request
    it came along with whoever is signed in."""
    return known(user, _read) if user.is_authenticated else ()


def people_of(key: Any) -> Any:
    """The same by the key of a person, for a query inside another one."""
    rows = User.objects.filter(Q(pk=key) | registered_by(key))
    return rows.order_by().values("pk")


def _read(user: Any) -> tuple[UUID, ...]:
    return tuple(User.objects.acted_for_by(user).order_by().values_list("pk", flat=True))


def stand_in(people: int, email: str) -> User:
    """Somebody of whom nothing is known but that they act for so many: for a question that is
    written out before anybody asks it, with their keys in the places of real ones."""
    return stand_in_of(tuple(UUID(int=number) for number in range(people)), email)


def stand_in_of(people: tuple[UUID, ...], email: str) -> User:
    """Who acts for these, of whom the first is themselves."""
    person: User = remember(User(pk=people[0], email=email))
    learned(person, _read, people)
    return person


class Backend(AuthenticationBackend):
    """Whoever is signed in comes whole."""

    def get_user(self, user_id: Any) -> User | None:
        """At nearly every request: the question is built and written out once a day."""
        try:
            key = User._meta.pk.to_python(user_id)
        except ValidationError:
            return None
        user = _with_all(next(iter(_signed_in((), key)), None))
        return user if user and self.user_can_authenticate(user) else None


@prepared
def _signed_in(who: tuple[()], key: UUID) -> QuerySet[User]:
    rows: QuerySet[User] = _rows().filter(pk=key)
    return rows


def whole(*related: str, **named: Any) -> User | None:
    """A person with what is asked of them at nearly every page, in one query: for as long as one
    request takes, since it is remembered."""
    rows = _rows().filter(**named)
    return _with_all((rows.select_related(*related) if related else rows).first())


def nobody(rows: Mapping[Callable[[Any], Any], list[dict[str, Any]]]) -> User:
    """Somebody signed in who is no one, for what many get to see alike: with these rows along, by
    who asks for them, and nothing else. No query, since all is known."""
    user = remember(User(pk=ANYBODY))
    only_themselves: tuple[UUID, ...] = (ANYBODY,)
    learned(user, _read, only_themselves)
    for each in along:
        learned(user, each.ask, each.read(user, rows.get(each.ask, [])))
    return user


def _rows() -> Any:
    arrays = {name: ArraySubquery(each.rows()) for name, each in _along().items()}
    people = ArraySubquery(User.objects.registered_by(OuterRef("pk")).values("pk"))
    return User.objects.annotate(**arrays, registered=people)


def _along() -> dict[str, Along]:
    return {f"along_{place}": each for place, each in enumerate(along)}


def _with_all(user: User | None) -> User | None:
    if user is None:
        return None
    loaded = vars(remember(user))
    learned(user, _read, (user.pk, *loaded.pop("registered")))
    for name, each in _along().items():
        rows = [json.loads(row) if isinstance(row, str) else row for row in loaded.pop(name)]
        learned(user, each.ask, each.read(user, rows))
    return user
