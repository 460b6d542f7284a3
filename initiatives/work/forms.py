"""Forms of tasks and shifts. What is rare is folded in the templates."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative, InitiativeMember
from initiatives.work.models import (
    MOST_PEOPLE,
    Abilities,
    Ask,
    Shift,
    ShiftSeries,
    SignUp,
    Skill,
    Taker,
    Task,
)
from initiatives.work.models.series import LONGEST_SERIES
from initiatives.work.models.tasks import PRESSED_TWICE
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area, time_input
from villages.agenda.forms import ONE, REST, ScopeField
from villages.agenda.models.series import by_the_clock, fits, next_fitting
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Repeat

FURTHEST = timedelta(days=3 * 365)
PHONE = RegexValidator(r"^[0-9+() -]{6,20}$", _("Vul een telefoonnummer in, zoals 06-00 00 00 12."))


class SkillsField(forms.MultipleChoiceField):
    def __init__(self, label: Any, **kwargs: Any) -> None:
        super().__init__(
            label=label,
            choices=Skill.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            **kwargs,
        )


class StaffedForm(forms.ModelForm):
    """What a task and a shift are both asked."""

    minimum = forms.IntegerField(
        label=_("Minstens zoveel mensen"), min_value=1, max_value=MOST_PEOPLE, initial=1
    )
    maximum = forms.IntegerField(
        label=_("Hoogstens zoveel mensen"), min_value=1, max_value=MOST_PEOPLE, initial=1
    )
    skills = SkillsField(_("Wat moet je ervoor kunnen?"))
    FOLDED: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        audiences = [choice for choice in Audience.choices if self._may_use(choice[0])]
        self.fields["audience"].choices = audiences  # type: ignore[attr-defined]

    def _may_use(self, audience: str) -> bool:
        """Who does not run the initiative could not see afterwards what is for who does."""
        return audience != Audience.RUNNERS or self.instance.initiative.standing.runs

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        least, most = data.get("minimum"), data.get("maximum")
        if least and most and most < least:
            self.add_error("maximum", _("Het hoogste aantal is minstens het laagste."))
        if most and self.instance.pk and most < self._people_now():
            text = _("Er doen al %(n)d mensen mee.") % {"n": self._people_now()}
            self.add_error("maximum", text)
        return data

    def _people_now(self) -> int:
        return 0

    @property
    def is_unfolded(self) -> bool:
        """Whether something of what most do without was filled in, or refused."""
        return any(self._is_filled(name) for name in self.FOLDED if name in self.fields)

    def _is_filled(self, name: str) -> bool:
        usual = {"minimum": "1", "maximum": "1", "audience": Audience.ALL.value}
        value = self[name].value()
        return bool(self[name].errors) or str(value or "") not in ("", "[]", usual.get(name, ""))


class TaskForm(StaffedForm):
    FOLDED = ("minimum", "maximum", "skills", "audience")

    class Meta:
        model = Task
        fields = ["title", "due_on", "text", "minimum", "maximum", "skills", "audience"]
        help_texts = {
            "title": _("Kort, één ding tegelijk. Bijvoorbeeld: sleutel ophalen bij de beheerder."),
            "due_on": _("Mag leeg blijven."),
        }
        widgets = {"due_on": date_input(), "text": text_area(4)}

    def _people_now(self) -> int:
        return self.instance.takers.active().count()

    def clean_due_on(self) -> date | None:
        due_on = self.cleaned_data["due_on"]
        today = timezone.localdate()
        if due_on and not today - FURTHEST < due_on < today + FURTHEST:
            raise ValidationError(_("Kies een dag binnen drie jaar."))
        return due_on

    def add(self, by: User) -> Task:
        fields = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return Task.add(self.instance.initiative, by, **fields)

    @transaction.atomic
    def change(self) -> Task:
        """Only what stands on the page: who takes it meanwhile keeps it."""
        self.instance.lock()
        self.instance.save(update_fields=[*self.Meta.fields, "updated_at"])
        self.instance.settle()
        return self.instance


class ShiftForm(StaffedForm):
    """One day, from one hour to another; past midnight is the next day."""

    FOLDED = ("text", "skills", "audience")
    day = forms.DateField(label=_("Welke dag?"), widget=date_input())
    begins = forms.TimeField(label=_("Van"), widget=time_input())
    ends = forms.TimeField(label=_("Tot"), widget=time_input())

    class Meta:
        model = Shift
        fields = ["title", "place_text", "minimum", "maximum", "text", "skills", "audience"]
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

    def _people_now(self) -> int:
        return self.instance.sign_ups.placed().count()

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
        help_text=_("Mag leeg blijven. Wie ingeroosterd staat, leest dit."),
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


class ComeForm(OnBehalfForm):
    """Oneself, or somebody without e-mail; once, or all coming times of the series."""

    scope = forms.ChoiceField(required=False, choices=[(ONE, ""), (REST, "")])

    @property
    def is_for_all(self) -> bool:
        return self.cleaned_data.get("scope") == REST


class CannotForm(forms.Form):
    reason = forms.CharField(
        label=_("Wil je er iets bij zeggen?"),
        max_length=200,
        required=False,
        help_text=_("Hoeft niet. Alleen de trekkers lezen dit."),
    )
    seek = forms.BooleanField(
        label=_("Vraag anderen of ze het overnemen"), required=False, initial=False
    )

    def __init__(self, *args: Any, place: SignUp, enough_left: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.place = place
        if place.waiting_since or not enough_left:
            del self.fields["seek"]

    def save(self) -> bool:
        """False when it was done just before."""
        rows = SignUp.objects.filter(pk=self.place.pk)
        return bool(rows.end(self.cleaned_data["reason"], self.cleaned_data.get("seek", False)))


class MemberChoiceField(forms.ModelChoiceField):
    def label_from_instance(self, member: InitiativeMember) -> str:
        text = member.user.name or str(member.user)
        if not self.skills:
            return text
        known = getattr(member, "abilities", None)
        fits = set(self.skills) & set(known.skills if known else [])
        return f"{text} ✓" if fits else text

    skills: list[str] = []


class AskForm(forms.Form):
    """Somebody who takes part and is not on it yet. Who has the skill is marked."""

    member = MemberChoiceField(label=_("Wie vraag je?"), queryset=InitiativeMember.objects.none())
    word = forms.CharField(
        label=_("Een woord erbij"),
        max_length=300,
        required=False,
        widget=text_area(3),
        help_text=_("Mag leeg blijven."),
    )

    def __init__(self, *args: Any, about: Task | Shift, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.about, self.by = about, by
        field = self.fields["member"]
        field.queryset = self._members()  # type: ignore[attr-defined]
        field.skills = about.skills  # type: ignore[attr-defined]
        if about.skills:
            field.help_text = _("Met ✓: kan %(skills)s.") % {"skills": about.skills_text}

    def _members(self) -> Any:
        rows = self.about.initiative.members.active().working().exclude(user=self.by.pk)
        if self.about.audience == Audience.RUNNERS:
            rows = rows.running()
        if isinstance(self.about, Task):
            on_it = Taker.objects.active().filter(task=self.about)
        else:
            on_it = SignUp.objects.placed().filter(shift=self.about)
        rows = rows.filter(user__is_active=True).exclude(user__in=on_it.values("user"))
        return rows.select_related("user", "abilities").order_by("user__name", "pk")

    def save(self) -> Ask:
        user = self.cleaned_data["member"].user
        about = {self.about._meta.model_name or "": self.about}
        return Ask.put(user, self.by, self.cleaned_data["word"], **about)


class AbilitiesForm(forms.ModelForm):
    skills = SkillsField(_("Wat kun en wil je doen?"))
    phone = forms.CharField(
        label=_("Mag de trekker je bellen als er iemand uitvalt?"),
        required=False,
        max_length=20,
        validators=[PHONE],
        help_text=_(
            "Vul dan je nummer in. Alleen de trekkers van dit initiatief zien het, bij een dienst "
            "waar mensen missen. Weghalen kan altijd."
        ),
    )

    class Meta:
        model = Abilities
        fields = ["skills", "phone"]


class FilterForm(forms.Form):
    """What the board shows; anything unknown in the address is simply not a filter."""

    van = forms.ChoiceField(
        label=_("Van wie?"), required=False, choices=[("", _("iedereen")), ("mij", _("van mij"))]
    )
    kunde = forms.ChoiceField(
        label=_("Wat je ervoor moet kunnen"),
        required=False,
        choices=[("", _("alles")), *Skill.choices],
    )
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=[("", _("alle")), *Task.State.choices]
    )

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
