"""No upload fills memory or disk, whatever somebody sends."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler

KEPT_BYTES = 11 * 1024 * 1024  # above what any form takes, so that its own sentence is shown


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
