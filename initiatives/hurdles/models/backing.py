"""Backing: what a municipality, an organisation or a neighbour village puts behind an initiative,
and asking for it.

Who backs does so in the workplace that they chose, so that it is known on whose behalf. Money is
named and never handled.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles import emails
from initiatives.hurdles.models.choices import BackingKind, OfferStatus
from initiatives.hurdles.models.obstacles import Obstacle
from initiatives.models import Initiative, Standing
from initiatives.models.seeing import seen
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.models import Membership, Municipality, Organisation, Village

Role = Membership.Role
MUNICIPAL = [Role.OFFICER.value, Role.DECISION_MAKER.value]
BACKING_ROLES = [
    *MUNICIPAL,
    Role.SUPPORTER.value,
    Role.COORDINATOR.value,
    Role.EDITOR.value,
]
GIVEN = [OfferStatus.ACCEPTED, OfferStatus.USED]
REACTION_DAYS = 14
NEWEST = ["-created_at", "-pk"]


def _backs_around(user: Any) -> Q:
    """Where this person holds a role that can back something: at the municipality of the
    initiative, of a village in it, or of an organisation that works in it."""
    reach = reach_of(user)
    here = reach.municipalities_as(*MUNICIPAL)
    works_for = reach.organisations_as(Role.SUPPORTER, Role.COORDINATOR)
    around = Village.objects.filter(
        Q(pk__in=reach.edited_villages) | Q(organisations__in=works_for)
    ).values("municipality")
    municipality = "initiative__village__municipality__in"
    return Q(**{municipality: here}) | Q(**{municipality: around})


class BackingAskQuerySet(models.QuerySet["BackingAsk"]):
    def visible_to(self, user: Any) -> BackingAskQuerySet:
        """Who takes part, and who could give it; asking shows so much of a private initiative."""
        works_on_it = Q(initiative__in=parts_of(user).inside)
        return self.filter(works_on_it | _backs_around(user))

    def around(self, workplace: Membership) -> BackingAskQuerySet:
        """Asks that somebody in this workplace can answer."""
        if workplace.municipality_id:
            return self.filter(initiative__village__municipality=workplace.municipality_id)
        if workplace.organisation_id:
            served = Village.objects.filter(organisations=workplace.organisation_id)
            return self.filter(initiative__village__municipality__in=served.values("municipality"))
        here = Village.objects.filter(memberships=workplace)
        return self.filter(initiative__village__municipality__in=here.values("municipality"))

    def open(self) -> BackingAskQuerySet:
        return self.filter(ended_at__isnull=True, initiative__outcome="")

    def without_reaction(self) -> BackingAskQuerySet:
        return self.open().filter(reacted_at__isnull=True)

    def for_list(self) -> BackingAskQuerySet:
        return self.select_related("initiative__village", "contact", "taken_by")


class BackingAsk(Record):
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="backing_asks"
    )
    obstacle = models.ForeignKey(
        Obstacle, on_delete=models.SET_NULL, null=True, blank=True, related_name="backing_asks"
    )
    kind = models.CharField(_("wat zoeken jullie?"), max_length=18, choices=BackingKind)
    text = models.TextField(_("waarvoor?"), max_length=800)
    contact = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("wie belt?")
    )
    reacted_at = models.DateTimeField(null=True, editable=False)
    # Who on the other side took it on their name, and for whom they work.
    taken_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    taken_for = models.CharField(max_length=120, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)

    objects = BackingAskQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "-created_at", "-id"], name="asks_of_initiative"),
            models.Index(
                fields=["-created_at", "-id"],
                condition=Q(ended_at__isnull=True),
                name="newest_open_asks",
            ),
        ]

    def __str__(self) -> str:
        return str(_("%(title)s zoekt %(kind)s")) % {
            "title": self.initiative.title,
            "kind": self.get_kind_display(),
        }

    def get_absolute_url(self) -> str:
        """For whoever may answer; in the initiative it stands in a list."""
        return reverse("hurdles:ask", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    @property
    def days_waiting(self) -> int:
        """Until somebody reacted."""
        return ((self.reacted_at or timezone.now()) - self.created_at).days

    @property
    def waits_long(self) -> bool:
        return self.is_open and self.reacted_at is None and self.days_waiting >= REACTION_DAYS

    def first_asked(self) -> list[User]:
        """The municipality, and the coordinators of organisations in the village."""
        village = self.initiative.village
        held = Membership.objects.active()
        officers = held.filter(role=Role.OFFICER, municipality=village.municipality_id)
        helping = village.organisations.all()
        coordinators = held.filter(role=Role.COORDINATOR, organisation__in=helping)
        return list(User.objects.filter(pk__in=(officers | coordinators).values("user")))

    @transaction.atomic
    def put(self) -> BackingAsk:
        """Pressed twice it is asked once."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=self.initiative_id)
        same = BackingAsk.objects.filter(
            initiative=self.initiative_id,
            ended_at__isnull=True,
            kind=self.kind,
            text=self.text,
            contact=self.contact,
            obstacle=self.obstacle,
        ).first()
        if same:
            return same
        self.save()
        emails.tell_of_ask(self)
        return self

    @transaction.atomic
    def take(self, by: User, scope: str) -> None:
        """One named person answers for it; the second at once is told who was first."""
        now = timezone.now()
        found = BackingAsk.objects.filter(pk=self.pk, taken_by__isnull=True, ended_at__isnull=True)
        if not found.update(taken_by=by, taken_for=scope, updated_at=now):
            raise ValidationError(_("Dit is al opgepakt, of niet meer nodig."))
        self.taken_by, self.taken_for = by, scope
        self.note_reaction()
        emails.tell_that_ask_is_taken(self)

    @transaction.atomic
    def release(self) -> None:
        """Who took it works there no longer; who asked hears so, and it is open to everybody."""
        rows = BackingAsk.objects.filter(pk=self.pk, ended_at__isnull=True)
        rows.update(taken_by=None, taken_for="", updated_at=timezone.now())
        emails.tell_that_ask_is_open_again(self)

    def note_reaction(self) -> None:
        BackingAsk.objects.filter(pk=self.pk, reacted_at__isnull=True).update(
            reacted_at=timezone.now()
        )

    def end(self) -> bool:
        rows = BackingAsk.objects.filter(pk=self.pk, ended_at__isnull=True)
        return bool(rows.update(ended_at=timezone.now(), updated_at=timezone.now()))


