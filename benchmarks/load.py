"""One page asked for as often as it goes, by wrk: a program of the system's packages."""

from __future__ import annotations

import http.client
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from villagehub.local.binaries import wrk_program
from villagehub.local.console import Problem

COUNTED = Path(__file__).with_name("wrk.lua")
LONGEST = 9  # seconds, from which it is not asked for longer
# What every browser sends: the portal packs its pages, which is a part of what they cost.
AS_A_BROWSER = {"Host": "localhost", "Accept-Encoding": "gzip"}


@dataclass(frozen=True)
class Target:
    port: int
    address: str
    cookie: str = ""

    @property
    def headers(self) -> dict[str, str]:
        return AS_A_BROWSER | ({"Cookie": self.cookie} if self.cookie else {})

    def size(self) -> int:
        """Bytes of the body as it is sent; the page must be good, or its speed says nothing."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", self.address, headers=self.headers)
            answer = connection.getresponse()
            size = len(answer.read())
        finally:
            connection.close()
        if answer.status != 200:
            raise Problem(f"{self.address} answers {answer.status}, not 200.")
        return size


@dataclass(frozen=True)
class Load:
    """Requests a second, and how many milliseconds half, 95 and 99 of a hundred took at most."""

    rate: float
    p50: float
    p95: float
    p99: float


def drive(target: Target, at: int, seconds: int) -> Load:
    """`at` requests at a time, for so many seconds; three times as long where the machine is so
    busy that hardly any was answered. One that fails spoils the whole bench."""
    told = counted(target, at, seconds)
    if told["failed"]:
        raise Problem(f"{target.address} failed {told['failed']} of {told['requests']} times.")
    if told["requests"] < at and seconds < LONGEST:
        return drive(target, at, 3 * seconds)
    rate = told["requests"] / told["seconds"]
    return Load(rate, told["p50"], told["p95"], told["p99"])


def counted(target: Target, at: int, seconds: int) -> dict[str, float]:
    words = [wrk_program(), "--threads", "1", "--connections", str(at), "--duration", f"{seconds}s"]
    words += ["--timeout", "30s", "--script", str(COUNTED)]
    for name, value in target.headers.items():
        words += ["--header", f"{name}: {value}"]
    words.append(f"http://127.0.0.1:{target.port}{target.address}")
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode:
        raise Problem(f"wrk could not ask for {target.address}: {done.stderr.strip()}")
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told
