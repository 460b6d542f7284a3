"""Shifts in the rota: making, changing and calling them off."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.work.forms.staffed import FURTHEST, ShiftDetailsForm
from initiatives.work.models import Shift, ShiftSeries
from initiatives.work.models.series import LONGEST_SERIES
from initiatives.work.models.tasks import PRESSED_TWICE
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area, time_input
from villages.agenda.forms import REST, ScopeField
from villages.agenda.models.series import by_the_clock, fits, next_fitting
from villages.models import Repeat


class ShiftForm(ShiftDetailsForm):
    """One day, from one hour to another; past midnight is the next day."""

    FOLDED = ("text", "skills", "audience", *ShiftDetailsForm.RULES)
    day = forms.DateField(label=_("Welke dag?"), widget=date_input())
    begins = forms.TimeField(label=_("Van"), widget=time_input())
    ends = forms.TimeField(label=_("Tot"), widget=time_input())

    class Meta:
        model = Shift
        fields = [
            *("title", "place_text", "minimum", "maximum", "text", "skills", "audience"),
            *ShiftDetailsForm.RULES,
        ]
        help_texts = {"title": _("Bijvoorbeeld: achter de toonbank, koken, opbouwen.")}
        widgets = {"text": text_area(4)}

    def clean_day(self) -> date:
        day, today = self.cleaned_data["day"], timezone.localdate()
        if not today <= day < today + FURTHEST:
            raise ValidationError(_("Kies een dag vanaf vandaag, binnen drie jaar."))
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if {"day", "begins", "ends"} <= data.keys():
            start = datetime.combine(data["day"], data["begins"])
            self.length = self._length(data)
            starts_at, ends_at = by_the_clock(start, self.length)
            self.instance.starts_at, self.instance.ends_at = starts_at, ends_at
            if ends_at < timezone.now():
                self.add_error("begins", _("Kies een moment dat nog komt."))
        return data

    def _length(self, data: dict[str, Any]) -> timedelta:
        start = datetime.combine(data["day"], data["begins"])
        end = datetime.combine(data["day"], data["ends"])
        if start == end:
            self.add_error("ends", _("Het einde is gelijk aan het begin."))
        return end - start if end > start else end - start + timedelta(days=1)

    def _post_clean(self) -> None:
        """Without a moment the rules of the database say nothing that helps."""
        if self.instance.starts_at:
            super()._post_clean()  # type: ignore[misc]


class NewShiftForm(ShiftForm):
    repeat = forms.ChoiceField(
        label=_("Herhalen"), required=False, choices=[("", _("niet, één keer")), *Repeat.choices]
    )
    until = forms.DateField(
        label=_("Herhalen tot en met"),
        required=False,
        widget=date_input(),
        help_text=_("Hoogstens een jaar vooruit."),
    )

    @property
    def is_repeated(self) -> bool:
        return any(self[name].value() or self[name].errors for name in ("repeat", "until"))

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        day, until = data.get("day"), data.get("until")
        if not data.get("repeat") or not day or "until" in self.errors:
            return data
        if not fits(data["repeat"], day):
            first = formats.date_format(next_fitting(data["repeat"], day), "l j F Y")
            text = _("De dag past hier niet bij. De eerste die past is %(day)s.")
            self.add_error("repeat", text % {"day": first})
        if not until:
            self.add_error("until", _("Kies tot en met welke dag dit herhaalt."))
        elif not day <= until <= day + LONGEST_SERIES:
            self.add_error("until", _("Kies een dag na de eerste, hoogstens een jaar later."))
        return data

    @transaction.atomic
    def add(self, by: User) -> Shift:
        """Pressed twice, it is one: an initiative gets its shifts one at a time."""
        shift: Shift = self.instance
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=shift.initiative.pk)
        same = {"title": shift.title, "starts_at": shift.starts_at, "created_by": by}
        just_now = timezone.now() - PRESSED_TWICE
        if earlier := shift.initiative.shifts.filter(created_at__gt=just_now, **same).first():
            return earlier
        shift.created_by = by
        if self.cleaned_data["repeat"]:
            return self._add_series(shift)
        shift.save()
        return shift

    def _add_series(self, shift: Shift) -> Shift:
        data = self.cleaned_data
        series = ShiftSeries.objects.create(
            initiative=shift.initiative,
            repeat=data["repeat"],
            first_on=data["day"],
            start_time=data["begins"],
            duration=self.length,
            until=data["until"],
        )
        return series.make_shifts(shift)[0]


class ChangeShiftForm(ShiftForm):
    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        shift = self.instance
        start, end = timezone.localtime(shift.starts_at), timezone.localtime(shift.ends_at)
        hours = {"day": start.date(), "begins": start.time(), "ends": end.time()}
        self.initial = {**self.initial, **hours}
        self.day_before = start.date()
        if shift.series_id:
            self.fields["scope"] = ScopeField(_("Wat wil je wijzigen?"))
            self.fields["scope"].help_text = shift.series.text

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("scope") == REST and data.get("day") not in (None, self.day_before):
            text = _("Een andere dag kan alleen voor deze keer. Of maak een nieuwe reeks.")
            self.add_error("day", text)
        return data

    def change(self) -> None:
        shift: Shift = self.instance
        with_the_rest = shift.series_id and self.cleaned_data.get("scope") == REST
        shift.change(self.Meta.fields, self._others(shift) if with_the_rest else [])

    def _others(self, shift: Shift) -> list[Shift]:
        """What was changed on its own stays as it is, as do the days themselves."""
        begun = timezone.make_aware(datetime.combine(self.day_before, datetime.min.time()))
        later = Shift.objects.filter(series=shift.series_id, starts_at__gte=begun, differs=False)
        rows = later.going_on().exclude(pk=shift.pk).select_related("initiative__village")
        return [self._as_changed(row, shift) for row in rows.order_by("starts_at", "pk")]

    def _as_changed(self, row: Shift, shift: Shift) -> Shift:
        row.take_details_of(shift)
        day = timezone.localdate(row.starts_at)
        start = datetime.combine(day, self.cleaned_data["begins"])
        row.starts_at, row.ends_at = by_the_clock(start, self.length)
        return row


class CallOffForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom gaat het niet door?"),
        max_length=200,
        required=False,
        help_text=_("Mag leeg blijven. Wie in het rooster staat, leest dit."),
    )

    def __init__(self, *args: Any, shift: Shift, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.shift = shift
        if shift.series_id:
            self.fields["scope"] = ScopeField(_("Wat gaat niet door?"))

    def save(self) -> None:
        reason = self.cleaned_data["reason"]
        if self.shift.series and self.cleaned_data.get("scope") == REST:
            self.shift.series.stop_before(self.shift, reason)
        else:
            self.shift.call_off(reason)
