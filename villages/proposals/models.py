"""An event that somebody proposes for the agenda of their village.

It is no event yet, but a row of its own: whatever lists, counts, mails or exports events cannot
show it. Each waits for an editor, as the first post of somebody does; what is placed becomes an
event, and what is not has a reason that its maker reads.
"""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.web.paths import path_to
from villages.agenda.models.events import LONGEST
from villages.agenda.models.series import EventDetails, Repeat, Series
from villages.members.models.reach import reach_of
from villages.models import Event, Village
from villages.moderation.models import Act, Moderated, ModeratedQuerySet, ModerationState
from villages.moderation.models.content import mine
from villages.news.models import may_post
from villages.proposals import emails

RULE = ("repeat", "until", "times", "except_on")


class ProposalQuerySet(ModeratedQuerySet["Proposal"]):
    def visible_to(self, user: Any) -> ProposalQuerySet:
        """Whose it is, and the editors of the village."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(mine(user) | Q(village__in=reach_of(user).edited_villages))

    def there(self) -> ProposalQuerySet:
        """Not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def unanswered(self) -> ProposalQuerySet:
        return self.there().held()

    def in_queue(self) -> ProposalQuerySet:
        return super().in_queue().there()

    def end(self) -> None:
        """What waits does so no longer; what was placed is an event, and stays."""
        self.there().filter(event__isnull=True).update(withdrawn_at=timezone.now())


class Proposal(Moderated, EventDetails):
    moderation_key = "voorstel"
    always_waits = True

    starts_at = models.DateTimeField(_("begint op"))
    ends_at = models.DateTimeField(_("duurt tot"), null=True, blank=True)
    # How it comes back, if it does; the columns of a series.
    repeat = models.CharField(max_length=11, choices=Repeat, blank=True)
    until = models.DateField(null=True, blank=True)
    times = models.PositiveSmallIntegerField(null=True, blank=True)
    except_on = ArrayField(models.DateField(), default=list, blank=True)
    event = models.OneToOneField(
        Event, on_delete=models.SET_NULL, null=True, editable=False, related_name="proposal"
    )
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    objects = ProposalQuerySet.as_manager()

    class Meta(Moderated.Meta):
        constraints = [
            *Moderated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="a_proposal_ends_after_it_starts",
                violation_error_message=_("Het einde ligt voor het begin."),
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__lte=F("starts_at") + LONGEST),
                name="a_proposal_lasts_a_month_at_most",
                violation_error_message=_("Een activiteit duurt hoogstens 31 dagen."),
            ),
            models.CheckConstraint(
                condition=Q(repeat="") | Q(until__isnull=False) | Q(times__isnull=False),
                name="a_proposal_that_comes_back_has_an_end",
                violation_error_message=_("Kies tot wanneer dit herhaalt."),
            ),
            models.CheckConstraint(
                condition=Q(minimum__isnull=True)
                | Q(capacity__isnull=True)
                | Q(minimum__lte=F("capacity")),
                name="so_many_people_fit_in_a_proposal",
                violation_error_message=_("Zoveel mensen passen er niet in."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Leads to the event, once it is one."""
        return path_to("proposals:proposal", self.village.slug, self.pk)

    @property
    def case_url(self) -> str:
        """An editor decides where it stands as it would in the agenda."""
        return self.get_absolute_url()

    @property
    def moderation_text(self) -> str:
        return f"{self.as_event.when_text}\n{self.repeat_text}\n\n{self.description}"

    @property
    def is_saved(self) -> bool:
        return not self._state.adding

    @property
    def as_event(self) -> Event:
        """What it would be in the agenda; not saved."""
        return Event(
            village=self.village,
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            created_by_id=self.user_id,
            **self.details,
        )

    @property
    def rule(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in RULE}

    @property
    def repeat_text(self) -> str:
        if not self.repeat:
            return ""
        return Series(first_on=timezone.localdate(self.starts_at), **self.rule).whole_text

    @property
    def waits(self) -> bool:
        return self.state == ModerationState.HELD and self.withdrawn_at is None

    @transaction.atomic
    def keep_changes(self, fields: list[str]) -> None:
        """Refused once an editor answered: what they read is what they placed."""
        rows = Proposal.objects.unanswered().filter(pk=self.pk).select_for_update(of=("self",))
        if not rows.exists():
            raise ValidationError(_("De redactie heeft dit intussen behandeld."))
        self.save(update_fields=[*fields, "updated_at"])

    @transaction.atomic
    def let_through(self, by: Any) -> None:
        """Placed: from now on an event, organised by its maker and the editors."""
        self._make_event()
        super().let_through(by)

    def _tell_let_through(self) -> None:
        emails.tell_placed(self)

    @transaction.atomic
    def hide(self, by: Any, reason: str) -> None:
        """Not placed. What is in the agenda already is called off there."""
        self._move(
            ModerationState.HELD,
            Act.What.HIDDEN,
            by,
            reason,
            also={"withdrawn_at": None},
            state=ModerationState.HIDDEN,
            state_reason=reason,
        )
        emails.tell_not_placed(self)

    @transaction.atomic
    def decide_appeal(self, by: Any, *, granted: bool, answer: str) -> None:
        if granted:
            self._make_event()
        super().decide_appeal(by, granted=granted, answer=answer)

    def _lock(self) -> Proposal:
        return Proposal.objects.select_for_update(of=("self",)).get(pk=self.pk)

    def _make_event(self) -> None:
        """Of two editors at once the second finds it placed, and what it made is taken back."""
        now = self._lock()
        if now.withdrawn_at:
            raise ValidationError(_("De maker heeft dit intussen ingetrokken."))
        if now.starts_at < timezone.now():
            raise ValidationError(
                _("Dit moment is al voorbij. Vraag de maker om een nieuw moment.")
            )
        if now.event_id is None:
            event = self.as_event
            if self.repeat:
                event = Series.begin(event, **self.rule)
            else:
                event.save(force_insert=True)
            self.event = event
            self.save(update_fields=["event", "updated_at"])

    @transaction.atomic
    def withdraw(self) -> bool:
        """False when it was withdrawn or placed already."""
        rows = Proposal.objects.there().filter(pk=self.pk, event__isnull=True)
        return bool(rows.update(withdrawn_at=timezone.now()))

    @transaction.atomic
    def put_back(self, by: Any) -> bool:
        """Refused for whoever is blocked or belongs to the village no longer."""
        self.check_may_post(by)
        if not may_post(by, self.village):
            raise ValidationError(_("Je hoort niet meer bij dit dorp."))
        rows = Proposal.objects.filter(pk=self.pk, withdrawn_at__isnull=False)
        return bool(rows.update(withdrawn_at=None))


def may_propose(user: Any, village: Village) -> bool:
    """Who may write something on the page of the village. Editors need not: they place it."""
    return may_post(user, village)
