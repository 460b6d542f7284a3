"""What is agreed before a vote: how many have to answer, how much is enough, what a tie does.

And the one rule that says what came of it, for the page, the mail, the timeline and whatever is
kept: `Terms.verdict`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from initiatives.deciding.models.choices import QuestionKind


class Quorum(models.TextChoices):
    NONE = "none", gettext_lazy("geen: wie antwoordt, beslist")
    THIRD = "third", gettext_lazy("een derde van de lijst")
    HALF = "half", gettext_lazy("de helft van de lijst")
    TWO_THIRDS = "two_thirds", gettext_lazy("twee derde van de lijst")
    ALL = "all", gettext_lazy("iedereen op de lijst")


class Majority(models.TextChoices):
    MOST = "most", gettext_lazy("de meeste stemmen")
    HALF = "half", gettext_lazy("meer dan de helft van wie antwoordde")
    TWO_THIRDS = "two_thirds", gettext_lazy("twee derde van wie antwoordde")
    UNANIMOUS = "unanimous", gettext_lazy("iedereen die antwoordde")


class OnTie(models.TextChoices):
    AGAIN = "again", gettext_lazy("we stemmen opnieuw over wat gelijk eindigde")
    BOARD = "board", gettext_lazy("trekkers en bestuur kiezen uit wat gelijk eindigde")
    LOT = "lot", gettext_lazy("het lot beslist, waar iedereen bij mag zijn")
    NOTHING = "nothing", gettext_lazy("dan is er niets besloten en blijft het zoals het was")


SHARES = {
    Quorum.THIRD: Fraction(1, 3),
    Quorum.HALF: Fraction(1, 2),
    Quorum.TWO_THIRDS: Fraction(2, 3),
    Quorum.ALL: Fraction(1),
}


@dataclass(frozen=True)
class Tally:
    """What was counted. `asked` is None of questions from before there was a roll; `votes` are of
    what can win, and `standing` the objections that stand."""

    answers: int
    asked: int | None
    votes: Sequence[tuple[str, int]] = field(default_factory=list)
    standing: int = 0


class Came(models.TextChoices):
    """What came of it."""

    NOTHING = "nothing", gettext_lazy("niemand antwoordde")
    NO_QUORUM = "no_quorum", gettext_lazy("quorum niet gehaald")
    TIE = "tie", gettext_lazy("gelijk geëindigd")
    NO_MAJORITY = "no_majority", gettext_lazy("geen meerderheid")
    OBJECTION = "objection", gettext_lazy("er staat bezwaar")
    HELD = "held", gettext_lazy("aangenomen")


class Verdict(NamedTuple):
    came: Came
    text: str
    next: str = ""
    tied: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.text} {self.next}".strip()

    @property
    def holds(self) -> bool:
        return self.came == Came.HELD


class Terms:
    """Of a question, whose fields these are. No abstract model: mypy's plugin for Django makes one
    pass more for each, and there are as many as it bears."""

    kind: str
    quorum: str
    majority: str
    on_tie: str

    def needed(self, asked: int | None) -> int:
        """How many have to answer."""
        share = SHARES.get(Quorum(self.quorum), Fraction(0))
        return ceil(share * (asked or 0))

    def terms(self, asked: int | None) -> list[str]:
        """As they are shown before anybody votes; `asked` when it stands how many that are."""
        if self.kind == QuestionKind.DATES:
            return []
        return [self._quorum_text(asked), *self._majority_texts()]

    def _quorum_text(self, asked: int | None) -> str:
        text = _("Quorum: %(quorum)s.") % {"quorum": Quorum(self.quorum).label}
        if self.quorum == Quorum.NONE:
            return text
        if asked:
            numbers = {"n": self.needed(asked), "asked": asked}
            text += " " + _("Dat zijn er %(n)d van de %(asked)d.") % numbers
        return text + " " + _("Antwoorden er minder, dan is er niets besloten.")

    def _majority_texts(self) -> list[str]:
        if self.kind == QuestionKind.CONSENT:
            return [_("Aangenomen is het voorstel als er geen bezwaar meer staat.")]
        majority = _("Aangenomen is wat dit haalt: %(majority)s.") % {
            "majority": Majority(self.majority).label
        }
        tie = _("Eindigt het gelijk: %(then)s.") % {"then": OnTie(self.on_tie).label}
        return [majority] if self.majority == Majority.UNANIMOUS else [majority, tie]

    def verdict(self, tally: Tally) -> Verdict | None:
        """None for dates, of which the best is shown and nothing is decided by counting."""
        if self.kind == QuestionKind.DATES:
            return None
        if not tally.answers:
            return Verdict(Came.NOTHING, _("Niemand antwoordde. Er is niets besloten."), _again())
        needed = self.needed(tally.asked)
        if tally.answers < needed:
            return Verdict(Came.NO_QUORUM, _turnout(tally, needed), _again())
        found = self._weighed(tally)
        if not needed:
            return found
        reached = _("Het quorum is gehaald: %(n)d van de %(asked)d antwoordden.") % {
            "n": tally.answers,
            "asked": tally.asked,
        }
        return found._replace(text=f"{reached} {found.text}")

    def _weighed(self, tally: Tally) -> Verdict:
        if self.kind == QuestionKind.CONSENT:
            return _of_objections(tally.standing)
        top = max((votes for _label, votes in tally.votes), default=0)
        best = tuple(label for label, votes in tally.votes if votes == top)
        if len(best) > 1 and self.majority != Majority.UNANIMOUS:
            return self._tie(best, top)
        said = {
            "what": best[0] if best else "",
            "n": top,
            "answers": tally.answers,
            "majority": Majority(self.majority).label,
        }
        if len(best) == 1 and self._is_enough(top, tally.answers):
            text = _("Aangenomen: “%(what)s”, met %(n)d van de %(answers)d stemmen.") % said
            return Verdict(Came.HELD, text)
        text = _("Niets haalde %(majority)s. Er is niets besloten.") % said
        return Verdict(Came.NO_MAJORITY, text, _again())

    def _tie(self, best: tuple[str, ...], top: int) -> Verdict:
        names = ", ".join(f"“{label}”" for label in best)
        text = _("Gelijk geëindigd: %(names)s, elk met %(n)d.") % {"names": names, "n": top}
        then = _("Zo was het afgesproken: %(then)s.") % {"then": OnTie(self.on_tie).label}
        return Verdict(Came.TIE, text, then, best)

    def _is_enough(self, votes: int, answers: int) -> bool:
        enough = {
            Majority.MOST: votes > 0,
            Majority.HALF: 2 * votes > answers,
            Majority.TWO_THIRDS: 3 * votes >= 2 * answers,
            Majority.UNANIMOUS: votes == answers,
        }
        return enough[Majority(self.majority)]


def _again() -> str:
    return _("Wie de vraag stelde, kan hem opnieuw stellen, ook met een ander quorum.")


def _turnout(tally: Tally, needed: int) -> str:
    return _(
        "Het quorum is niet gehaald: %(n)d van de %(asked)d antwoordden, er waren er %(needed)d "
        "nodig. Er is niets besloten."
    ) % {"n": tally.answers, "asked": tally.asked, "needed": needed}


def _of_objections(standing: int) -> Verdict:
    if not standing:
        return Verdict(Came.HELD, _("Aangenomen: er staat geen bezwaar."))
    text = ngettext(
        "Niet aangenomen: er staat nog %(n)d bezwaar.",
        "Niet aangenomen: er staan nog %(n)d bezwaren.",
        standing,
    ) % {"n": standing}
    return Verdict(Came.OBJECTION, text, _("Beantwoord het, of stel het opnieuw voor."))
