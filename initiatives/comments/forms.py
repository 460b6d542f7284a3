"""Writing a comment, and changing one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.comments.models import TEXT_LENGTH, Comment
from initiatives.models import Initiative
from villagehub.web.widgets import text_area
from villages.members.forms.on_behalf import OnBehalfForm


def _words(label: Any, **more: Any) -> forms.CharField:
    area = text_area(4)
    return forms.CharField(label=label, max_length=TEXT_LENGTH, widget=area, **more)


class WriteForm(OnBehalfForm):
    """For oneself, or for somebody without e-mail, when there is anybody like that."""

    text = _words(_("Wat wil je zeggen?"))
    field_order = ["text", "person"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["person"].label = _("Namens wie?")
        if not self.people:
            del self.fields["person"]

    def write(self, initiative: Initiative, parent: Comment | None = None) -> Comment:
        text = self.cleaned_data["text"]
        return Comment.write(initiative, self.chosen, self.user, text, parent)


class ReplyForm(WriteForm):
    text = _words(_("Je antwoord"))


class ChangeForm(forms.Form):
    text = _words(_("Je reactie"))
