"""Writing news or a notice."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.choosing import details_of, full_name
from villagehub.accounts.models import User
from villagehub.pictures.forms import PicturedForm
from villagehub.web.choosing import told_apart
from villagehub.web.widgets import date_input, text_area
from villages.models import Organisation
from villages.news.models import (
    NOTICE_DAYS,
    Post,
    PostKind,
    Visibility,
    check_until,
    organisation_of,
)

EDITORS, ORGANISATION, MYSELF = "redactie", "organisatie", "ik"


class PostForm(PicturedForm):
    class Meta:
        model = Post
        fields = ["title", "text", "until", "visibility", *PicturedForm.PICTURE_FIELDS]
        help_texts = {
            "title": _("Kort. Bijvoorbeeld: sleutels gevonden bij de bushalte."),
            "text": _("Gewone tekst. Een adres van een website wordt vanzelf een link."),
            "until": _("Daarna gaat het naar het archief. Het wordt niet gewist."),
            **PicturedForm.picture_help,
        }
        widgets = {
            "text": text_area(8),
            "until": date_input(),
            "visibility": forms.RadioSelect,
        }

    field_order = [
        "sender",
        "title",
        "text",
        "until",
        "photo",
        "without_photo",
        "picture_text",
        "is_decoration",
        "picture_focus",
        "visibility",
    ]

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["visibility"].choices = Visibility.choices  # type: ignore[attr-defined]

    def clean_until(self) -> Any:
        until = self.cleaned_data["until"]
        if until != self.instance.until:
            check_until(until)
        return until

    def clean(self) -> dict[str, Any]:
        """Who is blocked changes nothing either (a new row checks that itself)."""
        if not self.instance._state.adding:
            self.instance.check_may_post(self.user)
        return super().clean()

    @transaction.atomic
    def save(self, commit: bool = True) -> Post:
        """Only what stands on the page: what an editor decided meanwhile stays."""
        self.put_picture()
        names = [*self.Meta.fields, *self.picture_names, "updated_at"]
        self.instance.save(update_fields=names)
        return self.instance


class NewPostForm(PostForm):
    """Who may write in several names says in which; who may not, writes as themselves."""

    sender = forms.ChoiceField(label=_("Van wie is het?"))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field = self.fields["sender"]
        field.choices = self._senders()  # type: ignore[attr-defined]
        field.widget.attrs["class"] = "form-select"
        if len(field.choices) == 1:  # type: ignore[attr-defined]
            del self.fields["sender"]

    @cached_property
    def key(self) -> UUID:
        """The key that the row gets, so that a button pressed twice makes one."""
        try:
            return UUID(self.data.get("key", ""))
        except ValueError:
            return uuid4()

    @cached_property
    def organisation(self) -> Organisation | None:
        return organisation_of(self.user, self.instance.village)

    @cached_property
    def people(self) -> dict[str, User]:
        found = User.objects.registered_by(self.user).order_by("name__dutch", "pk")
        return {str(person.pk): person for person in found}

    def _senders(self) -> list[tuple[str, Any]]:
        offered: list[tuple[str, Any]] = []
        if self.instance.village.is_editable_by(self.user):
            offered.append((EDITORS, _("Nieuws van de redactie")))
        if self.organisation:
            offered.append((ORGANISATION, _("Nieuws van %(o)s") % {"o": self.organisation}))
        offered.append((MYSELF, _("Een bericht van mijzelf")))
        people = [(person, full_name(person)) for person in self.people.values()]
        for key, name in zip(self.people, told_apart(people, details_of), strict=True):
            offered.append((key, _("Een bericht namens %(who)s") % {"who": name}))
        return offered

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._put_sender(cleaned.get("sender", MYSELF))
        if self.instance.kind == PostKind.NOTICE and not cleaned.get("until"):
            cleaned["until"] = timezone.localdate() + timedelta(days=NOTICE_DAYS)
        return cleaned

    def _put_sender(self, sender: str) -> None:
        """Before the row is checked: a block is of a person."""
        row = self.instance
        row.user = self.people.get(sender, self.user)
        row.recorded_by = self.user if sender in self.people else None
        row.kind = PostKind.NEWS if sender in {EDITORS, ORGANISATION} else PostKind.NOTICE
        row.organisation = self.organisation if sender == ORGANISATION else None

    def place(self) -> Post:
        earlier = self._placed_before()
        if earlier:
            return earlier
        try:
            with transaction.atomic():
                self.instance.pk = self.key
                self.put_picture()
                self.instance.place()
        except IntegrityError as error:  # the same button, pressed twice at once
            earlier = self._placed_before()
            if earlier is None:
                raise ValidationError(_("Dat ging niet. Probeer het opnieuw.")) from error
            return earlier
        return self.instance

    def _placed_before(self) -> Post | None:
        rows = Post.objects.of_author(self.user).select_related("village")
        return rows.filter(pk=self.key).first()
