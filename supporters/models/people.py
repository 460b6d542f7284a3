"""People whom a supporter accompanies, and what for."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import (
    EncryptedTextField,
    hash_surname,
    name_words,
    surname_hashes,
)
from supporters.models.base import Casework, CaseworkQuerySet, note_down, refuse_at_rest
from supporters.models.outcomes import Outcome, Ways
from supporters.models.retention import CASE_MONTHS, NOTICE_MONTHS, RetentionPolicy, erased_on
from villagehub.audit.models import AuditEvent
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation, Village

MOST_ALIKE = 5


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _begins_with(name: str, word: str) -> bool:
    words = name_words(name)
    return bool(words) and words[0].startswith(word)


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def in_a_month() -> date:
    """Until when what goes is said beforehand."""
    return months_later(timezone.localdate(), NOTICE_MONTHS)


class HelpSeekerQuerySet(CaseworkQuerySet):
    def present(self) -> HelpSeekerQuerySet:
        """Who died or moved is in no list, no chooser and no search."""
        return self.filter(gone_on__isnull=True)

    def gone(self) -> HelpSeekerQuerySet:
        """For the one page where a file that was closed by mistake, or too early, is found."""
        return self.filter(gone_on__isnull=False)

    def opened_for(self, user: Any) -> HelpSeekerQuerySet:
        """Whose file a coordinator opened, and for how long: see BrokenGlass."""
        if not user.is_authenticated:
            return self.none()
        works_for = reach_of(user).organisations_as(Role.COORDINATOR)
        opened = Q(openings__opened_by=user.pk, openings__closes_at__gt=timezone.now())
        return self.filter(opened, organisation__in=works_for).distinct()

    def unrestricted(self) -> HelpSeekerQuerySet:
        return self.filter(restricted_on__isnull=True)

    def with_last_day(self) -> HelpSeekerQuerySet:
        """The day on which all of somebody is erased, by the rule of the job itself."""
        return self.annotate(erased_on=erased_on())

    def erased_soon(self) -> HelpSeekerQuerySet:
        """Within a month, of whom there is no file that says so: see SupportCaseQuerySet."""
        without = self.unrestricted().filter(cases__isnull=True).with_last_day()
        return without.filter(erased_on__lte=in_a_month()).order_by("erased_on", "id")

    def with_sheet(self) -> HelpSeekerQuerySet:
        """And how long it is kept once it closes, for the meeleesblad."""
        term = RetentionPolicy.objects.filter(organisation=models.OuterRef("organisation"))
        kept = Coalesce(models.Subquery(term.values("months")[:1]), CASE_MONTHS)
        return self.with_last_day().annotate(kept_months=kept).select_related("organisation")

    def named(self, text: str, organisation_id: Any) -> HelpSeekerQuerySet:
        """By the whole surname, which is found by its hash; by how the call name begins, which only
        opens here (a supporter's own people are few); or by both, in that order."""
        words = name_words(text)
        if not words:
            return self.none()
        names = self.values_list("pk", "call_name")
        called = Q(pk__in=[pk for pk, name in names if _begins_with(name, words[0])])
        surname = Q(surname_hash__in=surname_hashes(text, organisation_id))
        if len(words) > 1:
            rest = text.strip().partition(" ")[2]
            called &= Q(surname_hash__in=surname_hashes(rest, organisation_id))
        return self.filter(surname | called)

    def like(self, typed: dict[str, Any], organisation_id: Any) -> list[HelpSeeker]:
        """Who this may be already, so that nobody is recorded twice."""
        hashes = surname_hashes(typed.get("surname", ""), organisation_id)
        shown = ("id", "created_at", "call_name", "surname", "phone", "address", "surname_hash")
        found = [row for row in self.only(*shown) if row.is_like(typed, hashes)]
        return found[:MOST_ALIKE]

    def for_list(self) -> HelpSeekerQuerySet:
        """With the names of the team: `names_of_team`, asked where both are known."""
        open_cases = models.Count("cases", filter=~Q(cases__status="closed"))
        shown = self.only("id", "created_at", "call_name", "surname", "gone_on", "owner_id")
        return shown.annotate(open_cases=open_cases)


class HelpSeeker(Casework):
    """Somebody to call back, refer or accompany; without that need there is no row (P1).

    No number, no birth date, nothing about health, belief or origin: the columns do not exist.
    """

    class Preferred(models.TextChoices):
        PHONE = "phone", _("bellen")
        VISIT = "visit", _("langskomen")
        MESSAGE = "message", _("een bericht")
        RELATIVE = "relative", _("via familie of buren")

    call_name = EncryptedTextField(_("Roepnaam"), max_length=60)
    surname = EncryptedTextField(_("Achternaam"), max_length=80, blank=True)
    surname_hash = models.CharField(max_length=90, blank=True, editable=False)
    phone = EncryptedTextField(_("Telefoon"), max_length=20, blank=True)
    address = EncryptedTextField(_("Straat en huisnummer"), max_length=120, blank=True)
    village = models.ForeignKey(
        Village,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Welk dorp?"),
    )
    birth_decade = models.PositiveSmallIntegerField(_("Geboren in de jaren"), null=True, blank=True)
    preferred_contact = models.CharField(
        _("Liefst contact door"), max_length=10, choices=Preferred, default=Preferred.PHONE
    )
    gone_on = models.DateField(null=True, editable=False)
    # Nothing is done with it and nothing of it is erased (GDPR, article 18).
    restricted_on = models.DateField(null=True, editable=False)

    FILE = "pk"
    told_team: list[dict[str, Any]]  # of the page of one person
    erased_on: date | None  # with `with_last_day`

    objects: ClassVar[Any] = HelpSeekerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(birth_decade__isnull=True)
                | Q(birth_decade__in=list(range(1900, 2031, 10))),
                name="birth_is_known_by_decade_only",
            )
        ]
        indexes = [models.Index(fields=["owner", "surname_hash"], name="people_by_surname")]

    @property
    def goes_soon(self) -> bool:
        return self.erased_on is not None and self.erased_on <= in_a_month()

    def __str__(self) -> str:
        return f"{self.call_name} {self.surname}".strip()

    @property
    def picker_label(self) -> str:
        """Call name and the first letter of the street: enough to choose, too little to list."""
        return f"{self.call_name} ({self.address[0]}.)" if self.address else self.call_name

    @property
    def picker_details(self) -> list[str]:
        """For two who look the same in it, and only then."""
        return [self.surname, self.address]

    def is_like(self, typed: dict[str, Any], hashes: list[str]) -> bool:
        """The same surname or number; without a surname, the same call name."""
        if self.surname_hash in hashes:
            return True
        if digits(self.phone) and digits(self.phone) == digits(typed.get("phone", "")):
            return True
        both_known = self.surname and typed.get("surname")
        return not both_known and name_words(self.call_name) == name_words(typed["call_name"])

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.surname_hash = hash_surname(self.surname, self.organisation_id)
        super().save(*args, **kwargs)


