"""What can go wrong and what is done about it, as rows of two fields each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.regulatory.models.risks import MOST_RISKS, Risk
from villagehub.web.widgets import text_area

LONGEST = 2000
FEWEST_SHOWN = 2


class RisksField(forms.Field):
    """How many rows the page shows; what stands in them are fields of their own."""

    widget = forms.HiddenInput

    def prepare_value(self, value: Any) -> Any:
        return str(len(value)) if isinstance(value, list) else value


class WithRisks(forms.Form):
    """A form with `risks`: a pair of fields for each row, and an empty pair for the next."""

    def _ask_risks(self) -> None:
        if "risks" not in self.fields:
            return
        kept: list[Risk] = self.initial.get("risks") or []
        for number in self._shown_rows(len(kept)):
            row = kept[number - 1] if number <= len(kept) else Risk(risk="", mitigation="")
            asked = {
                "risk": _("Risico %d: wat kan er misgaan?"),
                "mitigation": _("Hoe vangen jullie risico %d op?"),
            }
            for name, label in asked.items():
                self.fields[f"{name}_{number}"] = forms.CharField(
                    label=label % number,
                    initial=row[name],  # type: ignore[literal-required]
                    max_length=LONGEST,
                    required=False,
                    widget=text_area(2),
                )

    def _shown_rows(self, kept: int) -> list[int]:
        """As they were sent; of a new page those that stand there, and an empty one."""
        every = range(1, MOST_RISKS + 1)
        if self.is_bound:
            return [
                each for each in every if {f"risk_{each}", f"mitigation_{each}"} & set(self.data)
            ]
        return list(every[: max(kept + 1, FEWEST_SHOWN)])

    @property
    def may_add_risk(self) -> bool:
        return "risks" in self.fields and f"risk_{MOST_RISKS}" not in self.fields

    def _gather_risks(self, cleaned: dict[str, Any]) -> None:
        """A row of which nothing was filled in is none."""
        if "risks" not in self.fields:
            return
        rows = [
            Risk(
                risk=cleaned.get(f"risk_{number}", ""),
                mitigation=cleaned.get(f"mitigation_{number}", ""),
            )
            for number in range(1, MOST_RISKS + 1)
        ]
        cleaned["risks"] = [row for row in rows if row["risk"] or row["mitigation"]]


HANDLED = gettext_lazy("Hoe vangen jullie dat op?")


def risks_as_answers(risks: list[Risk], label: Any) -> Iterator[tuple[Any, str]]:
    if not risks:
        yield label, ""
    for number, row in enumerate(risks, start=1):
        yield _("Risico %d") % number, row["risk"]
        yield HANDLED, row["mitigation"]
