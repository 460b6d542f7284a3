"""The words that occur in what everybody may read, to put typing errors right."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.indexes import OpClass
from django.db import connection, models
from django.db.models import F, Func, Q, QuerySet, Value
from django.db.models.functions import Length, Reverse

from villages.search.kinds import SearchKind, kinds
from villages.search.upkeep import written_out

SHORTEST, LONGEST = 3, 30
SHORT, MOST_ALIKE = 6, 40
# Only words that changed are written, so that an hour in which little happened costs little.
REFRESH = """
WITH counted AS MATERIALIZED (
  SELECT word, ndoc AS documents FROM ts_stat(%s)
  WHERE length(word) BETWEEN %s AND %s AND word ~ '^[a-z]+$' AND search_stems(word) <> ''
), gone AS (
  DELETE FROM search_word WHERE word NOT IN (SELECT word FROM counted)
)
INSERT INTO search_word (word, documents) SELECT word, documents FROM counted
  ON CONFLICT (word) DO UPDATE SET documents = EXCLUDED.documents
  WHERE search_word.documents <> EXCLUDED.documents
"""


class PlainWords(Func):
    """Whole words in small letters without accents; the texts of a row, one after the other."""

    function = "search_plain_words"
    output_field = models.TextField()


class WordQuerySet(models.QuerySet["Word"]):
    def refresh(self) -> None:
        """Counts anew, over public text only: a word of what is for the village or hidden would
        tell that it is there. About five seconds for 100,000 items."""
        public = AnonymousUser()
        texts = [_texts_of(kind, public) for kind in kinds]
        union = " UNION ALL ".join(f"({text})" for text in texts)
        with connection.cursor() as cursor:
            cursor.execute(REFRESH, [union, SHORTEST, LONGEST])

    def like(self, word: str) -> list[Word]:
        """Words that may have been meant, most alike first: about as long, and one half of it is
        right. Of a short word the first letter is enough. By trigrams it would cost ten times as
        much, and "feits" has too few of "fiets"."""
        half, slack = (1, 1) if len(word) <= SHORT else (len(word) // 2, 2)
        tail = word[: -max(half, 3) - 1 : -1]
        near = Q(word__startswith=word[:half]) | Q(backwards__startswith=tail)
        alike: Any = Func(F("word"), Value(word), function="similarity")
        alike.output_field = models.FloatField()
        rows = self.annotate(size=Length("word"), backwards=Reverse("word"), alike=alike)
        rows = rows.filter(near, size__gte=len(word) - slack, size__lte=len(word) + slack)
        return list(rows.order_by("-alike", "-documents", "word")[:MOST_ALIKE])


def _texts_of(kind: SearchKind, user: Any) -> str:
    rows: QuerySet[Any] = kind.model.objects.visible_to(user).order_by()
    texts = rows.annotate(plain=PlainWords(*(F(name) for name in (kind.title, *kind.text))))
    sql, parameters = texts.values_list("plain").query.sql_with_params()
    return written_out(sql, parameters)


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
