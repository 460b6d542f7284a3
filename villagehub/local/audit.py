"""bin/audit: is a fault known of a package that we use? Asks PyPI for those of Python, and npm for
what bin/assets builds with.

A package that could not be looked up is no good news, so it fails; pip-audit itself says "no known
vulnerabilities" of a hundred packages of which it found none. Where a registry cannot be asked at
all, that is an outcome of its own: `bin/test` says so and goes on.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from villagehub.local.console import say
from villagehub.local.environment import ROOT

GOOD, FAULTY, NOT_ASKED = 0, 1, 3
REQUIREMENTS = ("requirements-dev.txt", "requirements-uv.txt")  # the first holds the others
LOOKING_TAKES = 300  # seconds at most
ONCE = "--fetch-retries=0"  # npm waits a minute before it asks a silent registry again


@dataclass
class Audit:
    """What was found in one place. `why_not`: why nothing could be asked there."""

    place: str
    looked_up: int = 0
    faults: list[str] = field(default_factory=list)
    why_not: str = ""

    @property
    def code(self) -> int:
        if self.faults:
            return FAULTY
        return NOT_ASKED if self.why_not else GOOD

    @property
    def lines(self) -> list[str]:
        if self.faults:
            return [f"  {self.place}: {fault}" for fault in self.faults]
        if self.why_not:
            return [f"  {self.place}: NOT AUDITED, {self.why_not}"]
        return [f"  {self.place}: {self.looked_up} packages, and no fault is known of them"]


def main(_arguments: list[str]) -> int:
    audits = [*(of_python(name) for name in REQUIREMENTS), of_npm()]
    for audit in audits:
        for line in audit.lines:
            say(line)
    codes = {audit.code for audit in audits}
    return next((code for code in (FAULTY, NOT_ASKED) if code in codes), GOOD)


def of_python(requirements: str) -> Audit:
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(ROOT / requirements)]
    command += ["--require-hashes", "--disable-pip", "--format", "json"]
    told, words = _answer([*command, "--progress-spinner", "off"], ROOT)
    return judge_python(requirements, told, words)


def judge_python(place: str, told: Any, words: str = "") -> Audit:
    """Of pip-audit's report. A package without an answer is one that nobody looked at."""
    if not isinstance(told, dict) or not told.get("dependencies"):
        return Audit(place, why_not=words or "no package was named")
    rows = told["dependencies"]
    skipped = [row for row in rows if "vulns" not in row]
    if len(skipped) == len(rows):
        return Audit(place, why_not=f"none was found: {skipped[0].get('skip_reason', '')}")
    faults = [f"{row['name']} was not looked up: {row.get('skip_reason')}" for row in skipped]
    for row in rows:
        for fault in row.get("vulns", []):
            better = ", ".join(fault.get("fix_versions", [])) or "nothing yet"
            faults.append(f"{row['name']} {row['version']}: {fault['id']}, mended in {better}")
    return Audit(place, len(rows) - len(skipped), faults)


def of_npm() -> Audit:
    place = "assets/package.json"
    if not shutil.which("npm"):
        return Audit(place, why_not="there is no npm here")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / place, folder)
        lock = ["npm", "install", "--package-lock-only", "--ignore-scripts", "--no-fund"]
        _told, words = _answer([*lock, "--no-audit", "--json", ONCE], folder)
        if not (folder / "package-lock.json").exists():
            return Audit(place, why_not=words)
        told, words = _answer(["npm", "audit", "--json", ONCE], folder)
    return judge_npm(place, told, words)


def judge_npm(place: str, told: Any, words: str = "") -> Audit:
    """Of npm's report, which names what it looked at only by number."""
    if not isinstance(told, dict) or "vulnerabilities" not in told:
        reason = told.get("message") if isinstance(told, dict) else ""
        return Audit(place, why_not=reason or words or "npm gave no answer")
    looked_up = told.get("metadata", {}).get("dependencies", {}).get("total", 0)
    if not looked_up:
        return Audit(place, why_not="npm looked at no package")
    found = told["vulnerabilities"].items()
    return Audit(place, looked_up, [f"{name}: {each['severity']}" for name, each in found])


def _answer(command: list[str], folder: Path) -> tuple[Any, str]:
    """The JSON that it gave, and its last line otherwise. Both tools also fail when they find
    something, so that how they end says nothing."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=LOOKING_TAKES
        )
    except subprocess.TimeoutExpired:
        return None, f"no answer within {LOOKING_TAKES} seconds"
    words = (done.stderr.strip() or done.stdout.strip()).splitlines()
    try:
        return json.loads(done.stdout), words[-1] if words else ""
    except ValueError:
        return None, words[-1] if words else "no answer"
