"""Writing and changing a post of an initiative."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.papers.forms.keys import EditionForm, Keyed, audiences_for
from initiatives.papers.models import Habits, Update
from villagehub.accounts.models import User
from villagehub.pictures.forms import PicturedForm
from villagehub.web.widgets import text_area


class UpdateForm(PicturedForm, EditionForm):
    class Meta:
        model = Update
        fields = ["title", "text", "audience", *PicturedForm.PICTURE_FIELDS]
        help_texts = {
            "text": _("Gewone tekst. Een adres van een website wordt vanzelf een link."),
            **PicturedForm.picture_help,
        }
        widgets = {"text": text_area(8), "audience": forms.RadioSelect}

    field_order = [
        "title",
        "text",
        "photo",
        "without_photo",
        "picture_text",
        "is_decoration",
        "picture_focus",
        "audience",
    ]

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        kept = "" if self.instance._state.adding else self.instance.audience
        self.fields["audience"].choices = audiences_for(initiative, kept)  # type: ignore[attr-defined]

    @property
    def written(self) -> list[str]:
        return [*self.Meta.fields, *self.picture_names]

    def change(self) -> bool:
        """False, with the reason on the form, when somebody else was first."""
        self.instance.edited_at = timezone.now()
        return self.save_names([*self.written, "edited_at"], self.put_picture)


class NewUpdateForm(Keyed, UpdateForm):
    def publish(self, by: User) -> Update:
        """Pressed twice it is one."""
        row = self.instance
        row.pk, row.by = self.key, by
        try:
            with transaction.atomic():
                self.put_picture()
                row.publish()
        except IntegrityError:
            same = Update.objects.filter(pk=self.key, by=by, initiative=row.initiative)
            return same.select_related("initiative__village").get()
        return row


class HabitsForm(forms.ModelForm):
    class Meta:
        model = Habits
        fields = ["writers"]
        widgets = {"writers": forms.RadioSelect}
