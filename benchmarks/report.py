"""The figures of one run: as JSON, and as a table for people."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.pages import Row
from villagehub.local.console import say

SHOWN_AT = 8  # the concurrency of the times in the table, when it was measured


def of_page(row: Row) -> dict[str, Any]:
    return {
        "group": row.group,
        "page": row.name,
        "address": row.address,
        "ceiling": row.ceiling,
        "queries": row.queries,
        "database_ms": round(row.database_ms, 2),
        "bytes": row.size,
        "at": {str(at): of_turns(row, at) for at in row.turns},
    }


def of_turns(row: Row, at: int) -> dict[str, float]:
    told = {what: round(row.median_of(at, what), 1) for what in ("rate", "p50", "p95", "p99")}
    return {"x_ceiling": round(row.ratio(at), 3), **told}


def of_process(name: str, megabytes: float, seconds: float) -> dict[str, Any]:
    return {"process": name, "memory_mb": round(megabytes), "ready_after_s": round(seconds, 1)}


def of_contacts(milliseconds: list[float]) -> dict[str, float]:
    shares = quantiles(milliseconds, n=100, method="inclusive")
    return {"p50": round(shares[49], 1), "p95": round(shares[94], 1), "p99": round(shares[98], 1)}


def tell(told: dict[str, Any], path: Path) -> None:
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
    for line in [*of_machine(told["machine"]), *of_pages(told["pages"]), *of_the_rest(told)]:
        say(line)
    say(f"\n{path}")


def machine() -> dict[str, Any]:
    """Asked before anything is measured: what else it does is a part of the figures."""
    load = round(os.getloadavg()[0], 1)
    return {"processors": os.cpu_count(), "python": platform.python_version(), "load": load}


def of_machine(told: dict[str, Any]) -> list[str]:
    busy = f"{told['load']} processes at work before it began"
    return ["", f"{told['processors']} processors, Python {told['python']}, {busy}"]


def of_pages(rows: list[dict[str, Any]]) -> list[str]:
    if not rows:
        return ["There is no page with such a name."]
    concurrencies = list(rows[0]["at"])
    shown = str(SHOWN_AT) if str(SHOWN_AT) in concurrencies else concurrencies[0]
    ratios = "".join(f"{'x at ' + at:>9}" for at in concurrencies)
    head = f"{'req/s':>8}{'p50':>8}{'p95':>8}{'p99':>8}{'queries':>9}{'db ms':>8}{'bytes':>8}"
    lines = []
    for group in dict.fromkeys(row["group"] for row in rows):
        of_group = [row for row in rows if row["group"] == group]
        title = f"{group} (1 is {of_group[0]['ceiling']})"
        lines += ["", f"{title:32}{ratios}{head}"]
        lines += [line_of(row, shown) for row in of_group]
    return [*lines, f"req/s and milliseconds: {shown} at a time"]


def line_of(row: dict[str, Any], shown: str) -> str:
    ratios = "".join(f"{turns['x_ceiling']:>9.2f}" for turns in row["at"].values())
    at = row["at"][shown]
    times = f"{at['rate']:>8.0f}{at['p50']:>8.0f}{at['p95']:>8.0f}{at['p99']:>8.0f}"
    cost = f"{row['queries']:>9}{row['database_ms']:>8.1f}{row['bytes']:>8}"
    return f"  {row['page']:30}{ratios}{times}{cost}"


def of_the_rest(told: dict[str, Any]) -> list[str]:
    lines = ["", f"{'process':32}{'MB':>9}{'ready s':>9}"]
    for each in told["processes"]:
        figures = f"{each['memory_mb']:>9}{each['ready_after_s']:>9}"
        lines.append(f"  {each['process']:30}{figures}")
    if "contacts" in told:
        times = ", ".join(f"{name} {took} ms" for name, took in told["contacts"].items())
        lines += ["", f"a contact saved: {times}"]
    if "import" in told:
        lines.append(f"import of the open data: {told['import']:.1f} s")
    return lines
