"""Questions of who sees what that are built once for all readers of one form: `prepared` ones
(villagehub.tables.prepared) of which the person is a stand-in.

    @asked_by
    def coming(user: Any, village: int) -> QuerySet[Event]:
        return Event.objects.visible_to(user).filter(village=village).upcoming()

    coming(request.user, village.pk)       # a list

Of the stand-in is known for whom they act and which roles they hold, each with keys in the places
of real ones; and what an app says that its own questions ask besides (`Also`). A question that asks
anything else of a person is built each time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from villagehub.accounts.behalf import acted_for, stand_in_of
from villagehub.accounts.remembering import learned
from villagehub.tables.prepared import Prepared, Refused
from villages.members.models.reach import Held, Reach, reach_of
from villages.members.models.reach import ask as roles
from villages.members.models.roles import Role

Who = tuple[Any, ...]
Ask = Callable[..., list[Any]]


class Also(NamedTuple):
    """What `ask` answers of a person: as keys, and made of keys again."""

    ask: Callable[[Any], Any]
    keys: Callable[[Any], Who]
    read: Callable[[Who], Any]


def asked_by(
    build: Callable[..., QuerySet[Any]],
    also: tuple[Also, ...] = (),
    *,
    loosely: bool = False,
    whole: bool = False,
) -> Ask:
    @wraps(build)
    def of(who: Who, *keys: Any, **form: Any) -> QuerySet[Any]:
        return build(person_of(who, also), *keys, **form)

    question = Prepared(of, loosely=loosely, whole=whole)

    @wraps(build)
    def ask(user: Any, *keys: Any, **form: Any) -> list[Any]:
        found = question.found(who_is(user, also), *keys, **form)
        return list(build(user, *keys, **form)) if found is None else found

    return ask


def asked_with(
    *also: Also, loosely: bool = False, whole: bool = False
) -> Callable[[Callable[..., QuerySet[Any]]], Ask]:
    """The others as for `Prepared`."""
    return partial(asked_by, also=also, loosely=loosely, whole=whole)


def who_is(user: Any, also: tuple[Also, ...] = ()) -> Who:
    """A role is no key: what it may belongs to the form of a question. In one order, so that who
    holds the same roles has the same form."""
    if not user.is_authenticated:
        return ()
    others = (person for person in acted_for(user) if person != user.pk)
    held = ((Role(each.role), *each[1:]) for each in sorted(reach_of(user), key=_form_of))
    return (user.pk, *others), user.email, tuple(held), *(each.keys(user) for each in also)


def _form_of(held: Held) -> tuple[Any, ...]:
    return held[:3]


def person_of(who: Who, also: tuple[Also, ...] = ()) -> Any:
    if not who:
        return AnonymousUser()
    people, email, held, *more = who
    person: Any = stand_in_of(people, email)
    person.known = _NothingElse(person.known)
    learned(person, roles, Reach(Held(*each) for each in held))
    for each, keys in zip(also, more, strict=True):
        learned(person, each.ask, each.read(keys))
    return person


class _NothingElse(dict[Any, Any]):
    def __contains__(self, ask: object) -> bool:
        if super().__contains__(ask):
            return True
        raise Refused(f"{ask} is asked of the person")
