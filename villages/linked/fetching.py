"""Asks another website for a file: slowly, little, and never more than once. Without Django."""

from __future__ import annotations

import ssl
import time
import zlib
from dataclasses import dataclass, field
from typing import Any

import httpx

from villages.linked.guard import Fault, peer_of

MOST_BYTES = 2_000_000
REDIRECTS = 4
MOVED = {301, 302, 303, 307, 308}
AGENT = "VillageHub (dorpsportaal; haalt agenda en nieuws op)"
WANTED = (
    "text/calendar, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
)


@dataclass
class Job:
    """What to fetch. `now` is the time of whoever asks; `peers` is empty but in tests."""

    address: str
    etag: str = ""
    last_modified: str = ""
    seconds: float = 25
    now: str = ""
    peers: list[Any] = field(default_factory=list)


@dataclass
class Answer:
    """`body` is None when the site says that nothing changed."""

    body: bytes | None
    address: str
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""


def fetch(job: Job) -> Answer:
    """Raises Fault. A redirect is checked like the first address."""
    until = time.monotonic() + job.seconds
    address = job.address
    timeout = httpx.Timeout(min(8, job.seconds), connect=min(5, job.seconds))
    with httpx.Client(trust_env=False, follow_redirects=False, timeout=timeout) as client:
        for _hop in range(REDIRECTS + 1):
            answer = _ask(client, address, job, until)
            if isinstance(answer, Answer):
                return answer
            address = answer
    raise Fault("redirects")


def _ask(client: httpx.Client, address: str, job: Job, until: float) -> Answer | str:
    """The answer, or the address that we are sent on to."""
    peer = peer_of(address, job.peers)
    request = client.build_request(
        "GET",
        peer.pinned,
        headers=_headers(peer.host_header, job),
        extensions={"sni_hostname": peer.url.host},
    )
    try:
        response = client.send(request, stream=True)
        try:
            return _answer(response, peer.url, until)
        finally:
            response.close()
    except httpx.TimeoutException as error:
        raise Fault("slow") from error
    except httpx.ConnectError as error:
        raise Fault("certificate" if _is_certificate(error) else "unreachable") from error
    except (httpx.TransportError, httpx.InvalidURL) as error:
        raise Fault("unreachable") from error


def _headers(host: str, job: Job) -> dict[str, str]:
    headers = {"Host": host, "User-Agent": AGENT, "Accept": WANTED, "Accept-Encoding": "gzip"}
    if job.etag:
        headers["If-None-Match"] = job.etag
    if job.last_modified:
        headers["If-Modified-Since"] = job.last_modified
    return headers


def _answer(response: httpx.Response, url: httpx.URL, until: float) -> Answer | str:
    headers = response.headers
    if response.status_code == 304:
        return Answer(None, str(url))
    if response.status_code in MOVED and "location" in headers:
        return str(url.join(headers["location"]))
    if response.status_code != 200:
        raise Fault("http", str(response.status_code))
    return Answer(
        _body(response, until),
        str(url),
        headers.get("content-type", "")[:200],
        headers.get("etag", "")[:200],
        headers.get("last-modified", "")[:100],
    )


def _body(response: httpx.Response, until: float) -> bytes:
    """Counts what comes out of the compression too: a small file may hold a mountain."""
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > MOST_BYTES:
        raise Fault("too_large")
    unpack = _unpacker(response.headers.get("content-encoding", "identity").strip().lower())
    body = bytearray()
    for chunk in response.iter_raw():
        body += unpack(chunk, MOST_BYTES + 1 - len(body))
        if len(body) > MOST_BYTES:
            raise Fault("too_large")
        if time.monotonic() > until:
            raise Fault("slow")
    return bytes(body)


def _unpacker(encoding: str) -> Any:
    if encoding in ("", "identity"):
        return lambda chunk, most: chunk
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise Fault("broken")
    packed = zlib.decompressobj(47)  # gzip or zlib, as its first bytes say

    def unpack(chunk: bytes, most: int) -> bytes:
        try:
            return packed.decompress(chunk, most)
        except zlib.error as error:
            raise Fault("broken") from error

    return unpack


def _is_certificate(error: BaseException | None) -> bool:
    while error:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
