"""People who took part where an initiative came from, and may come in here.

The file has their names and no address. A lead gives each the link that is theirs; who follows it
says yes or not. Until then they are a name that whoever runs it sees, and no more.
"""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeMember
from initiatives.moving.models.past import PastRow
from initiatives.moving.rows import as_it_came, insert
from initiatives.people.models.reach import parts_of
from initiatives.sockets.portable import Table, tables
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.web.addresses import absolute

LINK_VALID_SECONDS = 60 * 24 * 3600
SALT = "initiatives.moving.invited"


class InvitedQuerySet(models.QuerySet["Invited"]):
    def visible_to(self, user: Any) -> InvitedQuerySet:
        return self.filter(initiative__in=parts_of(user).run)

    def waiting(self) -> InvitedQuerySet:
        return self.filter(accepted_at__isnull=True)

    def with_token(self, token: str) -> Invited:
        """Raises DoesNotExist for what we did not make, and for a link that is too old."""
        try:
            key = signing.loads(token, salt=SALT, max_age=LINK_VALID_SECONDS)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        return self.select_related("initiative__village").get(pk=key)


class Invited(Record):
    """`things` are the rows that name this person: table, key and field of each. Once somebody came
    in the name is theirs, and goes here."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="invited")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=10, choices=InitiativeMember.Role)
    since = models.DateField(null=True)
    things = models.JSONField(default=list)
    accepted_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    accepted_at = models.DateTimeField(null=True)

    objects = InvitedQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["initiative", "created_at", "id"], name="invited_in_order")]

    def __str__(self) -> str:
        return self.name

    @property
    def token(self) -> str:
        return signing.dumps(str(self.pk), salt=SALT)

    def get_absolute_url(self) -> str:
        return reverse("moving:invited", args=[self.token])

    @property
    def address(self) -> str:
        return absolute(self)

    @transaction.atomic
    def accept(self, user: User, stands_with_it: bool) -> None:
        """Comes in as what they were and since when; who is in already keeps their own part. What
        they held is theirs again, and what they did only when they want to stand with it."""
        initiative = self.initiative
        initiative.lock()
        waiting = Invited.objects.waiting().filter(pk=self.pk)
        if not waiting.update(accepted_by=user, accepted_at=timezone.now(), name=""):
            raise ValidationError(_("Deze uitnodiging is al gebruikt."))
        if not initiative.members.active().of(user).exists():
            since = self.since or timezone.localdate()
            initiative.join(user, by=user, role=self.role, since=since)
        for table, key in self._joining():
            self._join(table, key, user)
        if stands_with_it:
            self._stand_with(user)

    def take_back(self) -> None:
        """Nobody comes in by it any more. What named them stays nobody's."""
        Invited.objects.waiting().filter(pk=self.pk).delete()

    def _joining(self) -> list[tuple[Table, str]]:
        by_name = {table.name: table for table in tables}
        return [
            (by_name[name], key)
            for name, key, field in self.things
            if name in by_name and by_name[name].joins == field
        ]

    def _join(self, table: Table, key: str, user: User) -> None:
        past = PastRow.objects.filter(pk=key, initiative=self.initiative_id).first()
        if past is None:
            return
        row = as_it_came(table, past.told, self.initiative)
        setattr(row, table.joins, user)
        try:
            with transaction.atomic():
                insert([row])
                table.joined(row)
        except IntegrityError:
            return  # they have it already, or what it belonged to is gone
        past.delete()

    def _stand_with(self, user: User) -> None:
        """What nobody else was put with meanwhile."""
        by_name = {table.name: table for table in tables}
        for name, key, field in self.things:
            table = by_name.get(name)
            if table and table.restored and field in table.people:
                rows = table.model._default_manager.filter(pk=key, **{f"{field}__isnull": True})
                rows.filter(**{table.path: self.initiative}).update(**{field: user})
