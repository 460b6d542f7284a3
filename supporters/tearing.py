"""Where it may tear: what rests on one person, which terms end, and what nobody does.

It says what, and never who: no person is named here and none is ranked. Of volunteers there is only
how many help with a theme; whoever may not see them gets nothing of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.utils import timezone

from initiatives.models import BoardPost, Initiative, InitiativeMember, PostHolder
from initiatives.models.stages import Stage
from initiatives.people.models.posts import SOON
from supporters.models import Theme, Volunteer
from villagehub.accounts.models import User
from villages.models import Membership, Organisation, Village

SHOWN = 30
LEAD = InitiativeMember.Role.LEAD
# An idea rests on one person as all ideas do; what people rely on should not.
RELIED_ON = [Stage.BUILDING, Stage.RUNNING, Stage.EVALUATED]


@dataclass(frozen=True)
class Tearing:
    """For these villages, as this person may see them; of the organisation that they work for."""

    user: User
    villages: Sequence[Village]
    organisation: Organisation | None = None

    @cached_property
    def posts(self) -> list[BoardPost]:
        """Whose term ends within half a year, or that nobody holds, and nobody follows yet."""
        holding = PostHolder.objects.active().holding().filter(post=OuterRef("pk"))
        ends = holding.filter(until__lte=timezone.localdate() + SOON).order_by("until")
        rows = BoardPost.objects.visible_to(self.user).seeking()
        rows = rows.filter(initiative__village__in=self.villages)
        ends_on = Subquery(ends.values("until")[:1])
        rows = rows.for_rows().annotate(ends_on=ends_on, is_held=Exists(holding))
        return list(rows.order_by(F("ends_on").asc(), "initiative__title__dutch", "pk")[:SHOWN])

    @cached_property
    def led_by_one(self) -> list[Initiative]:
        """What goes on with one lead, or with none."""
        leads = Count(
            "members", filter=Q(members__role=LEAD, members__until__isnull=True), distinct=True
        )
        rows = Initiative.objects.visible_to(self.user).ongoing().annotate(leads=leads)
        rows = rows.filter(village__in=self.villages, stage__in=RELIED_ON, leads__lte=1)
        rows = rows.select_related("village")
        return list(rows.order_by("title__dutch", "pk")[:SHOWN])

    @cached_property
    def roles(self) -> list[tuple[Village, int]]:
        """Villages with one editor or none."""
        editors = Membership.objects.active().filter(
            role=Membership.Role.EDITOR, village__in=self.villages, user__is_active=True
        )
        number = Counter(editors.values_list("village", flat=True))
        return [(each, number[each.pk]) for each in self.villages if number[each.pk] <= 1]

    @cached_property
    def supporters(self) -> int | None:
        """How many work for the organisation; told where it is one."""
        if self.organisation is None:
            return None
        working = Membership.objects.active().filter(
            role=Membership.Role.SUPPORTER, organisation=self.organisation, user__is_active=True
        )
        return working.values("user").distinct().count()

    @cached_property
    def themes(self) -> list[tuple[Theme, bool]]:
        """With which only one volunteer helps, or nobody: the theme, and whether there is one."""
        if self.organisation is None:
            return []
        rows = Volunteer.objects.visible_to(self.user).filter(organisation=self.organisation)
        lists = list(rows.helping().values_list("themes", flat=True))
        if not lists:
            return []
        number = Counter(code for codes in lists for code in codes)
        themes = Theme.objects.visible_to(self.user).active()
        return [(row, bool(number[row.code])) for row in themes if number[row.code] <= 1]

    @property
    def is_whole(self) -> bool:
        alone = self.supporters is not None and self.supporters <= 1
        return not (self.posts or self.led_by_one or self.roles or self.themes or alone)


def tearing_for(workplace: Any) -> Tearing:
    """Of the villages of an organisation, or of the one of an editor."""
    organisation = workplace.organisation
    if organisation is None:
        return Tearing(workplace.user, [workplace.village])
    villages = list(organisation.villages.order_by("name__dutch", "pk"))
    return Tearing(workplace.user, villages, organisation)
