"""Tiles that came once, in files: for so many days, and not more than so many bytes together."""

from __future__ import annotations

import contextlib
import fcntl
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

Place = tuple[int, int, int]  # of a tile: z, x, y
DAY = 24 * 60 * 60
MEGABYTE = 1_000_000
LOCKS = 256
PAUSE = 0.03
# It is swept when this part of what it may hold was added, and until this part of it is left.
SWEPT_AFTER, LEFT = 0.05, 0.9


class Found(NamedTuple):
    body: bytes
    is_new: bool


class Shelf:
    """All web processes share its folder. A disk that is full or away is no reason for no map: then
    each tile is asked for again."""

    _lock = threading.Lock()
    _added = 0

    def __init__(self, root: Path, name: str):
        self.root, self.folder = root, root / name

    @classmethod
    def of(cls, source: str) -> Shelf:
        """Another source has other tiles."""
        name = blake2b(source.encode(), digest_size=6).hexdigest()
        return cls(Path(settings.TILE_FOLDER), name)

    def get(self, tile: Place) -> Found | None:
        try:
            with self._path(tile).open("rb") as file:
                age = time.time() - os.fstat(file.fileno()).st_mtime
                return Found(file.read(), age < settings.TILE_DAYS * DAY)
        except OSError:
            return None

    def put(self, tile: Place, body: bytes) -> None:
        """Whole or not at all. An empty one says that the source has none."""
        path = self._path(tile)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(body)
            Path(file.name).replace(path)
            now = time.time()  # a clock that was set may differ from that of the disk
            os.utime(path, (now, now))
            self._count(len(body))

    @contextlib.contextmanager
    def turn(self, tile: Place, seconds: float) -> Iterator[bool]:
        """One at a time in all processes; False for whoever waited so long for nothing."""
        with self._lock_file(tile) as number:
            until = time.monotonic() + seconds
            while not (is_first := _take(number)) and time.monotonic() < until:
                time.sleep(PAUSE)
            yield is_first

    @contextlib.contextmanager
    def _lock_file(self, tile: Place) -> Iterator[int | None]:
        number = None
        with contextlib.suppress(OSError):
            folder = self.root / "locks"
            folder.mkdir(parents=True, exist_ok=True)
            number = os.open(folder / str(hash(tuple(tile)) % LOCKS), os.O_CREAT | os.O_RDWR)
        try:
            yield number
        finally:
            if number is not None:
                os.close(number)  # which also gives the lock back

    def _path(self, tile: Place) -> Path:
        return self.folder.joinpath(*map(str, tile))

    def _count(self, size: int) -> None:
        most = settings.TILE_MEGABYTES * MEGABYTE
        with Shelf._lock:
            Shelf._added += size
            if Shelf._added < most * SWEPT_AFTER:
                return
            Shelf._added = 0
        sweep(self.root, most)


def _take(number: int | None) -> bool:
    if number is None:
        return True
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def sweep(root: Path, most: float) -> None:
    """Takes the oldest away until a tenth of the room is free, also those of a source of before."""
    files = []
    for folder, _folders, names in os.walk(root):
        if Path(folder) == root / "locks":
            continue
        for name in names:
            with contextlib.suppress(OSError):  # another process sweeps too
                told = os.stat(os.path.join(folder, name))
                # A small file takes a whole block.
                files.append((told.st_mtime, told.st_blocks * 512, os.path.join(folder, name)))
    held = sum(size for _at, size, _path in files)
    if held <= most:
        return
    for _at, size, path in sorted(files):
        if held <= most * LEFT:
            break
        with contextlib.suppress(OSError):
            os.unlink(path)
        held -= size
