"""bin/bench contact: the page on which a supporter logs a contact, as a phone gets it for the first
time: how many kilobytes (40 at most, with all of it), and how much work it is as a multiple of the
bare Django page that takes turns with it. The page does without scripts, so that is told as well.
"""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median

from django.conf import settings

from benchmarks import pages, work
from benchmarks.processor import asked
from villagehub.wsgi import application

NAME = "contact form"
MOST_KB, MOST_MS = 40, 50
QUIET_MS = 2.2  # what the bare page takes on a machine with nothing else at work: README.md
LINK = re.compile(r'<(link|script)\b[^>]*?(?:href|src)="/static/([^"]+)"[^>]*>')
NEEDED = re.compile(r'rel="(?:stylesheet|preload)"')


def main(rounds: int) -> None:
    [row] = [each for each in pages.rows() if each.name == NAME]
    page = work.Page(row, application)
    try:
        with work.bare_page() as bare:
            page.warm_up()
            for _ in range(rounds):
                work.take_turn(page, bare)
        packed = asked(page.application, row.address, row.cookie)
        report(page, weights(packed, row.client.get(row.address).content.decode()))
    finally:
        row.client.logout()


def weights(packed: bytes, plain: str) -> dict[str, int]:
    """Bytes as they are sent, packed: of the page itself, and of each thing that it asks for."""
    found = {"page": len(packed)}
    for link in LINK.finditer(plain):
        kind, name = link.groups()
        if kind == "script" or NEEDED.search(link[0]):
            found[name] = sent(Path(settings.STATIC_ROOT) / name)
    return found


def sent(file: Path) -> int:
    packed = file.with_name(f"{file.name}.br")
    return (packed if packed.exists() else file).stat().st_size


def report(page: work.Page, found: dict[str, int]) -> None:
    for name, size in found.items():
        print(f"{name:44}{size:8} bytes")
    scripts = sum(size for name, size in found.items() if name.endswith(".js"))
    whole = sum(found.values())
    print(f"{'all of it':44}{whole / 1000:8.1f} KB, at most {MOST_KB}")
    print(f"{'without scripts':44}{(whole - scripts) / 1000:8.1f} KB")
    took, bare = page.median_of("together"), median(each.together for each, _page in page.turns)
    print(f"{page.queries} queries; {took:.1f} ms of work beside {bare:.1f} of the bare page")
    quiet = QUIET_MS / page.ratio
    print(f"x {page.ratio:.2f} of its speed: {quiet:.0f} ms on a quiet machine, at most {MOST_MS}")
