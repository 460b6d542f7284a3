"""The budget of an initiative in outline: what it costs, and where that comes from.

No money passes through the portal. Own work counts as hours times a value that everybody sees.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative
from initiatives.models.parts import Part, PartQuerySet, told
from initiatives.papers.models.editions import Edited
from initiatives.papers.money import euros, number
from villagehub.accounts.models import User
from villagehub.base import Record

MOST_LINES = 150
USUAL_HOUR = Decimal("15.00")
ENOUGH_MONTHS, ENOUGH_SOURCES = 6, 3  # design: domain.md 4.4, risk 7
NEWEST = ["-at", "-pk"]


class Budget(Part):
    """One for each initiative; by itself for whoever takes part."""

    note = models.TextField(_("toelichting"), max_length=1500, blank=True)
    hour_value = models.DecimalField(
        _("wat rekenen jullie voor een uur eigen werk?"),
        max_digits=6,
        decimal_places=2,
        default=USUAL_HOUR,
    )
    reserve = models.DecimalField(
        _("hoeveel hebben jullie achter de hand?"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
    )
    give_link = models.URLField(
        _("waar kunnen mensen geven?"),
        max_length=300,
        blank=True,
        validators=[URLValidator(schemes=["https"], message=_("Een link begint met https://."))],
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative"], name="an_initiative_has_one_budget")
        ]

    def __str__(self) -> str:
        return gettext("begroting")

    @classmethod
    def of(cls, initiative: Initiative) -> Budget:
        """Made when it is first needed."""
        defaults = {"audience": Audience.MEMBERS}
        return cls.objects.get_or_create(initiative=initiative, defaults=defaults)[0]

    @property
    def give_host(self) -> str:
        return (urlsplit(self.give_link).hostname or "") if self.give_link else ""

    def check_room(self) -> None:
        """One at a time adds a line, so that nobody slips past."""
        Budget.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if self.lines.filter(removed_at__isnull=True).count() >= MOST_LINES:
            text = _("Een begroting in grote lijnen heeft hoogstens %(n)d regels. Voeg er samen.")
            raise ValidationError(text, params={"n": MOST_LINES})

    @transaction.atomic
    def change(self, by: User, fields: list[str]) -> None:
        """Keeps what was typed into these fields, and how it was."""
        before = Budget.objects.select_for_update(of=("self",)).get(pk=self.pk)
        self.save(update_fields=[*fields, "updated_at"])
        for name, old, new in _changes(before, self):
            self.log(by, name, old, new)

    def log(self, by: User | None, name: str, before: str, after: str) -> None:
        if before != after:
            self.changes.create(by=by, name=name, before=before, after=after)


def _changes(before: Budget, after: Budget) -> list[tuple[str, str, str]]:
    def audience(budget: Budget) -> str:
        return str(Audience(budget.audience).label)

    def reserve(budget: Budget) -> str:
        return "" if budget.reserve is None else euros(budget.reserve)

    return [
        (gettext("Een uur eigen werk"), euros(before.hour_value), euros(after.hour_value)),
        (gettext("Achter de hand"), reserve(before), reserve(after)),
        (gettext("Wie het ziet"), audience(before), audience(after)),
        (gettext("Link om te geven"), before.give_link[:300], after.give_link[:300]),
    ]


class LineQuerySet(models.QuerySet["Line"]):
    def visible_to(self, user: Any) -> LineQuerySet:
        return self.filter(told(user, "budget__"))

    def there(self) -> LineQuerySet:
        return self.filter(removed_at__isnull=True)

    def in_order(self) -> LineQuerySet:
        return self.order_by("created_at", "pk")


class Line(Edited, Record):
    class Side(models.TextChoices):
        COST = "cost", _("kosten")
        SOURCE = "source", _("waar het van komt")

    class Source(models.TextChoices):
        SUBSIDY = "subsidy", _("subsidie")
        MEMBERS = "members", _("bijdrage van leden")
        LOAN = "loan", _("lening")
        GIFT = "gift", _("gift")
        OWN_WORK = "own_work", _("eigen werk")
        REVENUE = "revenue", _("opbrengst (huur, verkoop)")
        BACKING = "backing", _("ruggensteun")

    class State(models.TextChoices):
        EXPECTED = "expected", _("verwacht")
        APPLIED = "applied", _("aangevraagd")
        GRANTED = "granted", _("toegezegd")
        RECEIVED = "received", _("ontvangen")

    class Rhythm(models.TextChoices):
        ONCE = "once", _("eenmalig")
        YEARLY = "yearly", _("elk jaar")

    SURE = (State.GRANTED, State.RECEIVED)

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="lines")
    side = models.CharField(max_length=6, choices=Side)
    name = models.CharField(_("waarvoor?"), max_length=100)
    source = models.CharField(_("wat is het?"), max_length=8, choices=Source, blank=True)
    # Of own work: hours times the value of an hour, kept up to date by `Budget`.
    amount = models.DecimalField(_("bedrag"), max_digits=10, decimal_places=2, default=Decimal(0))
    hours = models.DecimalField(_("uren"), max_digits=8, decimal_places=2, null=True, blank=True)
    state = models.CharField(
        _("hoe zeker is het?"), max_length=8, choices=State, default=State.EXPECTED
    )
    rhythm = models.CharField(
        _("eenmalig of elk jaar?"), max_length=6, choices=Rhythm, default=Rhythm.ONCE
    )
    period = models.CharField(_("jaar of fase"), max_length=40, blank=True)
    note = models.CharField(_("toelichting"), max_length=200, blank=True)
    # Of a cost, as it was paid elsewhere: no money goes through here. None: nothing yet.
    spent = models.DecimalField(
        _("al uitgegeven"), max_digits=10, decimal_places=2, null=True, blank=True
    )
    removed_at = models.DateTimeField(null=True, editable=False)

    objects = LineQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["budget", "created_at", "id"], name="lines_of_budget")]
        constraints = [
            models.CheckConstraint(
                condition=Q(side="cost", source="") | (Q(side="source") & ~Q(source="")),
                name="money_comes_from_somewhere",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0) & (Q(hours__isnull=True) | Q(hours__gte=0)),
                name="an_amount_is_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(spent__isnull=True) | Q(side="cost", spent__gte=0),
                name="only_a_cost_is_spent",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def url_of(self, name: str) -> str:
        initiative = self.budget.initiative
        return reverse(f"papers:{name}", args=[initiative.village.slug, initiative.slug, self.pk])

    @transaction.atomic
    def put(self, by: User) -> None:
        """Raises ValidationError when the budget is full."""
        self.budget.check_room()
        self.save(force_insert=True)
        self.budget.log(by, self.name, "", self.words)

    @transaction.atomic
    def change(self, by: User, edition: int, fields: list[str]) -> None:
        """Raises ValidationError when somebody else was first; else it is known how it was."""
        before = Line.objects.select_related("budget").get(pk=self.pk)
        self.save_from(edition, fields)
        told = before.words if before.name == self.name else f"{before.name} · {before.words}"
        self.budget.log(by, self.name, told[:300], self.words)

    @property
    def is_source(self) -> bool:
        return self.side == self.Side.SOURCE

    @property
    def is_own_work(self) -> bool:
        return self.source == self.Source.OWN_WORK

    @property
    def worth(self) -> Decimal:
        """With `budget` loaded."""
        if self.is_own_work and self.hours is not None:
            return (self.hours * self.budget.hour_value).quantize(Decimal("0.01"))
        return self.amount

    @property
    def worth_text(self) -> str:
        return euros(self.worth)

    @property
    def spent_text(self) -> str:
        return "" if self.spent is None else euros(self.spent)

    @property
    def left_text(self) -> str:
        """Of what was budgeted, in words; nothing as long as nothing was spent."""
        return "" if self.spent is None else _left(self.worth, self.spent)

    @property
    def hours_text(self) -> str:
        if not self.is_own_work or self.hours is None:
            return ""
        value = euros(self.budget.hour_value)
        return gettext("%(n)s uur à %(value)s") % {"n": number(self.hours), "value": value}

    @property
    def words(self) -> str:
        """What the history says of it."""
        parts = [self.worth_text, self.get_rhythm_display(), self.period]
        if self.spent is not None:
            parts.append(gettext("uitgegeven: %(amount)s") % {"amount": euros(self.spent)})
        if self.is_source:
            parts += [self.get_source_display(), self.get_state_display()]
        return " · ".join(str(part) for part in [*parts, self.note] if part)[:300]

    @transaction.atomic
    def remove(self, by: User) -> bool:
        """False when it was gone already."""
        rows = Line.objects.filter(pk=self.pk, removed_at__isnull=True)
        if not rows.update(removed_at=timezone.now()):
            return False
        self.budget.log(by, self.name, self.words, gettext("weggehaald"))
        return True

    @transaction.atomic
    def put_back(self, by: User) -> bool:
        self.budget.check_room()
        rows = Line.objects.filter(pk=self.pk, removed_at__isnull=False)
        if not rows.update(removed_at=None):
            return False
        self.budget.log(by, self.name, gettext("weggehaald"), self.words)
        return True


class ChangeQuerySet(models.QuerySet["BudgetChange"]):
    def visible_to(self, user: Any) -> ChangeQuerySet:
        return self.filter(told(user, "budget__"))


class BudgetChange(Record):
    """A line of the budget before and after, by whom and when. Empty before: it is new."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="changes")
    name = models.CharField(max_length=120)
    before = models.CharField(max_length=300, blank=True)
    after = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = ChangeQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["budget", "-at", "-id"], name="changes_of_budget")]

    def __str__(self) -> str:
        return self.name


