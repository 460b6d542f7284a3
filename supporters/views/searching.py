"""A name that is searched for stands in the address; a citizen service number may not."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from supporters.access import WorkplaceRequest
from supporters.wording import contains_bsn
from villagehub.web.paging import PARAMETER

NAME = "q"
NAME_LENGTH = 80
REFUSED = "geweigerd"


def no_bsn_sought(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Who searches for a number is sent on to an address without it at once, so that it stays in no
    link and no history. The page there says why, and shows nobody."""

    @wraps(view)
    def sent_on(request: WorkplaceRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not contains_bsn(request.GET.get(NAME, "")):
            return view(request, *args, **kwargs)
        asked = request.GET.dict().items()
        kept = {key: value for key, value in asked if key not in (NAME, PARAMETER)}
        return redirect(f"{request.path}?{urlencode({**kept, REFUSED: 'bsn'})}")

    return sent_on


def is_refused(request: WorkplaceRequest) -> bool:
    return REFUSED in request.GET and not request.GET.get(NAME)
