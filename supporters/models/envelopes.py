"""The envelope for when a supporter is suddenly away: what was promised for this week, sealed for
one named colleague. Nobody else reads it until it opens, and it closes by itself."""

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

from supporters.emails import tell_of_envelope
from supporters.encryption import EncryptedTextField, encrypt
from supporters.models.base import note_down
from supporters.models.follow_ups import FollowUp
from supporters.models.people import HelpSeeker
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation

WEEK = timedelta(days=7)
OPEN_DAYS = 14  # also in supporters_open_envelope() and supporters_forget_envelopes()


class EnvelopeSeen(NamedTuple):
    """What a coordinator sees of an envelope: of whom, for whom and when; never what is in it."""

    pk: UUID
    owner_id: UUID
    colleague_id: UUID
    owner: str
    colleague: str
    sealed_at: datetime
    closes_at: datetime | None
    colleague_works: bool  # as a supporter here, today; else nobody reads it


def envelopes_here() -> list[EnvelopeSeen]:
    """For a coordinator; for anybody else there are none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_envelopes_here()")
        return [EnvelopeSeen(*row) for row in cursor.fetchall()]


class SickEnvelopeQuerySet(models.QuerySet["SickEnvelope"]):
    def visible_to(self, user: Any) -> SickEnvelopeQuerySet:
        """Of who sealed it; of the colleague while it is open. The database asks the same."""
        if not user.is_authenticated:
            return self.none()
        works_for = reach_of(user).organisations_as(Role.SUPPORTER)
        mine = Q(owner=user.pk) | Q(colleague=user.pk) & is_open()
        return self.filter(mine, organisation__in=works_for)

    def of(self, user: Any) -> SickEnvelopeQuerySet:
        return self.visible_to(user).filter(owner=user.pk)

    def read_by(self, user: Any) -> SickEnvelopeQuerySet:
        """That lie open for this colleague now."""
        return self.visible_to(user).filter(is_open(), colleague=user.pk)


def is_open(at: str = "") -> Q:
    now = timezone.now()
    return Q(**{f"{at}opened_at__lte": now, f"{at}closes_at__gt": now})


class SickEnvelope(Record):
    """One for each supporter in an organisation; sealing anew replaces it. It opens once, by a
    function of the database: no policy lets anybody change a row."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    colleague = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name=_("Voor welke collega?"),
    )
    opened_at = models.DateTimeField(null=True, editable=False)
    closes_at = models.DateTimeField(null=True, editable=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    reason = EncryptedTextField(
        _("Waarom gaat de envelop open?"),
        max_length=300,
        blank=True,
        help_text=_("Allebei lezen dit. Niets over ziekte: “sinds maandag afwezig” is genoeg."),
    )

    objects: ClassVar[Any] = SickEnvelopeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "organisation"], name="a_supporter_has_one_envelope"
            ),
            models.CheckConstraint(
                condition=~Q(owner=F("colleague")), name="an_envelope_is_for_somebody_else"
            ),
            models.CheckConstraint(
                condition=Q(opened_at=None, closes_at=None, opened_by=None)
                | Q(opened_at__isnull=False, closes_at__gt=F("opened_at"), opened_by__isnull=False),
                name="an_open_envelope_closes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner} → {self.colleague}"

    @property
    def is_sealed(self) -> bool:
        return self.opened_at is None

    @property
    def is_open(self) -> bool:
        return self.closes_at is not None and self.closes_at > timezone.now()

    @classmethod
    def due_this_week(cls, user: Any, workplace: Membership) -> Any:
        """Of one's own files: late, or promised for the coming seven days."""
        mine = FollowUp.objects.visible_to(user).owned_by(user).undone()
        until = timezone.localdate() + WEEK
        rows = mine.filter(
            organisation=workplace.organisation_id,
            person__restricted_on__isnull=True,
            due_on__lt=until,
        )
        return rows.select_related("person").order_by("due_on", "id")

    @classmethod
    @transaction.atomic
    def seal(cls, colleague: User, by: Membership) -> SickEnvelope:
        due = list(cls.due_this_week(by.user, by))
        if not due:
            raise ValidationError(_("Er staat deze week niets op je lijst om te verzegelen."))
        Membership.objects.select_for_update().get(pk=by.pk)  # pressed twice, it is one envelope
        before = cls.objects.of(by.user).filter(organisation=by.organisation_id)
        for each in before:
            each.end(by)
        organisation = Organisation.objects.get(memberships=by)
        row = cls.objects.create(
            organisation=organisation, owner_id=by.user_id, colleague=colleague
        )
        SealedCall.objects.bulk_create(SealedCall.of(row, each) for each in due)
        note_down(by, AuditEvent.Action.CREATE, row)
        return row

    @transaction.atomic
    def open(self, by: Membership, reason: str = "") -> bool:
        """By the supporter, or by a coordinator who says why. Both hear it."""
        sealed: Any = self._meta.get_field("reason")
        why = encrypt(reason, sealed.stored_as) if reason else ""
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_open_envelope(%s, %s)", [self.pk, why])
            self.closes_at = cursor.fetchone()[0]
        if self.closes_at is None:
            return False
        note_down(by, AuditEvent.Action.UPDATE, self)
        tell_of_envelope(self, self.owner, [self.owner, self.colleague], "opened")
        return True

    @transaction.atomic
    def end(self, by: Membership) -> bool:
        """By who sealed it: back at work, or no longer wanted. What was in it goes along."""
        was_open = self.is_open
        if not SickEnvelope.objects.of(by.user).filter(pk=self.pk).delete()[0]:
            return False
        note_down(by, AuditEvent.Action.DELETE, self)
        if was_open:
            tell_of_envelope(self, self.owner, [self.owner, self.colleague], "closed")
        return True


class SealedCallQuerySet(models.QuerySet["SealedCall"]):
    def visible_to(self, user: Any) -> SealedCallQuerySet:
        """As the envelope. Of whom nothing may be done for now, and who is gone, the database
        leaves out for the colleague: it does not show them the file to ask it of."""
        if not user.is_authenticated:
            return self.none()
        works_for = reach_of(user).organisations_as(Role.SUPPORTER)
        theirs = Q(envelope__colleague=user.pk) & is_open("envelope__")
        return self.filter(
            Q(envelope__owner=user.pk) | theirs, envelope__organisation__in=works_for
        )


class SealedCall(Record):
    """A copy of one promise: the file itself stays closed to the colleague."""

    envelope = models.ForeignKey(SickEnvelope, models.CASCADE, related_name="calls")
    person = models.ForeignKey(HelpSeeker, models.CASCADE, related_name="sealed_calls")
    due_on = models.DateField()
    call_name = EncryptedTextField(max_length=60)
    phone = EncryptedTextField(max_length=20, blank=True)
    what = EncryptedTextField(max_length=600)

    objects: ClassVar[Any] = SealedCallQuerySet.as_manager()

    def __str__(self) -> str:
        return self.call_name

    @classmethod
    def of(cls, envelope: SickEnvelope, follow_up: FollowUp) -> SealedCall:
        person = follow_up.person
        parts = [follow_up.get_kind_display(), follow_up.note]
        return cls(
            envelope=envelope,
            person=person,
            due_on=follow_up.due_on,
            call_name=person.call_name,
            phone=person.phone,
            what=": ".join(part for part in parts if part),
        )
