"""What came in, as it stands on the paper or was told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.asking.forms.drafts import DraftForm, ask_why_not_yet
from initiatives.regulatory.asking.forms.risks import RisksField, WithRisks
from initiatives.regulatory.forms import ActionForm, know_days, set_choices, with_answer
from initiatives.regulatory.intake.models import Intake
from initiatives.regulatory.models import Publicity, RegulatoryRequest
from initiatives.regulatory.models.querysets import applicants_of
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input

LONGEST_AGO = timedelta(days=365)
TEXTS = ["title", "what", "why", "who", "hindering_rule", "rule_unknown", "self_effort", "risks"]
READERS = ["publicity", "embargo_reason"]
AT_THE_DESK = [each for each in Intake.Way.choices if each[0] != Intake.Way.HELPED]
NEEDED = ["title", "what", "public_summary"]


class SignedForm(ActionForm):
    """The letter with a signature, of what was no application until then."""

    name = "signed"
    on = forms.DateField(
        label=_("Op welke dag kwam de brief binnen?"),
        widget=date_input(),
        help_text=_("Daarvan af telt de termijn."),
    )

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        self.case.refuse_signed_on(day, timezone.localdate())
        return day

    def act(self) -> None:
        self.case.become_official(self.by, self.cleaned_data["on"])


class IntakeForm(WithRisks, forms.ModelForm):
    """`key` is the request to be: sent twice, it is entered once."""

    # As the page shows them, so that what is wrong is summed up in that order.
    field_order = ("key", "received_on", "way", "applicant", "agreement")
    key = forms.UUIDField(widget=forms.HiddenInput)
    received_on = forms.DateField(
        label=_("Ontvangen op"),
        widget=date_input(),
        help_text=_("De dag waarop het binnenkwam. Daarvan af telt de termijn."),
    )
    way = forms.ChoiceField(
        label=_("Hoe kwam het binnen?"), choices=AT_THE_DESK, widget=forms.RadioSelect
    )
    applicant = PersonChoiceField(
        label=_("Van wie?"),
        queryset=User.objects.none(),
        empty_label=_("Kies een trekker of bestuurslid"),
    )
    agreement = forms.CharField(
        label=_("Hoe is afgesproken dat je dit invoert?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: zij tekende de brief, of: hij zei het aan de telefoon."),
    )
    risks = RisksField(required=False)

    class Meta:
        model = RegulatoryRequest
        fields = [*TEXTS, "wanted_from", "wanted_until", "public_summary", *READERS]
        labels = DraftForm.Meta.labels
        help_texts = {
            "title": _("Kort en zonder namen van mensen."),
            "public_summary": _(
                "Wat iedereen mag lezen. Lees het voor, of stuur het mee: de indiener moet het "
                "ermee eens zijn. Noem geen namen."
            ),
            "publicity": _("Vraag het de indiener."),
            "embargo_reason": DraftForm.Meta.help_texts["embargo_reason"],
        }
        widgets = DraftForm.Meta.widgets

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initiative = initiative
        people = applicants_of(initiative.pk).values("user")
        self.fields["applicant"].queryset = User.objects.filter(pk__in=people)  # type: ignore[attr-defined]
        for name in NEEDED:
            self.fields[name].required = True
        set_choices(self, "publicity", Publicity.choices)
        know_days(self, "wanted_from", "wanted_until")
        self._ask_risks()

    @property
    def about_it(self) -> list[forms.BoundField]:
        return [self[name] for name in ("received_on", "way", "applicant", "agreement")]

    @property
    def words(self) -> list[forms.BoundField]:
        """What was written or told: in the order of the form on the site."""
        rows = [name for name in self.fields if name.startswith(("risk_", "mitigation_"))]
        names = [*TEXTS[:-1], *rows, "wanted_from", "wanted_until", "public_summary", *READERS]
        return [self[name] for name in names]

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        today = timezone.localdate()
        if not today - LONGEST_AGO <= day <= today:
            raise ValidationError(_("Kies een dag in het afgelopen jaar, tot en met vandaag."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._gather_risks(cleaned)
        first, last = cleaned.get("wanted_from"), cleaned.get("wanted_until")
        if first and last and last < first:
            self.add_error("wanted_until", _("Deze dag ligt voor de begindag."))
        ask_why_not_yet(self, cleaned)
        return cleaned

    def _request(self) -> RegulatoryRequest:
        given = self.cleaned_data
        return RegulatoryRequest(
            pk=given["key"],
            initiative=self.initiative,
            municipality=self.initiative.village.municipality,
            created_by=given["applicant"],
            **{name: given[name] for name in self.Meta.fields},
        )

    def says_what_is_in(self, found: RegulatoryRequest) -> bool:
        """Whether a second press sent what the first one made."""
        intake: Intake | None = getattr(found, "intake", None)
        if intake is None:
            return False
        mine, given = self._request(), self.cleaned_data
        about = (mine.initiative, mine.created_by, mine.publicity, mine.embargo_reason)
        there = (found.initiative, found.created_by, found.publicity, found.embargo_reason)
        said = (given["received_on"], given["way"], given["agreement"])
        noted = (found.received_on, intake.way, intake.agreement)
        same_words = mine.frozen_copy() == found.submitted_copy
        return same_words and about == there and said == noted

    def refuse_what_is_in(self, found: RegulatoryRequest) -> None:
        """Another key, so that what is another request after all can still be entered."""
        self.data = with_answer(self.data, "key", uuid4())
        text = _(
            "Dit staat er al in, onder nummer %s, met andere woorden. Die veranderen niet meer. Is "
            "dit een ander verzoek? Druk dan nog eens op “Voer in”."
        )
        self.add_error(None, text % found.reference)

    def enter(self, by: User) -> RegulatoryRequest:
        given, request = self.cleaned_data, self._request()
        Intake.enter(
            request, by, given["received_on"], way=given["way"], agreement=given["agreement"]
        )
        return request


class HelpedForm(IntakeForm):
    """By a village supporter: what is sent here comes in at that moment."""

    received_on = way = None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["agreement"].label = _("Hoe is afgesproken dat jij dit voor hen verstuurt?")
        self.fields["agreement"].help_text = _(
            "Bijvoorbeeld: zij las het aan de keukentafel en vond het goed. De gemeente leest dit "
            "en ziet dat jij het invoerde. Schrijf niets op over wie je verder helpt."
        )

    @property
    def about_it(self) -> list[forms.BoundField]:
        return [self[name] for name in ("applicant", "agreement")]

    def clean(self) -> dict[str, Any]:
        return {**super().clean(), "received_on": timezone.localdate(), "way": Intake.Way.HELPED}
