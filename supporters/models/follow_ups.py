"""What a supporter promised to come back to, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import Casework, CaseworkQuerySet, note_down, refuse_at_rest
from supporters.models.contacts import ContactMoment, Theme
from supporters.models.outcomes import Outcome, Ways
from supporters.models.people import HelpSeeker, SupportCase
from supporters.models.referring import ReferralIn
from supporters.models.working_days import next_working_day
from villagehub.audit.models import AuditEvent
from villages.models import Membership

UNDO_MINUTES = 10


class FollowUpQuerySet(CaseworkQuerySet):
    def undone(self) -> FollowUpQuerySet:
        """To do. Nobody is called who died or moved away; whatever else ends the support settles
        what is planned (`Closing`), so what is planned since, or was left standing, is meant."""
        return self.filter(done_on__isnull=True, person__gone_on__isnull=True)

    def open(self) -> FollowUpQuerySet:
        return self.undone()

    def due(self) -> FollowUpQuerySet:
        """Today and before, the oldest first; of who asked to wait nothing."""
        due = self.undone().filter(due_on__lte=timezone.localdate())
        return due.filter(person__restricted_on__isnull=True).order_by("due_on", "id")

    def of_today(self) -> FollowUpQuerySet:
        """What is due, and what was done today or moved to another day."""
        midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        due = Q(done_on__isnull=True, due_on__lte=timezone.localdate())
        here = {"person__gone_on__isnull": True, "person__restricted_on__isnull": True}
        rows = self.filter(due | Q(acted_at__gte=midnight), **here)
        return rows.order_by("due_on", "id")

    def can_be_undone(self) -> FollowUpQuerySet:
        return self.filter(acted_at__gt=timezone.now() - timedelta(minutes=UNDO_MINUTES))

    def for_list(self) -> FollowUpQuerySet:
        rows = self.select_related("person__village", "referral_in__referrer")
        sealed = [f"referral_in__{name}" for name in ReferralIn.SEALED]
        return rows.defer("note", "outcome", "person__surname", *sealed)


class FollowUp(Casework):
    class Kind(models.TextChoices):
        CALL = "call", _("Bellen")
        VISIT = "visit", _("Langsgaan")
        ACCOMPANY = "accompany", _("Meegaan")
        CHECK_MATCH = "check_match", _("Vragen hoe de koppeling loopt")

    class Result(models.TextChoices):
        GOING_WELL = "going_well", _("Het gaat goed")
        ADJUSTED = "adjusted", _("Bijgesteld")
        STOPPED = "stopped", _("Gestopt")
        NOT_REACHED = "not_reached", _("Niet bereikt")
        HANDED_OVER = "handed_over", _("Door een ander overgenomen")

    SETTLED = {
        Outcome.DONE: Result.GOING_WELL,
        Outcome.HANDED_OVER: Result.HANDED_OVER,
        Outcome.DROPPED: Result.STOPPED,
    }

    class Rhythm(models.IntegerChoices):
        WEEK = 1, _("Elke week")
        TWO_WEEKS = 2, _("Om de twee weken")
        FOUR_WEEKS = 4, _("Om de vier weken")

        __empty__ = _("Eén keer")

    CALLS = [Kind.CALL, Kind.CHECK_MATCH]
    CHANNELS = {
        Kind.CALL: ContactMoment.Channel.PHONE,
        Kind.CHECK_MATCH: ContactMoment.Channel.PHONE,
        Kind.VISIT: ContactMoment.Channel.HOME_VISIT,
        Kind.ACCOMPANY: ContactMoment.Channel.ACTIVITY,
    }

    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="follow_ups")
    case = models.ForeignKey(
        SupportCase, on_delete=models.CASCADE, null=True, blank=True, related_name="follow_ups"
    )
    due_on = models.DateField(_("Op welke dag?"))
    kind = models.CharField(_("Wat ga je doen?"), max_length=12, choices=Kind, default=Kind.CALL)
    every_weeks = models.PositiveSmallIntegerField(
        _("Hoe vaak?"), choices=Rhythm, null=True, blank=True
    )
    done_on = models.DateField(null=True, editable=False)
    result = models.CharField(_("Hoe ging het?"), max_length=12, choices=Result, blank=True)
    note = EncryptedTextField(
        _("Notitie"),
        max_length=500,
        blank=True,
        help_text=_("Hoort bij het dossier; de persoon mag dit lezen. Niets over ziekte."),
    )
    # Apart from the note, so that undoing gives that back as it was.
    outcome = EncryptedTextField(_("Wat kwam eruit?"), max_length=500, blank=True)
    follows = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, editable=False, related_name="next"
    )
    contact = models.OneToOneField(
        ContactMoment, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    # The first calls after another organisation referred this person to us.
    referral_in = models.ForeignKey(
        ReferralIn, on_delete=models.CASCADE, null=True, editable=False, related_name="follow_ups"
    )
    moved_from = models.DateField(null=True, editable=False)
    acted_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[Any] = FollowUpQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, result="")
                | (Q(done_on__isnull=False) & ~Q(result="")),
                name="a_follow_up_that_is_done_has_a_result",
            )
        ]
        indexes = [
            models.Index(
                fields=["owner", "due_on"],
                condition=Q(done_on__isnull=True),
                name="follow_ups_to_do",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.due_on:%d-%m-%Y}"

    @property
    def days_late(self) -> int:
        return max((timezone.localdate() - self.due_on).days, 0)

    @property
    def is_due(self) -> bool:
        return self.done_on is None and self.due_on <= timezone.localdate()

    @property
    def is_call(self) -> bool:
        return self.kind in self.CALLS

    @property
    def is_first_call(self) -> bool:
        """To somebody who was referred to us, and whom nobody spoke to yet."""
        return bool(self.referral_in and not self.referral_in.first_contact_on)

    @property
    def is_undoable(self) -> bool:
        limit = timezone.now() - timedelta(minutes=UNDO_MINUTES)
        return self.acted_at is not None and self.acted_at > limit

    @cached_property
    def last_contact(self) -> ContactMoment | None:
        contacts = ContactMoment.objects.filter(person=self.person_id).select_related("theme")
        return contacts.order_by("-occurred_at").first()

    @property
    def known_theme(self) -> Theme | None:
        """What it was about last time, or why somebody was referred to us; with somebody new the
        supporter says it once."""
        if self.last_contact:
            return self.last_contact.theme
        return self.referral_in.reason_theme if self.referral_in else None

    @staticmethod
    def ways_to_settle() -> Ways:
        return {
            Outcome.DROPPED: _("vervalt"),
            Outcome.DONE: _("gedaan, het gaat goed"),
            Outcome.HANDED_OVER: _("een ander neemt het over"),
            Outcome.STAYS: _("blijft staan"),
        }

    def settle(self, outcome: Outcome, journal: Any, _reason: str) -> None:
        journal.change(self, done_on=timezone.localdate(), result=self.SETTLED[outcome])

    @transaction.atomic
    def finish(
        self,
        by: Membership,
        result: str,
        *,
        theme: Theme | None = None,
        outcome: str = "",
        again_on: date | None = None,
    ) -> None:
        """Who was spoken to is a contact; who was not, is called again. Twice is refused."""
        refuse_at_rest(self.person_id)
        rows = FollowUp.objects.undone().filter(pk=self.pk)
        changes = {"done_on": timezone.localdate(), "result": result, "outcome": outcome}
        if not rows.update(**changes, acted_at=timezone.now()):
            raise ValidationError(_("Deze opvolging was al gedaan."))
        if result == self.Result.NOT_REACHED:
            self._plan(again_on or next_working_day(timezone.localdate()))
        else:
            self._spoken(by, result, theme)
        self._recount()
        note_down(by, AuditEvent.Action.UPDATE, self)

    def _recount(self) -> None:
        if self.referral_in:
            self.referral_in.recount()

    def _spoken(self, by: Membership, result: str, theme: Theme | None) -> None:
        goes_on = bool(self.every_weeks) and result != self.Result.STOPPED
        if goes_on:
            weeks = timedelta(weeks=self.every_weeks or 0)
            self._plan(timezone.localdate() + weeks)
        contact = self._log(by, theme or self.known_theme, goes_on)
        FollowUp.objects.filter(pk=self.pk).update(contact=contact)

    def _log(self, by: Membership, theme: Theme | None, goes_on: bool) -> ContactMoment:
        if theme is None:
            raise ValidationError({"theme": _("Kies waar het over ging.")})
        contact, _is_new = ContactMoment.objects.log(
            by=by.user,
            organisation=self.organisation,
            key=self.pk,
            village_id=self._village(),
            theme=theme,
            channel=self.CHANNELS[self.Kind(self.kind)],
            about=ContactMoment.About.KNOWN_PERSON,
            person_id=self.person_id,
            initiator=ContactMoment.Initiator.SUPPORTER,
            results=[ContactMoment.Result.FOLLOW_UP] if goes_on else [],
        )
        return contact

    def _village(self) -> Any:
        if self.person.village_id:
            return self.person.village_id
        if self.last_contact:
            return self.last_contact.village_id
        village = self.organisation.villages.order_by("name__dutch", "pk").first()
        if village is None:
            raise ValidationError(_("Je organisatie heeft nog geen dorp. Vraag je coördinator."))
        return village.pk

    def _plan(self, day: date) -> None:
        FollowUp.objects.create(
            person_id=self.person_id,
            case_id=self.case_id,
            owner_id=self.owner_id,
            organisation_id=self.organisation_id,
            kind=self.kind,
            every_weeks=self.every_weeks,
            note=self.note,
            due_on=day,
            follows=self,
            referral_in_id=self.referral_in_id,
        )

    @transaction.atomic
    def postpone(self, by: Membership) -> None:
        """To the next working day. That is no contact and no attempt; pressed twice it moves once,
        as what is for later is not moved."""
        refuse_at_rest(self.person_id)
        today = timezone.localdate()
        rows = FollowUp.objects.undone().filter(pk=self.pk, due_on=self.due_on, due_on__lte=today)
        day = next_working_day(today)
        if not rows.update(due_on=day, moved_from=self.due_on, acted_at=timezone.now()):
            raise ValidationError(_("Deze opvolging stond al op een andere dag."))
        note_down(by, AuditEvent.Action.UPDATE, self)

    @transaction.atomic
    def undo(self, by: Membership) -> None:
        """For ten minutes: all is as it was before it was finished or moved."""
        refuse_at_rest(self.person_id)
        recent = FollowUp.objects.can_be_undone().filter(pk=self.pk)
        if self.done_on:
            self._reopen(recent.filter(done_on__isnull=False))
            self._recount()
        else:
            self._move_back(recent.undone())
        note_down(by, AuditEvent.Action.UPDATE, self)

    def _reopen(self, rows: FollowUpQuerySet) -> None:
        changes = {"done_on": None, "result": "", "outcome": "", "contact": None}
        if not rows.update(**changes, acted_at=None):
            raise ValidationError(_("Ongedaan maken kan tot tien minuten erna."))
        after = FollowUp.objects.filter(follows=self)
        after.undone().filter(acted_at__isnull=True).delete()
        if after.exists():
            raise ValidationError(_("Maak eerst ongedaan wat je daarna deed."))
        if self.contact_id:
            self._take_back(self.contact_id)

    def _take_back(self, contact: UUID) -> None:
        """Which is of who logged it, also where two help together."""
        if not ContactMoment.objects.filter(pk=contact).delete()[0]:
            raise ValidationError(_("Alleen wie dit afrondde, kan het ongedaan maken."))

    def _move_back(self, rows: FollowUpQuerySet) -> None:
        moved = rows.filter(moved_from__isnull=False, due_on=self.due_on)
        if not moved.update(due_on=models.F("moved_from"), moved_from=None, acted_at=None):
            raise ValidationError(_("Ongedaan maken kan tot tien minuten erna."))
