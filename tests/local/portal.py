"""bin/run and bin/manage as a person starts them, for tests: real processes, real signals."""

import contextlib
import http.client
import os
import pty
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from villagehub.local.environment import ROOT
from villagehub.local.processes import tied_to

# What the tests run with themselves is not for the portal under test.
NOT_INHERITED = (
    "BROKER_URL", "CACHE_URL", "CASEWORK_KEYS", "DATABASE_OWNER_URL", "DATABASE_URL",
    "DJANGO_SETTINGS_MODULE", "SECRET_KEY", "SITE_URL", "VILLAGEHUB_ENV",
)  # fmt: skip
PATIENCE = 180  # seconds; a busy machine with two cores is no failure


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


@contextlib.contextmanager
def new_var() -> Iterator[Path]:
    """A VILLAGEHUB_VAR that PostgreSQL's own user can reach, unlike pytest's folders."""
    var = Path(tempfile.mkdtemp(prefix="vh-", dir="/var/tmp"))
    var.chmod(0o755)
    try:
        yield var
    finally:
        shutil.rmtree(var, ignore_errors=True)


def environment(var: Path, port: int) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
    return inherited | {"VILLAGEHUB_VAR": str(var), "PORT": str(port)}


def execute(command: str, var: Path, port: int = 8000, *arguments: str, **more: str):
    """Runs a command of bin/ to its end."""
    return subprocess.run(
        [ROOT / "bin" / command, *arguments],
        env=environment(var, port) | more,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def processes_of(var: Path) -> dict[int, str]:
    """Every living process that was started for this folder, however it is called now."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (folder / "cmdline").read_bytes() + b"\0" + (folder / "environ").read_bytes()
            if str(var).encode() in words or (folder / "cwd").resolve().is_relative_to(var):
                found[int(folder.name)] = words.split(b"\0\0")[0].decode(errors="replace")
    found.pop(os.getpid(), None)
    return found


def wait_until(condition, what: str, patience: float = 30) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, f"after {patience} s not {what}"
        time.sleep(0.05)


def in_foreground(prepare):
    """What a shell starts with & ignores Ctrl-C, and so would all that these tests start."""

    def prepare_to_listen():
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        prepare()

    return prepare_to_listen


class RunningPortal:
    def __init__(self, var: Path, port: int, *arguments: str, in_terminal: bool = False) -> None:
        self.var = var
        self.port = port
        self.url = f"http://localhost:{port}/"
        self.console = var / "console.txt"
        self.terminal: int | None = None
        output = self.console.open("wb")
        self.process = (
            self._in_terminal(arguments) if in_terminal else self._apart(arguments, output)
        )
        output.close()

    def _apart(self, arguments, output):
        return subprocess.Popen(
            [ROOT / "bin" / "run", *arguments],
            env=environment(self.var, self.port),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=tied_to(os.getpid(), signal.SIGTERM),
        )

    def _in_terminal(self, arguments):
        """As the foreground job of a terminal of its own, where Ctrl-C can be typed."""
        self.terminal, inner = pty.openpty()
        process = subprocess.Popen(
            ["setsid", "--ctty", "--wait", ROOT / "bin" / "run", *arguments],
            env=environment(self.var, self.port),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            preexec_fn=in_foreground(tied_to(os.getpid(), signal.SIGTERM)),
        )
        os.close(inner)
        return process

    def type(self, text: str) -> None:
        os.write(self.terminal, text.encode())

    def said(self) -> str:
        if self.terminal is not None:
            os.set_blocking(self.terminal, False)
            with contextlib.suppress(OSError), self.console.open("ab") as console:
                while words := os.read(self.terminal, 65536):
                    console.write(words)
                    console.flush()
        return self.console.read_text(errors="replace")

    def wait_for_address(self) -> "RunningPortal":
        def is_there():
            assert self.process.poll() is None or self.url in self.said(), self.said()
            return self.url in self.said()

        wait_until(is_there, "the address on the console", PATIENCE)
        return self

    def get(self, path: str = "gezond/") -> int:
        door = http.client.HTTPConnection("localhost", self.port, timeout=20)
        with contextlib.closing(door):
            door.request("GET", f"/{path}")
            return door.getresponse().status

    @property
    def pid(self) -> int:
        """The supervisor's."""
        return int((self.var / "lock").read_text())

    def stop(self, number: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            os.kill(self.pid, number)
        code = self.process.wait(60)
        if self.terminal is not None:
            self.said()
            os.close(self.terminal)
            self.terminal = None
        return code


@contextlib.contextmanager
def running_portal(var_dir: Path, port: int, *arguments: str) -> Iterator[str]:
    """The portal of bin/run with its open data and demo, as long as the context lasts."""
    portal = RunningPortal(var_dir, port, *arguments)
    try:
        yield portal.wait_for_address().url
    finally:
        portal.stop()
