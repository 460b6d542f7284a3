"""Small windows on our pages for another website of the village. Only these may be framed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.views.decorators.clickjacking import xframe_options_exempt

from villagehub.registry import Socket
from villages.opendata.answers import open_data

HEIGHT = 460
# Names of addresses, with a village, that another site can show in a window.
windows: Socket[str] = Socket("open_data.windows")
windows.plug("opendata:embedded_agenda")


def embed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What a visitor may see, without cookie, session or button; so a site around it learns
    nothing of whoever looks and cannot make them press anything."""
    framed: Any = csp_replace({"frame-ancestors": ["*"]})(xframe_options_exempt(open_data(view)))

    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return framed(request, *args, **kwargs)

    wrapped.__name__ = view.__name__
    return wrapped
