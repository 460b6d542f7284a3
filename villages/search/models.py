"""The one table of what can be found, and the words that occur in what everybody may read."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models
from django.db.models import (
    Case,
    Count,
    F,
    FloatField,
    Func,
    IntegerField,
    Q,
    QuerySet,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce, Length, Reverse, RowNumber
from django.utils import timezone

from villagehub.accounts.remembering import known
from villages.models import Municipality, Village
from villages.search.audience import keys_of
from villages.search.kinds import VILLAGES
from villages.search.question import SearchQuestion

# Of what a word finds in a kind, so many are put in order; who wants more asks more precisely.
MOST_RANKED = 300
# So many are put in order at once, whatever kind they are; what is found more often is asked kind
# by kind, and costs the same however often.
MOST_AT_ONCE = 2_000
ORDER = ["found_tier", "-weight", "found_place", "pk"]
OWN, OVER = 8, 4  # what not being of the own village, and not mattering any more, cost
ALIKE = 0.5  # names that are spelled this nearly the same may be meant
SHORTEST, LONGEST = 3, 30
SHORT, MOST_ALIKE = 6, 40
# Only words that changed are written, so that an hour in which little happened costs little.
REFRESH = """
WITH counted AS MATERIALIZED (
  SELECT word, ndoc AS documents FROM ts_stat($texts$
    SELECT search_plain_words(title, text) FROM search_searchentry
    WHERE audience && ARRAY['public']
  $texts$)
  WHERE length(word) BETWEEN %s AND %s AND word ~ '^[a-z]+$' AND search_stems(word) <> ''
), gone AS (
  DELETE FROM search_word WHERE word NOT IN (SELECT word FROM counted)
)
INSERT INTO search_word (word, documents) SELECT word, documents FROM counted
  ON CONFLICT (word) DO UPDATE SET documents = EXCLUDED.documents
  WHERE search_word.documents <> EXCLUDED.documents
