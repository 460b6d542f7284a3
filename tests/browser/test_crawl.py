"""Every link, as a visitor and as each persona, at both widths.

Each kind of page (one URL name) is asked for by each person, and opened in Chromium when it is made
of anything that was not seen there on a page of that kind: an element with its class in its parent,
a heading after another: on the phone, and in the wide window too when it is made of anything that
was not seen there on any page. How wide a page gets is measured in both, at 200 %
with every place that the keyboard comes, once more at 320 pixels with a very long word in each
text, and there without a script, when nothing may stand that waits for one. The many pages of one
kind are asked for their status only.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve, reverse

from tests.browser.conftest import WIDTHS
from tests.browser.looking import NARROWEST
from tests.designed import faults_of
from tests.nasty import NO_END
from villagehub.demo.personas import BY_KEY

pytestmark = pytest.mark.browser
Part = tuple[str, str, str]  # the kind of page, the parent, the element
LEAVES_THE_SESSION = {"account_logout"}
FOR_SOMEBODY_ELSE = {"demo:mail"}  # its links are for whoever got the mail
FOR_SHOW = {"demo:design"}  # each button in each state, of no form
SEEN_BY_ANYBODY: set[Part] = set()  # on the pages that were opened, over all people
SEEN_IN_WIDE_WINDOW: set[tuple[str, str]] = set()
PHONE, DESKTOP = (
    dict(zip(("width", "height"), WIDTHS[name], strict=True)) for name in ("phone", "desktop")
)
LINKS_SEEN: set[str] = set()  # one page of each kind is asked for by each person all the same
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# What the eye sees and no form answers to. Opening a fold needs no script.
WAITS_FOR_A_SCRIPT = """() => [...document.querySelectorAll('main button')]
  .filter(each => each.checkVisibility() && (!each.form || each.type === 'button'))
  .map(each => each.outerHTML)"""
LINK = re.compile(r'<a\s[^>]*href="([^"]+)"')


def kind_of(path: str) -> str:
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return f"no such page: {path}"


class Parts(HTMLParser):
    """What a page is made of. What surrounds <main> is the same part on pages of every kind."""

    def __init__(self, page: str, kind: str):
        super().__init__()
        self.found: set[Part] = set()
        self._kind, self._heading = kind, ""
        self._open = [""]
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        name = " ".join([tag, *(known.get(key) or "" for key in ("class", "type", "role"))])
        if tag in HEADINGS:
            name, self._heading = f"{name} after {self._heading}", tag
        inside = any(parent.startswith("main ") for parent in self._open)
        self.found.add((self._kind if inside else "", self._open[-1], name))
        if tag not in NO_END:
            self._open.append(name)

    def handle_endtag(self, tag):
        if any(parent.startswith(f"{tag} ") for parent in self._open):
            while not self._open.pop().startswith(f"{tag} "):
                pass


def links_of(page: str, here: str) -> set[str]:
    """Paths on our own host, without fragment; what is not a page is left out."""
    found = {urlsplit(urljoin(here, unescape(href))) for href in LINK.findall(page)}
    ours = {part for part in found if part.netloc == urlsplit(here).netloc}
    pages = {part for part in ours if not part.path.startswith("/static/")}
    return {part.path + (f"?{part.query}" if part.query else "") for part in pages}


def ask(visitor, path: str):
    """A connection that lay idle between two pages may be closed by the server as it is used."""
    return visitor.context.request.get(visitor.address + path, max_retries=2)


def crawl(visitor, plain, start: str) -> tuple[list[str], set[str]]:
    """One page of each kind, by a person with a script and the same one without; returns the faults
    and every link that was seen."""
    faults, seen, kinds, queue = [], {start}, set(), [start]
    while queue:
        path = queue.pop(0)
        if kind_of(path) in kinds | LEAVES_THE_SESSION:
            continue
        kinds.add(kind_of(path))
        answer = ask(visitor, path)
        if answer.status >= 400:
            faults.append(f"{path} answers {answer.status}")
        if "html" not in answer.headers["content-type"]:
            continue  # for programs
        page = answer.text()
        faults += [f"{path}: {fault}" for fault in faults_of(page, urlsplit(answer.url).path)]
        made_of = Parts(page, kind_of(path)).found
        if not made_of <= SEEN_BY_ANYBODY:
            SEEN_BY_ANYBODY.update(made_of)
            faults += look_at(visitor, path, {part[1:] for part in made_of})
            faults += look_without_script(plain, path)
        if kind_of(path) in FOR_SOMEBODY_ELSE:
            continue
        new = links_of(page, answer.url) - seen
        seen |= new
        queue += sorted(new)
    return faults, seen


def look_at(visitor, path: str, made_of: set[tuple[str, str]]) -> list[str]:
    visitor.page.goto(visitor.address + path)
    visitor.page.set_viewport_size(PHONE)
    faults = visitor.watch.look()
    visitor.page.set_viewport_size(DESKTOP)
    if made_of <= SEEN_IN_WIDE_WINDOW:
        faults += visitor.watch.too_wide()
    else:
        SEEN_IN_WIDE_WINDOW.update(made_of)
        faults += visitor.watch.look()
    faults += visitor.watch.zoomed()
    return faults + visitor.watch.too_wide_with_long_words()


def look_without_script(visitor, path: str) -> list[str]:
    page = visitor.go(path)
    waiting = [] if kind_of(path) in FOR_SHOW else page.evaluate(WAITS_FOR_A_SCRIPT)
    return [f"{path} without script: {button}" for button in waiting] + visitor.watch.look()


def dead_links(visitor, links: set[str]) -> list[str]:
    """The first and the last of each kind, asked with the person's own cookies."""
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in visitor.context.cookies())
    chosen: dict[str, list[str]] = {}
    for link in sorted(links):
        if kind_of(link) not in LEAVES_THE_SESSION:
            chosen.setdefault(kind_of(link), []).append(link)
    paths = [link for group in chosen.values() for link in {group[0], group[-1]}]

    def ask(path: str) -> str:
        connection = HTTPConnection(urlsplit(visitor.address).netloc, timeout=20)
        connection.request("GET", path, headers={"Cookie": cookies})
        status = connection.getresponse().status
        connection.close()
        return f"{path} answers {status}" if status >= 400 else ""

    with ThreadPoolExecutor(4) as pool:
        return [fault for fault in pool.map(ask, paths) if fault]


