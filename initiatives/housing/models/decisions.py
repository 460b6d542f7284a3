"""What the board decided about the list, and why: who is on it twice, and what was put right."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing import emails
from initiatives.housing.models.choices import HouseholdMail, YesNo
from initiatives.housing.models.interest import InterestEntry
from initiatives.housing.models.wishes import HousingWish
from initiatives.models import Initiative
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.base import Record

Pair = tuple[InterestEntry, InterestEntry]
BETWEEN_BRACKETS = re.compile(r"\([^)]*\)?")
CALLED = {"fam", "familie", "dhr", "mevr", "mw", "de", "van", "den", "der", "het", "ten", "ter"}


class ListDecisionQuerySet(models.QuerySet["ListDecision"]):
    def visible_to(self, user: Any) -> ListDecisionQuerySet:
        return self.filter(entry__initiative__in=parts_of(user).run)


class ListDecision(Record):
    """Rows are added and never changed: a trigger sees to it."""

    class What(models.TextChoices):
        APART = "apart", _("twee huishoudens")
        DOUBLE = "double", _("staat er dubbel op")
        RIGHTED = "righted", _("rechtgezet")

    RIGHTED_FIELDS = ("starter", "lifelong")

    what = models.CharField(max_length=7, choices=What)
    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="decisions")
    other = models.ForeignKey(
        InterestEntry, on_delete=models.CASCADE, null=True, related_name="decisions_beside"
    )
    field = models.CharField(max_length=8, blank=True)
    said = models.CharField(max_length=3, choices=YesNo, blank=True)
    now = models.CharField(max_length=3, choices=YesNo, blank=True)
    reason = models.CharField(_("waarom?"), max_length=300)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = ListDecisionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["entry", "-at"], name="decisions_of_entry")]
        constraints = [
            models.CheckConstraint(
                condition=Q(what="righted", other__isnull=True) & ~Q(field="")
                | Q(what__in=["apart", "double"], other__isnull=False, field=""),
                name="a_decision_is_of_two_or_of_a_field",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_what_display())

    @property
    def question(self) -> str:
        """What was put right, as the household was asked it."""
        return question_of(self.field) if self.field else ""


def question_of(field: str) -> str:
    asked: Any = HousingWish._meta.get_field(field)
    return str(asked.verbose_name)


@transaction.atomic
def put_right(entry: InterestEntry, by: User, answers: dict[str, str], reason: str) -> int:
    """What a household said of itself and is not so: how many answers. They hear so, with why."""
    InterestEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    wish = HousingWish.objects.filter(entry=entry).first()
    wish = wish or HousingWish(entry=entry)
    made = 0
    for field in ListDecision.RIGHTED_FIELDS:
        said, now = getattr(wish, field), answers[field]
        if said == now:
            continue
        setattr(wish, field, now)
        row = entry.decisions.create(
            what=ListDecision.What.RIGHTED, field=field, said=said, now=now, reason=reason, by=by
        )
        emails.tell(entry, HouseholdMail.RIGHTED, row.pk.hex[:12], decision=row)
        made += 1
    if not made:
        raise ValidationError(_("Er is niets anders dan het was."))
    wish.save()
    return made


@transaction.atomic
def decide_apart(pair: Pair, by: User, reason: str) -> None:
    entry, other = pair
    entry.decisions.create(what=ListDecision.What.APART, other=other, reason=reason, by=by)
    InterestEntry.objects.filter(pk__in=[entry.pk, other.pk], double_of__in=pair).update(
        double_of=None
    )


@transaction.atomic
def decide_double(entry: InterestEntry, other: InterestEntry, by: User, reason: str) -> None:
    """`entry` stays on the list and does not draw: `other` does, for both. They hear so. Not while
    both are in a round that goes on: its list is frozen, and they would hear what is not so."""
    rounds = [one.waits_in for one in (entry, other)]
    if all(rounds):
        raise ValidationError(
            _("Ze doen allebei mee in %(round)s. Zeg die eerst af, of laat daarin één afvallen."),
            params={"round": rounds[0]},
        )
    row = entry.decisions.create(what=ListDecision.What.DOUBLE, other=other, reason=reason, by=by)
    InterestEntry.objects.filter(pk=other.pk).update(double_of=None)
    InterestEntry.objects.filter(pk=entry.pk).update(double_of=other)
    emails.tell(entry, HouseholdMail.DOUBLE, row.pk.hex[:12], decision=row)


def undecided_doubles(initiative: Initiative) -> list[Pair]:
    """Who may stand on the list twice: the same name, or the same last name, and nobody decided
    about these two yet. One query for the list, and one for what was decided."""
    rows = InterestEntry.objects.awake().filter(initiative=initiative, double_of__isnull=True)
    entries = list(rows.order_by("number"))
    decided = ListDecision.objects.filter(entry__initiative=initiative, other__isnull=False)
    known = {frozenset(pair) for pair in decided.values_list("entry", "other")}
    return [
        (one, other)
        for one, other in combinations(entries, 2)
        if frozenset((one.pk, other.pk)) not in known and _alike(one.name, other.name)
    ]


def _alike(one: str, other: str) -> bool:
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return False
    same_last_name = len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1]
    return same_last_name or sorted(mine) == sorted(theirs)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", BETWEEN_BRACKETS.sub(" ", name).casefold())
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return [word for word in re.findall(r"\w+", letters) if word not in CALLED]


def refuse_undecided(initiative: Initiative) -> None:
    if undecided_doubles(initiative):
        raise ValidationError(
            _("Misschien staat er iemand dubbel op de lijst. Beslis daar eerst over.")
        )
