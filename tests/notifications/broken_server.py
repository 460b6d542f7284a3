from django.core.mail.backends.base import BaseEmailBackend


class BrokenServer(BaseEmailBackend):
    """A mail server that does not answer."""

    def send_messages(self, email_messages):
        raise OSError("the mail server is away")
