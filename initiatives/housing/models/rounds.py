"""A round of giving homes: committed to beforehand, drawn, and then given in that order.

Households go by their number. Names are on the board's page only; reasons too, and each household
reads its own.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, F, Max, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing import draw, emails
from initiatives.housing.models.choices import HouseholdMail
from initiatives.housing.models.homes import Home
from initiatives.housing.models.interest import COUNTS_DAYS, InterestEntry
from initiatives.housing.models.rules import AllocationRules, Criterion
from initiatives.models import Initiative
from initiatives.models.seeing import seen
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.encryption import EncryptedTextField

BEATEN = _("Iemand was je net voor. Kijk hoe het er nu voor staat.")


class AllocationRoundQuerySet(models.QuerySet["AllocationRound"]):
    def visible_to(self, user: Any) -> AllocationRoundQuerySet:
        return self.filter(seen(user, "initiative__"))


class AllocationRound(Record):
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="allocation_rounds"
    )
    number = models.PositiveSmallIntegerField()
    rules = models.ForeignKey(AllocationRules, on_delete=models.CASCADE, related_name="rounds")
    published_on = models.DateField()  # of the rules
    committed_at = models.DateTimeField(default=timezone.now)
    draw_on = models.DateField(_("wanneer is de loting?"))
    public_source = models.CharField(_("welk openbaar getal?"), max_length=200, blank=True)
    public_value = models.CharField(_("het openbare getal"), max_length=60, blank=True)
    secret = EncryptedTextField()
    commitment = models.CharField(max_length=64)
    terms = models.TextField()
    drawn_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancel_reason = models.CharField(_("waarom?"), max_length=300, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = AllocationRoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "number"], name="a_round_has_a_number_of_its_own"
            ),
            models.UniqueConstraint(
                fields=["initiative"],
                condition=Q(drawn_at__isnull=True, cancelled_at__isnull=True),
                name="one_draw_at_a_time",
                violation_error_message=_("Er staat al een loting klaar."),
            ),
            models.CheckConstraint(
                condition=Q(draw_on__gt=F("published_on")), name="rules_come_before_the_draw"
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | ~Q(cancel_reason=""),
                name="who_calls_a_draw_off_says_why",
            ),
        ]

    def __str__(self) -> str:
        return str(_("Ronde %(number)s")) % {"number": self.number}

    def get_absolute_url(self) -> str:
        initiative = self.initiative
        return reverse(
            "housing:round", args=[initiative.village.slug, initiative.slug, self.number]
        )

    @property
    def is_waiting(self) -> bool:
        return self.drawn_at is None and self.cancelled_at is None

    @property
    def may_draw_now(self) -> bool:
        return self.is_waiting and timezone.localdate() >= self.draw_on

    # Before

    @classmethod
    @transaction.atomic
    def commit(
        cls, initiative: Initiative, by: User, draw_on: date, public_source: str = ""
    ) -> AllocationRound:
        """Fixes who draws for what by which rules, and publishes the digest of all that with a
        secret that nobody sees before the draw."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
        rows = AllocationRules.objects.filter(initiative=initiative).published()
        rules = rows.order_by("-version").first()
        if rules is None or rules.published_at is None:
            raise ValidationError(_("Publiceer eerst de regels."))
        if cls.objects.filter(
            initiative=initiative, drawn_at__isnull=True, cancelled_at__isnull=True
        ).exists():
            raise ValidationError(_("Er staat al een loting klaar."))
        homes = Home.free_of(initiative)
        listed = cls._who_takes_part(initiative, rules, homes)
        if not homes or not listed:
            raise ValidationError(_("Er zijn geen woningen of geen huishoudens die erin passen."))
        number = cls.objects.filter(initiative=initiative).aggregate(n=Max("number"))["n"] or 0
        made = cls(
            initiative=initiative,
            number=number + 1,
            rules=rules,
            published_on=timezone.localdate(rules.published_at),
            draw_on=draw_on,
            public_source=public_source,
            secret=draw.new_secret(),
            by=by,
        )
        made._seal(homes, listed)
        made._tell_all(HouseholdMail.DRAW)
        return made

    def _tell_all(self, kind: HouseholdMail) -> None:
        """Each household that takes part and is still on the list."""
        rows = InterestEntry.objects.on_list().filter(round_entries__round=self)
        households = list(rows.select_related("initiative__village", "user"))
        emails.tell_all(households, kind, f"round:{self.number}")

    def _seal(self, homes: list[Home], listed: list[tuple[InterestEntry, int]]) -> None:
        self.terms = self._terms_text(homes)
        text = draw.list_text((entry.number or 0, group) for entry, group in listed)
        self.commitment = draw.commitment(self.secret, self.terms, text)
        self.save(force_insert=True)
        RoundEntry.objects.bulk_create(
            RoundEntry(round=self, entry=entry, number=entry.number or 0, group=group)
            for entry, group in listed
        )

    @classmethod
    def _who_takes_part(
        cls, initiative: Initiative, rules: AllocationRules, homes: list[Home]
    ) -> list[tuple[InterestEntry, int]]:
        """Awake, without a home of an earlier round, and fitting in one of these."""
        rows = InterestEntry.objects.awake().filter(initiative=initiative)
        housed = Assignment.objects.current().filter(entry=OuterRef("pk"))
        rows = rows.exclude(Exists(housed)).select_related("wish").defer("name", "email")
        return [
            (entry, group_of(entry, rules.criteria))
            for entry in rows.order_by("number")
            if any(home.fits(entry) for home in homes)
        ]

    def _terms_text(self, homes: list[Home]) -> str:
        """Frozen as it is published: digests are made of this text."""
        first = [
            f"{draw.VERSION}",
            f"Initiatief: {self.initiative_id}",
            f"Ronde: {self.number}",
            f"Regels: versie {self.rules.version}, gepubliceerd op {self.published_on}",
        ]
        rules = [f"{n}. {line}" for n, line in enumerate(self.rules.criteria_lines, 1)]
        last = [f"Loting op: {self.draw_on}", f"Openbaar getal: {self.public_source or 'geen'}"]
        return "\n".join([*first, *rules, *(f"{h.label}: {h.description}" for h in homes), *last])

    @transaction.atomic
    def cancel(self, by: User, reason: str) -> None:
        """Only before the draw: nobody can call off an outcome that they know."""
        if not AllocationRound.objects.filter(
            pk=self.pk, drawn_at__isnull=True, cancelled_at__isnull=True
        ).update(cancelled_at=timezone.now(), cancel_reason=reason):
            raise ValidationError(BEATEN)
        self._log(RoundEvent.What.CANCELLED, by, reason=reason)

    # The draw

    @transaction.atomic
    def draw(self, by: User, public_value: str = "") -> None:
        locked = self._locked()
        if not locked.is_waiting:
            raise ValidationError(BEATEN)
        if not locked.may_draw_now:
            raise ValidationError(_("De dag van de loting is er nog niet."))
        if locked.public_source and not public_value:
            raise ValidationError(_("Vul het openbare getal in."))
        value = public_value if locked.public_source else ""
        rows = {row.number: row for row in self.entries.all()}
        pairs = [(row.number, row.group) for row in rows.values()]
        for place, number in enumerate(draw.order(locked.secret, value, pairs), 1):
            rows[number].place = place
        RoundEntry.objects.bulk_update(rows.values(), ["place"])
        self.drawn_at, self.public_value = timezone.now(), value
        self.save(update_fields=["drawn_at", "public_value", "updated_at"])
        self._log(RoundEvent.What.DRAWN, by)
        self._tell_all(HouseholdMail.DRAWN)

    # After: one at a time, in order

    def _locked(self) -> AllocationRound:
        return AllocationRound.objects.select_for_update(of=("self",)).get(pk=self.pk)

    def turn(self) -> RoundEntry | None:
        """Whose turn it is: the first who still waits; who let a home pass comes after them."""
        rows = self.entries.filter(place__isnull=False).order_by("place")
        waiting = rows.filter(state=RoundEntry.State.WAITING).first()
        return waiting if waiting and self.free_homes() else None

    def free_homes(self) -> list[Home]:
        return [home for home in Home.unassigned(self.initiative) if home.label in self.terms]

    def _of_turn(self, seen: Any) -> RoundEntry:
        locked = self._locked()
        if locked.drawn_at is None:
            raise ValidationError(_("Er is nog niet geloot."))
        turn = self.turn()
        if turn is None or str(turn.pk) != str(seen):
            raise ValidationError(BEATEN)
        return turn

    @transaction.atomic
    def assign(self, seen: Any, home: Home, by: User, reason: str) -> Assignment:
        """`seen` is whose turn it was on the page: of two board members the second is told."""
        turn = self._of_turn(seen)
        if home.pk not in {free.pk for free in self.free_homes()}:
            raise ValidationError(_("Die woning is al toegewezen."))
        if self.published_on >= timezone.localdate():
            raise ValidationError(_("De regels zijn van vandaag. Toewijzen kan vanaf morgen."))
        made = Assignment.objects.create(
            round_entry=turn,
            entry=turn.entry,
            home=home,
            published_on=self.published_on,
            by=by,
            reason=reason,
        )
        turn.move_to(RoundEntry.State.ASSIGNED)
        self._log(RoundEvent.What.ASSIGNED, by, turn.number, home.label, reason)
        emails.tell(made.entry, HouseholdMail.ASSIGNED, made.pk.hex[:12])
        return made

    @transaction.atomic
    def let_pass(self, seen: Any, by: User, reason: str) -> None:
        """None of the free homes suits; a home that comes free later is theirs to choose again."""
        turn = self._of_turn(seen)
        turn.move_to(RoundEntry.State.PASSED)
        self._log(RoundEvent.What.PASSED, by, turn.number, "", reason)

    @transaction.atomic
    def drop(self, row: RoundEntry, by: User | None, reason: str) -> None:
        """Out of this round. What they had is free, for the first who waits or let one pass. Who
        goes off the list themselves (`by` nobody) hears nothing more."""
        self._locked()
        row.refresh_from_db()
        if row.state == RoundEntry.State.DROPPED:
            raise ValidationError(BEATEN)
        homes = Assignment.objects.current().filter(round_entry=row)
        label = homes.values_list("home__label", flat=True).first() or ""
        homes.update(ended_at=timezone.now(), end_reason=reason)
        row.move_to(RoundEntry.State.DROPPED)
        if label:
            self.entries.filter(state=RoundEntry.State.PASSED).update(
                state=RoundEntry.State.WAITING
            )
        self._log(RoundEvent.What.DROPPED, by, row.number, label, reason)
        if by and row.entry.is_on_list:
            emails.tell(row.entry, HouseholdMail.ENDED, row.pk.hex[:12])

    def _log(
        self,
        what: str,
        by: User | None,
        number: int | None = None,
        home_label: str = "",
        reason: str = "",
    ) -> None:
        self.events.create(what=what, by=by, number=number, home_label=home_label, reason=reason)


