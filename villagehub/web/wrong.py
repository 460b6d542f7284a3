"""What is wrong with the forms of a page, for the summary on top of it.

The page's base asks for it (`{% wrong %}`), so that no view and no template of a form can forget
it: whatever form came back is somewhere in what the view gave the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.forms import BaseForm, BaseFormSet, BoundField
from django.utils.functional import LazyObject

DEEPEST = 3  # a form in a row of a list of the page
Wrong = tuple[str, str]


def wrong_with(values: Mapping[Any, Any]) -> list[Wrong]:
    """The id of each field, "" for a whole form, and what is wrong with it."""
    return list(dict.fromkeys(_in_all(values.values(), DEEPEST)))


def _in_all(values: Iterable[Any], deep: int) -> Iterator[Wrong]:
    for value in values:
        if issubclass(type(value), LazyObject):
            continue  # no form; asked what it is, the token of a form would make the page private
        if isinstance(value, BaseForm):
            yield from _in_form(value)
        elif isinstance(value, BaseFormSet):
            yield from _in_formset(value)
        elif deep and isinstance(value, Mapping):
            yield from _in_all(value.values(), deep - 1)
        elif deep and isinstance(value, list | tuple):
            yield from _in_all(value, deep - 1)


def _in_formset(formset: BaseFormSet) -> Iterator[Wrong]:
    if formset.is_bound:
        yield from (("", str(error)) for error in formset.non_form_errors())
        yield from _in_all(formset.forms, 0)


def _in_form(form: BaseForm) -> Iterator[Wrong]:
    """A form that nobody looked into came back from nowhere."""
    if not form.is_bound or form._errors is None:  # type: ignore[attr-defined]
        return
    yield from (("", str(error)) for error in form.non_field_errors())
    for field in form:
        yield from ((_place(field), f"{_named(field)} {error}") for error in field.errors)


def _named(field: BoundField) -> str:
    label = str(field.label)
    return label if label.endswith(("?", ".", "…")) else f"{label}:"


def _place(field: BoundField) -> str:
    """Of several boxes or circles the first."""
    return "" if field.is_hidden else field.id_for_label or f"{field.auto_id}_0"
