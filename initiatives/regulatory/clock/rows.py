"""When a clock stood still, and when its last day was moved by announcement."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import Extended, Suspended
from initiatives.regulatory.clock.rules import DateSpan
from villagehub.accounts.models import User
from villagehub.base import Record


class Ground(models.TextChoices):
    """Why a message goes to the applicant; all but the first make the clock stand still."""

    INFORMAL = "informal", _("Gewone vraag: de klok loopt door")
    SUPPLEMENT = "supplement_4_5", _("De aanvraag is niet compleet (Awb 4:5)")
    CONSENTED_DELAY = "consented_delay", _("De indiener stemt in met uitstel (Awb 4:15 lid 2a)")
    APPLICANT_DELAY = "applicant_delay", _("De indiener zorgt voor vertraging (Awb 4:15 lid 2b)")
    FORCE_MAJEURE = "force_majeure", _("Overmacht (Awb 4:15 lid 2c)")


# The municipality tells these and waits for no answer.
TOLD_ONLY = [Ground.CONSENTED_DELAY, Ground.FORCE_MAJEURE]


def turn_while_still(ground: str) -> str:
    """Whose turn it is while the clock stands still on this ground."""
    if ground == Ground.FORCE_MAJEURE:
        return _now("De gemeente kan nu niet beslissen: er is overmacht.")
    if ground == Ground.CONSENTED_DELAY:
        return _now("De indiener stemde in met uitstel. Daarna is de gemeente weer aan zet.")
    return _now("De indiener is aan zet: er staat een vraag open.")


class ClockSuspensionQuerySet(models.QuerySet["ClockSuspension"]):
    def open(self) -> ClockSuspensionQuerySet:
        return self.filter(ended_on=None)


class ClockSuspension(Record):
    """Still from `starts_on`, the day after the invitation; running again on `ended_on`. A term is
    part of it: without one the clock never stopped (RvS 21-9-2016, ECLI:NL:RVS:2016:2527). A
    trigger refuses one that comes too late or leaves too little or too much time
    (migrations/guards/clock.sql); conversation.guards says the same in words."""

    request = models.ForeignKey(
        "regulatory.RegulatoryRequest", on_delete=models.PROTECT, related_name="suspensions"
    )
    ground = models.CharField(_("grond"), max_length=20, choices=Ground)
    starts_on = models.DateField()
    deadline_on = models.DateField(_("antwoord uiterlijk"))
    # Later than the deadline where the channel was down on it (clock.outages.answer_until). It is
    # kept for pages and mails, as `due_on` is; the clock itself goes by the deadline.
    answer_until = models.DateField(null=True, editable=False)
    ended_on = models.DateField(null=True)
    # Awb 4:15 lid 2a: of the applicants somebody agreed, in writing.
    consent_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("wie")
    )
    consent_on = models.DateField(_("wanneer"), null=True)
    # Awb 4:15 lid 3 and 4: the applicant is told that it began, and that it is over.
    notified_at = models.DateTimeField(null=True)
    end_notified_at = models.DateTimeField(null=True)

    objects = ClockSuspensionQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on"]
        constraints = [
            ExclusionConstraint(
                name="a_clock_stands_still_once_at_a_time",
                expressions=[
                    ("request", RangeOperators.EQUAL),
                    (DateSpan("starts_on", "ended_on"), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=~Q(ground=Ground.INFORMAL), name="an_informal_question_stops_no_clock"
            ),
            models.CheckConstraint(
                condition=Q(deadline_on__gt=F("starts_on")), name="a_question_leaves_time_to_answer"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("starts_on")),
                name="standing_still_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on:%Y-%m-%d} – {self.ended_on or self.deadline_on:%Y-%m-%d}"

    @property
    def days(self) -> int:
        return self.event.days

    @property
    def awaits_answer(self) -> bool:
        return self.ground not in TOLD_ONLY

    @property
    def answer_by(self) -> date:
        """The last day to answer that holds."""
        return self.answer_until or self.deadline_on

    @property
    def event(self) -> Suspended:
        """While it lasts, the clock counts on the whole term being used."""
        return Suspended(self.starts_on, self.ended_on or self.deadline_on)


class TermExtension(Record):
    """A later last day, announced with its reason before the old one had passed (Awb 4:14). Once
    for each term: that of a preparation ends when it becomes an application (`become_official`),
    and `RegulatoryRequest.extension` is the one that counts."""

    request = models.ForeignKey(
        "regulatory.RegulatoryRequest", on_delete=models.PROTECT, related_name="extensions"
    )
    old_due = models.DateField()
    new_due = models.DateField(_("nieuwe uiterste datum"))
    reason = models.TextField(_("waarom is meer tijd nodig?"), max_length=1000)
    notified_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(notified_on__lte=F("old_due")), name="extended_before_the_term_ended"
            ),
            models.CheckConstraint(
                condition=Q(new_due__gt=F("old_due")), name="extended_to_a_later_day"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="extended_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.old_due:%Y-%m-%d} → {self.new_due:%Y-%m-%d}"

    @property
    def event(self) -> Extended:
        return Extended(self.notified_on, self.new_due)
