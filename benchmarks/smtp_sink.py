"""A mail server that takes everything and keeps nothing, in a process of its own.

`python -m benchmarks.smtp_sink 5000 [plain]` prints its port, and one more line when so many mails
came: over how many connections, and the moment of the last. It takes several commands at once, as
Postfix, Exim and Exchange do (RFC 2920); with `plain` it does not, and gets them one by one.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

END = b"\r\n.\r\n"
PLAIN = b"250-sink.example\r\n250-8BITMIME\r\n250 SIZE 10485760"
AT_ONCE = b"250-PIPELINING\r\n"


class Sink:
    def __init__(self, expected: int, is_plain: bool):
        self.expected, self.mails, self.connections = expected, 0, 0
        first, rest = PLAIN.split(b"\r\n", 1)
        self.greeting = PLAIN if is_plain else first + b"\r\n" + AT_ONCE + rest

    def take(self) -> None:
        self.mails += 1
        if self.mails == self.expected:
            self.tell(mails=self.mails, connections=self.connections, at=time.time())

    @staticmethod
    def tell(**told: float) -> None:
        print(json.dumps(told), flush=True)


class Session(asyncio.Protocol):
    transport: asyncio.Transport

    def __init__(self, sink: Sink):
        self.sink, self.waiting, self.is_text = sink, bytearray(), False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - a TCP server's are
        self.transport = transport
        self.sink.connections += 1
        transport.write(b"220 sink.example\r\n")

    def data_received(self, data: bytes) -> None:
        self.waiting += data
        answers = []
        while answer := self._text() if self.is_text else self._command():
            answers.append(answer + b"\r\n")
        self.transport.write(b"".join(answers))

    def _text(self) -> bytes:
        end = self.waiting.find(END)
        if end < 0:
            return b""
        del self.waiting[: end + len(END)]
        self.is_text = False
        self.sink.take()
        return b"250 taken"

    def _command(self) -> bytes:
        end = self.waiting.find(b"\r\n")
        if end < 0:
            return b""
        word = bytes(self.waiting[:4]).upper()
        self.is_text = word == b"DATA"
        # The end of this line is the beginning of END when a text is empty.
        del self.waiting[: end if self.is_text else end + 2]
        if self.is_text:
            return b"354 go on"
        return self.sink.greeting if word == b"EHLO" else b"250 ok"


async def main(expected: int, is_plain: bool) -> None:
    sink = Sink(expected, is_plain)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Session(sink), "127.0.0.1", 0)
    sink.tell(port=server.sockets[0].getsockname()[1])
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), "plain" in sys.argv[2:]))
