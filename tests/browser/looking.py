"""What a page must never do, seen from the browser."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

WORKER_TAKES = 240  # seconds at most, on a machine that is busy with something else
AXE = (Path(__file__).parent / "axe.min.js").read_text()
RUN_AXE = """async () => {
  const result = await axe.run(document, {resultTypes: ['violations']});
  return result.violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
}"""
# The widest thing on the page, when it is wider than the screen.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return '';
  for (const element of document.querySelectorAll('body :not(svg *)')) {
    if (element.getBoundingClientRect().right > width + 1) return element.outerHTML.slice(0, 200);
  }
  return 'unknown element';
}"""


# Whatever somebody can walk to by keyboard shows that they are there (WCAG 2.4.7, 2.4.11): a line
# around it, and nothing that lies over it.
FOCUS_UNSEEN = """() => {
  const inside = (start, size, most) => Math.min(Math.max(start + size / 2, 0), most - 1);
  const found = [];
  for (const element of document.querySelectorAll('a, button, input, select, textarea, summary')) {
    element.focus();
    if (document.activeElement !== element || element.tabIndex < 0) continue;
    const say = text => found.push(text + element.outerHTML.slice(0, 150));
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (style.outlineStyle === 'none' && style.boxShadow === 'none') say('no line around ');
    const x = inside(box.left, box.width, innerWidth), y = inside(box.top, box.height, innerHeight);
    const there = document.elementFromPoint(x, y);
    if (!element.contains(there) && !there.contains(element)) say('something lies over ');
  }
  return found;
}"""
# A window of 1280 by 900 in which everything is twice as large.
ZOOMED = {"width": 640, "height": 450}


# A long word in the place of the first of each text: what people write may have one anywhere. Not
# where we write ourselves, and keep together what belongs together.
NARROWEST = {"width": 320, "height": 800}
LONG_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappij"
WITH_LONG_WORDS = """word => {
  const ours = 'time, option, svg, script, style, .clock, .nowrap, .phone';
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());) {
    if (!text.parentElement.closest(ours)) text.data = text.data.replace(/\\p{L}{3,}/u, word);
  }
}"""


def reload_until(page: Page, locator: Locator) -> None:
    """Until what the portal's worker does shows on the page."""
    deadline = time.monotonic() + WORKER_TAKES
    while not locator.count():
        assert time.monotonic() < deadline, f"{locator} did not appear on {page.url}"
        page.wait_for_timeout(300)
        page.reload()


def open_mail(page: Page, mail: Locator) -> None:
    """In the demo's mailbox, once it has come; until it is there what is read is still the list."""
    reload_until(page, mail)
    mail.first.click()
    page.wait_for_url("**/demo/post/*.eml/")


class Watch:
    """Collects console errors, server errors and requests that leave our own host."""

    def __init__(self, page: Page, address: str, script: bool = True):
        self.page = page
        self.script = script  # without it axe cannot run either
        self.host = urlsplit(address).netloc
        self.faults: list[str] = []
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._on_request)
        page.on("response", self._on_response)

    def _on_console(self, message) -> None:
        # A page that is meant to be forbidden or missing is no fault of the page.
        if message.type == "error" and "status of 4" not in message.text:
            self.faults.append(f"{self.page.url} console: {message.text}")

    def _on_request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https"} and parts.netloc != self.host:
            self.faults.append(f"{self.page.url} asks {request.url}")

    def _on_response(self, response) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.url} answers {response.status}")

    def look(self) -> list[str]:
        """Accessibility and width of the page as it stands now."""
        self.page.locator("main").wait_for()  # a form that was just sent may still be on its way
        violations = self._axe() if self.script else []
        return [f"{self.page.url} {violation}" for violation in violations] + self.too_wide()

    def too_wide_with_long_words(self) -> list[str]:
        """On the narrowest screen that counts (WCAG 1.4.10). The page is not fit to read
        afterwards."""
        self.page.set_viewport_size(NARROWEST)
        self.page.evaluate(WITH_LONG_WORDS, LONG_WORD)
        return self.too_wide()

    def zoomed(self) -> list[str]:
        """At 200 % nothing runs off the side, and who walks by keyboard sees where they are."""
        self.page.set_viewport_size(ZOOMED)
        return self.too_wide() + self.focus_unseen()

    def focus_unseen(self) -> list[str]:
        """Pressed once, the key tells the browser that a keyboard is used: from then on each focus
        is shown as Tab would show it."""
        if not self.script:
            return []
        self.page.keyboard.press("Tab")
        return [f"{self.page.url} focus: {each}" for each in self.page.evaluate(FOCUS_UNSEEN)]

    def too_wide(self) -> list[str]:
        widest = self.page.evaluate(TOO_WIDE)
        return [f"{self.page.url} scrolls sideways: {widest}"] if widest else []

    def _axe(self) -> list[str]:
        """Brought into a page that is looked at, and no other: to read it takes the browser as long
        as the page itself. By the debugger, because our own policy rightly refuses an added
        script."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        return self.page.evaluate(RUN_AXE)
