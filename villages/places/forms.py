"""The form of a village's page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from villagehub.web.widgets import text_area
from villages.models import Village


class IntroductionForm(forms.ModelForm):
    class Meta:
        model = Village
        fields = ["introduction"]
        widgets = {"introduction": text_area(5, maxlength=600)}
        help_texts = {
            "introduction": _("Een paar zinnen, boven aan de pagina. Hoogstens 600 tekens.")
        }
