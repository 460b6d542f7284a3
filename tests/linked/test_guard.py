"""Which machines the portal may ask for something, and which it never does."""

import socket

import pytest

from tests.linked.site import Site, answer, own_certificate
from villages.linked.fetching import Job, fetch
from villages.linked.guard import Fault, is_public, peer_of

PUBLIC = [
    "93.184.216.34",
    "2606:2800:220:1:248:1893:25c8:1946",
    "::ffff:93.184.216.34",
    "100.63.255.255",
    "168.63.129.17",
    "172.32.0.1",
    "192.0.1.1",
    "2001:200::1",
    "2a02:a450::1",
    "3fff:1000::1",
]
NOT_PUBLIC = [
    "127.0.0.1",
    "10.0.0.1",
    "172.16.5.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104
    "255.255.255.255",
    "224.0.0.1",
    "240.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fec0::1",  # inside one site, before fc00::/7 was there
    "fd12::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "168.63.129.16",
    "169.254.169.253",
    "192.0.0.9",
    "192.0.0.192",
    "192.31.196.1",
    "192.52.193.1",
    "192.88.99.1",
    "192.175.48.1",
    "198.51.100.7",
    "203.0.113.7",
    "239.1.1.1",
    "100.100.100.200",
    "::1.2.3.4",
    "::ffff:168.63.129.16",
    "::ffff:0:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "100::1",
    "100:0:0:1::1",
    "1::1",
    "2001:1::1",
    "2001:4:112::1",
    "2001:20::1",
    "2620:4f:8000::1",
    "3ffe::1",
    "3fff::1",
    "3fff:fff:ffff::1",
    "4000::1",
    "5f00::1",
    "fd00:ec2::254",
]


def names(**hosts):
    """A name server that says what we want, and counts."""

    def resolve(host, port, **more):
        resolve.asked.append(host)
        found = hosts.get(host.split(".")[0], [])
        if not found:
            raise socket.gaierror("no such name")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in found]

    resolve.asked = []
    return resolve


def refused(address, **more):
    with pytest.raises(Fault) as fault:
        peer_of(address, **more)
    return fault.value.code


def test_only_addresses_of_the_whole_internet_pass():
    assert [ip for ip in PUBLIC if not is_public(ip)] == []
    assert [ip for ip in NOT_PUBLIC if is_public(ip)] == []


def test_a_name_with_one_private_address_among_public_ones_is_refused():
    resolve = names(goed=PUBLIC, fout=[PUBLIC[0], "10.0.0.8"])
    assert peer_of("https://goed.example/a", resolve=resolve).ip == PUBLIC[0]
    assert refused("https://fout.example/a", resolve=resolve) == "private"
    assert refused("https://weg.example/a", resolve=resolve) == "no_host"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:169.254.169.254]/latest/meta-data/",
        "http://localhost/",
        "https://localhost:8000/",
        "ftp://voorbeeld.example/",
        "file:///etc/passwd",
        "http://iemand:geheim@93.184.216.34/",
        "http://93.184.216.34:22/",
        "https://93.184.216.34:5432/",
    ],
)
def test_an_address_inside_or_on_another_door_is_refused(address):
    assert refused(address) in {"private", "no_host"}


def test_we_connect_to_what_the_name_server_said_the_first_time(monkeypatch):
    """With the name still in Host, so that a site among many on one machine answers."""
    site = Site()
    site.pages["/a"] = lambda handler: answer(handler, b"hoi")
    resolve = names(dorpsraad=["127.0.0.1"])
    monkeypatch.setattr(socket, "getaddrinfo", rebinding(resolve))
    found = fetch(Job(site.at("/a", "dorpsraad.example"), peers=[site.peer]))
    site.close()
    assert found.body == b"hoi"
    assert resolve.asked == ["dorpsraad.example"]
    assert site.asked[0].headers["Host"] == f"dorpsraad.example:{site.peer[1]}"


def rebinding(resolve):
    """Our own connection asks for an address in numbers, and gets it; a name gets one answer."""
    real = socket.getaddrinfo

    def ask(host, port, *more, **named):
        text = host.decode() if isinstance(host, bytes) else host
        if text[0].isdigit():
            return real(host, port, *more, **named)
        assert not resolve.asked, "a name was looked up twice"
        return resolve(text, port)

    return ask


def test_a_certificate_is_checked_against_the_name(monkeypatch, tmp_path):
    context, asked = own_certificate(tmp_path, "dorpsraad.example"), []
    context.sni_callback = lambda connection, name, _: asked.append(name)
    site = Site(context)
    monkeypatch.setattr(socket, "getaddrinfo", rebinding(names(dorpsraad=["127.0.0.1"])))
    with pytest.raises(Fault) as fault:
        fetch(Job(site.at("/a", "dorpsraad.example", "https"), peers=[site.peer]))
    site.close()
    assert fault.value.code == "certificate"
    assert asked == ["dorpsraad.example"]
