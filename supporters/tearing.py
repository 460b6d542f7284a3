"""Where it may tear: what rests on one person, which terms end, and what nobody does.

It says what, and never who: no person is named here and none is ranked. Of volunteers there is only
how many help with a theme; whoever may not see them gets nothing of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

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


class Torn(NamedTuple):
    title: str
    text: str
    url: str = ""


class Part(NamedTuple):
    key: str
    title: str
    rows: list[Torn]


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
    def _working(self) -> list[tuple[str, Any, Any]]:
        """Who edits here, or supports for the organisation: the role, of which village, and who."""
        edits = Q(role=Membership.Role.EDITOR, village__in=self.villages)
        supports = Q(role=Membership.Role.SUPPORTER, organisation=self.organisation)
        asked = edits | supports if self.organisation else edits
        held = Membership.objects.active().filter(asked, user__is_active=True)
        return list(held.values_list("role", "village", "user").distinct())

    @cached_property
    def roles(self) -> list[tuple[Village, int]]:
        """Villages with one editor or none."""
        number = Counter(at for role, at, _who in self._working if role == Membership.Role.EDITOR)
        return [(each, number[each.pk]) for each in self.villages if number[each.pk] <= 1]

    @cached_property
    def supporters(self) -> int | None:
        """How many work for the organisation; told where it is one or nobody."""
        if self.organisation is None:
            return None
        supporter = Membership.Role.SUPPORTER
        return len({who for role, _at, who in self._working if role == supporter})

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

    @cached_property
    def parts(self) -> list[Part]:
        """What the page shows, one beneath the other; nothing of what is whole."""
        parts = [
            Part("opvolger", _("Een opvolger is nodig"), [_post(row) for row in self.posts]),
            Part("een-trekker", _("Rust op één trekker"), [_led(row) for row in self.led_by_one]),
            Part("taken", _("Taken in het dorp"), list(self._tasks())),
            Part(
                "vrijwilligers",
                _("Rust op één vrijwilliger, of op niemand"),
                [Torn(str(row), _with_one(has_one)) for row, has_one in self.themes],
            ),
        ]
        return [part for part in parts if part.rows]

    def _tasks(self) -> Iterator[Torn]:
        for village, number in self.roles:
            text = _("Eén dorpsredacteur.") if number else _("Geen dorpsredacteur.")
            yield Torn(str(village), text)
        if self.supporters is not None and self.supporters <= 1:
            text = _("Eén dorpsondersteuner.") if self.supporters else _("Geen dorpsondersteuner.")
            yield Torn(str(self.organisation), text)


def _post(post: Any) -> Torn:
    if not post.is_held:
        text = _("Niemand doet dit nu.")
    elif post.ends_on:
        text = _("De termijn eindigt in %(month)s.") % {"month": date_format(post.ends_on, "F Y")}
    else:
        text = _("Er wordt nu al iemand gezocht.")
    initiative = post.initiative
    return Torn(f"{post.title}: {initiative.title}", text, initiative.get_absolute_url())


def _led(initiative: Any) -> Torn:
    text = _("Eén trekker.") if initiative.leads else _("Nu geen trekker.")
    url = initiative.get_absolute_url()
    return Torn(str(initiative.title), f"{text} {initiative.village}", url)


def _with_one(has_one: bool) -> str:
    return _("Eén vrijwilliger.") if has_one else _("Nog niemand.")


def tearing_for(user: User, workplace: Any) -> Tearing:
    """Of the villages of an organisation, or of the one of an editor."""
    organisation = workplace.organisation
    if organisation is None:
        return Tearing(user, [workplace.village])
    villages = list(organisation.villages.order_by("name__dutch", "pk"))
    return Tearing(user, villages, organisation)
