"""What a person tells about themselves, or about somebody they register."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import NAME_LENGTH, AccountClaim, User
from villagehub.pictures.files import Prepared
from villagehub.pictures.forms import PortraitField
from villagehub.web.widgets import date_input


class NameForm(forms.Form):
    """Extra field at sign-up (allauth calls `signup`)."""

    name = forms.CharField(
        label=_("Je naam"),
        max_length=NAME_LENGTH,
        help_text=_("Anderen zien alleen je voornaam met een letter. Dat kun je later aanpassen."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def signup(self, request, user: User) -> None:
        user.name = self.cleaned_data["name"]
        user.save()


class ProfileForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["name", "display_name", "phone"]
        labels = {"name": _("Je naam"), "phone": _("Telefoon (mag leeg blijven)")}
        help_texts = {"phone": _("Alleen zichtbaar voor wie jou namens het dorp belt.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        self.fields["display_name"].required = True
        self.fields["phone"].widget.attrs["autocomplete"] = "tel"


class PortraitForm(forms.Form):
    portrait = PortraitField(
        label=_("Foto van jezelf"),
        help_text=_(
            "JPEG, PNG of WebP, hoogstens 10 MB. We maken er een klein vierkant van en halen eruit "
            "waar hij is gemaakt."
        ),
    )

    def put_on(self, person: User) -> None:
        prepared: Prepared = self.cleaned_data["portrait"]
        person.take_portrait(prepared)


class RegisteredPersonForm(forms.ModelForm):
    """Somebody without e-mail is registered by somebody else, who asked them first."""

    class Meta:
        model = User
        fields = ["name", "display_name", "phone", "consent_how", "consent_on"]
        widgets = {"consent_on": date_input()}
        help_texts = {"display_name": _("Laat leeg voor de voornaam met een letter erachter.")}

    def __init__(self, *args, recorder: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.recorder = recorder
        for field in ("name", "phone", "consent_how", "consent_on"):
            self.fields[field].required = True
        how = [("", _("Kies")), *User.ConsentHow.choices]
        self.fields["consent_how"].choices = how  # type: ignore[attr-defined]
        self.fields["consent_on"].initial = timezone.localdate()

    def clean_consent_on(self):
        given_on = self.cleaned_data["consent_on"]
        if given_on > timezone.localdate():
            raise ValidationError(_("Deze dag moet nog komen. Vul de dag in waarop je het vroeg."))
        return given_on

    def save(self, commit: bool = True) -> User:
        self.instance.recorded_by = self.recorder
        self.instance.set_unusable_password()
        return super().save(commit)


class ClaimForm(forms.Form):
    code = forms.CharField(
        label=_("Code van je briefje"),
        max_length=20,
        help_text=_("Tien letters en cijfers. Hoofdletters of kleine letters maakt niet uit."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
    )

    def clean_code(self) -> str:
        self.claim = AccountClaim.objects.with_code(self.cleaned_data["code"])
        return self.cleaned_data["code"]

    def move_to(self, account: User) -> bool:
        """False when somebody used the code in the meantime; the form then says so."""
        try:
            self.claim.move_to(account)
        except ValidationError as error:
            self.add_error("code", error)
            return False
        return True
