"""Who refers people to us, each at a secret address and without an account."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from supporters.models.base import note_down
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villagehub.web.addresses import absolute
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation

SETTING = "villagehub.referrer"
OLD_ADDRESSES_KNOWN = 5

Action = AuditEvent.Action


def new_secret() -> str:
    """Of 256 bits: whoever does not have it does not find it."""
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """All that is kept of an address: a copy of the table opens no page."""
    return hashlib.sha256(secret.encode()).hexdigest()


@contextmanager
def at_address(secret: str, *, sends: bool = True) -> Iterator[bool]:
    """Inside, the database takes us for whoever has this address: they may add a referral, and read
    none. It lives no longer than the transaction, and for who sends something its referrer is there
    as long: False when there is none, or when the night has it in hand."""
    with transaction.atomic():
        yield _set(hash_of(secret), sends=sends)
        _set("", sends=False)


def _set(key_hash: str, *, sends: bool) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true), NOT %s OR supporters_hold_referrer(%s)",
            [SETTING, key_hash, sends, key_hash],
        )
        return bool(cursor.fetchone()[1])


def note_use(secret: str, what: ReferrerUse.What) -> None:
    """Also of an address that was renewed, and of a referrer that is paused: that keeps neither for
    longer. Of one that nobody ever had there is nothing to write down."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT supporters_note_use(%s, %s)", [hash_of(secret), what.value])


class ReferrerQuerySet(models.QuerySet["Referrer"]):
    def visible_to(self, user: Any) -> Self:
        """The coordinators and the supporters of the organisation."""
        if not user.is_authenticated:
            return self.none()
        ours = reach_of(user).organisations_as(Role.COORDINATOR, Role.SUPPORTER)
        return self.filter(organisation__in=ours)

    def active(self) -> Self:
        return self.filter(paused_at__isnull=True)

    def with_secret(self, secret: str) -> Referrer | None:
        """Of a renewed address, or of who is paused, nobody."""
        found = self.active().filter(key_hash=hash_of(secret))
        return found.select_related("organisation").first()

    def for_list(self) -> Self:
        """With how often each referred in the last year, in the same query."""
        uses = ReferrerUse.What
        sent = models.Count("uses", filter=models.Q(uses__what=uses.SENT))
        odd = models.Count("uses", filter=models.Q(uses__what__in=uses.odd()))
        rows = self.annotate(referred=sent, odd_uses=odd)
        return rows.order_by("paused_at", "name__dutch", "pk")


class Referrer(Record):
    """A practice, a care organisation, neighbour help: an organisation, and never a person."""

    class Kind(models.TextChoices):
        PRACTICE = "practice", _("huisartsenpraktijk")
        CARE = "care", _("zorg of wijkverpleging")
        NEIGHBOUR_HELP = "neighbour_help", _("burenhulp of vrijwilligers")
        OTHER = "other", _("anders")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    name = models.CharField(_("Hoe heet de organisatie?"), max_length=80)
    kind = models.CharField(
        _("Wat voor organisatie is het?"), max_length=14, choices=Kind, default=Kind.PRACTICE
    )
    key_hash = models.CharField(max_length=64, unique=True, editable=False)
    # So that the use of an address that leaked shows, after it was renewed.
    old_hashes = ArrayField(models.CharField(max_length=64), default=list, editable=False)
    renewed_at = models.DateTimeField(default=timezone.now, editable=False)
    paused_at = models.DateTimeField(null=True, editable=False)
    # As it is meant to be used (`What.odd` is not). Kept when the uses themselves are forgotten,
    # after a year: the night erases by it.
    last_used_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[Any] = ReferrerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="a_referrer_is_listed_once",
                violation_error_message=_("Deze organisatie staat al in de lijst."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def erased_on(self) -> date | None:
        """The day on which the night erases it, for a coordinator; none while a referral of it is
        kept. The rule is the database's."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_referrer_erased_on(%s)", [self.pk])
            day: date | None = cursor.fetchone()[0]
        return day

    @staticmethod
    def address_with(secret: str) -> str:
        return absolute(reverse("supporters:refer", args=[secret]))

    @transaction.atomic
    def begin(self, by: Any, secret: str = "") -> str:
        """Adds it to the organisation of `by`. Gives the address: nobody can give it later."""
        secret = secret or new_secret()
        self.organisation, self.key_hash = by.organisation, hash_of(secret)
        self.save(force_insert=True)
        note_down(by, Action.CREATE, self)
        return self.address_with(secret)

    @transaction.atomic
    def renew(self, by: Membership) -> str:
        """The old address stops at once. Gives the new one."""
        secret = new_secret()
        old = [self.key_hash, *self.old_hashes][:OLD_ADDRESSES_KNOWN]
        rows = Referrer.objects.filter(pk=self.pk, key_hash=self.key_hash)
        changes = {"key_hash": hash_of(secret), "old_hashes": old, "renewed_at": timezone.now()}
        if not rows.update(**changes, updated_at=timezone.now()):
            raise ValidationError(_("Een collega maakte net een nieuw adres."))
        note_down(by, Action.UPDATE, self)
        return self.address_with(secret)

    @transaction.atomic
    def pause(self, by: Membership) -> bool:
        """The address does not work for as long. False when that was so already."""
        return self._set_paused(by, timezone.now())

    @transaction.atomic
    def resume(self, by: Membership) -> bool:
        return self._set_paused(by, None)

    def _set_paused(self, by: Membership, at: Any) -> bool:
        rows = Referrer.objects.filter(pk=self.pk, paused_at__isnull=at is not None)
        if not rows.update(paused_at=at, updated_at=timezone.now()):
            return False
        note_down(by, Action.UPDATE, self)
        return True


class ReferrerUseQuerySet(models.QuerySet["ReferrerUse"]):
    def visible_to(self, user: Any) -> Self:
        """The coordinators of the organisation."""
        if not user.is_authenticated:
            return self.none()
        ours = reach_of(user).organisations_as(Role.COORDINATOR)
        return self.filter(referrer__organisation__in=ours)


class ReferrerUse(Record):
    """That an address was used, when and for what. Not from where, and not about whom. Added by the
    database only (supporters_note_use), which forgets it after a year."""

    class What(models.TextChoices):
        OPENED = "opened", _("pagina geopend")
        SENT = "sent", _("iemand verwezen")
        LOOKED = "looked", _("stand bekeken")
        TOO_OFTEN = "too_often", _("te vaak in een uur: tegengehouden")
        OLD_ADDRESS = "old_address", _("oud adres geprobeerd")
        WHILE_PAUSED = "while_paused", _("geprobeerd tijdens de pauze")

        @classmethod
        def odd(cls) -> list[ReferrerUse.What]:
            """What may mean that the address is with somebody else; also in supporters_note_use."""
            return [cls.TOO_OFTEN, cls.OLD_ADDRESS, cls.WHILE_PAUSED]

    referrer = models.ForeignKey(Referrer, on_delete=models.CASCADE, related_name="uses")
    what = models.CharField(max_length=12, choices=What)

    objects: ClassVar[Any] = ReferrerUseQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["referrer", "-created_at"], name="uses_of_referrer")]

    def __str__(self) -> str:
        return self.get_what_display()

    @property
    def is_odd(self) -> bool:
        return self.what in self.What.odd()


def note_referrer(action: AuditEvent.Action, referral: models.Model, referrer: Referrer) -> None:
    """Who has no account stands in the record with the name of their organisation."""
    by = gettext("verwijzer: %(name)s") % {"name": referrer}
    record(action, referral, None, workplace=by[:80], chain=str(referrer.organisation_id))
