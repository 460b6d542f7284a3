"""bin/run and bin/manage: started, stopped and killed for real, in one folder after another."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.local.portal import (
    PATIENCE,
    RunningPortal,
    environment,
    execute,
    free_port,
    new_var,
    nothing_is_left_of,
    processes_of,
    wait_until,
)
from villagehub.local.environment import ROOT

# Starts and crashes for real: they take long, and what they are about changes seldom.
only_with_all = pytest.mark.only_with_all
SAVE_ROW = "from django.contrib.sessions.models import Session as S; from django.utils import timezone as t; S.objects.create(session_key='{key}', session_data='', expire_date=t.now())"  # noqa: E501
FIND_ROW = "from django.contrib.sessions.models import Session as S; print('found', S.objects.filter(session_key='{key}').count())"  # noqa: E501


@pytest.fixture(scope="module")
def var():
    with new_var() as folder:
        yield folder


@pytest.fixture(scope="module")
def portal(var):
    """One portal for the tests that leave it running; --empty, as the data are not the point."""
    portal = RunningPortal(var, free_port(), "--empty")
    try:
        yield portal.wait_for_address()
    finally:
        portal.stop()


def save_row(var, port, key):
    assert execute("manage", var, port, "shell", "-c", SAVE_ROW.format(key=key)).returncode == 0


def has_row(var, port, key):
    asked = execute("manage", var, port, "shell", "-c", FIND_ROW.format(key=key))
    return "found 1" in asked.stdout


def pid_of(var, words):
    return next(pid for pid, command in processes_of(var).items() if words in command)


def postmaster(var):
    return int((var / "postgres" / "data" / "postmaster.pid").read_text().split()[0])


def is_one_sentence(text):
    """For the terminal: one line, without a traceback."""
    return len(text.strip().splitlines()) == 1 and "Traceback" not in text


# --- while it runs ------------------------------------------------------------------------


@only_with_all
def test_the_first_start_tells_its_steps_with_their_time_and_ends_with_the_address(portal):
    lines = portal.said().splitlines()
    assert any(line.startswith("  new database") and line.endswith(" s") for line in lines)
    assert lines[-2].strip() == portal.url
    assert portal.get() == 200


@only_with_all
def test_no_server_runs_as_root(portal, var):
    uids = {Path(f"/proc/{pid}").stat().st_uid for pid in server_pids(var)}
    assert uids
    assert 0 not in uids


def server_pids(var):
    return [postmaster(var), pid_of(var, "valkey-server")]


@only_with_all
def test_secrets_are_for_the_owner_alone(portal, var):
    modes = {path.name: path.stat().st_mode & 0o777 for path in (var / "secrets").iterdir()}
    assert modes == {"secret_key": 0o600, "casework_keys": 0o600}


@only_with_all
def test_a_second_start_in_the_same_folder_is_refused_in_one_sentence(portal, var):
    refused = execute("run", var, free_port())
    assert refused.returncode == 1
    assert "already runs" in refused.stderr
    assert is_one_sentence(refused.stderr)


@only_with_all
def test_a_busy_port_is_told_in_one_sentence(portal):
    with new_var() as other:
        refused = execute("run", other, portal.port)
    assert refused.returncode == 1
    assert f"Port {portal.port} is in use" in refused.stderr
    assert is_one_sentence(refused.stderr)


@only_with_all
def test_a_command_uses_the_services_that_run(portal, var):
    before = postmaster(var)
    save_row(var, portal.port, "by-command")
    assert has_row(var, portal.port, "by-command")
    assert postmaster(var) == before
    assert portal.get() == 200


@only_with_all
def test_a_crashed_web_server_comes_back(portal, var):
    os.kill(pid_of(var, "gunicorn"), signal.SIGKILL)
    wait_until(lambda: "The web server stopped by itself" in portal.said(), "told")
    wait_until(lambda: answers(portal), "answering again")


def answers(portal):
    try:
        return portal.get() == 200
    except OSError:
        return False


@only_with_all
def test_a_killed_database_comes_back_with_everything(portal, var):
    save_row(var, portal.port, "before-the-kill")
    before = postmaster(var)
    os.kill(before, signal.SIGKILL)
    wait_until(lambda: "PostgreSQL stopped by itself" in portal.said(), "told")
    wait_until(
        lambda: began_again(lambda: postmaster(var), before) and answers(portal), "answering again"
    )
    assert has_row(var, portal.port, "before-the-kill")


@contextlib.contextmanager
def somebody_reading(portal, path):
    """Asks for a page again and again; what was answered."""
    answers, is_over = [], threading.Event()

    def read():
        while not is_over.is_set():
            answers.append(portal.get(path))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield answers
    finally:
        is_over.set()
        reader.join()


def began_again(pid, before):
    with contextlib.suppress(StopIteration, OSError, IndexError):
        return pid() != before
    return False


@only_with_all
def test_whoever_reads_gets_no_broken_page_while_a_service_starts_again(portal, var):
    services = (lambda: postmaster(var), lambda: pid_of(var, "valkey-server"))
    with somebody_reading(portal, "zoeken/?q=america") as answers:
        for pid in services:
            before = pid()
            os.kill(before, signal.SIGKILL)
            wait_until(lambda it=pid, old=before: began_again(it, old), "another one")
            wait_until(lambda: portal.get("gezond/klaar/") == 200, "ready again")
            seen = len(answers)
            wait_until(lambda so_far=seen: len(answers) > so_far + 1, "read again")
    assert answers[-1] == 200
    assert set(answers) <= {200, 503}  # 503 says that it takes a moment; see 503.html


@only_with_all
def test_sigterm_stops_everything(portal, var):
    assert portal.stop(signal.SIGTERM) == 0
    nothing_is_left_of(var)


# --- ends ---------------------------------------------------------------------------------


@only_with_all
def test_a_second_start_is_quick_and_ctrl_c_in_a_terminal_stops_everything(portal, var):
    first = portal.said()  # the next start in this folder writes over it
    portal.stop()
    again = RunningPortal(var, free_port(), "--empty", in_terminal=True).wait_for_address()
    again.type("\x03")
    assert again.process.wait(PATIENCE) == 0
    assert "stopping" in again.said()
    again.stop()
    nothing_is_left_of(var)
    for step in ("new database", "tables", "static files"):
        assert step in first
        assert step not in again.said()


@only_with_all
def test_nothing_outlives_a_killed_supervisor_and_the_next_start_has_lost_nothing(portal, var):
    portal.stop()
    first = RunningPortal(var, free_port(), "--empty").wait_for_address()
    save_row(var, first.port, "before-both-kills")
    os.kill(postmaster(var), signal.SIGKILL)
    first.stop(signal.SIGKILL)
    nothing_is_left_of(var)
    again = RunningPortal(var, free_port(), "--empty").wait_for_address()
    try:
        assert has_row(var, again.port, "before-both-kills")
    finally:
        again.stop()
    nothing_is_left_of(var)


@only_with_all
def test_a_command_alone_starts_the_services_and_stops_them(portal, var):
    portal.stop()
    asked = execute("manage", var, 8000, "showmigrations", "accounts")
    assert "[X] 0001_initial" in asked.stdout
    assert execute("manage", var, 8000, "no_such_command").returncode != 0
    nothing_is_left_of(var)


@only_with_all
def test_a_stale_pid_file_with_a_number_of_another_program_is_no_obstacle(portal, var):
    portal.stop()
    pid_file = var / "postgres" / "data" / "postmaster.pid"
    pid_file.write_text(f"{os.getpid()}\n{pid_file.parent}\n0\n5432\n\n\n")
    assert execute("manage", var, 8000, "check").returncode == 0


@only_with_all
def test_data_under_a_folder_that_is_roots_alone_go_where_the_server_can_reach(tmp_path):
    tmp_path.chmod(0o700)
    try:
        assert execute("manage", tmp_path, 8000, "check").returncode == 0
        assert (tmp_path / "postgres" / "data" / "PG_VERSION").exists()
    finally:
        for link in filter(Path.is_symlink, tmp_path.iterdir()):
            shutil.rmtree(link.resolve().parent, ignore_errors=True)


def test_the_guardian_ends_children_where_the_kernel_does_not():
    """As on macOS, which has no parent-death signal."""
    script = (
        "import os, signal, subprocess, time\n"
        "from villagehub.local import processes\n"
        "processes.tied_to = lambda *_: None\n"
        "processes.guardian.start()\n"
        "child = processes.start('sleep', ['sleep', '300'])\n"
        "print(child.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE
    )
    child = Path("/proc", killed.stdout.strip(), "comm")
    wait_until(lambda: not child.exists() or child.read_text() != "sleep\n", "ended")


# --- sentences ----------------------------------------------------------------------------


def test_data_of_another_postgresql_are_left_alone_with_one_sentence():
    with new_var() as var:
        data = var / "postgres" / "data"
        data.mkdir(parents=True)
        (data / "PG_VERSION").write_text("14\n")
        refused = execute("run", var, free_port())
        assert list(data.iterdir()) == [data / "PG_VERSION"]
    assert refused.returncode == 1
    assert "made by PostgreSQL 14" in refused.stderr
    assert is_one_sentence(refused.stderr)


@pytest.mark.parametrize("port", ["80000", "web"])
def test_a_wrong_port_is_told_in_one_sentence(port):
    with new_var() as var:
        refused = execute("run", var, 8000, PORT=port)
    assert refused.returncode == 1
    assert f"PORT is {port}" in refused.stderr
    assert is_one_sentence(refused.stderr)


def test_a_mistaken_database_address_is_told_in_one_sentence():
    nowhere = {"DATABASE_URL": "postgres://x@/x?host=/nowhere", "BROKER_URL": "redis+socket:///no"}
    with new_var() as var:
        refused = execute("run", var, free_port(), **nowhere)
        nothing_is_left_of(var)
    assert refused.returncode == 1
    assert "check DATABASE_URL" in refused.stderr
    assert is_one_sentence(refused.stderr)


def test_without_a_new_python_there_is_one_sentence(tmp_path):
    (tmp_path / "dirname").symlink_to("/usr/bin/dirname")
    (tmp_path / "sh").symlink_to("/bin/sh")
    refused = subprocess.run(
        ["/bin/sh", ROOT / "bin" / "run"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert refused.returncode == 1
    assert "needs Python 3.11 or newer" in refused.stderr
    assert is_one_sentence(refused.stderr)


def may_mount():
    return subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0


@contextlib.contextmanager
def small_disk(var):
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m,mode=755", "tmpfs", var], check=True)
    try:
        yield ["env"]
    finally:
        subprocess.run(["umount", "--lazy", var], check=True)


@contextlib.contextmanager
def small_quota(var):
    """No file over 2 MB: the disk that fills up while the database is being made."""
    yield ["sh", "-c", 'ulimit -f 4096; exec "$@"', "sh"]


@only_with_all
@pytest.mark.parametrize("limit", [small_quota, *([small_disk] if may_mount() else [])])
def test_a_full_disk_is_told_in_one_sentence(limit):
    with new_var() as var, limit(var) as wrapper:
        refused = subprocess.run(
            [*wrapper, ROOT / "bin" / "run", "--empty"],
            env=environment(var, free_port()),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        nothing_is_left_of(var)
    assert refused.returncode == 1
    assert "The disk of" in refused.stderr
    assert is_one_sentence(refused.stderr)
