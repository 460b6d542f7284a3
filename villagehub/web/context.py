"""What every template may use."""

from django.conf import settings


def portal(request):
    return {"demo_mode": settings.DEMO, "source_url": settings.SOURCE_URL}
