"""On the day that municipalities merge the portal goes along, whoever comes first."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from villages.models import Merger

log = logging.getLogger(__name__)


class NewDayMiddleware:
    """The first request that a process gets on a new day carries out what is due; that costs it
    one query when there is nothing. The worker does the same, as does every start of the portal,
    so that a process that came up today has nothing to look for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response
        self.day = timezone.localdate()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self.day != timezone.localdate():
            self.day = timezone.localdate()
            try:
                Merger.objects.carry_out_due()
            except DatabaseError:  # pages say by the date what is going on; the worker tries again
                log.exception("Mergers of municipalities that are due did not happen.")
        return self.get_response(request)
