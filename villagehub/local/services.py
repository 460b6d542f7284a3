"""PostgreSQL and Valkey together: started for the supervisor, or for one command."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from villagehub.local.broker import Broker
from villagehub.local.console import Problem, step
from villagehub.local.folder import Folder
from villagehub.local.postgres import Postgres
from villagehub.local.processes import Child, guardian


def own_services_named() -> bool:
    """Whether the user brings both a database and a broker: then there is nothing to start."""
    return bool(os.environ.get("DATABASE_URL") and os.environ.get("BROKER_URL"))


class Services:
    def __init__(self, folder: Folder, environment: str, careless: bool = False) -> None:
        self.folder = folder
        self.environment = environment
        self.postgres = None if os.environ.get("DATABASE_URL") else Postgres(folder, careless)
        self.broker = None if os.environ.get("BROKER_URL") else Broker(folder)
        self.running: list[tuple[Child, Postgres | Broker]] = []

    def start(self, quiet: bool = False) -> None:
        if self.postgres:
            if not self.postgres.data.exists():
                with step("new database", quiet):
                    self.postgres.prepare()
            self.postgres.prepare()
        for service in (self.postgres, self.broker):
            if service:
                with step(service.name, quiet):
                    self.running.append((service.start_and_wait(), service))

    def stop(self) -> None:
        """Nobody uses them any more: the one who calls has seen to that."""
        for child, _ in self.running:
            child.ask_to_stop()
        for child, _ in self.running:
            child.wait(grace=30)
        self.running.clear()

    def addresses(self) -> dict[str, str]:
        """What makes a process use these services; holds no secret of ours."""
        env = {"VILLAGEHUB_ENV": self.environment, "VILLAGEHUB_VAR": str(self.folder.path)}
        env["DATABASE_URL"] = os.environ.get("DATABASE_URL") or ""
        env["DATABASE_OWNER_URL"] = os.environ.get("DATABASE_OWNER_URL") or env["DATABASE_URL"]
        if self.postgres:
            env["DATABASE_URL"] = self.postgres.url("villagehub_portal")
            env["DATABASE_OWNER_URL"] = self.postgres.url("villagehub_owner")
        env["BROKER_URL"] = self.broker.url if self.broker else os.environ["BROKER_URL"]
        return env


def environment_of(folder: Folder, addresses: dict[str, str]) -> dict[str, str]:
    """The whole environment for a child: ours, the secrets and the addresses."""
    return dict(os.environ) | folder.secret_environment() | addresses


def as_owner(env: dict[str, str]) -> dict[str, str]:
    """The environment for migrations: only the owner's role may change tables."""
    return env | {"DATABASE_URL": env["DATABASE_OWNER_URL"]}


@contextmanager
def borrowed_or_started(folder: Folder, environment: str) -> Iterator[dict[str, str]]:
    """The environment for one command, on the services that run here or on our own."""
    if not folder.try_lock():
        with guest_of(folder) as env:
            yield env
        return
    guardian.start()
    services = Services(folder, environment)
    try:
        services.start(quiet=True)
        folder.publish(services.addresses())
        yield environment_of(folder, services.addresses())
        with folder.guest_book(exclusive=True):
            folder.withdraw()
    finally:
        folder.withdraw()
        services.stop()
        folder.unlock()


@contextmanager
def guest_of(folder: Folder, patience: float = 60.0) -> Iterator[dict[str, str]]:
    """The services that another process started, or is starting."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        with folder.guest_book():
            addresses = folder.published()
            if addresses:
                yield environment_of(folder, addresses)
                return
        if folder.try_lock():
            folder.unlock()
            raise Problem("VillageHub was just stopping: give the command again.")
        time.sleep(0.1)
    raise Problem(f"VillageHub in {folder.path} has not started after {patience:.0f} s.")
