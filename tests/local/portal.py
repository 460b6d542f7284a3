"""bin/run and bin/manage as a person starts them, for tests: real processes, real signals."""

import contextlib
import fcntl
import http.client
import os
import pty
import random
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
# Seconds without any progress, on a machine that is busy with something else.
PATIENCE = 300
# Below what systems choose from for connections of their own, so that a port that is free now is
# still free when the portal starts, also beside another run of these tests.
PORTS = range(15_000, 32_000)


def free_port() -> int:
    while True:
        with socket.socket() as door, contextlib.suppress(OSError):
            door.bind(("127.0.0.1", random.choice(PORTS)))
            return door.getsockname()[1]


def make_var() -> Path:
    """A VILLAGEHUB_VAR that PostgreSQL's own user can reach, unlike pytest's folders."""
    var = Path(tempfile.mkdtemp(prefix="vh-", dir="/var/tmp"))
    var.chmod(0o755)
    return var


@contextlib.contextmanager
def new_var() -> Iterator[Path]:
    """One for as long as the context lasts."""
    var = make_var()
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
        timeout=2 * PATIENCE,
    )


def prepared(shared: Path) -> Path:
    """The folder of a portal with everything in it, which is stopped. Of the workers that each
    want such a portal the first to come makes it, and all copy it."""
    told = shared / "prepared"
    with (shared / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            var = make_var()
            told.write_text(str(var))
            with running_portal(var, free_port()):
                pass
        return Path(told.read_text())


def forget_prepared(shared: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree((shared / "prepared").read_text())


def copy_of(prepared: Path, var: Path) -> None:
    """The folder of a portal that was stopped, for another one: with its owners and links."""
    subprocess.run(["cp", "-a", f"{prepared}/.", f"{var}/"], check=True)


def progress_of(var: Path) -> dict[Path, int]:
    """What a portal that starts changes all the time: its logs, and what its database notes."""
    found = {}
    for path in [var / "console.txt", *var.glob("log/*"), *var.glob("postgres/data/pg_wal/*")]:
        with contextlib.suppress(FileNotFoundError):
            found[path] = path.stat().st_mtime_ns
    return found


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


def wait_until(condition, what: str, patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, f"after {patience} s not {what}"
        time.sleep(0.05)


def nothing_is_left_of(var: Path) -> None:
    """What ends the rest if the supervisor cannot outlives it by an instant, by design."""
    wait_until(lambda: processes_of(var) == {}, "all ended")


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

        known, since = progress_of(self.var), time.monotonic()
        while not is_there():
            time.sleep(0.1)
            if progress_of(self.var) != known:
                known, since = progress_of(self.var), time.monotonic()
            assert time.monotonic() - since < PATIENCE, f"nothing more after:\n{self.said()}"
        return self

    def get(self, path: str = "gezond/") -> int:
        door = http.client.HTTPConnection("localhost", self.port, timeout=60)
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
        code = self.process.wait(PATIENCE)
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
