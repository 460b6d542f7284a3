"""VillageHub, the platform under the apps."""

from villagehub.celery import app as celery_app

__all__ = ["celery_app"]
