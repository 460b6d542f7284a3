"""What somebody hands over before their account closes, told by the apps that know.

    holds.plug(last_lead)                                 # in an app's closing.py

Each gets the person and returns what lies open. What `must` be done first keeps the account open;
of the rest they are told, since it is not for them alone to arrange.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.registry import Socket


class Hold(NamedTuple):
    text: str
    url: str = ""
    must: bool = True


Source = Callable[[User], list[Hold]]
holds: Socket[Source] = Socket("closing")


def holds_of(user: User) -> list[Hold]:
    return [hold for source in holds for hold in source(user)]


def must_be_handed_over(user: User) -> list[Hold]:
    return [hold for hold in holds_of(user) if hold.must]


def registered_people(user: User) -> list[Hold]:
    """Nobody acts for them any more: they take over what is theirs, or it stops."""
    text = _("Jij doet mee namens %(person)s. Geef een code om het over te nemen, of stop ermee.")
    people = User.objects.registered_by(user).order_by("name__dutch", "pk")
    return [Hold(text % {"person": person}, reverse("accounts:people")) for person in people]


holds.plug(registered_people, 5)
