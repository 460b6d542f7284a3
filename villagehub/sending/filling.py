"""Puts what was typed back into the form of a page.

A view would have to be told for each form, and one would be forgotten; the page itself knows all
its fields. Only the tags of that form are written anew: of the rest no letter changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

from django.template.loader import render_to_string

Attributes = dict[str, str | None]
Fields = dict[str, list[str]]
TICKED = {"radio", "checkbox"}
NOT_TYPED = {"hidden", "password", "file", "submit", "button", "image", "reset"}
CONTROLS = {"input", "select", "textarea", "button"}


class Edit(NamedTuple):
    start: int
    end: int
    html: str


@dataclass
class Control:
    tag: str
    attributes: Attributes
    start: int
    end: int
    options: list[Control] = field(default_factory=list)
    closes: int = 0

    @property
    def name(self) -> str:
        return self.attributes.get("name") or ""

    @property
    def kind(self) -> str:
        return (self.attributes.get("type") or "text").lower() if self.tag == "input" else self.tag

    def is_like(self, fields: Fields) -> bool:
        sent = fields.get(self.name, [])
        return bool(sent) and (self.kind != "hidden" or self.attributes.get("value") in sent)

    @property
    def is_typed(self) -> bool:
        return bool(self.name) and self.kind not in NOT_TYPED and "disabled" not in self.attributes


@dataclass
class Form:
    action: str
    opens: int
    controls: list[Control] = field(default_factory=list)

    def likeness(self, fields: Fields) -> int:
        """None where nothing would be filled in. Of two forms alike, the button that was pressed
        and what is hidden in it tell which it was."""
        alike = [control for control in self.controls if control.is_like(fields)]
        return len(alike) if any(control.is_typed for control in alike) else 0

    @property
    def has_file(self) -> bool:
        return any(control.kind == "file" for control in self.controls)


class Page(HTMLParser):
    """Where in the text of a page its forms and their fields stand."""

    def __init__(self, html: str, path: str):
        super().__init__()
        self.forms: list[Form] = []
        self.main = -1
        self._path = path
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._form: Form | None = None
        self._open: Control | None = None
        self.feed(html)
        self.close()

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start, attributes = self._here(), dict(attrs)
        end = start + len(self.get_starttag_text() or "")
        if tag == "main":
            self.main = end
        elif tag == "form" and (attributes.get("method") or "").lower() == "post":
            action = urlsplit(attributes.get("action") or "").path
            self._form = Form(action or self._path, end)
            self.forms.append(self._form)
        elif self._form is not None and tag in CONTROLS:
            self._open = Control(tag, attributes, start, end)
            self._form.controls.append(self._open)
        elif tag == "option" and self._open is not None:
            self._open.options.append(Control(tag, attributes, start, end))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "textarea" and self._open is not None:
            self._open.closes = self._here()


def fill_in(html: str, path: str, action: str, fields: Fields) -> str:
    """`path` is the page's own address, `action` the one that the form is sent to."""
    page = Page(html, path)
    forms = [form for form in page.forms if form.action == action and form.likeness(fields)]
    if not forms:
        return _beside(html, page.main, fields)
    form = max(forms, key=lambda form: form.likeness(fields))
    told = render_to_string("sending/put_back.html", {"has_file": form.has_file})
    edits = [Edit(form.opens, form.opens, told)]
    fields = {name: [*values] for name, values in fields.items()}  # taken out one by one
    for control in form.controls:
        if control.is_typed:
            edits += _filled(control, fields)
    return _edited(html, edits)


def _beside(html: str, at: int, fields: Fields) -> str:
    """The form is not there any more, or looks otherwise: sentences can be copied at least."""
    words = [value for values in fields.values() for value in values if " " in value.strip()]
    if at < 0 or not words:
        return html
    return _edited(html, [Edit(at, at, render_to_string("sending/words.html", {"words": words}))])


def _filled(control: Control, fields: Fields) -> Iterator[Edit]:
    typed, attributes = fields.get(control.name), dict(control.attributes)
    if control.kind in TICKED:
        is_on = (attributes.get("value") or "on") in (typed or [])
        yield _anew(control, _with(attributes, "checked", is_on))
    elif typed is None:
        return
    elif control.tag == "textarea":
        yield Edit(control.end, control.closes, "\n" + escape(typed.pop(0) if typed else ""))
    elif control.tag == "select":
        for option in control.options:
            is_on = option.attributes.get("value") in typed
            yield _anew(option, _with(dict(option.attributes), "selected", is_on))
    else:
        attributes["value"] = typed.pop(0) if typed else ""
        yield _anew(control, attributes)


def _with(attributes: Attributes, name: str, is_on: bool) -> Attributes:
    attributes.pop(name, None)
    return attributes | {name: None} if is_on else attributes


def _anew(control: Control, attributes: Attributes) -> Edit:
    written = [
        f" {name}" if value is None else f' {name}="{escape(value)}"'
        for name, value in attributes.items()
    ]
    return Edit(control.start, control.end, f"<{control.tag}{''.join(written)}>")


def _edited(html: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        html = html[: edit.start] + edit.html + html[edit.end :]
    return html
