"""People who are helped by somebody whose account closes."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from supporters.models import FollowUp, SupportCase
from villagehub.accounts.acting import acting_as
from villagehub.accounts.models import User
from villagehub.mydata.holds import Hold, holds
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role


def open_files(user: User) -> list[Hold]:
    """How many, and never of whom. Two queries for each organisation that they work for."""
    cases = undone = 0
    for organisation in reach_of(user).organisations_as(Role.SUPPORTER):
        with acting_as(user.pk, organisation):
            cases += SupportCase.objects.visible_to(user).owned_by(user).open().count()
            undone += FollowUp.objects.visible_to(user).owned_by(user).undone().count()
    if not cases + undone:
        return []
    files = ngettext("%(n)d open dossier", "%(n)d open dossiers", cases) % {"n": cases}
    follow_ups = ngettext("%(n)d opvolging", "%(n)d opvolgingen", undone) % {"n": undone}
    text = _("Je hebt %(files)s en %(follow_ups)s: draag ze over of rond ze af.")
    return [Hold(text % {"files": files, "follow_ups": follow_ups}, reverse("supporters:today"))]


holds.plug(open_files, 30)
