"""What is written in the log, tracebacks too, names no address of a person, and no page that opens
by its address alone.

PostgreSQL writes the value that was there already into its error, a mail server whom it refused,
and a library what it could not read. So it is not left to whoever catches what: the last step
before the log takes out whatever looks like an address.
"""

from __future__ import annotations

import logging
import re

ADDRESS = re.compile(r"[^\s<>\"'`(),;:=|\[\]{}]+(?:@|%40)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
INSTEAD = "<address>"
# A part of a path that is a secret is longer than a key of a row, and has no dot as a file has.
SECRET = re.compile(r"(?<=/)[A-Za-z0-9_-]{40,}(?=[/?#\s'\"]|$)")


class WithoutAddresses(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        text = ADDRESS.sub(INSTEAD, super().format(record))
        return SECRET.sub("<secret>", text)
