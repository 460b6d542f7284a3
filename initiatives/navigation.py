"""Our page in the menu of one's own."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from initiatives.people.models.reach import parts_of
from villages.navigation import MyPage, my_pages


def _going_on(user: Any) -> int:
    return len(parts_of(user).going_on)


my_pages.plug(
    MyPage(
        _("Mijn initiatieven"), "villages:mine", _going_on, _("gaan door"), "#mijn-initiatieven"
    ),
    10,
)