def group_of(entry: InterestEntry, criteria: list[str]) -> int:
    """1 for whoever meets them all. The first criterion weighs more than all that follow."""
    group = 0
    for criterion in criteria:
        group = 2 * group + (0 if meets(entry, criterion) else 1)
    return group + 1


def meets(entry: InterestEntry, criterion: str) -> bool:
    if criterion == Criterion.YEAR:
        since = entry.confirmed_at
        return since is not None and (timezone.now() - since).days >= COUNTS_DAYS
    wish = entry.wish_or_none
    if wish is None:
        return False
    return {
        Criterion.STARTER: wish.starter == "yes",
        Criterion.LIFELONG: wish.lifelong == "yes",
        Criterion.SIZE: (wish.household_size or 0) >= 3,
        Criterion.SELF_BUILD: wish.self_build in ("some", "much"),
        Criterion.LOCAL: bool(wish.ties),
    }[Criterion(criterion)]


class RoundEntry(Record):
    class State(models.TextChoices):
        WAITING = "waiting", _("wacht")
        PASSED = "passed", _("liet voorbijgaan, wacht")
        ASSIGNED = "assigned", _("heeft een woning")
        DROPPED = "dropped", _("viel af")

    round = models.ForeignKey(AllocationRound, on_delete=models.CASCADE, related_name="entries")
    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="round_entries")
    number = models.PositiveIntegerField()
    group = models.PositiveSmallIntegerField()
    place = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "entry"], name="a_household_draws_once"),
            models.UniqueConstraint(fields=["round", "place"], name="a_place_is_one_household"),
        ]
        indexes = [models.Index(fields=["round", "number"], name="draws_by_number")]

    def __str__(self) -> str:
        return f"{self.number}"

    def move_to(self, state: str) -> None:
        self.state = state
        self.save(update_fields=["state", "updated_at"])


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def current(self) -> AssignmentQuerySet:
        return self.filter(ended_at__isnull=True)


