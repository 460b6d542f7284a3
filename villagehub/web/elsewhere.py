"""What this person may not see here, though something of theirs is in it."""

from __future__ import annotations

from django.http import Http404


class OnlyOwnPart(Http404):
    """Raised instead of Http404 for whoever takes part in what they do not see any more: they are
    brought to `url`, where they see and end their own part, and no more than that."""

    def __init__(self, url: str):
        super().__init__()
        self.url = url
