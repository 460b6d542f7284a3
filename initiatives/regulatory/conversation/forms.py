"""What an officer asks or tells the applicant, and letting the clock run again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.conversation.guards import (
    Consent,
    refuse_deadline,
    usual_deadline,
    why_clock_runs_on,
)
from initiatives.regulatory.conversation.models import resume_early
from initiatives.regulatory.forms import ActionForm, set_choices
from initiatives.regulatory.models import Ground, RequestMessage
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area

# What each ground means for both, in the order in which they are offered.
CHOICES = [
    (Ground.INFORMAL, _("Een gewone vraag. De klok loopt door.")),
    (
        Ground.SUPPLEMENT,
        _("De aanvraag is niet compleet (Awb 4:5). Zeg wat er ontbreekt. De klok staat stil."),
    ),
    (
        Ground.CONSENTED_DELAY,
        _("De indiener stemde op papier of per mail in met uitstel (Awb 4:15 lid 2a)."),
    ),
    (
        Ground.APPLICANT_DELAY,
        _("De indiener zorgt zelf voor vertraging (Awb 4:15 lid 2b). Zeg waarop je wacht."),
    ),
    (
        Ground.FORCE_MAJEURE,
        _("Overmacht: de gemeente kán niet beslissen (Awb 4:15 lid 2c). Drukte is dat niet."),
    ),
]


class QuestionForm(ActionForm):
    """Nothing is chosen beforehand: a clock stands still because somebody meant it to."""

    name = "question"
    ground = forms.ChoiceField(
        label=_("Waarom schrijf je?"), choices=CHOICES, widget=forms.RadioSelect
    )
    body = forms.CharField(label=_("Jouw vraag of bericht"), max_length=5000, widget=text_area(5))
    deadline_on = forms.DateField(
        label=_("Tot wanneer staat de klok stil?"),
        required=False,
        widget=date_input(),
        help_text=_(
            "Een werkdag, over 7 dagen tot 8 weken. Bij een gewone vraag doet de dag er niet toe."
        ),
    )
    consent_by = forms.ChoiceField(label=_("Wie stemde in met uitstel?"), required=False)
    consent_on = forms.DateField(
        label=_("Op welke dag?"), required=False, widget=date_input(),
        help_text=_("Alleen bij uitstel met instemming. Bewaar de brief of mail bij het dossier."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.clock_runs_on = why_clock_runs_on(self.case, timezone.localdate())
        if self.clock_runs_on:
            self._only_ask()
            return
        set_choices(self, "consent_by", [("", _("Niemand")), *self._names()])
        if not self.is_bound:
            self.fields["deadline_on"].initial = usual_deadline()

    def _only_ask(self) -> None:
        """A page that was open since yesterday gets the reason beside its choice."""
        self.fields["ground"].help_text = self.clock_runs_on
        set_choices(self, "ground", CHOICES[:1])
        self.fields["ground"].error_messages["invalid_choice"] = self.clock_runs_on
        for name in ("deadline_on", "consent_by", "consent_on"):
            del self.fields[name]

    def _names(self) -> list[tuple[str, str]]:
        """No query when the desk asked along (`with_applicants`)."""
        told = vars(self.case).get("applicants_told")
        people = self._applicants if told is None else [User(**each) for each in told]
        return [(str(user.pk), str(user)) for user in people]

    @cached_property
    def _applicants(self) -> list[User]:
        return self.case.applicants()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        ground = cleaned.get("ground")
        if ground in (None, Ground.INFORMAL):
            cleaned["deadline_on"] = None
        elif "deadline_on" in cleaned:
            self._check_deadline(cleaned["deadline_on"])
        if ground == Ground.CONSENTED_DELAY:
            self._need_consent(cleaned)
        return cleaned

    def _check_deadline(self, day: Any) -> None:
        try:
            refuse_deadline(day, timezone.localdate())
        except ValidationError as error:
            self.add_error(None, error)

    def _need_consent(self, cleaned: dict[str, Any]) -> None:
        for name, words in (
            ("consent_by", _("Wie van de indieners stemde in met uitstel?")),
            ("consent_on", _("Op welke dag stemde de indiener in?")),
        ):
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, words)

    def _consent(self) -> Consent | None:
        if self.cleaned_data["ground"] != Ground.CONSENTED_DELAY:
            return None
        chosen = self.cleaned_data["consent_by"]
        by = next(user for user in self._applicants if str(user.pk) == chosen)
        return Consent(by, self.cleaned_data["consent_on"])

    def act(self) -> None:
        RequestMessage.ask(
            self.case,
            self.by,
            self.cleaned_data["body"],
            self.cleaned_data["ground"],
            self.cleaned_data.get("deadline_on"),
            consent=self._consent(),
        )


class ResumeForm(ActionForm):
    name = "resume"
    reason = forms.CharField(
        label=_("Waarom loopt de klok weer?"),
        max_length=400,
        widget=text_area(2),
        help_text=_("Iedereen leest dit. De indiener hoort de nieuwe uiterste datum."),
    )

    def act(self) -> None:
        resume_early(self.case, self.by, self.cleaned_data["reason"])
