"""One VILLAGEHUB_VAR: the folder with the data, secrets, sockets and logs of one portal."""

import base64
import contextlib
import fcntl
import hashlib
import json
import os
import re
import secrets
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from villagehub.local.console import Problem
from villagehub.local.environment import ROOT
from villagehub.local.processes import as_user, is_alive

NOBODY = 65534  # the uid and gid that own nothing, on every Unix
LONGEST_SOCKET_PATH = 100
ROOM_TO_BEGIN = 400 * 1024**2  # a new database with the open data takes about 250 MB
ROOM_TO_GO_ON = 40 * 1024**2


class Folder:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.logs = path / "log"
        self.services_file = path / "services.json"
        self._lock: IO[str] | None = None

    @classmethod
    def from_environment(cls, subfolder: str = "") -> "Folder":
        named = os.environ.get("VILLAGEHUB_VAR") or str(ROOT / "var")
        return cls(Path(named).expanduser().absolute() / subfolder)

    def create(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        room = ROOM_TO_GO_ON if (self.path / "postgres" / "data").exists() else ROOM_TO_BEGIN
        if shutil.disk_usage(self.path).free < room:
            raise Problem(
                f"The disk of {self.path} is (nearly) full: VillageHub needs {room // 1024**2} MB;"
                " free some space, or set VILLAGEHUB_VAR to a folder on another disk."
            )

    # --- one at a time -----------------------------------------------------------------------

    def try_lock(self) -> bool:
        """Takes the folder for this process; the kernel gives it back however we end."""
        lock = (self.path / "lock").open("a+")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return False
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._lock = lock
        self.withdraw()  # what a killed start said no longer holds
        return True

    def lock(self, patience: float = 20.0) -> None:
        """As try_lock, but lets a guardian finish that cleans up after a killed start."""
        deadline = time.monotonic() + patience
        while not self.try_lock():
            holder = self.holder()
            if is_alive(holder) or time.monotonic() > deadline:
                raise Problem(
                    f"VillageHub already runs in {self.path} (process {holder}): stop that one"
                    " first, or set VILLAGEHUB_VAR to another folder."
                )
            time.sleep(0.1)

    def unlock(self) -> None:
        if self._lock:
            self._lock.close()
            self._lock = None

    def holder(self) -> int:
        with contextlib.suppress(OSError, ValueError):
            return int((self.path / "lock").read_text())
        return 0

    # --- what runs here ----------------------------------------------------------------------

    def publish(self, env: dict[str, str]) -> None:
        """Tells bin/manage where the services are. No secret is in it."""
        new = self.services_file.with_suffix(".new")
        new.write_text(json.dumps({"process": os.getpid(), "addresses": env}))
        new.replace(self.services_file)

    def published(self) -> dict[str, str] | None:
        with contextlib.suppress(OSError, ValueError):
            told = json.loads(self.services_file.read_text())
            if told["process"] == self.holder() and is_alive(told["process"]):
                return dict(told["addresses"])
        return None

    def withdraw(self) -> None:
        self.services_file.unlink(missing_ok=True)

    @contextlib.contextmanager
    def guest_book(self, exclusive: bool = False) -> Iterator[None]:
        """Shared by those who use services that another process started; whoever stops them
        takes it alone, and so waits until the guests have gone."""
        with (self.path / "guests").open("a") as book:
            fcntl.flock(book, fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH)
            yield

    # --- secrets -----------------------------------------------------------------------------

    def secret_environment(self) -> dict[str, str]:
        """SECRET_KEY and CASEWORK_KEYS: from the environment, else made once and kept."""
        return {
            "SECRET_KEY": os.environ.get("SECRET_KEY")
            or self._secret("secret_key", secrets.token_urlsafe(50)),
            "CASEWORK_KEYS": os.environ.get("CASEWORK_KEYS")
            or self._secret("casework_keys", f"k1:{random_key()}"),
        }

    def _secret(self, name: str, new: str) -> str:
        path = self.path / "secrets" / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            made = path.with_name(f".{name}.{os.getpid()}")
            made.touch(mode=0o600)
            made.write_text(new)
            try:
                os.link(made, path)  # whole or not at all, and never over an older one
            finally:
                made.unlink()
        return path.read_text().strip()

    # --- places for the services -------------------------------------------------------------

    @property
    def service_uid(self) -> int | None:
        """For whom PostgreSQL and Valkey run: never root. None: as ourselves."""
        if os.geteuid() != 0:
            return None
        with contextlib.suppress(OSError):
            owner = (self.path / "postgres" / "data").stat().st_uid
            return owner or NOBODY
        return NOBODY

    def service_folder(self, name: str) -> Path:
        """A folder that the services' user owns, and can reach.

        Below a folder that is root's alone (/root) it lies under /var/lib, with a link to it.
        """
        path = self.path / name
        if not path.exists():
            path = self._new_service_folder(path)
        return path.resolve()

    def _new_service_folder(self, path: Path) -> Path:
        path.mkdir(mode=0o700)
        give_to(path, self.service_uid)
        if can_enter(path, self.service_uid):
            return path
        path.rmdir()
        elsewhere = Path("/var/lib/villagehub") / digest(self.path) / path.name
        elsewhere.mkdir(mode=0o755, parents=True, exist_ok=True)
        give_to(elsewhere, self.service_uid, 0o700)
        path.symlink_to(elsewhere)
        return path

    def socket_folder(self) -> Path:
        """In this folder when its path fits a socket and an address, else a private one."""
        near = self.service_folder("run")
        longest = str(near / ".s.PGSQL.5432.lock")
        if len(longest) <= LONGEST_SOCKET_PATH and re.fullmatch(r"[\w./-]+", longest, re.ASCII):
            return near
        return private_folder("run-" + digest(self.path), self.service_uid)


def random_key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def digest(path: Path) -> str:
    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]


def give_to(path: Path, uid: int | None, mode: int | None = None) -> None:
    if uid is not None:
        os.chown(path, uid, uid)
    if mode is not None:
        path.chmod(mode)


def can_enter(path: Path, uid: int | None) -> bool:
    if uid is None:
        return True
    test = ["/bin/sh", "-c", 'cd "$1"', "sh", str(path)]
    return subprocess.run(test, capture_output=True, cwd="/", **as_user(uid)).returncode == 0


def private_folder(name: str, uid: int | None, mode: int = 0o700) -> Path:
    """A folder of ours in the shared temporary place, refused when somebody else made it first."""
    owner = os.geteuid() if uid is None else uid
    path = Path("/var/tmp" if os.path.isdir("/var/tmp") else tempfile.gettempdir())  # noqa: S108
    path = path / f"villagehub-{owner}-{name}"
    with contextlib.suppress(FileExistsError):
        path.mkdir(mode=mode)
        give_to(path, uid, mode)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != owner or found.st_mode & 0o022:
        raise Problem(f"{path} was made by somebody else: remove it, and start again.")
    return path
