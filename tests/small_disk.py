"""A disk that is full: a real one, of the smallest kind that this machine lets us make."""

from __future__ import annotations

import resource
import signal
import subprocess
import tempfile

import pytest

SIZE = 64 * 1024


@pytest.fixture
def small_disk(tmp_path, settings, monkeypatch):
    """Where uploads lie and wait for the length of one test: a file system of 64 kilobytes. Who may
    not mount one gets the same of the kernel by a limit to what this process may write in a file.
    Gives the folder."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    is_mounted = _works(*mounting)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    if not is_mounted:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (SIZE, before[1]))
    for name in ("media", "waiting"):
        (folder / name).mkdir()
    settings.MEDIA_ROOT = folder / "media"
    settings.FILE_UPLOAD_TEMP_DIR = str(folder / "waiting")
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "waiting"))
    yield folder
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    if is_mounted:
        _works("umount", "--lazy", str(folder))


def _works(*command):
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def files_in(folder):
    return [path for path in folder.rglob("*") if path.is_file()]
