"""The form of thirty seconds: two taps are enough."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import (
    NO_VILLAGE,
    CaseworkForm,
    KeyField,
    WaitedField,
    not_in_future,
    not_in_past,
    offer_villages,
)
from supporters.latest import all_themes, people_chosen_from, people_to_choose
from supporters.models import ContactMoment, FollowUp, HelpSeeker, Theme
from villagehub.accounts.models import User
from villagehub.web.choosing import DistinctChoiceField
from villagehub.web.widgets import date_input, text_area


class HelpSeekerChoiceField(DistinctChoiceField):
    def label_from_instance(self, row: HelpSeeker) -> str:
        return row.picker_label

    def details_of(self, row: HelpSeeker) -> list[str]:
        return row.picker_details


class ContactBaseForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = ContactMoment
        fields = [
            "village",
            "theme",
            "channel",
            "duration_band",
            "about",
            "person",
            "initiator",
            "results",
            "memory_aid",
        ]
        field_classes = {"person": HelpSeekerChoiceField}
        widgets = {
            "village": forms.RadioSelect,
            "theme": forms.RadioSelect,
            "channel": forms.RadioSelect,
            "duration_band": forms.RadioSelect,
            "about": forms.RadioSelect,
            "initiator": forms.RadioSelect,
            "memory_aid": text_area(3),
        }
        labels = {"theme": _("Waar ging het over?"), "channel": _("Hoe?")}
        error_messages = {
            "theme": {"required": _("Kies waar het over ging.")},
            "channel": {"required": _("Kies hoe het contact was.")},
        }

    results = forms.MultipleChoiceField(
        label=_("Wat leverde het op?"),
        choices=ContactMoment.Result.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, user: User, organisation: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user, self.organisation = user, organisation
        self.fields["theme"].queryset = Theme.objects.visible_to(user).active()
        self.fields["theme"].empty_label = None
        choice = self.fields["theme"].choices.choice
        self.fields["theme"].choices = [choice(theme) for theme in all_themes(())]
        # What is shown is a question that is written out once; of what is sent it is asked anew.
        self.fields["person"].rows = SimpleLazyObject(lambda: people_chosen_from(*self._people()))
        asked = people_to_choose(*self._people()) if self.is_bound else HelpSeeker.objects.none()
        self.fields["person"].queryset = asked
        self.fields["person"].empty_label = _("Niemand")
        self._only_real_choices()
        for name in ("duration_band", "about", "initiator", "village"):
            self.fields[name].required = False
        self._villages()

    def _people(self) -> tuple[Any, Any, Any]:
        """Of whom one may be chosen: whose they are, who is asked for, and who it was."""
        return self.user, self.initial.get("person"), self.instance.person_id

    @property
    def people_shown(self) -> list[HelpSeeker]:
        """Whom the chooser shows, asked once for both."""
        chooser = self.fields["person"]
        chooser.choices = list(iter(chooser.choices))  # a list of it itself counts first
        return [value.instance for value, _label in chooser.choices if value]

    def _only_real_choices(self) -> None:
        """Without the empty choice, which would be a chip that says nothing."""
        self.fields["channel"].choices = ContactMoment.Channel.choices
        self.fields["duration_band"].choices = ContactMoment.Duration.choices
        self.fields["about"].choices = ContactMoment.About.choices
        self.fields["initiator"].choices = ContactMoment.Initiator.choices

    def _villages(self) -> None:
        self.village_shown = offer_villages(
            self.fields["village"], self.organisation, self.initial.get("village")
        )
        if self.instance.village_id:  # of a contact that is put right, also where we left since
            self.village_shown = self.instance.village
        self.initial["village"] = self.village_shown and self.village_shown.pk

    @property
    def has_error_in_fold(self) -> bool:
        """Whether what is wrong stands beside a field that is folded away at first."""
        return bool(self.errors.keys() - {"village", "theme", "channel"})

    def clean_duration_band(self) -> str:
        return self.cleaned_data["duration_band"] or ContactMoment.Duration.FROM_5_TO_15

    def clean_initiator(self) -> str:
        return self.cleaned_data["initiator"] or ContactMoment.Initiator.RESIDENT

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._settle_person(cleaned)
        if not self.village_shown:
            raise ValidationError(NO_VILLAGE)
        if "village" not in self.errors:
            cleaned["village"] = cleaned.get("village") or self.village_shown
        return cleaned

    def _settle_person(self, cleaned: dict[str, Any]) -> None:
        """Choosing a person says enough; saying 'somebody I accompany' asks for one."""
        known = ContactMoment.About.KNOWN_PERSON
        about = cleaned.get("about") or ContactMoment.About.NOBODY_SPECIFIC
        if cleaned.get("person") and about == ContactMoment.About.NOBODY_SPECIFIC:
            about = known
        if about == known and not cleaned.get("person") and "person" not in self.errors:
            self.add_error("person", _("Kies wie het is, of kies bij 'Met wie?' iets anders."))
        if about != known:
            cleaned["person"] = None
        cleaned["about"] = about


class ContactForm(ContactBaseForm):
    class When:
        NOW, YESTERDAY = "now", "yesterday"

    key = KeyField()
    waited = WaitedField()

    when = forms.ChoiceField(
        label=_("Wanneer?"),
        choices=[(When.NOW, _("Nu")), (When.YESTERDAY, _("Gisteren"))],
        initial=When.NOW,
        widget=forms.RadioSelect,
        required=False,
    )
    follow_up_on = forms.DateField(
        label=_("Opvolgen op"),
        widget=date_input(),
        required=False,
        validators=[not_in_past],
        help_text=_("Kies dan ook de persoon. Je krijgt op die dag een seintje."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("follow_up_on") and not cleaned.get("person"):
            self.add_error("follow_up_on", _("Kies ook wie het is: zonder persoon is er niemand."))
        return cleaned

    @transaction.atomic
    def log(self) -> tuple[ContactMoment, bool]:
        """The contact, and whether it is new. Sent once more it is the same one."""
        values = {name: self.cleaned_data[name] for name in self.Meta.fields}
        values["occurred_at"] = self.cleaned_data["waited"]
        if self.cleaned_data.get("when") == self.When.YESTERDAY:
            values["occurred_at"] -= timedelta(days=1)
        contact, is_new = ContactMoment.objects.log(
            by=self.user, organisation=self.organisation, key=self.cleaned_data["key"], **values
        )
        if is_new and self.cleaned_data.get("follow_up_on"):
            self._plan_follow_up()
        return contact, is_new

    def _plan_follow_up(self) -> None:
        FollowUp.objects.get_or_create(
            person=self.cleaned_data["person"],
            due_on=self.cleaned_data["follow_up_on"],
            owner_id=self.cleaned_data["person"].owner_id,
            organisation=self.organisation,
        )


class ContactCorrectionForm(ContactBaseForm):
    occurred_on = forms.DateField(
        label=_("Op welke dag?"), widget=date_input(), validators=[not_in_future]
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["occurred_on"].initial = timezone.localdate(self.instance.occurred_at)

    def clean_occurred_on(self) -> Any:
        day = self.cleaned_data["occurred_on"]
        if day < timezone.localdate() - timedelta(days=366):
            raise ValidationError(_("Dat is te lang geleden."))
        return day

    def save(self, commit: bool = True) -> ContactMoment:
        contact = super().save(commit=False)
        moment = timezone.localtime(contact.occurred_at)
        day = self.cleaned_data["occurred_on"]
        contact.occurred_at = datetime.combine(day, moment.timetz())
        contact.results = self.cleaned_data["results"]
        contact.correct()
        return contact
