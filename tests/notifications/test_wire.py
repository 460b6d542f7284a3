"""A mail as it goes over the wire says what Django's own would say."""

import email
import email.policy

import pytest
from django.core.mail import BadHeaderError

from villagehub.notifications.wire import Wired, address_of

SHORT = "Dag Riet,\n\nzaterdag om tien uur.\n"
TEXTS = [
    SHORT,
    "Dag Zoë, 't Laefhoes • € 7,50 🏡",
    "punt\n.\n..\n.begin\nFrom mij\r\nregels\rvan elders",
    "x" * 1200,
    "é" * 600,
]


def mail(body=SHORT, subject="Deze week in America", to="riet@voorbeeld.example", **headers):
    headers = {"Message-ID": "<1@x>", **headers}
    return Wired(subject=subject, body=body, html=f"<p>{body}</p>", to=to, headers=headers)


def read(text):
    found = email.message_from_bytes(text, policy=email.policy.default)
    headers = {name: str(found[name]) for name in found if name not in {"Content-Type", "Date"}}
    headers = {name.title(): value.strip() for name, value in headers.items()}
    return headers, [(part.get_content_type(), part.get_content()) for part in found.iter_parts()]


@pytest.mark.parametrize("body", TEXTS)
def test_it_holds_the_same_headers_and_texts(body):
    made = mail(body, **{"List-Unsubscribe": "<https://voorbeeld.example/" + "a" * 200 + ">"})
    assert read(made.as_bytes()) == read(made.message().as_bytes(linesep="\r\n"))


@pytest.mark.parametrize(
    "subject",
    ["Kom je?", "Zo " + "ë, " * 60 + "!", "lang " * 40 + "!", "🏡", "", "=?utf-8?q?x", "#1 & @"],
)
def test_a_subject_is_read_back_as_it_was_written(subject):
    made = mail(subject=subject)
    assert read(made.as_bytes()) == read(made.message().as_bytes(linesep="\r\n"))


def test_every_line_ends_as_mail_servers_want_and_is_short_enough():
    for body in TEXTS:
        for line in mail(body, "Zoë " * 40).as_bytes().split(b"\r\n"):
            assert b"\n" not in line
            assert b"\r" not in line
            assert len(line) <= 998


@pytest.mark.parametrize(
    "changes", [{"subject": "a\nBcc: b@voorbeeld.example"}, {"X-Een": "a\r\nBcc: x"}]
)
def test_a_line_break_in_a_header_is_refused(changes):
    with pytest.raises(BadHeaderError):
        mail(**changes).as_bytes()


@pytest.mark.parametrize(
    "address",
    ["a@" + "x" * 70 + ".example", "a@b@c.example", "a\n@b.example", ""],
)
def test_an_address_that_cannot_be_written_is_refused(address):
    with pytest.raises(ValueError, match=r".*"):
        mail(to=address).as_bytes()


@pytest.mark.parametrize("address", ["riet.van-loon+dorp@post.voorbeeld.example", "R@b.nl"])
def test_a_usual_address_is_written_as_it_is(address):
    assert address_of(address) == address
