"""Forms about posts: what the post is, who holds it until when, and who takes over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import BoardPost, PostHolder
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area

LONGEST_TERM = timedelta(days=366 * 12)


class PostForm(forms.ModelForm):
    kind = forms.ChoiceField(
        label=_("Welke post?"), choices=[("", _("Kies")), *BoardPost.Kind.choices]
    )

    class Meta:
        model = BoardPost
        fields = ["kind", "name", "about", "is_board", "sought"]
        widgets = {"about": text_area(3), "sought": forms.RadioSelect}
        help_texts = {
            "name": _("Mag leeg blijven, behalve bij “iets anders”."),
            "about": _("Een paar zinnen: wat doe je, hoeveel tijd kost het?"),
        }


class UntilForm(forms.Form):
    until = forms.DateField(
        label=_("Tot wanneer?"),
        required=False,
        widget=date_input(),
        help_text=_("Een halfjaar ervoor zetten we vanzelf “opvolger gezocht” erbij."),
    )

    def clean_until(self) -> date | None:
        until, today = self.cleaned_data["until"], timezone.localdate()
        if until and not today <= until <= today + LONGEST_TERM:
            raise ValidationError(_("Kies een dag vanaf vandaag, binnen twaalf jaar."))
        return until


class AppointForm(UntilForm):
    person = PersonChoiceField(label=_("Wie?"), queryset=User.objects.none(), empty_label=_("Kies"))
    is_deputy = forms.BooleanField(
        label=_("Als plaatsvervanger: neemt het over als de ander niet kan"), required=False
    )
    field_order = ["person", "until", "is_deputy"]

    def __init__(self, *args: Any, post: BoardPost, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.post = post
        self.fields["person"].queryset = self.candidates()  # type: ignore[attr-defined]

    def candidates(self) -> Any:
        """Who takes part, and who said that they want to; not whoever has it already."""
        members = self.post.initiative.members.active().working().values("user")
        wanting = self.post.interests.active().values("user")
        people = User.objects.get_queryset().filter(
            Q(pk__in=members) | Q(pk__in=wanting), is_active=True
        )
        return people.exclude(pk__in=self.has_it().values("user")).order_by(
            "display_name__dutch", "pk"
        )

    def has_it(self) -> Any:
        return self.post.holders.active()

    def appoint(self, by: User) -> PostHolder:
        return self.post.appoint(
            self.cleaned_data["person"],
            by,
            self.cleaned_data["until"],
            self.cleaned_data["is_deputy"],
        )


class SucceedForm(AppointForm):
    """A deputy may well succeed; nobody succeeds themselves."""

    def __init__(self, *args: Any, post: BoardPost, old: PostHolder, **kwargs: Any):
        self.old = old
        super().__init__(*args, post=post, **kwargs)
        del self.fields["is_deputy"]

    def has_it(self) -> Any:
        return self.post.holders.active().filter(
            Q(is_deputy=self.old.is_deputy) | Q(pk=self.old.pk)
        )

    def hand_over(self, by: User) -> PostHolder:
        person, until = self.cleaned_data["person"], self.cleaned_data["until"]
        return self.post.hand_over(self.old, person, by, until)
