"""A request for regulatory room: "may this here, or may we try it?"."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeMember, Lesson
from initiatives.regulatory import emails
from initiatives.regulatory.clock.of_request import Clocked
from initiatives.regulatory.clock.rows import TermExtension
from initiatives.regulatory.clock.rules import TermRule
from initiatives.regulatory.desk.hands import InHands
from initiatives.regulatory.models.choices import (
    ANSWERED,
    CLOSED,
    NEXT,
    OF_OBJECTION,
    RUNNING,
    Outcome,
    ProcedureKind,
    Publicity,
    Status,
)
from initiatives.regulatory.models.examples import WithExamples
from initiatives.regulatory.models.guards import Step, guards
from initiatives.regulatory.models.history import StatusChange
from initiatives.regulatory.models.numbering import StaleRequest
from initiatives.regulatory.models.querysets import (
    PUBLIC,
    RegulatoryRequestQuerySet,
    applicants_of,
)
from initiatives.regulatory.models.shown import Shown
from initiatives.regulatory.models.submitting import Submitting
from initiatives.sockets.hearing import tell_hearers
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.models import Municipality


class RegulatoryRequest(Shown, InHands, Clocked, Submitting, WithExamples, Record):
    Status = Status
    Outcome = Outcome
    Publicity = Publicity

    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="requests")
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="requests"
    )
    reference = models.CharField(max_length=30, null=True, unique=True, editable=False)
    title = models.CharField(_("titel"), max_length=120)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    # Counts every change; what a page was made from decides whether its button still holds.
    version = models.PositiveIntegerField(default=1, editable=False)

    status = models.CharField(max_length=20, choices=Status, default=Status.DRAFT, editable=False)
    # The one that stands: of the decision, or of the last objection that revised it. Whatever
    # shows, filters or counts outcomes reads this; `decision.outcome` is what was decided first.
    outcome = models.CharField(max_length=30, choices=Outcome, blank=True, editable=False)
    revised_by = models.ForeignKey(
        "regulatory.Objection", on_delete=models.PROTECT, null=True, editable=False,
        related_name="+",
    )  # fmt: skip
    publicity = models.CharField(
        _("wanneer mag iedereen dit lezen?"),
        max_length=15,
        choices=Publicity,
        default=Publicity.PUBLIC,
    )
    embargo_reason = models.CharField(_("waarom nog niet?"), max_length=300, blank=True)

    what = models.TextField(_("wat willen jullie doen?"), max_length=3000, blank=True)
    why = models.TextField(_("waarom is het nodig?"), max_length=3000, blank=True)
    who = models.TextField(_("voor wie is het, en wie doen er mee?"), max_length=2000, blank=True)
    hindering_rule = models.TextField(_("welke regel zit in de weg?"), max_length=2000, blank=True)
    rule_unknown = models.BooleanField(_("dat weten we niet"), default=False)
    self_effort = models.TextField(_("wat doen jullie zelf?"), max_length=2000, blank=True)
    # Rows of {"risk": ..., "mitigation": ...}; a decision answers each by its place.
    risks = models.JSONField(_("wat als het misgaat?"), default=list, blank=True)
    # What was answered elsewhere (models/examples.py).
    examples = models.JSONField(_("voorbeelden van elders"), default=list, blank=True)
    wanted_from = models.DateField(_("vanaf wanneer?"), null=True, blank=True)
    wanted_until = models.DateField(_("tot wanneer?"), null=True, blank=True)
    public_summary = models.TextField(_("openbare samenvatting"), max_length=1000, blank=True)
    summary_approved_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )

    # Fields of a draft that somebody wiped; no words from elsewhere come in their place again.
    emptied = ArrayField(models.CharField(max_length=30), default=list, editable=False)

    received_at = models.DateTimeField(null=True, editable=False)
    # When it last changed for everybody, for feeds: what the municipality deliberates moves it not.
    told_at = models.DateTimeField(null=True, editable=False)
    # The day that counts; earlier than `received_at` for what came in on paper.
    received_on = models.DateField(null=True, editable=False)
    submitted_copy = models.JSONField(null=True, editable=False)
    submitted_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    # Was this portal the municipality's designated channel at that moment (Wmebv)?
    is_official = models.BooleanField(default=False, editable=False)

    procedure_kind = models.CharField(
        _("soort"), max_length=20, choices=ProcedureKind, blank=True, editable=False
    )
    kind_changes = models.PositiveSmallIntegerField(default=0, editable=False)
    term_rule = models.ForeignKey(
        TermRule, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    due_on = models.DateField(null=True, editable=False)
    # Of the term that runs; one of before it became an application moves nothing any more.
    extension = models.ForeignKey(
        TermExtension, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    # The sum as it was shown: {"summary": "8 weken", "steps": [[label, iso date], ...]}.
    due_sum = models.JSONField(default=dict, editable=False)
    handling_officer = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    closed_on = models.DateField(null=True, editable=False)
    # Of the answer, for other villages (decisions/lessons.py).
    lesson = models.OneToOneField(
        Lesson, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = RegulatoryRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status=Status.DRAFT)
                | Q(
                    reference__isnull=False,
                    received_at__isnull=False,
                    received_on__isnull=False,
                    term_rule__isnull=False,
                    due_on__isnull=False,
                    summary_approved_by__isnull=False,
                ),
                name="what_was_submitted_has_a_date_and_a_number",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ANSWERED) ^ Q(outcome=""), name="outcome_when_decided"
            ),
            models.CheckConstraint(
                condition=Q(status__in=CLOSED) ^ Q(closed_on=None), name="closed_has_a_day"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=OF_OBJECTION), name="an_objection_has_a_line_of_its_own"
            ),
            models.CheckConstraint(
                condition=Q(kind_changes__lte=2), name="kind_is_changed_once_at_most"
            ),
            models.CheckConstraint(
                condition=Q(publicity=Publicity.PUBLIC) | ~Q(embargo_reason=""),
                name="embargo_has_a_reason",
                violation_error_message=_("Schrijf op waarom dit nog niet openbaar kan zijn."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "due_on"],
                condition=Q(status__in=RUNNING),
                name="request_inbox",
            ),
            models.Index(fields=["-received_at", "-id"], condition=PUBLIC, name="request_register"),
            models.Index(fields=["-told_at", "-id"], condition=PUBLIC, name="request_told"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        if self.status == Status.DRAFT:
            return reverse("regulatory:draft", args=[self.pk])
        return reverse("regulatory:detail", args=[self.reference])

    # Changing: one at a time, each with a line of history

    def _compare_and_set(self, **fields: Any) -> None:
        """Also locks the row until the transaction ends, so call it before anything else."""
        seen = RegulatoryRequest.objects.filter(pk=self.pk, version=self.version)
        fields |= {"version": self.version + 1, "updated_at": timezone.now()}
        if not seen.update(**fields):
            raise StaleRequest
        self._set(fields)

    def _set(self, fields: dict[str, Any]) -> None:
        for name, value in fields.items():
            setattr(self, name, value)

    @transaction.atomic
    def move_to(
        self,
        status: str,
        by: User | None,
        *,
        at: datetime | None = None,
        note_public: str = "",
        note_internal: str = "",
        **fields: Any,
    ) -> None:
        """The only way to another status; `by` is nobody when the calendar did it.

        After an error the object in memory is out of date: read it again.
        """
        if status not in NEXT.get(self.status, ()):
            raise ValidationError(_("Deze stap kan niet meer: het verzoek is al verder."))
        step = Step(self, status, by, at or timezone.now(), fields)
        guards.ask(step)
        self._compare_and_set()
        self._note(self.status, status, by, at, note_public, note_internal)
        RegulatoryRequest.objects.filter(pk=self.pk).update(status=status, **fields)
        self._set({**fields, "status": status})
        guards.follow(step)

    @transaction.atomic
    def touch(
        self,
        by: User | None,
        *,
        at: datetime | None = None,
        note_public: str = "",
        note_internal: str = "",
        **fields: Any,
    ) -> None:
        """A change within the same status; with a note it stands in the history."""
        self._compare_and_set(**fields)
        if note_public or note_internal:
            self._note(self.status, self.status, by, at, note_public, note_internal)

    @transaction.atomic
    def branch(
        self,
        before: str,
        after: str,
        by: User | None,
        at: datetime,
        note_public: str,
        **fields: Any,
    ) -> None:
        """A step of what runs beside the request (an objection): same history, same guard against
        two people at once; the request itself stays where it is, but for these fields."""
        if before and after not in NEXT.get(before, ()):
            raise ValidationError(_("Deze stap kan niet meer: het bezwaar is al verder."))
        guards.ask(Step(self, after, by, at, fields))
        self._compare_and_set(**fields)
        self._note(before or self.status, after, by, at, note_public, "")

    def _note(self, before, after, by, at, note_public, note_internal) -> None:
        StatusChange.objects.create(
            request=self,
            from_status=before,
            to_status=after,
            version=self.version,
            by=by,
            at=at or timezone.now(),
            note_public=note_public[:500],
            note_internal=note_internal[:500],
        )
        told = StatusChange.objects.told().filter(request=self).order_by("-at").values("at")[:1]
        RegulatoryRequest.objects.filter(pk=self.pk).update(told_at=Subquery(told))

    # Who

    def applicants(self) -> list[User]:
        """Who speaks for the initiative now; who submitted it stays one while taking part."""
        return [row.user for row in applicants_of(self.initiative_id).select_related("user")]

    def has_interest_of(self, user: User) -> bool:
        """Takes part in the initiative in any way: then Awb 2:4 keeps them from handling it."""
        members = InitiativeMember.objects.active().filter(initiative=self.initiative_id)
        return self.created_by_id == user.pk or members.of(user).exists()

    def refuse_interest_of(self, user: User) -> None:
        if self.has_interest_of(user):
            raise ValidationError(
                _(
                    "Je doet zelf mee met dit initiatief. Daarom mag je dit verzoek niet "
                    "behandelen of erover beslissen. Vraag een collega."
                )
            )

    def refuse_unless_handled_by(self, user: User) -> None:
        self.refuse_interest_of(user)
        if not self.is_handled_by(user):
            raise ValidationError(
                _("Alleen de behandelaar kan dit doen. Neem het verzoek eerst op je naam.")
            )

    # Withdrawing

    @transaction.atomic
    def withdraw(self, by: User, reason: str = "", at: datetime | None = None) -> None:
        day = timezone.localdate(at)
        note = str(_("Ingetrokken door de indiener"))
        self.move_to(
            Status.WITHDRAWN, by, at=at, closed_on=day, note_public=note, note_internal=reason
        )
        self.end_standing_still(day, at)
        self.write_due()
        emails.tell_withdrawn(self)
        tell_hearers(self, str(Status.WITHDRAWN.label))

    # Taking it up

    @transaction.atomic
    def assign_to(self, officer: User, at: datetime | None = None, by: User | None = None) -> None:
        """The officer takes it on their name, from nobody or from a colleague; or `by` puts it
        there (desk.hands)."""
        self.refuse_interest_of(officer)
        if not self.is_running:
            raise ValidationError(_("Dit verzoek is afgerond."))
        if self.status == Status.PROPOSED:
            raise ValidationError(_("Er ligt een voorstel bij de beslisser. Wacht dat even af."))
        note = str(_("Op naam van %(officer)s")) % {"officer": officer}
        before = self.handling_officer
        if self.status == Status.RECEIPT_CONFIRMED:
            self.move_to(
                Status.IN_REVIEW, by or officer, at=at, note_internal=note, handling_officer=officer
            )
        else:
            self.touch(by or officer, at=at, note_internal=note, handling_officer=officer)
        self.tell_who_had_it(before, by or officer)

    @transaction.atomic
    def lose_officer(self, officer: User) -> None:
        """Who handled it works here no longer: it lies with all officers again."""
        note = str(_("Niet meer op naam van %(officer)s")) % {"officer": officer}
        self.touch(None, note_internal=note, handling_officer=None)
        emails.tell_that_nobody_handles_it(self, officer)

    @transaction.atomic
    def set_kind(self, kind: str, by: User, reason: str = "", at: datetime | None = None) -> None:
        """Once, and once more with a reason. The term then counts from the original receipt."""
        self.refuse_unless_handled_by(by)
        if not self.is_running or self.received_on is None:
            raise ValidationError(_("Dit verzoek is afgerond."))
        if self.kind_changes >= 2:
            raise ValidationError(_("De soort is al een keer gewijzigd. Dat kan niet nog eens."))
        if self.kind_changes and not reason.strip():
            raise ValidationError(_("Schrijf op waarom de soort verandert."))
        rule = TermRule.objects.applicable(self.municipality, kind, self.received_on)
        label = ProcedureKind(kind).label
        note = str(_("Soort: %(kind)s")) % {"kind": label}
        self.touch(
            by,
            at=at,
            note_public=f"{note} ({reason.strip()})" if reason.strip() else note,
            procedure_kind=kind,
            term_rule=rule,
            kind_changes=self.kind_changes + 1,
        )
        self.write_due()
        emails.tell_taken_up(self)