@pytest.mark.only_with_all
@pytest.mark.parametrize("who", ["visitor", *BY_KEY])
def test_every_link_leads_to_a_sound_page(visit, who):
    visitor, plain = visit("desktop"), visit("phone", script=False)
    plain.page.set_viewport_size(NARROWEST)
    start = "/"
    if who != "visitor":
        start = urlsplit(visitor.sign_in_as(who).url).path
        plain.context.add_cookies(visitor.context.cookies())
    faults, links = crawl(visitor, plain, start)
    faults += visitor.watch.faults + plain.watch.faults + dead_links(visitor, links - LINKS_SEEN)
    LINKS_SEEN.update(links)
    assert len(links) > 20
    assert faults == []


OF_AN_EVENT = ("event", "attendees", "helpers", "event_edit", "event_cancel", "guest_new")


def test_long_words_push_no_page_of_an_event_sideways(visit):
    """Those that only whoever organises it walks along, and the one for who has no account."""
    editor = visit("phone")
    editor.sign_in_as("redacteur")
    agenda = reverse("villages:agenda", args=["america"])
    found = links_of(editor.go(agenda).content(), editor.page.url)
    events = [path for path in sorted(found) if kind_of(path) == "villages:event"]
    # Of what is called off, or organised elsewhere, not every page opens.
    pages = next(pages for pages in map(pages_of, events) if all_open(editor, pages))
    faults = []
    for page in pages:
        editor.go(page)
        faults += editor.watch.too_wide_with_long_words()
    assert faults == []


def pages_of(event):
    place = resolve(event).kwargs
    return [reverse(f"villages:{name}", kwargs=place) for name in OF_AN_EVENT]


def all_open(visitor, pages):
    return all(ask(visitor, page).ok for page in pages)
