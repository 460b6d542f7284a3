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
# Our own lists, after the registries of special addresses (RFC 6890, and what came since): what an
# interpreter takes for the whole internet changes with its version.
NOT_PUBLIC_4 = [
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # behind a provider, and some clouds' own services
        "127.0.0.0/8",  # this machine
        "168.63.129.16/32",  # of Azure: every machine's own services
        "169.254.0.0/16",  # this cable, and most clouds' own services
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocols, and Oracle's own services
        "192.0.2.0/24",  # examples
        "192.31.196.0/24",  # AS112: names that lead nowhere
        "192.52.193.0/24",  # multicast without multicast
        "192.88.99.0/24",  # 6to4, which is no more
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # measuring
        "198.51.100.0/24",  # examples
        "203.0.113.0/24",  # examples
        "224.0.0.0/4",  # many at once
        "240.0.0.0/4",  # kept for later, and everybody
    )
]
# The only part of IPv6 that is given out; and in it, what is not somebody's.
PUBLIC_6 = ipaddress.IPv6Network("2000::/3")
NOT_PUBLIC_6 = [
    ipaddress.IPv6Network(network)
    for network in (
        "2001::/23",  # protocols, with Teredo, which carries an IPv4 address inside
        "2001:db8::/32",  # examples
        "2002::/16",  # 6to4, which carries an IPv4 address inside
        "2620:4f:8000::/48",  # AS112
        "3ffe::/16",  # a network for trying, given back
        "3fff::/20",  # examples
    )
]
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
    if isinstance(ip, ipaddress.IPv4Address):
        return not any(ip in network for network in NOT_PUBLIC_4)
    if ip.ipv4_mapped:
        return is_public(str(ip.ipv4_mapped))
    return ip in PUBLIC_6 and not any(ip in network for network in NOT_PUBLIC_6)
