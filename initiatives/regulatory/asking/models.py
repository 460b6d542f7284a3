""" "Mag dit?": a question in own words, and what the municipality answers, for everybody."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from initiatives.models import Initiative
from initiatives.regulatory.asking import emails
from initiatives.regulatory.asking.rules import RuleReference
from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.clock.rules import EquatedDay
from initiatives.regulatory.models.examples import Example
from initiatives.regulatory.models.numbering import StaleRequest
from initiatives.regulatory.models.querysets import STAFF_ROLES
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villagehub.web.paths import path_to
from villages.members.models.reach import reach_of
from villages.models import Membership, Municipality, Village

ANSWER_WEEKS = 3  # a service norm, no term of any law
MOST_OPEN = 5  # of one person


class QuestionState(models.TextChoices):
    OPEN = "open", _("wacht op antwoord")
    ANSWERED = "answered", _("beantwoord")
    FORWARDED = "forwarded", _("doorgestuurd")
    WITHDRAWN = "withdrawn", _("ingetrokken")


class Verdict(models.TextChoices):
    YES = "yes", _("Ja, dit mag")
    YES_IF = "yes_if", _("Dit mag, onder voorwaarden")
    ASK_FIRST = "ask_first", _("Vraag eerst toestemming")
    NO = "no", _("Nee, dit mag niet")


READABLE = Q(state=QuestionState.ANSWERED, hidden_at=None)


class RuleQuestionQuerySet(models.QuerySet["RuleQuestion"]):
    def public(self) -> RuleQuestionQuerySet:
        """What was answered. A page shows the question as the officer put it, the answer, the rule
        and the village; never who asked, nor what they told the municipality beside it."""
        return self.filter(READABLE)

    def visible_to(self, user: Any) -> RuleQuestionQuerySet:
        if not user.is_authenticated:
            return self.public()
        desks = reach_of(user).municipalities_as(*STAFF_ROLES)
        return self.filter(READABLE | Q(asked_by__in=acted_for(user)) | Q(municipality__in=desks))

    def of_person(self, user: Any) -> RuleQuestionQuerySet:
        return self.filter(asked_by__in=acted_for(user))

    def to_grow(self, user: Any, municipality: int) -> RuleQuestionQuerySet:
        """One's own to this municipality that no request came of yet, newest first."""
        own = self.of_person(user).filter(municipality=municipality, grew_into=None)
        return own.exclude(state=QuestionState.WITHDRAWN).order_by("-asked_at", "-pk")

    def for_staff_of(self, municipality: Municipality | int | None) -> RuleQuestionQuerySet:
        """The caller asks the workplace first."""
        return self.filter(municipality=municipality)

    def open(self) -> RuleQuestionQuerySet:
        return self.filter(state=QuestionState.OPEN)

    def about_rule_of(self, question: RuleQuestion) -> RuleQuestionQuerySet:
        return self.public().filter(rule=question.rule_id).exclude(pk=question.pk)

    def for_list(self) -> RuleQuestionQuerySet:
        return self.select_related("village__municipality", "municipality", "rule")


