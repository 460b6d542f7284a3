"""The web process's entry: gunicorn villagehub.wsgi."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "villagehub.settings")
application = get_wsgi_application()
