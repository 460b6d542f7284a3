"""Makes .venv from the hash-pinned requirements and goes on in it.

Runs as a plain script under any Python of 3.11 or newer, so it imports nothing of ours.
"""

import contextlib
import ctypes
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "requirements.sha256"
PR_SET_PDEATHSIG = 1


def end_with_parent(how=signal.SIGKILL):
    """Linux: the kernel sends us `how` when the thread that made us ends, however it ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, how)


def checksum(requirements):
    return hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()


def is_installed(*any_of):
    """Whether .venv holds one of these sets; the development set holds that of bin/run too."""
    if not os.access(PYTHON, os.X_OK) or not STAMP.exists():
        return False
    return STAMP.read_text().strip() in {checksum(requirements) for requirements in any_of}


@contextlib.contextmanager
def one_at_a_time():
    with (ROOT / "requirements.txt").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def works(*command):
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def execute(*command):
    done = subprocess.run(
        command, cwd=ROOT, preexec_fn=end_with_parent, capture_output=True, text=True
    )
    return done.returncode, (done.stderr or done.stdout).strip()


def install_with_uv(requirements):
    """True when it worked. A machine may hold a uv that cannot reach its package index."""
    code, _ = (
        (0, "")
        if os.access(PYTHON, os.X_OK)
        else execute("uv", "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV))
    )
    if code == 0:
        code, _ = execute(
            "uv", "pip", "install", "--quiet", "--python", str(PYTHON),
            "--require-hashes", "-r", requirements,
        )  # fmt: skip
    return code == 0


def install_with_pip(requirements):
    if not works(str(PYTHON), "-m", "pip", "--version"):
        code, words = execute(sys.executable, "-m", "venv", "--clear", str(VENV))
        if code:
            give_up(
                "Python cannot make a virtual environment: install uv, or the venv module"
                " (Debian: apt-get install python3-venv), and start again.",
                words,
            )
    code, words = execute(
        str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--require-hashes", "-r", requirements,
    )  # fmt: skip
    if code:
        give_up(
            f"The packages of {requirements} could not be installed: check the connection to"
            " your package index and the free space of the disk, and start again.",
            words,
        )


def give_up(sentence, words):
    reason = words.splitlines()[-1] if words else ""
    sys.exit(f"{sentence} ({reason})" if reason else sentence)


def install(requirements):
    started = time.monotonic()
    print(f"  installing {requirements} in .venv ...", flush=True)
    STAMP.unlink(missing_ok=True)
    has_uv = shutil.which("uv") and works("uv", "--version")
    if not (has_uv and install_with_uv(requirements)):
        install_with_pip(requirements)
    STAMP.write_text(checksum(requirements) + "\n")
    print(f"  {'Python packages':.<34} {time.monotonic() - started:5.1f} s", flush=True)


def ensure(command):
    wanted = ["requirements-dev.txt"]
    if command != "test":
        wanted.insert(0, "requirements-run.txt")
    if is_installed(*wanted):
        return
    with one_at_a_time():
        if not is_installed(*wanted):
            install(wanted[0])


def main(arguments):
    try:
        ensure(arguments[0])
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(f"The folder {ROOT} could not be written: {error.strerror}.")
    # Else each of the portal's processes compiles two thousand modules anew, in 2.5 s.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), "-m", "villagehub.local", *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
