"""Which number of a released report, and beside what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from supporters.forms.base import CaseworkForm
from supporters.models import AttachedCount, Report
from supporters.models.attached import MISSED, told_needs
from supporters.report.cells import theme_labels
from villages.models import Membership

NOT_FOUND = _("Dit is er niet meer, of je mag het niet zien. Kies iets anders.")


class AttachForm(CaseworkForm):
    theme = forms.ChoiceField(
        label=_("Welk getal?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een getal.")},
    )
    beside = forms.ChoiceField(
        label=_("Waar hoort het bij?"),
        error_messages={"required": _("Kies een initiatief of een vraag.")},
    )

    def __init__(self, *args: Any, report: Report, by: Membership, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.report, self.by = report, by
        names = theme_labels()[MISSED]
        told = told_needs(report)
        self.fields["theme"].choices = [
            (key, f"{name}: {told[key]}") for key, name in names.items() if key in told
        ]
        if len(told) == 1:
            self.initial["theme"] = next(iter(told))
        self.found: dict[str, Initiative | RegulatoryRequest] = {}
        self.fields["beside"].choices = [
            ("", _("Kies …")),
            (_("Initiatieven"), self._choices("i", self._initiatives())),
            (_("Vragen aan de gemeente"), self._choices("r", self._requests())),
        ]

    @property
    def can_be_sent(self) -> bool:
        return bool(self.found and self.fields["theme"].choices)

    def _initiatives(self) -> Iterable[Any]:
        rows = Initiative.objects.visible_to(self.by.user).ongoing()
        rows = rows.filter(village__in=self.report.villages).select_related("village")
        return rows.order_by("village__name__dutch", "title__dutch", "pk")

    def _requests(self) -> Iterable[Any]:
        rows = RegulatoryRequest.objects.visible_to(self.by.user).running()
        rows = rows.filter(initiative__village__in=self.report.villages)
        return rows.select_related("initiative__village").order_by("title", "pk")

    def _choices(self, kind: str, rows: Iterable[Any]) -> list[tuple[str, str]]:
        keys = {f"{kind}:{row.pk}": row for row in rows}
        self.found |= keys
        return [(key, f"{row}, {self._village_of(row)}") for key, row in keys.items()]

    @staticmethod
    def _village_of(row: Any) -> Any:
        return (row.initiative if isinstance(row, RegulatoryRequest) else row).village

    def attach(self) -> AttachedCount | None:
        about = self.found.get(self.cleaned_data["beside"])
        if about is None:
            raise ValidationError(NOT_FOUND)
        made: AttachedCount | None = AttachedCount.attach(
            self.report, self.cleaned_data["theme"], about, self.by
        )
        return made
