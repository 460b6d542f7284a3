"""bin/test: every check of the project, on services of its own.

What takes longest and changes least waits for `bin/test --all`: see ONLY_WITH_ALL in
tests/conftest.py. What the tests do not need runs beside them, at a low priority.
"""

import os
import secrets
import shutil
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from villagehub.local import processes
from villagehub.local.audit import NOT_ASKED
from villagehub.local.binaries import nginx_program
from villagehub.local.console import WIDTH, Problem, Stopped, say, seconds
from villagehub.local.folder import Folder, random_key
from villagehub.local.services import Services, environment_of
from villagehub.local.supervisor import Kept, Supervisor

PYTHON = sys.executable
# The first is Chromium without its windows: a page costs it three quarters of the processor.
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
INSTALL_BROWSER = (
    "Debian: apt-get install chromium-headless-shell; or name one: CHROMIUM=/path/to/chromium"
)
INSTALL_NGINX = "Debian: apt-get install nginx-light"
# One more than the processors of the smallest machine: who waits for a browser leaves one idle.
WORKERS = "3"
# So that they do not hold up what waits for a browser, and yet are ready when the tests are: three
# workers leave a third of a processor at this priority, and a fifteenth at 10.
POLITELY = ("nice", "-n", "3")
TYPED = ("villagehub", "villages", "initiatives", "supporters")


@dataclass
class Check:
    name: str
    command: list[str]
    env: Mapping[str, str] = field(default_factory=dict)
    shown: bool = False  # also when it succeeds
    beside: bool = False  # the tests, which it does not need: told after them
    excused: int | None = None  # ended so, it could not be done here: told, and no failure


class Run:
    """A check that was started."""

    def __init__(self, check: Check, env: Mapping[str, str], folder: Folder) -> None:
        self.check = check
        self.started = time.monotonic()
        self.log = folder.logs / f"{check.name.replace(' ', '-')}.log"
        self.child = processes.start(
            check.name,
            [*(POLITELY if check.beside else []), *check.command],
            env={**env, **check.env},
            log=None if check.shown else self.log,
            stop_with=signal.SIGINT,
        )

    def outcome(self) -> tuple[bool, str]:
        """Whether it succeeded, and what to say."""
        self.child.wait()
        code = self.child.process.returncode
        good = code in (0, self.check.excused)
        line = f"  {self.check.name:.<{WIDTH}} {seconds(self.started)}"
        if code and good:
            return good, f"{line}  not done\n{self.log.read_text(errors='replace').rstrip()}"
        if good or self.check.shown:
            return good, line if good else f"{line}  FAILED"
        return False, f"{line}  FAILED\n{self.log.read_text(errors='replace')}"


class Beside:
    """Checks of which one at a time runs beside those that are waited for."""

    def __init__(self, checks: list[Check], env: Mapping[str, str], folder: Folder) -> None:
        self.waiting = checks
        self.env = env
        self.folder = folder
        self.running: Run | None = None
        self.ended: list[tuple[Check, bool, str]] = []

    def look_after(self) -> bool:
        """Notes what ended and starts the next; whether there is more to wait for."""
        if self.running and not self.running.child.is_running:
            self.ended.append((self.running.check, *self.running.outcome()))
            self.running = None
        if self.waiting and not self.running:
            self.running = Run(self.waiting.pop(0), self.env, self.folder)
        return self.running is not None

    def stop(self) -> None:
        if self.running:
            self.running.child.stop()


def main(arguments: list[str]) -> int:
    browser = find_browser()
    folder = Folder.from_environment("test")
    folder.create()
    folder.lock()
    processes.guardian.start()
    processes.stop_when_asked()
    supervisor = Supervisor()
    try:
        env = start_services(folder, supervisor)
        failed = run_all(checks(browser, arguments), env, folder, supervisor)
    except Stopped:
        say("\n  stopping ...")
        return 130
    finally:
        supervisor.stop()
        folder.unlock()
    return verdict(failed, browser)


