"""An ask or an offer: somebody needs a lift, somebody has a trailer to lend."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, IntegerField, Q, Value
from django.db.models import When as WhenRow
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import User
from villagehub.notifications.telling import take_out
from villagehub.web.paths import path_to
from villages.exchange import emails
from villages.exchange.models.choices import (
    DAYS,
    DayPart,
    Direction,
    ListingKind,
    Stage,
    Visibility,
    When,
)
from villages.exchange.models.replied import Answerable
from villages.members.models.reach import reach_of
from villages.models import Organisation, Village
from villages.moderation.models import Act, Moderated, ModeratedQuerySet, Report
from villages.places.models import FoldText
from villages.search.models import SearchEntry
from villages.search.question import SearchQuestion, readable, words_of

AWAKE_DAYS = 60
WARNED_DAYS_BEFORE = 7
A_DAY = timedelta(days=1)
LISTINGS_A_DAY = 6
MATCH_WORDS = 100
# What `exchange/_row.html` shows of a listing, without whose it is.
IN_A_ROW = (
    "user",
    "direction",
    "kind",
    "title",
    "when",
    "on",
    "weekdays",
    "day_part",
    "where_text",
    "visibility",
    "refreshed_at",
    "village__slug",
)
WORKING_DAYS = [0, 1, 2, 3, 4]
PRESSED_TWICE = timedelta(minutes=1)


class ListingQuerySet(ModeratedQuerySet["Listing"]):
    def visible_to(self, user: Any) -> ListingQuerySet:
        """Public ones; those of the village for its members; and always one's own, and those to
        which one replied."""
        there = self.shown_to(user).filter(ended_at__isnull=True)
        if not user.is_authenticated:
            return there.public()
        people, mine = acted_for(user), reach_of(user).confirmed_villages
        own = Q(user__in=people)
        of_village = Q(visibility=Visibility.VILLAGE, village__in=mine)
        own |= Q(pk__in=self.model.objects.filter(threads__user__in=people).values("pk"))
        return there.filter(Q(visibility=Visibility.PUBLIC) | of_village | own)

    def public(self) -> ListingQuerySet:
        return self.filter(visibility=Visibility.PUBLIC)

    def editable_by(self, user: Any) -> ListingQuerySet:
        """Whose it is, or who acts for that person."""
        return self.filter(ended_at__isnull=True, user__in=acted_for(user))

    def current(self) -> ListingQuerySet:
        """What still counts: open, and awake."""
        return self.filter(stage=Stage.OPEN, asleep_at__isnull=True)

    def asleep(self) -> ListingQuerySet:
        return self.filter(stage=Stage.OPEN, asleep_at__isnull=False)

    def this_week(self) -> ListingQuerySet:
        """What is for one of the next seven days, or for a day of every week."""
        today = timezone.localdate()
        return self.filter(Q(when=When.DAYS) | Q(on__gte=today, on__lt=today + timedelta(days=7)))

    def search(self, text: str, user: Any) -> ListingQuerySet:
        """By the stems of words, and by what is spelled nearly so. One query beforehand."""
        question = SearchQuestion(user, readable(text)).asking(words_of(readable(text)))
        rows = self.annotate(folded=FoldText("words"))
        alike = Q(folded__trigram_word_similar=FoldText(Value(question.text)))
        found = SearchEntry.objects.things("vraag-en-aanbod", question)
        return rows.filter(Q(pk__in=found) | alike if question.query else alike)

    def matching(
        self, direction: Direction, kind: str, village: Village, near: models.QuerySet[Village]
    ) -> ListingQuerySet:
        """What might answer it: the other direction, one kind; this village before the others."""
        rows = self.filter(direction=direction.other, kind=kind, village__in=near.values("pk"))
        here = Case(WhenRow(village=village, then=0), default=1, output_field=IntegerField())
        return rows.order_by(here, "-refreshed_at", "-pk")

    def placed_by(self, user: User) -> ListingQuerySet:
        """By this person, for themselves or for somebody else."""
        return self.filter(Q(recorded_by=user) | Q(user=user, recorded_by__isnull=True))

    def of_others(self, *people: User) -> ListingQuerySet:
        """Neither theirs nor placed by them for somebody; what a supporter placed for an
        organisation is of people whom nobody names."""
        return self.exclude(
            Q(user__in=people) | Q(recorded_by__in=people), organisation__isnull=True
        )

    def due_for_sleep(self) -> ListingQuerySet:
        """Sixty days after somebody last said that it counts, or the day after its date."""
        limit = timezone.now() - timedelta(days=AWAKE_DAYS)
        stale = Q(refreshed_at__lte=limit) | Q(on__lt=timezone.localdate())
        return self.current().filter(stale, ended_at__isnull=True)

    def fall_asleep(self) -> int:
        return self.update(asleep_at=timezone.now())

    @transaction.atomic
    def end(self) -> None:
        """Whose they are does not take part any more; nobody sees them again, and who waited for an
        answer hears so."""
        for listing in self.filter(ended_at__isnull=True):
            emails.tell_that_it_is_gone(listing)
            listing.threads.all().stop()
        self.filter(ended_at__isnull=True).update(ended_at=timezone.now())

    def in_queue(self) -> ListingQuerySet:
        return super().in_queue().filter(ended_at__isnull=True)

    def for_list(self) -> ListingQuerySet:
        return self.select_related("user", "recorded_by", "village", "organisation").defer(
            "village__introduction"
        )

    def for_rows(self) -> ListingQuerySet:
        """For lists that show no more of a listing than a row without names."""
        return self.select_related("village").only(*IN_A_ROW)

    def for_rows_of_many(self) -> ListingQuerySet:
        """For a list of more than one village, in which each row says of which it is."""
        return self.select_related("village").only(*IN_A_ROW, "village__name")


class Listing(Moderated):
    """Stage, sleep, visibility and what moderation says are four axes: none follows from another.
    The text is public or for the village; the conversations about it never are."""

    moderation_key = "vraag-en-aanbod"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="exchange_listings")
    # A supporter placed it for somebody who stays unnamed; `user` is then the supporter.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    direction = models.CharField(_("vraag of aanbod"), max_length=5, choices=Direction)
    kind = models.CharField(_("waar gaat het om?"), max_length=10, choices=ListingKind)
    title = models.CharField(_("in één zin"), max_length=80)
    text = models.TextField(_("meer erover"), max_length=1000, blank=True)
    when = models.CharField(_("wanneer?"), max_length=8, choices=When, default=When.FLEXIBLE)
    on = models.DateField(_("welke dag?"), null=True, blank=True)
    weekdays = ArrayField(
        models.PositiveSmallIntegerField(choices=DAYS),
        verbose_name=_("welke dagen?"),
        default=list,
        blank=True,
    )
    day_part = models.CharField(
        _("welk deel van de dag?"), max_length=9, choices=DayPart, blank=True
    )
    where_text = models.CharField(_("waar ongeveer?"), max_length=60, blank=True)
    visibility = models.CharField(
        _("wie mag dit zien?"), max_length=8, choices=Visibility, default=Visibility.PUBLIC
    )
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.OPEN, editable=False)
    refreshed_at = models.DateTimeField(default=timezone.now, editable=False)
    asleep_at = models.DateTimeField(null=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
    # All that a search looks through, in one text with one index.
    words = models.TextField(editable=False)

    objects: ClassVar[Any] = ListingQuerySet.as_manager()

    class Meta(Moderated.Meta):
        constraints = [
            *Moderated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(when=When.DATE, on__isnull=False) | ~Q(when=When.DATE),
                name="a_listing_for_one_day_has_that_day",
                violation_error_message=_("Kies de dag."),
            ),
            models.CheckConstraint(
                condition=~Q(when=When.DAYS) | Q(weekdays__len__gt=0),
                name="a_listing_for_fixed_days_has_days",
                violation_error_message=_("Kies minstens één dag."),
            ),
        ]
        indexes = [
            *Moderated.Meta.indexes,
            models.Index(fields=["village", "-refreshed_at", "-id"], name="exchange_of_village"),
            models.Index(
                fields=["refreshed_at"],
                condition=Q(stage=Stage.OPEN, asleep_at__isnull=True),
                name="exchange_still_awake",
            ),
            GinIndex(OpClass(FoldText("words"), name="gin_trgm_ops"), name="exchange_spelling"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.words = " ".join(
            [self.title, self.text, str(self.get_kind_display()), self.where_text]
        )
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return path_to("exchange:listing", self.village.slug, self.pk)

    # What a page says of it

    @property
    def is_saved(self) -> bool:
        return not self._state.adding

    @property
    def is_ask(self) -> bool:
        return self.direction == Direction.ASK

    @property
    def answerable(self) -> Answerable:
        return Answerable(self.pk, self.user_id, self.village.slug, self.title, self.is_ask)

    @property
    def is_asleep(self) -> bool:
        return self.stage == Stage.OPEN and self.asleep_at is not None

    @property
    def moderation_text(self) -> str:
        return "\n".join(part for part in (self.text, self.where_text) if part)

    @property
    def is_current(self) -> bool:
        """Open, awake, and for everybody to find."""
        return self.stage == Stage.OPEN and self.asleep_at is None and self.is_listed

    @property
    def falls_asleep_on(self) -> date:
        return timezone.localdate(self.refreshed_at) + timedelta(days=AWAKE_DAYS)

    @property
    def who_text(self) -> str:
        """For members only. A listing by a supporter never says for whom it is."""
        if self.organisation:
            return str(_("via de dorpsondersteuner (%(name)s)")) % {"name": self.organisation}
        return self.on_behalf_text or str(self.user)

    @property
    def when_text(self) -> str:
        parts = [self._day_text, str(self.get_day_part_display())]
        return " ".join(part for part in parts if part)

    @property
    def _day_text(self) -> str:
        if self.when == When.DATE and self.on:
            return date_format(self.on, "l j F")
        if self.when == When.DAYS:
            return self._days_text()
        return str(_("in overleg"))

    def _days_text(self) -> str:
        if self.weekdays == WORKING_DAYS:
            return str(_("op werkdagen"))
        if len(self.weekdays) == len(DAYS):
            return str(_("elke dag"))
        return ", ".join(str(name) for number, name in DAYS if number in self.weekdays)

    @property
    def list_text(self) -> str:
        """The line under the title in a list."""
        parts = (self.get_kind_display(), self.when_text, self.where_text)
        return " · ".join(str(part) for part in parts if part)

    @property
    def match_text(self) -> str:
        """Under the title, for whoever just chose of which kind it is: what its people wrote, and
        when and where."""
        parts = (Truncator(self.text).chars(MATCH_WORDS), self.when_text, self.where_text)
        return " · ".join(str(part) for part in parts if part)

    # Placing it

    @transaction.atomic
    def put_up(self) -> Listing:
        """One person at a time, so that pressed twice is placed once and nobody floods a list."""
        by = self.responsible
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        recent = Listing.objects.placed_by(by)
        same = {"village": self.village, "title": self.title, "direction": self.direction}
        just_now = timezone.now() - PRESSED_TWICE
        if earlier := recent.filter(created_at__gt=just_now, **same).first():
            return earlier
        if recent.filter(created_at__gt=timezone.now() - A_DAY).count() >= LISTINGS_A_DAY:
            raise ValidationError(
                _("Je plaatste vandaag al %(count)d keer iets. Morgen kan het weer.")
                % {"count": LISTINGS_A_DAY}
            )
        self.place()
        return self

    # What becomes of it: people say so, dates never do

    NEXT = {
        Stage.OPEN: {Stage.MATCHED, Stage.DONE},
        Stage.MATCHED: {Stage.OPEN, Stage.DONE},
        Stage.DONE: {Stage.OPEN},
    }

    @transaction.atomic
    def move_to(self, stage: Stage) -> None:
        """Compare and set; what is open again counts from now. When it is done, who replied hears
        that it is arranged."""
        if stage not in self.NEXT[Stage(self.stage)]:
            raise ValidationError(_("Dat kan nu niet meer. Kijk eerst hoe het ervoor staat."))
        changes: dict[str, Any] = {"stage": stage, "updated_at": timezone.now()}
        if stage == Stage.OPEN:
            changes |= self._awake()
        found = Listing.objects.filter(pk=self.pk, stage=self.stage)
        if not found.update(**changes):
            raise ValidationError(_("Iemand was je net voor. Kijk hoe het er nu voor staat."))
        was_open, self.stage = self.stage == Stage.OPEN, stage
        if was_open and stage == Stage.DONE:
            emails.tell_others_that_it_is_found(self)

    def wake(self) -> None:
        """It counts again. A day that is over no longer holds; the rest stays as it was."""
        Listing.objects.filter(pk=self.pk, stage=Stage.OPEN).update(**self._awake())

    def _awake(self) -> dict[str, Any]:
        changes: dict[str, Any] = {"asleep_at": None, "refreshed_at": timezone.now()}
        if self.on and self.on < timezone.localdate():
            changes |= {"on": None, "when": When.FLEXIBLE}
        return changes

    @transaction.atomic
    def erase(self, by: User) -> None:
        """For good, with the conversations about it. What was reported is settled by that."""
        emails.forget_unsent_about(self)
        self._settle_reports(Report.State.ACTED, by, "")
        Act.log(Act.What.ERASED, self, by)
        take_out(self)
        self.delete()

    def is_editable_by(self, user: Any) -> bool:
        """Costs one query."""
        return Listing.objects.editable_by(user).filter(pk=self.pk).exists()
