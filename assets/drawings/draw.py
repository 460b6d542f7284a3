"""Writes the drawings to static/img/drawings/. Run by bin/assets; the results are committed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facility_kinds import FACILITIES
from initiative_kinds import INITIATIVES
from room_kinds import ROOMS

TARGET = Path(__file__).resolve().parents[2] / "static" / "img" / "drawings"


def write(folder: str, drawings: dict[str, Callable[[], str]]) -> None:
    (TARGET / folder).mkdir(parents=True, exist_ok=True)
    for name, draw in drawings.items():
        (TARGET / folder / f"{name}.svg").write_text(draw())


if __name__ == "__main__":
    write("initiative", {draw.__name__: draw for draw in INITIATIVES})
    write("facility", FACILITIES)
    write("room", {draw.__name__: draw for draw in ROOMS})
