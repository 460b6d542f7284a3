"""Who does it: coming, not being able to, asking somebody, and what one can do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative, InitiativeMember
from initiatives.work.forms.staffed import SkillsField
from initiatives.work.models import Abilities, Ask, Seen, Shift, SignUp, Taker, Task
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area
from villages.agenda.forms import ONE, REST
from villages.members.forms.on_behalf import OnBehalfForm

MOST_A_MONTH = 31
A_YEAR, LONGEST_VALID = timedelta(days=366), timedelta(days=20 * 366)
PHONE = RegexValidator(r"^[0-9+() -]{6,20}$", _("Vul een telefoonnummer in, zoals 06-00 00 00 12."))


def most_a_month_field() -> forms.IntegerField:
    return forms.IntegerField(
        label=_("Hoogstens zo vaak in een maand"),
        required=False,
        min_value=1,
        max_value=MOST_A_MONTH,
        help_text=_("Mag leeg blijven: dan is er geen grens."),
    )


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


class MemberChoiceField(PersonChoiceField):
    def label_from_instance(self, member: InitiativeMember) -> str:
        text = super().label_from_instance(member)
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
        return rows.select_related("user", "abilities").order_by("user__name__dutch", "pk")

    def put(self) -> Any:
        """Not asked, but put there: they hear so, and can say no."""
        return self.about.put(self.cleaned_data["member"].user, self.by)

    def save(self) -> Ask:
        user = self.cleaned_data["member"].user
        about = {self.about._meta.model_name or "": self.about}
        return Ask.put(user, self.by, self.cleaned_data["word"], **about)


class AbilitiesForm(forms.ModelForm):
    skills = SkillsField(_("Wat kun en wil je doen?"))
    most_a_month = most_a_month_field()
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
        fields = ["skills", "most_a_month", "phone"]


class SeenForm(forms.ModelForm):
    """What was seen of whom. Written down anew it takes the place of what stood there."""

    member = PersonChoiceField(label=_("Van wie?"), queryset=InitiativeMember.objects.none())

    class Meta:
        model = Seen
        fields = ["member", "what", "seen_on", "valid_until"]
        labels = {
            "what": _("Wat heb je gezien?"),
            "seen_on": _("Op welke dag?"),
            "valid_until": _("Tot wanneer is het geldig?"),
        }
        help_texts = {"valid_until": _("Mag leeg blijven.")}
        widgets = {"seen_on": date_input(), "valid_until": date_input()}

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = initiative.members.active().working().filter(user__is_active=True)
        rows = rows.select_related("user").order_by("user__name__dutch", "pk")
        self.fields["member"].queryset = rows  # type: ignore[attr-defined]
        self.initial.setdefault("seen_on", timezone.localdate())

    def clean_seen_on(self) -> date:
        day: date = self.cleaned_data["seen_on"]
        if not timezone.localdate() - A_YEAR <= day <= timezone.localdate():
            raise ValidationError(_("Kies een dag tot en met vandaag, in het laatste jaar."))
        return day

    def clean_valid_until(self) -> date | None:
        day: date | None = self.cleaned_data["valid_until"]
        if day and not timezone.localdate() <= day < timezone.localdate() + LONGEST_VALID:
            raise ValidationError(_("Kies een dag vanaf vandaag, binnen twintig jaar."))
        return day

    def validate_unique(self) -> None:
        """What stood there is written over."""

    def keep(self, by: User) -> Seen:
        data = self.cleaned_data
        key = {"member": data["member"], "what": data["what"]}
        fields = {"seen_on": data["seen_on"], "valid_until": data["valid_until"], "seen_by": by}
        return Seen.objects.update_or_create(**key, defaults=fields)[0]
