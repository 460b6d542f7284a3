"""What docs/design.md asks of every page, seen in its HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from tests.nasty import NO_END

HEADER, WORK = '<header class="top">', 'class="work"'
IN_MENU = 'aria-current="page"'  # a page of a workplace that its menu leads to
# What stands beside the button of a form, or of a question, instead of above the title.
BESIDE_A_FORM = {"Terug", "Terug naar de lijst", "Nee, terug", "Toch niet"}
# A passkey is asked for by a script or not at all, and the page of the language shows a button.
BY_SCRIPT_ONLY = ("/account/", "/demo/ontwerp/")
NOT_FILLED = {"ghost", "quiet", "btn-secondary", "btn-outline"}


class Seen(HTMLParser):
    """In <main>: the words of each filled button, which classes there are, how many titles and ways
    back, the ways out of a form, and which buttons nothing answers without a script."""

    def __init__(self, page: str):
        super().__init__()
        self.filled: list[str] = []
        self.classes: set[str] = set()
        self.titles = 0
        self.ways_back = 0
        self.ways_out: set[str] = set()
        self.idle: list[str] = []
        self._in_main, self._in_button, self._in_link = False, 0, False
        self._open: list[tuple[str, bool, bool]] = []  # the tag, whether it hides, whether it sends
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self._in_main = self._in_main or tag == "main"
        if self._in_button and tag not in NO_END:
            self._in_button += 1
        if not self._in_main:
            return
        known = dict(attrs)
        self._look_for_idle(tag, known)
        classes = set((known.get("class") or "").split())
        self.classes |= classes
        self._in_link = self._in_link or tag == "a"
        self.titles += tag == "h1"
        self.ways_back += "back" in classes
        if "btn" in classes and not classes & NOT_FILLED:
            self.filled.append(known.get("value") or "" if tag in NO_END else "")
            self._in_button = int(tag not in NO_END)

    def _look_for_idle(self, tag, known):
        around = self._open[-1] if self._open else ("", False, False)
        hidden = around[1] or "hidden" in known or tag in {"template", "dialog"}
        sends = around[2] or tag == "form" or "form" in known
        if tag == "button" and not hidden and (not sends or known.get("type") == "button"):
            self.idle.append(self.get_starttag_text() or tag)
        if tag not in NO_END:
            self._open.append((tag, hidden, sends))

    def handle_endtag(self, tag):
        if any(opened[0] == tag for opened in self._open):
            while self._open.pop()[0] != tag:
                pass
        self._in_main = self._in_main and tag != "main"
        self._in_button = max(self._in_button - 1, 0)
        self._in_link = self._in_link and tag != "a"

    def handle_data(self, words):
        if self._in_button:
            self.filled[-1] = " ".join(f"{self.filled[-1]} {words}".split())
        if self._in_link and words.strip() in BESIDE_A_FORM:
            self.ways_out.add(words.strip())


def is_below_a_list(path: str) -> bool:
    """/dorpen/america/agenda/ is a list, and what has a longer address stands below it."""
    return len(path.strip("/").split("/")) > 3


def faults_of(page: str, path: str) -> list[str]:
    seen = Seen(page)
    faults = []
    if len(seen.filled) > 1:
        faults.append(f"filled: {seen.filled}")
    if seen.titles != 1:
        faults.append(f"{seen.titles} titles")
    if seen.ways_back > 1:
        faults.append(f"{seen.ways_back} ways back")
    if not path.startswith(BY_SCRIPT_ONLY):
        faults += [f"does nothing without a script: {button}" for button in seen.idle]
    # A workplace has a header of its own, and what stands on the site of somebody else has none.
    of_village = path.startswith("/dorpen/america/") and HEADER in page and WORK not in page
    if of_village and "place" not in seen.classes:
        faults.append("no row of its village")
    below = is_below_a_list(path) if of_village else WORK in page and IN_MENU not in page
    if below and not (seen.ways_back or seen.ways_out):
        faults.append("no way back")
    return faults
