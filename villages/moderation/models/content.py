"""The abstract model of what people post."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import Participation, User
from villagehub.notifications.telling import take_out
from villages.members.models.reach import reach_of
from villages.models import Village
from villages.moderation import emails
from villages.moderation.models.acts import REASON_LENGTH, Act, Block, Report

Row = TypeVar("Row", bound="Moderated")
JUST_CHANGED = _("Iemand anders heeft dit intussen behandeld.")


class ModerationState(models.TextChoices):
    VISIBLE = "visible", _("te zien")
    HELD = "held", _("wacht op de redactie")
    HIDDEN = "hidden", _("verborgen")


class AppealOutcome(models.TextChoices):
    GRANTED = "granted", _("terecht")
    REJECTED = "rejected", _("niet terecht")


def mine(user: Any) -> Q:
    """Rows that are this person's, or that they wrote down for somebody else."""
    return Q(user_id=user.pk) | Q(recorded_by_id=user.pk)


def works_for(user: User, village: Village) -> bool:
    """Editors of the village, and who works for an organisation that supports it."""
    reach = reach_of(user)
    return village.pk in reach.edited_villages or reach.helps_in(village)


def moderated_models() -> list[Any]:
    return [model for model in apps.get_models() if issubclass(model, Moderated)]


def model_of(key: str) -> Any:
    """By its name in addresses, so that no address reaches another table."""
    found = (model for model in moderated_models() if model.moderation_key == key)
    return next(found, None)


def needs_a_look(user: User, village: Village) -> bool:
    """Somebody's first post here waits for an editor: nothing of theirs was let through yet.
    One query, and one for each model that people post."""
    if works_for(user, village):
        return False
    return not any(
        model.objects.filter(mine(user), village=village, state=ModerationState.VISIBLE).exists()
        for model in moderated_models()
        if model.makes_its_author_known
    )


class ModeratedQuerySet(models.QuerySet[Row]):
    def shown_to(self, user: Any) -> Any:
        """What the state allows: everybody sees what is visible, authors also their own that is
        held or hidden, editors everything of their village."""
        visible = Q(state=ModerationState.VISIBLE)
        if not user.is_authenticated:
            return self.filter(visible)
        return self.filter(visible | mine(user) | Q(village__in=reach_of(user).edited_villages))

    def listed(self) -> Any:
        """What everybody may find, also authors and editors."""
        return self.filter(state=ModerationState.VISIBLE)

    def of_author(self, user: Any) -> Any:
        return self.filter(mine(user))

    def waiting_for_author(self) -> Any:
        """Held or hidden."""
        return self.exclude(state=ModerationState.VISIBLE)

    def held(self) -> Any:
        return self.filter(state=ModerationState.HELD)

    def with_open_appeal(self) -> Any:
        return self.filter(
            state=ModerationState.HIDDEN, appealed_at__isnull=False, appeal_outcome=""
        )

    def in_queue(self) -> Any:
        """Oldest first. A model whose author can withdraw a row leaves those out."""
        people = self.select_related("village", "user", "recorded_by", "state_by")
        return people.order_by("created_at", "pk")

    def end(self) -> None:
        """The author takes no part any more (see Participation)."""
        raise TypeError(f"{self.model.__name__} does not say what happens when its author leaves.")


