"""What was answered before, for somebody who asks in own words (docs/decisions/0075).

Answers, requests with their decision, and lessons of all municipalities, out of the one search
table. Most of the words, best in the title; then what says most (an answer with its rule, a
decision, a lesson); then how near or how like the village is. One query finds them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.utils.translation import gettext as _

from initiatives.regulatory.models import Precedent, RegulatoryRequest, RuleQuestion
from initiatives.regulatory.precedents.models import MOST_SHOWN
from villages.figures.models.likeness import SHOWN as ALIKE
from villages.models import Village, VillageFeatures
from villages.search.finding import lines, put_right
from villages.search.kinds import FoundLine
from villages.search.models import Matches, SearchEntry
from villages.search.question import LONGEST, SearchQuestion, readable, words_of
from villages.search.synonyms import folded

ANSWERS, REQUESTS, LESSONS = "mag-dit", "regelruimte", "lessen"
MOST = 8
# With these every question begins, so that they tell nothing.
SMALL = {"mag", "mogen", "moet", "moeten", "magen", "wij", "jij", "jullie", "zomaar", "eigenlijk"}
SMALL |= {"graag", "gewoon", "regel", "regels", "gemeente", "dorp"}
# What a word is worth, and what it is worth more in the title; a word more outweighs all below.
MATCHED, TITLED = 12, 6
SAYS = {(ANSWERS, 1): 6, (ANSWERS, 0): 4, (REQUESTS, 1): 5, (REQUESTS, 0): 1, (LESSONS, 0): 2}
OWN, OWN_MUNICIPALITY, LIKE_OURS = 5, 4, 3


@dataclass
class Earlier:
    """One of them, as the page shows it."""

    line: FoundLine
    says: str
    tag_class: str = ""
    is_alike: bool = False
    rule: str = ""


@dataclass
class Answered:
    question: SearchQuestion
    found: list[Earlier] = field(default_factory=list)
    put_right: str = ""
    # Of other portals that this one follows.
    elsewhere: list[Precedent] = field(default_factory=list)


def content_words(text: str) -> list[str]:
    """All of them when it has nothing but small words."""
    words = words_of(readable(text))
    return [word for word in words if folded(word) not in SMALL] or words


def answered(user: Any, text: str, village: Village | None = None) -> Answered:
    """Nine queries at most; two more when a word has to be put right first."""
    text = readable(text)[:LONGEST].strip()
    asked = SearchQuestion(user=user, text=text).asking(content_words(text))
    rows = _best(asked, village)
    better = asked if rows else put_right(asked)
    if better is not asked:
        rows = _best(better, village)
    is_put_right = bool(rows) and better is not asked
    shown = _shown(better, rows, village)
    elsewhere = Precedent.objects.visible_to(user).answering(better).for_list()[:MOST_SHOWN]
    return Answered(better, shown, " ".join(better.words) * is_put_right, list(elsewhere))


def _best(asked: SearchQuestion, village: Village | None) -> list[Any]:
    in_title, anywhere = asked.each("A"), asked.each("ABC")
    if not anywhere:
        return []
    rows = SearchEntry.objects.visible_to(asked.user).filter(Matches(" | ".join(anywhere)))
    rows = rows.filter(kind__in=[ANSWERS, REQUESTS, LESSONS])
    rows = rows.annotate(
        titled=_sum(Q(Matches(word)) for word in in_title),
        matched=_sum(Q(Matches(word)) for word in anywhere),
        near=_near(village) if village else Value(0),
        says=_says(),
    )
    # A word of it in the title, or half of its words wherever they stand.
    rows = rows.filter(Q(titled__gt=0) | Q(matched__gte=(len(anywhere) + 1) // 2))
    score = F("titled") * TITLED + F("matched") * MATCHED + F("says") + F("near")
    return list(rows.annotate(score=score).order_by("-score", "-at", "pk")[:MOST])


def _sum(conditions: Iterable[Q]) -> Any:
    ones = (Case(When(each, then=1), default=0, output_field=IntegerField()) for each in conditions)
    return sum(ones, Value(0))


def _says() -> Case:
    worth = [When(kind=kind, weight=weight, then=n) for (kind, weight), n in SAYS.items()]
    return Case(*worth, default=0, output_field=IntegerField())


def _near(village: Village) -> Case:
    near = [
        When(village=village, then=OWN),
        When(municipality=village.municipality_id, then=OWN_MUNICIPALITY),
        When(village__in=_like(village), then=LIKE_OURS),
    ]
    return Case(*near, default=0, output_field=IntegerField())


def _like(village: Village) -> Any:
    own = VillageFeatures.objects.filter(village=village).first()
    if own is None or not own.is_comparable:
        return []
    nearest = VillageFeatures.objects.nearest_to(own)
    return list(nearest.values_list("village_id", flat=True)[:ALIKE])


def _shown(asked: SearchQuestion, rows: list[Any], village: Village | None) -> list[Earlier]:
    """What went out of sight meanwhile is left out. Three queries."""
    by_kind = lines(asked, [row.pk for row in rows]) if rows else {}
    by_key = {(code, line.key): line for code, found in by_kind.items() for line in found}
    what = {ANSWERS: _answers(asked.user, rows), REQUESTS: _requests(asked.user, rows)}
    shown = []
    for row in rows:
        line, of_kind = by_key.get((row.kind, row.key)), what.get(row.kind)
        if line is None or (of_kind is not None and row.key not in of_kind):
            continue
        says = of_kind[row.key] if of_kind is not None else {"says": _("Les")}
        is_alike = village is not None and row.near == LIKE_OURS
        shown.append(Earlier(line, is_alike=is_alike, **says))
    return shown


def _keys(rows: list[Any], kind: str) -> list[str]:
    return [row.key for row in rows if row.kind == kind]


def _answers(user: Any, rows: list[Any]) -> dict[str, dict[str, str]]:
    if not (keys := _keys(rows, ANSWERS)):
        return {}
    found = RuleQuestion.objects.visible_to(user).select_related("rule").filter(pk__in=keys)
    return {
        str(each.pk): {
            "says": each.get_verdict_display(),
            "tag_class": each.tag_class,
            "rule": each.rule.citation if each.rule else "",
        }
        for each in found
    }


def _requests(user: Any, rows: list[Any]) -> dict[str, dict[str, str]]:
    if not (keys := _keys(rows, REQUESTS)):
        return {}
    found = RegulatoryRequest.objects.visible_to(user).for_list().filter(pk__in=keys)
    return {
        str(each.pk): {"says": each.shown_status, "tag_class": each.tag_class} for each in found
    }
