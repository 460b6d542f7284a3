"""Children that end with us, in the order that we choose, even when we are killed outright.

Each child leads a session of its own, so that Ctrl-C in a terminal reaches only us. When we are
killed (-9) two things end them: on Linux the kernel sends each child its signal; and everywhere a
guardian, a fork of ours that waits for the end of a pipe, ends the children's process groups.
"""

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from villagehub.local.console import Stopped
from villagehub.local.environment import end_with_parent

GRACE = 10.0
_asked_to_stop: list[int] = []


def stop_when_asked() -> None:
    """From here on Ctrl-C, SIGTERM and a closed terminal are noticed in `pause`, not anywhere:
    between a child's start and its entry in our list an exception would lose it."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, lambda number, _: _asked_to_stop.append(number))


def pause(duration: float) -> None:
    if not _asked_to_stop:
        time.sleep(duration)
    if _asked_to_stop:
        raise Stopped


class Child:
    """One process of ours, its log and the way to stop it."""

    def __init__(self, name: str, process: "subprocess.Popen[bytes]", stop_with: int) -> None:
        self.name = name
        self.process = process
        self.stop_with = stop_with

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.is_running:
            self.process.send_signal(self.stop_with)

    def stop(self, grace: float = GRACE) -> None:
        self.ask_to_stop()
        self.wait(grace)

    def wait(self, grace: float = GRACE) -> None:
        """Waits `grace` seconds for the end, then ends the whole process group."""
        try:
            self.process.wait(grace)
        except subprocess.TimeoutExpired:
            end_group(self.pid)
            self.process.wait()
        end_group(self.pid)
        guardian.forget(self)


def end_group(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def start(
    name: str,
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    log: Path | None = None,
    uid: int | None = None,
    stop_with: int = signal.SIGTERM,
    when_orphaned: int = signal.SIGKILL,
    own_session: bool = True,
    pass_fds: Sequence[int] = (),
    cwd: Path | None = None,
) -> Child:
    """Starts a child; `uid` gives up root for that user, without its name or groups."""
    output = open_log(log) if log else None
    process = subprocess.Popen(
        [str(word) for word in command],
        env=None if env is None else dict(env),
        stdin=subprocess.DEVNULL if own_session else None,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        start_new_session=own_session,
        preexec_fn=tied_to(os.getpid(), when_orphaned),
        pass_fds=pass_fds,
        cwd=cwd,
        **as_user(uid),
    )
    if output:
        output.close()
    child = Child(name, process, stop_with)
    guardian.watch(child)
    return child


def as_user(uid: int | None) -> dict[str, Any]:
    return {} if uid is None else {"user": uid, "group": uid, "extra_groups": []}


def tied_to(parent: int, when_orphaned: int) -> Callable[[], None]:
    """For the child, between fork and exec (after its change of user, which would undo it)."""

    def tie() -> None:
        end_with_parent(when_orphaned)
        if os.getppid() != parent:  # it ended before we asked
            os._exit(1)

    return tie


def open_log(path: Path) -> IO[bytes]:
    """The log of this start; that of the one before stays beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size:
        path.replace(path.with_suffix(".previous.log"))
    return path.open("ab")


def last_words(path: Path) -> str:
    """The line of a log that tells best why its writer ended."""
    text = path.read_text(errors="replace") if path.exists() else ""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    grave = [line for line in lines if re.search(r"\b(PANIC|FATAL|ERROR|Error)\b", line)]
    return ([*lines[-1:], *grave[-1:]] or ["it said nothing"])[-1]


class Guardian:
    """A fork that outlives us just long enough to end what we left behind."""

    def __init__(self) -> None:
        self._pipe: int | None = None

    def start(self) -> None:
        reading, self._pipe = os.pipe()
        sys.stdout.flush()
        if os.fork() == 0:
            os.close(self._pipe)
            guard(reading)
        os.close(reading)

    def watch(self, child: Child) -> None:
        self._tell(f"+{child.pid} {int(child.stop_with)}\n")

    def forget(self, child: Child) -> None:
        self._tell(f"-{child.pid} 0\n")

    def _tell(self, line: str) -> None:
        if self._pipe is not None:
            with contextlib.suppress(BrokenPipeError):
                os.write(self._pipe, line.encode())


guardian = Guardian()


def guard(reading: int) -> None:
    """The guardian's whole life: keep the list, and when the pipe ends, end what is on it."""
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_IGN)
    watched: dict[int, int] = {}
    with os.fdopen(reading) as lines:
        for line in lines:
            pid, stop_with = (int(word) for word in line[1:].split())
            if line[0] == "+":
                watched[pid] = stop_with
            else:
                watched.pop(pid, None)
    end_all(watched)
    os._exit(0)


def end_all(watched: dict[int, int]) -> None:
    for pid, stop_with in watched.items():
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, stop_with)
    deadline = time.monotonic() + GRACE
    while time.monotonic() < deadline and any(is_alive(pid) for pid in watched):
        time.sleep(0.05)
    for pid in watched:
        end_group(pid)


def is_alive(pid: int) -> bool:
    """Whether `pid` runs; one that ended and was not fetched by its parent does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except ProcessLookupError:
        return False
    except (PermissionError, FileNotFoundError):
        return Path(f"/proc/{pid}").exists() or not Path("/proc/self").exists()
    return state != "Z"
