"""Choosing somebody from a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.web.choosing import DistinctChoiceField


def full_name(user: User) -> str:
    return user.name or str(user)


def details_of(user: User) -> Sequence[str]:
    """What tells two people of one name apart, without telling much of either."""
    day = date_format(timezone.localtime(user.date_joined), "j F Y")
    without_mail = "" if user.email else _("zonder e-mail")
    return [without_mail, _("hier sinds %(day)s") % {"day": day}]


class PersonChoiceField(DistinctChoiceField):
    """Of people, or of rows with a `user`. By full name, for whoever runs something and for the
    people whom somebody registered; or by the name that others see."""

    def __init__(self, *args: Any, full_names: bool = True, **kwargs: Any):
        self.full_names = full_names
        super().__init__(*args, **kwargs)

    def label_from_instance(self, row: Any) -> str:
        user = getattr(row, "user", row)
        return full_name(user) if self.full_names else str(user)

    def details_of(self, row: Any) -> Sequence[str]:
        return details_of(getattr(row, "user", row))
