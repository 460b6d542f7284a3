"""Lists of people to choose from, in which no two lines look the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator

# What may be said beside the label of this row, in turn, until no other row is the same.
Details = Callable[[Any], Sequence[str]]


def told_apart(rows: Sequence[tuple[Any, str]], details: Details) -> list[str]:
    """The labels of these rows. Those that look the same get what differs, as little as will do;
    when nothing differs, a number."""
    labels = [label for _row, label in rows]
    places: dict[str, list[int]] = defaultdict(list)
    for place, label in enumerate(labels):
        places[label.casefold()].append(place)
    for same in places.values():
        if len(same) > 1:
            found = _apart(labels[same[0]], [details(rows[place][0]) for place in same])
            for place, label in zip(same, found, strict=True):
                labels[place] = label
    return labels


def _apart(label: str, details: list[Sequence[str]]) -> list[str]:
    found = [label for _each in details]
    for column in zip_longest(*details, fillvalue=""):
        for place in _doubles(found):
            if column[place] and len(set(column)) > 1:
                found[place] += f", {column[place]}"
    for number, place in enumerate(_doubles(found), start=1):
        found[place] += f" ({number})"
    return found


def _doubles(labels: list[str]) -> list[int]:
    counted = Counter(labels)
    return [place for place, label in enumerate(labels) if counted[label] > 1]


class DistinctChoices(ModelChoiceIterator):
    def __iter__(self) -> Iterator[tuple[Any, str]]:
        field: Any = self.field
        if field.empty_label is not None:
            yield "", field.empty_label  # a widget may want to know this one only: no query
        rows_of = self.queryset.all() if field.rows is None else field.rows
        choices: list[tuple[Any, Any]] = [self.choice(row) for row in rows_of]
        people = [(value, str(label)) for value, label in choices]
        rows = [(value.instance, label) for value, label in people]
        labels = told_apart(rows, field.details_of)
        yield from zip((value for value, _label in people), labels, strict=True)


class DistinctChoiceField(forms.ModelChoiceField):
    iterator = DistinctChoices
    rows: list[Any] | None = None  # those of its queryset, when they were asked already

    def details_of(self, row: Any) -> Sequence[str]:
        raise NotImplementedError
