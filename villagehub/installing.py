"""The portal as an app on a phone: what it is called, and what it shows without a connection.

Only static files and one page stay on the phone, which says whom to call and what is on this week
in the village that was looked at last: public, asked for without a cookie, the same for everybody.
"""

from __future__ import annotations

from hashlib import blake2b

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from villagehub.web.caching import public_page

PAPER, GREEN = "#fbf9f4", "#123a2b"
# What the page without a connection is made of.
FILES = ("css/site.css", "fonts/atkinson.woff2", "img/favicon.svg")


@require_safe
@cache_control(public=True, max_age=60 * 60)
def manifest(request: HttpRequest) -> JsonResponse:
    about = {
        "id": "/",
        "name": "VillageHub",
        "short_name": "VillageHub",
        "description": _(
            "Wat er speelt in je dorp, wie je kunt bellen, en waar je aan mee kunt doen."
        ),
        "lang": "nl",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": GREEN,
        "icons": [
            _icon("img/icon-192.png", 192),
            _icon("img/icon-512.png", 512),
            _icon("img/icon-maskable-512.png", 512, "maskable"),
        ],
    }
    return JsonResponse(about, content_type="application/manifest+json")


def _icon(name: str, side: int, purpose: str = "any") -> dict[str, str]:
    return {
        "src": static(name),
        "sizes": f"{side}x{side}",
        "type": "image/png",
        "purpose": purpose,
    }


@require_safe
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    """Its text changes with what it keeps, so a browser takes the new one over by itself."""
    files = [static(name) for name in FILES]
    page = render_to_string("pages/offline.html")
    version = blake2b("".join([*files, page]).encode(), digest_size=8).hexdigest()
    context = {"files": files, "version": version}
    return render(request, "pages/sw.js", context, content_type="text/javascript")


@require_safe
@public_page
def offline(request: HttpRequest) -> HttpResponse:
    """For who looked at no village yet."""
    return render(request, "pages/offline.html")
