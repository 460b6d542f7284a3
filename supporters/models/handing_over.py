"""All files of a colleague in other hands in one act: proposed with a check list, accepted by who
gets them, undone for ten minutes. A file goes whole, with all that hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.emails import tell_of_hand_over
from supporters.encryption import EncryptedTextField
from supporters.models.base import note_down
from supporters.models.people import HelpSeeker
from supporters.models.transitions import UNDO_FOR
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record_all
from villagehub.base import Record
from villagehub.notifications.telling import To
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation


class FileLeft(NamedTuple):
    """What a coordinator sees of a file of who left: no name and no word (P5)."""

    person: UUID
    reference: str
    village: str
    follow_ups: int
    referrals: int


def files_left(giver: UUID) -> list[FileLeft]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_files_left(%s)", [giver])
        return [FileLeft(*row) for row in cursor.fetchall()]


def who_left_files() -> dict[UUID, int]:
    """Of whom, who supports no longer, there are files here; and how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_who_left_files()")
        return dict(cursor.fetchall())


class HandOverQuerySet(models.QuerySet["HandOver"]):
    def visible_to(self, user: Any) -> HandOverQuerySet:
        """Of whoever gives, whoever gets, and the coordinator who proposed it for who left."""
        if not user.is_authenticated:
            return self.none()
        reach = reach_of(user)
        party = Q(giver=user.pk) | Q(receiver=user.pk)
        supports = Q(organisation__in=reach.organisations_as(Role.SUPPORTER))
        coordinates = Q(organisation__in=reach.organisations_as(Role.COORDINATOR))
        return self.filter(party & supports | Q(asked_by=user.pk) & coordinates)

    def proposed(self) -> HandOverQuerySet:
        return self.filter(accepted_at__isnull=True, ended_at__isnull=True)

    def for_list(self) -> HandOverQuerySet:
        return self.select_related("giver", "receiver").order_by("-created_at", "id")


class HandOver(Record):
    """Files of one colleague for another. Which they are never changes; who gets them says yes."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    giver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    receiver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    people = ArrayField(models.UUIDField())
    reason = EncryptedTextField(
        _("Waarom?"),
        max_length=300,
        help_text=_("Zonder namen: je collega leest dit vóór het ja. Niets over ziekte."),
    )
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = HandOverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(giver=F("receiver")), name="files_go_to_somebody_else"
            ),
            models.CheckConstraint(
                condition=~Q(people=[]), name="a_hand_over_hands_over_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.giver} → {self.receiver}"

    @property
    def number(self) -> int:
        return len(self.people)

    @property
    def is_proposed(self) -> bool:
        return self.accepted_at is None and self.ended_at is None

    @property
    def undoable_until(self) -> datetime | None:
        """Kept as a state: what was undone has an end too."""
        if self.accepted_at is None or self.ended_at is not None:
            return None
        until = self.accepted_at + UNDO_FOR
        return until if until > timezone.now() else None

    @classmethod
    @transaction.atomic
    def propose(
        cls, giver: User, chosen: Mapping[User, list[UUID]], reason: str, by: Membership
    ) -> list[HandOver]:
        """To each colleague what was chosen for them; what stands in a proposal waits for its
        answer first."""
        waiting = cls.objects.proposed().filter(organisation=by.organisation_id, giver=giver)
        taken = {person for row in waiting for person in row.people}
        if taken & {person for people in chosen.values() for person in people}:
            raise ValidationError(_("Een van deze dossiers wacht al op een ja. Kijk nog eens."))
        organisation = Organisation.objects.get(memberships=by)
        made = []
        for receiver, people in chosen.items():
            row = cls.objects.create(
                organisation=organisation,
                giver=giver,
                receiver=receiver,
                asked_by=by.user,
                people=people,
                reason=reason,
            )
            note_down(by, AuditEvent.Action.CREATE, row)
            tell_of_hand_over(row, giver, [receiver], "proposed")
            made.append(row)
        return made

    def accept(self, by: Membership) -> int:
        """All of them change hands at once; how many did. Nought when it was answered already, or
        when none of them is there any more: then it ends."""
        return self._carry("supporters_carry_over", "accepted", by)

    def undo(self, by: Membership) -> int:
        """Within ten minutes: what is still in the hands that got it goes back."""
        return self._carry("supporters_carry_back", "undone", by)

    @transaction.atomic
    def end(self, by: Membership, *, is_going: bool = False) -> bool:
        """Refused, or taken back: nothing moved. When the row is going as well, who hears of it
        gets the list in place of its page."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_end_hand_over(%s)", [self.pk])
            if not cursor.fetchone()[0]:
                return False
        note_down(by, AuditEvent.Action.UPDATE, self)
        self._tell("ended", by, reverse("supporters:hand_over_mine") if is_going else "")
        return True

    @transaction.atomic
    def _carry(self, how: str, step: str, by: Membership) -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {how}(%s)", [self.pk])
            number: int = cursor.fetchone()[0]
        if number:
            self.refresh_from_db(fields=["people"])
            note_down(by, AuditEvent.Action.UPDATE, self)
            record_all(
                AuditEvent.Action.UPDATE,
                [HelpSeeker(pk=person) for person in self.people],
                by.user_id,
                workplace=str(by)[:80],
                chain=str(by.organisation_id),
            )
            self._tell(step, by)
        return number

    def _tell(self, step: str, by: Membership, page: str = "") -> None:
        """Who coordinates has a page of their own to look at."""
        parties = {each.pk: each for each in (self.giver, self.receiver, self.asked_by)}
        own_page = reverse("supporters:hand_over_left")
        others = [
            To(each, url=page if key in (self.giver_id, self.receiver_id) else own_page)
            for key, each in parties.items()
            if key != by.user_id
        ]
        tell_of_hand_over(self, self.giver, others, step)
