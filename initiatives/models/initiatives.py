"""An initiative: something people of a village take up together, from idea through running."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import TrigramSimilarity
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, F, Func, OuterRef, Q, Value
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from initiatives import emails
from initiatives.models.log import LifeEvent
from initiatives.models.needs import Needing, first_need
from initiatives.models.progress import Progress
from initiatives.models.seeing import seen
from initiatives.models.sleep import Sleeper, SleepQuerySet
from initiatives.models.stages import InitiativeKind, Outcome, Stage, Visibility
from initiatives.models.standing import Standing
from initiatives.people import emails as people_messages
from initiatives.people.models.admission import Admitting, HelpersFrom
from initiatives.people.models.counting import member_count, people_counted
from initiatives.people.models.leading import Led
from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.reach import parts_of
from initiatives.sockets.boxes import Things
from initiatives.sockets.hearing import tell_hearers
from villagehub.accounts.models import User
from villagehub.notifications.telling import take_out
from villagehub.pictures.pictured import IN_A_ROW as PICTURE_IN_A_ROW
from villagehub.pictures.pictured import Pictured, by_picture, words_or_decoration
from villagehub.web.paths import path_to
from villages.members.models.reach import reach_of
from villages.models import Village
from villages.places.models import FoldText
from villages.street_map.lying import Lying, lies_in_the_netherlands

RESERVED_SLUGS = {"nieuw"}
# Titles this alike may well be the same idea (pg_trgm; 0.3 is PostgreSQL's own default).
ALIKE = 0.3
PRESSED_TWICE = timedelta(minutes=1)
NEWEST = ["-created_at", "-pk"]
AT_A_GLANCE = 200
END_OF_SENTENCE = re.compile(r"[.!?][”\"']?\s")


class InitiativeQuerySet(SleepQuerySet, models.QuerySet["Initiative"]):
    def public(self) -> InitiativeQuerySet:
        return self.filter(visibility=Visibility.PUBLIC)

    def visible_to(self, user: Any) -> InitiativeQuerySet:
        return self.filter(seen(user))

    def editable_by(self, user: Any) -> InitiativeQuerySet:
        """Its leads; the village's editors too, as far as they may see it."""
        edited = Q(village__in=reach_of(user).edited_villages)
        shown_to_editors = ~Q(visibility=Visibility.PRIVATE) & edited
        return self.filter(Q(pk__in=parts_of(user).led) | shown_to_editors)

    def led_by(self, user: Any) -> InitiativeQuerySet:
        return self.filter(pk__in=parts_of(user).led)

    def run_by(self, user: Any) -> InitiativeQuerySet:
        """Of which this person is lead or board."""
        return self.filter(pk__in=parts_of(user).run)

    def joined_by(self, user: Any) -> InitiativeQuerySet:
        return self.filter(pk__in=parts_of(user).joined)

    def in_village(self, village: Village) -> InitiativeQuerySet:
        return self.filter(village=village)

    def ongoing(self) -> InitiativeQuerySet:
        return self.filter(outcome="")

    def without_lead(self) -> InitiativeQuerySet:
        """What goes on while nobody leads it and nobody knows that yet."""
        leads = InitiativeMember.objects.active().leads().present()
        led = Exists(leads.filter(initiative=OuterRef("pk")))
        return self.ongoing().filter(~led, seeks_lead_since__isnull=True)

    def ended(self) -> InitiativeQuerySet:
        return self.exclude(outcome="")

    def with_title_like(self, text: str) -> InitiativeQuerySet:
        return self.annotate(folded=FoldText("title")).filter(
            folded__contains=FoldText(Value(text))
        )

    def similar_to(self, title: str) -> InitiativeQuerySet:
        """Most alike first."""
        # The stubs know a plain string only; Django takes any expression.
        alike = TrigramSimilarity(FoldText("title"), FoldText(Value(title)))  # type: ignore[arg-type]
        return self.annotate(alike=alike).filter(alike__gte=ALIKE).order_by("-alike", "pk")

    def newest_first(self) -> InitiativeQuerySet:
        return self.order_by(*NEWEST)

    def liveliest_first(self) -> InitiativeQuerySet:
        """By the last change that people made: a new stage, a pause, an edit, somebody joining."""
        return self.order_by("-updated_at", "-pk")

    def for_cards(self) -> InitiativeQuerySet:
        """For lists that show no more of an initiative than a card. One query."""
        rows = self.select_related("village__municipality").only(*_ON_A_CARD)
        return rows.with_need().annotate(member_count=member_count())

    def with_need(self) -> InitiativeQuerySet:
        """For whatever says what is needed (`need`)."""
        return self.annotate(needed=first_need())

    def for_lines(self) -> InitiativeQuerySet:
        """For lists that show a title and how far it is. One query."""
        return self.select_related("village").only(*_ON_A_LINE)

    def for_page(self) -> InitiativeQuerySet:
        """With its village as `VillageQuerySet.for_page` gives that, in one query."""
        with_village = ("village__municipality__province", "village__profile")
        return self.select_related(*with_village).defer(
            "village__municipality__outline",
            "village__municipality__province__outline",
            "village__municipality__province__bounds",
        )

    def for_list(self) -> InitiativeQuerySet:
        """With the village, the number of people, the leads' names and what is needed, in one
        query."""
        rows = self.with_need().annotate(**people_counted()).select_related("village__municipality")
        return rows.defer("village__introduction", *_OUTLINES)


