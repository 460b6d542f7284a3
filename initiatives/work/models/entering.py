"""Coming into a shift: by oneself, after a lead's yes, or because a lead puts one there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.work import emails
from initiatives.work.models.places import take_part
from initiatives.work.models.seen import Seen, proofs_text
from villagehub.accounts.models import User


class Entering:
    """Beside the model of a shift."""

    if TYPE_CHECKING:
        sign_ups: Any
        initiative: Any
        initiative_id: Any
        starts_at: Any
        title: str
        proofs: list[str]
        most_each: int | None
        confirm: bool
        lock: Any
        check_open: Any
        places_left: Any
        rest_of_series: Any

    @transaction.atomic
    def sign_up(
        self,
        user: User,
        recorded_by: User | None = None,
        or_reserve: bool = True,
        asks: bool = False,
    ) -> Any:
        """Once; on the reserve list when all places are taken, or refused with the truth. Where a
        lead says who comes, or with `asks`, it waits for that yes; who was asked needs none."""
        shift = self.lock()
        shift.check_open()
        current = shift.sign_ups.active().of(user).first()
        left = shift.places_left()
        if current and (or_reserve or not current.waiting_since):
            return current
        if not left and not or_reserve:
            raise ValidationError(_("Iemand was je net voor: er is al iemand gevonden. Dank je!"))
        shift.check_papers(user)
        shift.check_limit(user)
        take_part(shift.initiative, user, recorded_by)
        waits = or_reserve and (asks or (shift.confirm and not shift.is_run_by(user)))
        row = shift.enter(current, user, recorded_by, waits=waits or not left, asks=waits)
        emails.tell_leads_that_it_is_filled(shift, row)
        if waits and not asks:
            emails.tell_leads_of_wish(shift, row, 1)
        return row

    def enter(
        self, current: Any, user: User, recorded_by: User | None, waits: bool, asks: bool = False
    ) -> Any:
        """For whoever holds the lock of the shift."""
        now = timezone.now()
        row = current or self.sign_ups.model(shift=self, user=user, recorded_by=recorded_by)
        row.waiting_since = now if waits else None
        row.asks_since = now if asks else None
        row.save()
        return row

    def sign_up_for_all(self, user: User, recorded_by: User | None = None) -> list[Any]:
        """This one and all of its series that are still to come, as far as they may. Of who is not
        of the group and never came yet a lead says yes first: one press is no half year."""
        asks = not self.knows(user, recorded_by)
        with transaction.atomic():
            found, refused = [], None
            for shift in self.rest_of_series().upcoming().order_by("pk"):
                try:
                    found.append(shift.sign_up(user, recorded_by, asks=asks))
                except ValidationError as error:
                    refused = error
            if refused and not found:
                raise refused
            if asks and found:
                emails.tell_leads_of_wish(self, found[0], len(found))
            return found

    def knows(self, user: User, recorded_by: User | None) -> bool:
        insiders = self.initiative.members.active().insiders()
        if insiders.filter(user__in=[each for each in (user, recorded_by) if each]).exists():
            return True
        came = self.sign_ups.model.objects.placed().of(user)
        before = came.filter(shift__initiative=self.initiative_id)
        return bool(before.filter(shift__ends_at__lt=timezone.now()).exists())

    def is_run_by(self, user: User) -> bool:
        return bool(self.initiative.members.active().running().of(user).exists())

    def check_papers(self, user: User) -> None:
        """What this shift needs, somebody has seen of this person."""
        if not self.proofs:
            return
        day = timezone.localdate(self.starts_at)
        of_theirs = {"member__initiative": self.initiative_id, "member__user": user.pk}
        rows = Seen.objects.valid_on(day).filter(**of_theirs)
        missing = set(self.proofs) - set(rows.values_list("what", flat=True))
        if missing:
            text = _("Hiervoor moet een trekker eerst dit gezien hebben: %(what)s.")
            raise ValidationError(text % {"what": proofs_text(missing)})

    def check_limit(self, user: User) -> None:
        if self.most_each is None:
            return
        rows = self.sign_ups.model.objects.in_month(self.starts_at).of(user)
        rows = rows.filter(shift__initiative=self.initiative_id, shift__title=self.title)
        if rows.count() >= self.most_each:
            text = _("Hoogstens %(n)d keer in een maand: zo komt iedereen aan de beurt.")
            raise ValidationError(text % {"n": self.most_each})

    @transaction.atomic
    def put(self, user: User, by: User) -> Any:
        """Whoever runs it puts somebody there, who hears so and can say no."""
        shift = self.lock()
        shift.check_open()
        current = shift.sign_ups.active().of(user).first()
        if current and not current.waiting_since:
            return current
        if not shift.places_left():
            raise ValidationError(_("Alle plekken zijn bezet."))
        shift.check_papers(user)
        row = shift.enter(current, user, user.recorded_by, waits=False)
        if user.pk != by.pk:
            emails.tell_put(row, shift, by)
        emails.tell_leads_that_it_is_filled(shift, row)
        return row
