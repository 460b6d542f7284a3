"""Which addresses the portal may ask for something: those of the public internet, no other.

A name is resolved once and the answer is what we connect to, so that a name server that says
something else the second time (DNS rebinding) changes nothing. Runs without Django.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import httpx

PORTS = {"http": 80, "https": 443}
# Networks that carry an IPv4 address inside: what is really meant cannot be seen from outside.
TRANSLATED = [ipaddress.ip_network(net) for net in ("64:ff9b::/32", "2002::/16", "2001::/32")]
Resolve = Callable[..., Iterable[tuple[Any, ...]]]


class Fault(Exception):
    """Why there is nothing to show; the code is one of `LinkedFeed.Status`."""

    def __init__(self, code: str, detail: str = ""):
        super().__init__(code)
        self.code, self.detail = code, detail


class Peer(NamedTuple):
    """An address on the web, and the one machine that we asked the name server for."""

    url: httpx.URL
    ip: str
    port: int

    @property
    def pinned(self) -> httpx.URL:
        return self.url.copy_with(host=self.ip, port=self.port)

    @property
    def host_header(self) -> str:
        return self.url.netloc.decode("ascii")


def peer_of(
    address: str, allowed: Iterable[Iterable[Any]] = (), resolve: Resolve | None = None
) -> Peer:
    """Raises Fault. `allowed` are (ip, port) of a test's own server."""
    url = web_address(address)
    port = url.port or PORTS[url.scheme]
    found = _resolved(url.host, port, resolve or socket.getaddrinfo)
    if all((ip, port) in {tuple(each) for each in allowed} for ip in found):
        return Peer(url, found[0], port)
    if port not in PORTS.values() or not all(is_public(ip) for ip in found):
        raise Fault("private")
    return Peer(url, min(found, key=lambda ip: ":" in ip), port)


def web_address(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise Fault("no_host") from error
    if url.scheme not in PORTS or not url.host or url.userinfo:
        raise Fault("private")
    return url


def _resolved(host: str, port: int, resolve: Resolve) -> list[str]:
    try:
        rows = resolve(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Fault("no_host") from error
    found = [str(row[4][0]).split("%")[0] for row in rows]
    if not found:
        raise Fault("no_host")
    return found


def is_public(text: str) -> bool:
    """An address that belongs to the whole internet, also when one hides inside another."""
    ip = ipaddress.ip_address(text)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        if ip.is_site_local or any(ip in network for network in TRANSLATED):
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