class BackingOfferQuerySet(models.QuerySet["BackingOffer"]):
    def visible_to(self, user: Any) -> BackingOfferQuerySet:
        """What was accepted for whoever sees the initiative, as far as `BackingOffer.is_told_to`
        goes; what still waits or came to nothing for whoever runs it and for the side that
        offered."""
        given = seen(user, "initiative__") & Q(status__in=GIVEN)
        runs_it = Q(initiative__in=parts_of(user).run)
        return self.filter(given | runs_it | _on_its_side(user))

    def offered_by(self, workplace: Membership) -> BackingOfferQuerySet:
        if workplace.municipality_id:
            return self.filter(municipality=workplace.municipality_id)
        if workplace.organisation_id:
            return self.filter(organisation=workplace.organisation_id)
        return self.filter(village=workplace.village_id)

    def given(self) -> BackingOfferQuerySet:
        return self.filter(status__in=GIVEN)

    def waiting(self) -> BackingOfferQuerySet:
        return self.filter(status=OfferStatus.OFFERED)

    def for_list(self) -> BackingOfferQuerySet:
        return self.select_related("initiative__village", "answered_by", "thanked_by", "by")


def _on_its_side(user: Any) -> Q:
    reach = reach_of(user)
    return (
        Q(municipality__in=reach.municipalities_as(*BACKING_ROLES))
        | Q(organisation__in=reach.organisations_as(*BACKING_ROLES))
        | Q(village__in=reach.villages_as(*BACKING_ROLES))
    )


