"""One search: over the country, or over everything of one village."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.conf import settings
from django.db.models import BooleanField, Value
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from villagehub.web.limits import too_often
from villagehub.web.paging import cut, mark_of, page_of
from villagehub.web.paths import path_to
from villages.agenda.around import Around, around
from villages.members.models.reach import reach_of
from villages.models import Municipality, Province, Village
from villages.search.calling import calls_for
from villages.search.finding import Found, answer, lines
from villages.search.kinds import VILLAGES, SearchKind, kinds
from villages.search.models import MOST_RANKED, ORDER, SearchEntry
from villages.search.pages import pages_for
from villages.search.question import (
    LONGEST,
    PERIODS,
    SearchQuestion,
    among,
    readable,
    words_of,
)
from villages.search.written import provinces_of

SHOWN_OF_EACH, PAGE_SIZE = 4, 20
SHOWN_NEAR = 2  # beside what was found
FEW_KINDS, SHOWN_OF_MANY = 3, 2  # a page with something of each stays short enough to look over
SHORTEST = 2


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    if is_too_often(request):
        return ratelimit.respond_429(request)
    question = asked(request)
    context: dict[str, Any] = {"question": question, "village": question.village, "search": True}
    context["was_cut"] = len(request.GET.get("q", "")) > LONGEST
    if len(question.text) >= SHORTEST:
        context |= _answered(request, question)
    response = render(request, "search/results.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def is_too_often(request: HttpRequest) -> bool:
    """Against machines, by their address."""
    key = f"searches:{get_adapter(request).get_client_ip(request)}"
    return too_often(key, settings.SEARCHES_A_MINUTE, 60)


def asked(request: HttpRequest) -> SearchQuestion:
    """What the address asks; what it does not know, it does not ask. Three queries at most."""
    text = readable(request.GET.get("q", ""))[:LONGEST].strip()
    question = SearchQuestion(
        user=request.user,
        text=text,
        own_villages=sorted(reach_of(request.user).villages),
        period=request.GET.get("wanneer", "") if request.GET.get("wanneer") in PERIODS else "",
        **_where(request),
    )
    return question.asking(words_of(text)) if text else question


def _where(request: HttpRequest) -> dict[str, Any]:
    """The narrowest place that the address names."""
    villages = Village.objects.visible_to(request.user).for_page()
    municipalities = Municipality.objects.without_outline().select_related("province")
    provinces = Province.objects.defer("outline", "bounds")
    for name, field, rows in [
        ("dorp", "village", villages),
        ("gemeente", "municipality", municipalities),
        ("provincie", "province", provinces),
    ]:
        slug = readable(request.GET.get(name, ""))
        if slug and (found := rows.filter(slug=slug).first()):
            return {field: _of_today(found)}
    return {}


def _of_today(place: Any) -> Any:
    """A link may still name a municipality that went into another."""
    gone = place.merger if isinstance(place, Municipality) else None
    return gone.into if gone and gone.is_past else place


def _answered(request: HttpRequest, question: SearchQuestion) -> dict[str, Any]:
    found = answer(question)
    kind = kinds.get(request.GET.get("soort", ""))
    shown = found.question
    is_put_right = shown.words != question.words
    context = {
        "found": found,
        "put_right": " ".join(shown.words) if is_put_right else "",
        "is_alike": shown.is_forgiving,
        "are_villages": set(found.keys) == {VILLAGES},
        "chips": kind_chips(request.GET, found, kind),
        "scopes": scopes(request.GET, question),
        "places": places(request.GET, found),
        "pages": [] if is_put_right else pages_for(question),
        "calls": calls_for(question),
        "kind": kind,
    }
    listed = _of_kind(request, found, kind) if kind else _of_all(request.GET, found)
    return context | listed | {"around": _around(question, listed["sections"])}


def _around(question: SearchQuestion, sections: list[dict[str, Any]]) -> Around | None:
    """Who looks for a place sees what is to do near it; and so does who found nothing in one. Three
    queries at most, and none for another search."""
    named = [line for each in sections if each["kind"].code == VILLAGES for line in each["lines"]]
    rows = Municipality.objects.without_outline().select_related("province")
    if named:
        municipality = rows.filter(villages__slug=named[0].village_slug).first()
    elif not sections:
        village = question.village
        municipality = village.municipality if village else question.municipality
    else:
        municipality = None
    found = around(question.user, municipality) if municipality else None
    return found._replace(events=found.events[:SHOWN_NEAR]) if found and sections else found


def _of_all(asked: QueryDict, found: Found) -> dict[str, Any]:
    """The best of each kind, with the way to the rest."""
    most = SHOWN_OF_EACH if len(found.kinds) <= FEW_KINDS else SHOWN_OF_MANY
    best = [key for kind in found.kinds for key in found.keys[kind.code][:most]]
    shown = lines(found.question, best) if best else {}
    return {
        "sections": [
            {
                "kind": kind,
                "lines": shown.get(kind.code, []),
                "count": found.count_text(kind),
                "more_url": address(asked, soort=kind.code)
                if len(found.keys[kind.code]) > most
                else "",
            }
            for kind in found.kinds
        ]
    }


def _of_kind(request: HttpRequest, found: Found, kind: SearchKind) -> dict[str, Any]:
    is_soonest = Value(kind.soonest, output_field=BooleanField())
    rows = SearchEntry.objects.answering(found.question, kind.code, is_soonest)
    if mark_of(request):
        page = page_of(request, rows.only("pk", "weight"), ORDER, PAGE_SIZE)
        keys = [row.pk for row in page.rows]
    else:  # what was found for the counts is the first page
        page = cut(request, found.keys.get(kind.code, []), PAGE_SIZE, mark=str)
        keys = page.rows
    shown = lines(found.question, keys).get(kind.code, []) if keys else []
    section = {"kind": kind, "lines": shown, "count": found.count_text(kind), "more_url": ""}
    return {
        "sections": [section] if shown else [],
        "more_url": page.more_url,
        "is_all_that_is_ranked": found.is_cut_off
        and not page.more_url
        and rows.count() >= MOST_RANKED,
        "periods": period_chips(request.GET, found.question) if kind.soonest else [],
    }


# What narrows a search down


def address(asked: QueryDict, **changes: str) -> str:
    """The same question with something else; it starts at the first page."""
    names = ("q", "dorp", "gemeente", "provincie", "soort", "wanneer")
    kept = {name: changes.get(name, asked.get(name, "")) for name in names}
    query = urlencode({name: value for name, value in kept.items() if value})
    return f"{path_to('search:results')}?{query}"


def kind_chips(asked: QueryDict, found: Found, chosen: SearchKind | None) -> list[dict[str, Any]]:
    """Kinds with something in them; the chosen one also when it is empty."""
    everything = {"name": "", "url": address(asked, soort="", wanneer=""), "current": not chosen}
    shown = [kind for kind in kinds if kind.code in found.keys or kind is chosen]
    return [
        everything,
        *(
            {
                "name": kind.name,
                "count": found.count_text(kind),
                "url": address(asked, soort=kind.code, wanneer=""),
                "current": kind is chosen,
            }
            for kind in shown
        ),
    ]


def period_chips(asked: QueryDict, question: SearchQuestion) -> list[dict[str, Any]]:
    chips = [("", ""), *PERIODS.items()]
    return [
        {"name": name, "url": address(asked, wanneer=code), "current": code == question.period}
        for code, name in chips
    ]


def scopes(asked: QueryDict, question: SearchQuestion) -> list[dict[str, Any]]:
    """From the place that was chosen outwards, each a step wider."""
    village = question.village
    municipality = village.municipality if village else question.municipality
    province = municipality.province if municipality else question.province
    here = [("dorp", village), ("gemeente", municipality), ("provincie", province)]
    nowhere = {"dorp": "", "gemeente": "", "provincie": ""}
    chosen = [(name, place) for name, place in here if place]
    return [
        {
            "name": str(place),
            "kind": name,
            "url": address(asked, **(nowhere | {name: place.slug})),
            "current": number == 0,
        }
        for number, (name, place) in enumerate(chosen)
    ] + [{"name": "", "url": address(asked, **nowhere), "current": not chosen}]


def places(asked: QueryDict, found: Found) -> list[tuple[str, str]]:
    """A step narrower: places in which something is found; all of them when more was found than
    is counted. One query."""
    question = found.question
    if question.village or not found.villages:
        return []
    if question.is_of_the_country:
        name = "provincie"
        found_in: Any = provinces_of(
            question.user, None if found.is_cut_off else among(sorted(found.villages))
        )
    else:
        name, found_in = _narrower(found)
    nowhere = {"dorp": "", "gemeente": "", "provincie": ""}
    links = [(title, address(asked, **(nowhere | {name: slug}))) for title, slug in found_in]
    return links if len(links) > 1 else []


def _narrower(found: Found) -> tuple[str, Any]:
    """Which kind of place, and of each its name and slug."""
    question = found.question
    rows = Village.objects.visible_to(question.user).filter(question.place_of_village())
    if not found.is_cut_off:
        rows = rows.filter(pk__in=found.villages)
    name, path = {
        (False, False): ("provincie", "municipality__province"),
        (False, True): ("gemeente", "municipality"),
        (True, False): ("dorp", ""),
    }[bool(question.municipality), bool(question.province)]
    prefix = f"{path}__" if path else ""
    found_in = rows.values_list(f"{prefix}name", f"{prefix}slug").distinct()
    return name, found_in.order_by(f"{prefix}name__dutch")
