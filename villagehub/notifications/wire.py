"""A mail in two versions as a mail server gets it, and the conversation in which it does.

Django builds a tree of objects of a mail, parses each address with the grammar of RFC 5322 and
folds each header anew: four fifths of what a digest costs. Nearly all mails of ours are of one
shape, so that shape is written straight away, with the same words in it; `message()` of the same
mail is Django's, for whatever is of another shape and for mail that goes to another backend.

A server that takes several commands at once (RFC 2920) gets the sender, the recipient and DATA in
one packet: a mail takes two answers' time instead of four. What it says of each is weighed as
`smtplib` does, and nothing of a text leaves before it asked for that.
"""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from email.header import Header
from email.utils import formatdate, parseaddr
from functools import lru_cache
from smtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPSenderRefused,
)
from typing import Any

from django.conf import settings
from django.core.mail import BadHeaderError, EmailMultiAlternatives
from django.core.mail.message import sanitize_address

LONGEST_LINE = 998  # bytes; RFC 5322
CRLF = b"\r\n"
TAKEN, WILL_FORWARD, GO_ON = 250, 251, 354
# What needs no other form in a header, and of which the grammar says nothing new.
PLAIN = re.compile(r"[\w.,:;!?'()-]([\w .,:;!?'()-]{0,58}[\w.,:;!?'()-])?", re.ASCII)
USUAL = re.compile(
    r"[a-z0-9_+-]{1,40}(\.[a-z0-9_+-]{1,40})*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}",
    re.IGNORECASE,
)
PART = (
    b"--%(edge)s\r\n"
    b'Content-Type: text/%(kind)s; charset="utf-8"\r\n'
    b"MIME-Version: 1.0\r\n"
    b"Content-Transfer-Encoding: %(width)s\r\n"
    b"\r\n"
    b"%(text)s\r\n"
)


class Wired(EmailMultiAlternatives):
    """One text, one HTML, one recipient; made by `emails`."""

    def __init__(self, subject: str, body: str, html: str, to: str, headers: dict[str, str]):
        super().__init__(subject=subject, body=body, to=[to], headers=headers)
        self.attach_alternative(html, "text/html")
        self._texts = {"plain": body, "html": html}

    def as_bytes(self) -> bytes:
        """What `message().as_bytes()` says, with lines that end in CRLF."""
        parts = {kind: _lines(text) for kind, text in self._texts.items()}
        if any(len(line) > LONGEST_LINE for lines in parts.values() for line in lines):
            built: Any = self.message()
            return built.as_bytes(linesep="\r\n")
        edge = f"=_{secrets.token_hex(16)}"
        head = "".join(f"{name}: {value}\r\n" for name, value in self._headers(edge).items())
        body = b"".join(
            _part(edge.encode(), kind, CRLF.join(lines)) for kind, lines in parts.items()
        )
        return b"".join([head.encode("ascii"), CRLF, body, b"--", edge.encode(), b"--", CRLF])

    def _headers(self, edge: str) -> dict[str, str]:
        return {
            "Content-Type": f'multipart/alternative; boundary="{edge}"',
            "MIME-Version": "1.0",
            "Subject": _header_of_words(_one_line(str(self.subject))),
            "From": _header_of_sender(self.from_email),
            "To": address_of(self.to[0]),
            "Date": formatdate(localtime=settings.EMAIL_USE_LOCALTIME),
            **{name: _one_line(value) for name, value in self.extra_headers.items()},
        }


def _one_line(value: str) -> str:
    if "\n" in value or "\r" in value:
        raise BadHeaderError("a header holds a line break")
    return value


def _header_of_words(words: str) -> str:
    if PLAIN.fullmatch(words):
        return words
    return Header(words, None if words.isascii() else "utf-8").encode(linesep="\r\n")


@lru_cache(maxsize=1)
def _header_of_sender(sender: str) -> str:
    return sanitize_address(sender, "utf-8")


@lru_cache(maxsize=1)
def _address_of_sender(sender: str) -> str:
    return parseaddr(_header_of_sender(sender))[1]


def address_of(address: str) -> str:
    """ValueError for one that cannot be written in a mail."""
    return address if USUAL.fullmatch(address) else sanitize_address(address, "utf-8")


def _part(edge: bytes, kind: str, text: bytes) -> bytes:
    width = b"7bit" if text.isascii() else b"8bit"
    told = {b"edge": edge, b"kind": kind.encode(), b"width": width}
    return PART % {**told, b"text": text}


def _lines(text: str) -> list[bytes]:
    """The last is empty where the text ends in a line's end."""
    encoded = text.encode()
    return encoded.splitlines() + [b""] * encoded.endswith((b"\n", b"\r"))


def hand_over(smtp: SMTP, mail: Wired) -> None:
    """Raises what `smtplib` raises, and leaves the connection ready for another mail."""
    smtp.ehlo_or_helo_if_needed()
    sender, recipient = _address_of_sender(mail.from_email), address_of(mail.to[0])
    text = mail.as_bytes()
    if not smtp.has_extn("pipelining"):
        smtp.sendmail(sender, [recipient], text)
        return
    size = f" SIZE={len(text)}" if smtp.has_extn("size") else ""
    commands = [f"MAIL FROM:<{sender}>{size}", f"RCPT TO:<{recipient}>", "DATA"]
    smtp.send("".join(f"{command}\r\n" for command in commands))
    said = [smtp.getreply() for _command in commands]
    refusal = _refusal(said, sender, recipient)
    if refusal is None:
        smtp.send(text.replace(b"\r\n.", b"\r\n..") + b".\r\n")
        code, words = smtp.getreply()
        refusal = None if code == TAKEN else SMTPDataError(code, words)
    elif said[-1][0] == GO_ON:  # though nobody is there to get it
        smtp.send(b".\r\n")
        smtp.getreply()
    if refusal is not None:
        with suppress(OSError):
            smtp.rset()
        raise refusal


def _refusal(said: list[tuple[int, bytes]], sender: str, recipient: str) -> SMTPException | None:
    of_sender, of_recipient, of_data = said
    if of_sender[0] != TAKEN:
        return SMTPSenderRefused(*of_sender, sender)
    if of_recipient[0] not in (TAKEN, WILL_FORWARD):
        return SMTPRecipientsRefused({recipient: of_recipient})
    return None if of_data[0] == GO_ON else SMTPDataError(*of_data)
