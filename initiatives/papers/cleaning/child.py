"""Cleans one file: python -m initiatives.papers.cleaning.child

The file comes in at standard input and goes out at standard output, after one character that says
whether names of people still stand in it. Any other end than 0 means: leave it as it was.
"""

from __future__ import annotations

import resource
import sys

from initiatives.papers.cleaning import office, pdf
from initiatives.papers.cleaning.refusal import LeftAsItIsError

MEMORY = 700_000_000
PROCESSOR_SECONDS = 12


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    limit()
    sent = sys.stdin.buffer.read()
    clean = pdf.without_maker if sent.startswith(b"%PDF-") else office.without_maker
    try:
        data, has_names = clean(sent)
    except LeftAsItIsError as error:
        sys.exit(str(error))
    sys.stdout.buffer.write((b"1" if has_names else b"0") + data)


if __name__ == "__main__":
    main()
