"""The inputs that forms share: the browser's own pickers, and room to write in.

A picker shows a value only in the format that HTML prescribes, whatever the language of the page.
"""

from __future__ import annotations

from django import forms


def date_input() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def time_input() -> forms.TimeInput:
    return forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


def moment_input() -> forms.DateTimeInput:
    return forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


def text_area(rows: int, maxlength: int | None = None) -> forms.Textarea:
    """`maxlength` where the field itself has none to show, or a larger one."""
    attrs = {"rows": rows} if maxlength is None else {"rows": rows, "maxlength": maxlength}
    return forms.Textarea(attrs=attrs)
