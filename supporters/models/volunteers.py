"""Who helps the organisation unpaid: what they like, when they can, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import Case, Count, F, Func, Q, Value, When, Window
from django.db.models.functions import MD5, Cast, Concat
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField, name_words
from supporters.models.base import added_once, note_down
from supporters.models.people import months_later
from villagehub.audit.models import AuditEvent
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation, Village

# After leaving, or after applying for who never began; also in supporters_erase_volunteers().
KEPT_MONTHS = 6
DAYS = list(WEEKDAYS.items())
MOST_SEARCHED = 1000  # for each of these a search opens the name
ASKED_KEPT = timedelta(days=365)  # idem


class VolunteerQuerySet(models.QuerySet["Volunteer"]):
    def visible_to(self, user: Any) -> Self:
        """The supporters of the organisation, and nobody else: the coordinator neither."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(organisation__in=reach_of(user).organisations_as(Role.SUPPORTER))

    def helping(self) -> Self:
        return self.filter(status=Volunteer.Status.ACTIVE)

    def here(self) -> Self:
        return self.exclude(status=Volunteer.Status.LEFT)

    def who_like(self, theme: str) -> Self:
        """By the code of a theme."""
        return self.filter(themes__contains=[theme])

    def named(self, text: str) -> Self:
        """Of whom each typed word begins a word of the name, wherever it stands. Names are sealed
        in the database, so they open here, and nothing else of the row does; of who came last, and
        no more than so many."""
        return self.filter(pk__in=self._named(text)[0])

    def _named(self, text: str) -> tuple[list[Any], bool]:
        """Who came last first; and whether there are more than were looked at. One query."""
        words = name_words(text)
        if not words:
            return [], False
        rows = self.order_by("-created_at", "-id").values_list("pk", "call_name", "surname")
        names = list(rows[: MOST_SEARCHED + 1])
        fit = [pk for pk, *name in names[:MOST_SEARCHED] if _fits(words, " ".join(name))]
        return fit, len(names) > MOST_SEARCHED

    def are_more_than_searched(self) -> bool:
        return self.values("pk")[: MOST_SEARCHED + 1].count() > MOST_SEARCHED

    def for_list(self) -> Self:
        """Of the words that are sealed only the names."""
        return self.select_related("village").defer("phone", "likes", "limits")

    def some(self, number: int, *, near: Any, lot: str) -> list[Volunteer]:
        """So many at most, each with `among` how many: first who can still be asked this month,
        then who lives there, and among those by `lot`, which is no order of who is best."""
        full = Case(When(asked_in_month__gte=F("most_a_month"), then=1), default=0)
        far = Case(When(village=near, then=0), default=1)
        drawn = MD5(Concat(Cast("pk", models.TextField()), Value(lot)))
        among = Window(Count("pk"))
        rows = self.for_list().annotate(asked_in_month=AskedSince.this_month(), among=among)
        return by_name(rows.order_by(full, far, drawn)[:number])

    def found(self, text: str, number: int) -> tuple[list[Volunteer], bool, bool]:
        """So many at most of who is named so; whether there are more of them, and whether there
        are more people than were looked at. Two queries."""
        keys, in_part = self._named(text)
        rows = by_name(self.for_list().filter(pk__in=keys[:number]))
        return rows, len(keys) > number, in_part


class AskedSince(Func):
    """On how many of the days on which somebody was asked, from one day on."""

    template = "(SELECT count(*) FROM unnest(%(expressions)s))"
    arg_joiner = ") AS day WHERE day >= ("
    output_field = models.IntegerField()

    @classmethod
    def this_month(cls) -> Self:
        return cls(F("asked_on"), Value(timezone.localdate().replace(day=1), models.DateField()))


def by_name(rows: Iterable[Volunteer]) -> list[Volunteer]:
    """Alphabetical, and so by nothing else. Names are sealed in the database: sorted here."""
    return sorted(rows, key=lambda row: (name_words(str(row)), row.pk))


def _fits(words: list[str], name: str) -> bool:
    known = name_words(name)
    return all(any(each.startswith(word) for each in known) for word in words)


