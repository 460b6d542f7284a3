"""Who would like to build along. The board of the initiative reads it, and nobody else.

Name and address are encrypted; an address is found again by a keyed hash of its own initiative. A
row counts after a link by mail was followed, for a year; who does not answer then falls asleep,
hears that it will be forgotten, and is.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, Max, Q, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from initiatives.housing import emails, letters
from initiatives.housing.models.choices import HouseholdMail
from initiatives.models import Initiative
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import Participation, User
from villagehub.encryption import EncryptedTextField
from villagehub.mailboxes import mailbox
from villagehub.web.addresses import absolute

LINK_VALID = timedelta(days=14)
COUNTS_DAYS = 365
ASLEEP_DAYS = 90  # and then the row is emptied
FAR_AWAY = 9999
SALT = "initiatives.housing.own"


def hash_of(initiative_id: Any, email: str) -> str:
    """Apart for each initiative, so that lists cannot be laid side by side."""
    text = f"{initiative_id}|{mailbox(email)}"
    return salted_hmac("initiatives.housing.email", text, algorithm="sha256").hexdigest()


class InterestEntryQuerySet(models.QuerySet["InterestEntry"]):
    def visible_to(self, user: Any) -> InterestEntryQuerySet:
        """The board's: what was confirmed. An address that anybody can have typed is nobody's."""
        return self.on_list().filter(initiative__in=parts_of(user).run)

    def on_list(self) -> InterestEntryQuerySet:
        """Asleep or awake."""
        return self.filter(confirmed_at__isnull=False, withdrawn_at__isnull=True)

    def awake(self) -> InterestEntryQuerySet:
        return self.on_list().filter(asleep_on__isnull=True)

    def of_person(self, initiative: Initiative, user: Any) -> InterestEntry | None:
        """By the address they signed in with, or their own registration that they took over."""
        if not user.is_authenticated:
            return None
        mine = Q(user=user)
        if user.email:
            mine |= Q(email_hash=hash_of(initiative.pk, user.email))
        return self.on_list().filter(mine, initiative=initiative).first()

    def with_token(self, token: str) -> InterestEntry:
        """Raises DoesNotExist for anything that we did not make."""
        try:
            key = signing.Signer(salt=SALT).unsign(token)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        return self.select_related("initiative__village", "user", "recorded_by").get(pk=key)

    def forgettable(self) -> InterestEntryQuerySet:
        """Asked for and never confirmed."""
        return self.filter(confirmed_at__isnull=True, asked_at__lt=timezone.now() - LINK_VALID)

    def for_list(self) -> InterestEntryQuerySet:
        """With what lists are ordered by; who said nothing comes last."""
        return self.select_related("wish", "user", "recorded_by").annotate(
            move_year=Coalesce("wish__earliest_year", Value(FAR_AWAY)),
            starter_last=Case(When(wish__starter="yes", then=0), default=1),
        )

    def end(self) -> None:
        """They take part no more: nothing of them stays."""
        for entry in self.filter(withdrawn_at__isnull=True):
            entry.withdraw()


class InterestEntry(Participation):
    """`user` is somebody without e-mail whom the board registered. Whoever wrote themselves down
    is no user here, also not when they have an account: their address finds them."""

    user = models.ForeignKey(  # type: ignore[assignment]
        User, on_delete=models.CASCADE, null=True, blank=True, related_name="interest_entries"
    )
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="interest_entries"
    )
    name = EncryptedTextField(_("je naam"), max_length=120)
    email = EncryptedTextField(_("je e-mailadres"), max_length=254, blank=True)
    email_hash = models.CharField(max_length=64, blank=True)
    # What others know of a household: in the draw it is this number. Never given out again.
    number = models.PositiveIntegerField(null=True)
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    confirm_again_on = models.DateField(null=True)
    asleep_on = models.DateField(null=True)
    # The same household, as the board decided: only one of the two draws.
    double_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)

    objects = InterestEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "email_hash"],
                condition=~Q(email_hash=""),
                name="an_address_is_on_a_list_once",
            ),
            models.UniqueConstraint(
                fields=["initiative", "user"],
                condition=Q(user__isnull=False, withdrawn_at__isnull=True),
                name="a_registered_person_is_on_a_list_once",
            ),
            models.UniqueConstraint(
                fields=["initiative", "number"], name="a_number_is_one_household"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True)
                | Q(number__isnull=False, confirm_again_on__isnull=False),
                name="a_confirmed_household_has_a_number",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(email_hash="", user__isnull=True),
                name="who_withdrew_is_nobody",
            ),
        ]
        indexes = [
            models.Index(fields=["initiative", "confirm_again_on", "id"], name="interest_again"),
            models.Index(
                fields=["asked_at"],
                condition=Q(confirmed_at__isnull=True),
                name="interest_unconfirmed",
            ),
        ]

    def __str__(self) -> str:
        return str(_("huishouden %(number)s")) % {"number": self.number or "?"}

    def get_absolute_url(self) -> str:
        """For the household itself, and whoever has its link."""
        return reverse("housing:own", args=[self.token])

    @property
    def token(self) -> str:
        return signing.Signer(salt=SALT).sign(str(self.pk))

    @property
    def address(self) -> str:
        return absolute(self)

    @property
    def wish_or_none(self) -> Any:
        """A HousingWish, which knows this model and not the other way round."""
        return getattr(self, "wish", None)

    @property
    def is_expired(self) -> bool:
        return self.confirmed_at is None and self.asked_at < timezone.now() - LINK_VALID

    @property
    def is_on_list(self) -> bool:
        return self.confirmed_at is not None and self.withdrawn_at is None

    @property
    def forgotten_on(self) -> date | None:
        return self.asleep_on + timedelta(days=ASLEEP_DAYS) if self.asleep_on else None

    # Coming on, staying on, going off

    @classmethod
    @transaction.atomic
    def ask(cls, initiative: Initiative, name: str, email: str) -> InterestEntry:
        """Known or not, somebody gets a mail. A name counts until its link was followed."""
        cls._check_open(initiative)
        entry, is_new = cls.objects.get_or_create(
            initiative=initiative,
            email_hash=hash_of(initiative.pk, email),
            defaults={"name": name, "email": email},
        )
        if not is_new and not entry.confirmed_at:
            entry.name, entry.asked_at = name, timezone.now()
            entry.save(update_fields=["name", "asked_at", "updated_at"])
        emails.tell_again(entry)
        return entry

    @classmethod
    @transaction.atomic
    def enter(cls, initiative: Initiative, person: User) -> InterestEntry:
        """Whoever signed in: their mailbox is theirs, so no link has to go there. Pressed twice, it
        is one place."""
        cls._check_open(cls._one_at_a_time(initiative.pk))
        entry, _is_new = cls.objects.get_or_create(
            initiative=initiative,
            email_hash=hash_of(initiative.pk, person.email or ""),
            defaults={"name": person.name, "email": person.email or ""},
        )
        if entry.confirmed_at:
            return entry
        entry.name = person.name  # anybody can have typed the other
        entry._enter()
        return entry

    @classmethod
    @transaction.atomic
    def enter_for(cls, initiative: Initiative, person: User, by: User) -> InterestEntry:
        """Somebody without e-mail, who said yes to a board member."""
        cls._check_open(cls._one_at_a_time(initiative.pk))
        if cls.objects.filter(initiative=initiative, user=person).exists():
            raise ValidationError(_("%(name)s staat al op de lijst.") % {"name": person})
        entry = cls(initiative=initiative, user=person, recorded_by=by, name=person.name)
        entry._enter()
        return entry

    @transaction.atomic
    def confirm(self) -> bool:
        """The mailbox is theirs. False when that was known already."""
        initiative = self._one_at_a_time(self.initiative_id)
        self.refresh_from_db()
        if self.withdrawn_at:
            raise ValidationError(_("Je staat niet meer op de lijst. Zet je er opnieuw op."))
        if self.is_expired:
            raise ValidationError(_("Deze link is verlopen. Zet je nog een keer op de lijst."))
        if self.confirmed_at:
            return False
        self._check_open(initiative)
        self._enter()
        return True

    @staticmethod
    def _one_at_a_time(initiative_id: Any) -> Initiative:
        rows = Initiative.objects.select_for_update(no_key=True, of=("self",))
        return rows.get(pk=initiative_id)

    @staticmethod
    def _check_open(initiative: Initiative) -> None:
        if initiative.outcome:
            raise ValidationError(_("Dit initiatief is afgerond. De lijst is dicht."))

    def _enter(self) -> None:
        rows = InterestEntry.objects.filter(initiative=self.initiative_id)
        self.number = (rows.aggregate(last=Max("number"))["last"] or 0) + 1
        self.confirmed_at = timezone.now()
        self.confirm_again_on = timezone.localdate() + timedelta(days=COUNTS_DAYS)
        self.save()
        emails.tell(self, HouseholdMail.WELCOME, "first")

    @classmethod
    @transaction.atomic
    def forget_unconfirmed(cls) -> int:
        """How many, without what they were told."""
        rows = cls.objects.forgettable()
        letters.forget(rows.only("pk"))
        return rows.delete()[1].get(cls._meta.label, 0)

    def stay(self) -> None:
        """Another year, also for whoever was asleep: the figures count that as a change."""
        again = timezone.localdate() + timedelta(days=COUNTS_DAYS)
        rows = InterestEntry.objects.on_list().filter(pk=self.pk)
        rows.filter(asleep_on__isnull=False).update(updated_at=timezone.now())
        rows.update(confirm_again_on=again, asleep_on=None)

    def fall_asleep(self, today: date) -> None:
        self.asleep_on = today
        self.save(update_fields=["asleep_on", "updated_at"])

    @property
    def home_or_none(self) -> Any:
        """The Home that was given to them and not taken back."""
        held = self.assignments.current().select_related("home").first()
        return held.home if held else None

    @property
    def offer_or_none(self) -> Any:
        """The Assignment that waits for their yes or no."""
        held = self.assignments.offered().select_related("home", "round_entry__round__initiative")
        return held.first()

    @property
    def waits_in(self) -> Any:
        """The AllocationRound in which they still may get a home."""
        rows = self.round_entries.hopeful().select_related("round__initiative")
        rounds = (row.round for row in rows.order_by("-round__number"))
        return next((one for one in rounds if one.goes_on), None)

    @transaction.atomic
    def withdraw(self) -> None:
        """Name, address and wishes go at once. The number stays used, and says nothing more. A home
        of which they have the keys stays theirs: that it was given is a fact, without a person."""
        self._one_at_a_time(self.initiative_id)
        for row in self.round_entries.exclude(state="dropped").select_related("round"):
            if not row.has_keys:
                row.round.drop(row, None, str(_("ging van de lijst")))
        InterestEntry.objects.filter(double_of=self).update(double_of=None)
        InterestEntry.objects.filter(pk=self.pk).update(
            name="",
            email="",
            email_hash="",
            user=None,
            recorded_by=None,
            asleep_on=None,
            double_of=None,
            withdrawn_at=timezone.now(),
        )
        for row in self.round_entries.all():
            row.objections.all().delete()
        self.told.all().delete()
        letters.forget([self])
        if wish := self.wish_or_none:
            wish.delete()
