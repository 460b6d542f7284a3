"""What people type for an ask, an offer and a conversation about it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area
from villages.exchange.access import Standing, is_confirmed
from villages.exchange.contact_details import (
    check_message,
    check_public_text,
    check_rough_place,
)
from villages.exchange.models import (
    Direction,
    Listing,
    ListingKind,
    ListingQuerySet,
    Thanks,
    Visibility,
    When,
)
from villages.exchange.models.choices import DAYS
from villages.exchange.nearby import villages_near

MATCHES_SHOWN = 6
FARTHEST = timedelta(days=366)
PHONE = re.compile(r"^\+?[\d ()/-]{9,20}$")


class ListingForm(forms.ModelForm):
    """Three fields first; the rest can wait behind a fold."""

    FOLDED = ("text", "when", "on", "weekdays", "day_part", "where_text", "visibility")
    kind = forms.ChoiceField(
        label=_("Waar gaat het om?"), choices=[("", _("Kies wat past")), *ListingKind.choices]
    )
    when = forms.ChoiceField(
        label=_("Wanneer?"),
        choices=When.choices,
        initial=When.FLEXIBLE,
        widget=forms.RadioSelect,
    )
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Welke dagen?"),
        choices=DAYS,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Alleen bij “op vaste dagen”."),
    )
    who = forms.ChoiceField(label=_("Voor wie?"), required=False)
    confirmed = forms.BooleanField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Listing
        fields = [
            "direction",
            "kind",
            "title",
            "text",
            "when",
            "on",
            "weekdays",
            "day_part",
            "where_text",
            "visibility",
        ]
        labels = {"direction": _("Vraag je iets of bied je iets aan?")}
        widgets = {
            "direction": forms.RadioSelect,
            "visibility": forms.RadioSelect,
            "text": text_area(4),
            "on": date_input(),
        }
        help_texts = {
            "title": _("Bijvoorbeeld: wie rijdt dinsdag mee naar Venray?"),
            "text": _("Geen telefoonnummer of adres: mensen reageren met een knop."),
            "on": _("Alleen bij “op één dag”."),
            "where_text": _("Een buurt of gehucht, geen adres."),
        }

    def __init__(self, *args: Any, standing: Standing | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.standing = standing
        self.fields["direction"].choices = [  # type: ignore[attr-defined]
            (Direction.ASK.value, _("Ik vraag iets")),
            (Direction.OFFER.value, _("Ik bied iets aan")),
        ]
        self.fields["day_part"].choices = [  # type: ignore[attr-defined]
            ("", _("maakt niet uit")),
            *Listing._meta.get_field("day_part").choices,  # type: ignore[misc]
        ]
        if standing is None or len(standing.choices) < 2:
            del self.fields["who"]
        else:
            self.fields["who"].choices = standing.choices  # type: ignore[attr-defined]
        if self.instance.is_saved and self.instance.threads.exists():
            # Who helps whom follows from it, and so who may show a word of thanks.
            self.fields["direction"].disabled = True

    @property
    def is_unfolded(self) -> bool:
        """What is wrong, or filled in already, must not hide."""
        return self.instance.is_saved or bool(set(self.FOLDED) & set(self.errors))

    def clean_title(self) -> str:
        check_public_text(self.cleaned_data["title"])
        return self.cleaned_data["title"]

    def clean_text(self) -> str:
        check_public_text(self.cleaned_data["text"])
        return self.cleaned_data["text"]

    def clean_where_text(self) -> str:
        check_rough_place(self.cleaned_data["where_text"])
        return self.cleaned_data["where_text"]

    def clean_on(self) -> Any:
        on, today = self.cleaned_data["on"], timezone.localdate()
        if self.cleaned_data.get("when") != When.DATE:
            return None
        if on and not today <= on <= today + FARTHEST:
            raise ValidationError(_("Kies een dag vanaf vandaag, binnen een jaar."))
        return on

    def clean(self) -> dict[str, Any]:
        """Only what belongs to the chosen moment is kept; and the village reads along only with
        who was confirmed as its member."""
        data = super().clean() or self.cleaned_data
        self._choose_moment(data)
        self._choose_person(data)
        if data.get("visibility") == Visibility.VILLAGE and not self._is_confirmed():
            self.add_error(
                "visibility",
                _("Alleen voor het dorp kan als het dorp je lidmaatschap bevestigd heeft."),
            )
        return data

    def _choose_moment(self, data: dict[str, Any]) -> None:
        """What is missing is said beside its field, so that the fold around it opens."""
        when = data.get("when")
        days = data.get("weekdays", []) if when == When.DAYS else []
        data["weekdays"] = sorted(set(days))
        if when == When.DATE and "on" in data and not data["on"]:
            self.add_error("on", _("Kies de dag."))
        if when == When.DAYS and not days and "weekdays" not in self.errors:
            self.add_error("weekdays", _("Kies minstens één dag."))

    def _choose_person(self, data: dict[str, Any]) -> None:
        if self.standing is None:
            return
        key = data.get("who") or self.standing.choices[0][0]
        person, organisation = self.standing.chosen(key)
        by = self.standing.user
        self.instance.user, self.instance.organisation = person, organisation
        self.instance.recorded_by = None if person.pk == by.pk else by

    def _is_confirmed(self) -> bool:
        listing = self.instance
        return bool(listing.organisation_id) or is_confirmed(listing.user_id, listing.village)

    def matches(self, user: User) -> ListingQuerySet:
        """The other way round, of the same kind, here first and then in villages nearby; none of
        whoever places this, or for whom it is placed."""
        village = self.instance.village
        rows = Listing.objects.visible_to(user).current().listed()
        rows = rows.of_others(user, self.instance.user)
        return rows.matching(
            Direction(self.cleaned_data["direction"]),
            self.cleaned_data["kind"],
            village,
            villages_near(village),
        )


class FilterForm(forms.Form):
    """What the list shows; anything unknown in the address is simply not a filter."""

    q = forms.CharField(label=_("Zoek"), max_length=80, required=False)
    wat = forms.ChoiceField(
        label=_("Vraag of aanbod"),
        choices=[("", _("Allebei")), ("vraag", _("Vragen")), ("aanbod", _("Aanbod"))],
        required=False,
    )
    soort = forms.ChoiceField(
        label=_("Waarover"), choices=[("", _("Alles")), *ListingKind.choices], required=False
    )
    week = forms.ChoiceField(
        label=_("Wanneer"),
        choices=[("", _("Maakt niet uit")), ("1", _("Deze week"))],
        required=False,
    )

    DIRECTIONS = {"vraag": Direction.ASK, "aanbod": Direction.OFFER}

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def of(self, rows: ListingQuerySet, user: Any) -> ListingQuerySet:
        chosen = self.chosen()
        if "wat" in chosen:
            rows = rows.filter(direction=self.DIRECTIONS[chosen["wat"]])
        if "soort" in chosen:
            rows = rows.filter(kind=chosen["soort"])
        if "week" in chosen:
            rows = rows.this_week()
        return rows.search(chosen["q"], user) if "q" in chosen else rows


class MessageForm(forms.Form):
    text = forms.CharField(label=_("Je bericht"), max_length=1500, widget=text_area(4))

    def clean_text(self) -> str:
        check_message(self.cleaned_data["text"])
        return self.cleaned_data["text"]


class ReplyForm(MessageForm):
    who = forms.ChoiceField(label=_("Voor wie?"), required=False)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.standing = standing
        self.fields["text"].help_text = _(
            "Alleen jullie tweeën lezen dit. Je e-mailadres blijft onbekend."
        )
        if len(standing.choices) < 2:
            del self.fields["who"]
        else:
            self.fields["who"].choices = standing.choices  # type: ignore[attr-defined]

    @cached_property
    def person(self) -> User:
        key = self.cleaned_data.get("who") or self.standing.choices[0][0]
        return self.standing.chosen(key)[0]


class PhoneForm(forms.Form):
    phone = forms.CharField(
        label=_("Telefoonnummer"),
        max_length=20,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )

    def clean_phone(self) -> str:
        phone = self.cleaned_data["phone"]
        if not PHONE.match(phone):
            raise ValidationError(_("Dit lijkt geen telefoonnummer. Bijvoorbeeld: 06-00 00 00 12."))
        return phone


class ThanksForm(forms.ModelForm):
    class Meta:
        model = Thanks
        fields = ["text", "giver_shows"]
        labels = {"giver_shows": _("Het dorp mag dit lezen, als de ander dat ook wil")}
        help_texts = {"text": _("Kort mag. De ander krijgt het als bericht.")}
        widgets = {"text": text_area(3)}

    def clean_text(self) -> str:
        check_public_text(self.cleaned_data["text"])
        return self.cleaned_data["text"]
