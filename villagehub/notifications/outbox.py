"""Mail outside production: kept in files, one a mail, and never sent."""

from __future__ import annotations

import email
import email.policy
import time
from email.message import EmailMessage
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend


class FileOutbox(BaseEmailBackend):
    def send_messages(self, email_messages):
        folder = Path(settings.EMAIL_OUTBOX)
        folder.mkdir(parents=True, exist_ok=True)
        for number, message in enumerate(email_messages):
            content = message.message().as_bytes()
            unfinished = folder / f"{time.time_ns()}-{number}.part"
            unfinished.write_bytes(content)
            unfinished.rename(unfinished.with_suffix(".eml"))
        return len(email_messages)


def newest_mails(limit: int, before: str = "", to: str = "") -> list[tuple[str, EmailMessage]]:
    """File name and mail, newest first; `before` is the last file name of the page before and
    `to` the address that it went to, or nothing for everybody's."""
    folder = Path(settings.EMAIL_OUTBOX)
    names = sorted((path.name for path in folder.glob("*.eml")), reverse=True)
    earlier = names[names.index(before) + 1 :] if before in names else names
    mails = ((name, read_mail(folder / name)) for name in earlier)
    return list(islice((row for row in mails if not to or row[1]["To"] == to), limit))


def read_mail(path: Path) -> EmailMessage:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - the policy above makes it so
    return message
