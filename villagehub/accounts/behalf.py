"""For whom somebody acts: themselves, and the people without e-mail whom they registered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from villagehub.accounts.along import along
from villagehub.accounts.models import User
from villagehub.accounts.remembering import known, learned, remember


def acted_for(user: Any) -> tuple[UUID, ...]:
    """Their keys, for `user__in=`; of a visitor none (UserQuerySet.acted_for_by). Within a request
    it came along with whoever is signed in."""
    return known(user, _read) if user.is_authenticated else ()


def _read(user: Any) -> tuple[UUID, ...]:
    return tuple(User.objects.acted_for_by(user).order_by().values_list("pk", flat=True))


class Backend(AuthenticationBackend):
    """Whoever is signed in comes whole."""

    def get_user(self, user_id: Any) -> User | None:
        user = whole(pk=user_id)
        return user if user and self.user_can_authenticate(user) else None


def whole(*related: str, **named: Any) -> User | None:
    """A person with what is asked of them at nearly every page, in one query: for as long as one
    request takes, since it is remembered."""
    found = {f"along_{place}": each for place, each in enumerate(along)}
    arrays = {name: ArraySubquery(each.rows()) for name, each in found.items()}
    people = ArraySubquery(User.objects.registered_by(OuterRef("pk")).values("pk"))
    rows = User.objects.filter(**named).annotate(**arrays, registered=people)
    user = (rows.select_related(*related) if related else rows).first()
    if user is None:
        return None
    loaded = vars(remember(user))
    learned(user, _read, (user.pk, *loaded.pop("registered")))
    for name, each in found.items():
        learned(user, each.ask, each.read(user, loaded.pop(name)))
    return user
