"""Filters of the public register."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.forms import set_choices
from initiatives.regulatory.models import Outcome, ProcedureKind, RegulatoryRequest, Status
from initiatives.regulatory.models.choices import ANSWERED
from initiatives.regulatory.models.querysets import Folded
from villagehub.tables.prepared import prepared
from villages.models import Municipality, Village


def _was_asked(**of: Any) -> Exists:
    """Each place once: with a row for each request all of their names would be put in order."""
    return Exists(RegulatoryRequest.objects.public().filter(**of))


@prepared
def _municipalities(who: tuple[()]) -> Any:
    asked = Municipality.objects.filter(_was_asked(municipality=OuterRef("pk")))
    return asked.values_list("slug", "name").order_by("name__dutch")


@prepared
def _villages(who: tuple[()], municipality: str, village: str) -> Any:
    asked = Village.objects.filter(_was_asked(initiative__village=OuterRef("pk")))
    chosen = asked.filter(municipality__slug=municipality) | asked.filter(slug=village)
    return chosen.values_list("slug", "name").order_by("name__dutch")


# In force, or on its way to it; and what was concluded before its last day goes on until then.
LIVE = [Status.DECIDED, Status.IN_FORCE, Status.MID_TERM, Status.EVALUATING, Status.EVALUATED]
LOOKED_AT = Q(decision__evaluation__evaluated_on__isnull=False)


def _runs() -> Q:
    today = timezone.localdate()
    days = {"starts_on__lte": today, "ends_on__gte": today}
    period = {f"decision__experiment_{name}": day for name, day in days.items()}
    return Q(outcome=Outcome.EXPERIMENT_GRANTED, status__in=LIVE, **period)


def _over() -> Q:
    ended = Q(decision__experiment_ends_on__lt=timezone.localdate())
    return Q(decision__outcome=Outcome.EXPERIMENT_GRANTED, status__in=ANSWERED) & (
        ended | Q(status=Status.STOPPED_EARLY)
    )


EXPERIMENTS = {"loopt": _runs, "voorbij": _over, "conclusie": lambda: LOOKED_AT}


def _with_words(rows: Any, text: str) -> Any:
    """Words of the title and the summary, and of an experiment what both sealed and concluded. Each
    half goes by an index of its own or by few rows."""
    words = Folded(Value(text))
    ours = rows.filter(decision__outcome=Outcome.EXPERIMENT_GRANTED)
    sealed = ours.filter(decision__plan__sealed_at__isnull=False)
    sealed = sealed.annotate(tried=Folded("decision__plan__aim", "decision__plan__measurements"))
    concluded = ours.filter(LOOKED_AT).annotate(
        tried=Folded("decision__evaluation__findings", "decision__evaluation__lesson_title")
    )
    found = rows.containing(text).values("pk")
    return rows.filter(
        pk__in=found.union(
            *(each.filter(tried__contains=words).values("pk") for each in (sealed, concluded))
        )
    )


class RegisterFilterForm(forms.Form):
    """Anything unknown in the address is simply not a filter. Three queries at most, whatever the
    number of requests."""

    q = forms.CharField(label=_("Zoek"), max_length=100, required=False, widget=forms.SearchInput)
    regel = forms.CharField(
        label=_("Regel"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("APV, artikel 2:28")}),
    )
    gemeente = forms.ChoiceField(label=_("Gemeente"), required=False)
    dorp = forms.ChoiceField(label=_("Dorp"), required=False)
    soort = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("Alle")), *ProcedureKind.choices], required=False
    )
    uitkomst = forms.ChoiceField(
        label=_("Uitkomst"),
        choices=[("", _("Alles")), ("lopend", _("Loopt nog")), *Outcome.choices],
        required=False,
    )
    experiment = forms.ChoiceField(
        label=_("Experiment"),
        choices=[
            ("", _("Alle verzoeken")),
            ("loopt", _("Experiment loopt nu")),
            ("voorbij", _("Experiment is voorbij")),
            ("conclusie", _("Met een conclusie")),
        ],
        required=False,
    )
    tijd = forms.ChoiceField(
        label=_("Op tijd?"),
        choices=[("", _("Alles")), ("op", _("Op tijd beantwoord")), ("te-laat", _("Te laat"))],
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        set_choices(self, "gemeente", [("", _("Alle")), *_municipalities(())])
        set_choices(self, "dorp", [("", _("Alle")), *self._villages()])

    def _villages(self) -> list[tuple[str, str]]:
        """Of the chosen municipality, and the one that a link names."""
        municipality, village = self._slug("gemeente"), self._slug("dorp")
        return _villages((), municipality, village) if municipality or village else []

    def _slug(self, name: str) -> str:
        """From the address, before the choices exist that would check it."""
        text = self.data.get(name) or ""
        return text if re.fullmatch(r"[a-z0-9-]{1,120}", text) else ""

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def apply(self, rows: Any) -> Any:
        chosen = self.chosen()
        if "q" in chosen:
            rows = _with_words(rows, chosen["q"])
        if chosen.get("uitkomst") == "lopend":
            rows = rows.running()
        elif "uitkomst" in chosen:
            rows = rows.filter(outcome=chosen["uitkomst"], status__in=ANSWERED)
        if "regel" in chosen:
            rows = rows.on_rule(chosen["regel"])
        if "experiment" in chosen:
            rows = rows.filter(EXPERIMENTS[chosen["experiment"]]())
        if "tijd" in chosen:
            rows = rows.in_time() if chosen["tijd"] == "op" else rows.too_late()
        lookups = {
            "gemeente": "municipality__slug",
            "dorp": "initiative__village__slug",
            "soort": "procedure_kind",
        }
        return rows.filter(**{lookups[name]: chosen[name] for name in lookups if name in chosen})
