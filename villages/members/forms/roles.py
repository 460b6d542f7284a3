"""Giving somebody a role."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.widgets import date_input
from villages.members.models.roles import MUNICIPALITY_ROLES, ORGANISATION_ROLES, VILLAGE_ROLES
from villages.models import Membership, Municipality, Organisation, RoleInvitation, Village
from villages.places.models import PlainName

SUGGESTIONS = 8


class RoleSearchForm(forms.Form):
    q = forms.CharField(label=_("Zoek op naam, e-mailadres of plek"), max_length=80, required=False)


class RoleForm(forms.ModelForm):
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Wie nog geen account heeft, krijgt een mail om ja of nee te zeggen."),
    )
    scope_name = forms.CharField(
        label=_("Voor welke plek?"),
        max_length=120,
        required=False,
        help_text=_(
            "De naam van het dorp, de organisatie of de gemeente. Leeg laten bij een beheerder."
        ),
    )

    field_order = ["email", "role", "scope_name", "valid_from", "valid_until"]

    class Meta:
        model = Membership
        fields = ["role", "valid_from", "valid_until"]
        widgets = {
            "valid_from": date_input(),
            "valid_until": date_input(),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.person: User | None = None
        choices = [("", _("Kies")), *Membership.Role.choices]
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (value, label) for value, label in choices if value != Membership.Role.RESIDENT
        ]

    def clean_email(self) -> str:
        """Who came somewhere as a guest has a row and no account: they are invited too."""
        email = self.cleaned_data["email"]
        self.person = User.objects.filter(email=email).first()
        if self.person and not self.person.is_active:
            raise ValidationError(_("Het account met dit e-mailadres is gesloten."))
        if self.person and not EmailAddress.objects.filter(user=self.person).exists():
            self.person = None
        if self.person:
            self.instance.user = self.person
        return email

    def give(self, by: User) -> Membership | RoleInvitation:
        """To somebody with an account at once, and to anybody else by invitation."""
        membership = self.save(commit=False)
        if self.person is None:
            return RoleInvitation.invite(membership, self.cleaned_data["email"], by)
        membership.grant(by)
        return membership

    def clean_valid_until(self) -> Any:
        until = self.cleaned_data["valid_until"]
        if until and until <= timezone.localdate():
            raise ValidationError(_("Kies een dag die nog komt."))
        return until

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        role, name = cleaned.get("role"), cleaned.get("scope_name", "")
        for scope in ("village", "organisation", "municipality"):
            setattr(self.instance, scope, None)
        if role in VILLAGE_ROLES:
            self.instance.village = self._only(Village.objects.select_related("municipality"), name)
        elif role in ORGANISATION_ROLES:
            self.instance.organisation = self._only(Organisation.objects.all(), name)
        elif role in MUNICIPALITY_ROLES:
            self.instance.municipality = self._only(Municipality.objects.standing(), name)
        elif role and name:
            self.add_error("scope_name", _("Een beheerder is er voor het hele platform."))
        return cleaned

    def _only(self, rows: QuerySet[Any], name: str) -> Any:
        """The place with this name or address; when several could be meant, asks which."""
        if not name:
            self.add_error("scope_name", _("Vul in voor welke plek deze rol is."))
            return None
        by_slug = Q(slug__iexact=name) if rows.model is not Organisation else Q()
        typed = PlainName(Value(name))
        rows = rows.annotate(plain=PlainName("name"))
        rows = rows.order_by("name__dutch", "pk")  # places of one name in a fixed order
        found = list(rows.filter(Q(plain=typed) | by_slug)[:SUGGESTIONS])
        if len(found) == 1:
            return found[0]
        near = found or list(rows.filter(plain__contains=typed)[:SUGGESTIONS])
        if not near and rows.model is Municipality:  # one that went into another
            near = list(Municipality.objects.named(name)[:SUGGESTIONS])
        self.add_error("scope_name", self._which(near))
        return None

    def _which(self, near: list[Any]) -> str:
        if not near:
            return str(_("Deze plek kennen we niet."))
        names = ", ".join(getattr(place, "slug", "") or place.name for place in near)
        return str(_("Welke bedoel je? Vul een van deze in: %(names)s.") % {"names": names})

    def _get_validation_exclusions(self) -> set[str]:
        """The constraints on user and scope are checked too, though they are no fields here."""
        hidden = {"village", "organisation", "municipality"} | ({"user"} if self.person else set())
        return super()._get_validation_exclusions() - (  # type: ignore[misc]
            set() if self.errors else hidden
        )
