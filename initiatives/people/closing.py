"""An initiative whose only lead goes, told before their account closes."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.people.models.members import InitiativeMember
from villagehub.accounts.models import User
from villagehub.mydata.holds import Hold, holds


def last_lead(user: User) -> list[Hold]:
    """As `Initiative.leave` says it: they hand it over or round it off."""
    leads = InitiativeMember.objects.active().leads()
    others = leads.present().exclude(user=user).values("initiative")
    mine = leads.of(user).filter(~Q(initiative__in=others), initiative__outcome="")
    return [
        Hold(
            _("Jij bent de enige trekker van %(title)s: draag het over of rond het af.")
            % {"title": each.initiative},
            reverse("initiatives:people", args=each.initiative.address),
        )
        for each in mine.select_related("initiative__village")
    ]


holds.plug(last_lead, 10)
