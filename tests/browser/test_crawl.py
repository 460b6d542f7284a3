"""Every link, as a visitor and as each persona, at both widths.

Each kind of page (one URL name) is asked for by each person, and opened in Chromium unless both its
contents and its surroundings (menu, footer) were seen there before, to the letter; the many pages
of one kind are asked for their status only.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve

from tests.browser.conftest import WIDTHS
from villagehub.demo.personas import BY_KEY

pytestmark = pytest.mark.browser
PER_KIND_OF_STATUS = 4  # how many pages of one kind are asked for their status
LEAVES_THE_SESSION = {"account_logout"}
FOR_SOMEBODY_ELSE = {"demo:mail"}  # its links are for who got the mail
SEEN_BY_ANYBODY: set[int] = set()  # what stood on the pages that were opened, over all people
# What differs between two people on the same page: their name, the form's token, the way back.
TOKEN = re.compile(r'value="[A-Za-z0-9]{64}"|\bnext=[^"]*|name="next" value="[^"]*"')
NAME = re.compile(r'<a class="name" href="[^"]*">([^<]*)</a>')
LINK = re.compile(r'<a\s[^>]*href="([^"]+)"')


def kind_of(path: str) -> str:
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return f"no such page: {path}"


def parts_of(page: str) -> set[int]:
    """What stands in <main>, and what stands around it."""
    name = NAME.search(page)
    shape = TOKEN.sub("", page.replace(name.group(1), "") if name else page)
    before, _, rest = shape.partition("<body")[2].partition("<main")
    inside, _, after = rest.partition("</main>")
    return {hash(inside), hash((before, after))}


def links_of(page: str, here: str) -> set[str]:
    """Paths on our own host, without fragment; what is not a page is left out."""
    found = {urlsplit(urljoin(here, unescape(href))) for href in LINK.findall(page)}
    ours = {part for part in found if part.netloc == urlsplit(here).netloc}
    pages = {part for part in ours if not part.path.startswith("/static/")}
    return {part.path + (f"?{part.query}" if part.query else "") for part in pages}


def crawl(visitor, start: str) -> tuple[list[str], set[str]]:
    """One page of each kind; returns the faults and every link that was seen."""
    faults, seen, kinds, queue = [], {start}, set(), [start]
    while queue:
        path = queue.pop(0)
        if kind_of(path) in kinds | LEAVES_THE_SESSION:
            continue
        kinds.add(kind_of(path))
        answer = visitor.context.request.get(visitor.address + path)
        if answer.status >= 400:
            faults.append(f"{path} answers {answer.status}")
        if "html" not in answer.headers["content-type"]:
            continue  # for programs
        page = answer.text()
        if not parts_of(page) <= SEEN_BY_ANYBODY:
            SEEN_BY_ANYBODY.update(parts_of(page))
            faults += look_at(visitor, path)
        if kind_of(path) in FOR_SOMEBODY_ELSE:
            continue
        new = links_of(page, answer.url) - seen
        seen |= new
        queue += sorted(new)
    return faults, seen


def look_at(visitor, path: str) -> list[str]:
    visitor.page.goto(visitor.address + path)
    faults = []
    for width, height in WIDTHS.values():
        visitor.page.set_viewport_size({"width": width, "height": height})
        faults += visitor.watch.look()
    return faults


def dead_links(visitor, links: set[str]) -> list[str]:
    """A sample of each kind, asked with the person's own cookies."""
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in visitor.context.cookies())
    chosen: dict[str, list[str]] = {}
    for link in sorted(links):
        if kind_of(link) not in LEAVES_THE_SESSION:
            chosen.setdefault(kind_of(link), []).append(link)
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
