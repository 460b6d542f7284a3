"""A mail server on this machine that speaks SMTP, and is as difficult as real ones are."""

from __future__ import annotations

import email
import email.policy
import socketserver
import threading
from functools import partial


class Listening(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class MailServer:
    """`server.answers["mia@…"] = "550 unknown"` answers so for ever; `server.greylists` answers 451
    to whom it has not seen before. `server.silent` takes a connection and says nothing. After
    `server.dies_after` mails it goes away in the middle of the next; another one can take its port.
    `server.takes_several` tells that commands may come together (RFC 2920), and answers sender and
    recipient when it has heard DATA too: whoever sends them one by one waits in vain."""

    def __init__(self, port: int = 0) -> None:
        self.mails: list = []
        self.connections = 0
        self.answers: dict[str, str] = {}
        self.after_text = "250 taken"
        self.greylists = self.hangs_up = self.takes_several = False
        self.seen: set[str] = set()
        self.silent = False
        self.dies_after: int | None = None
        self.let_go = threading.Event()
        self._server = Listening(("127.0.0.1", port), partial(Conversation, self))
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def use(self, settings) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", self.port
        settings.EMAIL_TIMEOUT = 5

    def close(self) -> None:
        self.let_go.set()
        self._server.shutdown()
        self._server.server_close()

    def to_whom(self) -> list[str]:
        return [str(mail["To"]) for mail in self.mails]

    def answer_to(self, address: str) -> str:
        if self.greylists and address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 greylisted, come back later"
        return self.answers.get(address, "250 ok")

    def take(self, text: bytes) -> str:
        if self.after_text.startswith("250"):
            self.mails.append(email.message_from_bytes(text, policy=email.policy.default))
        return self.after_text


class Conversation(socketserver.StreamRequestHandler):
    """What the server says over one connection."""

    held = b""
    is_for_somebody = False

    def __init__(self, mail_server: MailServer, *of_request) -> None:
        self.mail_server = mail_server
        super().__init__(*of_request)

    def handle(self):
        self.mail_server.connections += 1
        if self.mail_server.silent:
            self.mail_server.let_go.wait(30)
            return
        self._say("220 mail.example")
        while (line := self.rfile.readline()) and self._answer(line.decode().strip()):
            pass

    def _answer(self, line: str) -> bool:
        """Whether the conversation goes on."""
        command = line[:4].upper()
        if command == "DATA":
            return self._take()
        if command == "QUIT":
            self._say("221 bye")
            return False
        if command == "EHLO" and self.mail_server.takes_several:
            self._say("250-mail.example")
            self._say("250 PIPELINING")
            return True
        is_to = command == "RCPT"
        answer = self.mail_server.answer_to(line[9:].split(">")[0]) if is_to else "250 ok"
        self.is_for_somebody = is_to and answer.startswith("250")
        self._say(answer, waits=self.mail_server.takes_several and command in {"MAIL", "RCPT"})
        return True

    def _take(self) -> bool:
        if not self.is_for_somebody:
            self._say("554 no valid recipients")
            return True
        self._say("354 go on")
        if len(self.mail_server.mails) == self.mail_server.dies_after:
            self.mail_server.close()
            return False
        self._say(self.mail_server.take(self._text()))
        return not self.mail_server.hangs_up

    def _text(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b"."))
        return b"".join(lines)

    def _say(self, text: str, waits: bool = False) -> None:
        self.held += text.encode() + b"\r\n"
        if not waits:
            self.wfile.write(self.held)
            self.held = b""
