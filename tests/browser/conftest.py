"""A real browser against the real portal: started by bin/run, with its data, worker and mail."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from celery import Celery
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.browser.looking import Watch
from tests.browser.streets import Streets
from tests.conftest import shared_folder
from tests.local.portal import copy_of, free_port, new_var, prepared, running_portal
from villagehub.local.checks import find_browser
from villagehub.local.folder import Folder

# Milliseconds for one thing on a page, on a machine that is busy with something else.
PATIENCE = 90_000
expect.set_options(timeout=PATIENCE)
WIDTHS = {"phone": (390, 844), "desktop": (1280, 900)}
# Without these Chromium looks up its maker's hosts at each start.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Portal(NamedTuple):
    address: str
    var: Path

    def do(self, task: str, *words: str) -> None:
        """Hands a task to the portal's worker, by way of its broker, as its clock would."""
        addresses = Folder(self.var).published()
        assert addresses, f"no portal runs in {self.var}"
        with Celery(broker=addresses["BROKER_URL"], set_as_current=False) as clock:
            clock.send_task(task, words)


@pytest.fixture(scope="session")
def portal(pytestconfig, tmp_path_factory) -> Iterator[Portal]:
    """A portal with all open data and the demo village; PORTAL and VILLAGEHUB_VAR name one that
    runs already, for whoever is writing a test."""
    running = os.environ.get("PORTAL")
    if running:
        yield Portal(running.rstrip("/"), Path(os.environ["VILLAGEHUB_VAR"]))
        return
    streets = Streets()
    os.environ |= streets.settings  # which the portal takes over
    with contextlib.closing(streets), new_var() as var:
        if pytestconfig.getoption("all"):
            copy_of(prepared(shared_folder(tmp_path_factory)), var)
        with running_portal(var, free_port()) as address:
            yield Portal(address.rstrip("/"), var)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_browser(), args=QUIET)
        yield started
        started.close()


class Visitor:
    """Somebody at a screen. `watch` remembers what went wrong while they looked."""

    def __init__(self, context: BrowserContext, address: str, script: bool = True):
        self.context, self.address = context, address
        self.page: Page = context.new_page()
        self.watch = Watch(self.page, address, script)

    def go(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def sign_in_as(self, key: str) -> Page:
        self.go("/demo/")
        self.page.locator(f"form[action$='/demo/als/{key}/'] button").click()
        return self.page

    def press(self, name: str) -> Page:
        """The button or link with this name, the first of the page itself. Not before all of the
        page is there: what still comes can move it away from under the pointer."""
        self.page.wait_for_load_state()
        content = self.page.locator("main")
        button = content.get_by_role("button", name=name)
        link = content.get_by_role("link", name=name)
        try:
            button.or_(link).first.click()
        except PlaywrightError as error:
            stood = self.page.locator("body").inner_text()  # an error page has no main
            error.add_note(f"On {self.page.url} stood: {stood[:2000]}")
            raise
        return self.page

    def photograph(self, name: str) -> None:
        """Keeps a picture for people to look at, when a folder is given."""
        folder = os.environ.get("SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.fixture
def visit(browser, portal):
    """Makes a visitor: visit("phone"), visit("desktop"), visit("phone", script=False)."""
    contexts = []

    def make(width: str, script: bool = True) -> Visitor:
        size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
        context = browser.new_context(
            viewport=size, java_script_enabled=script, locale="nl-NL", reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return Visitor(context, portal.address, script)

    yield make
    for context in contexts:
        context.close()