def _left(budgeted: Decimal, spent: Decimal) -> str:
    left = budgeted - spent
    if left < 0:
        return gettext("%(amount)s meer dan begroot") % {"amount": euros(-left)}
    return gettext("nog %(amount)s") % {"amount": euros(left)}


@dataclass
class Sum:
    """The costs and sources of one rhythm."""

    rhythm: str
    costs: list[Line] = field(default_factory=list)
    sources: list[Line] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.costs or self.sources)

    @property
    def label(self) -> str:
        return str(Line.Rhythm(self.rhythm).label).capitalize()

    @property
    def cost(self) -> Decimal:
        return sum((line.worth for line in self.costs), Decimal(0))

    @property
    def is_spent_from(self) -> bool:
        return any(line.spent is not None for line in self.costs)

    @property
    def spent(self) -> Decimal:
        return sum((line.spent or Decimal(0) for line in self.costs), Decimal(0))

    @property
    def left_text(self) -> str:
        return _left(self.cost, self.spent)

    @property
    def sure(self) -> Decimal:
        rows = (line.worth for line in self.sources if line.state in Line.SURE)
        return sum(rows, Decimal(0))

    @property
    def hoped(self) -> Decimal:
        rows = (line.worth for line in self.sources if line.state not in Line.SURE)
        return sum(rows, Decimal(0))

    @property
    def found(self) -> Decimal:
        return self.sure + self.hoped

    @property
    def gap(self) -> Decimal:
        """What is still to be found when all that is hoped for comes; below zero it is over."""
        return self.cost - self.found

    @property
    def gap_text(self) -> str:
        if self.gap > 0:
            return gettext("Nog te vinden: %(amount)s") % {"amount": euros(self.gap)}
        if self.gap < 0:
            return gettext("Er blijft %(amount)s over") % {"amount": euros(-self.gap)}
        return gettext("Het komt precies uit")

    @property
    def bars(self) -> list[tuple[str, str, int, bool]]:
        """What it is with its amount, the percentage in words and as a number, and whether it is
        what is missing."""
        whole = max(self.cost, self.found)
        rows = [
            (gettext("Zeker"), self.sure, False),
            (gettext("Gevraagd of verwacht"), self.hoped, False),
            (gettext("Nog te vinden"), max(self.gap, Decimal(0)), True),
        ]
        return [
            (f"{label}: {euros(amount)}", f"{percent}%", percent, missing)
            for label, amount, missing in rows
            for percent in [_percent(amount, whole)]
        ]

    cost_text = property(lambda self: euros(self.cost))
    spent_text = property(lambda self: euros(self.spent))
    found_text = property(lambda self: euros(self.found))
    sure_text = property(lambda self: euros(self.sure))