class RuleQuestion(Record):
    State = QuestionState
    Verdict = Verdict

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="questions"
    )
    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(_("wat wil je weten?"), max_length=200)
    details = models.TextField(_("vertel er iets bij"), max_length=1500, blank=True)
    asked_at = models.DateTimeField(default=timezone.now, editable=False)
    due_on = models.DateField(editable=False)
    state = models.CharField(
        max_length=10, choices=QuestionState, default=QuestionState.OPEN, editable=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    # What everybody reads once it is answered. The officer may put the question in clearer words.
    public_text = models.CharField(_("de vraag, zoals iedereen die leest"), max_length=200)
    verdict = models.CharField(
        _("mag het?"), max_length=10, choices=Verdict, blank=True, editable=False
    )
    answer = models.TextField(_("het antwoord"), max_length=3000, blank=True, editable=False)
    rule = models.ForeignKey(
        RuleReference, on_delete=models.PROTECT, null=True, editable=False, related_name="questions"
    )
    answered_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, editable=False)
    forwarded_to = models.CharField(_("naar wie?"), max_length=200, blank=True, editable=False)
    hidden_at = models.DateTimeField(null=True, editable=False)
    grew_into = models.ForeignKey(
        RegulatoryRequest, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = RuleQuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=QuestionState.ANSWERED)
                | (
                    ~Q(verdict="")
                    & ~Q(answer="")
                    & Q(answered_by__isnull=False, answered_at__isnull=False)
                ),
                name="an_answer_says_whether_it_may_and_who_says_so",
            ),
            models.CheckConstraint(
                condition=~Q(state=QuestionState.FORWARDED) | ~Q(forwarded_to=""),
                name="a_question_is_forwarded_to_somebody",
            ),
            models.CheckConstraint(
                condition=Q(answered_by=None) | ~Q(answered_by=F("asked_by")),
                name="nobody_answers_their_own_question",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "state", "due_on", "id"], name="questions_desk"),
            models.Index(fields=["asked_by", "-asked_at"], name="questions_of_person"),
            models.Index(
                fields=["village", "-answered_at", "-id"],
                condition=READABLE,
                name="answers_of_village",
            ),
        ]

    def __str__(self) -> str:
        return self.public_text

    def get_absolute_url(self) -> str:
        return path_to("regulatory:asked", self.pk)

    @property
    def is_open(self) -> bool:
        return self.state == QuestionState.OPEN

    @property
    def is_answered(self) -> bool:
        return self.state == QuestionState.ANSWERED

    @property
    def is_public(self) -> bool:
        return self.is_answered and self.hidden_at is None

    @property
    def days_left(self) -> int:
        return (self.due_on - timezone.localdate()).days

    @property
    def clock_text(self) -> str:
        """As of a request: "nog 12 dagen", "3 dagen te laat"."""
        left = self.days_left
        if left < 0:
            return ngettext("%d dag te laat", "%d dagen te laat", -left) % -left
        return ngettext("nog %d dag", "nog %d dagen", left) % left if left else str(_("vandaag"))

    @property
    def clock_class(self) -> str:
        return "late" if self.days_left <= 2 else ""

    @property
    def tag_class(self) -> str:
        return "warn" if self.verdict in (Verdict.NO, Verdict.ASK_FIRST) else ""

    # Changing

    @transaction.atomic
    def ask(self) -> None:
        """Sent by whoever is named as `asked_by`, where somebody answers; five at most wait for one
        person."""
        self.municipality = self.village.municipality
        if not somebody_answers_in(self.municipality, self.asked_by_id):
            raise ValidationError(
                _("Bij de gemeente %(name)s beantwoordt nog niemand hier vragen.")
                % {"name": self.municipality.name}
            )
        User.objects.select_for_update().get(pk=self.asked_by_id)
        waiting = RuleQuestion.objects.open().filter(asked_by=self.asked_by_id)
        if waiting.count() >= MOST_OPEN:
            raise ValidationError(
                _("Er wachten al vijf vragen van jou. Wacht tot de gemeente daarop antwoordt.")
            )
        self.public_text, self.due_on = self.text, answer_by(timezone.localdate(self.asked_at))
        self.save(force_insert=True)
        emails.tell_asked(self)

    def _move(self, *states: str, **fields: Any) -> None:
        """From one of these, if nobody changed it since it was read."""
        now = {"version": self.version + 1, "updated_at": timezone.now()}
        seen = RuleQuestion.objects.filter(pk=self.pk, version=self.version, state__in=states)
        if not seen.update(**fields, **now):
            raise StaleRequest
        for name, value in (fields | now).items():
            setattr(self, name, value)

    @transaction.atomic
    def give_answer(
        self,
        by: User,
        *,
        verdict: str,
        answer: str,
        rule: RuleReference | None,
        public_text: str,
        at: datetime | None = None,
    ) -> None:
        """From then on everybody reads it. Once more it is put right, which the asker hears too."""
        self.refuse_own(by)
        was_answered, at = self.is_answered, at or timezone.now()
        self._move(
            QuestionState.OPEN,
            QuestionState.ANSWERED,
            state=QuestionState.ANSWERED,
            verdict=verdict,
            answer=answer,
            rule=rule,
            public_text=public_text,
            answered_by=by,
            answered_at=at,
            hidden_at=None,
        )
        record(AuditEvent.Action.UPDATE, self, by.pk)
        emails.tell_answered(self, again=was_answered)

    @transaction.atomic
    def forward(self, by: User, to: str) -> None:
        """To whose rule it is; that body answers the asker itself (Awb 2:3)."""
        self.refuse_own(by)
        self._move(QuestionState.OPEN, state=QuestionState.FORWARDED, forwarded_to=to)
        record(AuditEvent.Action.UPDATE, self, by.pk)
        emails.tell_forwarded(self)

    @transaction.atomic
    def hide(self, by: User) -> None:
        """An answer that no longer holds, or names somebody after all. The asker still reads it."""
        self._move(QuestionState.ANSWERED, hidden_at=timezone.now())
        record(AuditEvent.Action.UPDATE, self, by.pk)

    @transaction.atomic
    def show(self, by: User) -> None:
        self._move(QuestionState.ANSWERED, hidden_at=None)
        record(AuditEvent.Action.UPDATE, self, by.pk)

    @transaction.atomic
    def withdraw(self) -> None:
        self._move(QuestionState.OPEN, state=QuestionState.WITHDRAWN)

    def refuse_own(self, by: User) -> None:
        if by.pk == self.asked_by_id:
            raise ValidationError(_("Dit is je eigen vraag. Een collega beantwoordt die."))

    @transaction.atomic
    def grow(self, by: User, initiative: Initiative, *answer: Example) -> RegulatoryRequest:
        """A draft of that initiative with these words in it, and the answer beside it as everybody
        read it then; pressed twice it is the same one."""
        now = RuleQuestion.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if now.grew_into is not None:
            return now.grew_into
        draft = RegulatoryRequest.objects.create(
            initiative=initiative,
            municipality=initiative.village.municipality,
            created_by=by,
            title=self.public_text[:120],
            what="\n\n".join(part for part in (self.text, self.details) if part),
            hindering_rule=f"{self.rule}: {self.rule.plain_text}" if self.rule else "",
            examples=list(answer),
        )
        RuleQuestion.objects.filter(pk=self.pk).update(grew_into=draft)
        self.grew_into = draft
        return draft


def somebody_answers_in(municipality: Municipality, asker: Any) -> bool:
    """Nobody answers their own."""
    officers = Membership.objects.active().filter(role=Membership.Role.OFFICER)
    here = officers.filter(municipality=municipality, user__is_active=True)
    return here.exclude(user=asker).exists()


def answer_by(asked_on: date) -> date:
    later = asked_on + timedelta(weeks=ANSWER_WEEKS)
    return next_working_day(later, EquatedDay.objects.days())
