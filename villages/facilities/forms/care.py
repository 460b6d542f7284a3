"""Forms about what became of a facility, and what people report of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Facility, FacilityReport, FacilityStatusChange


class StatusForm(forms.ModelForm):
    source_url = forms.URLField(
        label=_("Adres van de bron"), max_length=300, required=False, assume_scheme="https"
    )

    class Meta:
        model = FacilityStatusChange
        fields = [
            "to_status",
            "on",
            "text",
            "replaced_by",
            "source_kind",
            "source_text",
            "source_url",
            "confidence",
        ]
        widgets = {"on": date_input()}
        help_texts = {
            "on": _("De dag waarop het zo werd. Een dag van vroeger mag ook."),
            "text": _("Een zin die je aan een dorpsgenoot zou vertellen."),
            "replaced_by": _("Alleen als er iets voor in de plaats kwam."),
            "source_text": _("Bijvoorbeeld: brief van de eigenaar, of het dorpsblad van maart."),
        }

    def __init__(self, *args: Any, facility: Facility, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.facility = self.instance.facility = facility
        self.fields["on"].required = True
        self.fields["to_status"].label = _("Wat is er met %(name)s?") % {"name": facility.name}
        others = Facility.objects.visible_to(user).there()
        others = others.filter(village__municipality=facility.village.municipality_id)
        others = others.exclude(pk=facility.pk).select_related("village")
        field: Any = self.fields["replaced_by"]
        field.queryset = others.order_by("village__name__dutch", "name__dutch", "pk")
        field.empty_label = _("Niets")
        field.label_from_instance = lambda each: f"{each.name} ({each.village.name})"
        kinds: Any = self.fields["source_kind"]
        kinds.choices = [pair for pair in kinds.choices if pair[0] != "list"]
        statuses: Any = self.fields["to_status"]
        statuses.choices = [("", _("Kies")), *Facility.Status.choices]
        self.initial.setdefault("on", timezone.localdate())
        self.initial["source_kind"] = FacilityStatusChange.SourceKind.OPERATOR

    def clean_on(self) -> date:
        on = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise ValidationError(_("Deze dag moet nog komen. Zet dan “sluiting aangekondigd”."))
        if on.year < 1500:
            raise ValidationError(_("Zo ver terug gaan onze verhalen niet."))
        return on

    def clean_replaced_by(self) -> Facility | None:
        replacement = self.cleaned_data["replaced_by"]
        if replacement is not None and replacement.replaced_by_id == self.facility.pk:
            raise ValidationError(_("Twee voorzieningen kunnen elkaar niet vervangen."))
        return replacement

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        replaced = cleaned.get("to_status") == Facility.Status.REPLACED
        if replaced and not cleaned.get("replaced_by") and "replaced_by" not in self.errors:
            self.add_error("replaced_by", _("Kies wat ervoor in de plaats kwam."))
        self._refuse_twice(cleaned)
        return cleaned

    def _refuse_twice(self, cleaned: dict[str, Any]) -> None:
        """The same button pressed again; the same news once more."""
        status, on = cleaned.get("to_status"), cleaned.get("on")
        if status and on and self.facility.changes.filter(to_status=status, on=on).exists():
            self.add_error("to_status", _("Dit staat al in de geschiedenis."))


class ReportForm(OnBehalfForm):
    """By whoever noticed it, or by somebody for them."""

    about = forms.ChoiceField(
        label=_("Wat klopt er niet?"),
        choices=FacilityReport.About,
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Hoe is het dan wel?"),
        max_length=600,
        widget=text_area(4),
        help_text=_("Hoe weet je het? Dat helpt de redactie."),
    )

    field_order = ["about", "text", "person"]

    def __init__(self, *args: Any, facility: Facility, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.facility = facility
        if not self.people:
            del self.fields["person"]

    @property
    def chosen(self) -> User:
        return self.cleaned_data.get("person") or self.user

    @property
    def recorder(self) -> User | None:
        return self.user if self.cleaned_data.get("person") else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        waiting = FacilityReport.objects.waiting()
        if waiting.filter(user=self.chosen).count() >= FacilityReport.MOST_WAITING:
            raise ValidationError(_("Er wachten al veel meldingen van jou. Wacht op antwoord."))
        if waiting.filter(user=self.chosen, facility=self.facility, about=cleaned.get("about")):
            self.add_error("about", _("Dit is al gemeld; de redactie kijkt ernaar."))
        return cleaned

    def save(self) -> FacilityReport | None:
        """None when the same button was pressed twice at once: it is there already."""
        return FacilityReport.tell(
            facility=self.facility,
            user=self.chosen,
            recorded_by=self.recorder,
            about=self.cleaned_data["about"],
            text=self.cleaned_data["text"],
        )


class DeclineForm(forms.Form):
    answer = forms.CharField(
        label=_("Waarom niet?"),
        max_length=300,
        widget=text_area(3),
        help_text=_("Wie het meldde, krijgt dit te lezen."),
    )
