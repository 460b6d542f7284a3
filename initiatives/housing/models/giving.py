"""Giving homes in the order of a draw: offered, and taken or not, one household after another.

An offer stands for two weeks. Whoever says no, or nothing, keeps their place; the home goes to the
next whom it fits, by itself.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.housing import emails
from initiatives.housing.models.choices import HouseholdMail
from initiatives.housing.models.homes import Home
from initiatives.housing.models.places import Assignment, RoundEntry
from initiatives.housing.models.round_events import RoundEvent
from initiatives.models import Initiative
from villagehub.accounts.models import User

BEATEN = _("Iemand was je net voor. Kijk hoe het er nu voor staat.")
ANSWERED_WITHIN = timedelta(days=14)
What = RoundEvent.What
State = RoundEntry.State


@transaction.atomic
def give_keys(home: Home, by: User) -> None:
    """As the day stands on it; who gets the keys said yes."""
    home.save(update_fields=["keys_on", "updated_at"])
    offers = Assignment.objects.offered().filter(home=home).select_related("round_entry__round")
    for offer in offers if home.keys_on else ():
        offer.round_entry.round.accept(offer, by)


class GivesHomes(models.Model):
    """What an AllocationRound does after its draw."""

    pk: Any
    initiative: Any
    initiative_id: Any
    entries: Any
    events: Any
    terms: Any
    drawn_at: Any
    published_on: Any

    class Meta:
        abstract = True

    def _locked(self) -> Any:
        """Rounds of one initiative wait for each other, and for whoever goes off the list."""
        rows = Initiative.objects.select_for_update(no_key=True, of=("self",))
        rows.get(pk=self.initiative_id)
        return type(self)._default_manager.select_for_update(of=("self",)).get(pk=self.pk)

    def turn(self) -> RoundEntry | None:
        """Whose turn it is: the first who still waits; who let a home pass comes after them."""
        return self.first_who_waits() if self.free_homes() else None

    def first_who_waits(self) -> RoundEntry | None:
        rows = self.entries.hopeful().filter(state=State.WAITING, place__isnull=False)
        first: RoundEntry | None = rows.select_related("entry").order_by("place").first()
        return first

    def free_homes(self) -> list[Home]:
        return [home for home in Home.unassigned(self.initiative) if home.label in self.terms]

    def offers(self) -> models.QuerySet[Assignment]:
        """What waits for an answer."""
        return Assignment.objects.offered().filter(round_entry__round=self.pk)

    def can_give_more(self) -> bool:
        if self.drawn_at is None:
            return False
        if self.offers().exists():
            return True
        hoping: bool = self.entries.hopeful().exists()
        return hoping and bool(self.free_homes())

    def _of_turn(self, seen: Any) -> RoundEntry:
        locked = self._locked()
        if locked.drawn_at is None:
            raise ValidationError(_("Er is nog niet geloot."))
        turn = self.turn()
        if turn is None or str(turn.pk) != str(seen):
            raise ValidationError(BEATEN)
        return turn

    # Offering, and the answer

    @transaction.atomic
    def assign(self, seen: Any, home: Home, by: User, reason: str) -> Assignment:
        """Offered. `seen` is whose turn it was on the page: of two board members the second is
        told."""
        turn = self._of_turn(seen)
        if home.pk not in {free.pk for free in self.free_homes()}:
            raise ValidationError(_("Die woning is al toegewezen."))
        if self.published_on >= timezone.localdate():
            raise ValidationError(_("De regels zijn van vandaag. Toewijzen kan vanaf morgen."))
        return self._offer(turn, home, by, reason)

    def _offer(self, row: RoundEntry, home: Home, by: User | None, reason: str) -> Assignment:
        made = Assignment.objects.create(
            round_entry=row,
            entry=row.entry,
            home=home,
            published_on=self.published_on,
            answer_by=timezone.localdate() + ANSWERED_WITHIN,
            by=by,
            reason=reason,
        )
        row.move_to(State.OFFERED)
        self._log(What.ASSIGNED, by, row.number, home.label, reason)
        emails.tell(made.entry, HouseholdMail.ASSIGNED, made.pk.hex[:12], offer=made)
        return made

    @transaction.atomic
    def accept(self, offer: Assignment, by: User | None) -> None:
        """By the household on its own page (`by` nobody), or told to the board."""
        row = self._of_offer(offer)
        Assignment.objects.filter(pk=offer.pk).update(accepted_at=timezone.now())
        row.move_to(State.ASSIGNED)
        self._log(What.ACCEPTED, by, row.number, offer.home.label)
        emails.tell(row.entry, HouseholdMail.YOURS, offer.pk.hex[:12], offer=offer)

    @transaction.atomic
    def refuse(self, offer: Assignment, by: User | None, reason: str = "") -> None:
        row = self._of_offer(offer)
        self._end_offer(offer, row, What.REFUSED, by, reason or gettext("zei nee"))

    @transaction.atomic
    def lapse(self, offer: Assignment) -> None:
        """Nobody answered. They hear so, and keep their place for another home."""
        row = self._of_offer(offer)
        self._end_offer(offer, row, What.LAPSED, None, gettext("gaf geen antwoord"))
        if row.entry.is_on_list:
            emails.tell(row.entry, HouseholdMail.LAPSED, offer.pk.hex[:12], offer=offer)

    def _of_offer(self, offer: Assignment) -> RoundEntry:
        self._locked()
        if not Assignment.objects.offered().filter(pk=offer.pk).exists():
            raise ValidationError(_("Dit aanbod is er niet meer."))
        rows = RoundEntry.objects.select_related("entry__initiative__village", "entry__user")
        return rows.get(pk=offer.round_entry_id)

    def _end_offer(
        self, offer: Assignment, row: RoundEntry, what: str, by: User | None, reason: str
    ) -> None:
        Assignment.objects.filter(pk=offer.pk).update(ended_at=timezone.now(), end_reason=reason)
        row.move_to(State.PASSED)
        self._log(what, by, row.number, offer.home.label, reason)
        self._offer_to_next(offer.home)

    def _offer_to_next(self, home: Home) -> None:
        """The first in the order who hopes for a home, whom this fits, and who did not have the
        choice before. When there is none, it is free and the board sees so."""
        had = Assignment.objects.filter(home=home).values("round_entry")
        rows = self.entries.hopeful().exclude(pk__in=had).filter(place__isnull=False)
        rows = rows.select_related("entry__wish", "entry__initiative__village", "entry__user")
        for row in rows.order_by("place"):
            if row.entry.is_on_list and home.fits(row.entry):
                reason = gettext("De woning kwam vrij, en jullie zijn de volgende in de volgorde")
                self._offer(row, home, None, reason)
                return

    # Passing over, and out of the round

    @transaction.atomic
    def let_pass(self, seen: Any, by: User, reason: str) -> None:
        """None of the free homes suits; a home that comes free later is theirs to choose again."""
        turn = self._of_turn(seen)
        turn.move_to(State.PASSED)
        self._log(What.PASSED, by, turn.number, "", reason)

    @transaction.atomic
    def drop(self, row: RoundEntry, by: User | None, reason: str) -> None:
        """Out of this round. What they had is free, for the first who waits or let one pass. Who
        goes off the list themselves (`by` nobody) hears nothing more."""
        self._locked()
        row.refresh_from_db()
        if row.state == State.DROPPED:
            raise ValidationError(BEATEN)
        if row.has_keys:
            raise ValidationError(_("Zij hebben de sleutels al. De woning blijft van hen."))
        held = Assignment.objects.current().filter(round_entry=row).select_related("home").first()
        row.move_to(State.DROPPED)
        self._log(What.DROPPED, by, row.number, held.home.label if held else "", reason)
        if held:
            Assignment.objects.filter(pk=held.pk).update(ended_at=timezone.now(), end_reason=reason)
            self._offer_to_next(held.home)
        if by and row.entry.is_on_list:
            emails.tell(row.entry, HouseholdMail.ENDED, row.pk.hex[:12])

    @property
    def may_be_closed(self) -> bool:
        """Everybody had a turn, and let what is free pass."""
        if self.offers().exists() or not self.free_homes() or self.first_who_waits():
            return False
        passed: bool = self.entries.hopeful().exists()
        return passed

    @transaction.atomic
    def close(self, by: User, reason: str) -> None:
        """What is free goes to a next round; who let it pass can take part in that."""
        locked = self._locked()
        if not locked.may_be_closed:
            raise ValidationError(_("Eerst is iedereen aan de beurt die nog wacht."))
        for row in self.entries.hopeful().order_by("place"):
            row.move_to(State.DROPPED)
            if row.entry.is_on_list:
                emails.tell(row.entry, HouseholdMail.ENDED, row.pk.hex[:12])
        self._log(What.CLOSED, by, reason=reason)

    def _log(
        self,
        what: str,
        by: User | None,
        number: int | None = None,
        home_label: str = "",
        reason: str = "",
        **values: str,
    ) -> None:
        told = {"number": number, "home_label": home_label, "reason": reason, **values}
        self.events.create(what=what, by=by, **told)
