"""The web process's entry: gunicorn villagehub.wsgi."""

import os

from django.core.wsgi import get_wsgi_application

from villagehub.sending.bodies import CharsetGuard

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "villagehub.settings")
application = CharsetGuard(get_wsgi_application())
