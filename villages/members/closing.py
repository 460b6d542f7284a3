"""A village whose only editor goes, told before their account closes."""

from __future__ import annotations

from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.mydata.holds import Hold, holds
from villages.members.models.people import Membership


def last_editor(user: User) -> list[Hold]:
    """Not for them alone to arrange: the administrator names editors."""
    held = Membership.objects.active().filter(role=Membership.Role.EDITOR)
    others = held.exclude(user=user).filter(user__is_active=True)
    mine = held.of(user).exclude(village__in=others.values("village")).select_related("village")
    text = _("Jij bent de enige redacteur van %(village)s. Vraag of iemand het overneemt.")
    return [Hold(text % {"village": each.village}, must=False) for each in mine]


holds.plug(last_editor, 20)
