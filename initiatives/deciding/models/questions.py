"""A question that an initiative puts to people, and what was decided.

Whether a question is open follows from its dates each time it is asked, never from a task. All
that changes one locks its row first, so that who answers while it closes gets a true answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, F, Q, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from initiatives.deciding import emails
from initiatives.deciding.models.asked import QuestionQuerySet
from initiatives.deciding.models.choices import Electorate, QuestionKind, QuestionState, What
from initiatives.deciding.models.options import Choice
from initiatives.deciding.models.roll import Voter
from initiatives.deciding.models.terms import Majority, OnTie, Quorum, Terms
from initiatives.models import Initiative, InitiativeMember
from initiatives.models.parts import Audience, Part
from villagehub.accounts.models import User
from villages.models import Event, Membership

LONGEST = timedelta(days=183)
PRESSED_TWICE = timedelta(minutes=1)
AGAIN_FOR = timedelta(days=14)
COPIED = (
    *("initiative_id", "kind", "title", "text", "electorate", "per_household", "is_secret"),
    *("several", "other_allowed", "quorum", "majority", "on_tie"),
)


def end_of(day: date) -> datetime:
    """The midnight with which this day ends."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))


def _last_day(moment: datetime | None) -> date | None:
    return moment and timezone.localdate(moment - timedelta(seconds=1))


