"""Where files of people lie. A disk that is full is a sentence, and leaves no piece of a file."""

from __future__ import annotations

import contextlib
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage

from villagehub.web.uploads import NO_ROOM, is_full


class WholeFileStorage(FileSystemStorage):
    """A file is kept whole or not at all."""

    def _save(self, name: str, content: Any) -> str:
        """Raises ValidationError with a sentence when there is no room. Our names are drawn by lot,
        so what lies at `name` is what we began to write."""
        try:
            return super()._save(name, content)  # type: ignore[misc]
        except OSError as error:
            with contextlib.suppress(OSError):
                self.delete(name)
            if is_full(error):
                raise ValidationError(NO_ROOM) from error
            raise
