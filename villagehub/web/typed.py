"""What arrives in any form is cleaned before its field looks at it: here, so that no form can
forget it. The page that shows a mistake shows the cleaned text as well."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates

from villagehub import plain_text
from villagehub.web.written import written

# A password may hold anything, and what is hidden was written by us.
AS_IT_IS = (forms.PasswordInput, forms.HiddenInput)


class CleanedField(forms.BoundField):
    @property
    def data(self) -> Any:
        typed, widget = super().data, self.field.widget
        if not isinstance(typed, str) or isinstance(widget, AS_IT_IS):
            return typed
        if "\0" in typed:  # nobody types that: the field refuses it with a sentence
            return typed
        if isinstance(widget, forms.Textarea):
            return plain_text.lines(typed)
        return plain_text.one_line(typed) if isinstance(widget, forms.TextInput) else typed


class Renderer(DjangoTemplates):
    """Django's own, for every form of ours, of allauth and of the admin."""

    bound_field_class = CleanedField

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        return written(template_name, context) or super().render(template_name, context, request)
