"""bin/test: every check of the project, on services of its own."""

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
from villagehub.local.console import WIDTH, Problem, Stopped, say, seconds
from villagehub.local.folder import Folder, random_key
from villagehub.local.services import Services, environment_of
from villagehub.local.supervisor import Kept, Supervisor

PYTHON = sys.executable
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL_BROWSER = "Debian: apt-get install chromium; or name one: CHROMIUM=/path/to/chromium"
TYPED = ("villagehub", "villages", "initiatives", "supporters")


@dataclass
class Check:
    name: str
    command: list[str]
    env: Mapping[str, str] = field(default_factory=dict)
    shown: bool = False  # also when it succeeds


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
        failed = [
            check.name
            for check in checks(browser, arguments)
            if not passes(check, env | dict(check.env), folder, supervisor)
        ]
    except Stopped:
        say("\n  stopping ...")
        return 130
    finally:
        supervisor.stop()
        folder.unlock()
    return verdict(failed, browser)


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
        Check("types", [PYTHON, "-m", "mypy", *TYPED]),
        Check("missing migrations", [*manage, "makemigrations", "--check", "--dry-run"]),
        Check(
            "production settings",
            [*manage, "check", "--deploy", "--fail-level", "WARNING"],
            production_settings(),
        ),
        tests(browser, arguments),
    ]


def production_settings() -> dict[str, str]:
    """What production asks for, with secrets that are thrown away."""
    return {
        "VILLAGEHUB_ENV": "production",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "CASEWORK_KEYS": f"k1:{random_key()}",
        "ALLOWED_HOSTS": "portal.example",
        "SITE_URL": "https://portal.example",
        "EMAIL_URL": "smtp+tls://portal:secret@mail.example:587",
    }


def tests(browser: str | None, arguments: list[str]) -> Check:
    command = [PYTHON, "-m", "pytest", "-n", "2", "--no-loadscope-reorder"]
    if not browser:
        command += ["--ignore", "tests/browser"]
        say(f"  The browser tests are left out: there is no Chromium ({INSTALL_BROWSER}).")
    env = {"CHROMIUM": browser or "", "DJANGO_SETTINGS_MODULE": "tests.settings"}
    return Check("tests", [*command, *arguments], env, shown=True)


def passes(check: Check, env: dict[str, str], folder: Folder, supervisor: Supervisor) -> bool:
    started = time.monotonic()
    log = folder.logs / f"{check.name.replace(' ', '-')}.log"
    child = processes.start(
        check.name,
        check.command,
        env=env,
        log=None if check.shown else log,
        stop_with=signal.SIGINT,
    )
    good = supervisor.run_to_the_end(child) == 0
    say(f"  {check.name:.<{WIDTH}} {seconds(started)} {'' if good else '  FAILED'}".rstrip())
    if not good and not check.shown:
        say(Path(log).read_text(errors="replace"))
    return good


def verdict(failed: list[str], browser: str | None) -> int:
    if failed:
        say(f"  Failed: {', '.join(failed)}.")
        return 1
    without = "" if browser else ", but without the browser tests"
    say(f"  Everything is good{without}.")
    return 0
