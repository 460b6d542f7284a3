"""No upload fills memory or disk, whatever somebody sends; a disk that is full breaks no page."""

from __future__ import annotations

import contextlib
import errno
import io
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, TemporaryFileUploadHandler
from django.utils.translation import gettext_lazy as _

KEPT_BYTES = 11 * 1024 * 1024  # above what any form takes, so that its own sentence is shown
# The disk, somebody's share of it, or what this process may write.
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
NO_ROOM = _(
    "Er is op dit moment geen plek voor bestanden; dat ligt aan ons. Probeer het morgen nog eens, "
    "of stuur het formulier zonder bestand."
)


def is_full(error: OSError) -> bool:
    return error.errno in FULL


class Ceiling(FileUploadHandler):
    """Keeps the beginning of a file that is too large and drops the rest; the form sees from the
    size that it is. Stands before the handlers that store."""

    def __init__(self, request: Any = None, kept_bytes: int = KEPT_BYTES):
        super().__init__(request)
        self.kept_bytes = kept_bytes

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        return raw_data if start < self.kept_bytes else None

    def file_complete(self, file_size: int) -> Any:
        return None


class NoRoom(io.BytesIO):
    """The content of a file that found no room: whoever wants to read it hears so."""

    def read(self, *_args: Any) -> bytes:
        raise ValidationError(NO_ROOM)


class TemporaryFiles(TemporaryFileUploadHandler):
    """As Django's, on a disk that may be full. The rest of the form still comes in, so that nothing
    typed is lost; the field of the file says what is wrong."""

    found_room = True

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self.found_room = True
        self.__dict__.pop("file", None)  # the one before this
        with self._noticing():
            super().new_file(*args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self.found_room:
            with self._noticing():
                super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> Any:
        if self.found_room:
            with self._noticing():
                return super().file_complete(file_size)
        return UploadedFile(NoRoom(), self.file_name, self.content_type, file_size)

    @contextlib.contextmanager
    def _noticing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if not is_full(error):
                raise
            self.found_room = False
            with contextlib.suppress(OSError, AttributeError):
                self.file.close()  # and with it the piece on the disk goes
