"""The agenda, the minutes and what was agreed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative, InitiativeMember
from initiatives.papers.forms.keys import EditionForm, audiences_for
from initiatives.papers.models import Agreement, MeetingPaper
from initiatives.work.forms.staffed import FURTHEST
from initiatives.work.models import Task
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area


class MeetingForm(EditionForm):
    class Meta:
        model = MeetingPaper
        fields = ["agenda", "minutes", "present", "audience"]
        widgets = {
            "agenda": text_area(6),
            "minutes": text_area(12),
            "audience": forms.RadioSelect,
        }

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["audience"].choices = audiences_for(initiative, self.instance.audience)  # type: ignore[attr-defined]
        if self.instance.adopted_on or not self.instance.has_begun:
            del self.fields["minutes"], self.fields["present"]

    def change(self) -> bool:
        row = self.instance
        names = [name for name in self.Meta.fields if name in self.fields]
        if "minutes" in self.changed_data:
            row.minutes_at = timezone.now() if row.minutes else None
            names.append("minutes_at")
        return self.save_names([*names, *row.take_over_event()])


class AdoptForm(forms.Form):
    on = forms.DateField(
        label=_("Wanneer is het vastgesteld?"),
        widget=date_input(),
        help_text=_("Meestal op de volgende bijeenkomst."),
    )

    def __init__(self, *args: Any, meeting: MeetingPaper, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.meeting = meeting
        self.initial["on"] = timezone.localdate()

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if not timezone.localdate(self.meeting.at) <= day <= timezone.localdate():
            raise ValidationError(_("Kies een dag vanaf de bijeenkomst, tot en met vandaag."))
        return day

    def adopt(self, by: User) -> bool:
        return self.meeting.adopt(by, self.cleaned_data["on"])


class AgreementTaskForm(forms.Form):
    """Who runs it says who does it; whoever keeps the minutes puts it on the list."""

    member = PersonChoiceField(
        label=_("Wie doet het?"),
        queryset=InitiativeMember.objects.none(),
        required=False,
        empty_label=_("Nog niemand"),
        help_text=_("Die krijgt bericht, en kan het teruggeven."),
    )
    due_on = forms.DateField(
        label=_("Voor welke dag?"),
        widget=date_input(),
        help_text=_("Wie het doet, krijgt de dag ervoor een herinnering."),
    )

    def __init__(self, *args: Any, agreement: Agreement, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.agreement = agreement
        self.initial["due_on"] = agreement.due_on
        if not initiative.standing.runs:
            del self.fields["member"]
            return
        rows = initiative.members.active().working().filter(user__is_active=True)
        if agreement.meeting.audience == Audience.RUNNERS:
            rows = rows.running()
        rows = rows.select_related("user").order_by("user__name__dutch", "pk")
        self.fields["member"].queryset = rows  # type: ignore[attr-defined]

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if not timezone.localdate() <= day < timezone.localdate() + FURTHEST:
            raise ValidationError(_("Kies een dag vanaf vandaag, binnen drie jaar."))
        return day

    def save(self, by: User) -> Task:
        member = self.cleaned_data.get("member")
        user = member.user if member else None
        return self.agreement.become_task(by, user, self.cleaned_data["due_on"])


class AgreementForm(forms.ModelForm):
    class Meta:
        model = Agreement
        fields = ["what", "who", "due_on"]
        widgets = {"due_on": date_input()}
        help_texts = {"who": _("Een naam of een groepje, zoals jullie het zeggen.")}
