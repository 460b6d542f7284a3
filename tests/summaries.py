"""What a page says on top of a form that came back."""

from __future__ import annotations

import re
from html.parser import HTMLParser

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


class Summary(HTMLParser):
    """`links` leads to the fields, `said` is all of it; `has_focus` when the page begins there."""

    def __init__(self, html: str):
        super().__init__()
        self.ids: set[str | None] = set()
        self.links: list[str] = []
        self.said = ""
        self.has_focus = False
        self._depth = 0
        self.title = " ".join(TITLE.search(html)[1].split())
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        seen = dict(attrs)
        self.ids.add(seen.get("id"))
        if seen.get("class") == "error-summary":
            self._depth = 1
            self.has_focus = "autofocus" in seen and seen.get("tabindex") == "-1"
        elif self._depth and tag == "div":
            self._depth += 1
        elif self._depth and tag == "a":
            self.links.append(seen["href"].removeprefix("#"))

    def handle_endtag(self, tag):
        self._depth -= bool(self._depth and tag == "div")

    def handle_data(self, data):
        self.said += data if self._depth else ""

    @property
    def complaints(self) -> list[str]:
        wrong = [] if self.title.startswith("Fout: ") else [f"the title is {self.title}"]
        wrong += [] if self.said.strip() else ["nothing on top says what is wrong"]
        wrong += [] if self.has_focus else ["the summary has no focus"]
        return wrong + [f"leads to no field: {each}" for each in self.links if each not in self.ids]
