"""Makes .venv from the hash-pinned requirements and goes on in it.

Runs as a plain script under any Python of 3.11 or newer, so it imports nothing of ours.
"""

import contextlib
import ctypes
import fcntl
import hashlib
import os
import re
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
QUIET_PIP = ["--quiet", "--disable-pip-version-check"]
# What pip calls it, what uv calls it, and what stands between several of them.
OF_UV = {
    "index-url": ("UV_DEFAULT_INDEX", " "),
    "extra-index-url": ("UV_EXTRA_INDEX_URL", " "),
    "find-links": ("UV_FIND_LINKS", ","),
    "trusted-host": ("UV_INSECURE_HOST", " "),
    "cert": ("SSL_CERT_FILE", " "),
    "proxy": ("ALL_PROXY", " "),
    "default-timeout": ("UV_HTTP_TIMEOUT", " "),
    "timeout": ("UV_HTTP_TIMEOUT", " "),
}


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


def execute(*command, env=None):
    done = subprocess.run(
        command, cwd=ROOT, preexec_fn=end_with_parent, capture_output=True, text=True, env=env
    )
    return done.returncode, (done.stderr or done.stdout).strip()


def can_run_python():
    return os.access(PYTHON, os.X_OK) and works(str(PYTHON), "--version")


# --- with uv ---------------------------------------------------------------------------------


def find_uv():
    """That of the machine, or the one that an earlier start put in .venv."""
    ours = [str(VENV / "bin" / "uv")] if can_run_python() else []
    return next((uv for uv in [shutil.which("uv"), *ours] if uv and works(uv, "--version")), None)


def get_uv():
    """Puts uv in .venv by pip, pinned by hash; None where that cannot be done.

    The pip is that of the Python at hand, which spares .venv a copy of its own.
    """
    if not works(sys.executable, "-m", "pip", "--version"):
        return None
    if (
        not can_run_python()
        and execute(sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV))[0]
    ):
        return None
    code, _ = execute(
        sys.executable, "-m", "pip", "--python", str(PYTHON), "install", *QUIET_PIP,
        "--require-hashes", "-r", "requirements-uv.txt",
    )  # fmt: skip
    return None if code else str(VENV / "bin" / "uv")


def install_with_uv(uv, requirements):
    """Empty when it worked, else why not: a uv may not be able to reach its package index.

    Nothing is compiled beforehand: the first start compiles what it uses, a third of all.
    """
    env = uv_environment()
    code, words = (
        (0, "")
        if can_run_python()
        else execute(
            uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV), env=env
        )
    )
    if code == 0:
        code, words = execute(
            uv, "pip", "install", "--quiet", "--python", str(PYTHON),
            "--require-hashes", "-r", requirements, env=env,
        )  # fmt: skip
    return (words or "uv failed") if code else ""


def uv_environment():
    """uv reads none of pip's settings, which may name the only index that can be reached here."""
    words = ""
    for python in (sys.executable, str(PYTHON)):
        code, words = (
            execute(python, "-m", "pip", "config", "list")
            if works(python, "--version")
            else (1, "")
        )
        if code == 0:
            break
    # As pip does: the best release of all indexes. Which file that may be, its hash says.
    return {"UV_INDEX_STRATEGY": "unsafe-best-match"} | for_uv(words) | dict(os.environ)


def for_uv(words):
    """What `pip config list` told, as environment of uv: pip's own environment goes first."""
    lines = [re.fullmatch(r"(:env:|\w+)\.([\w-]+)='(.*)'", line) for line in words.split("\n")]
    told = {}
    for place in ("global", "install", ":env:"):
        for line in filter(None, lines):
            if line[1] == place and line[2] in OF_UV:
                name, between = OF_UV[line[2]]
                told[name] = between.join(line[3].replace("\\n", " ").split())
    return told


# --- with pip --------------------------------------------------------------------------------


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
        str(PYTHON), "-m", "pip", "install", *QUIET_PIP, "--require-hashes", "-r", requirements
    )
    if code:
        give_up(
            f"The packages of {requirements} could not be installed: check the connection to"
            " your package index and the free space of the disk, and start again.",
            words,
        )


def give_up(sentence, words):
    reason = last_line(words)
    sys.exit(f"{sentence} ({reason})" if reason else sentence)


def last_line(words):
    return words.splitlines()[-1].strip() if words else ""


def install(requirements):
    started = time.monotonic()
    print(f"  installing {requirements} in .venv ...", flush=True)
    STAMP.unlink(missing_ok=True)
    uv = find_uv() or get_uv()
    reason = install_with_uv(uv, requirements) if uv else "uv could not be had"
    if reason:
        print(f"  pip installs them, which takes longer: {last_line(reason)}", flush=True)
        install_with_pip(requirements)
    STAMP.write_text(checksum(requirements) + "\n")
    print(f"  {'Python packages':.<34} {time.monotonic() - started:5.1f} s", flush=True)


def ensure(command):
    wanted = ["requirements-dev.txt"]
    if command not in ("test", "audit"):
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
    module = arguments if arguments[0] == "-m" else ["-m", "villagehub.local", *arguments]
    os.execv(PYTHON, [str(PYTHON), *module])


if __name__ == "__main__":
    main(sys.argv[1:])
