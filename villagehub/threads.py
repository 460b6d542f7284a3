"""What Django keeps for each thread, kept by the thread itself.

It asks asgiref, which also knows of coroutines. A web process of ours has none, and a page asks
hundreds of times in which language and time zone it is: that took a fifteenth of it.
"""

from __future__ import annotations

import threading

from django.urls import base
from django.utils import timezone
from django.utils.translation import trans_real

KEPT = [(trans_real, "_active"), (timezone, "_active"), (base, "_prefixes"), (base, "_urlconfs")]


def keep_plainly() -> None:
    """Before the first request: what was kept until then is as when nothing was."""
    for module, name in KEPT:
        setattr(module, name, threading.local())
