"""bin/run: the whole portal on this machine, until Ctrl-C."""

import argparse
import http.client
import os
import socket
import sys
import time

from villagehub.local import commands, processes
from villagehub.local.console import Problem, Stopped, say, step
from villagehub.local.folder import Folder
from villagehub.local.services import Services, environment_of
from villagehub.local.supervisor import Kept, Supervisor

PYTHON = sys.executable
STARTING_TAKES = 60.0  # seconds at most, for the web processes alone


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    started = time.monotonic()
    folder = Folder.from_environment()
    folder.create()
    folder.lock()
    processes.guardian.start()
    processes.stop_when_asked()
    with listen(options.port) as door:
        portal = Portal(folder, door, options.empty)
        try:
            portal.start()
            say(f"  ready after {time.monotonic() - started:.1f} s; Ctrl-C stops everything")
            say(f"\n  {portal.address}\n")
            while True:
                portal.supervisor.watch(0.25)
        except Stopped:
            say("\n  stopping ...")
            return 0
        finally:
            portal.stop()


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bin/run",
        description="Starts VillageHub on this machine and prints its address.",
        epilog="Environment: PORT (8000), VILLAGEHUB_VAR (var/), VILLAGEHUB_ENV (demo),"
        " DATABASE_URL and BROKER_URL to use a database or broker of your own,"
        " VILLAGEHUB_POSTGRES for the bin folder of another PostgreSQL, VILLAGEHUB_NOW to look at"
        " another day, as 2026-12-31T23:50.",
    )
    parser.add_argument(
        "--empty",
        action="store_true",
        help="begin without open data and without the demo village",
    )
    options = parser.parse_args(arguments)
    options.port = os.environ.get("PORT") or "8000"
    if not options.port.isdecimal() or not 0 < int(options.port) < 65536:
        raise Problem(f"PORT is {options.port}: make it a number from 1 to 65535.")
    options.port = int(options.port)
    return options


def listen(port: int) -> socket.socket:
    """The door of the portal is opened here, so that a busy port is known at once and a
    restart of the web processes refuses nobody."""
    door = socket.socket()
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind(("127.0.0.1", port))
    except PermissionError:
        raise Problem(f"Port {port} is for the system: choose one above 1023, PORT=8000.") from None
    except OSError:
        raise Problem(
            f"Port {port} is in use by another program: stop that, or choose another one,"
            f" PORT={port + 1} bin/run."
        ) from None
    door.listen(128)
    return door


class Portal:
    def __init__(self, folder: Folder, door: socket.socket, empty: bool) -> None:
        self.folder = folder
        self.door = door
        self.empty = empty
        self.port = door.getsockname()[1]
        self.address = f"http://localhost:{self.port}/"
        self.supervisor = Supervisor()
        self.env: dict[str, str] = {}

    def start(self) -> None:
        environment = os.environ.get("VILLAGEHUB_ENV", "demo")
        services = Services(self.folder, environment)
        try:
            services.start()
        finally:
            self.supervisor.services = [
                Kept(service.start, service.log, child) for child, service in services.running
            ]
        self.env = environment_of(self.folder, services.addresses())
        self.env.setdefault("SITE_URL", self.address.rstrip("/"))
        self.prepare()
        self.folder.publish(services.addresses())
        with step("web server"):
            self.start_web()
            self.wait_for_first_page()
        with step("worker and clock"):
            self.start_worker_and_beat()

    def prepare(self) -> None:
        """Tables, open data and demo: one process, which tells what it does itself."""
        words = [PYTHON, "-m", "villagehub.local.prepare", *(["--empty"] if self.empty else [])]
        child = processes.start("prepare", words, env=self.env)
        if self.supervisor.run_to_the_end(child):
            raise SystemExit(1)  # it has said itself what is wrong

    def start_web(self) -> None:
        self.keep("The web server", commands.web(f"fd://{self.door.fileno()}"), "web")

    def start_worker_and_beat(self) -> None:
        self.keep("The worker", commands.worker(), "worker")
        self.keep("The clock", commands.beat(self.folder.path / "beat-schedule"), "beat")

    def keep(self, name: str, words: list, log: str) -> None:
        path = self.folder.logs / f"{log}.log"
        fds = [self.door.fileno()] if log == "web" else []

        def start() -> processes.Child:
            return processes.start(name, words, env=self.env, log=path, pass_fds=fds)

        self.supervisor.portal.append(Kept(start, path))

    def wait_for_first_page(self) -> None:
        deadline = time.monotonic() + STARTING_TAKES
        while not is_healthy(self.port):
            self.supervisor.watch(0.05)
            if time.monotonic() > deadline:
                log = self.folder.logs / "web.log"
                raise Problem(f"{self.address}gezond/klaar/ gives no good answer; read {log}.")

    def stop(self) -> None:
        self.folder.withdraw()
        self.supervisor.stop()
        self.folder.unlock()


def is_healthy(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/gezond/klaar/", headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
