"""Breaking the glass: a coordinator opens one file because something has to be done today, says why
first, and reads for an hour. Who has the file hears it at once, and the person can see it (P5)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.emails import tell_of_broken_glass
from supporters.encryption import EncryptedTextField, encrypt, surname_hashes
from supporters.models.base import note_down
from supporters.models.people import HelpSeeker
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation

OPEN_FOR = timedelta(hours=1)  # also in supporters_break_glass()
MOST_FOUND = 6


class Found(NamedTuple):
    """By which a coordinator tells files apart; never by a name."""

    person: UUID
    reference: str
    village: str
    owner: str


def files_by(words: str, organisation_id: Any) -> list[Found]:
    """By the number of an accompaniment, or by a whole surname. For a coordinator only."""
    hashes = surname_hashes(words, organisation_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_files_by(%s, %s)", [words.strip(), hashes])
        return [Found(*row) for row in cursor.fetchall()]


class BrokenGlassQuerySet(models.QuerySet["BrokenGlass"]):
    def visible_to(self, user: Any) -> BrokenGlassQuerySet:
        """Of who did it; of the file, for who has it or helps on it. The database asks the same."""
        if not user.is_authenticated:
            return self.none()
        reach = reach_of(user)
        files = HelpSeeker.objects.visible_to(user)
        mine = Q(opened_by=user.pk, organisation__in=reach.organisations_as(Role.COORDINATOR))
        return self.filter(mine | Q(person__in=files.values("pk")))

    def still_open(self) -> BrokenGlassQuerySet:
        return self.filter(closes_at__gt=timezone.now())

    def read_by(self, user: Any) -> BrokenGlassQuerySet:
        """What this coordinator reads now."""
        return self.visible_to(user).still_open().filter(opened_by=user.pk)

    def for_list(self) -> BrokenGlassQuerySet:
        return self.select_related("opened_by").order_by("-created_at", "-id")


class BrokenGlass(Record):
    """Of one file, by one coordinator. No policy lets the portal add a row or change its end: two
    functions of the database do, and no row reaches further than an hour."""

    class Kind(models.TextChoices):
        DANGER = "danger", _("Er dreigt gevaar")
        TODAY = "today", _("Er moet vandaag iets gebeuren, en de ondersteuner is er niet")
        ASKED = "asked", _("De persoon vraagt er zelf om")
        COMPLAINT = "complaint", _("Er is een klacht over de begeleiding")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="openings")
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    kind = models.CharField(_("Waarom open je het dossier?"), max_length=9, choices=Kind)
    reason = EncryptedTextField(
        _("Leg het uit in een zin"),
        max_length=300,
        help_text=_("De ondersteuner en de persoon lezen dit."),
    )
    closes_at = models.DateTimeField(editable=False)

    objects: ClassVar[Any] = BrokenGlassQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__lte=F("created_at") + OPEN_FOR),
                name="a_file_is_open_for_an_hour_at_most",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def is_open(self) -> bool:
        return self.closes_at > timezone.now()

    @classmethod
    @transaction.atomic
    def break_for(cls, person: UUID, kind: str, reason: str, by: Membership) -> BrokenGlass:
        """Pressed twice it is the one that is open. Who has the file, and who watches over it, hear
        that it happened and by whom; of whom it is and why, they read after signing in."""
        sealed: Any = cls._meta.get_field("reason")
        with connection.cursor() as cursor:
            said = [str(person), kind, encrypt(reason, sealed.stored_as)]
            cursor.execute("SELECT * FROM supporters_break_glass(%s, %s, %s)", said)
            row: tuple[UUID, datetime, UUID, bool] | None = cursor.fetchone()
        if row is None:
            raise ValidationError(_("Dit dossier is er niet meer."))
        pk, closes_at, owner_id, is_new = row
        glass = cls(pk=pk, person_id=person, closes_at=closes_at, kind=kind)
        if is_new:
            note_down(by, AuditEvent.Action.CREATE, glass)
            owner = User.objects.filter(pk=owner_id, is_active=True)
            tell_of_broken_glass(glass, by.user, owner, _watching(by))
        return glass

    @transaction.atomic
    def end(self, by: Membership) -> bool:
        """By who opened it, or by who has the file or helps on it."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_mend_glass(%s)", [self.pk])
            ended: bool = cursor.fetchone()[0]
        if ended:
            note_down(by, AuditEvent.Action.UPDATE, self)
        return ended


def _watching(by: Membership) -> list[User]:
    held = Membership.objects.active().filter(
        role=Role.PRIVACY_CONTACT, organisation=by.organisation_id
    )
    return list(held.filter(user__is_active=True).people())