class Assignment(Record):
    round_entry = models.ForeignKey(
        RoundEntry, on_delete=models.CASCADE, related_name="assignments"
    )
    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="assignments")
    home = models.ForeignKey(Home, on_delete=models.CASCADE, related_name="assignments")
    published_on = models.DateField()  # of the rules
    assigned_on = models.DateField(default=timezone.localdate)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    reason = models.CharField(_("toelichting"), max_length=300)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=300, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["home"], condition=Q(ended_at__isnull=True), name="a_home_is_given_once"
            ),
            models.UniqueConstraint(
                fields=["entry"],
                condition=Q(ended_at__isnull=True),
                name="a_household_gets_one_home",
            ),
            models.CheckConstraint(
                condition=Q(assigned_on__gt=F("published_on")),
                name="rules_come_before_the_home",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.home_id}"


class RoundEvent(Record):
    """What happened in a round, and why. Rows are added and never changed: a trigger sees to it."""

    class What(models.TextChoices):
        DRAWN = "drawn", _("geloot")
        ASSIGNED = "assigned", _("woning toegewezen")
        PASSED = "passed", _("liet een woning voorbijgaan")
        DROPPED = "dropped", _("viel af")
        CANCELLED = "cancelled", _("loting afgeblazen")

    round = models.ForeignKey(AllocationRound, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    what = models.CharField(max_length=9, choices=What)
    number = models.PositiveIntegerField(null=True)
    home_label = models.CharField(max_length=10, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["round", "-at"], name="events_of_round")]

    def __str__(self) -> str:
        return f"{self.what} {self.number or ''}"
