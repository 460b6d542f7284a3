"""What both sides write without asking anything of the clock, and how to reach the applicant."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.conversation.contact import ApplicantContact
from initiatives.regulatory.conversation.messages import Side, say
from initiatives.regulatory.conversation.retracting import retract
from initiatives.regulatory.forms import ActionForm
from initiatives.regulatory.models import RequestMessage
from villagehub.telephone import is_a_number
from villagehub.web.widgets import text_area


class MessageForm(ActionForm):
    """A message stands beside what others do, so it does not ask which version was on the page."""

    name = "message"
    body = forms.CharField(label=_("Jouw bericht"), max_length=5000, widget=text_area(4))

    def __init__(self, *args: Any, side: str = Side.MUNICIPALITY, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.side = side

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data

    def act(self) -> None:
        say(self.case, self.side, self.by, self.cleaned_data["body"])


class RetractForm(ActionForm):
    name = "retract"

    def __init__(self, *args: Any, question: RequestMessage, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.question = question

    def act(self) -> None:
        retract(self.question, self.by)


class ContactForm(forms.ModelForm):
    agreed = forms.BooleanField(
        label=_("De gemeente mag mij hierover bellen, zolang dit verzoek loopt."),
        error_messages={"required": _("Vink aan dat de gemeente je mag bellen.")},
    )
    phone = forms.CharField(
        label=_("Telefoonnummer"),
        max_length=20,
        validators=[is_a_number],
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )

    class Meta:
        model = ApplicantContact
        fields = ["phone", "best_time"]
        help_texts = {"best_time": _("Bijvoorbeeld: na vijf uur, of op woensdag.")}
