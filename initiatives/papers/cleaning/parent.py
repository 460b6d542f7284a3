"""Takes out of a file who made it, as pictures lose what a camera wrote.

A file from elsewhere may be made to fill memory, so it is read in a process of its own that gets
no password, little memory and little time (decision 36). What cannot be cleaned without damage,
such as a file that is signed, stays as it was sent, and whoever sent it is told.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NamedTuple

from django.conf import settings

SECONDS = 40


class Cleaned(NamedTuple):
    """`is_clean` is False for a file that stayed as it was; `has_names` when remarks or changes
    by name stand in it, which are part of what somebody wrote."""

    data: bytes
    is_clean: bool
    has_names: bool = False


def cleaned(data: bytes) -> Cleaned:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "initiatives.papers.cleaning.child"],
            input=data,
            capture_output=True,
            cwd=settings.BASE_DIR,
            env={"PATH": os.defpath},
            timeout=SECONDS,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return Cleaned(data, is_clean=False)
    if done.returncode or not done.stdout:
        return Cleaned(data, is_clean=False)
    return Cleaned(done.stdout[1:], is_clean=True, has_names=done.stdout[:1] == b"1")
