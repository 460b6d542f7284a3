"""The lines of a budget, and what is known of the whole."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.papers.forms.keys import EditionForm, Keyed, audiences_for
from initiatives.papers.models import Budget, Line
from initiatives.papers.money import MoneyField
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area

MOST_HOURS = Decimal(100000)
MOST_PER_HOUR = Decimal(500)


class LineForm(EditionForm):
    """Of a cost or of a source: `side` of the instance says which."""

    amount = MoneyField(label=_("Bedrag in euro's"), required=False)
    hours = MoneyField(label=_("Of: uren eigen werk"), required=False)

    spent = MoneyField(
        label=_("Al uitgegeven"),
        required=False,
        help_text=_("Wat jullie zelf betaalden. Hier wordt niets betaald."),
    )

    class Meta:
        model = Line
        fields = [
            *("name", "source", "amount", "hours", "state", "rhythm", "spent", "period", "note"),
        ]
        help_texts = {"period": _("Bijvoorbeeld: 2027, of fase 1.")}
        widgets = {"rhythm": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance.is_source:
            for name in ("source", "hours", "state"):
                del self.fields[name]
            return
        del self.fields["spent"]
        self.fields["name"].label = _("Van wie of waarvan?")
        self.fields["source"].required = True
        self.initial["amount"] = self.initial.get("amount") or None

    def clean_hours(self) -> Any:
        hours = self.cleaned_data["hours"]
        if hours is not None and hours > MOST_HOURS:
            raise ValidationError(_("Zoveel uren kan niet. Schrijf hoogstens 100.000."))
        return hours

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "amount" in self.errors or "hours" in self.errors:
            return cleaned
        amount, hours = cleaned.get("amount"), cleaned.get("hours")
        if cleaned.get("source") == Line.Source.OWN_WORK:
            if hours is None:
                self.add_error("hours", _("Hoeveel uur is het ongeveer?"))
            cleaned["amount"] = Decimal(0)
        elif hours is not None:
            self.add_error("hours", _("Uren vul je alleen in bij eigen werk."))
        elif amount is None:
            self.add_error("amount", _("Hoeveel is het ongeveer? Schrijf een bedrag."))
        return cleaned

    def change(self, by: User) -> bool:
        """False, with the reason on the form, when somebody else was first."""
        self.by = by
        return self.save_names([name for name in self.Meta.fields if name in self.fields])

    def _write(self, names: list[str]) -> None:
        self.instance.change(self.by, self.loaded_edition, names)


class NewLineForm(Keyed, LineForm):
    def add(self, by: User) -> bool:
        """False when it stands there already: pressed twice it is one. Raises ValidationError
        when the budget is full."""
        row = self.instance
        row.pk = self.key
        try:
            with transaction.atomic():
                row.put(by)
        except IntegrityError:
            return False
        return True


class BudgetForm(forms.ModelForm):
    hour_value = MoneyField(label=_("Wat rekenen jullie voor een uur eigen werk?"))
    reserve = MoneyField(
        label=_("Hoeveel hebben jullie achter de hand?"),
        required=False,
        help_text=_(
            "Wat er op de rekening staat en nog vrij is. Zo zie je hoe lang je het volhoudt."
        ),
    )
    give_link = forms.URLField(
        label=_("Waar kunnen mensen geven?"),
        required=False,
        max_length=300,
        assume_scheme="https",
        help_text=_(
            "Bijvoorbeeld jullie pagina voor crowdfunding. Hier wordt niets betaald; het is "
            "alleen een link."
        ),
    )

    class Meta:
        model = Budget
        fields = ["note", "hour_value", "reserve", "give_link", "audience"]
        widgets = {
            "note": text_area(4),
            "audience": forms.RadioSelect,
        }

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["audience"].choices = audiences_for(initiative)  # type: ignore[attr-defined]

    def clean_hour_value(self) -> Any:
        value = self.cleaned_data["hour_value"]
        if value is not None and value > MOST_PER_HOUR:
            raise ValidationError(_("Een uur is hier hoogstens € 500 waard."))
        return value

    def change(self, by: User) -> None:
        self.instance.change(by, self.Meta.fields)
