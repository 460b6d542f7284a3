"""VILLAGEHUB_NOW: what a test or a demo takes for now. From there the clock goes on as always.

Somebody gives a moment ("2026-12-31T23:50", in Amsterdam unless it says otherwise). The first of
our programs turns it into the seconds that it lies ahead ("+2871000.0"), so that everything that
is started from there, and started again after a crash, has the same time.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

VARIABLE = "VILLAGEHUB_NOW"
HOME = ZoneInfo("Europe/Amsterdam")


def seconds_ahead(told: str) -> float | None:
    """None when nothing was asked: the real time. Raises a ValueError that says what is wrong."""
    if not told:
        return None
    try:
        if told[0] in "+-":
            return float(told)
        moment = datetime.fromisoformat(told)
    except ValueError:
        raise ValueError(
            f"{VARIABLE} is {told}: make it a moment, like 2026-12-31T23:50."
        ) from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=HOME)
    return (moment - datetime.now(UTC)).total_seconds()


def settle(env: MutableMapping[str, str]) -> None:
    """From here on the moment is so many seconds ahead, for us and all that we start."""
    ahead = seconds_ahead(env.get(VARIABLE, ""))
    if ahead is not None:
        env[VARIABLE] = f"{ahead:+f}"