def _percent(amount: Decimal, whole: Decimal) -> int:
    return round(100 * amount / whole) if whole else 0


def sums_of(lines: list[Line]) -> list[Sum]:
    """Once and yearly apart; a rhythm without lines is left out."""
    sums = {rhythm: Sum(rhythm) for rhythm in Line.Rhythm.values}
    for line in lines:
        of_rhythm = sums[line.rhythm]
        (of_rhythm.sources if line.is_source else of_rhythm.costs).append(line)
    return [each for each in sums.values() if each]


def reserve_months(budget: Budget, sums: list[Sum]) -> int | None:
    """How many months of the yearly costs are in hand; None when that cannot be said."""
    yearly = next((each.cost for each in sums if each.rhythm == Line.Rhythm.YEARLY), Decimal(0))
    if budget.reserve is None or not yearly:
        return None
    return int(budget.reserve * 12 / yearly)


def hints(budget: Budget, sums: list[Sum]) -> list[str]:
    """A gentle word when the initiative leans on few sources, or has little in hand."""
    told = []
    sources = {line.pk for each in sums for line in each.sources if not line.is_own_work}
    if sums and len(sources) < ENOUGH_SOURCES:
        told.append(
            gettext("Geld van drie of meer kanten maakt minder kwetsbaar. Nu zijn het er %(n)d.")
            % {"n": len(sources)}
        )
    months = reserve_months(budget, sums)
    if months is not None and months < ENOUGH_MONTHS:
        told.append(
            gettext(
                "Een half jaar vaste kosten achter de hand geeft rust. Jullie hebben %(n)d maanden."
            )
            % {"n": months}
        )
    return told