def run_all(
    todo: list[Check], env: Mapping[str, str], folder: Folder, supervisor: Supervisor
) -> list[str]:
    """The names of those that failed."""
    failed = []
    beside = Beside([check for check in todo if check.beside], env, folder)
    try:
        for check in todo:
            if not check.beside and not passes(Run(check, env, folder), supervisor, beside):
                failed.append(check.name)
        while beside.look_after():
            supervisor.watch(0.05)
    finally:
        beside.stop()
    for check, good, line in beside.ended:
        say(line)
        failed += [] if good else [check.name]
    return failed


def passes(run: Run, supervisor: Supervisor, beside: Beside) -> bool:
    try:
        while run.child.is_running:
            supervisor.watch(0.05)
            beside.look_after()
    finally:
        run.child.stop()
    good, line = run.outcome()
    say(line)
    return good


def find_browser() -> str | None:
    """Chromium's path. Compulsory where BROWSER_TESTS=required, as in .ci/run."""
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found and os.environ.get("BROWSER_TESTS") == "required":
        raise Problem(f"The browser tests need Chromium ({INSTALL_BROWSER}).")
    return found


def start_services(folder: Folder, supervisor: Supervisor) -> dict[str, str]:
    services = Services(folder, "test", careless=True)
    try:
        services.start()
    finally:
        supervisor.services = [
            Kept(service.start, service.log, child) for child, service in services.running
        ]
    return environment_of(folder, services.addresses())


def checks(browser: str | None, arguments: list[str]) -> list[Check]:
    manage = [PYTHON, "manage.py"]
    return [
        Check("formatting", [PYTHON, "-m", "ruff", "format", "--check", "."]),
        Check("templates", [str(Path(PYTHON).with_name("djangofmt")), "--check", "templates"]),
        Check("lint", [PYTHON, "-m", "ruff", "check", "."]),
        Check("types", [PYTHON, "-m", "mypy", *TYPED], beside=True),
        Check(
            "missing migrations",
            [*manage, "makemigrations", "--check", "--dry-run"],
            beside=True,
        ),
        Check(
            "production settings",
            [*manage, "check", "--deploy", "--fail-level", "WARNING"],
            production_settings(),
            beside=True,
        ),
        *known_faults(arguments),
        tests(browser, arguments),
    ]


def known_faults(arguments: list[str]) -> list[Check]:
    """Who runs a part of the tests asks no registry."""
    if not all(word.startswith("-") for word in arguments):
        return []
    command = [PYTHON, "-m", "villagehub.local", "audit"]
    return [Check("known faults", command, beside=True, excused=NOT_ASKED)]


def production_settings() -> dict[str, str]:
    """What production asks for, with secrets that are thrown away."""
    return {
        "VILLAGEHUB_ENV": "production",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "CASEWORK_KEYS": f"k1:{random_key()}",
        "ALLOWED_HOSTS": "portal.example",
        "SITE_URL": "https://portal.example",
        "EMAIL_URL": "smtp+tls://portal:secret@mail.example:587",
        "VILLAGEHUB_NOW": "",
    }


def tests(browser: str | None, arguments: list[str]) -> Check:
    command = [PYTHON, "-m", "pytest", "-n", WORKERS, "--no-loadscope-reorder"]
    if not browser:
        command += ["--ignore", "tests/browser"]
        say(f"  The browser tests are left out: there is no Chromium ({INSTALL_BROWSER}).")
    if not nginx_program():
        command += ["--ignore", "tests/local/test_cache.py"]
        say(f"  The tests of the cache in front are left out: there is no nginx ({INSTALL_NGINX}).")
    env = {"CHROMIUM": browser or "", "DJANGO_SETTINGS_MODULE": "tests.settings"}
    return Check("tests", [*command, *arguments], env, shown=True)


def verdict(failed: list[str], browser: str | None) -> int:
    if failed:
        say(f"  Failed: {', '.join(failed)}.")
        return 1
    without = "" if browser else ", but without the browser tests"
    say(f"  Everything is good{without}.")
    return 0
