"""Starting takes three fields; the rest is asked later."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeKind
from initiatives.sockets.copying import on_offer
from initiatives.start.examples import begin_after
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area
from villages.models import Village

SIMILAR_SHOWN = 5


class NewForm(forms.ModelForm):
    """Who may see it is folded away: most ideas are for everybody."""

    class Meta:
        model = Initiative
        fields = ["title", "kind", "summary", "visibility"]
        labels = {"title": _("Hoe noem je het?")}
        help_texts = {
            "title": _("Kort. Bijvoorbeeld: samen eten op dinsdag."),
            "summary": _("Een paar zinnen. Wat wil je, en voor wie? Later aanpassen kan altijd."),
        }
        widgets = {
            "summary": text_area(5),
            "visibility": forms.RadioSelect,
        }

    @property
    def opens_fold(self) -> bool:
        """What is refused or chosen inside a fold has to be seen."""
        chosen = self["visibility"].value()
        return bool(self.errors.get("visibility")) or chosen != Initiative.Visibility.PUBLIC

    def told(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class StartForm(NewForm):
    """What looks like it in the village is shown before anything is made."""

    kind = forms.ChoiceField(
        label=_("Wat voor initiatief is het?"),
        choices=[("", _("Kies wat het beste past")), *InitiativeKind.choices],
    )
    confirmed = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def similar_in(self, village: Village, user: User) -> list[Initiative]:
        """None once the person said that theirs is new."""
        if self.cleaned_data["confirmed"]:
            return []
        seen = Initiative.objects.visible_to(user).in_village(village).ongoing()
        return list(seen.similar_to(self.cleaned_data["title"]).for_list()[:SIMILAR_SHOWN])

    def start_in(self, village: Village, by: User) -> Initiative:
        return Initiative.start(village=village, by=by, **self.told())


class TakeForm(forms.Form):
    """What there is to take of `source`, each with how much of it; all of it is ticked."""

    def __init__(self, *args: Any, source: Initiative, by: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offered = on_offer(source, by)
        if offered:
            self.fields["take"] = forms.MultipleChoiceField(
                label=_("Wat neem je over?"),
                choices=[(each.key, f"{each.label} ({number})") for each, number in offered],
                initial=[each.key for each, _number in offered],
                required=False,
                widget=forms.CheckboxSelectMultiple,
                help_text=_("Namen, gesprekken en dagen komen niet mee."),
            )

    @property
    def chosen(self) -> list[str]:
        return self.cleaned_data.get("take", [])


class CopyForm(NewForm):
    """After the example of `source`, in one of these villages."""

    kind = forms.ChoiceField(label=_("Soort"), choices=InitiativeKind.choices)

    def __init__(
        self, *args: Any, source: Initiative, villages: list[Village], by: Any, **kwargs: Any
    ):
        self.take = TakeForm(*args, source=source, by=by)
        kwargs["initial"] = {name: getattr(source, name) for name in ("title", "kind", "summary")}
        super().__init__(*args, **kwargs)
        self.source, self.villages = source, {str(village.pk): village for village in villages}
        if len(villages) > 1:
            choices = [(key, village.name) for key, village in self.villages.items()]
            self.fields["village"] = forms.ChoiceField(label=_("In welk dorp?"), choices=choices)

    def start(self, by: User) -> Initiative:
        key = self.cleaned_data.get("village") or next(iter(self.villages))
        village = self.villages[key]
        return begin_after(
            self.source, village=village, by=by, chosen=self.take.chosen, **self.told()
        )

    def is_valid(self) -> bool:
        return all([super().is_valid(), self.take.is_valid()])
