"""Being confirmed as somebody of the village, and confirming others."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.web.widgets import date_input, text_area
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Membership, MembershipCode, Village

LONGEST_VALID = timedelta(days=366)


class _ForMemberForm(OnBehalfForm):
    """About one's own request, or that of somebody whom one registered."""

    membership: Membership

    def __init__(self, *args: Any, village: Village, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.village = village
        if not self.people:
            del self.fields["person"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        residents = Membership.objects.residents_of(self.village)
        found = residents.of(self.chosen).select_related("user", "village").first()
        if found is None:
            raise ValidationError(_("Deze persoon is nog geen lid van dit dorp."))
        self.membership = found
        return cleaned


class CodeForm(_ForMemberForm):
    code = forms.CharField(
        label=_("Code uit het dorpsblad"),
        max_length=20,
        help_text=_("Acht letters en cijfers. Spaties, streepjes en kleine letters mogen."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    field_order = ["code", "person"]

    def use(self) -> bool:
        """False when the code does not hold; the form then says so."""
        try:
            MembershipCode.use(self.cleaned_data["code"], self.membership)
        except ValidationError as error:
            self.add_error("code", error)
            return False
        return True


class AskNeighbourForm(_ForMemberForm):
    email = forms.EmailField(
        label=_("E-mailadres van een dorpsgenoot"),
        help_text=_("Die ziet jouw naam en dat je bij het dorp wilt horen. Meer niet."),
    )
    field_order = ["email", "person"]


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom?"),
        max_length=300,
        help_text=_("De persoon krijgt dit te lezen. Schrijf het zoals je het zou zeggen."),
        widget=text_area(3, maxlength=300),
    )


class MembershipCodeForm(forms.ModelForm):
    class Meta:
        model = MembershipCode
        fields = ["label", "expires_on", "max_uses"]
        widgets = {"expires_on": date_input()}
        help_texts = {
            "label": _("Bijvoorbeeld: dorpsblad van december."),
            "max_uses": _("Zo vaak kan de code gebruikt worden. Daarna is hij op."),
        }

    def clean_expires_on(self) -> Any:
        day, today = self.cleaned_data["expires_on"], timezone.localdate()
        if not today <= day <= today + LONGEST_VALID:
            raise ValidationError(_("Kies een dag die nog komt, hoogstens een jaar vooruit."))
        return day
