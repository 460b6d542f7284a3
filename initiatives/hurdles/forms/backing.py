"""Asking for backing, offering it, answering and thanking."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.forms.folded import FoldedForm, offer_people
from initiatives.hurdles.models import BackingAsk, BackingKind, BackingOffer, Obstacle, OfferStatus
from initiatives.models import Initiative
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area
from villages.models import Membership

LONGEST_YEARS = 10
OBSTACLES_SHOWN = 50


def _obstacles(initiative: Initiative, label: Any) -> forms.ModelChoiceField:
    """For whoever runs it, so all of them; those that are still open."""
    rows = Obstacle.objects.filter(initiative=initiative).open().order_by("step_due", "pk")
    return forms.ModelChoiceField(
        label=label, queryset=rows, required=False, empty_label=_("Geen hobbel van de lijst")
    )


class AskForm(forms.ModelForm):
    kind = forms.ChoiceField(
        label=_("Wat zoeken jullie?"),
        choices=[("", _("Kies wat het beste past")), *BackingKind.choices],
    )
    contact = PersonChoiceField(
        queryset=User.objects.none(),
        label=_("Wie is bij jullie de contactpersoon?"),
        empty_label=None,
    )

    class Meta:
        model = BackingAsk
        fields = ["kind", "text", "contact", "obstacle"]
        labels = {"text": _("Waarvoor is het nodig?")}
        help_texts = {
            "text": _("Wat is er aan de hand, en wat zou helpen? Noem geen namen van anderen.")
        }
        widgets = {"text": text_area(4)}

    def __init__(self, *args: Any, initiative: Initiative, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.instance.initiative = initiative
        offer_people(self.fields["contact"], initiative)
        self.fields["contact"].initial = by.pk
        self.fields["obstacle"] = _obstacles(initiative, _("Hoort het bij een hobbel?"))

    def send(self) -> BackingAsk:
        return self.instance.put()


class OfferForm(FoldedForm, forms.ModelForm):
    """On behalf of the workplace in which it is filled in."""

    folded = ("amount", "amount_is_public", "valid_until")
    kind = forms.ChoiceField(
        label=_("Wat bied je aan?"),
        choices=[("", _("Kies wat het beste past")), *BackingKind.choices],
    )

    class Meta:
        model = BackingOffer
        fields = [
            "kind",
            "title",
            "words",
            "contact",
            "amount",
            "amount_is_public",
            "valid_until",
        ]
        labels = {
            "title": _("In één zin"),
            "words": _("In je eigen woorden"),
            "contact": _("Wie is de vaste contactpersoon?"),
            "amount": _("Gaat het om geld? Hoeveel euro?"),
            "amount_is_public": _("Iedereen mag het bedrag zien"),
            "valid_until": _("Tot en met wanneer geldt het?"),
        }
        help_texts = {
            "title": _("Iedereen leest dit zodra ze het aannemen."),
            "words": _(
                "Wat spreken jullie af? Mag het mislukken, schrijf dan op wat er dan niet gebeurt: "
                "geen verwijt, geld niet terug."
            ),
            "contact": _("Een naam en hoe je die bereikt. Alleen wie meedoet leest dit."),
            "amount": _("Het geld zelf loopt niet via deze site."),
            "valid_until": _("Laat leeg als er geen einde aan zit."),
        }
        widgets = {"words": text_area(4), "valid_until": date_input()}

    def __init__(
        self,
        *args: Any,
        initiative: Initiative,
        workplace: Membership,
        ask: BackingAsk | None = None,
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.workplace = workplace
        self.instance.initiative = initiative
        self.instance.ask = ask
        self.instance.obstacle = ask.obstacle if ask else None
        self.fields["contact"].initial = str(workplace.user)
        if ask:
            self.fields["kind"].initial = ask.kind

    def clean_valid_until(self) -> date | None:
        day: date | None = self.cleaned_data["valid_until"]
        today = timezone.localdate()
        if day and not today <= day <= today + timedelta(days=366 * LONGEST_YEARS):
            raise ValidationError(_("Kies een dag die nog komt, binnen tien jaar."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        kind = cleaned.get("kind")
        if kind == BackingKind.MONEY and not cleaned.get("amount") and "amount" not in self.errors:
            self.add_error("amount", _("Om hoeveel gaat het?"))
        if kind == BackingKind.PERMISSION_TO_FAIL and not cleaned.get("words"):
            self.add_error("words", _("Schrijf in je eigen woorden dat het mag mislukken."))
        return cleaned

    def send(self) -> BackingOffer:
        return self.instance.send(self.workplace)


class AnswerForm(forms.Form):
    status = forms.ChoiceField(
        label=_("Nemen jullie het aan?"),
        choices=[
            (OfferStatus.ACCEPTED.value, _("Ja, graag")),
            (OfferStatus.DECLINED.value, _("Nee, dank je")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Een woord erbij"),
        max_length=500,
        required=False,
        widget=text_area(3),
        help_text=_("Zeg je nee, schrijf dan kort waarom."),
    )

    def __init__(self, *args: Any, offer: BackingOffer, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.offer = offer
        label = _("Helpt het bij een hobbel?")
        self.fields["obstacle"] = _obstacles(offer.initiative, label)
        self.fields["obstacle"].initial = offer.obstacle_id

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("status") == OfferStatus.DECLINED and not cleaned.get("words"):
            self.add_error("words", _("Schrijf kort waarom niet."))
        return cleaned

    def answer(self, by: User) -> None:
        found = self.cleaned_data
        self.offer.answer_with(found["status"], by, found["words"], found["obstacle"])


class UsedForm(forms.Form):
    note = forms.CharField(
        label=_("Waarvoor is het gebruikt?"),
        max_length=500,
        required=False,
        widget=text_area(3),
    )


class ThanksForm(forms.Form):
    words = forms.CharField(label=_("Jullie bedankje"), max_length=500, widget=text_area(3))
    is_public = forms.BooleanField(label=_("Iedereen mag dit bedankje lezen"), required=False)