class Question(Terms, Part):
    kind = models.CharField(max_length=8, choices=QuestionKind)
    title = models.CharField(_("de vraag"), max_length=120)
    text = models.TextField(_("uitleg"), max_length=2000, blank=True)
    electorate = models.CharField(
        _("wie mag antwoorden?"), max_length=8, choices=Electorate, default=Electorate.MEMBERS
    )
    quorum = models.CharField(
        _("hoeveel mensen moeten antwoorden?"), max_length=10, choices=Quorum, default=Quorum.NONE
    )
    majority = models.CharField(
        _("wanneer is iets aangenomen?"), max_length=10, choices=Majority, default=Majority.MOST
    )
    on_tie = models.CharField(
        _("en als het gelijk eindigt?"), max_length=7, choices=OnTie, default=OnTie.AGAIN
    )
    # Of members who build homes together: one place on the roll for a house.
    per_household = models.BooleanField(_("één stem per huishouden"), default=False)
    is_secret = models.BooleanField(_("geheim"), default=False)
    several = models.BooleanField(_("je mag er meer kiezen"), default=False)
    other_allowed = models.BooleanField(_("met “anders, namelijk”"), default=False)
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    opened_at = models.DateTimeField(null=True, editable=False)
    closes_at = models.DateTimeField(null=True)
    # Until when people were told that they could answer, of what closed earlier.
    announced_closes_at = models.DateTimeField(null=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    outcome = models.TextField(_("wat is besloten?"), max_length=1500, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    # What was released when it was settled: from then on the numbers stand. How many might answer
    # stands from its closing on, for people come and go before it is settled.
    settled_at = models.DateTimeField(null=True, editable=False)
    answer_count = models.PositiveIntegerField(default=0, editable=False)
    paper_count = models.PositiveIntegerField(default=0, editable=False)
    asked_count = models.PositiveIntegerField(null=True, blank=True, editable=False)
    event = models.OneToOneField(Event, on_delete=models.SET_NULL, null=True, related_name="+")
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = QuestionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "-created_at", "-id"], name="newest_questions"),
            models.Index(
                fields=["closes_at"],
                condition=Q(settled_at__isnull=True, opened_at__isnull=False),
                name="questions_to_close",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(opened_at__isnull=True) | Q(closes_at__isnull=False),
                name="an_open_question_has_a_closing_date",
            ),
            models.CheckConstraint(
                condition=Q(asked_count__isnull=True) | Q(asked_count__gte=F("answer_count")),
                name="no_more_answers_than_people_who_might",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return self.url("question")

    def url(self, name: str, *more: Any) -> str:
        place = self.initiative
        return reverse(f"deciding:{name}", args=[place.village.slug, place.slug, self.pk, *more])

    # Where it stands

    @property
    def state(self) -> QuestionState:
        if self.opened_at is None:
            return QuestionState.DRAFT
        if self.withdrawn_at:
            return QuestionState.WITHDRAWN
        is_open = self.closes_at is not None and timezone.now() < self.closes_at
        return QuestionState.OPEN if is_open else QuestionState.CLOSED

    @property
    def is_open(self) -> bool:
        return self.state == QuestionState.OPEN

    @property
    def closes_on(self) -> date | None:
        """The last day on which people can answer."""
        return _last_day(self.closes_at)

    @property
    def announced_on(self) -> date | None:
        """The last day that was announced, of what closed earlier."""
        return _last_day(self.announced_closes_at)

    @property
    def shows_counts(self) -> bool:
        """Secret ones only when nobody can answer any more."""
        if self.state == QuestionState.OPEN:
            return not self.is_secret
        return self.state == QuestionState.CLOSED

    @property
    def takes_sheets(self) -> bool:
        """A sheet with a code is of somebody of the village who has no account. Where a list tells
        who may answer, paper has a name."""
        return self.electorate == Electorate.VILLAGE

    @property
    def may_be_replied_to(self) -> bool:
        """Objections, until somebody wrote what was decided."""
        asked = self.state in (QuestionState.OPEN, QuestionState.CLOSED)
        return asked and self.settled_at is None and not self.outcome

    def audience_for(self) -> str:
        """Who reads along follows from whoever may answer."""
        special = {Electorate.BOARD: Audience.RUNNERS, Electorate.VILLAGE: Audience.ALL}
        special[Electorate.ALL] = Audience.ALL
        return special.get(Electorate(self.electorate), Audience.MEMBERS)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.audience = self.audience_for()
        super().save(*args, **kwargs)

    # Who

    def electors(self) -> models.QuerySet[User]:
        """Who would stand on the roll if it opened now: accounts, and people without e-mail."""
        rule = Q(email__in=self.invitations.values("email"))
        members = InitiativeMember.objects.active().filter(initiative=self.initiative_id)
        of_initiative = {
            Electorate.BOARD: members.running,
            Electorate.MEMBERS: members.insiders,
            Electorate.HELPERS: members.working,
        }
        if choose := of_initiative.get(Electorate(self.electorate)):
            rule |= Q(pk__in=choose().values("user"))
        elif self.electorate == Electorate.VILLAGE:
            village = Membership.objects.confirmed().filter(village=self.initiative.village_id)
            rule |= Q(pk__in=village.values("user"))
        return User.objects.get_queryset().filter(rule, is_active=True)

    def voters(self) -> models.QuerySet[User]:
        """Accounts, and people without e-mail, that may answer; of a draft, who would."""
        if self.opened_at is None:
            return self.electors()
        on_roll = self.roll.filter(user__isnull=False).values("user")
        return User.objects.get_queryset().filter(pk__in=on_roll, is_active=True)

    def may_be_answered_by(self, user: Any) -> bool:
        return user.is_authenticated and self.roll.of(user).exists()

    def people_of(self, user: Any) -> models.QuerySet[User]:
        """The people without e-mail for whom this person may answer."""
        return self.voters().filter(pk__in=User.objects.registered_by(user).values("pk"))

    @property
    def who_text(self) -> str:
        """ "Wie mag antwoorden: de leden: … Eén stem per huishouden." """
        who = _now("Wie mag antwoorden: %(who)s.") % {"who": self.get_electorate_display()}
        return f"{who} {_now('Eén stem per huishouden.')}" if self.per_household else who

    @property
    def terms_texts(self) -> list[str]:
        """What was agreed beforehand, as everybody reads it. A query when there is a quorum."""
        counted = self.quorum != Quorum.NONE and self.opened_at is not None
        asked = self.asked_count or (self.roll.count_places() if counted else None)
        return self.terms(asked)

    def mark_answered(self, voter: Voter) -> None:
        """In secret the whole roll is written anew, so that no row was written last."""
        number = models.PositiveSmallIntegerField()
        now = When(place=voter.place, then=Value(self.version, output_field=number))
        rows = self.roll.all() if self.is_secret else self.roll.filter(place=voter.place)
        rows.update(answered_version=Case(now, default=F("answered_version"), output_field=number))

    def count_paper(self, number: int) -> None:
        """Of secret answers; which they are is kept nowhere."""
        self._set(paper_count=F("paper_count") + number)
        self.refresh_from_db(fields=["paper_count"])

    def told(self) -> models.QuerySet[User]:
        """Who hears of it in a message of their own: who takes part and may answer. The rest of a
        village finds it on the page and in the weekly digest, and who was invited gets a link."""
        members = InitiativeMember.objects.active().filter(initiative=self.initiative_id)
        rows = self.voters().filter(pk__in=members.values("user"))
        return rows.exclude(email__in=self.invitations.values("email"))

    # What happens to it

    @classmethod
    @transaction.atomic
    def put(cls, question: Question, by: User, choices: list[dict[str, Any]]) -> Question:
        """A draft. Pressed twice, it is one."""
        Initiative.objects.select_for_update(no_key=True).get(pk=question.initiative_id)
        same = cls.objects.drafts().filter(
            initiative=question.initiative_id,
            created_by=by,
            title=question.title,
            kind=question.kind,
            created_at__gt=timezone.now() - PRESSED_TWICE,
        )
        if earlier := same.first():
            return earlier
        question.created_by = by
        question.save()
        question.set_choices(choices)
        return question

    def set_choices(self, choices: list[dict[str, Any]]) -> None:
        self.choices.all().delete()
        Choice.objects.bulk_create(
            Choice(question=self, position=place, **fields) for place, fields in enumerate(choices)
        )

    def lock(self) -> Question:
        """Takes over what others wrote meanwhile. Inside a transaction."""
        self.refresh_from_db(
            from_queryset=Question.objects.select_for_update(no_key=True, of=("self",))
        )
        return self

    def change_draft(self, choices: list[dict[str, Any]], fields: list[str]) -> None:
        """Once it is open, nothing that people answered to changes behind their back."""
        with transaction.atomic():
            found = Question.objects.select_for_update(no_key=True).get(pk=self.pk)
            if found.state != QuestionState.DRAFT:
                raise ValidationError(_("De vraag staat al open. Je kunt hem alleen aanvullen."))
            self.save(update_fields=[*fields, "audience", "updated_at"])
            self.set_choices(choices)

    def _check(self, *states: QuestionState) -> None:
        if self.state not in states:
            text = _("Dat kan nu niet: de vraag is %(state)s. Iemand was je misschien net voor.")
            raise ValidationError(text, params={"state": self.get_state_text()})

    def get_state_text(self) -> str:
        return str(self.state.label)

    def _set(self, **fields: Any) -> None:
        for name, value in fields.items():
            setattr(self, name, value)
        Question.objects.filter(pk=self.pk).update(**fields, updated_at=timezone.now())

    def log(self, what: What, by: User | None, note: str = "") -> None:
        self.events.create(what=what, by=by, note=note[:500])

    @transaction.atomic
    def open_up(
        self, by: User, at: datetime | None = None, households: dict[str, int] | None = None
    ) -> None:
        """From now on it stands who may answer. `at` for what was open before it came here, and of
        which nobody hears anew."""
        self.lock()._check(QuestionState.DRAFT)
        if self.closes_at is None or self.closes_at <= timezone.now():
            raise ValidationError(_("Kies eerst een sluitdag die nog komt."))
        if self.electorate == Electorate.INVITED and not self.invitations.exists():
            raise ValidationError(_("Nodig eerst iemand uit. Nu kan niemand antwoorden."))
        Voter.freeze(self, households)
        self._set(opened_at=at or timezone.now())
        self.events.create(what=What.OPENED, by=by, at=at or timezone.now())
        if at is None:
            emails.tell_opened(self)

    @transaction.atomic
    def clarify(self, by: User, note: str) -> None:
        self.lock()._check(QuestionState.OPEN)
        self.log(What.CLARIFIED, by, note)

    @transaction.atomic
    def extend(self, by: User, day: date, reason: str) -> None:
        self.lock()._check(QuestionState.OPEN)
        if self.closes_at is None or end_of(day) <= self.closes_at:
            raise ValidationError(_("Kies een dag na de sluitdag die er nu staat."))
        self._set(closes_at=end_of(day))
        self.log(What.EXTENDED, by, reason)

    @transaction.atomic
    def close(self, by: User, reason: str = "") -> None:
        """Before the day that was announced: everybody who might answer sees that day, who closed
        it and why, and who had not answered hears so."""
        self.lock()._check(QuestionState.OPEN)
        self._set(closes_at=timezone.now(), announced_closes_at=self.closes_at)
        self.log(What.CLOSED, by, reason)
        emails.tell_closed_early(self, by, reason)

    @transaction.atomic
    def withdraw(self, by: User, reason: str) -> None:
        """What people answered serves nothing any more, and goes; they are told."""
        self.lock()._check(QuestionState.OPEN)
        emails.tell_withdrawn(self, reason)
        self._set(withdrawn_at=timezone.now())
        self.log(What.WITHDRAWN, by, reason)
        self.ballots.all().delete()

    @transaction.atomic
    def decide(self, by: User, outcome: str, verdict: str = "") -> None:
        """`verdict` is what the votes say (results.decide_on), kept beside what was decided."""
        self.lock()._check(QuestionState.CLOSED)
        if self.outcome:
            raise ValidationError(_("Er staat al wat besloten is. Iemand was je net voor."))
        self._set(outcome=outcome, decided_at=timezone.now())
        self.log(What.DECIDED, by, verdict)
        emails.tell_outcome(self, verdict)

    @transaction.atomic
    def put_again(self, by: User, only: Iterable[str] = ()) -> Question:
        """A draft of the same, when nothing was decided; of a tie with what ended equal `only`."""
        self.lock()._check(QuestionState.CLOSED)
        fields = {name: getattr(self, name) for name in COPIED}
        day = end_of(timezone.localdate() + AGAIN_FOR)
        choices = [
            {"text": choice.text, "starts_at": choice.starts_at}
            for choice in self.choices.all()
            if not only or str(choice) in only
        ]
        return Question.put(Question(**fields, closes_at=day), by, choices)

    @transaction.atomic
    def change_proposal(self, by: User, seen: int, text: str, why: str, day: date) -> None:
        """The new version asks everybody anew; of the old one the words stay. `seen` is the version
        that was changed: of two people at once the second is told."""
        self.lock()._check(QuestionState.OPEN)
        if seen != self.version:
            raise ValidationError(_("Iemand anders veranderde het voorstel net. Lees dat eerst."))
        if self.kind != QuestionKind.CONSENT:
            raise ValidationError(_("Alleen een voorstel krijgt een nieuwe versie."))
        self.proposals.create(number=self.version, text=self.text)
        later = max(end_of(day), self.closes_at or end_of(day))
        self._set(text=text, version=F("version") + 1, closes_at=later)
        self.refresh_from_db(fields=["version"])
        self.log(What.VERSION, by, why)
        emails.tell_new_version(self, why)

    @property
    def last_ballots(self) -> Any:
        """Of this version. Ballots know their question and not the other way round, so that their
        queryset has no type here."""
        return self.ballots.filter(version=self.version)
