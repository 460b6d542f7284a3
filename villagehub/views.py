"""Pages of the platform itself."""

from django.core.cache import caches
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from villagehub.cache import SteadyCache
from villagehub.processings import processings
from villagehub.sending.keeping import keep


@never_cache
def life(request: HttpRequest) -> JsonResponse:
    """For the proxy and the container: this process answers. It asks nobody else: a portal that is
    taken away because its cache is, helps nobody."""
    return JsonResponse({"alive": True})


@never_cache
def readiness(request: HttpRequest) -> JsonResponse:
    """For the supervisor and whoever keeps watch. Without the database there is no page; without
    the cache each is only slower."""
    checks = {"database": _database_answers(), "cache": _cache_answers()}
    return JsonResponse(checks, status=200 if checks["database"] else 503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _cache_answers() -> bool:
    cache = caches["default"]
    return not isinstance(cache, SteadyCache) or cache.answers()


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/privacy.html")


def processings_page(request: HttpRequest) -> HttpResponse:
    """What is kept about people, from the files beside the models. No query."""
    return render(request, "pages/processings.html", {"processings": processings()})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What another site wrote into a form is not the visitor's own text."""
    is_ours = not reason.startswith(("Origin checking", "Referer checking"))
    page = keep(request) if is_ours else ""
    return render(request, "403_csrf.html", {"page": page}, status=403)
