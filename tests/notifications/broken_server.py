from smtplib import SMTPRecipientsRefused

from django.core.mail.backends.base import BaseEmailBackend


class BrokenServer(BaseEmailBackend):
    """A mail server that does not answer."""

    def send_messages(self, email_messages):
        raise OSError("the mail server is away")


class RefusingServer(BaseEmailBackend):
    """A mail server that knows none of the people, and names them."""

    def send_messages(self, email_messages):
        refused = {to: (550, b"unknown") for mail in email_messages for to in mail.to}
        raise SMTPRecipientsRefused(refused)
