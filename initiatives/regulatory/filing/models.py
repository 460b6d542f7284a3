"""What an archive and a publication platform ask about a request, with where each comes from."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from initiatives.regulatory.models.choices import ProcedureKind
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.models import Membership

TRANSFER_YEARS = (
    20  # Archiefwet 1995 art. 12; the law that follows it says ten (check with counsel)
)
FIRST_YEAR = 2022  # in which the Omgevingsloket began to number requests
# Of these kinds an answer of a decision maker is a decision in an individual case (domain.md 3.2).
INDIVIDUAL = [
    ProcedureKind.POLICY_DEVIATION,
    ProcedureKind.EXEMPTION_PERMIT,
    ProcedureKind.ENVIRONMENT_PERMIT,
    ProcedureKind.EXPERIMENT,
    ProcedureKind.SUBSIDY,
]


class WooCategory(models.TextChoices):
    """Of the seventeen of article 3.3 Woo those that an answer here can be."""

    DECISION = "decision", _("Beschikking (Woo 3.3 lid 2k)")
    COVENANT = "covenant", _("Convenant (Woo 3.3 lid 2f)")
    NONE = "none", _("Valt onder geen categorie")


def dso_number(text: str) -> str:
    """Thirteen digits: the day, and the number of that day. Raises ValidationError."""
    digits = re.sub(r"[\s.\-/]", "", text)
    wrong = _("Een nummer van het Omgevingsloket heeft 13 cijfers: jaar, maand, dag en 5 cijfers.")
    if not re.fullmatch(r"[0-9]{13}", digits):
        raise ValidationError(wrong)
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError as error:
        raise ValidationError(wrong) from error
    if not FIRST_YEAR <= day.year <= 2099:
        raise ValidationError(wrong)
    return digits


class FilingQuerySet(models.QuerySet["Filing"]):
    def visible_to(self, user: Any) -> FilingQuerySet:
        """Whoever works at the desk of the municipality."""
        desks = [Membership.Role.OFFICER, Membership.Role.DECISION_MAKER]
        return self.filter(request__municipality__in=reach_of(user).municipalities_as(*desks))


class Filing(Record):
    request = models.OneToOneField(
        RegulatoryRequest, on_delete=models.PROTECT, related_name="filing"
    )
    dso_number = models.CharField(_("nummer in het Omgevingsloket"), max_length=13, blank=True)
    woo_category = models.CharField(
        _("categorie van de Woo"), max_length=10, choices=WooCategory, blank=True
    )
    selection_category = models.CharField(
        _("categorie van de selectielijst"),
        max_length=10,
        blank=True,
        validators=[
            RegexValidator(
                r"^[0-9]{1,2}(\.[0-9]{1,2}){0,3}$", _("Schrijf cijfers met punten, zoals 9.1.2.")
            )
        ],
    )
    selection_source = models.CharField(_("van welke selectielijst?"), max_length=120, blank=True)
    retention_years = models.PositiveSmallIntegerField(_("jaren bewaren"), null=True, blank=True)
    is_kept_forever = models.BooleanField(_("blijvend bewaren"), default=False)
    by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = FilingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(selection_category="") | ~Q(selection_source=""),
                name="a_selection_category_has_its_source",
                violation_error_message=_("Zeg erbij uit welke selectielijst de categorie komt."),
            ),
            models.CheckConstraint(
                condition=Q(retention_years=None) | Q(is_kept_forever=False),
                name="kept_forever_or_so_many_years",
                violation_error_message=_("Kies: een aantal jaren, of blijvend bewaren."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request}"

    @property
    def kept_until(self) -> date | None:
        """So many years after the request was closed; nothing while it runs. What happens then the
        archivist does: nothing here goes by itself (docs/decisions/0086)."""
        closed_on = self.request.closed_on
        if closed_on is None or self.retention_years is None:
            return None
        return closed_on + relativedelta(years=self.retention_years)

    @property
    def handed_over_by(self) -> date | None:
        """What is kept for ever goes to an archive that everybody may use."""
        closed_on = self.request.closed_on
        if closed_on is None or not self.is_kept_forever:
            return None
        return closed_on + relativedelta(years=TRANSFER_YEARS)

    @property
    def said(self) -> str:
        """How long it is kept, for everybody; and that nothing of it goes by itself."""
        stays = _now("Op deze site verdwijnt niets vanzelf.")
        if told := self._term:
            return f"{told} {stays}"
        return f"{_now('De gemeente vulde nog niet in hoe lang ze dit bewaart.')} {stays}"

    @property
    def _term(self) -> str:
        if self.is_kept_forever:
            return _now("De gemeente bewaart dit voorgoed: het gaat later naar het archief.")
        if self.retention_years is None:
            return ""
        if self.kept_until is None:
            text = ngettext(
                "De gemeente bewaart dit %d jaar, vanaf de dag dat het is afgerond.",
                "De gemeente bewaart dit %d jaar, vanaf de dag dat het is afgerond.",
                self.retention_years,
            )
            return text % self.retention_years
        if self.kept_until < timezone.localdate():
            text = _now("De gemeente bewaarde dit tot en met %s. Nu besluit haar archivaris.")
        else:
            text = _now("De gemeente bewaart dit tot en met %s. Dan besluit haar archivaris.")
        return text % date_format(self.kept_until, "j F Y")

    @classmethod
    @transaction.atomic
    def keep(cls, case: RegulatoryRequest, by: User, **fields: Any) -> Filing:
        case.refuse_interest_of(by)
        case.touch(by, note_internal=str(_("Gegevens voor dossier en archief bijgewerkt")))
        filing, _is_new = cls.objects.update_or_create(request=case, defaults={**fields, "by": by})
        record(AuditEvent.Action.UPDATE, filing, by.pk)
        return filing


def category_of(case: RegulatoryRequest) -> str:
    """What the officer chose, else what its kind and outcome make of it."""
    filing = getattr(case, "filing", None)
    if filing is not None and filing.woo_category:
        return str(filing.woo_category)
    decided = case.is_decision_with(case.outcome) or case.revised_by_id is not None
    is_decision = case.procedure_kind in INDIVIDUAL and decided
    return WooCategory.DECISION if is_decision else WooCategory.NONE
