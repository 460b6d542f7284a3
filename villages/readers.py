"""Pages of a village that are made once for all who see the same of it (villagehub.web.shared).

    return shared_page(request, slug, "villages/event_list.html", build, own)

There are two readers who are nobody in particular: a villager, whom the village confirmed and who
takes part in nothing, and an outsider, who is signed in and no more. What they get to see is what
`visible_to` gives them. Whoever sees more of what such a page is about gets one of their own; what
that may be is plugged into `beyond`, in `readers.py` of an app.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from villagehub.accounts.behalf import nobody
from villagehub.accounts.models import User
from villagehub.registry import Socket
from villagehub.web.shared import SharedPage, kept_under
from villagehub.web.versions import Versions
from villages.members.models.reach import ask as roles
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Village

Build = Callable[[HttpRequest], dict[str, Any]]
Own = Callable[[HttpRequest, int], dict[str, Any]]
Hidden = Mapping[str, frozenset[Any]]


class Beyond(NamedTuple):
    """`rows` are those of a village that only some see. `sees` tells of whoever may be one of them
    whether they are: of some of these keys."""

    name: str
    rows: Callable[[Village], QuerySet]
    sees: Callable[[Any, frozenset[Any]], bool]

    def hidden_from(self, reader: Any, village: Village) -> frozenset[Any]:
        rows: Any = self.rows(village)
        shown = rows.visible_to(reader).values("pk")
        return frozenset(rows.exclude(pk__in=shown).order_by().values_list("pk", flat=True))


beyond: Socket[Beyond] = Socket("readers", key=lambda each: each.name)


def nothing_own(request: HttpRequest, village: int) -> dict[str, Any]:
    return {}


def for_nobody(user: Any, village: int) -> bool:
    return False


def edits(user: Any, village: int) -> bool:
    return village in reach_of(user).edited_villages


def shared_page(
    request: HttpRequest,
    slug: str,
    template: str,
    build: Build,
    own: Own = nothing_own,
    alone: Callable[[Any, int], bool] = for_nobody,
) -> HttpResponse:
    """`build` makes what the page shows to `request.user`, with the village; `own` asks what there
    is of this person, by the key of the village. For whom it has more that is in no gap, it is made
    `alone`: such as the tools of an editor.

    A visitor's page is kept whole elsewhere, and a question behind the address could be any."""
    is_shared = settings.KEPT_PAGES and request.user.is_authenticated
    if is_shared and not request.META.get("QUERY_STRING"):
        page, village = _page_for(request, slug, template, build, alone)
        if page:
            return page.filled(request, own(request, village))
    context = build(request)
    return render(request, template, {**context, **own(request, context["village"].pk)})


def _page_for(
    request: HttpRequest, slug: str, template: str, build: Build, alone: Callable[[Any, int], bool]
) -> tuple[SharedPage | None, int]:
    """None for whom it is made alone, as they see more than those for whom it was kept. One query
    when all is kept, and one for each kind of thing of which the village has what not all see."""
    version = Versions.exactly(slug)
    village: Village = kept_under(
        version,
        f"village {slug}",
        lambda: get_object_or_404(Village.objects.only("slug"), slug=slug),
    )
    if alone(request.user, village.pk):
        return None, village.pk
    is_villager = village.pk in reach_of(request.user).confirmed_villages
    name = f"{slug} {'villager' if is_villager else 'outsider'}"
    hidden = kept_under(version, f"beyond {name}", lambda: _hidden(village, is_villager))
    if any(beyond[each].sees(request.user, keys) for each, keys in hidden.items()):
        return None, village.pk

    def make() -> SharedPage | None:
        return SharedPage.made(request, reader_of(village, is_villager), template, build)

    return kept_under(version, f"{request.path_info} {name}", make), village.pk


def _hidden(village: Village, is_villager: bool) -> Hidden:
    reader = reader_of(village, is_villager)
    found = {each.name: each.hidden_from(reader, village) for each in beyond}
    return {name: keys for name, keys in found.items() if keys}


def reader_of(village: Village, is_villager: bool) -> User:
    """Nobody in particular: as a person, without any of their own."""
    if not is_villager:
        return nobody({})
    lives_there = {"role": Role.RESIDENT, "confirmed_at": True, "declined_at": None}
    nowhere_else = {"village": village.pk, "organisation": None, "municipality": None}
    return nobody({roles: [lives_there | nowhere_else]})
