"""Who takes part in an initiative, as what, and why."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.people import emails as people_messages
from initiatives.sockets.leaving import ends
from villagehub.accounts.behalf import acted_for, people_of
from villagehub.accounts.leaving import Left, end_all
from villagehub.accounts.models import Participation, User
from villages.places.models import FoldText

LIST_ORDER = ["rank", "since", "pk"]


class InitiativeMemberQuerySet(models.QuerySet["InitiativeMember"]):
    def active(self) -> InitiativeMemberQuerySet:
        return self.filter(until__isnull=True)

    def of(self, user: Any) -> InitiativeMemberQuerySet:
        return self.filter(user_id=user.pk)

    def leads(self) -> InitiativeMemberQuerySet:
        return self.filter(role=InitiativeMember.Role.LEAD)

    def board(self) -> InitiativeMemberQuerySet:
        return self.filter(role=InitiativeMember.Role.BOARD)

    def present(self) -> InitiativeMemberQuerySet:
        """Whose account still stands."""
        return self.filter(user__is_active=True)

    def running(self) -> InitiativeMemberQuerySet:
        """Who decides from day to day: leads and board."""
        return self.filter(role__in=[InitiativeMember.Role.LEAD, InitiativeMember.Role.BOARD])

    def working(self) -> InitiativeMemberQuerySet:
        """Who does more than follow."""
        return self.exclude(role=InitiativeMember.Role.OBSERVER)

    def insiders(self) -> InitiativeMemberQuerySet:
        """Who reads what is for whoever takes part. One press makes a helper of anybody, so who
        helps now and then sees what their own task needs, and no more."""
        outside = [InitiativeMember.Role.OBSERVER, InitiativeMember.Role.HELPER]
        return self.exclude(role__in=outside)

    def may_lead(self) -> InitiativeMemberQuerySet:
        """Who can take over: somebody with an account of their own, who does more than follow."""
        rows = self.working().filter(user__email__isnull=False, user__is_active=True)
        return rows.exclude(role=InitiativeMember.Role.LEAD)

    def of_or_registered_by(self, user: Any) -> InitiativeMemberQuerySet:
        """The same, by the person's key: also for use inside the query of a person. As a question
        of their people first: a condition on both tables has the database read both whole."""
        return self.filter(user__in=people_of(user))

    def acted_for_by(self, user: Any) -> InitiativeMemberQuerySet:
        """Your own row, and those of the people without e-mail whom you registered."""
        return self.filter(user__in=acted_for(user))

    def for_list(self) -> InitiativeMemberQuerySet:
        """Leads first, then by how long somebody takes part."""
        return self.with_rank().select_related("user", "recorded_by").order_by(*LIST_ORDER)

    def people(self) -> list[User]:
        """To tell them something."""
        return [row.user for row in self.select_related("user")]

    def with_answers(self) -> InitiativeMemberQuerySet:
        """For whoever runs it: `answered`, what each answered at joining."""
        answers = models.Prefetch("answers", to_attr="answered")
        return self.prefetch_related(answers)

    def with_rank(self) -> InitiativeMemberQuerySet:
        """Annotated with `rank`: leads, board, all others."""
        lead_first = models.Case(
            models.When(role=InitiativeMember.Role.LEAD, then=0),
            models.When(role=InitiativeMember.Role.BOARD, then=1),
            default=2,
        )
        return self.annotate(rank=lead_first)

    def named(self, text: str) -> InitiativeMemberQuerySet:
        """By the name that others see, and no other: a name that is kept private is not found."""
        folded = FoldText("user__display_name")
        return self.annotate(folded=folded).filter(folded__contains=FoldText(models.Value(text)))

    @transaction.atomic
    def end(self, by: User | None = None) -> None:
        """From today on these take no part any more: what they had in hands ends with it, and
        whoever leads it hears so, except who did it. What loses its last lead gets another, or
        seeks one. `Initiative.leave` is for people who leave: it asks the last lead to hand over.
        """
        rows = list(
            self.active().select_related("user", "initiative__village").order_by("initiative")
        )
        led = [row.initiative for row in rows if row.is_lead]
        for initiative in led:
            initiative.lock()
        self.filter(pk__in=[row.pk for row in rows]).update(until=timezone.localdate())
        left = [(row, row.lay_down()) for row in rows if not row.was_taken_over]
        for row, ended in left:
            # Taking somebody out is in the log of whoever runs it; work that lies open is news.
            if ended or (by is None and row.role != InitiativeMember.Role.OBSERVER):
                people_messages.tell_leads_who_left(row, ended, by)
        for initiative in led:
            initiative.ensure_lead()
        # Whoever leads it by this hears what lies open; the ledger tells nobody twice.
        for row, ended in left:
            if ended and row.is_lead:
                people_messages.tell_leads_who_left(row, ended, by)


class InitiativeMember(Participation):
    class Role(models.TextChoices):
        LEAD = "lead", _("trekker")
        BOARD = "board", _("bestuurslid")
        MEMBER = "member", _("doet mee")
        HELPER = "helper", _("helpt af en toe")
        OBSERVER = "observer", _("volgt het")

    class Motive(models.TextChoices):
        """The founding motives: why people do this at all."""

        OTHERS = "others", _("Iets voor een ander doen")
        COMMUNITY = "community", _("De gemeenschap in stand houden")
        VILLAGE = "village", _("Het dorp moet blijven leven")
        COMPANY = "company", _("Niet de hele dag alleen thuis zitten")
        OTHER = "other", _("Iets anders")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="initiative_memberships")
    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="members"
    )
    role = models.CharField(_("hoe doe je mee?"), max_length=10, choices=Role, default=Role.MEMBER)
    motive_choice = models.CharField(
        _("waarom doe je mee?"), max_length=10, choices=Motive, blank=True
    )
    motive = models.CharField(_("in je eigen woorden"), max_length=300, blank=True)
    # What they wanted to be, until a lead says yes: see `Admitting`.
    asks_for = models.CharField(max_length=10, choices=Role, blank=True, editable=False)
    # A lead because the others were gone, until they say whether they want to be.
    is_acting = models.BooleanField(default=False, editable=False)
    since = models.DateField(default=timezone.localdate)
    until = models.DateField(null=True, blank=True)

    objects = InitiativeMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "user"],
                condition=Q(until__isnull=True),
                name="a_person_takes_part_once",
                violation_error_message=_("Deze persoon doet al mee."),
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="taking_part_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}"

    @property
    def was_taken_over(self) -> bool:
        """By an account that was in already: it takes along all that stood on the registration."""
        return self.user.claims.filter(used_at__isnull=False).exists()

    def lay_down(self) -> list[Left]:
        """What ends with taking part. What was answered at joining is kept no longer."""
        self.answers.all().delete()
        return end_all(ends, self.initiative, self.user)

    @property
    def role_text(self) -> str:
        return str(_("waarnemend trekker") if self.is_acting else self.get_role_display())

    @property
    def asks_text(self) -> str:
        return str(self.Role(self.asks_for).label) if self.asks_for else ""

    @property
    def is_lead(self) -> bool:
        return self.role == self.Role.LEAD

    @property
    def runs(self) -> bool:
        return self.role in (self.Role.LEAD, self.Role.BOARD)
