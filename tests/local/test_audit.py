"""bin/audit: what nobody looked up is no good news."""

import os
import subprocess

from villagehub.local.audit import FAULTY, GOOD, NOT_ASKED, judge_npm, judge_python
from villagehub.local.checks import checks
from villagehub.local.environment import ROOT

WELL = {"name": "django", "version": "5.2.19", "vulns": []}
SKIPPED = {"name": "allauth", "skip_reason": "Dependency not found on PyPI"}
FAULT = {"id": "PYSEC-2026-1", "fix_versions": ["12.1"]}
NPM_LOOKED = {"metadata": {"dependencies": {"total": 4}}}


def of(*rows):
    return judge_python("requirements.txt", {"dependencies": list(rows)})


def test_an_audit_that_skips_every_package_does_not_pass():
    """As pip-audit reports them where a mirror stands before the registry: and ends well."""
    audit = of(SKIPPED, SKIPPED)
    assert audit.code == NOT_ASKED
    assert "NOT AUDITED, none was found: Dependency not found on PyPI" in audit.lines[0]


def test_one_that_skips_a_single_package_names_it_and_fails():
    audit = of(WELL, SKIPPED)
    assert audit.code == FAULTY
    assert audit.lines == [
        "  requirements.txt: allauth was not looked up: Dependency not found on PyPI"
    ]


def test_a_known_fault_fails_and_says_what_mends_it():
    audit = of(WELL, {"name": "pillow", "version": "12.0", "vulns": [FAULT]})
    assert audit.code == FAULTY
    assert audit.lines == ["  requirements.txt: pillow 12.0: PYSEC-2026-1, mended in 12.1"]


def test_packages_that_were_all_looked_up_pass():
    audit = of(WELL)
    assert (audit.code, audit.looked_up) == (GOOD, 1)


def test_no_answer_or_no_package_is_not_good_either():
    assert of().code == NOT_ASKED
    assert judge_python("requirements.txt", None, "connection refused").code == NOT_ASKED


def test_npm_too_must_have_looked_at_something():
    assert judge_npm("package.json", NPM_LOOKED | {"vulnerabilities": {}}).code == GOOD
    found = {"vulnerabilities": {"sass": {"severity": "high"}}}
    assert judge_npm("package.json", NPM_LOOKED | found).code == FAULTY
    assert judge_npm("package.json", {"vulnerabilities": {}}).code == NOT_ASKED
    refused = judge_npm("package.json", {"message": "405 Method Not Allowed", "error": {}})
    assert refused.lines == ["  package.json: NOT AUDITED, 405 Method Not Allowed"]


def test_without_a_registry_it_fails_and_says_so(tmp_path):
    nowhere = {"HTTPS_PROXY": "http://127.0.0.1:1", "https_proxy": "http://127.0.0.1:1"}
    done = subprocess.run(
        [ROOT / "bin" / "audit"],
        env=os.environ | nowhere | {"XDG_CACHE_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == NOT_ASKED
    assert "requirements-dev.txt: NOT AUDITED" in done.stdout


def test_the_whole_of_bin_test_asks_and_a_part_does_not():
    def names(*arguments):
        return [check.name for check in checks("chromium", list(arguments))]

    assert "known faults" in names()
    assert "known faults" in names("--all")
    assert "known faults" not in names("tests/news")
