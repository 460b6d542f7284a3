"""Who works on a file together: the colleague who owns it, and who said yes to helping."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.aggregates import StringAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.emails import tell_of_team
from supporters.encryption import EncryptedTextField, decrypt
from supporters.models.base import Casework, CaseworkQuerySet, note_down, refuse_at_rest
from supporters.models.people import HelpSeeker
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent
from villages.models import Membership

BESIDE = ("id", "owner_id", "colleague_id", "created_at", "accepted_at", "reason")
MOST_HELPING = 4  # what more of them read, is no longer a team


def colleagues_of(workplace: Membership) -> models.QuerySet[User]:
    """Who supports for the same organisation today."""
    working = Membership.objects.active().filter(
        role=Membership.Role.SUPPORTER, organisation=workplace.organisation_id
    )
    there = User.objects.filter(pk__in=working.values("user"), is_active=True)
    return there.exclude(pk=workplace.user_id).order_by("display_name__dutch", "pk")


class TeamMemberQuerySet(CaseworkQuerySet):
    def _in_sight_of(self, user: Any) -> Q:
        """Also of what one was asked and has not answered."""
        return super()._in_sight_of(user) | Q(colleague=user.pk, ended_at__isnull=True)

    def helping(self) -> TeamMemberQuerySet:
        return self.filter(accepted_at__isnull=False, ended_at__isnull=True)

    def current(self) -> TeamMemberQuerySet:
        return self.filter(ended_at__isnull=True)

    def asked(self) -> TeamMemberQuerySet:
        return self.current().filter(accepted_at__isnull=True)

    def asked_of(self, user: Any) -> TeamMemberQuerySet:
        return self.asked().filter(colleague=user.pk)

    def beside(self) -> ArraySubquery:
        """In the query that loads what they stand beside: see `TeamMember.beside`. Who left the
        organisation sees nothing any more, whatever this row says."""
        works = Membership.objects.active().filter(
            user=OuterRef("colleague"),
            organisation=OuterRef("organisation"),
            role=Membership.Role.SUPPORTER,
        )
        told = JSONObject(
            **{name: F(name) for name in BESIDE},
            owner_name=F("owner__display_name"),
            name=F("colleague__display_name"),
            works_here=Exists(works),
        )
        return ArraySubquery(self.order_by("created_at", "id").values(json=told))


def names_of_team(person: str) -> dict[str, Any]:
    """Of each row of a list who helps with its file, in the query that loads the list."""
    of_row = TeamMember.objects.helping().filter(person=OuterRef(person)).order_by()
    names = of_row.values("person").values(
        names=StringAgg("colleague__display_name", Value(", "), order_by="colleague__display_name")
    )
    return {"owner_name": F("owner__display_name"), "helped_by": Subquery(names)}


class TeamMember(Casework):
    """A colleague on the file of one person: asked, helping from their yes on, until it ends. Who
    it is and of which file never changes; who ended is asked anew (also in the database)."""

    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="team")
    colleague = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("Welke collega?"),
    )
    reason = EncryptedTextField(
        _("Waarom vraag je dit?"),
        max_length=300,
        help_text=_("Zonder naam: je collega leest dit vóór het ja. Niets over ziekte."),
    )
    accepted_at = models.DateTimeField(null=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)

    # Of `beside`.
    owner_name: str
    name: str
    works_here: bool

    objects: ClassVar[Any] = TeamMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "colleague"],
                condition=Q(ended_at__isnull=True),
                name="a_colleague_is_on_a_team_once",
            ),
            models.CheckConstraint(
                condition=~Q(colleague=F("owner")) | Q(ended_at__isnull=False),
                name="who_owns_a_file_is_no_help_on_it",
            ),
        ]
        indexes = [
            models.Index(
                fields=["colleague", "organisation"],
                condition=Q(ended_at__isnull=True),
                name="files_shared_with",
            )
        ]

    def __str__(self) -> str:
        return str(self.colleague)

    @classmethod
    def beside(cls, told: list[dict[str, Any]]) -> list[TeamMember]:
        sealed: Any = cls._meta.get_field("reason")
        found = []
        for row in told:
            member = cls(**{name: UUID(row[name]) for name in ("id", "owner_id", "colleague_id")})
            member.created_at = datetime.fromisoformat(row["created_at"])
            if row["accepted_at"]:
                member.accepted_at = datetime.fromisoformat(row["accepted_at"])
            member.reason = decrypt(row["reason"], sealed.stored_as)
            member.owner_name, member.name = row["owner_name"], row["name"]
            member.works_here = row["works_here"]
            found.append(member)
        return found

    @property
    def is_helping(self) -> bool:
        return self.accepted_at is not None and self.ended_at is None

    @property
    def is_asked(self) -> bool:
        return self.accepted_at is None and self.ended_at is None

    @classmethod
    @transaction.atomic
    def ask(cls, person: HelpSeeker, colleague: User, reason: str, by: Membership) -> TeamMember:
        """By the owner only: the database asks that too."""
        refuse_at_rest(person.pk)
        people = HelpSeeker.objects.owned_by(by.user).select_for_update()
        if not people.filter(pk=person.pk).exists():
            raise ValidationError(_("Alleen wie het dossier heeft, vraagt er een collega bij."))
        if cls.objects.current().filter(person=person).count() >= MOST_HELPING:
            raise ValidationError(_("Er kijken al genoeg mensen mee. Laat eerst iemand stoppen."))
        if cls.objects.current().filter(person=person, colleague=colleague).exists():
            raise ValidationError({"colleague": _("Deze collega is al gevraagd.")})
        asked = cls.objects.create(
            person=person,
            colleague=colleague,
            reason=reason,
            owner_id=person.owner_id,
            organisation_id=person.organisation_id,
        )
        note_down(by, AuditEvent.Action.CREATE, asked)
        tell_of_team(asked, colleague, by.user, "asked")
        return asked

    @transaction.atomic
    def accept(self, by: Membership) -> bool:
        """By the colleague, from whose yes on the file shows. Pressed twice it is said once."""
        rows = TeamMember.objects.asked().filter(pk=self.pk, colleague=by.user_id)
        if not rows.update(accepted_at=timezone.now(), updated_at=timezone.now()):
            return False
        refuse_at_rest(self.person_id)  # that shows from the yes on, and not before
        note_down(by, AuditEvent.Action.UPDATE, self)
        tell_of_team(self, self.owner, by.user, "accepted")
        return True

    @transaction.atomic
    def end(self, by: Membership) -> bool:
        """By the owner or by the colleague: taken back, refused, or helping no more."""
        rows = TeamMember.objects.current().filter(pk=self.pk)
        mine = rows.filter(Q(owner=by.user_id) | Q(colleague=by.user_id))
        if not mine.update(ended_at=timezone.now(), updated_at=timezone.now()):
            return False
        note_down(by, AuditEvent.Action.UPDATE, self)
        other = self.colleague if by.user_id == self.owner_id else self.owner
        tell_of_team(self, other, by.user, "ended" if self.accepted_at else "refused")
        return True
