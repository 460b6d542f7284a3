"""What programs ask of a list: the parameters of HSDS, each answered or refused.

A parameter that we do not know is refused too: a program that asked for the libraries and gets all
there is would show all there is as libraries.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext_lazy as _

from villages.models import FoldText
from villages.opendata.hsds import OUR_TERMS, kinds_by_term

YES, NO = {"true", "1"}, {"false", "0", ""}
PAGING = {"page", "per_page"}
LONGEST = 100
Narrow = dict[str, str]


class YesField(forms.Field):
    """`true` or `false`; anything else would be a guess."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> bool:
        text = str(value or "").lower()
        if text not in YES | NO:
            raise ValidationError(_("kies true of false"))
        return text in YES


class MomentField(forms.Field):
    """A day or a moment (ISO 8601); without a time zone it is the time here. A plus that was not
    written as %2B comes in as a space."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> datetime | None:
        if not value:
            return None
        try:
            day = parse_date(value)
            text = value.replace(" ", "+") if "T" in value else value
            moment = datetime(day.year, day.month, day.day) if day else parse_datetime(text)
            if moment and timezone.is_naive(moment):
                moment = timezone.make_aware(moment)
        except (ValueError, OverflowError):
            moment = None
        if moment is None or moment.year < 2:
            raise ValidationError(_("schrijf een moment, zoals 2026-11-01T09:00:00+01:00"))
        return moment


class Asked(forms.Form):
    """Of any list."""

    search = forms.CharField(max_length=LONGEST, required=False)
    format = forms.ChoiceField(choices=[("json", "json")], required=False)

    @classmethod
    def of(cls, query: QueryDict) -> dict[str, Any]:
        """Raises ValidationError with one sentence, the name of the parameter first."""
        unknown = sorted(set(query) - set(cls.base_fields) - PAGING)
        if unknown:
            raise ValidationError(_("%(name)s: die vraag kennen we niet") % {"name": unknown[0]})
        form = cls(query)
        if not form.is_valid():
            name, found = next(iter(form.errors.items()))
            raise ValidationError(f"{name}: {found[0]}")
        return form.cleaned_data


class AskedOfTerms(Asked):
    taxonomy_id = forms.UUIDField(required=False)
    parent_id = forms.UUIDField(required=False)
    top_only = YesField(required=False)


class AskedOfOrganizations(Asked):
    taxonomy_term_id = forms.UUIDField(required=False)
    taxonomy_id = forms.UUIDField(required=False)
    full = YesField(required=False)
    full_service = YesField(required=False)


class AskedOfPlaces(Asked):
    taxonomy_term_id = forms.UUIDField(required=False)
    taxonomy_id = forms.UUIDField(required=False)
    organization_id = forms.UUIDField(required=False)
    modified_after = MomentField(required=False)
    full = YesField(required=False)


class AskedOfServices(AskedOfPlaces):
    minimal = YesField(required=False)


def narrowed(rows: QuerySet[Any], asked: dict[str, Any]) -> QuerySet[Any]:
    """Facilities."""
    rows = with_words(rows, asked["search"], "name", "description", "village__name")
    kinds = _kinds(asked)
    if kinds is not None:
        rows = rows.filter(kind__in=kinds)
    if key := asked["organization_id"]:
        rows = rows.filter(operator=key)
    if moment := asked["modified_after"]:
        rows = rows.filter(updated_at__gte=moment)
    return rows


def narrowed_organizations(rows: QuerySet[Any], asked: dict[str, Any], services: Any) -> Any:
    """Those that run one of these services, when a kind of service is asked for."""
    kinds = _kinds(asked)
    if kinds is not None:
        rows = rows.filter(pk__in=services.filter(kind__in=kinds).values("operator"))
    return with_words(rows, asked["search"], "name")


def _kinds(asked: dict[str, Any]) -> list[str] | None:
    """None for all. A term or a list of words that is not ours has nothing under it."""
    term: UUID | None = asked["taxonomy_term_id"]
    if asked["taxonomy_id"] not in (None, OUR_TERMS):
        return []
    if term is None:
        return None
    return [kind for key, kind in kinds_by_term().items() if key == term]


def with_words(rows: QuerySet[Any], text: str, *names: str) -> QuerySet[Any]:
    """Each word somewhere in these fields, whatever its capitals and accents."""
    if not text:
        return rows
    spaced = [part for name in names for part in (name, Value(" "))]
    rows = rows.annotate(words=FoldText(Concat(*spaced, output_field=CharField())))
    every = Q()
    for word in text.split():
        every &= Q(words__contains=FoldText(Value(word)))
    return rows.filter(every)
