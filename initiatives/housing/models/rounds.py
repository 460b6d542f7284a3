"""A round of giving homes: committed to beforehand, drawn, and then given in that order.

Households go by their number. Names are on the board's page only; reasons too, and each household
reads its own. There is one outcome: no round begins while another can still give a home, and what
a draw was made of and what came out stays as it is (migration 0004).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, F, Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing import draw, emails
from initiatives.housing.models.choices import HouseholdMail
from initiatives.housing.models.decisions import refuse_undecided
from initiatives.housing.models.giving import BEATEN, GivesHomes, What
from initiatives.housing.models.homes import Home
from initiatives.housing.models.interest import InterestEntry
from initiatives.housing.models.places import Assignment, RoundEntry, group_of
from initiatives.housing.models.public_numbers import PublicNumber, spelled
from initiatives.housing.models.round_events import RoundEvent
from initiatives.housing.models.rules import AllocationRules
from initiatives.models import Initiative
from initiatives.models.seeing import seen
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.encryption import EncryptedTextField
from villagehub.web.addresses import absolute

COMPLAINT_TERM = timedelta(weeks=6)
WITNESS = "initiatives.housing.witness"


class AllocationRoundQuerySet(models.QuerySet["AllocationRound"]):
    def visible_to(self, user: Any) -> AllocationRoundQuerySet:
        return self.filter(seen(user, "initiative__"))

    def not_called_off(self) -> AllocationRoundQuerySet:
        return self.filter(cancelled_at__isnull=True)

    def with_witness(self, token: str) -> AllocationRound:
        """By the address that the board gives to a witness. Raises DoesNotExist for any other."""
        try:
            key = signing.Signer(salt=WITNESS).unsign(token)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        return self.select_related("initiative__village", "rules").get(pk=key)


class AllocationRound(GivesHomes, Record):
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="allocation_rounds"
    )
    number = models.PositiveSmallIntegerField()
    rules = models.ForeignKey(AllocationRules, on_delete=models.CASCADE, related_name="rounds")
    published_on = models.DateField()  # of the rules
    committed_at = models.DateTimeField(default=timezone.now)
    draw_on = models.DateField(_("wanneer is de loting?"))
    # Rounds from before this was asked have none, and their source in their own words.
    public_kind = models.CharField(
        _("welk openbaar getal?"), max_length=5, choices=PublicNumber, default=""
    )
    public_source = models.CharField(max_length=200, blank=True)
    public_value = models.CharField(_("het openbare getal"), max_length=60, blank=True)
    corrections = models.PositiveSmallIntegerField(default=0)
    witness = models.CharField(_("je naam"), max_length=60, blank=True)
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
    def witness_url(self) -> str:
        token = signing.Signer(salt=WITNESS).sign(str(self.pk))
        return reverse("housing:witness", args=[token])

    @property
    def witness_address(self) -> str:
        return absolute(self.witness_url)

    @property
    def is_waiting(self) -> bool:
        return self.drawn_at is None and self.cancelled_at is None

    @property
    def goes_on(self) -> bool:
        """Somebody may get a home in it yet."""
        return self.cancelled_at is None and (self.is_waiting or self.can_give_more())

    @property
    def may_draw_now(self) -> bool:
        return self.is_waiting and timezone.localdate() >= self.draw_on

    @property
    def may_be_cancelled(self) -> bool:
        """From the day itself on its number may be known."""
        return self.is_waiting and timezone.localdate() < self.draw_on

    @property
    def is_open_to_all(self) -> bool:
        """The list and the order, in numbers: until whoever has a complaint has had the time. After
        that everybody sees digests and figures."""
        ended_at = self.drawn_at or self.cancelled_at
        return ended_at is None or timezone.now() < ended_at + COMPLAINT_TERM

    @property
    def tells_its_secret(self) -> bool:
        return not self.is_waiting

    # Before

    @classmethod
    @transaction.atomic
    def commit(
        cls, initiative: Initiative, by: User, draw_on: date, public_kind: str
    ) -> AllocationRound:
        """Fixes who draws for what by which rules, and publishes the digest of all that with a
        secret that nobody sees before the draw."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
        rows = AllocationRules.objects.filter(initiative=initiative).published()
        rules = rows.order_by("-version").first()
        if rules is None or rules.published_at is None:
            raise ValidationError(_("Publiceer eerst de regels."))
        cls._refuse_beside_another(initiative)
        refuse_undecided(initiative)
        homes = Home.free_of(initiative)
        fitting, others = cls._who_takes_part(initiative, homes)
        if not homes or not fitting:
            raise ValidationError(_("Er zijn geen woningen of geen huishoudens die erin passen."))
        number = cls.objects.filter(initiative=initiative).aggregate(n=Max("number"))["n"] or 0
        made = cls(
            initiative=initiative,
            number=number + 1,
            rules=rules,
            published_on=timezone.localdate(rules.published_at),
            draw_on=draw_on,
            public_kind=public_kind,
            public_source=str(PublicNumber(public_kind).label),
            secret=draw.new_secret(),
            by=by,
        )
        made._seal(homes, fitting)
        made._tell_all(HouseholdMail.DRAW)
        emails.tell_all(others, HouseholdMail.NO_FIT, made.period, round=made)
        return made

    @classmethod
    def _refuse_beside_another(cls, initiative: Initiative) -> None:
        """Who could draw again while the last draw still has something to give, could choose."""
        for other in cls.objects.not_called_off().filter(initiative=initiative):
            if other.is_waiting:
                raise ValidationError(_("Er staat al een loting klaar."))
            if other.can_give_more():
                raise ValidationError(
                    _(
                        "%(round)s is nog niet klaar: er is een woning vrij en er wacht nog iemand."
                        " Wijs eerst toe, of rond die ronde af."
                    ),
                    params={"round": other},
                )

    @classmethod
    def refuse_other_homes(cls, initiative: Initiative) -> None:
        """Raises while households have been told for which homes they draw."""
        for one in cls.objects.not_called_off().filter(initiative=initiative):
            if one.goes_on:
                raise ValidationError(
                    _("%(round)s loopt nog, voor deze woningen. Daarna kan het programma anders."),
                    params={"round": one},
                )

    @property
    def period(self) -> str:
        return f"round:{self.number}"

    def _tell_all(self, kind: HouseholdMail, period: str = "") -> None:
        """Each household that takes part and is still on the list."""
        rows = self.entries.filter(entry__in=InterestEntry.objects.on_list())
        for row in rows.select_related("entry__initiative__village", "entry__user"):
            row.round = self
            emails.tell(row.entry, kind, period or self.period, row=row, round=self)

    def _seal(self, homes: list[Home], listed: list[InterestEntry]) -> None:
        groups = [(entry, group_of(entry, self.rules.criteria)) for entry in listed]
        self.terms = self._terms_text(homes)
        text = draw.list_text((entry.number or 0, group) for entry, group in groups)
        self.commitment = draw.commitment(self.secret, self.terms, text)
        self.save(force_insert=True)
        RoundEntry.objects.bulk_create(
            RoundEntry(round=self, entry=entry, number=entry.number or 0, group=group)
            for entry, group in groups
        )

    @classmethod
    def _who_takes_part(
        cls, initiative: Initiative, homes: list[Home]
    ) -> tuple[list[InterestEntry], list[InterestEntry]]:
        """Awake and without a home of an earlier round: who fits in one of these, and who in
        none."""
        rows = InterestEntry.objects.awake().filter(initiative=initiative, double_of__isnull=True)
        housed = Assignment.objects.current().filter(entry__initiative=initiative)
        rows = rows.exclude(pk__in=housed.values("entry"))
        found = list(rows.select_related("wish", "initiative__village", "user").order_by("number"))
        fitting = [entry for entry in found if any(home.fits(entry) for home in homes)]
        return fitting, [entry for entry in found if entry not in fitting]

    def _terms_text(self, homes: list[Home]) -> str:
        """Frozen as it is published: digests are made of this text."""
        first = [
            f"{draw.VERSION}",
            f"Initiatief: {self.initiative_id}",
            f"Ronde: {self.number}",
            f"Regels: versie {self.rules.version}, gepubliceerd op {self.published_on}",
        ]
        rules = [f"{n}. {line}" for n, line in enumerate(self.rules.criteria_lines, 1)]
        last = [f"Loting op: {self.draw_on}", f"Openbaar getal: {self.public_source}"]
        return "\n".join([*first, *rules, *(f"{h.label}: {h.description}" for h in homes), *last])

    @transaction.atomic
    def cancel(self, by: User, reason: str) -> None:
        """Only before the day of the draw: nobody can call off an outcome that they could know. The
        secret comes out, so that everybody can see that it was the one of the code."""
        if not self.may_be_cancelled:
            raise ValidationError(_("Vanaf de dag van de loting kan afzeggen niet meer."))
        if not AllocationRound.objects.filter(
            pk=self.pk, drawn_at__isnull=True, cancelled_at__isnull=True
        ).update(cancelled_at=timezone.now(), cancel_reason=reason):
            raise ValidationError(BEATEN)
        self.refresh_from_db()
        self._log(What.CANCELLED, by, reason=reason)
        self._tell_all(HouseholdMail.OFF)

    # The draw

    @transaction.atomic
    def draw(
        self, by: User | None, public_value: str, *, witness: str = "", at: datetime | None = None
    ) -> None:
        """By the board, or by a witness at the address that the board gave."""
        locked = self._locked()
        if not locked.is_waiting:
            raise ValidationError(BEATEN)
        if not locked.may_draw_now:
            raise ValidationError(_("De dag van de loting is er nog niet."))
        self._place(locked.secret, spelled(locked.public_kind, public_value))
        self.drawn_at, self.witness = at or timezone.now(), witness
        self.save(update_fields=["drawn_at", "public_value", "witness", "updated_at"])
        self._log(What.DRAWN, by, reason=witness)
        self._tell_all(HouseholdMail.DRAWN)

    def _place(self, secret: str, value: str) -> None:
        rows = {row.number: row for row in self.entries.all()}
        pairs = [(row.number, row.group) for row in rows.values()]
        for place, number in enumerate(draw.order(secret, value, pairs), 1):
            rows[number].place, rows[number].drawn_with = place, self.corrections
        RoundEntry.objects.bulk_update(rows.values(), ["place", "drawn_with"])
        self.public_value = value

    @property
    def may_be_put_right(self) -> bool:
        """A number that was copied wrongly: as long as nothing was done with the outcome."""
        after = self.events.exclude(what__in=[What.DRAWN, What.CORRECTED])
        return self.drawn_at is not None and not after.exists()

    def figures(self) -> dict[str, int]:
        """What is told when numbers are not."""
        rows = self.entries.aggregate(
            households=Count("pk"), homes=Count("pk", filter=Q(state=RoundEntry.State.ASSIGNED))
        )
        return dict(rows)

    def put_right_before(self) -> list[RoundEvent]:
        """The times that its public number was put right, for everybody: both, and why."""
        return list(self.events.filter(what=What.CORRECTED).order_by("at", "pk"))

    @transaction.atomic
    def put_right(self, by: User, public_value: str, reason: str) -> None:
        """The order is computed anew. Both numbers stay on the page, with when and why."""
        locked = self._locked()
        if not locked.may_be_put_right:
            raise ValidationError(
                _("Er is al iets met de uitslag gedaan. Ga naar wie over klachten gaat.")
            )
        was, now = locked.public_value, spelled(locked.public_kind, public_value)
        if was == now:
            raise ValidationError(_("Dit getal staat er al."))
        self._log(What.CORRECTED, by, reason=reason, value_was=was, value_now=now)
        self.corrections, self.public_value = locked.corrections + 1, now
        self.save(update_fields=["corrections", "public_value", "updated_at"])
        self._place(locked.secret, now)
        self._tell_all(HouseholdMail.AGAIN, f"{self.period}:{self.corrections}")
