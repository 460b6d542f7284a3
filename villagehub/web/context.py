"""What every template may use."""

from django.conf import settings

from villagehub.web.addresses import absolute
from villagehub.web.kept import OF_OTHERS


def portal(request):
    return {
        "demo_mode": settings.DEMO,
        "source_url": settings.SOURCE_URL,
        "canonical": _canonical(request),
    }


def _canonical(request):
    """For search engines: the address of this page without what whoever shared it put behind it.
    Nothing for a page that is not there, or that answers a question in its address."""
    if request.resolver_match and OF_OTHERS.issuperset(request.GET):
        return absolute(request.path)
    return ""
