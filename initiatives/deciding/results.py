"""What was answered, counted; and what is kept of it when nobody can answer any more.

The numbers of a question that is settled are those that were released then. Of a secret one
no ballot is left: who answered stands on the roll, and what, nowhere by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count as Number
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.deciding.models import (
    Ballot,
    Count,
    Electorate,
    Ending,
    Mark,
    Question,
    QuestionKind,
    QuestionState,
    Stance,
    Tally,
    Verdict,
    Word,
)

OTHER = "other"
MOST_NAMES = 500
# The bars of a proposal, in this order.
STANCES: list[tuple[tuple[str, str], Any]] = [
    ((Stance.CONSENT, ""), Stance.CONSENT.label),
    ((Stance.CONCERN, ""), Stance.CONCERN.label),
    ((Stance.OBJECTION, Ending.STANDS), gettext_lazy("bezwaar dat staat")),
    ((Stance.OBJECTION, Ending.ANSWERED), gettext_lazy("bezwaar, beantwoord")),
    ((Stance.OBJECTION, Ending.SOLVED), gettext_lazy("bezwaar, opgelost")),
    ((Stance.NONE, ""), Stance.NONE.label),
]
Key = Any  # of what the names stand beside: a choice, or a stance


@dataclass
class Row:
    """A bar, and the names behind it when they may be read."""

    count: Count
    percent: float
    names: list[str] = field(default_factory=list)
    maybe_names: list[str] = field(default_factory=list)
    is_best: bool = False


@dataclass
class Result:
    rows: list[Row]
    words: list[Any]
    answers: int
    paper: int
    asked: int | None
    verdict: Verdict | None = None

    @property
    def standing(self) -> int:
        return sum(word.stands for word in self.words)

    @property
    def endings(self) -> list[str]:
        """ "1 beantwoord", of the objections that there were."""
        ends = [word.ending for word in self.words if word.is_objection]
        return [f"{ends.count(each)} {each.label}" for each in Ending if each in ends]

    @property
    def best(self) -> list[Row]:
        return [row for row in self.rows if row.is_best]


def result_of(question: Question, with_names: bool) -> Result | None:
    """None while nobody may know. At most six queries, however many answered."""
    if not question.shows_counts:
        return None
    if question.settled_at:
        counts, words = list(question.counts.all()), _kept_words(question)
        answers, paper, asked = question.answer_count, question.paper_count, question.asked_count
    else:
        counts, words = count(question), words_of(question)
        answers, paper, asked = turnout(question)
    rows = [Row(each, round(100 * each.yes / max(answers, 1), 1)) for each in counts]
    _mark_best(question, rows)
    if with_names and not question.is_secret:
        _add_names(question, rows)
    result = Result(rows, words, answers, paper, asked)
    if question.state == QuestionState.CLOSED:
        result.verdict = question.verdict(_tally(question, result))
    return result


def _tally(question: Question, result: Result) -> Tally:
    """Of what is written at "anders" each stands for itself: it has no votes together."""
    votes = [(row.count.label, row.count.yes) for row in result.rows if row.count.choice_id]
    return Tally(result.answers, result.asked, votes, result.standing)


def verdict_text(question: Question) -> str:
    result = result_of(question, with_names=False)
    return str(result.verdict) if result and result.verdict else ""


def _kept_words(question: Question) -> list[Any]:
    return list(question.remarks.filter(version=question.version))


def words_so_far(question: Question) -> list[Any]:
    """Of a secret proposal that is open: what stands in its way has to be known to be answered.
    In an order that tells nothing."""
    is_proposal = question.kind == QuestionKind.CONSENT and question.state == QuestionState.OPEN
    return words_of(question) if is_proposal else []


def words_of(question: Question) -> list[Ballot]:
    """Keys are by lot, so their order gives nobody away."""
    rows = question.last_ballots.with_words().select_related("user")
    return list(rows.order_by("-stance", "pk"))


def turnout(question: Question) -> tuple[int, int, int | None]:
    """How many answered, how many of these on paper, and how many might: the places on the roll,
    and of each sheet with a code that came in somebody without an account. None of questions from
    before there was a roll for everybody. At most three queries."""
    is_paper = Q(is_paper=True)
    found = question.last_ballots.aggregate(n=Number("pk"), paper=Number("pk", filter=is_paper))
    paper = question.paper_count if question.is_secret else found["paper"]
    if question.asked_count is not None or question.electorate == Electorate.ALL:
        return found["n"], paper, question.asked_count
    sheets = question.sheets.filter(version=question.version, is_used=True).count()
    return found["n"], paper, question.roll.count_places() + sheets


def count(question: Question) -> list[Count]:
    """Not kept yet. Two queries."""
    if question.kind == QuestionKind.CONSENT:
        return _count_stances(question)
    found: dict[tuple[UUID, str], int] = {
        (row["choice"], row["degree"]): row["n"]
        for row in Mark.objects.filter(ballot__question=question, ballot__version=question.version)
        .order_by()
        .values("choice", "degree")
        .annotate(n=Number("pk"))
    }
    counts = [
        Count(
            question=question,
            choice=choice,
            label=str(choice),
            position=choice.position,
            **{degree: found.get((choice.pk, degree), 0) for degree in ("yes", "maybe", "no")},
        )
        for choice in question.choices.all()
    ]
    return counts + (_count_other(question, len(counts)) if question.other_allowed else [])


def _count_other(question: Question, place: int) -> list[Count]:
    number = question.last_ballots.with_words().count()
    label = _("anders, namelijk")
    return [Count(question=question, label=label, position=place, yes=number)]


def _count_stances(question: Question) -> list[Count]:
    """Objections by how they ended, as the words beside them say."""
    found = Counter(_stance_key(ballot) for ballot in question.last_ballots)
    return [
        Count(question=question, label=str(label), position=place, yes=found[key])
        for place, (key, label) in enumerate(STANCES)
    ]


def _stance_key(ballot: Ballot) -> tuple[str, str]:
    return ballot.stance, ballot.ending if ballot.is_objection else ""


def _mark_best(question: Question, rows: list[Row]) -> None:
    """Where most can come; then where fewest cannot. Of what is quite equal, all."""
    if question.kind != QuestionKind.DATES:
        return
    merits = [(row.count.yes, -row.count.no, row.count.maybe) for row in rows]
    best = max(merits, default=(0, 0, 0))
    for row, merit in zip(rows, merits, strict=True):
        row.is_best = merit == best and merit[0] + merit[2] > 0


def _add_names(question: Question, rows: list[Row]) -> None:
    """Of the first 500. Two queries."""
    names: dict[tuple[Key, str], list[str]] = defaultdict(list)
    ballots = question.last_ballots.select_related("user").prefetch_related("marks")
    for ballot in ballots.order_by("created_at", "pk")[:MOST_NAMES]:
        for key, degree in _said(question, ballot):
            names[key, degree].append(ballot.shown_name)
    for row in rows:
        key = _key_of(question, row.count)
        row.names, row.maybe_names = names[key, "yes"], names[key, "maybe"]


def _said(question: Question, ballot: Ballot) -> Iterable[tuple[Key, str]]:
    if question.kind == QuestionKind.CONSENT:
        keys = [key for key, _label in STANCES]
        return [(keys.index(_stance_key(ballot)), "yes")] if ballot.stance else []
    said: list[tuple[Key, str]] = [(mark.choice_id, mark.degree) for mark in ballot.marks.all()]
    return [*said, (OTHER, "yes")] if ballot.words else said


def _key_of(question: Question, counted: Count) -> Key:
    if question.kind == QuestionKind.CONSENT:
        return counted.position
    return counted.choice_id or OTHER


# Settling


@transaction.atomic
def settle(question: Question) -> bool:
    """Writes down what is released, once. Of a secret question the answers then go; that somebody
    answered stays, for whoever is told the outcome."""
    question.lock()
    if question.state != QuestionState.CLOSED or question.settled_at:
        return False
    Count.objects.bulk_create(count(question))
    answers, paper, asked = turnout(question)
    keep_words(question)
    question._set(
        settled_at=timezone.now(), answer_count=answers, paper_count=paper, asked_count=asked
    )
    return True


@transaction.atomic
def decide_on(question: Question, by: Any, outcome: str) -> None:
    """What was decided, and beside it what the votes say. Settled first, so that the numbers of
    which is spoken are those that stay."""
    settle(question)
    question.decide(by, outcome, verdict_text(question))


def keep_words(question: Question) -> None:
    """Of this version, without names; and a secret one forgets who answered what."""
    Word.objects.bulk_create(
        Word(
            question=question,
            version=question.version,
            stance=ballot.stance,
            words=ballot.words,
            reply=ballot.reply,
            is_taken_back=ballot.taken_back_at is not None,
        )
        for ballot in words_of(question)
    )
    if question.is_secret:
        question.ballots.all().delete()