class Moderated(Participation):
    """See villages/moderation/models/__init__.py for how to use it."""

    moderation_key: ClassVar[str]
    # What no editor looks at before it stands there, says nothing of its author's next post.
    makes_its_author_known: ClassVar[bool] = True
    # An editor looks at each before it stands there, and not at the first of somebody only.
    always_waits: ClassVar[bool] = False
    # A template that shows its picture to whoever judges it; it is given `post`.
    moderation_picture: ClassVar[str] = ""
    village_id: int

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=8, choices=ModerationState, default=ModerationState.VISIBLE, editable=False
    )
    # Words for the author, and for editors. Never shown to others.
    state_reason = models.TextField(blank=True, max_length=REASON_LENGTH, editable=False)
    state_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    state_at = models.DateTimeField(null=True, editable=False)
    shown_since = models.DateTimeField(default=timezone.now, editable=False)
    appeal_text = models.TextField(blank=True, max_length=REASON_LENGTH, editable=False)
    appealed_at = models.DateTimeField(null=True, editable=False)
    appeal_outcome = models.CharField(
        max_length=8, choices=AppealOutcome, blank=True, editable=False
    )
    appeal_answer = models.TextField(blank=True, max_length=REASON_LENGTH, editable=False)

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["village", "created_at"],
                condition=~Q(state="visible"),
                name="%(class)s_to_moderate",
            ),
            models.Index(fields=["user", "village"], name="%(class)s_of_author"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="hidden") | ~Q(state_reason=""),
                name="a_hidden_%(class)s_says_why",
            )
        ]

    @property
    def is_listed(self) -> bool:
        return self.state == ModerationState.VISIBLE

    @property
    def responsible(self) -> User:
        """Who acts: the author, or who writes it down for them."""
        return self.recorded_by or self.user

    def get_absolute_url(self) -> str:
        """Where it stands; each kind says so."""
        raise NotImplementedError

    @property
    def moderation_text(self) -> str:
        return str(getattr(self, "text", ""))

    @property
    def report_url(self) -> str:
        return self._moderation_url("report")

    @property
    def case_url(self) -> str:
        return self._moderation_url("case")

    @property
    def appeal_url(self) -> str:
        return self._moderation_url("appeal")

    @property
    def decide_url(self) -> str:
        return self._moderation_url("decide")

    @property
    def has_open_appeal(self) -> bool:
        waits = self.appealed_at is not None and not self.appeal_outcome
        return waits and self.state == ModerationState.HIDDEN

    @property
    def may_be_appealed(self) -> bool:
        return self.state == ModerationState.HIDDEN and self.appealed_at is None

    def is_of(self, user: Any) -> bool:
        return user.pk is not None and user.pk in (self.user_id, self.recorded_by_id)

    def clean(self) -> None:
        """A form of somebody who is blocked here says so. One query, for a new row only."""
        super().clean()
        if self._state.adding:
            self.check_may_post()

    def check_may_post(self, by: User | None = None) -> None:
        """`by` is who changes a row that is there already, or puts it back."""
        block = Block.objects.in_force(by or self.responsible, self.village)
        if block:
            raise ValidationError(block.sentence)

    @transaction.atomic
    def place(self) -> bool:
        """Saves a new row. True when everybody sees it, False when an editor looks first."""
        self.check_may_post()
        if self.always_waits or needs_a_look(self.responsible, self.village):
            self.state = ModerationState.HELD
        self.save(force_insert=True)
        if self.state == ModerationState.HELD:
            Act.log(Act.What.HELD, self, None)
            emails.tell_editors(self.village)
        return self.is_listed

    @transaction.atomic
    def let_through(self, by: User) -> None:
        now = timezone.now()
        self._move(
            ModerationState.HELD,
            Act.What.LET_THROUGH,
            by,
            state=ModerationState.VISIBLE,
            shown_since=now,
        )
        self._tell_let_through()

    def _tell_let_through(self) -> None:
        subject = gettext("Staat erop: %(title)s") % {"title": self}
        emails.tell_author(self, "moderation_let_through", subject)

    @transaction.atomic
    def hide(self, by: User, reason: str) -> None:
        """Also from held. Settles its reports; an earlier appeal is past."""
        self._move(
            self.state if self.state != ModerationState.HIDDEN else ModerationState.VISIBLE,
            Act.What.HIDDEN,
            by,
            reason,
            state=ModerationState.HIDDEN,
            state_reason=reason,
            appeal_text="",
            appealed_at=None,
            appeal_outcome="",
            appeal_answer="",
        )
        take_out(self)
        subject = gettext("Niet te zien: %(title)s") % {"title": self}
        emails.tell_author(self, "moderation_hidden", subject)
        self._settle_reports(Report.State.ACTED, by, "")

    @transaction.atomic
    def report(self, kind: str, words: str, by: User | None) -> bool:
        """False when this person did so before; a visitor is nobody in particular."""
        report = Report(village=self.village, about_key=self.moderation_key, about_id=self.pk)
        report.kind, report.words, report.reporter = kind, words, by
        if not Report.objects.add(report):
            return False
        Act.log(Act.What.REPORTED, self, by)
        emails.tell_editors(self.village, but=by)
        return True

    @transaction.atomic
    def dismiss_reports(self, by: User, answer: str) -> None:
        if not self._settle_reports(Report.State.DISMISSED, by, answer):
            raise ValidationError(JUST_CHANGED)
        Act.log(Act.What.DISMISSED, self, by, answer)

    def _settle_reports(self, state: Report.State, by: User, answer: str) -> bool:
        reports = Report.objects.all().about(self).settle(state, by, answer)
        emails.tell_reporters(reports, self)
        return bool(reports)

    @transaction.atomic
    def appeal(self, by: User, text: str) -> None:
        """Once for each time that it was hidden."""
        hidden = type(self)._default_manager.filter(
            pk=self.pk, state=ModerationState.HIDDEN, appealed_at=None
        )
        if not hidden.update(appeal_text=text, appealed_at=timezone.now()):
            raise ValidationError(_("Hierover kun je geen bezwaar (meer) maken."))
        Act.log(Act.What.APPEALED, self, by)
        self.refresh_from_db()
        emails.tell_judges(self)

    @transaction.atomic
    def decide_appeal(self, by: User, *, granted: bool, answer: str) -> None:
        """`access.may_decide` says who may."""
        if self.appealed_at is None or self.appeal_outcome:
            raise ValidationError(JUST_CHANGED)
        outcome = AppealOutcome.GRANTED if granted else AppealOutcome.REJECTED
        decided: dict[str, Any] = {"appeal_outcome": outcome, "appeal_answer": answer}
        if granted:
            decided |= {"state": ModerationState.VISIBLE, "shown_since": timezone.now()}
        what = Act.What.APPEAL_GRANTED if granted else Act.What.APPEAL_REJECTED
        undecided = {"appealed_at": self.appealed_at, "appeal_outcome": ""}
        self._move(ModerationState.HIDDEN, what, by, answer, undecided, **decided)
        subject = gettext("Antwoord op je bezwaar: %(title)s") % {"title": self}
        emails.tell_author(self, "moderation_appeal", subject, granted=granted)

    @transaction.atomic
    def _move(
        self,
        expected: str,
        what: str,
        by: User,
        reason: str = "",
        also: dict[str, Any] | None = None,
        **fields: Any,
    ) -> None:
        """Compares and sets, so that of two editors at once one is told. Who hid it stays known
        while an appeal is rejected."""
        if fields.get("state"):
            fields |= {"state_by": by, "state_at": timezone.now()}
        rows = type(self)._default_manager.filter(pk=self.pk, state=expected, **(also or {}))
        if not rows.update(updated_at=timezone.now(), **fields):
            raise ValidationError(JUST_CHANGED)
        Act.log(what, self, by, reason)
        self.refresh_from_db()

    def _moderation_url(self, name: str) -> str:
        return reverse(f"moderation:{name}", args=[self.village.slug, self.moderation_key, self.pk])
