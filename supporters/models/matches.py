"""Somebody who is helped and somebody who helps, brought together by a supporter."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import (
    Casework,
    CaseworkQuerySet,
    added_once,
    note_down,
    refuse_at_rest,
)
from supporters.models.contacts import Theme
from supporters.models.contributions import Contribution
from supporters.models.follow_ups import FollowUp
from supporters.models.outcomes import Outcome, Ways
from supporters.models.people import HelpSeeker, SupportCase
from supporters.models.transitions import Journal, Transition
from supporters.models.volunteers import Volunteer
from villagehub.audit.models import AuditEvent
from villages.models import Facility, Membership

CHECKED_AFTER = timedelta(weeks=6)


class MatchQuerySet(CaseworkQuerySet):
    def open(self) -> Self:
        return self.exclude(status=Match.Status.ENDED)

    def taken_up(self) -> Self:
        return self.filter(status__in=Match.TAKEN_UP)


class Match(Casework):
    """Asked, agreed, running, ended. Who helps is a volunteer of the organisation, or a neighbour
    of whom only the name that stands here is known; or it is a place in the village's register."""

    class Kind(models.TextChoices):
        VOLUNTEER = "volunteer", _("vrijwilliger")
        NEIGHBOUR = "neighbour", _("buur of bekende")
        SERVICE = "service", _("voorziening in het dorp")

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("gevraagd")
        AGREED = "agreed", _("afgesproken")
        RUNNING = "running", _("loopt")
        ENDED = "ended", _("klaar")

    class End(models.TextChoices):
        DONE = "done", _("klaar, en het was goed")
        GOES_ON = "goes_on", _("loopt verder zonder mij")
        STOPPED = "stopped", _("gestopt")
        NO_FIT = "no_fit", _("paste niet bij elkaar")
        NOT_BEGUN = "not_begun", _("ging niet door")

    NEXT = {
        Status.PROPOSED: [Status.AGREED, Status.RUNNING],
        Status.AGREED: [Status.RUNNING],
        Status.RUNNING: [],
        Status.ENDED: [],
    }
    TAKEN_UP = [Status.AGREED, Status.RUNNING]
    STEPS = {Status.AGREED: _("Afgesproken"), Status.RUNNING: _("Het is begonnen")}
    DATED = {Status.AGREED: "agreed_on", Status.RUNNING: "started_on"}
    SETTLED = {
        Outcome.DONE: End.DONE,
        Outcome.HANDED_OVER: End.GOES_ON,
        Outcome.DROPPED: End.STOPPED,
    }

    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="matches")
    case = models.ForeignKey(
        SupportCase, on_delete=models.SET_NULL, null=True, editable=False, related_name="matches"
    )
    kind = models.CharField(max_length=9, choices=Kind, editable=False)
    volunteer = models.ForeignKey(
        Volunteer,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Welke vrijwilliger?"),
    )
    contribution = models.ForeignKey(
        Contribution,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Welke bijdrage?"),
    )
    # No constraint of Django's: what is in the register is taken out by people who see no match, so
    # the database itself lets go (guards/volunteers.sql).
    facility = models.ForeignKey(
        Facility,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        db_constraint=False,
        related_name="+",
        verbose_name=_("Welke voorziening?"),
    )
    # Of a volunteer or a contribution too: what the person may read here goes when that is erased.
    # Of a place it stays: that is a name of nobody.
    helper = EncryptedTextField(
        _("Of wie anders?"),
        max_length=60,
        blank=True,
        help_text=_("Alleen hoe de persoon die ander noemt, zoals “buurvrouw Riet”."),
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name=_("Waar gaat het over?")
    )
    what = EncryptedTextField(
        _("Waarvoor?"),
        max_length=200,
        blank=True,
        help_text=_("Hoort bij het dossier; de persoon mag dit lezen. Niets over ziekte."),
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.PROPOSED, editable=False)
    end = models.CharField(max_length=9, choices=End, blank=True, editable=False)
    proposed_on = models.DateField(default=timezone.localdate, editable=False)
    agreed_on = models.DateField(null=True, editable=False)
    started_on = models.DateField(null=True, editable=False)
    ended_on = models.DateField(null=True, editable=False)

    objects: ClassVar[Any] = MatchQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(volunteer__isnull=True) | Q(kind="volunteer"),
                name="a_match_with_a_volunteer_is_of_that_kind",
            ),
            models.CheckConstraint(
                condition=Q(contribution__isnull=True)
                | Q(kind="neighbour", volunteer__isnull=True),
                name="a_match_of_a_contribution_is_with_a_neighbour",
            ),
            # And one of that kind has a place or its name, which is sealed (guards/volunteers.sql).
            models.CheckConstraint(
                condition=Q(facility__isnull=True) | Q(kind="service"),
                name="a_match_with_a_place_is_of_that_kind",
            ),
            models.CheckConstraint(
                condition=Q(status="ended", ended_on__isnull=False) & ~Q(end="")
                | ~Q(status="ended") & Q(end="", ended_on__isnull=True),
                name="a_match_that_ended_says_how",
            ),
        ]

    def __str__(self) -> str:
        return self.who

    @property
    def who(self) -> str:
        """The name, as long as it is kept."""
        return self.helper or str(self.get_kind_display())

    @property
    def is_taken_up(self) -> bool:
        return self.status in self.TAKEN_UP

    @property
    def can_be_taken_back(self) -> bool:
        """A slip of the finger, of today."""
        is_new = self.proposed_on == timezone.localdate()
        return self.status == self.Status.PROPOSED and is_new

    @property
    def next_steps(self) -> list[tuple[str, Any]]:
        return [(step.value, self.STEPS[step]) for step in self.NEXT[self.Status(self.status)]]

    @property
    def ends(self) -> list[tuple[str, Any]]:
        """How it can end from here."""
        if self.status == self.Status.ENDED:
            return []
        if self.status == self.Status.RUNNING:
            ways = [self.End.DONE, self.End.GOES_ON, self.End.STOPPED, self.End.NO_FIT]
        else:
            ways = [self.End.NOT_BEGUN]
        return [(way.value, way.label) for way in ways]

    @transaction.atomic
    def propose(self, by: Membership, key: Any) -> bool:
        """Asked today. Sent twice, or twice at once, it is one: False the second time."""
        refuse_at_rest(self.person_id)
        self.pk = key
        self.owner_id, self.organisation_id = self.person.owner_id, self.person.organisation_id
        self._name_who_helps()
        if not added_once(self):
            return False
        if self.volunteer:
            self._ask(self.volunteer)
        note_down(by, AuditEvent.Action.CREATE, self)
        return True

    def _name_who_helps(self) -> None:
        self.kind = self.Kind.NEIGHBOUR
        if self.volunteer:
            self.kind, self.helper = self.Kind.VOLUNTEER, self.volunteer.call_name
        elif self.facility:
            self.kind, self.helper = self.Kind.SERVICE, self.facility.name

    @staticmethod
    def _ask(volunteer: Volunteer) -> None:
        if not volunteer.is_helping:
            raise ValidationError({"volunteer": _("Deze vrijwilliger doet nu niet mee.")})
        volunteer.note_asked()

    @transaction.atomic
    def take_back(self, by: Membership) -> bool:
        """As if it was never asked."""
        refuse_at_rest(self.person_id)
        if not self.can_be_taken_back:
            return False
        if not Match.objects.filter(pk=self.pk, status=self.Status.PROPOSED).delete()[0]:
            return False
        if self.volunteer:
            self.volunteer.forget_asked()
        note_down(by, AuditEvent.Action.DELETE, self)
        return True

    @transaction.atomic
    def move_to(self, status: str, by: Membership) -> Transition:
        """Once it runs, asking how it goes stands on the list in six weeks."""
        if status not in self.NEXT[self.Status(self.status)]:
            raise ValidationError(_("Deze stap kan nu niet."))
        journal = Journal(Transition.Kind.MATCH, self.person, by)
        step = self.Status(status)
        journal.change(self, status=step.value, **{self.DATED[step]: timezone.localdate()})
        if step == self.Status.RUNNING:
            journal.add(self._check_in(), done_on=None, acted_at=None)
        return journal.close()

    def _check_in(self) -> FollowUp:
        return FollowUp(
            person=self.person,
            case_id=self.case_id,
            owner_id=self.owner_id,
            organisation_id=self.organisation_id,
            kind=FollowUp.Kind.CHECK_MATCH,
            due_on=timezone.localdate() + CHECKED_AFTER,
            note=self._asked_later(),
        )

    def _asked_later(self) -> str:
        """Who can be erased is not named: words that are sealed are found by nobody then."""
        if self.volunteer_id:
            about = {"theme": self.theme}
            return gettext("Hoe loopt het met de vrijwilliger? (%(theme)s)") % about
        if self.contribution_id:
            return gettext("Hoe loopt het met wie iets geeft? (%(theme)s)") % {"theme": self.theme}
        if self.kind == self.Kind.SERVICE:
            return gettext("Hoe loopt het bij %(who)s?") % {"who": self.who}
        return gettext("Hoe loopt het met %(who)s?") % {"who": self.who}

    @transaction.atomic
    def finish(self, end: str, by: Membership) -> Transition:
        if end not in dict(self.ends):
            raise ValidationError(_("Deze stap kan nu niet."))
        journal = Journal(Transition.Kind.MATCH, self.person, by)
        self._finish(end, journal)
        return journal.close()

    def _finish(self, end: str, journal: Journal) -> None:
        today = timezone.localdate()
        journal.change(self, status=self.Status.ENDED.value, end=end, ended_on=today)

    @staticmethod
    def ways_to_settle() -> Ways:
        return {
            Outcome.DROPPED: _("stopt"),
            Outcome.DONE: _("is klaar, en het was goed"),
            Outcome.HANDED_OVER: _("loopt verder zonder mij"),
            Outcome.STAYS: _("blijft lopen"),
        }

    def settle(self, outcome: Outcome, journal: Journal, _reason: str) -> None:
        self._finish(self.SETTLED[outcome].value, journal)