class SupportCaseQuerySet(CaseworkQuerySet):
    def open(self) -> SupportCaseQuerySet:
        return self.exclude(status=SupportCase.Status.CLOSED)

    def erased_soon(self) -> SupportCaseQuerySet:
        """Within a month, the first one at the top: their supporter hears of it beforehand."""
        closed = self.filter(retention_until__lte=in_a_month(), person__restricted_on__isnull=True)
        return closed.order_by("retention_until", "id")


class SupportCase(Casework):
    class LegalBasis(models.TextChoices):
        AGREEMENT = "agreement", _("We hebben het samen afgesproken (AVG 6.1b)")
        PUBLIC_TASK = "public_task", _("Taak die de organisatie bij wet kreeg (AVG 6.1e)")
        LEGITIMATE_INTEREST = "legitimate_interest", _("Gerechtvaardigd belang, afgewogen (6.1f)")

    class Status(models.TextChoices):
        OPEN = "open", _("loopt")
        WAITING = "waiting", _("wacht")
        CLOSED = "closed", _("afgesloten")

    class CloseReason(models.TextChoices):
        HELPED = "helped", _("geholpen")
        PARTLY_HELPED = "partly_helped", _("deels geholpen")
        HANDED_OVER = "handed_over", _("overgedragen")
        NO_LONGER_WANTED = "no_longer_wanted", _("wil niet meer")
        MOVED = "moved", _("verhuisd")
        DECEASED = "deceased", _("overleden")
        UNREACHABLE = "unreachable", _("niet te bereiken")

    class ReopenReason(models.TextChoices):
        MISTAKE = "mistake", _("per vergissing afgesloten")
        CAME_BACK = "came_back", _("de persoon is terug")
        NEEDED_AGAIN = "needed_again", _("er is weer hulp nodig")

    # Of whom nothing is to be done any more.
    GONE = {CloseReason.MOVED, CloseReason.DECEASED}
    WENT_WELL = {CloseReason.HELPED, CloseReason.PARTLY_HELPED}
    NEXT = {
        Status.OPEN: {Status.WAITING},
        Status.WAITING: {Status.OPEN},
        Status.CLOSED: set(),
    }

    reference = models.CharField(max_length=20, editable=False)
    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="cases")
    question_in_own_words = EncryptedTextField(
        _("Waarom is begeleiding nodig?"),
        max_length=1000,
        help_text=_("In de woorden van de persoon. Niets over ziekte of behandeling."),
    )
    wants_to_contribute = EncryptedTextField(
        _("Wat wil of kan deze persoon zelf doen?"), max_length=500, blank=True
    )
    legal_basis = models.CharField(
        _("Op welke grond bewaar je dit?"),
        max_length=20,
        choices=LegalBasis,
        default=LegalBasis.AGREEMENT,
    )
    information_given_on = models.DateField(
        _("Uitleg over de gegevens gegeven op"),
        help_text=_("Je vertelde wat je bewaart, waarom, hoe lang, en dat inzien mag (AVG 13)."),
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.OPEN, editable=False)
    close_reason = models.CharField(
        _("Hoe liep het af?"), max_length=18, choices=CloseReason, blank=True
    )
    opened_on = models.DateField(default=timezone.localdate, editable=False)
    closed_on = models.DateField(null=True, editable=False)
    retention_until = models.DateField(null=True, editable=False)
    reopened_on = models.DateField(null=True, editable=False)
    reopen_reason = models.CharField(
        _("Waarom loopt het weer?"), max_length=12, choices=ReopenReason, blank=True
    )

    objects: ClassVar[Any] = SupportCaseQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "reference"], name="a_case_reference_is_used_once"
            ),
            models.CheckConstraint(
                condition=~Q(status="closed")
                | (Q(closed_on__isnull=False, retention_until__isnull=False) & ~Q(close_reason="")),
                name="a_closed_case_has_a_reason_and_an_end_of_retention",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.reference = self.reference or CaseCounter.next_reference(self.organisation)
        super().save(*args, **kwargs)

    @property
    def is_open(self) -> bool:
        return self.status != self.Status.CLOSED

    @staticmethod
    def ways_to_settle() -> Ways:
        """When another case of this person closes."""
        return {Outcome.STAYS: _("loopt door"), Outcome.DONE: _("sluit ook")}

    def settle(self, _outcome: Outcome, journal: Any, reason: str) -> None:
        """Closed, and kept until `retention_until`. By `Closing` only, which settles the rest."""
        if not self.is_open:
            raise ValidationError(_("Deze begeleiding was al afgesloten."))
        today = timezone.localdate()
        kept = RetentionPolicy.objects.of(self.organisation_id)
        journal.change(
            self,
            status=self.Status.CLOSED,
            close_reason=reason,
            closed_on=today,
            retention_until=months_later(today, kept.months),
        )

    def reopen(self, reason: str, journal: Any) -> None:
        """Running again, and the person is here again. By `open_again` only."""
        if self.is_open:
            raise ValidationError(_("Deze begeleiding loopt al weer."))
        journal.change(
            self,
            status=self.Status.OPEN,
            close_reason="",
            closed_on=None,
            retention_until=None,
            reopened_on=timezone.localdate(),
            reopen_reason=reason,
        )
        if self.person.gone_on:
            journal.change(self.person, gone_on=None)

    @transaction.atomic
    def move_to(self, status: str, by: Membership) -> None:
        """Between running and waiting."""
        refuse_at_rest(self.person_id)
        if status not in self.NEXT[SupportCase.Status(self.status)]:
            raise ValidationError(_("Deze stap kan nu niet."))
        rows = SupportCase.objects.filter(pk=self.pk, status=self.status)
        if not rows.update(status=status, updated_at=timezone.now()):
            raise ValidationError(_("Deze begeleiding is intussen al gewijzigd."))
        self.status = status
        note_down(by, AuditEvent.Action.UPDATE, self)


class CaseCounter(Record):
    """The last case number of an organisation in a year, shared by its supporters."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "year"], name="one_counter_per_year"),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"

    @staticmethod
    def next_reference(organisation: Organisation) -> str:
        """AM-26-014: two letters of the village, the year, a number. Two at once wait in turn."""
        year = timezone.localdate().year
        CaseCounter.objects.bulk_create(
            [CaseCounter(organisation=organisation, year=year)], ignore_conflicts=True
        )
        row = CaseCounter.objects.select_for_update().get(organisation=organisation, year=year)
        CaseCounter.objects.filter(pk=row.pk).update(last=F("last") + 1)
        village = organisation.villages.order_by("name__dutch", "pk").first()
        letters = [letter for letter in str(village or organisation).upper() if letter.isalpha()]
        return f"{''.join(letters[:2])}-{year % 100:02}-{row.last + 1:03}"
