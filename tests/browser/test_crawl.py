"""Every link, as a visitor and as each persona, at both widths.

Each kind of page (one URL name) is opened in Chromium for each person; the many pages of one kind
are asked for their status only.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve

from tests.browser.conftest import WIDTHS
from villagehub.demo.personas import BY_KEY

pytestmark = pytest.mark.browser
PER_KIND_OF_STATUS = 6  # how many pages of one kind are asked for their status
LEAVES_THE_SESSION = {"account_logout"}
LOOKED_AT: set[int] = set()  # the shapes of pages, over all people


def kind_of(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return f"no such page: {path}"


def links_of(page, address: str) -> set[str]:
    """Paths on our own host, without fragment; what is not a page is left out."""
    found = set()
    for href in page.eval_on_selector_all("a[href]", "links => links.map(l => l.href)"):
        parts = urlsplit(urljoin(page.url, href))
        if parts.netloc == urlsplit(address).netloc and not parts.path.startswith("/static/"):
            found.add(parts.path + (f"?{parts.query}" if parts.query else ""))
    return found


def crawl(visitor, start: str) -> tuple[list[str], set[str]]:
    """Opens one page of each kind; returns the faults and every link that was seen."""
    faults, seen, opened, queue = [], {start}, set(), [start]
    while queue:
        path = queue.pop(0)
        kind = kind_of(urlsplit(path).path)
        if kind in opened or kind in LEAVES_THE_SESSION:
            continue
        opened.add(kind)
        faults += open_page(visitor, path)
        for link in sorted(links_of(visitor.page, visitor.address) - seen):
            seen.add(link)
            queue.append(link)
    return faults, seen


# What differs between two people on the same page: their name, and the form's token.
SHAPE = """() => {
  const who = document.querySelector('header .name')?.textContent ?? 'nobody';
  return document.body.outerHTML.replaceAll(who, '').replace(/value="[A-Za-z0-9]{64}"/g, '');
}"""


def open_page(visitor, path: str) -> list[str]:
    """What somebody else was shown to the letter is not examined again."""
    faults = []
    response = visitor.page.goto(visitor.address + path)
    if response is None or response.status >= 400:
        faults.append(f"{path} answers {response and response.status}")
    shape = hash(visitor.page.evaluate(SHAPE))
    if shape in LOOKED_AT:
        return faults
    LOOKED_AT.add(shape)
    for width, height in WIDTHS.values():
        visitor.page.set_viewport_size({"width": width, "height": height})
        faults += visitor.watch.look()
    return faults


def dead_links(visitor, links: set[str]) -> list[str]:
    """A sample of each kind, asked with the person's own cookies."""
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in visitor.context.cookies())
    chosen: dict[str, list[str]] = {}
    for link in sorted(links):
        kind = kind_of(urlsplit(link).path)
        if kind not in LEAVES_THE_SESSION:
            chosen.setdefault(kind, []).append(link)
    paths = [link for group in chosen.values() for link in group[:PER_KIND_OF_STATUS]]

    def ask(path: str) -> str:
        connection = HTTPConnection(urlsplit(visitor.address).netloc, timeout=20)
        connection.request("GET", path, headers={"Cookie": cookies})
        status = connection.getresponse().status
        connection.close()
        return f"{path} answers {status}" if status >= 400 else ""

    with ThreadPoolExecutor(4) as pool:
        return [fault for fault in pool.map(ask, paths) if fault]


@pytest.mark.parametrize("who", ["visitor", *BY_KEY])
def test_every_link_leads_to_a_sound_page(visit, who):
    visitor = visit("desktop")
    start = "/"
    if who != "visitor":
        start = urlsplit(visitor.sign_in_as(who).url).path
    faults, links = crawl(visitor, start)
    faults += visitor.watch.faults + dead_links(visitor, links)
    assert len(links) > 20
    assert faults == []