class BackingOffer(Record):
    Status = OfferStatus

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="backing_offers"
    )
    ask = models.ForeignKey(
        BackingAsk, on_delete=models.SET_NULL, null=True, editable=False, related_name="offers"
    )
    obstacle = models.ForeignKey(
        Obstacle, on_delete=models.SET_NULL, null=True, blank=True, related_name="backing"
    )
    # At most one: an offer that came along from another VillageHub has the name only.
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    village = models.ForeignKey(
        Village, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    offerer = models.CharField(max_length=150, editable=False)
    by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    kind = models.CharField(_("wat biedt u aan?"), max_length=18, choices=BackingKind)
    title = models.CharField(_("in één zin"), max_length=120)
    words = models.TextField(_("in eigen woorden"), max_length=1000, blank=True)
    contact = models.CharField(_("vaste contactpersoon"), max_length=150)
    amount = models.DecimalField(
        _("bedrag in euro"),
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(1_000_000)],
    )
    amount_is_public = models.BooleanField(_("iedereen mag het bedrag zien"), default=False)
    valid_until = models.DateField(_("geldt tot en met"), null=True, blank=True)

    status = models.CharField(
        max_length=9, choices=OfferStatus, default=OfferStatus.OFFERED, editable=False
    )
    answer = models.CharField(max_length=500, blank=True, editable=False)
    answered_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, editable=False)
    used_note = models.CharField(max_length=500, blank=True, editable=False)
    used_at = models.DateTimeField(null=True, editable=False)
    thanks = models.CharField(max_length=500, blank=True, editable=False)
    thanks_are_public = models.BooleanField(default=False, editable=False)
    thanked_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    thanked_at = models.DateTimeField(null=True, editable=False)

    objects = BackingOfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(municipality__isnull=True, organisation__isnull=True)
                | Q(municipality__isnull=True, village__isnull=True)
                | Q(organisation__isnull=True, village__isnull=True),
                name="an_offer_comes_from_one_side",
            ),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gt=0), name="an_amount_is_something"
            ),
        ]
        indexes = [
            models.Index(fields=["initiative", "-created_at", "-id"], name="offers_to_initiative"),
            models.Index(fields=["municipality", "-created_at", "-id"], name="offers_municipal"),
            models.Index(fields=["organisation", "-created_at", "-id"], name="offers_of_org"),
            models.Index(fields=["village", "-created_at", "-id"], name="offers_of_village"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        place = [self.initiative.village.slug, self.initiative.slug, self.pk]
        return reverse("hurdles:offer", args=place)

    @property
    def is_given(self) -> bool:
        return self.status in GIVEN

    @property
    def is_over(self) -> bool:
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    @property
    def tag_class(self) -> str:
        waits = self.status == OfferStatus.OFFERED
        return "new" if waits else "" if self.is_given else "plain"

    def is_told_to(self, standing: Standing) -> bool:
        """Whether this person of the initiative also reads words, contact and amount."""
        return standing.runs or (self.is_given and standing.is_inside)

    def sent_from(self, workplace: Membership) -> None:
        self.municipality_id = workplace.municipality_id
        self.organisation_id = workplace.organisation_id
        self.village_id = workplace.village_id
        self.by = workplace.user
        self.offerer = self.name_of(workplace)

    @staticmethod
    def name_of(workplace: Membership) -> str:
        if workplace.municipality_id:
            return str(_("gemeente %s")) % workplace.scope
        return str(_("dorp %s")) % workplace.scope if workplace.village_id else workplace.scope

    # What happens to it. Each goes from one status only: of two people at once the second is told.

    @transaction.atomic
    def send(self, workplace: Membership) -> BackingOffer:
        """Pressed twice it is offered once."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=self.initiative_id)
        ours = BackingOffer.objects.waiting().filter(initiative=self.initiative_id)
        same = ours.offered_by(workplace).filter(kind=self.kind, title=self.title).first()
        if same:
            return same
        self.sent_from(workplace)
        self.save()
        if self.ask:
            self.ask.note_reaction()
        emails.tell_of_offer(self)
        return self

    @transaction.atomic
    def answer_with(self, status: str, by: User, words: str, obstacle: Obstacle | None) -> None:
        """What was asked and is accepted is not asked any more."""
        now = timezone.now()
        self._move(
            OfferStatus.OFFERED,
            status=status,
            answer=words,
            answered_by=by,
            answered_at=now,
            obstacle=obstacle,
        )
        if self.ask and self.is_given:
            self.ask.end()
        emails.tell_answer(self)

    def withdraw(self) -> None:
        self._move(OfferStatus.OFFERED, status=OfferStatus.WITHDRAWN)

    def use(self, note: str) -> None:
        self._move(
            OfferStatus.ACCEPTED,
            status=OfferStatus.USED,
            used_note=note,
            used_at=timezone.now(),
        )

    @transaction.atomic
    def thank(self, by: User, words: str, is_public: bool) -> None:
        """Once."""
        rows = BackingOffer.objects.filter(pk=self.pk, status__in=GIVEN, thanked_at__isnull=True)
        fields = {"thanks": words, "thanks_are_public": is_public, "thanked_by": by}
        self._write(rows, thanked_at=timezone.now(), **fields)
        emails.tell_thanks(self)

    def _move(self, before: str, **fields: Any) -> None:
        self._write(BackingOffer.objects.filter(pk=self.pk, status=before), **fields)

    def _write(self, rows: Any, **fields: Any) -> None:
        if not rows.update(**fields, updated_at=timezone.now()):
            raise ValidationError(
                _("Iemand anders was je net voor. Kijk hoe het er nu voor staat.")
            )
        for name, value in fields.items():
            setattr(self, name, value)
