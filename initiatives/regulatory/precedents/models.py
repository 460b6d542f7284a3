"""What was answered or learned elsewhere, as its own portal signed it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from initiatives.models import InitiativeKind
from initiatives.regulatory.asking.models import Verdict
from initiatives.regulatory.models.choices import Outcome
from initiatives.regulatory.precedents.sources import PrecedentSource
from villagehub.base import Record
from villagehub.web.paths import path_to
from villages.search.models import Matches
from villages.search.question import SearchQuestion

NEWEST = ["-said_on", "-pk"]
MOST_SHOWN = 5
SAYS = {
    "answer": dict(Verdict.choices),
    "decision": dict(Outcome.choices),
    "lesson": dict(InitiativeKind.choices),
}
PARTS = {
    "answer": _("Het antwoord van de gemeente"),
    "rule": _("De regel, in gewone woorden"),
    "asked": _("Wat er gevraagd werd"),
    "reasons": _("Waarom"),
    "possible": _("Wat er wel kan"),
    "worked": _("Wat werkte"),
    "not": _("Wat niet werkte"),
    "advice": _("Wat ze een ander dorp aanraden"),
}


class Stems(Func):
    function = "search_stems"
    output_field = SearchVectorField()


class Weighted(Func):
    function = "setweight"
    output_field = SearchVectorField()

    def __init__(self, text: str, weight: str):
        super().__init__(Stems(F(text)), Value(weight))


class Joined(Func):
    template = "%(expressions)s"
    arg_joiner = " || "
    output_field = SearchVectorField()


class PrecedentQuerySet(models.QuerySet["Precedent"]):
    def visible_to(self, user: Any) -> PrecedentQuerySet:
        """Everybody: it stands on a public page of its own portal."""
        return self.all()

    def answering(self, question: SearchQuestion) -> PrecedentQuerySet:
        """With most of these words first; half of them at least, or one in the title."""
        anywhere, titled = question.each("ABC"), question.each("A")
        if not anywhere:
            return self.none()
        rows: Any = self.filter(Matches(" | ".join(anywhere)))
        rows = rows.annotate(matched=_sum(anywhere), titled=_sum(titled))
        half = (len(anywhere) + 1) // 2
        near: Any = rows.filter(Q(titled__gt=0) | Q(matched__gte=half))
        return near.order_by("-matched", "-titled", *NEWEST)

    def matching(self, question: SearchQuestion) -> PrecedentQuerySet:
        """With all of these words."""
        return self.filter(Matches(question.query)) if question.query else self.none()

    def for_list(self) -> PrecedentQuerySet:
        return self.select_related("source")

    def keep_words(self) -> None:
        """As the search table keeps them of what is here."""
        parts = [Weighted("title", "A"), Weighted("text", "B"), Weighted("rule", "C")]
        self.update(words=Joined(*parts))


def _sum(queries: list[str]) -> Any:
    ones = (
        models.Case(
            models.When(Matches(query), then=1), default=0, output_field=models.IntegerField()
        )
        for query in queries
    )
    return sum(ones, Value(0))


class Precedent(Record):
    class Kind(models.TextChoices):
        ANSWER = "answer", _("antwoord")
        DECISION = "decision", _("besluit")
        LESSON = "lesson", _("les")

    source = models.ForeignKey(PrecedentSource, on_delete=models.CASCADE, related_name="precedents")
    # Its key at home, and the fingerprint under which the list named it.
    key = models.CharField(max_length=60)
    sha256 = models.CharField(max_length=64)
    kind = models.CharField(max_length=8, choices=Kind)
    title = models.CharField(max_length=200)
    says = models.CharField(max_length=30)
    rule = models.CharField(max_length=500, blank=True)
    # [[name of PARTS, text], ...] for the page, and the same as one text to be found by.
    parts = models.JSONField()
    text = models.TextField()
    village = models.CharField(max_length=100)
    said_on = models.DateField()
    url = models.URLField(max_length=500)
    words = SearchVectorField(null=True, editable=False)

    objects = PrecedentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "key"], name="a_source_has_a_precedent_once")
        ]
        indexes = [
            models.Index(fields=["-said_on", "-id"], name="precedents_newest"),
            models.Index(fields=["kind", "-said_on", "-id"], name="precedents_of_kind"),
            GinIndex(fields=["words"], name="precedents_words"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return path_to("regulatory:precedent", self.pk)

    @classmethod
    def made_of(cls, source: PrecedentSource, key: str, sha256: str, item: dict[str, Any]) -> Any:
        """Of an item that was checked (receiving.py)."""
        text = "\n\n".join(part for _name, part in item["parts"])
        names = ("kind", "title", "says", "rule", "parts", "village", "url")
        fields = {name: item[name] for name in names}
        day = date.fromisoformat(item["on"])
        return cls(source=source, key=key, sha256=sha256, text=text, said_on=day, **fields)

    @property
    def says_label(self) -> str:
        return str(SAYS[self.kind].get(self.says, ""))

    @property
    def tag_class(self) -> str:
        noes = {Verdict.NO.value, Verdict.ASK_FIRST.value, Outcome.REFUSED.value}
        return "warn" if self.kind != self.Kind.LESSON and self.says in noes else ""

    @property
    def told_parts(self) -> list[tuple[Any, str]]:
        return [(PARTS[name], text) for name, text in self.parts if name in PARTS]