"""


class TsQuery(Func):
    """Written out, so that the planner knows how often these words occur."""

    template = "(%(expressions)s)::tsquery"
    output_field = SearchVectorField()

    def __init__(self, query: str):
        super().__init__(Value(query))


class Matches(Func):
    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = models.BooleanField()

    def __init__(self, query: str):
        super().__init__(F("words"), TsQuery(query))


class Among(Func):
    """Whether a key is one of these numbers, given as one text: however many there are, it is the
    same question (villagehub.tables.prepared)."""

    template = "%(expressions)s, ',')::bigint[]))"
    arg_joiner = " = ANY((string_to_array("
    output_field = models.BooleanField()

    def __init__(self, name: str, keys: str):
        super().__init__(F(name), Value(keys))


class SearchName(Func):
    """A name as people type it, without the article before it."""

    function = "search_name"
    output_field = models.TextField()


class Next(Func):
    """Of a list of moments the first from this one on."""

    template = "(SELECT min(moment) FROM unnest(%(expressions)s))"
    arg_joiner = ") AS moment WHERE moment >= ("
    output_field = models.DateTimeField()


class Seconds(Func):
    template = "EXTRACT(EPOCH FROM %(expressions)s)::float8"
    output_field = FloatField()


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def visible_to(self, user: Any) -> SearchEntryQuerySet:
        """Never more than the kind's own `visible_to` shows. Less in one way: what somebody sees
        because they come to it, replied to it or act for whose it is, they find there, not here."""
        return self.filter(audience__overlap=known(user, keys_of))

    def of_kind(self, code: Any) -> SearchEntryQuerySet:
        return self.filter(kind=code)

    def within(self, question: SearchQuestion) -> SearchEntryQuerySet:
        """Of the place and the period that were asked for. In a village nobody looks for
        villages."""
        rows: Any = self.filter(question.place)
        if question.village is not None:
            rows = rows.exclude(kind=VILLAGES)
        if question.period:
            since, before = question.period_bounds
            rows = rows.alias(then=Next(F("moments"), Value(since))).filter(then__isnull=False)
            rows = rows.filter(then__lt=before) if before else rows
        return rows

    def matching(self, question: SearchQuestion) -> SearchEntryQuerySet:
        return self.filter(Matches(question.query)) if question.query else self.none()

    def named_like(self, text: str) -> SearchEntryQuerySet:
        asked = SearchName(Value(text))
        alike: Any = Func(F("name"), asked, function="similarity", output_field=FloatField())
        rows = self.filter(name__trigram_similar=asked)
        return rows.alias(alike=alike).filter(alike__gte=ALIKE)

    def things(self, code: str, question: SearchQuestion) -> QuerySet[Any]:
        """The keys of what has these words, for a list of one kind that starts at its own
        `visible_to`."""
        key: Any = Func(F("thing"), template="(%(expressions)s)::uuid")
        key.output_field = models.UUIDField()
        return self.of_kind(code).matching(question).values_list(key)

    def answering(
        self, question: SearchQuestion, code: Any, is_soonest: Any, most: int = MOST_RANKED
    ) -> Any:
        """What this person may see of one kind that answers the question, to be put in ORDER."""
        return self.filter(pk__in=self._nearest(question, code, is_soonest, most)).ranked(question)

    def best_of_each(self, question: SearchQuestion, number: int) -> Any:
        """The best of every kind. When `total` is more than MOST_AT_ONCE there are others that
        were not looked at: ask kind by kind."""
        there = self.visible_to(question.user).within(question)
        found = _all_of([there.matching(question)[: MOST_AT_ONCE + 1], *there.also(question)])
        place = Window(RowNumber(), partition_by="kind", order_by=_ordered())
        rows = self.filter(pk__in=found).ranked(question)
        return rows.annotate(nth=place, total=Window(Count("pk"))).filter(nth__lte=number)

    def _nearest(self, question: SearchQuestion, code: Any, is_soonest: Any, most: int) -> Any:
        """Of what matches those nearest to now, those with the very name, and those in the own
        village: a word that stands everywhere costs no more than a rare one."""
        there = self.of_kind(code).visible_to(question.user).within(question)
        rows, now = there.matching(question), timezone.now()
        near = Q(name=SearchName(Value(question.text))) | Q(village__in=question.own_villages)
        return _all_of(
            [
                rows.filter(is_soonest, at__gte=now).order_by("at")[:most],
                rows.filter(at__lt=now).order_by("-at")[:most],
                rows.filter(near)[:MOST_RANKED],
                *there.also(question),
            ]
        )

    def also(self, question: SearchQuestion) -> list[Any]:
        """What answers without having the words."""
        found = []
        if question.is_forgiving:
            found.append(self.named_like(question.text)[:MOST_RANKED])
        if question.named_any is not None:
            found.append(self.filter(Among("village_id", question.named_any), kind=VILLAGES))
        return found

    def ranked(self, question: SearchQuestion) -> Any:
        return self.annotate(found_tier=_tier(question), found_place=_place())


def _all_of(sets: list[Any]) -> Any:
    keys = [rows.values("pk") for rows in sets]
    return keys[0].union(*keys[1:], all=True)


def _ordered() -> list[Any]:
    names = [(name.lstrip("-"), name.startswith("-")) for name in ORDER]
    return [F(name).desc() if is_last else F(name).asc() for name, is_last in names]


def _tier(question: SearchQuestion) -> Any:
    """0 for the very name; then own village, what still matters, and how well it fits."""
    named = question.named
    of_village = [
        When(Among("village_id", named[fit]), kind=VILLAGES, then=fit - 1) for fit in (1, 2, 3)
    ]
    fits = [
        *of_village,
        When(kind=VILLAGES, then=3),
        *(When(Matches(words), then=fit) for fit, words in enumerate(question.fits) if words),
    ]
    gone = Q(is_current=False) | Q(until__lt=timezone.now())
    own = [When(village__in=question.own_villages, then=0)]
    total: Any = (
        Value(1)
        + Case(*fits, default=2, output_field=IntegerField())
        + Case(When(gone, then=OVER), default=0, output_field=IntegerField())
        + Case(*own, default=OWN if question.own_villages else 0, output_field=IntegerField())
    )
    exact = Q(name=SearchName(Value(question.text)))
    exact |= Q(Among("village_id", named[0]), kind=VILLAGES)
    return Case(When(exact, then=0), default=total, output_field=IntegerField())


def _place() -> Any:
    """Within a tier: what is nearest to now, or the newest."""
    now = timezone.now()
    then = Coalesce(Next(F("moments"), Value(now)), F("at"))
    once = When(moments=[], then=F("at"))
    at: Any = Seconds(Case(once, default=then, output_field=models.DateTimeField()))
    since = Seconds(Value(now, models.DateTimeField()))
    apart: Any = Func(at - since, function="ABS", output_field=FloatField())
    return apart


class SearchEntry(models.Model):
    """What can be found of one thing, for whom, and where it stands among others. Nobody writes
    this but the database itself (villages.search.keeping), and `words` and `name` only its own
    trigger: from the title, the text, the labels of choices and the place, in that order."""

    kind = models.CharField(max_length=20)
    # The key of what is looked at, and of what it belongs to: a series, else itself.
    key = models.CharField(max_length=36)
    thing = models.CharField(max_length=36)
    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="+")
    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="+")
    title = models.TextField()
    text = models.TextField()
    labels = models.TextField()
    place = models.TextField()
    part = models.TextField()
    audience = ArrayField(models.TextField())
    weight = models.IntegerField()
    at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    is_current = models.BooleanField()
    is_over = models.BooleanField()
    # When it takes place, in order, and the keys of each time.
    moments = ArrayField(models.DateTimeField())
    moment_keys = ArrayField(models.TextField())
    name = models.TextField()
    words = SearchVectorField()

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="a_thing_has_one_entry")
        ]
        indexes = [
            models.Index(fields=["kind", "thing"], name="search_thing"),
            models.Index(fields=["kind", "at"], name="search_newest"),
            models.Index(fields=["village", "kind"], name="search_village"),
            models.Index(fields=["name"], name="search_name"),
            GinIndex(fields=["kind", "words"], name="search_words"),
            GinIndex(OpClass("name", name="gin_trgm_ops"), name="search_name_alike"),
        ]

    def __str__(self) -> str:
        return self.title


class WordQuerySet(models.QuerySet["Word"]):
    def refresh(self) -> None:
        """Counts anew, over public text only: a word of what is for the village or hidden would
        tell that it is there. About five seconds for 100,000 items."""
        with connection.cursor() as cursor:
            cursor.execute(REFRESH, [SHORTEST, LONGEST])

    def like(self, words: list[str]) -> dict[str, list[Word]]:
        """For each of these what may have been meant, itself too. One query."""
        near = [self._like(word) for word in words]
        found: dict[str, list[Word]] = {}
        for each in near[0].union(*near[1:], all=True) if near else []:
            found.setdefault(each.asked, []).append(each)
        return found

    def _like(self, word: str) -> Any:
        """Most alike first: about as long, and one half of it is right. Of a short word the first
        letter is enough. By trigrams it would cost ten times as much, and "feits" has too few of
        "fiets"."""
        half, slack = (1, 1) if len(word) <= SHORT else (len(word) // 2, 2)
        tail = word[: -max(half, 3) - 1 : -1]
        near = Q(word__startswith=word[:half]) | Q(backwards__startswith=tail)
        alike: Any = Func(F("word"), Value(word), function="similarity")
        alike.output_field = models.FloatField()
        rows = self.annotate(size=Length("word"), backwards=Reverse("word"), alike=alike)
        rows = rows.filter(near, size__gte=len(word) - slack, size__lte=len(word) + slack)
        asked = Value(word, output_field=models.CharField())
        return rows.annotate(asked=asked).order_by("-alike", "-documents", "word")[:MOST_ALIKE]


class Word(models.Model):
    word = models.CharField(max_length=LONGEST, unique=True)
    documents = models.PositiveIntegerField()

    objects = WordQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(OpClass(Reverse("word"), name="text_pattern_ops"), name="word_backwards")
        ]

    def __str__(self) -> str:
        return self.word
