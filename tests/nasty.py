"""Reads the forms of a page, and fills them in as a browser would and as nobody should."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import urljoin

from django.utils import timezone

from villagehub.sending.keys import FIELD

EVERYWHERE = {
    "nothing": "",
    "too long": "a" * 20_000,
    "null byte": "voor\x00na",
    "script": "<script>alert('🌻 samen 👩‍🌾')</script>",
}
# Instead of the script: what a date and a number may look like.
AS_KIND = {"date": "99999-12-31", "datetime-local": "99999-12-31T10:00", "number": "9" * 40}
PASSES = "<b>🌻</b><script>alert('x')</script>"  # most of what is written may be this
# What a form refuses is missing to the rest of it: so every other field in turn, and the others
# filled in well. What may get past the form and reaches the database: one field at a time.
FREELY_WRITTEN = {"text", "textarea", "search"}
WRITTEN = FREELY_WRITTEN | {"email", "tel", "url"}
ALONE_AS = {
    "date": {"last day": "9999-12-31", "first day": "0001-01-01"},
    "datetime-local": {"last day": "9999-12-31T23:59", "first day": "0001-01-01T00:00"},
    "number": {"past 32 bits": "2147483648", "negative": "-1"},
}
ADDRESSES = {
    "null byte": "a\x00b",
    "emoji": "🌻",
    "climbing": "../../etc/passwd",
    "long": "x" * 2_000,
    "no such key": "00000000-0000-0000-0000-000000000000",
    "negative": "-1",
    "huge": "9" * 30,
    "digits of another script": "RR-GM١٥٠٧-٢٠٢٦-٠٠٠١",
}
QUERIES = {
    **{what: ADDRESSES[what] for what in ("null byte", "no such key", "huge")},
    "object": '{"a": 1}',
}
TYPED = {"text", "textarea", "email", "tel", "date", "datetime-local", "number", "search", "url"}
CHOSEN = {"select", "radio", "checkbox", "button"}
NO_END = {"input", "br", "hr", "img", "meta", "link", "source", "wbr", "area", "base", "col"}
ENGLISH = {"This", "Enter", "Ensure", "Select", "Please", "required", "valid", "Null"}


@dataclass
class Field:
    name: str
    kind: str
    value: str = ""
    options: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)
    is_required: bool = False
    is_invalid: bool = False
    described_by: tuple[str, ...] = ()

    def good(self) -> list[str]:
        """What somebody might fill in."""
        if self.kind == "checkbox":
            return self.chosen or self.options[: self.is_required]
        if self.kind in CHOSEN:
            offered = [option for option in self.options if option]
            return [c for c in self.chosen if c] or offered[:1]
        return [self.value or _good_text(self.kind)]

    def refused(self) -> str:
        return EVERYWHERE["too long" if self.kind in WRITTEN else "null byte"]


def _good_text(kind: str) -> str:
    tomorrow = timezone.localdate() + timedelta(days=1)
    return {
        "email": "iemand@voorbeeld.example",
        "tel": "06-00 00 00 77",
        "date": tomorrow.isoformat(),
        "datetime-local": f"{tomorrow.isoformat()}T10:00",
        "number": "1",
        "hidden": "",
    }.get(kind, "Een zin die gewoon kan")


@dataclass
class Form:
    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)
    key: str = ""
    page: str = ""

    def add(self, new: Field) -> None:
        known = self.fields.setdefault(new.name, new)
        if known is not new:
            known.options += new.options
            known.chosen += new.chosen
            known.is_invalid |= new.is_invalid
            known.described_by += new.described_by

    def good(self) -> dict[str, list[str]]:
        return {name: known.good() for name, known in self.fields.items()}

    def rounds(self):
        """What is sent: a word for it, the answers, and which fields hold something nasty."""
        if not self.fields:
            yield "pressed", {}, set()
            return
        for what, value in EVERYWHERE.items():
            instead = AS_KIND if what == "script" else {}
            sent = {name: [instead.get(known.kind, value)] for name, known in self.fields.items()}
            yield what, sent, set(self.fields)
        written = {name for name, known in self.fields.items() if known.kind in FREELY_WRITTEN}
        yield "what passes", self.good() | {key: [PASSES] for key in written}, written
        yield from self._every_other()
        yield from self._alone()

    def _every_other(self):
        for first in range(min(2, len(self.fields))):
            bad = list(self.fields.items())[first::2]
            sent = {name: [known.refused()] for name, known in bad}
            yield f"refused from {first}", self.good() | sent, set(sent)

    def _alone(self):
        for name, known in self.fields.items():
            for what, value in ALONE_AS.get(known.kind, {}).items():
                yield f"{what} in {name}", self.good() | {name: [value]}, {name}


# A script from a file, or data for one, as we write them ourselves.
OURS = r'<script(?: src="[^"]*"| id="[^"]*" type="application/json")'
ANOTHER_SCRIPT = re.compile(rf"(?!{OURS})<script", re.IGNORECASE)


def has_script_within(html: str) -> bool:
    """Whether a script was written into the page. To read all of it takes long: only when some
    script in it does not look like ours."""
    return bool(ANOTHER_SCRIPT.search(html) and Page(html, "").scripts)


class Page(HTMLParser):
    """The forms of a page, the text of everything with an id, and the scripts written into it."""

    def __init__(self, html: str, address: str):
        super().__init__()
        self.address = address
        self.forms: list[Form] = []
        self.texts: dict[str, str] = {}
        self.scripts = 0
        self.alert = ""
        self._open: list[tuple[str, str]] = []
        self._form: Form | None = None
        self._select: Field | None = None
        self._area: Field | None = None
        self._group: tuple[str, ...] = ()  # what describes all boxes of a fieldset
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        seen = {name: value or "" for name, value in attrs}
        if tag not in NO_END:
            self._open.append((tag, self._name_of(seen)))
        self.scripts += tag == "script" and "src" not in seen and "json" not in seen.get("type", "")
        if tag == "form":
            action = urljoin(self.address, seen.get("action", ""))
            self._form = Form(action, seen.get("method", "get").lower())
            self._form.page = self.address
            self.forms.append(self._form)
        elif tag == "fieldset":
            self._group = tuple(seen.get("aria-describedby", "").split())
        elif tag == "option" and self._select is not None:
            self._option(seen)
        elif self._form is not None and tag in {"input", "textarea", "select", "button"}:
            self._field(tag, seen)

    def _name_of(self, seen) -> str:
        return "alert" if seen.get("role") == "alert" else seen.get("id", "")

    def _field(self, tag, seen):
        kind = seen.get("type", "text") if tag == "input" else tag
        name = seen.get("name", "")
        if name == FIELD:
            self._form.key = seen["value"]
        if name in {"", "csrfmiddlewaretoken", FIELD} or "disabled" in seen:
            return
        if "formnovalidate" in seen:  # a step between, after which nothing need be wrong
            return
        new = Field(name, kind, is_required="required" in seen)
        new.is_invalid = seen.get("aria-invalid") == "true"
        new.described_by = (*seen.get("aria-describedby", "").split(), *self._group)
        if kind in {"radio", "checkbox", "button"}:
            new.options = [seen.get("value", "on")]
            new.chosen = new.options[:] if "checked" in seen else []
        elif tag == "input":
            new.value = seen.get("value", "")
        self._form.add(new)
        self._select = new if tag == "select" else self._select
        self._area = new if tag == "textarea" else self._area

    def _option(self, seen):
        self._select.options.append(seen.get("value", ""))
        if "selected" in seen:
            self._select.chosen.append(seen.get("value", ""))

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "fieldset":
            self._group = ()
        elif tag == "select":
            self._select = None
        elif tag == "textarea" and self._area is not None:
            self._area.value, self._area = self._area.value.removeprefix("\n"), None
        if tag in (known for known, _name in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if self._area is not None:
            self._area.value += data
        for _tag, name in self._open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data

    def form_like(self, form: Form) -> Form | None:
        """The same form, when it came back."""
        names = set(form.fields)
        return next((f for f in self.forms if names and names <= set(f.fields)), None)

    def errors(self, form: Form) -> list[str]:
        """What is said beside the fields that are refused, or above the form."""
        beside = [
            self.texts.get(key, "").strip()
            for known in form.fields.values()
            if known.is_invalid
            for key in known.described_by
            if key.endswith("_error") or key.startswith("error")
        ]
        return [text for text in (*beside, self.texts.get("alert", "").strip()) if text]


def representable(value: str) -> str:
    """As a page can show it: no null byte, no blanks around it, one kind of line end."""
    return value.replace("\x00", "").replace("\ufffd", "").replace("\r\n", "\n").strip()


def complaints(page: Page, form: Form, sent: dict[str, list[str]], nasty: set[str]) -> list[str]:
    """What is wrong with the page that answers `sent`."""
    wrong = ["a script was written into the page"] if page.scripts else []
    back = page.form_like(form)
    if back is None or (_goes_on(back, form) and _may_pass(sent, nasty)):
        return wrong
    errors = page.errors(back)
    if not errors:
        wrong.append("nothing says what is wrong")
    wrong += [f"in English: {text[:80]}" for text in errors if ENGLISH & set(text.split())]
    for name, known in form.fields.items():
        if known.kind in TYPED and not _kept(back.fields[name].value, sent[name]):
            wrong.append(f"{name} lost what was typed" + " (nasty)" * (name in nasty))
    return wrong


def _goes_on(back: Form, form: Form) -> bool:
    """A next step carries along unseen what was typed, and does not ask it again."""
    typed = [name for name, known in form.fields.items() if known.kind != "hidden"]
    return bool(typed) and all(back.fields[name].kind == "hidden" for name in typed)


def _may_pass(sent: dict[str, list[str]], nasty: set[str]) -> bool:
    return all(sent[name] == [PASSES] for name in nasty)


def _kept(shown: str, sent: list[str]) -> bool:
    return representable(shown) == representable("".join(sent))
