"""Somebody whom another organisation refers to us, from the receipt to the message back."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from supporters.emails import tell_of_new_referral
from supporters.encryption import EncryptedTextField
from supporters.models.accepted import Accepted
from supporters.models.base import Casework, note_down, refuse_at_rest
from supporters.models.contacts import Theme
from supporters.models.fourteen_days import FourteenDays
from supporters.models.outcomes import Outcome, Ways
from supporters.models.people import HelpSeeker
from supporters.models.referral_rows import ReferralInQuerySet, reference_of
from supporters.models.referrers import Referrer, note_referrer
from supporters.models.sharing import Referral
from supporters.models.transitions import Journal, Transition
from villagehub.audit.models import AuditEvent
from villages.models import Membership, Village

MOST_ATTEMPTS = 3
ATTEMPTS_OVER_DAYS = 10
CHECK_LINK_WEEKS = 6
RETURNED_KEPT_DAYS = 30  # also in supporters_forget_returned()
# Names the words in templates/supporters/_refer_agreed.html; change both together.
AGREED_TEXT_VERSION = "2026-11"

Action = AuditEvent.Action


class ReferralIn(Accepted, FourteenDays, Casework):
    """Nobody's until a supporter takes it. Then who it is about moves to a record of their own,
    where everything of a person stands; here stays what was asked, and how it went."""

    class Status(models.TextChoices):
        RECEIVED = "received", _("ontvangen")
        ACCEPTED = "accepted", _("aangenomen")
        RETURNED = "returned", _("teruggegeven")
        CONTACTING = "contacting", _("we proberen de persoon te bereiken")
        IN_CONVERSATION = "in_conversation", _("er is contact")
        LINKED = "linked", _("er is iets gevonden")
        CLOSED = "closed", _("afgesloten")

    class ReturnReason(models.TextChoices):
        OUT_OF_AREA = "out_of_area", _("de persoon woont buiten ons gebied")
        NOT_SUITABLE = "not_suitable", _("dit past niet bij wat wij doen")
        NO_CAPACITY = "no_capacity", _("we hebben nu geen tijd")

    class End(models.TextChoices):
        ACTIVE = "active", _("de persoon doet mee")
        STOPPED = "stopped", _("gestopt")
        HANDED_OVER = "handed_over", _("een ander helpt verder")
        DECLINED = "declined", _("de persoon wil dit niet")
        UNREACHABLE = "unreachable", _("niet te bereiken")

    class Scope(models.TextChoices):
        NONE = "none", _("Niets")
        STATUS_ONLY = "status_only", _("Alleen hoe ver het is")
        STATUS_AND_ACTIVITY = "status_and_activity", _("Hoe ver het is, en wat de persoon doet")

    # Between these the follow-ups decide: see `recount`.
    CALLING = [Status.ACCEPTED, Status.CONTACTING, Status.IN_CONVERSATION]
    ENDS = {
        Status.CONTACTING: [End.UNREACHABLE, End.DECLINED],
        Status.IN_CONVERSATION: [End.DECLINED],
        Status.LINKED: [End.ACTIVE, End.STOPPED, End.HANDED_OVER],
    }
    SETTLED = {
        Outcome.DONE: End.ACTIVE,
        Outcome.HANDED_OVER: End.HANDED_OVER,
        Outcome.DROPPED: End.STOPPED,
    }
    ABOUT_PERSON = ("call_name", "surname", "phone", "reach_text")
    SEALED = (*ABOUT_PERSON, "what_matters", "feedback_text")

    owner: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
    )
    referrer = models.ForeignKey(
        Referrer, on_delete=models.PROTECT, related_name="+", editable=False
    )
    person = models.ForeignKey(
        HelpSeeker,
        on_delete=models.CASCADE,
        null=True,
        related_name="referrals_in",
        editable=False,
    )
    reference = models.CharField(max_length=12, editable=False)
    referrer_role = models.CharField(
        _("Wat is je functie?"),
        max_length=60,
        blank=True,
        help_text=_("Bijvoorbeeld praktijkondersteuner. Je naam is niet nodig."),
    )
    call_name = EncryptedTextField(_("Roepnaam"), max_length=60)
    surname = EncryptedTextField(_("Achternaam"), max_length=80)
    phone = EncryptedTextField(_("Telefoon"), max_length=20, blank=True)
    reach_text = EncryptedTextField(
        _("Hoe en wanneer is de persoon te bereiken?"),
        max_length=160,
        blank=True,
        help_text=_("Bijvoorbeeld: na tien uur, en laat de telefoon lang overgaan."),
    )
    village = models.ForeignKey(
        Village,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("In welk dorp woont de persoon?"),
    )
    reason_theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name=_("Waar gaat het over?")
    )
    what_matters = EncryptedTextField(
        _("Wat is voor de persoon belangrijk?"),
        max_length=500,
        blank=True,
        help_text=_("In de woorden van de persoon. Niets over ziekte of behandeling."),
    )
    feedback_scope = models.CharField(
        _("Wat mogen wij aan jullie terugmelden?"), max_length=20, choices=Scope
    )
    agreed_on = models.DateField(default=timezone.localdate, editable=False)
    text_version = models.CharField(max_length=10, default=AGREED_TEXT_VERSION, editable=False)
    status = models.CharField(
        max_length=16, choices=Status, default=Status.RECEIVED, editable=False
    )
    received_on = models.DateField(default=timezone.localdate, editable=False)
    accepted_on = models.DateField(null=True, editable=False)
    returned_on = models.DateField(null=True, editable=False)
    return_reason = models.CharField(
        _("Waarom geef je haar terug?"), max_length=12, choices=ReturnReason, blank=True
    )
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    first_attempt_on = models.DateField(null=True, editable=False)
    first_contact_on = models.DateField(null=True, editable=False)
    linked_on = models.DateField(null=True, editable=False)
    closed_on = models.DateField(null=True, editable=False)
    outcome = models.CharField(max_length=12, choices=End, blank=True, editable=False)
    feedback_text = EncryptedTextField(
        _("Wat doet de persoon nu?"),
        max_length=300,
        blank=True,
        help_text=_("Eén zin. Bijvoorbeeld: gaat op dinsdag mee naar de kookploeg."),
    )
    feedback_sent_on = models.DateField(null=True, editable=False)

    objects: ClassVar[Any] = ReferralInQuerySet.as_manager()

    class Meta:
        ordering = ["-received_on", "-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["referrer", "reference"], name="a_receipt_has_a_number_of_its_own"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["received", "returned"], person__isnull=True)
                | (~Q(status__in=["received", "returned"]) & Q(person__isnull=False)),
                name="a_referral_that_was_accepted_has_a_person",
            ),
            models.CheckConstraint(
                condition=Q(status="received") | Q(owner__isnull=False),
                name="what_nobody_took_was_only_received",
            ),
            models.CheckConstraint(
                condition=(Q(status="closed") & ~Q(outcome=""))
                | (~Q(status="closed") & Q(outcome="")),
                name="a_closed_referral_says_how_it_ended",
            ),
            models.CheckConstraint(
                condition=(Q(status="returned") & ~Q(return_reason=""))
                | (~Q(status="returned") & Q(return_reason="")),
                name="a_returned_referral_says_why",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "received_on"],
                condition=Q(status__in=["received", "accepted"]),
                name="referrals_in_waiting",
            )
        ]

    def __str__(self) -> str:
        return gettext("Verwijzing van %(day)s") % {"day": f"{self.received_on:%d-%m-%Y}"}

    @classmethod
    def told(cls, row: dict[str, Any]) -> ReferralIn:
        """One of `beside`."""
        return cls(
            pk=row["id"],
            received_on=date.fromisoformat(row["received_on"]),
            reason_theme=Theme(name=row["theme"]),
            village=Village(name=row["village"]) if row["village"] else None,
            referrer=Referrer(name=row["referrer"]),
        )

    @property
    def may_tell_status(self) -> bool:
        return self.feedback_scope != self.Scope.NONE

    @property
    def may_tell_activity(self) -> bool:
        return self.feedback_scope == self.Scope.STATUS_AND_ACTIVITY

    # How it moves

    @transaction.atomic
    def receive(self, referrer: Referrer, key: uuid.UUID) -> ReferralIn:
        """At the referrer's own address. Sent twice it is the same one. The supporters hear that
        there is something, and nothing about whom."""
        self.pk = uuid.uuid5(referrer.pk, key.hex)
        self.referrer, self.organisation_id = referrer, referrer.organisation_id
        self.reference = reference_of(self.pk)
        ReferralIn.objects.bulk_create([self], ignore_conflicts=True)
        note_referrer(Action.CREATE, self, referrer)
        tell_of_new_referral(referrer.organisation_id, str(self.pk))
        return self

    @transaction.atomic
    def give_back(self, by: Membership, reason: str) -> None:
        """To who referred. What was sent stays readable for a while, for whoever did it: it may
        have been a mistake, and the person may have to hear it."""
        changes = {
            "status": self.Status.RETURNED,
            "owner": by.user,
            "return_reason": reason,
            "returned_on": timezone.localdate(),
        }
        self._claim(Q(status=self.Status.RECEIVED), by, **changes)

    def _claim(self, may: Q, by: Membership, **changes: Any) -> None:
        rows = ReferralIn.objects.filter(may, pk=self.pk)
        if not rows.update(**changes, updated_at=timezone.now()):
            raise ValidationError(_("Een collega was je net voor. Kijk nog eens."))
        for name, value in changes.items():
            setattr(self, name, value)
        note_down(by, Action.UPDATE, self)

    def recount(self) -> None:
        """After a call, and after it was undone: how often it was tried, since when, and whether
        somebody was spoken to. What the follow-ups say is the truth."""
        calls = self.follow_ups.filter(done_on__isnull=False)
        tried = calls.filter(Q(result="not_reached") | Q(contact__isnull=False))
        found = tried.aggregate(
            attempts=models.Count("pk"),
            first_attempt_on=models.Min("done_on"),
            first_contact_on=models.Min("done_on", filter=Q(contact__isnull=False)),
        )
        status = self.Status.CONTACTING if found["attempts"] else self.Status.ACCEPTED
        if found["first_contact_on"]:
            status = self.Status.IN_CONVERSATION
        rows = ReferralIn.objects.filter(pk=self.pk)
        rows.update(**found, updated_at=timezone.now())
        rows.filter(status__in=self.CALLING).update(status=status)

    @property
    def was_tried_enough(self) -> bool:
        since = self.first_attempt_on
        long_enough = since and (timezone.localdate() - since).days >= ATTEMPTS_OVER_DAYS
        return bool(long_enough) and self.attempts >= MOST_ATTEMPTS

    @property
    def ends(self) -> list[ReferralIn.End]:
        """How it can end now."""
        ends = self.ENDS.get(self.Status(self.status), [])
        return [end for end in ends if end != self.End.UNREACHABLE or self.was_tried_enough]

    @property
    def can_be_linked(self) -> bool:
        return self.status == self.Status.IN_CONVERSATION

    @transaction.atomic
    def link(self, by: Membership) -> Transition:
        """To somebody or something that helps: by a referral that left, or by a match that was
        agreed. Six weeks later the supporter asks how it goes."""
        if not self.can_be_linked:
            raise ValidationError(_("Deze stap kan nu niet."))
        left = Referral.objects.filter(person=self.person_id, status__in=Referral.SHARED)
        is_found = left.exclude(status=Referral.Status.REJECTED).exists()
        if not is_found and not self._whom.matches.taken_up().exists():
            raise ValidationError(
                _(
                    "Verwijs de persoon eerst door, of spreek iets af met wie of wat verder helpt; "
                    "dan kan dit."
                )
            )
        journal = Journal(Transition.Kind.REFERRAL, self._whom, by)
        journal.change(self, status=self.Status.LINKED.value, linked_on=timezone.localdate())
        self._ask_later(journal)
        return journal.close()

    def _ask_later(self, journal: Journal) -> None:
        """Once: of a match that runs it stands on the list already."""
        planned = self._whom.follow_ups.undone().filter(kind="check_match").order_by("due_on", "id")
        if planned.filter(referral_in=self).exists():
            return
        if there := planned.filter(referral_in__isnull=True).first():
            journal.change(there, referral_in_id=self.pk)
            return
        check = self.follow_ups.model(
            person=self._whom,
            owner_id=self._whom.owner_id,
            organisation_id=self.organisation_id,
            referral_in=self,
            kind="check_match",
            due_on=timezone.localdate() + timedelta(weeks=CHECK_LINK_WEEKS),
        )
        journal.add(check, done_on=None, acted_at=None)

    @transaction.atomic
    def close(self, by: Membership, end: str) -> Transition:
        """With the calls that were planned for it. Of a link the supporter asked first how it
        goes."""
        if end not in self.ends:
            raise ValidationError(_("Deze stap kan nu niet."))
        planned = list(self.follow_ups.undone())
        if self.status == self.Status.LINKED and planned:
            raise ValidationError(_("Vraag eerst hoe het loopt: die opvolging staat nog open."))
        journal = Journal(Transition.Kind.REFERRAL, self._whom, by)
        for follow_up in planned:
            follow_up.settle(Outcome.DROPPED, journal, "")
        self._end(end, journal)
        return journal.close()

    def _end(self, end: str, journal: Journal) -> None:
        changes = {"status": self.Status.CLOSED.value, "outcome": self.End(end).value}
        journal.change(self, **changes, closed_on=timezone.localdate())

    @property
    def _whom(self) -> HelpSeeker:
        """Once it was accepted."""
        if self.person is None:
            raise ValidationError(_("Deze stap kan nu niet."))
        return self.person

    @staticmethod
    def ways_to_settle() -> Ways:
        return {
            Outcome.DONE: _("is klaar, de persoon doet mee"),
            Outcome.HANDED_OVER: _("een ander helpt verder"),
            Outcome.DROPPED: _("stopt"),
            Outcome.STAYS: _("blijft lopen"),
        }

    def settle(self, outcome: Outcome, journal: Journal, _reason: str = "") -> None:
        self._end(self.SETTLED[outcome], journal)

    # What goes back

    @transaction.atomic
    def allow(self, by: Membership, scope: str) -> None:
        """The person may change their mind: from now on the referrer sees no more than this. Before
        somebody took it nobody spoke with the person."""
        rows = ReferralIn.objects.filter(pk=self.pk, person=self._whom)
        changes: dict[str, Any] = {"feedback_scope": scope}
        if scope != self.Scope.STATUS_AND_ACTIVITY:
            changes["feedback_text"] = ""
        if scope == self.Scope.NONE:
            changes["feedback_sent_on"] = None
        rows.update(**changes, updated_at=timezone.now())
        note_down(by, Action.UPDATE, self)

    @transaction.atomic
    def send_feedback(self, by: Membership, text: str) -> None:
        """Puts it at the referrer's address, with no more than the person chose."""
        refuse_at_rest(self.person_id)
        rows = ReferralIn.objects.filter(pk=self.pk, person=self._whom)
        rows = rows.exclude(feedback_scope=self.Scope.NONE)
        told = text if self.may_tell_activity else ""
        today = timezone.localdate()
        if not rows.update(feedback_text=told, feedback_sent_on=today, updated_at=timezone.now()):
            raise ValidationError(_("De persoon wil niet dat je iets terugmeldt."))
        self.feedback_text, self.feedback_sent_on = told, today
        note_down(by, Action.EXPORT, self)
