"""Making and changing an organisation, and for which villages it is there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.widgets import text_area
from villages.models import Municipality, Organisation, Village

WHOLE = "gemeente "
SUGGESTIONS = 8
SHOWN = 40  # signs of a name that we do not know


class OrganisationForm(forms.ModelForm):
    villages_text = forms.CharField(
        label=_("Voor welke dorpen?"),
        required=False,
        max_length=60_000,
        widget=text_area(6),
        help_text=_(
            "Een dorp per regel. Met “gemeente Horst aan de Maas” zijn het alle dorpen daarvan."
        ),
    )

    class Meta:
        model = Organisation
        fields = ["name", "kind", "phone", "reachable_text"]
        help_texts = {"reachable_text": _("Bijvoorbeeld: inloop op donderdag van 10 tot 12 uur.")}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.chosen: list[Village] = []
        if not self.instance._state.adding:
            self.fields["villages_text"].initial = "\n".join(_lines(self.instance))

    def clean_name(self) -> str:
        """A role is given by the name."""
        name: str = self.cleaned_data["name"]
        same = Organisation.objects.filter(name__iexact=name).exclude(pk=self.instance.pk)
        if same.exists():
            raise ValidationError(_("Er is al een organisatie met deze naam."))
        return name

    def clean_villages_text(self) -> str:
        """Two queries, however many lines."""
        text: str = self.cleaned_data["villages_text"]
        typed = {" ".join(line.lower().split()) for line in text.splitlines()} - {""}
        found: dict[str, list[Village]] = {}
        for village in _villages(typed):
            for key in {village.name.lower(), village.slug} & typed:
                found.setdefault(key, []).append(village)
        whole = {line for line in typed if line.startswith(WHOLE)}
        for municipality in _municipalities(whole):
            for key in {municipality.name.lower(), municipality.slug}:
                found.setdefault(WHOLE + key, []).extend(municipality.villages.all())
        self._check(typed, found, whole)
        self.chosen = [village for line in typed for village in found[line]]
        return text

    def _check(self, typed: set[str], found: dict[str, list[Village]], whole: set[str]) -> None:
        unknown = sorted(typed - set(found))[:SUGGESTIONS]
        if unknown:
            names = ", ".join(name[:SHOWN] for name in unknown)
            raise ValidationError(_("Dit kennen we niet: %(names)s.") % {"names": names})
        several = [found[line] for line in sorted(typed - whole) if len(found[line]) > 1]
        if several:
            slugs = ", ".join(sorted(each.slug for each in several[0])[:SUGGESTIONS])
            text = _("Welke bedoel je? Vul een van deze in: %(names)s.")
            raise ValidationError(text % {"names": slugs})

    def keep(self, by: User) -> Organisation:
        organisation: Organisation = self.save(commit=False)
        organisation.keep(self.chosen, by)
        return organisation


def _villages(typed: set[str]) -> Any:
    rows = Village.objects.annotate(small=Lower("name"))
    return rows.filter(Q(small__in=typed) | Q(slug__in=typed)).only("name", "slug")


def _municipalities(whole: set[str]) -> Any:
    names = {line.removeprefix(WHOLE) for line in whole}
    rows = Municipality.objects.annotate(small=Lower("name")).only("name", "slug")
    rows = rows.filter(Q(small__in=names) | Q(slug__in=names))
    return rows.prefetch_related("villages") if whole else rows.none()


def _lines(organisation: Organisation) -> list[str]:
    """By name, and by address where more than one village has that name."""
    villages = list(organisation.villages.order_by("name__dutch", "slug").only("name", "slug"))
    names = Village.objects.filter(name__in=[each.name for each in villages]).values_list("name")
    twice = {name for name, number in names.annotate(number=Count("pk")) if number > 1}
    return [each.slug if each.name in twice else each.name for each in villages]
