"""The pages of one country, or of two beside each other."""

from __future__ import annotations

from statistics import median
from typing import Any

BAR = 1.2
Measured = tuple[float, list[list[Any]], list[list[dict[str, float]]]]


def table(countries: list[Measured]) -> str:
    """In milliseconds of a processor: of the page's process and of the database's for it."""
    head = "".join(
        f"{f'size {size:g}':>12}{'database':>10}{'queries':>9}" for size, *_ in countries
    )
    ratio = f"{'x':>7}" if len(countries) > 1 else ""
    lines, over = [f"{'page':38}{head}{ratio}"], 0
    names = [name for name, *_rest in countries[0][1]]
    for name in names:
        found = [_of(name, *rest) for _size, *rest in countries]
        if None in found:
            continue
        line = "".join(
            f"{work:>12.1f}{database:>10.1f}{queries:>9}" for work, database, queries in found
        )
        if len(found) > 1:
            times = found[-1][0] / found[0][0]
            over += times > BAR
            line += f"{times:>7.2f}"
        lines.append(f"{name:38}{line}")
    if len(countries) > 1:
        lines.append(f"{over} of {len(lines) - 1} over {BAR} x")
    return "\n".join(lines)


def _of(name: str, pages: list[list[Any]], rounds: list[list[dict[str, float]]]) -> Any:
    """Work, that of the database alone, and queries of this page."""
    at = next((at for at, page in enumerate(pages) if page[0] == name), None)
    if at is None:
        return None
    database = median(each[at]["database"] for each in rounds)
    work = median(each[at]["python"] + each[at]["database"] for each in rounds)
    return work, database, pages[at][1]
