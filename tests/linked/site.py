"""Another website of the village: a real server on this machine, with whatever is asked of it."""

from __future__ import annotations

import gzip
import ssl
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


class Site:
    """`site.pages["/agenda.ics"] = body` or a callable that gets the request."""

    def __init__(self, context: ssl.SSLContext | None = None):
        self.pages: dict[str, bytes | Callable] = {}
        self.asked: list = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                site.asked.append(self)
                page = site.pages.get(self.path, b"")
                try:
                    page(self) if callable(page) else answer(self, page)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        if context:
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def peer(self) -> list:
        return list(self.server.server_address[:2])

    def at(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.peer[1]}{path}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def answer(handler, body: bytes, status: int = 200, **headers: str):
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def remembering(body: bytes):
    """Says "nothing changed" to whoever has it."""

    def page(handler):
        if handler.headers.get("If-None-Match") == '"v1"':
            return answer(handler, b"", 304)
        return answer(handler, body, ETag='"v1"')

    return page


def moved_to(address: str):
    return lambda handler: answer(handler, b"", 302, Location=address)


def never_ending(piece: bytes, pause: float = 0):
    """Sends on until the other side hangs up."""

    def page(handler):
        handler.close_connection = True
        handler.send_response(200)
        handler.end_headers()
        stop = threading.Event()
        while not stop.wait(pause):
            handler.wfile.write(piece)

    return page


def silent(handler):
    """Takes the question and says nothing, byte by byte."""
    handler.close_connection = True
    stop = threading.Event()
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not stop.wait(0.2):
        handler.wfile.write(b"x")
        handler.wfile.flush()


def bomb(megabytes: int):
    packed = gzip.compress(b"\x00" * megabytes * 1_000_000)
    return lambda handler: answer(handler, packed, Content_Encoding="gzip")


def own_certificate(folder, name: str) -> ssl.SSLContext:
    """One that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = folder / "site.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


# What such a site has


def calendar(*events: str) -> bytes:
    inside = "".join(f"BEGIN:VEVENT\r\n{event.strip()}\r\nEND:VEVENT\r\n" for event in events)
    start = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dorpsraad//NL\r\n"
    return f"{start}{inside}END:VCALENDAR\r\n".encode()


def event(title: str, days: int = 3, more: str = "") -> str:
    day = datetime.now(UTC) + timedelta(days=days)
    return (
        f"UID:{title}@dorpsraad.example\r\nDTSTAMP:20260101T000000Z\r\n"
        f"DTSTART:{day:%Y%m%d}T180000Z\r\nDTEND:{day:%Y%m%d}T200000Z\r\nSUMMARY:{title}\r\n{more}"
    )


def rss(items: str, charset: str = "utf-8", declared: str = "") -> bytes:
    text = (
        f'<?xml version="1.0" encoding="{declared or charset}"?><rss version="2.0"><channel>'
        f"<title>Dorpsraad</title><link>https://dorpsraad.example/</link>{items}</channel></rss>"
    )
    return text.encode(charset)


def message(title: str, text: str = "", link: str = "/bericht") -> str:
    day = datetime.now(UTC) - timedelta(days=1)
    return (
        f"<item><title>{title}</title><description>{text}</description><link>{link}</link>"
        f"<guid>{title}</guid><pubDate>{day:%a, %d %b %Y %H:%M:%S} +0000</pubDate></item>"
    )


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>
<rss version="2.0"><channel><title>&e;</title></channel></rss>"""
