"""The blocks of initiatives on pages of `villages`, and room on our page for what stands above us.

`initiatives.regulatory` adds its block to an initiative's page in its AppConfig.ready():

    register_detail_section(10, requests_of_initiative)

The callable gets `(request, initiative)` and returns `(template, context)` or None; the template
finds its context in `section`. A block costs the queries that its callable makes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from initiatives.models import BoardPost, Initiative, Lesson, Stage
from initiatives.wizard import steps_of
from villages.models import Village
from villages.sections import register_section

CARDS_SHOWN = 2
MINE_SHOWN = 10
LESSONS_SHOWN = 3
POSTS_SHOWN = 3

Section = tuple[str, dict[str, Any]]
BuildDetail = Callable[[HttpRequest, Initiative], Section | None]
_on_detail: list[tuple[int, BuildDetail]] = []


def register_detail_section(position: int, build: BuildDetail) -> None:
    if (position, build) not in _on_detail:
        _on_detail.append((position, build))
        _on_detail.sort(key=lambda item: item[0])


def detail_sections(request: HttpRequest, initiative: Initiative) -> list[Section]:
    built = (build(request, initiative) for _position, build in _on_detail)
    return [section for section in built if section]


def of_village(request: HttpRequest, village: Village | None) -> Section | None:
    """The two liveliest initiatives of the village. One query."""
    if village is None:
        return None
    rows = Initiative.objects.visible_to(request.user).in_village(village).ongoing().awake()
    cards = rows.liveliest_first().for_list()[:CARDS_SHOWN]
    context = {"initiatives": list(cards), "village": village}
    return "initiatives/_village_section.html", context


def of_country(request: HttpRequest, village: Village | None) -> Section | None:
    """What is new anywhere: only what everybody may see, so that the page can be cached."""
    rows = Initiative.objects.public().ongoing().awake()
    cards = list(rows.liveliest_first().for_list()[:CARDS_SHOWN])
    return ("initiatives/_home_section.html", {"initiatives": cards}) if cards else None


def of_person(request: HttpRequest, village: Village | None) -> Section | None:
    """What I take part in. One query."""
    rows = Initiative.objects.visible_to(request.user).joined_by(request.user)
    mine = rows.ongoing().liveliest_first().for_list()[:MINE_SHOWN]
    context = {"initiatives": list(mine), "village": village}
    return "initiatives/_my_section.html", context


def sought_in_village(request: HttpRequest, village: Village | None) -> Section | None:
    """Posts that seek somebody, the longest sought first. Two queries at most."""
    if village is None:
        return None
    rows = BoardPost.objects.visible_to(request.user).seeking().filter(initiative__village=village)
    return _sought(rows, village)


def sought_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    if initiative.outcome:
        return None
    found = _sought(initiative.posts.all().seeking())
    for post in found[1]["posts"] if found else []:
        post.initiative = initiative
    return found


def _sought(rows: Any, village: Village | None = None) -> Section | None:
    posts = list(rows.for_list().order_by("created_at", "pk")[:POSTS_SHOWN])
    context = {"posts": posts, "village": village}
    return ("initiatives/_sought_section.html", context) if posts else None


def look_back_of_person(request: HttpRequest, village: Village | None) -> Section | None:
    return "initiatives/_my_look_back.html", {}


def lessons_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """One query."""
    rows = Lesson.objects.visible_to(request.user).seen_on(initiative).for_list()
    shown = list(rows.order_by("-created_at", "-pk")[:LESSONS_SHOWN])
    if not (shown or initiative.standing.runs):
        return None
    context = {"lessons": shown, "initiative": initiative}
    return "initiatives/_lessons_section.html", context


def setup_left(request: HttpRequest, initiative: Initiative) -> Section | None:
    """What the wizard still asks, while it is an idea. No query."""
    if not initiative.standing.runs or initiative.outcome or initiative.stage != Stage.IDEA:
        return None
    left = [step for step in steps_of(initiative) if step.key not in initiative.setup_seen]
    if not left:
        return None
    context = {"initiative": initiative, "left": len(left), "next": left[0]}
    return "initiatives/_setup_section.html", context


def example_followed(request: HttpRequest, initiative: Initiative) -> Section | None:
    """One query, for what was begun after an example."""
    if not initiative.copied_from_id:
        return None
    seen = Initiative.objects.visible_to(request.user).filter(pk=initiative.copied_from_id)
    source = seen.select_related("village").first()
    return ("initiatives/_example_followed.html", {"source": source}) if source else None


register_detail_section(2, setup_left)
register_detail_section(3, example_followed)
register_detail_section(80, lessons_of_initiative)
register_detail_section(2, sought_of_initiative)
register_section("village", 25, sought_in_village)
register_section("village", 20, of_village)
register_section("home", 20, of_country)
register_section("mine", 20, of_person)
register_section("mine", 90, look_back_of_person)
