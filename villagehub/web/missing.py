"""A field that was left empty says what to do with it.

"Vul dit nog in" is for what one types; this is for what one chooses. Django keeps its own sentences
at the same place, the class of the field.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

CHOSEN: dict[type[forms.Field], Any] = {
    forms.ChoiceField: _("Kies er een."),
    forms.MultipleChoiceField: _("Kies er minstens een."),
    forms.BooleanField: _("Zet hier een vinkje."),
    forms.FileField: _("Kies een bestand."),
}

kind: Any
for kind, sentence in CHOSEN.items():
    kind.default_error_messages = {**kind.default_error_messages, "required": sentence}
