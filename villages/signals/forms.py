"""What people can tell about a facility."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area
from villages.models import Facility, Village
from villages.signals.finding import source
from villages.signals.models import CoreKind, FacilitySignal, Ground, SourceKind
from villages.signals.models.signals import HOLDS

TOLD_BY = [
    SourceKind.DOCUMENT,
    SourceKind.OPERATOR,
    SourceKind.NEWS,
    SourceKind.SEEN,
    SourceKind.RESIDENT,
]


class TipForm(forms.ModelForm):
    """What a resident heard. It waits until somebody of the team asked about it."""

    class Meta:
        model = FacilitySignal
        fields = ["facility", "ground", "text"]
        widgets: ClassVar[dict[str, forms.Widget]] = {"text": text_area(4, maxlength=300)}
        help_texts = {"text": _("Wat heb je gehoord of gezien? Schrijf geen namen van mensen op.")}

    def __init__(self, *args: Any, village: Village, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.instance.village, self.instance.reported_by = village, user
        seen = Facility.objects.visible_to(user).filter(village=village).there()
        field: Any = self.fields["facility"]
        field.queryset = seen.order_by("name__dutch", "pk")
        field.empty_label, field.required = _("Kies een voorziening"), True
        ground: Any = self.fields["ground"]
        ground.choices, ground.required = [("", _("Kies")), *Ground.choices], True

    def told_on(self) -> date:
        return timezone.localdate()

    def told_by(self) -> dict[str, str]:
        return source(SourceKind.RESIDENT)

    def tell(self, user: User, on: date) -> FacilitySignal | None:
        """None when the same person told the same before."""
        signal = self.instance
        signal.code = signal.ground[0]
        signal.dated = self.told_on()
        signal.expires_on = signal.dated + HOLDS
        signal.sources = [self.told_by()]
        try:
            with transaction.atomic():
                signal.save(force_insert=True)
        except IntegrityError:  # the same button, pressed twice
            return None
        return signal


class SignalForm(TipForm):
    """The team's own: with its source, and whether they saw or spoke it themselves."""

    source_kind = forms.ChoiceField(
        label=_("Van wie weet je dit?"),
        choices=[("", _("Kies")), *((kind.value, kind.label) for kind in TOLD_BY)],
    )
    source_text = forms.CharField(
        label=_("Welke bron precies?"),
        max_length=200,
        required=False,
        help_text=_("Bijvoorbeeld: brief van de verhuurder van 3 maart. Geen namen van mensen."),
    )
    source_url = forms.URLField(
        label=_("Adres van de bron"),
        max_length=300,
        required=False,
        assume_scheme="https",
    )
    is_verified = forms.BooleanField(
        label=_("Ik heb de bron zelf gezien of gesproken"),
        required=False,
        help_text=_("Zonder vinkje wacht het signaal, en telt het nog niet mee."),
    )

    class Meta(TipForm.Meta):
        fields = ["facility", "ground", "text", "dated"]
        widgets: ClassVar[dict[str, forms.Widget]] = {
            **TipForm.Meta.widgets,
            "dated": date_input(),
        }

    def clean_dated(self) -> date:
        dated, today = self.cleaned_data["dated"], timezone.localdate()
        if dated > today:
            raise ValidationError(_("Dit is een dag die nog komt."))
        if dated + HOLDS <= today:
            raise ValidationError(_("Een signaal telt een jaar. Dit is langer geleden."))
        return dated

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        is_document = cleaned.get("source_kind") == SourceKind.DOCUMENT
        if is_document and not (cleaned.get("source_text") or cleaned.get("source_url")):
            self.add_error("source_text", _("Schrijf op welk stuk het is."))
        return cleaned

    def told_on(self) -> date:
        return self.cleaned_data["dated"]

    def told_by(self) -> dict[str, str]:
        given = self.cleaned_data
        return source(given["source_kind"], given["source_text"], given["source_url"])

    def tell(self, user: User, on: date) -> FacilitySignal | None:
        if self.cleaned_data["is_verified"]:
            self.instance.verified_by, self.instance.verified_on = user, on
        return super().tell(user, on)


class WithdrawForm(forms.Form):
    because = forms.CharField(
        label=_("Waarom klopt het niet?"),
        max_length=200,
        widget=text_area(3, maxlength=200),
    )


class CoreForm(forms.Form):
    """Which kinds count, and the smallest school."""

    kinds = forms.MultipleChoiceField(
        label=_("Kernvoorzieningen"),
        choices=Facility.Kind.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    school_norm = forms.IntegerField(
        label=_("Opheffingsnorm van een basisschool"),
        min_value=1,
        max_value=500,
        help_text=_("Aantal leerlingen. Landelijk minstens 23; een gemeente kan hoger uitkomen."),
    )

    @classmethod
    def current(cls) -> dict[str, Any]:
        norms = CoreKind.norms()
        return {"kinds": list(norms), "school_norm": norms.get(Facility.Kind.PRIMARY_SCHOOL) or 23}

    def save(self) -> None:
        CoreKind.choose(self.cleaned_data["kinds"], self.cleaned_data["school_norm"])
