"""What somebody wants to give: a trailer, a cake, an hour on Tuesday. Whether they are accompanied
or not."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import Case, Count, Q, Value, When, Window
from django.db.models.functions import MD5, Cast, Coalesce, Concat
from django.db.models.lookups import Exact
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField, name_words
from supporters.models.base import AT_REST, added_once, hold, note_down, refuse_at_rest
from supporters.models.contacts import Theme
from supporters.models.outcomes import Outcome, Ways
from supporters.models.people import HelpSeeker, digits, months_later
from supporters.models.volunteers import DAYS, MOST_SEARCHED
from villagehub.audit.models import AuditEvent
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation, Village

# Also in supporters_erase_contributions(): after it ended, and after it was last confirmed of who
# is not accompanied.
ENDED_MONTHS, CONFIRMED_MONTHS = 6, 24


class ContributionQuerySet(models.QuerySet["Contribution"]):
    def visible_to(self, user: Any) -> Self:
        """The supporters of the organisation; of somebody who is accompanied those on the file."""
        if not user.is_authenticated:
            return self.none()
        ours = self.filter(organisation__in=reach_of(user).organisations_as(Role.SUPPORTER))
        people = HelpSeeker.objects.visible_to(user).values("pk")
        return ours.filter(Q(person__isnull=True) | Q(person__in=people))

    def open(self) -> Self:
        return self.filter(ended_on__isnull=True)

    def going_on(self) -> Self:
        """Not of who died, moved or wants nothing done."""
        return self.filter(person__gone_on__isnull=True, person__restricted_on__isnull=True)

    def current(self) -> Self:
        """That can be asked for."""
        return self.open().going_on().select_related("person__village", "theme", "village")

    def also_of(self, contribution: Contribution) -> Self:
        """What else the same person with a file wants to give; of who has none nothing."""
        theirs = self.open().filter(person__isnull=False, person=contribution.person_id)
        return theirs.exclude(pk=contribution.pk).order_by("created_at", "id")

    def like(self, contribution: Contribution) -> bool:
        """Whether the same stands there already: the same words, of the same file or of somebody
        with the same name. Two of one name may each have a trailer: then their numbers differ.
        Words are sealed in the database, so they open here, and of who came last."""
        theirs = self.open().filter(
            organisation=contribution.organisation_id, person=contribution.person_id
        )
        rows = theirs.exclude(pk=contribution.pk).order_by("-created_at", "-id")
        found = rows.only("name", "phone", "what")[:MOST_SEARCHED]
        return any(contribution.is_said_in(row) for row in found)

    def of_others_than(self, person: HelpSeeker) -> Self:
        return self.exclude(person=person.pk)

    def some(self, number: int, *, near: Any, lot: str) -> list[Contribution]:
        """So many at most, each with `among` how many: first who lives there, and among those by
        `lot`, which is no order of who is best."""
        home = Coalesce("person__village", "village")
        far = Case(When(Exact(home, Value(near)), then=0), default=1) if near else Value(1)
        drawn = MD5(Concat(Cast("pk", models.TextField()), Value(lot)))
        rows = self.annotate(among=Window(Count("pk"))).order_by(far, drawn)[:number]
        return sorted(rows, key=lambda row: (name_words(row.giver), row.pk))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


class Contribution(Record):
    """Of somebody with a file it is part of that file, and goes with it. Of somebody else there is
    the name, how to reach them, and that they know it is kept."""

    WHAT_LENGTH = 200

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    person = models.ForeignKey(
        HelpSeeker,
        on_delete=models.CASCADE,
        null=True,
        related_name="contributions",
        editable=False,
    )
    name = EncryptedTextField(_("Wie wil iets geven?"), max_length=60)
    phone = EncryptedTextField(_("Telefoon"), max_length=20, blank=True)
    village = models.ForeignKey(
        Village,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("In welk dorp?"),
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name=_("Waar past het bij?")
    )
    what = EncryptedTextField(
        _("Wat wil iemand doen of geven?"),
        max_length=WHAT_LENGTH,
        help_text=_("Bijvoorbeeld: een aanhanger uitlenen, of elke week een pan soep."),
    )
    days = ArrayField(
        models.PositiveSmallIntegerField(choices=DAYS),
        verbose_name=_("Op welke dagen?"),
        default=list,
        blank=True,
    )
    limits = EncryptedTextField(
        _("Wat liever niet, of tot wanneer?"),
        max_length=200,
        blank=True,
        help_text=_("Niets over ziekte."),
    )
    information_given_on = models.DateField(
        _("Uitleg over de gegevens gegeven op"),
        null=True,
        help_text=_("Je vertelde wat je bewaart, waarom, hoe lang, en dat inzien mag (AVG 13)."),
    )
    confirmed_on = models.DateField(default=timezone.localdate, editable=False)
    ended_on = models.DateField(null=True, editable=False)

    objects: ClassVar[Any] = ContributionQuerySet.as_manager()

    class Meta:
        constraints = [
            # And a name, which is sealed: the database says so (guards/contributions.sql).
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(information_given_on__isnull=False),
                name="a_contribution_is_of_a_file_or_of_somebody_who_knows",
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(village__isnull=True),
                name="the_village_of_a_file_stands_there",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "-created_at", "-id"], name="contributions_newest")
        ]

    def __str__(self) -> str:
        return f"{self.giver}: {self.theme}"

    @property
    def giver(self) -> str:
        return self.person.call_name if self.person else self.name

    @property
    def home(self) -> Village | None:
        """In which village; of somebody with a file as it stands there."""
        return self.person.village if self.person else self.village

    @property
    def words_for_others(self) -> str:
        """What may stand in the file of who gets it: nothing out of the file of who gives it."""
        return "" if self.person_id else self.what

    @property
    def days_text(self) -> str:
        return ", ".join(str(WEEKDAYS[day]) for day in sorted(self.days))

    @property
    def is_open(self) -> bool:
        return self.ended_on is None

    @property
    def is_restricted(self) -> bool:
        return self.person is not None and self.person.restricted_on is not None

    @property
    def why_it_stands_still(self) -> str:
        """As all of the file does; nothing when it does not."""
        if self.is_restricted:
            return str(AT_REST)
        if self.person and self.person.gone_on:
            return gettext("Deze persoon is verhuisd of overleden. Hier verandert niets meer.")
        return ""

    @property
    def erased_on(self) -> date | None:
        """The day on which the night erases it; with a file that goes on none."""
        days = [months_later(self.ended_on, ENDED_MONTHS)] if self.ended_on else []
        if self.person_id is None:
            days.append(months_later(self.confirmed_on, CONFIRMED_MONTHS))
        return min(days, default=None)

    @transaction.atomic
    def begin(self, by: Membership, key: Any) -> bool:
        """In the organisation of `by`. Sent twice, or twice at once, it is one: False the second
        time."""
        if self.person_id:
            refuse_at_rest(self.person_id)
        self.pk, self.organisation = key, by.organisation  # type: ignore[assignment]
        hold(self.organisation_id)
        if Contribution.objects.filter(pk=key).exists():
            return False
        self._refuse_what_is_there()
        if not added_once(self):
            return False
        note_down(by, AuditEvent.Action.CREATE, self)
        return True

    def is_said_in(self, other: Contribution) -> bool:
        numbers = {digits(self.phone), digits(other.phone)} - {""}
        is_same_giver = _plain(self.name) == _plain(other.name) and len(numbers) < 2
        return is_same_giver and _plain(self.what) == _plain(other.what)

    def _refuse_what_is_there(self) -> None:
        """Said twice, one would stay when the other stops."""
        if Contribution.objects.like(self):
            sentence = _("Dit staat er al. Pas het daar aan, of schrijf iets anders op.")
            raise ValidationError({"what": sentence})

    @transaction.atomic
    def change(self, by: Membership) -> None:
        """What the form asks; who changes it has just spoken about it."""
        hold(self.organisation_id)
        self._refuse_what_is_there()
        asked = {f.name: getattr(self, f.name) for f in self._meta.concrete_fields if f.editable}
        self._set(by, **asked, confirmed_on=timezone.localdate())

    @transaction.atomic
    def confirm(self, by: Membership) -> None:
        self._set(by, confirmed_on=timezone.localdate())

    @transaction.atomic
    def end(self, by: Membership) -> bool:
        """False when it had ended."""
        if not self.is_open:
            return False
        self._set(by, ended_on=timezone.localdate())
        return True

    @transaction.atomic
    def resume(self, by: Membership) -> bool:
        if self.is_open:
            return False
        hold(self.organisation_id)
        self._refuse_what_is_there()
        self._set(by, ended_on=None, confirmed_on=timezone.localdate())
        return True

    def _set(self, by: Membership, **values: Any) -> None:
        rows = Contribution.objects.filter(pk=self.pk)
        if not rows.going_on().update(**values, updated_at=timezone.now()):
            now = rows.select_related("person").first()
            stays = now.why_it_stands_still if now else ""
            raise ValidationError(stays or _("Deze bijdrage is intussen gewist."))
        for name, value in values.items():
            setattr(self, name, value)
        note_down(by, AuditEvent.Action.UPDATE, self)

    @transaction.atomic
    def erase(self, by: Membership) -> bool:
        """At once, because they ask for it; counted in a certificate by the database, which erases
        nothing of a file that is restricted."""
        if self.is_restricted:
            raise ValidationError(self.why_it_stands_still)
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_erase_contribution(%s)", [self.pk])
            erased = bool(cursor.fetchone()[0])
        if erased:
            note_down(by, AuditEvent.Action.DELETE, self)
        return erased

    @staticmethod
    def ways_to_settle() -> Ways:
        """When the support of who gives it ends: a file that is closed offers nothing."""
        return {Outcome.DROPPED: _("houdt op"), Outcome.STAYS: _("blijft")}

    def settle(self, _outcome: Outcome, journal: Any, _reason: str) -> None:
        journal.change(self, ended_on=timezone.localdate())
