"""One connection to the mail server for many mails, and what its answers mean.

An answer that begins with 5 is final: this mailbox is not there, or this mail is not wanted. One
that begins with 4 is not: who is greylisted comes back. A mail server's own words hold addresses,
so nothing of them is passed on but the code.
"""

from __future__ import annotations

from contextlib import suppress
from enum import Enum
from smtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)
from types import TracebackType

from django.core.mail import EmailMessage, get_connection

from villagehub.notifications.wire import Wired, hand_over


class Outcome(Enum):
    SENT = "sent"
    LATER = "later"
    NEVER = "never"
    AWAY = "away"  # the mail server, for all that comes after as well


class Delivery:
    """`with Delivery() as delivery: delivery.send(mail)`; afterwards `why` says what went wrong."""

    def __init__(self) -> None:
        self._connection = get_connection()
        self._is_in_use = False
        self.why = ""

    def __enter__(self) -> Delivery:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._hang_up()

    def send(self, mail: EmailMessage) -> Outcome:
        """A server that ends a connection after so many mails gets the next over a new one."""
        was_in_use = self._is_in_use
        outcome = self._try(mail)
        if outcome is Outcome.AWAY and was_in_use:
            outcome = self._try(mail)
        return outcome

    def _try(self, mail: EmailMessage) -> Outcome:
        outcome = self._call() or self._hand_over(mail)
        self._is_in_use = outcome is not Outcome.AWAY
        if outcome is Outcome.AWAY:
            self._hang_up()
        return outcome

    def _call(self) -> Outcome | None:
        """Once for all mails. Whatever goes wrong here, a password too, goes wrong for all."""
        try:
            self._connection.open()
        except (SMTPException, OSError) as error:
            self._say(error)
            return Outcome.AWAY
        return None

    def _hand_over(self, mail: EmailMessage) -> Outcome:
        try:
            smtp = getattr(self._connection, "connection", None)
            if isinstance(mail, Wired) and isinstance(smtp, SMTP):
                hand_over(smtp, mail)
            else:
                self._connection.send_messages([mail])
        except (SMTPException, OSError, ValueError) as error:
            self._say(error)
            return _meaning(error)
        return Outcome.SENT

    def _say(self, error: Exception) -> None:
        self.why = f"{type(error).__name__} {_code(error) or ''}".strip()

    def _hang_up(self) -> None:
        with suppress(SMTPException, OSError):  # it hung up first
            self._connection.close()


def _code(error: Exception) -> int:
    if isinstance(error, SMTPRecipientsRefused):
        return min(code for code, _words in error.recipients.values())
    return error.smtp_code if isinstance(error, SMTPResponseException) else 0


def _meaning(error: Exception) -> Outcome:
    if isinstance(error, (SMTPNotSupportedError, ValueError)):
        return Outcome.NEVER  # an address that cannot be written in a mail
    if isinstance(error, (SMTPRecipientsRefused, SMTPDataError)):
        return Outcome.NEVER if _code(error) >= 500 else Outcome.LATER
    # Who may send, and with which password, the host of the portal mends.
    is_answer = isinstance(error, SMTPException) and not isinstance(error, SMTPServerDisconnected)
    return Outcome.LATER if is_answer else Outcome.AWAY
