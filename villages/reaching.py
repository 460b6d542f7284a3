"""Messages for whoever has a task in a village or looks after one."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Category
from villagehub.notifications.reaching import Reaches, reaches
from villages.members.models.reach import reach_of


def edits_somewhere(user: User) -> bool:
    return bool(reach_of(user).edited_villages)


def has_a_task(user: User) -> bool:
    """An editor, or who works for an organisation or a municipality."""
    return reach_of(user).is_above_resident


reaches.plug(Reaches(Category.LINKED, edits_somewhere))
reaches.plug(Reaches(Category.SIGNAL, has_a_task))
reaches.plug(Reaches(Category.FACILITY, edits_somewhere, _("Voorzieningen: wat ik meldde")))
reaches.plug(
    Reaches(Category.MODERATION, edits_somewhere, _("Berichten die ik plaatste of meldde"))
)
