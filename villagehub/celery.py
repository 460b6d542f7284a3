"""The worker's and beat's entry: celery -A villagehub."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "villagehub.settings")
app = Celery("villagehub")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
