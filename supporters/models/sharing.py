"""Telling somebody else about a person: only with consent, only what the consent covers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import Casework, CaseworkQuerySet, refuse_at_rest
from supporters.models.contacts import Theme
from supporters.models.outcomes import Outcome, Ways
from supporters.models.people import HelpSeeker, SupportCase
from supporters.models.transitions import Journal, Transition
from villages.models import Membership, Organisation

# Names the words in templates/supporters/_consent_text.html; change both together.
CONSENT_TEXT_VERSION = "2026-11"
ANSWER_DAYS = 21


class WmoDates(NamedTuple):
    """Wmo 2015: the inquiry takes six weeks at most (2.3.2), a decision two from the application
    (2.3.5). Who applies on the last day of the inquiry hears on the second."""

    inquiry_by: date
    decision_by: date

    @classmethod
    def of(cls, reported_on: date) -> WmoDates:
        inquiry = reported_on + timedelta(weeks=6)
        return cls(inquiry, inquiry + timedelta(weeks=2))


class DisclosureConsentQuerySet(CaseworkQuerySet):
    def open(self) -> DisclosureConsentQuerySet:
        return self.filter(withdrawn_on__isnull=True, ended_on__isnull=True)

    def valid(self) -> DisclosureConsentQuerySet:
        return self.open().filter(given_on__lte=timezone.localdate())


class DisclosureConsent(Casework):
    """What may be told to whom and why, when that was agreed and how (P8)."""

    class Scope(models.TextChoices):
        NAME = "name", _("naam")
        PHONE = "phone", _("telefoonnummer")
        ADDRESS = "address", _("adres")
        THEME = "theme", _("waar het over gaat")
        WORDS = "words", _("wat voor de persoon belangrijk is")

    class GivenHow(models.TextChoices):
        SPOKEN = "spoken", _("mondeling, in een gesprek")
        PHONE = "phone", _("aan de telefoon")
        PAPER = "paper", _("op papier, met handtekening")

    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="consents")
    recipient_organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    recipient_name = models.CharField(_("Aan wie?"), max_length=120)
    purpose = models.CharField(_("Waarvoor?"), max_length=200)
    scope = ArrayField(
        models.CharField(max_length=10, choices=Scope), verbose_name=_("Wat mag je delen?")
    )
    given_on = models.DateField(_("Toestemming gegeven op"), default=timezone.localdate)
    given_how = models.CharField(
        _("Hoe gaf de persoon toestemming?"), max_length=8, choices=GivenHow
    )
    text_version = models.CharField(max_length=10, default=CONSENT_TEXT_VERSION, editable=False)
    withdrawn_on = models.DateField(null=True, editable=False)
    # With the support itself, without the person taking it back.
    ended_on = models.DateField(null=True, editable=False)

    objects: ClassVar[Any] = DisclosureConsentQuerySet.as_manager()

    class Meta:
        ordering = ["-given_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("given_on")),
                name="consent_is_withdrawn_after_it_was_given",
            ),
            models.CheckConstraint(condition=~Q(scope=[]), name="consent_says_what_may_be_shared"),
        ]

    def __str__(self) -> str:
        return self.recipient_name

    @property
    def is_open(self) -> bool:
        return self.withdrawn_on is None and self.ended_on is None

    @property
    def is_valid(self) -> bool:
        return self.is_open and self.given_on <= timezone.localdate()

    @property
    def scope_text(self) -> str:
        return ", ".join(str(self.Scope(item).label) for item in self.scope)

    @staticmethod
    def ways_to_settle() -> Ways:
        return {
            Outcome.DONE: _("eindigt nu"),
            Outcome.DROPPED: _("de persoon trekt haar in"),
            Outcome.HANDED_OVER: _("blijft gelden voor wie verder helpt"),
            Outcome.STAYS: _("blijft gelden"),
        }

    def settle(self, outcome: Outcome, journal: Journal, _reason: str) -> None:
        """What stays valid for whoever goes on is not touched."""
        today = timezone.localdate()
        if outcome == Outcome.DONE:
            journal.change(self, ended_on=today)
        elif outcome == Outcome.DROPPED:
            journal.change(self, withdrawn_on=today)

    @transaction.atomic
    def withdraw(self, by: Membership) -> bool:
        """From now on nothing is shared; what was under way is marked withdrawn. Also of a file at
        rest. False when that was so already."""
        if not self.is_open:
            return False
        journal = Journal(Transition.Kind.CONSENT, self.person, by, wanted_at_rest=True)
        journal.change(self, withdrawn_on=timezone.localdate())
        for referral in self.referrals.open().select_for_update():
            referral.settle(Outcome.DROPPED, journal)
        journal.close()
        return True


class ReferralQuerySet(CaseworkQuerySet):
    def open(self) -> ReferralQuerySet:
        return self.exclude(status__in=Referral.FINISHED)

    def waiting_for_answer(self) -> ReferralQuerySet:
        """Sent and not answered, the longest waiting first; of who asked to wait nothing."""
        sent = self.filter(status=Referral.Status.SENT, person__restricted_on__isnull=True)
        return sent.order_by("sent_on", "id")

    def for_list(self) -> ReferralQuerySet:
        return self.select_related("person", "receiver").defer(
            "what_matters", "person__surname", "person__phone", "person__address"
        )


class Referral(Casework):
    class Direction(models.TextChoices):
        OUTGOING = "outgoing", _("naar een ander")
        INCOMING = "incoming", _("van een ander")

    class Kind(models.TextChoices):
        VOLUNTEER_HELP = "volunteer_help", _("hulp van een vrijwilliger")
        ACTIVITY = "activity", _("activiteit in het dorp")
        INITIATIVE = "initiative", _("initiatief in het dorp")
        WMO_REPORT = "wmo_report", _("Wmo-melding bij de gemeente")
        CLIENT_SUPPORT = "client_support", _("onafhankelijke cliëntondersteuning")
        CARE_ORGANISATION = "care_organisation", _("zorgorganisatie")
        DEBT_HELP = "debt_help", _("hulp bij geld en schulden")
        HOUSING = "housing", _("wonen")
        WELLBEING_ON_PRESCRIPTION = "wellbeing_on_prescription", _("welzijn op recept")
        OTHER = "other", _("anders")

    class Status(models.TextChoices):
        DRAFT = "draft", _("nog zonder toestemming")
        CONSENTED = "consented", _("klaar om te versturen")
        SENT = "sent", _("verstuurd, wacht op antwoord")
        ACCEPTED = "accepted", _("aangenomen")
        REJECTED = "rejected", _("niet aangenomen")
        NO_RESPONSE = "no_response", _("geen antwoord gekregen")
        STARTED = "started", _("begonnen")
        ENDED = "ended", _("klaar")
        HANDED_OVER = "handed_over", _("loopt verder zonder mij")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    # Handed over is done by closing a case only, sending and withdrawing each have their own way.
    NEXT = {
        Status.DRAFT: [Status.CONSENTED, Status.WITHDRAWN],
        Status.CONSENTED: [Status.SENT, Status.WITHDRAWN],
        Status.SENT: [
            Status.ACCEPTED,
            Status.REJECTED,
            Status.NO_RESPONSE,
            Status.HANDED_OVER,
            Status.WITHDRAWN,
        ],
        Status.NO_RESPONSE: [
            Status.ACCEPTED,
            Status.REJECTED,
            Status.HANDED_OVER,
            Status.WITHDRAWN,
        ],
        Status.ACCEPTED: [Status.STARTED, Status.ENDED, Status.HANDED_OVER, Status.WITHDRAWN],
        Status.STARTED: [Status.ENDED, Status.HANDED_OVER, Status.WITHDRAWN],
        Status.REJECTED: [],
        Status.ENDED: [],
        Status.HANDED_OVER: [],
        Status.WITHDRAWN: [],
    }
    BY_HAND = [Status.ACCEPTED, Status.REJECTED, Status.NO_RESPONSE, Status.STARTED, Status.ENDED]
    FINISHED = [Status.REJECTED, Status.ENDED, Status.HANDED_OVER, Status.WITHDRAWN]
    SETTLED = {
        Outcome.DONE: Status.ENDED,
        Outcome.HANDED_OVER: Status.HANDED_OVER,
        Outcome.DROPPED: Status.WITHDRAWN,
    }
    SHARED = [
        Status.SENT,
        Status.ACCEPTED,
        Status.REJECTED,
        Status.NO_RESPONSE,
        Status.STARTED,
        Status.ENDED,
        Status.HANDED_OVER,
    ]
    DATED = {
        Status.SENT: "sent_on",
        Status.ACCEPTED: "answered_on",
        Status.REJECTED: "answered_on",
        Status.STARTED: "started_on",
        Status.ENDED: "ended_on",
        Status.HANDED_OVER: "ended_on",
        Status.WITHDRAWN: "withdrawn_on",
    }

    direction = models.CharField(
        max_length=8, choices=Direction, default=Direction.OUTGOING, editable=False
    )
    kind = models.CharField(_("Wat voor verwijzing?"), max_length=26, choices=Kind)
    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="referrals")
    case = models.ForeignKey(
        SupportCase, on_delete=models.SET_NULL, null=True, blank=True, related_name="referrals"
    )
    receiver = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Naar welke organisatie?"),
    )
    receiver_role = models.CharField(
        _("Of naar wie anders?"),
        max_length=120,
        blank=True,
        help_text=_("Liefst een rol, zoals 'praktijkondersteuner', en geen naam."),
    )
    reason_theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name=_("Waar gaat het over?")
    )
    what_matters = EncryptedTextField(
        _("Wat is voor de persoon belangrijk?"),
        max_length=500,
        blank=True,
        help_text=_("In eigen woorden. Niets over ziekte of behandeling."),
    )
    consent = models.ForeignKey(
        DisclosureConsent,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="referrals",
    )
    status = models.CharField(max_length=12, choices=Status, default=Status.DRAFT, editable=False)
    sent_on = models.DateField(null=True, editable=False)
    asked_again_on = models.DateField(null=True, editable=False)
    answered_on = models.DateField(null=True, editable=False)
    started_on = models.DateField(null=True, editable=False)
    ended_on = models.DateField(null=True, editable=False)
    withdrawn_on = models.DateField(null=True, editable=False)

    objects: ClassVar[Any] = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(direction="outgoing")
                | Q(status__in=["draft", "withdrawn"])
                | Q(consent__isnull=False),
                name="an_outgoing_referral_is_sent_with_consent",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "consented", "withdrawn"])
                | Q(sent_on__isnull=False),
                name="a_sent_referral_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(receiver__isnull=False) | ~Q(receiver_role=""),
                name="a_referral_has_a_receiver",
                violation_error_message=_("Kies een organisatie of vul in naar wie je verwijst."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["owner", "sent_on"], condition=Q(status="sent"), name="referrals_waiting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.receiver_text}"

    @property
    def receiver_text(self) -> str:
        """Needs the receiver loaded."""
        return ", ".join(filter(None, [str(self.receiver or ""), self.receiver_role]))

    @property
    def answer_due_on(self) -> date | None:
        asked = self.asked_again_on or self.sent_on
        return asked + timedelta(days=ANSWER_DAYS) if asked else None

    @property
    def wmo_dates(self) -> WmoDates | None:
        """Of a report to the municipality that left; as information, the law sets them."""
        is_report = self.kind == self.Kind.WMO_REPORT and self.sent_on
        return WmoDates.of(self.sent_on) if is_report and self.sent_on else None

    @property
    def is_overdue(self) -> bool:
        waiting = self.status == self.Status.SENT and self.answer_due_on
        return bool(waiting and waiting <= timezone.localdate())

    @property
    def has_valid_consent(self) -> bool:
        return self.consent is not None and self.consent.is_valid

    @property
    def agreed_scope(self) -> set[str]:
        return set(self.consent.scope) if self.consent else set()

    @property
    def may_be_missed(self) -> bool:
        """Nobody took it up, so that it may be noted as an unmet need."""
        turned_down = {self.Status.REJECTED, self.Status.NO_RESPONSE}
        return self.status in turned_down or self.is_overdue

    @property
    def is_taken_up(self) -> bool:
        return self.status in {self.Status.ACCEPTED, self.Status.STARTED}

    @property
    def next_statuses(self) -> list[Referral.Status]:
        return [step for step in self.NEXT[self.Status(self.status)] if step in self.BY_HAND]

    def ways_to_settle(self) -> Ways:
        words = {
            Outcome.HANDED_OVER: _("loopt verder zonder mij"),
            Outcome.DONE: _("is klaar"),
            Outcome.DROPPED: _("trek in"),
        }
        able = self.NEXT[self.Status(self.status)]
        ways = {way: text for way, text in words.items() if self.SETTLED[way] in able}
        return {**ways, Outcome.STAYS: _("blijft lopen")}

    def settle(self, outcome: Outcome, journal: Journal, _reason: str = "") -> None:
        self._move(self.SETTLED[outcome], journal)

    def give_consent(self, consent: DisclosureConsent) -> None:
        """Part of making it; undoing that is withdrawing."""
        refuse_at_rest(self.person_id)
        rows = Referral.objects.filter(pk=self.pk, status=self.Status.DRAFT)
        given = {"status": self.Status.CONSENTED, "consent": consent}
        if not rows.update(**given, updated_at=timezone.now()):
            raise ValidationError(_("Deze stap kan nu niet."))
        self.status, self.consent = self.Status.CONSENTED, consent

    @transaction.atomic
    def move_to(self, status: str, by: Membership) -> Transition:
        journal = Journal(Transition.Kind.REFERRAL, self.person, by)
        if status == self.Status.SENT:
            self._ask_consent()
        self._move(status, journal)
        return journal.close()

    @transaction.atomic
    def ask_again(self, by: Membership) -> Transition:
        """Three more weeks to wait for."""
        if not self.is_overdue:
            raise ValidationError(_("Deze stap kan nu niet."))
        journal = Journal(Transition.Kind.REFERRAL, self.person, by)
        journal.change(self, asked_again_on=timezone.localdate())
        return journal.close()

    def _ask_consent(self) -> None:
        """The consent is locked, so that a withdrawal at the same moment comes either before
        (refused) or after (marked withdrawn)."""
        consents = DisclosureConsent.objects.valid().filter(
            pk=self.consent_id, person_id=self.person_id
        )
        if self.direction == self.Direction.OUTGOING and not consents.select_for_update().first():
            raise ValidationError(_("Zonder geldige toestemming kun je dit niet versturen."))

    def _move(self, status: str, journal: Journal, **changes: Any) -> None:
        if status not in self.NEXT[self.Status(self.status)]:
            raise ValidationError(_("Deze stap kan nu niet."))
        if status in self.DATED:
            changes[self.DATED[self.Status(status)]] = timezone.localdate()
        journal.change(self, status=self.Status(status).value, **changes)
