"""The embedded Valkey: broker and cache, in memory.

It keeps nothing between two starts: what is due is read from the database (see the ledger of
villagehub.notifications), and a cache that outlives a change of the code only confuses.
"""

import socket
import time

from villagehub.local import binaries, processes
from villagehub.local.console import Problem, raise_when_disk_full
from villagehub.local.folder import Folder

SETTINGS = {
    "port": "0",
    "unixsocketperm": "700",
    "save": "",
    "appendonly": "no",
    "daemonize": "no",
    "maxmemory": "256mb",
    "maxmemory-policy": "volatile-lru",  # gives up cached pages, never a task
}


class Broker:
    name = "Valkey"

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.uid = folder.service_uid
        self.log = folder.logs / "valkey.log"
        self.program = binaries.broker_program(self.uid)
        self.socket = folder.socket_folder() / "valkey.sock"

    @property
    def url(self) -> str:
        return f"redis+socket://{self.socket}"

    def start(self) -> processes.Child:
        self.socket.unlink(missing_ok=True)
        options = [word for name, value in SETTINGS.items() for word in (f"--{name}", value)]
        return processes.start(
            self.name,
            [self.program, *options, "--unixsocket", self.socket],
            log=self.log,
            uid=self.uid,
            cwd=self.socket.parent,
        )

    def start_and_wait(self, patience: float = 20.0) -> processes.Child:
        child = self.start()
        deadline = time.monotonic() + patience
        try:
            while not self.answers():
                if not child.is_running or time.monotonic() > deadline:
                    raise self.failure()
                processes.pause(0.02)
        except BaseException:
            child.stop()
            raise
        return child

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            try:
                connection.connect(str(self.socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
            except OSError:
                return False

    def failure(self) -> Problem:
        told = self.log.read_text(errors="replace") if self.log.exists() else ""
        raise_when_disk_full(told, self.folder.path)
        return Problem(
            f"Valkey did not start: {processes.last_words(self.log)} (more in {self.log})"
        )