class Volunteer(Record):
    """Days and limits are what somebody says. Of a certificate of conduct there is only that it was
    seen, when and for what (P20)."""

    class Status(models.TextChoices):
        APPLYING = "applying", _("in aanmelding")
        ACTIVE = "active", _("actief")
        LEAVING = "leaving", _("in afmelding")
        LEFT = "left", _("afgemeld")

    NEXT = {
        Status.APPLYING: [Status.ACTIVE, Status.LEFT],
        Status.ACTIVE: [Status.LEAVING, Status.LEFT],
        Status.LEAVING: [Status.ACTIVE, Status.LEFT],
        Status.LEFT: [Status.ACTIVE],
    }
    STEPS = {
        Status.ACTIVE: _("Doet mee"),
        Status.LEAVING: _("Gaat stoppen"),
        Status.LEFT: _("Is gestopt"),
    }

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    call_name = EncryptedTextField(_("Roepnaam"), max_length=60)
    surname = EncryptedTextField(_("Achternaam"), max_length=80, blank=True)
    phone = EncryptedTextField(_("Telefoon"), max_length=20, blank=True)
    village = models.ForeignKey(
        Village,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("In welk dorp?"),
    )
    themes = ArrayField(
        models.CharField(max_length=30), verbose_name=_("Waarmee helpt iemand graag?"), default=list
    )
    likes = EncryptedTextField(
        _("Wat precies, in eigen woorden?"),
        max_length=200,
        blank=True,
        help_text=_("Bijvoorbeeld: rijdt graag, ook naar Venray."),
    )
    days = ArrayField(
        models.PositiveSmallIntegerField(choices=DAYS),
        verbose_name=_("Op welke dagen?"),
        default=list,
        blank=True,
    )
    not_after_dark = models.BooleanField(_("Niet als het donker is"), default=False)
    most_a_month = models.PositiveSmallIntegerField(
        _("Hooguit hoe vaak per maand vragen?"), null=True, blank=True
    )
    limits = EncryptedTextField(
        _("Wat liever niet?"), max_length=200, blank=True, help_text=_("Niets over ziekte.")
    )
    vog_seen_on = models.DateField(_("VOG gezien op"), null=True, blank=True)
    vog_role = models.CharField(
        _("Voor welke taak?"),
        max_length=60,
        blank=True,
        help_text=_("Je bekijkt de VOG en geeft hem terug. Alleen de dag en de taak staan hier."),
    )
    information_given_on = models.DateField(
        _("Uitleg over de gegevens gegeven op"),
        help_text=_("Je vertelde wat je bewaart, waarom, hoe lang, en dat inzien mag (AVG 13)."),
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.APPLYING, editable=False)
    left_on = models.DateField(null=True, editable=False)
    # On which days somebody asked them for something, a year back. Not for whom.
    asked_on = ArrayField(models.DateField(), default=list, editable=False)

    objects: ClassVar[Any] = VolunteerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(vog_seen_on__isnull=True, vog_role="")
                | (Q(vog_seen_on__isnull=False) & ~Q(vog_role="")),
                name="a_vog_was_seen_on_a_day_for_a_task",
            ),
            models.CheckConstraint(
                condition=Q(status="left", left_on__isnull=False)
                | (~Q(status="left") & Q(left_on__isnull=True)),
                name="a_volunteer_who_left_has_that_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.call_name} {self.surname}".strip()

    @property
    def is_helping(self) -> bool:
        return self.status == self.Status.ACTIVE

    @property
    def days_text(self) -> str:
        return ", ".join(str(WEEKDAYS[day]) for day in sorted(self.days))

    @property
    def asked_this_month(self) -> int:
        today = timezone.localdate()
        return sum((day.year, day.month) == (today.year, today.month) for day in self.asked_on)

    @property
    def is_full(self) -> bool:
        """Asked as often this month as they want to be."""
        return self.most_a_month is not None and self.asked_this_month >= self.most_a_month

    @property
    def last_asked_on(self) -> date | None:
        return max(self.asked_on, default=None)

    @property
    def is_applying(self) -> bool:
        return self.status == self.Status.APPLYING

    @property
    def erased_on(self) -> date | None:
        """The day on which the night erases who left, and who never began."""
        since = timezone.localdate(self.created_at) if self.is_applying else self.left_on
        return months_later(since, KEPT_MONTHS) if since else None

    @property
    def next_steps(self) -> list[tuple[str, Any]]:
        return [(step.value, self.STEPS[step]) for step in self.NEXT[self.Status(self.status)]]

    @transaction.atomic
    def begin(self, by: Membership, key: Any) -> bool:
        """In the organisation of `by`. Sent twice, or twice at once, it is one: False the second
        time."""
        self.pk, self.organisation = key, by.organisation  # type: ignore[assignment]
        if not added_once(self):
            return False
        note_down(by, AuditEvent.Action.CREATE, self)
        return True

    @transaction.atomic
    def change(self, by: Membership) -> None:
        """What the form asks and nothing else: that a colleague asked them meanwhile stays."""
        if not Volunteer.objects.select_for_update().filter(pk=self.pk):
            raise ValidationError(_("Deze vrijwilliger is intussen gewist."))
        asked = [field.name for field in self._meta.concrete_fields if field.editable]
        self.save(update_fields=[*asked, "updated_at"])
        note_down(by, AuditEvent.Action.UPDATE, self)

    @transaction.atomic
    def move_to(self, status: str, by: Membership) -> None:
        """Back as well: who left and comes again within the term is known still."""
        if status not in self.NEXT[self.Status(self.status)]:
            raise ValidationError(_("Deze stap kan nu niet."))
        left_on = timezone.localdate() if status == self.Status.LEFT else None
        rows = Volunteer.objects.filter(pk=self.pk, status=self.status)
        if not rows.update(status=status, left_on=left_on, updated_at=timezone.now()):
            raise ValidationError(_("Hier is intussen iets gewijzigd. Kijk nog eens."))
        self.status, self.left_on = status, left_on
        note_down(by, AuditEvent.Action.UPDATE, self)

    def note_asked(self) -> None:
        """Today, whoever for: so that a colleague does not ask too much of the same person."""
        today = timezone.localdate()
        locked = Volunteer.objects.select_for_update().get(pk=self.pk)
        self.asked_on = [day for day in locked.asked_on if today - day < ASKED_KEPT] + [today]
        Volunteer.objects.filter(pk=self.pk).update(asked_on=self.asked_on)

    def forget_asked(self) -> None:
        """Of today once: it was a mistake."""
        locked = Volunteer.objects.select_for_update().get(pk=self.pk)
        today = timezone.localdate()
        if today in locked.asked_on:
            locked.asked_on.remove(today)
            Volunteer.objects.filter(pk=self.pk).update(asked_on=locked.asked_on)

    @transaction.atomic
    def erase(self, by: Membership) -> bool:
        """At once, because they ask for it; counted in a certificate by the database."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_erase_volunteer(%s)", [self.pk])
            erased = bool(cursor.fetchone()[0])
        if erased:
            note_down(by, AuditEvent.Action.DELETE, self)
        return erased
