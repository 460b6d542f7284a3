"""Somebody leads what goes on; and when nobody does, everybody knows it.

Whatever way a lead is lost (leaves, withdraws consent, the account is deleted or closed), the board
member who takes part longest becomes acting lead. With nobody there the initiative seeks a lead,
and whoever takes part may become it with one button.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models.log import LifeEvent
from initiatives.people import emails as people_messages
from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.offers import LeadOffer
from villagehub.accounts.models import User
from villagehub.base import Record

Role = InitiativeMember.Role
# Not signing in proves nothing: leads get this long to answer the question of a member.
ANSWER_WITHIN = timedelta(days=21)


class Led(models.Model):
    seeks_lead_since = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        members: Any
        lead_calls: Any
        lead_offers: Any
        outcome: Any

    def lock(self) -> None:
        """Leads come and go one at a time, or two could leave behind each other's back."""
        rows = type(self)._default_manager.select_for_update(of=("self",))
        locked = rows.get(pk=self.pk)
        self.outcome, self.seeks_lead_since = locked.outcome, locked.seeks_lead_since

    def _present_leads(self) -> Any:
        return self.members.active().leads().present()

    # When the last lead is gone

    @transaction.atomic
    def ensure_lead(self) -> None:
        """Does nothing while somebody leads it, or when it is known already that nobody does."""
        self.lock()
        gone = self.members.active().leads().filter(user__is_active=False)
        gone.update(role=Role.MEMBER, is_acting=False)
        is_led = self._present_leads().exists()
        if not (self.outcome or is_led or self.seeks_lead_since):
            self._find_lead()

    def _find_lead(self, after: InitiativeMember | None = None) -> None:
        """The next of the board, by how long they take part; else it is for whoever wants."""
        board = self.members.active().board().may_lead().select_related("user")
        if after:
            board = board.filter(Q(since__gt=after.since) | Q(since=after.since, pk__gt=after.pk))
        heir = board.order_by("since", "pk").first()
        if heir:
            self._set_lead(heir, is_acting=True)
            self._log_people(LifeEvent.What.ACTING_LEAD, None, str(heir.user))
            people_messages.tell_acting_lead(heir)
        elif not self.seeks_lead_since:
            self._seek()

    def _set_lead(self, member: InitiativeMember, is_acting: bool = False) -> None:
        self.members.filter(pk=member.pk).update(role=Role.LEAD, is_acting=is_acting, asks_for="")
        self._write(seeks_lead_since=None)

    def _seek(self) -> None:
        self._write(seeks_lead_since=timezone.now())
        self._log_people(LifeEvent.What.SEEKS_LEAD, None, "")
        people_messages.tell_that_lead_is_sought(self)

    def _write(self, **fields: Any) -> None:
        for name, value in fields.items():
            setattr(self, name, value)
        changes: dict[str, Any] = {**fields, "updated_at": timezone.now()}
        type(self)._default_manager.filter(pk=self.pk).update(**changes)

    def _log_people(self, what: LifeEvent.What, by: User | None, note: str) -> None:
        LifeEvent.objects.create(initiative_id=self.pk, what=what, by=by, note=note)

    # What people do about it

    @transaction.atomic
    def take_lead(self, user: User) -> None:
        """The first who presses; the second is told who it is."""
        self.lock()
        if not self.seeks_lead_since:
            raise ValidationError(_("Iemand was je net voor: er is alweer een trekker."))
        member = self.members.active().of(user).select_related("user").first()
        if member is None:
            raise ValidationError(_("Doe eerst mee, dan kun je het trekken."))
        self._set_lead(member)
        self._settle_calls()
        self._log_people(LifeEvent.What.NEW_LEAD, user, str(user))
        people_messages.tell_that_lead_is_found(member)

    def accept_lead(self, user: User) -> bool:
        """The acting lead goes on as lead."""
        acting = self.members.active().of(user).leads().filter(is_acting=True)
        return bool(acting.update(is_acting=False))

    @transaction.atomic
    def decline_lead(self, user: User) -> None:
        """Nobody has to: the acting lead is of the board again, and the next one is asked."""
        self.lock()
        acting = self.members.active().of(user).leads().filter(is_acting=True).first()
        if acting is None:
            raise ValidationError(_("Je bent geen waarnemend trekker."))
        self.members.filter(pk=acting.pk).update(role=Role.BOARD, is_acting=False)
        if not self.outcome and not self._present_leads().exists():
            self._find_lead(after=acting)

    @transaction.atomic
    def leave(self, member: InitiativeMember) -> None:
        """The last lead of what still goes on first names another."""
        self.lock()
        if member.is_lead and not self.outcome and not self._other_leads(member).exists():
            raise ValidationError(
                _("Jij bent de enige trekker. Draag het eerst over, of rond het initiatief af.")
            )
        self.members.filter(pk=member.pk).end()

    # Asking somebody to lead

    @transaction.atomic
    def offer_lead(
        self, old: InitiativeMember, new: InitiativeMember, stays: bool = False
    ) -> LeadOffer:
        """`new` is asked, and is what they were until they say yes. One who hands over asks one
        person at a time; pressed twice, they asked once."""
        self.lock()
        self._check_hands(old, new)
        waiting = self.lead_offers.open()
        asked = waiting.of(new.user).first()
        if asked and (asked.by_id, asked.stays) == (old.user_id, stays):
            return asked
        if asked:
            raise ValidationError(_("Deze persoon is al gevraagd. Wacht het antwoord even af."))
        if not stays and waiting.filter(by=old.user, stays=False).exists():
            raise ValidationError(_("Je vroeg al iemand anders. Neem die vraag eerst terug."))
        offer = self.lead_offers.create(by=old.user, to=new.user, stays=stays)
        offer.tell()
        return offer

    def _check_hands(self, old: InitiativeMember | None, new: InitiativeMember | None) -> None:
        rows = self.members.active()
        if self.outcome:
            raise ValidationError(_("Dit initiatief is afgerond."))
        if new is None or not rows.may_lead().filter(pk=new.pk).exists():
            raise ValidationError(_("Deze persoon kan geen trekker worden."))
        if old is None or not rows.leads().filter(pk=old.pk).exists():
            raise ValidationError(_("Wie het vroeg is geen trekker meer."))

    @transaction.atomic
    def accept_offer(self, offer: LeadOffer) -> None:
        """Only now the other leads, with all that a lead sees; who handed it over goes on as
        somebody who takes part."""
        self.lock()
        people = self.members.active().select_related("user")
        old, new = people.of(offer.by).first(), people.of(offer.to).first()
        self._check_hands(old, new)
        self._answer_offer(offer, LeadOffer.Answer.YES)
        self._set_lead(new)
        if not offer.stays:
            self.members.filter(pk=old.pk).update(role=Role.MEMBER, is_acting=False)
            self.lead_offers.filter(by=offer.by).end()
        self._log_people(LifeEvent.What.NEW_LEAD, offer.by, str(new.user))

    @transaction.atomic
    def decline_offer(self, offer: LeadOffer) -> None:
        self.lock()
        self._answer_offer(offer, LeadOffer.Answer.NO)

    @transaction.atomic
    def take_back_offer(self, offer: LeadOffer) -> None:
        self.lock()
        self._answer_offer(offer, LeadOffer.Answer.TAKEN_BACK)

    def _answer_offer(self, offer: LeadOffer, answer: LeadOffer.Answer) -> None:
        """The first answer counts, whoever gave it."""
        if not self.lead_offers.filter(pk=offer.pk).answer_with(answer):
            raise ValidationError(_("Deze vraag is al beantwoord of teruggenomen."))
        offer.answer = answer
        offer.tell()

    def _other_leads(self, member: InitiativeMember) -> Any:
        return self._present_leads().exclude(pk=member.pk)

    @transaction.atomic
    def change_role(self, member: InitiativeMember, role: str, by: User) -> None:
        """Compare and set, on the role that `member` was loaded with."""
        self.lock()
        rows = self.members.active().filter(pk=member.pk)
        if not rows.filter(role=member.role).exists():
            raise ValidationError(_("Iemand was je net voor. Kijk eerst hoe het er nu voor staat."))
        if member.is_lead and not self.outcome and not self._other_leads(member).exists():
            raise ValidationError(
                _("Er moet altijd een trekker zijn. Maak eerst iemand anders trekker.")
            )
        if role == Role.LEAD:
            raise ValidationError(_("Trekker word je door zelf ja te zeggen. Vraag het hun."))
        rows.update(role=role, is_acting=False, asks_for="")
        self.lead_offers.filter(by=member.user).end()
        self._log_people(LifeEvent.What.ROLE, by, f"{member.user}: {Role(role).label}")
        people_messages.tell_of_role(member, Role(role), by)

    @transaction.atomic
    def remove(self, member: InitiativeMember, by: User, reason: str) -> None:
        """The person gets the reason; the log holds no more than that it happened."""
        self.lock()
        row = self.members.active().filter(pk=member.pk)
        if not row.exists():
            raise ValidationError(_("Deze persoon doet al niet meer mee."))
        if row.leads().exists():
            raise ValidationError(_("Een trekker haal je er niet uit. Verander eerst de rol."))
        row.end(by)
        self._log_people(LifeEvent.What.REMOVED, by, str(member.user))
        people_messages.tell_that_you_are_out(member, reason)

    # A lead of whom nobody hears

    @transaction.atomic
    def call_lead(self, by: User) -> LeadCall:
        """A member asks whether anybody still leads this; asked twice is asked once."""
        self.lock()
        waiting = self.lead_calls.open().first()
        if waiting:
            return waiting
        call = self.lead_calls.create(asked_by=by)
        people_messages.ask_leads(call, self._present_leads().people())
        return call

    @transaction.atomic
    def answer_call(self, user: User) -> None:
        """ "Ja, ik trek dit nog": also when the initiative was seeking somebody already."""
        self.lock()
        if not self._present_leads().of(user).exists():
            raise ValidationError(_("Je bent geen trekker meer."))
        self._settle_calls(by=user)
        self._write(seeks_lead_since=None)

    def _settle_calls(self, by: User | None = None) -> None:
        self.lead_calls.open().update(answered_at=timezone.now(), answered_by=by)

    @transaction.atomic
    def give_up_waiting(self, call: LeadCall) -> None:
        """Nobody answered. The silent lead stays one, with somebody beside them who acts."""
        self.lock()
        waiting = self.lead_calls.open().filter(pk=call.pk)
        if waiting.update(given_up_at=timezone.now()) and not self.outcome:
            self._find_lead()


class LeadCallQuerySet(models.QuerySet["LeadCall"]):
    def open(self) -> LeadCallQuerySet:
        return self.filter(answered_at__isnull=True, given_up_at__isnull=True)

    def overdue(self) -> LeadCallQuerySet:
        return self.open().filter(created_at__lt=timezone.now() - ANSWER_WITHIN)


class LeadCall(Record):
    """Somebody who takes part asked whether the leads are still there."""

    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="lead_calls"
    )
    asked_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    given_up_at = models.DateTimeField(null=True)

    objects = LeadCallQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative"],
                condition=Q(answered_at__isnull=True, given_up_at__isnull=True),
                name="leads_are_called_once_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id}"

    @property
    def answer_before(self) -> Any:
        return timezone.localdate(self.created_at + ANSWER_WITHIN)