# What `initiatives/_card.html` shows.
_ON_A_CARD = (
    "kind",
    "stage",
    "step",
    "title",
    "slug",
    "what_we_need",
    "outcome",
    "visibility",
    "seeks_lead_since",
    "paused_until",
    "asleep_at",
    "updated_at",
    *PICTURE_IN_A_ROW,
    "village__name",
    "village__slug",
    "village__municipality__name",
)
_ON_A_LINE = ("kind", "stage", "step", "title", "slug", "village__name", "village__slug")
# Far heavier than all the rest of a row, and shown on maps only.
_OUTLINES = ("village__municipality__outline", "village__municipality__bounds")


class Initiative(Pictured, Needing, Led, Admitting, Progress, Sleeper, Lying):
    photo_key = "initiatief"

    Kind = InitiativeKind
    Stage = Stage
    Outcome = Outcome
    Visibility = Visibility

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="initiatives")
    title = models.CharField(_("titel"), max_length=100)
    slug = models.SlugField(max_length=90, editable=False)
    summary = models.TextField(_("waar gaat het om?"), max_length=1000)
    what_we_need = models.TextField(_("wat hebben we nodig?"), max_length=500, blank=True)
    outcome = models.CharField(_("afloop"), max_length=12, choices=Outcome, blank=True)
    visibility = models.CharField(
        _("wie mag dit zien?"), max_length=8, choices=Visibility, default=Visibility.PUBLIC
    )
    paused_until = models.DateField(_("wanneer kijken we weer?"), null=True, blank=True)
    paused_reason = models.CharField(_("waarom in rust?"), max_length=300, blank=True)
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="started_initiatives"
    )
    copied_from = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, editable=False, related_name="copies"
    )
    first_action = models.CharField(_("wat is jullie eerste stap?"), max_length=200, blank=True)
    first_action_on = models.DateField(_("wanneer?"), null=True, blank=True)
    # Which steps of the wizard its people saw (initiatives.sockets.wizard).
    setup_seen = ArrayField(models.CharField(max_length=30), default=list, editable=False)

    # Of the person for whom it was loaded, on the pages of one initiative.
    standing = Standing()
    # What there is for its boxes, on its overview (initiatives.sockets.sections and boxes).
    filled: list[str]
    things: Things

    objects = InitiativeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["village", "slug"], name="an_address_is_used_once_in_a_village"
            ),
            models.CheckConstraint(
                condition=~Q(slug__in=sorted(RESERVED_SLUGS)), name="address_is_not_reserved"
            ),
            lies_in_the_netherlands("an_initiative_lies_in_the_netherlands"),
            models.CheckConstraint(
                condition=Q(paused_until__isnull=True) | ~Q(paused_reason=""),
                name="a_pause_has_a_reason",
                violation_error_message=_("Schrijf op waarom het even stil ligt."),
            ),
            words_or_decoration("an_initiative_has_words_for_its_picture"),
        ]
        indexes = [
            models.Index(fields=["village", "-created_at", "-id"], name="newest_in_village"),
            models.Index(fields=["-created_at", "-id"], name="newest_in_country"),
            models.Index(
                fields=["-updated_at", "-id"], condition=Q(outcome=""), name="liveliest_first"
            ),
            GinIndex(
                OpClass(FoldText("title"), name="gin_trgm_ops"), name="initiative_title_search"
            ),
            by_picture("initiative_with_picture"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **kwargs)

    @property
    def address(self) -> list[str]:
        """What the addresses of its pages begin with."""
        return [self.village.slug, self.slug]

    def get_absolute_url(self) -> str:
        return path_to("initiatives:detail", *self.address)

    @property
    def drawing(self) -> str:
        """Of its kind, where there is no photo."""
        return f"drawings/initiative/{self.kind}"

    @property
    def summary_parts(self) -> tuple[str, str]:
        """What is read at a glance, whole sentences of it; and the rest."""
        if len(self.summary) <= AT_A_GLANCE:
            return self.summary, ""
        ends = [found.end() for found in END_OF_SENTENCE.finditer(self.summary, 0, AT_A_GLANCE)]
        cut = ends[-1] if ends else self.summary.rfind(" ", 0, AT_A_GLANCE) + 1 or AT_A_GLANCE
        return self.summary[:cut].strip(), self.summary[cut:].strip()

    def _free_slug(self) -> str:
        """Made once from the first title and never changed, so that links keep working."""
        base = slugify(self.title)[:80].strip("-") or "initiatief"
        taken = set(
            Initiative.objects.filter(village=self.village_id, slug__startswith=base).values_list(
                "slug", flat=True
            )
        )
        taken |= RESERVED_SLUGS
        numbers = (f"{base}-{number}" for number in range(2, len(taken) + 3))
        return base if base not in taken else next(slug for slug in numbers if slug not in taken)

    @classmethod
    @transaction.atomic
    def start(
        cls,
        *,
        village: Village,
        by: User,
        then: Callable[[Initiative], None] = lambda made: None,
        **fields: Any,
    ) -> Initiative:
        """A new initiative with `by` as its lead. A village gets them one at a time, so that two
        of one title at once both get an address; pressed twice by one person it is one. `then` is
        done with what was made only."""
        Village.objects.select_for_update(no_key=True).get(pk=village.pk)
        just_now = timezone.now() - PRESSED_TWICE
        same = cls.objects.filter(village=village, created_by=by, created_at__gt=just_now, **fields)
        if earlier := same.first():
            return earlier
        initiative = cls.objects.create(village=village, created_by=by, **fields)
        initiative.members.create(user=by, role=InitiativeMember.Role.LEAD)
        initiative._log(LifeEvent.What.STARTED, by)
        then(initiative)
        return initiative

    def become(self, kind: str, by: User) -> None:
        """Another kind, at the first of its steps in the stage it is in now, or just before it."""
        if kind == self.kind:
            return
        with transaction.atomic():
            self.lock()
            self.refresh_from_db(fields=["stage", "step"])
            before, self.kind = self.get_kind_display(), kind
            step = self.kind_data.first_in(self.stage)
            note = f"{before} → {self.get_kind_display()}"
            at = {"step": step.code, "stage": step.stage.value}
            self._set(LifeEvent.What.KIND, by, note, kind=kind, **at)

    def saw(self, key: str) -> None:
        """A step of the wizard; two at once both stay."""
        rows = Initiative.objects.filter(pk=self.pk).exclude(setup_seen__contains=[key])
        rows.update(setup_seen=Func(F("setup_seen"), Value(key), function="array_append"))

    # Resting, ending, taking up again

    @property
    def is_paused(self) -> bool:
        return self.paused_until is not None

    @transaction.atomic
    def pause(self, until: date, reason: str, by: User) -> None:
        self.lock()
        if self.outcome:
            raise ValidationError(_("Dit initiatief is al afgerond."))
        self._set(LifeEvent.What.PAUSED, by, reason, paused_until=until, paused_reason=reason)

    def wake(self, by: User) -> None:
        """From a pause, from sleep, or from the quiet before it: then nothing is worth telling."""
        if not (self.is_paused or self.is_asleep):
            return self.stir()
        self._set(LifeEvent.What.WOKEN, by, "", paused_until=None, paused_reason="")

    @transaction.atomic
    def warn_of_sleep(self, now: datetime) -> None:
        """Two weeks beforehand; not when something happened meanwhile."""
        quiet = Initiative.objects.growing_quiet(now).filter(pk=self.pk)
        if quiet.update(quiet_told_at=now):
            self.quiet_told_at = now
            emails.warn_leads_of_sleep(self, now)

    @transaction.atomic
    def fall_asleep(self, now: datetime) -> bool:
        """Not when something happened meanwhile."""
        quiet = Initiative.objects.ready_to_sleep(now).filter(pk=self.pk)
        if not quiet.update(asleep_at=now):
            return False
        self.asleep_at = now
        self.life_events.create(what=LifeEvent.What.ASLEEP, at=now)
        emails.tell_leads_of_sleep(self)
        return True

    @transaction.atomic
    def finish(self, outcome: str, by: User, note: str = "") -> None:
        self.lock()
        if self.outcome:
            raise ValidationError(_("Dit initiatief is al afgerond."))
        what = LifeEvent.What(outcome)
        self._set(what, by, note, outcome=outcome, paused_until=None, paused_reason="")
        tell_hearers(self, str(what.label))

    @property
    def ending(self) -> LifeEvent | None:
        """When it ended and what was said then, for everybody who sees it. One query, when over."""
        return self.life_events.filter(what=self.outcome).first() if self.outcome else None

    @transaction.atomic
    def reopen(self, by: User, note: str = "") -> None:
        """Somebody takes it up again. Without a lead, that person becomes one."""
        self.lock()
        if not self.outcome:
            raise ValidationError(_("Dit initiatief loopt al weer."))
        self._set(LifeEvent.What.REOPENED, by, note, outcome="")
        if not self._present_leads().exists():
            role = InitiativeMember.Role.LEAD
            if not self.members.active().of(by).update(role=role, is_acting=False):
                self.members.create(user=by, role=role)
            self._write(seeks_lead_since=None)
        tell_hearers(self, str(LifeEvent.What.REOPENED.label))

    def let_help(self, helpers_from: str, by: User) -> None:
        if helpers_from != self.helpers_from:
            note = str(HelpersFrom(helpers_from).label)
            self._set(LifeEvent.What.HELPERS, by, note, helpers_from=helpers_from)

    @transaction.atomic
    def show_to(self, visibility: str, by: User) -> None:
        if visibility != self.visibility:
            if visibility != Visibility.PUBLIC:
                take_out(self)  # also of who may see it still: nobody is asked again
            note = str(Visibility(visibility).label)
            self._set(LifeEvent.What.VISIBILITY, by, note, visibility=visibility)

    @transaction.atomic
    def _set(self, what: LifeEvent.What, by: User, note: str, **fields: Any) -> None:
        """Writes only these fields; the colleague who edits the text meanwhile loses nothing."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=[*fields, "updated_at"])
        self._log(what, by, note)

    def _log(self, what: LifeEvent.What, by: User, note: str = "") -> None:
        self.life_events.create(what=what, by=by, note=note)

    # People

    def standing_of(self, user: Any) -> Standing:
        """Of whoever is known already without a query."""
        return Standing(parts_of(user).role_in(self.pk))

    def is_editable_by(self, user: Any) -> bool:
        """The same rule as `editable_by`."""
        if self.pk in parts_of(user).led:
            return True
        is_edited = self.village_id in reach_of(user).edited_villages
        return is_edited and self.visibility != Visibility.PRIVATE

    @transaction.atomic
    def join(
        self,
        user: User,
        recorded_by: User | None = None,
        by: User | None = None,
        **fields: Any,
    ) -> InitiativeMember:
        """Takes `user` in, and the leads hear it, except who did so. Who is in already is told so,
        also when two requests come at once. Unless somebody `by` their task lets them in, it is as
        what they are let in for now (see `Admitting`)."""
        if self.outcome:
            raise ValidationError(_("Dit initiatief is afgerond. Je kunt niet meer instappen."))
        role, asks_for = fields.pop("role", InitiativeMember.Role.MEMBER), ""
        if by is None:
            role, asks_for = self.admission(role, user, recorded_by)
        fields |= {"role": role, "asks_for": asks_for, "recorded_by": recorded_by}
        try:
            with transaction.atomic():
                member = self.members.create(user=user, **fields)
        except IntegrityError as error:
            raise ValidationError(_("Deze persoon doet al mee.")) from error
        Initiative.objects.filter(pk=self.pk).update(updated_at=timezone.now())
        people_messages.tell_leads_who_joined(member, by or recorded_by or user)
        return member
