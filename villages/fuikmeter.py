"""The fuikmeter: how much of their time who helps gives to what others want to know.

Care that has to prove itself all day is caught in a trap, a *fuik*. So what is asked is counted,
from the forms themselves and for everybody to read, and one more field shows what it costs.

    asked.plug(Asked("contact", _("een contact vastleggen"), ContactForm, 1000, SUPPORTER), 10)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from villagehub.registry import Socket

SUPPORTER = _("dorpsondersteuner")
VOLUNTEER = _("vrijwilliger")
COORDINATOR = _("coördinator")
# Seconds for one that is filled in with a thumb, on a phone: an estimate, and the page says so.
CHOICE, DAY, SHORT, LONG = 3, 5, 8, 30


@dataclass(frozen=True)
class Asked:
    """`times` is how often one person fills it in, in a year; `form` a class, so that no field that
    is asked can be left out of the count. A report is filled in for who pays."""

    key: str
    label: str | Promise
    form: Any
    times: int
    who: str | Promise
    is_report: bool = False

    @property
    def required(self) -> list[str]:
        """What somebody has to fill in: a field that is required and says nothing yet."""
        return [capfirst(str(field.label or name)).rstrip("?") for name, field in self._asked()]

    @property
    def ready(self) -> int:
        """Required, and filled in beforehand: shown, and nobody's time."""
        return len(list(self._required())) - len(self.required)

    @property
    def proofs(self) -> int:
        fields = self.form.base_fields.values()
        return sum(isinstance(field, forms.FileField) and field.required for field in fields)

    @property
    def seconds(self) -> int:
        return sum(_seconds(field) for _name, field in self._asked())

    @property
    def hours(self) -> float:
        return self.seconds * self.times / 3600

    @property
    def minutes(self) -> int:
        return round(self.hours * 60)

    @property
    def one_more(self) -> int:
        """Minutes a year of one person, for one more choice that is required."""
        return round(CHOICE * self.times / 60)

    def _required(self) -> Iterator[tuple[str, Any]]:
        for name, field in self.form.base_fields.items():
            if field.required and not field.widget.is_hidden:
                yield name, field

    def _asked(self) -> Iterator[tuple[str, Any]]:
        for name, field in self._required():
            if not self._says_something(name, field):
                yield name, field

    def _says_something(self, name: str, field: Any) -> bool:
        if field.initial not in (None, ""):
            return True
        model = getattr(getattr(self.form, "_meta", None), "model", None)
        columns = {column.name: column for column in model._meta.get_fields()} if model else {}
        column: Any = columns.get(name)
        return bool(column is not None and getattr(column, "has_default", bool)())


def _seconds(field: Any) -> int:
    if isinstance(field, forms.DateField | forms.DateTimeField | forms.TimeField):
        return DAY
    if isinstance(field.widget, forms.Textarea):
        return LONG
    return SHORT if isinstance(field.widget, forms.TextInput) else CHOICE


def told(rows: Iterable[Asked]) -> dict[str, Any]:
    """What the page says: of each who helps, and all that is asked for who pays."""
    rows = list(rows)
    groups = [
        (who, [each for each in rows if each.who == who])
        for who in (SUPPORTER, VOLUNTEER, COORDINATOR)
    ]
    return {
        "groups": [
            {
                "who": who,
                "rows": of_who,
                "hours": sum(each.hours for each in of_who),
                "fields": sum(len(each.required) for each in of_who),
            }
            for who, of_who in groups
        ],
        "reports": [each for each in rows if each.is_report],
        "proofs": sum(each.proofs for each in rows),
    }


asked: Socket[Asked] = Socket("fuikmeter", key=lambda each: each.key)
