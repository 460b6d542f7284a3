"""A rota for a month in one form: first what it makes, then it is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.work.forms.staffed import FURTHEST, ShiftDetailsForm
from initiatives.work.models import Rota, Shift, Turn
from initiatives.work.models.rota import LONGEST_ROTA, MOST_SHIFTS, Planned
from initiatives.work.periods import Month
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area, time_input
from villages.facilities.hours import clock

MOST_TURNS = 4
MOST_DATES = 60
WEEKDAYS = [
    *(("0", _("maandag")), ("1", _("dinsdag")), ("2", _("woensdag")), ("3", _("donderdag"))),
    *(("4", _("vrijdag")), ("5", _("zaterdag")), ("6", _("zondag"))),
]
WRITTEN_DATE = re.compile(r"(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?", re.ASCII)
NOT_A_DATE = _("Schrijf elke dag zoals 24-12-2026, met een komma ertussen.")


def read_dates(text: str, first: date) -> set[date]:
    """ "24-12, 31-12-2026"; without a year it is the first such day from `first` on. Raises
    ValidationError with the sentence that helps."""
    parts = [part for part in re.split(r"[,;\s]+", text) if part]
    if len(parts) > MOST_DATES:
        raise ValidationError(_("Dat zijn erg veel dagen. Schrijf er hoogstens 60."))
    return {_read(part, first) for part in parts}


def _read(part: str, first: date) -> date:
    found = WRITTEN_DATE.fullmatch(part)
    if not found:
        raise ValidationError(NOT_A_DATE)
    day, month = int(found[1]), int(found[2])
    try:
        if found[3]:
            return date(int(found[3]), month, day)
        this_year = date(first.year, month, day)
        return this_year if this_year >= first else date(first.year + 1, month, day)
    except ValueError as error:
        raise ValidationError(NOT_A_DATE) from error


class RotaForm(ShiftDetailsForm):
    FOLDED = ("text", "skills", "audience", *ShiftDetailsForm.RULES)
    first_on = forms.DateField(label=_("Van"), widget=date_input())
    last_on = forms.DateField(label=_("Tot en met"), widget=date_input())
    days = forms.TypedMultipleChoiceField(
        label=_("Op welke dagen?"),
        choices=WEEKDAYS,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    holidays_off = forms.BooleanField(label=_("Niet op feestdagen"), required=False, initial=True)
    out = forms.CharField(
        label=_("Ook niet op"),
        required=False,
        max_length=600,
        help_text=_("Mag leeg blijven. Bijvoorbeeld: 24-12, 31-12."),
    )
    ask_first = forms.BooleanField(
        label=_("Vraag eerst wie wanneer kan"),
        required=False,
        initial=True,
        help_text=_("Mensen vinken aan wanneer ze kunnen, jij deelt in, en dan ziet iedereen het."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    class Meta:
        model = Shift
        fields = [
            *("title", "minimum", "maximum", "text", "skills", "audience"),
            *ShiftDetailsForm.RULES,
        ]
        help_texts = {"title": _("Bijvoorbeeld: chauffeur, achter de toonbank.")}
        widgets = {"text": text_area(4)}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        month = Month.of(timezone.localdate()).after
        whole = {"first_on": month.first, "last_on": month.last, "days": [0, 1, 2, 3, 4]}
        self.initial = {**self.initial, **whole}
        for number in range(1, MOST_TURNS + 1):
            needed = number == 1
            for name, label in (("begins", _("Van")), ("ends", _("Tot"))):
                self.fields[f"{name}_{number}"] = forms.TimeField(
                    label=label, widget=time_input(), required=needed
                )
            self.fields[f"place_{number}"] = forms.CharField(
                label=_("Waar? Mag leeg blijven"), max_length=160, required=False
            )

    def turn_fields(self) -> Iterator[tuple[int, list[Any]]]:
        for number in range(1, MOST_TURNS + 1):
            yield number, [self[f"{name}_{number}"] for name in ("begins", "ends", "place")]

    @property
    def first_turns(self) -> list[Any]:
        return list(self.turn_fields())[:2]

    @property
    def more_turns(self) -> list[Any]:
        return list(self.turn_fields())[2:]

    @property
    def has_more_turns(self) -> bool:
        fields = [field for _number, fields in self.more_turns for field in fields]
        return any(field.value() or field.errors for field in fields)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self._check_period(data)
        turns = self._turns(data)
        if self.errors:
            return data
        self.rota = Rota(
            details=self.instance,
            first=data["first_on"],
            last=data["last_on"],
            days=data["days"],
            turns=turns,
            out=data["out_dates"],
            holidays_off=data["holidays_off"],
        )
        return data

    def _check_period(self, data: dict[str, Any]) -> None:
        first, last, today = data.get("first_on"), data.get("last_on"), timezone.localdate()
        if first and not today <= first < today + FURTHEST:
            self.add_error("first_on", _("Kies een dag vanaf vandaag, binnen drie jaar."))
        elif first and last and not first <= last <= first + LONGEST_ROTA:
            self.add_error("last_on", _("Kies een dag na de eerste, hoogstens drie maanden later."))
        try:
            data["out_dates"] = read_dates(data.get("out") or "", first or today)
        except ValidationError as error:
            self.add_error("out", error)

    def _turns(self, data: dict[str, Any]) -> list[Turn]:
        turns: list[Turn] = []
        for number in range(1, MOST_TURNS + 1):
            begins, ends = data.get(f"begins_{number}"), data.get(f"ends_{number}")
            place = data.get(f"place_{number}") or ""
            if begins is None and ends is None and not place:
                continue
            if begins is None or ends is None:
                name = "begins" if begins is None else "ends"
                self._say(f"{name}_{number}", _("Vul allebei de tijden in."))
                continue
            turn = Turn(begins, ends, place)
            if begins == ends:
                self._say(f"ends_{number}", _("Het einde is gelijk aan het begin."))
            elif turn in turns:
                self._say(f"begins_{number}", _("Deze dienst staat hierboven ook al."))
            turns.append(turn)
        return turns

    def _say(self, name: str, text: Any) -> None:
        if name not in self.errors:
            self.add_error(name, text)

    def _post_clean(self) -> None:
        """The row itself is none of those that are made: it holds what they have in common."""
        for name in self.Meta.fields:
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        self.instance.in_planning = self.cleaned_data.get("ask_first", False)
        if not self.errors and len(self.planned) > MOST_SHIFTS:
            self.add_error("last_on", _("Dat zijn meer dan 400 diensten. Kies een kortere tijd."))

    @cached_property
    def planned(self) -> list[Planned]:
        return self.rota.planned()

    @property
    def new(self) -> list[Planned]:
        return [row for row in self.planned if not row.is_there]

    @property
    def left_out_text(self) -> str:
        """ "24 december, 25 december (Eerste Kerstdag)"."""
        days = [(date_format(day, "j F"), name) for day, name in self.rota.left_out()]
        return ", ".join(f"{day} ({name})" if name else day for day, name in days)

    @property
    def days_planned(self) -> list[tuple[date, str]]:
        """Each day with its times, for the preview."""
        found: dict[date, list[str]] = {}
        for row in self.planned:
            text = f"{clock(row.turn.begins)}–{clock(row.turn.ends)}"
            if row.is_there:
                text += f" ({gettext('staat er al')})"
            found.setdefault(row.day, []).append(text)
        return [(day, ", ".join(times)) for day, times in found.items()]

    @property
    def digest(self) -> str:
        """Of what was typed: who changes anything sees it again before it is made."""
        names = sorted(name for name in self.fields if name != "seen")
        told = [(name, str(self.cleaned_data.get(name))) for name in names]
        return sha256(repr(told).encode()).hexdigest()

    @property
    def is_seen(self) -> bool:
        return self.cleaned_data["seen"] == self.digest and bool(self.new)

    def show_again(self) -> None:
        """With its preview, of what now stands in it."""
        data = self.data.copy()  # type: ignore[attr-defined]  # what was sent
        data["seen"] = self.digest
        self.data = data

    def make(self, by: User) -> int:
        return self.rota.make(by)
