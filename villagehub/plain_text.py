"""What people type, without what nobody can see.

Pasting from a letter or a spreadsheet brings line breaks, and other marks that no keyboard has. In
a name they break lists, the headers of a mail and files that others read.
"""

from __future__ import annotations

import re

# Control characters but for tabs and ends of lines; what has no width; and what turns the
# direction of all that follows. Joiners stay: emoji and Persian are written with them.
UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


def lines(text: str) -> str:
    """Text of several lines."""
    return UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Every line break, tab or row of blanks is one blank."""
    return " ".join(lines(" ".join(text.split())).split())
