"""What all casework shares: one owner, within one organisation, and nobody else."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from psycopg.errors import UniqueViolation

from villagehub.audit.models import AuditEvent
from villagehub.audit.models import record as record_event
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation

AT_REST = _("Op verzoek gebeurt er nu niets met dit dossier, en wordt er niets gewist.")


def refuse_at_rest(person_id: Any) -> None:
    """Of who asked that nothing is done (GDPR, article 18) no step is taken, whatever was planned
    or under way. Asked of the database, as a page may be older than the request. What the law
    leaves does not ask this: reading and keeping it safe, putting right what is wrong, taking back
    a consent, letting a colleague go, another owner, and lifting it."""
    people = apps.get_model("supporters", "HelpSeeker").objects
    if people.filter(pk=person_id, restricted_on__isnull=False).exists():
        raise ValidationError(AT_REST, code="at_rest")


def note_down(by: Membership, action: AuditEvent.Action, obj: models.Model) -> None:
    """One line in the record of the organisation, without content, of who works as `by`."""
    chain = str(by.organisation_id)
    record_event(action, obj, by.user_id, workplace=str(by)[:80], chain=chain)


def added_once(row: models.Model) -> bool:
    """False when its key was there already: pressed twice, or twice at the same moment."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if not isinstance(error.__cause__, UniqueViolation):
            raise
        return False
    return True


def hold(organisation_id: Any) -> Organisation:
    """Of two who add something at once, one waits, until the transaction of the other ends: what
    they add is set beside all that is there. Whatever hangs on the organisation is added still."""
    found: Organisation
    found = Organisation.objects.select_for_update(no_key=True).get(pk=organisation_id)
    return found


class CaseworkQuerySet(models.QuerySet[Any]):
    """The first fence. The second one stands in the database (supporters/migrations/guards)."""

    def visible_to(self, user: Any) -> Self:
        """Of a supporter's own files and of those on which they help, in organisations for which
        they work today."""
        if not user.is_authenticated:
            return self.none()
        works_for = reach_of(user).organisations_as(Role.SUPPORTER)
        return self.filter(self._in_sight_of(user), organisation__in=works_for)

    def owned_by(self, user: Any) -> Self:
        """Of their own files only: what they decide on, and may leave behind."""
        return self.filter(**{self.model.OWNER: user.pk})

    def _in_sight_of(self, user: Any) -> Q:
        return Q(owner=user.pk) | Q(**{f"{self.model.FILE}__in": files_shared_with(user)})


def files_shared_with(user: Any) -> models.QuerySet[Any]:
    """As supporters_files_shared() in the database."""
    members = apps.get_model("supporters", "TeamMember").objects
    return members.filter(colleague=user.pk).helping().values("person_id")


class Casework(Record):
    """A confidential row, of the file of one person. Its owner is that of the file, whoever of the
    team makes it."""

    OWNER = "owner"
    FILE = "person"

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("organisatie"),
    )

    objects: ClassVar[Any] = CaseworkQuerySet.as_manager()

    class Meta:
        abstract = True
