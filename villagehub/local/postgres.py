"""The embedded PostgreSQL: made once, started for as long as the portal runs.

It listens on a unix socket in a folder that only its own user can enter, so it asks no password.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from villagehub.local import binaries, processes
from villagehub.local.console import Problem, raise_when_disk_full
from villagehub.local.folder import Folder

SQL = Path(__file__).with_name("roles.sql")
LOCALE = "C.UTF-8" if sys.platform == "linux" else "C"
# Written as PostgreSQL 15 knows them: Debian's server may be the one that runs.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "max_locks_per_transaction": "128",  # all tables are made in one transaction
    "jit": "off",
    "random_page_cost": "1.1",  # as it is where no disk turns
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "256MB",
    "log_min_error_statement": "panic",  # what people typed stays out of the log
}
# For tests, whose database is thrown away: nothing has to survive a power cut.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
STILL_THERE = ('lock file "postmaster.pid" already exists', "pre-existing shared memory block")


class Postgres:
    def __init__(self, folder: Folder, careless: bool = False) -> None:
        self.folder = folder
        self.settings = SETTINGS | (CARELESS if careless else {})
        self.uid = folder.service_uid
        self.log = folder.logs / "postgresql.log"
        self.programs = binaries.postgres_programs(self.uid)
        self.version = re.findall(r"[\d.]+", binaries.version(self.programs / "postgres", self.uid))
        self.home = folder.service_folder("postgres")
        self.data = self.home / "data"
        self.sockets = folder.socket_folder()

    @property
    def name(self) -> str:
        return f"PostgreSQL {self.version[0]}"

    def url(self, role: str) -> str:
        return f"postgres://{role}@/villagehub?host={self.sockets}"

    # --- making it ---------------------------------------------------------------------------

    def prepare(self) -> None:
        """A data folder with both roles and the database: complete under its name, or absent."""
        if self.data.exists():
            return self.check_version()
        new = self.home / "data.new"
        shutil.rmtree(new, ignore_errors=True)
        try:
            self.make(new)
        except Problem:
            shutil.rmtree(new, ignore_errors=True)
            raise
        new.rename(self.data)

    def make(self, data: Path) -> None:
        self.run(
            "initdb", "-D", data, "--username=postgres", "--auth=trust", "--encoding=UTF8",
            f"--locale={LOCALE}",
        )  # fmt: skip
        self.run("postgres", "--single", "-D", data, "postgres", words=SQL.read_text())

    def check_version(self) -> None:
        found = (self.data / "PG_VERSION").read_text().strip()
        if found != self.version[0].split(".")[0]:
            raise Problem(
                f"The database in {self.data} was made by PostgreSQL {found}, and this is"
                f" {self.name}: set VILLAGEHUB_POSTGRES to the bin folder of PostgreSQL {found}, or"
                " move your data over with pg_dump (docs/operations.md)."
            )

    def run(self, program: str, *arguments: str | Path, words: str = "") -> None:
        done = subprocess.run(
            [self.programs / program, *arguments],
            input=words,
            capture_output=True,
            text=True,
            cwd="/",
            env=self.environment(),
            preexec_fn=processes.tied_to(os.getpid(), signal.SIGKILL),
            **processes.as_user(self.uid),
        )
        told = done.stdout + done.stderr
        if done.returncode or "FATAL" in told or "ERROR" in told:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            self.log.write_text(told)
            raise self.failure(f"{program} failed")

    @staticmethod
    def environment() -> dict[str, str]:
        """Nothing of ours, and no PGDATA or PGPORT of the user's."""
        return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": LOCALE}

    # --- running it --------------------------------------------------------------------------

    def start(self) -> processes.Child:
        options = [f"--{name}={value}" for name, value in self.settings.items()]
        return processes.start(
            "PostgreSQL",
            [self.programs / "postgres", "-D", self.data, "-k", self.sockets, *options],
            env=self.environment(),
            log=self.log,
            uid=self.uid,
            cwd=Path("/"),
            stop_with=signal.SIGINT,  # ends connections, writes everything, stops
            when_orphaned=signal.SIGINT,
        )

    def start_and_wait(self, patience: float = 60.0) -> processes.Child:
        """Also replays what a kill left behind, and waits for what a killed start still holds."""
        deadline = time.monotonic() + patience
        child = self.start()
        try:
            while not self.is_ready(child):
                if not child.is_running:
                    child.wait()
                    self.consider_starting_again(deadline)
                    child = self.start()
                if time.monotonic() > deadline:
                    raise self.failure(f"{self.name} is not ready after {patience:.0f} s")
                processes.pause(0.02)
        except BaseException:
            child.stop()
            raise
        return child

    def is_ready(self, child: processes.Child) -> bool:
        """PostgreSQL keeps its state on the last line of its pid file."""
        words = self.pid_file_words()
        return words[:1] == [str(child.pid)] and words[-1] == "ready"

    def consider_starting_again(self, deadline: float) -> None:
        told = self.log.read_text(errors="replace")
        if not any(sentence in told for sentence in STILL_THERE) or time.monotonic() > deadline:
            raise self.failure(f"{self.name} did not start")
        words = self.pid_file_words()
        if words and not is_postgres(words[0]):
            self.pid_file.unlink(missing_ok=True)  # that number now belongs to another program
        processes.pause(0.3)

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    def pid_file_words(self) -> list[str]:
        """Empty also while PostgreSQL is making the file."""
        try:
            return self.pid_file.read_text().split()
        except OSError:
            return []

    def failure(self, what: str) -> Problem:
        told = self.log.read_text(errors="replace") if self.log.exists() else ""
        raise_when_disk_full(told, self.folder.path)
        return Problem(f"{what}: {processes.last_words(self.log)} (more in {self.log})")


def is_postgres(pid: str) -> bool:
    asked = subprocess.run(["ps", "-p", pid, "-o", "comm="], capture_output=True, text=True)
    return "postgres" in asked.stdout
