"""The tags of form fields, written as Django's own templates write them, without a template each.

A page with a form has dozens of them, and each template includes two or three others: that took a
third of the page. A widget with a template of its own is none of these.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Any

from django.utils.formats import localize
from django.utils.functional import Promise
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

FOLDER = "django/forms/widgets/"


def _text(value: Any) -> str:
    """Nearly all of it is plain or safe already, which Django's way finds out at the end."""
    kind = type(value)
    if kind is SafeString:
        return str(value)
    if kind is str:
        return html.escape(value)
    return conditional_escape(value if _is_text(value) else str(value))


def _shown(value: Any) -> str:
    """As a reader sees it: a number in the form of the language."""
    return conditional_escape(value if _is_text(value) else localize(value))


def _is_text(value: Any) -> bool:
    return isinstance(value, str | Promise)


def _attrs(widget: dict[str, Any]) -> str:
    given = [(name, value) for name, value in widget["attrs"].items() if value is not False]
    return "".join(
        f" {_text(name)}" if value is True else f' {_text(name)}="{_text(value)}"'
        for name, value in given
    )


def _input(widget: dict[str, Any]) -> str:
    value = widget["value"]
    written = "" if value is None else f' value="{_text(value)}"'
    kind, name = _text(widget["type"]), _text(widget["name"])
    return f'<input type="{kind}" name="{name}"{written}{_attrs(widget)}>'


def _option_input(widget: dict[str, Any]) -> str:
    if not widget.get("wrap_label"):
        return _input(widget)
    key = widget["attrs"].get("id")
    belongs = f' for="{_text(key)}"' if key else ""
    return f"<label{belongs}>{_input(widget)} {_shown(widget['label'])}</label>"


def _option(widget: dict[str, Any]) -> str:
    value, label = _text(widget["value"]), _shown(widget["label"])
    return f'<option value="{value}"{_attrs(widget)}>{label}</option>'


def _select(widget: dict[str, Any]) -> str:
    lines = [f'<select name="{_text(widget["name"])}"{_attrs(widget)}>']
    for name, options, _index in widget["optgroups"]:
        written = [f"  {_option(option)}" for option in options]
        if name:
            written = [f'  <optgroup label="{_shown(name)}">', *written, "  </optgroup>"]
        lines += written
    return "\n".join([*lines, "</select>"])


def _textarea(widget: dict[str, Any]) -> str:
    name, value = _text(widget["name"]), widget["value"]
    text = _shown(value) if value else ""
    return f'<textarea name="{name}"{_attrs(widget)}>\n{text}</textarea>'


INPUTS = ("text", "hidden", "date", "email", "number", "tel", "url", "time", "password", "checkbox")
WRITTEN: dict[str, Callable[[dict[str, Any]], str]] = {
    **{f"{FOLDER}{name}.html": _input for name in (*INPUTS, "input")},
    **{f"{FOLDER}{name}_option.html": _option_input for name in ("radio", "checkbox")},
    f"{FOLDER}select_option.html": _option,
    f"{FOLDER}select.html": _select,
    f"{FOLDER}textarea.html": _textarea,
}


def written(template: str, context: dict[str, Any]) -> SafeString | None:
    """None for what has a template of its own."""
    write = WRITTEN.get(template)
    return mark_safe(write(context["widget"])) if write else None  # noqa: S308 - escaped above
