"""The portal's own settings, with a mail server: outside production there is none."""

import os

from villagehub.settings import *  # noqa: F403

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST, EMAIL_PORT = "127.0.0.1", int(os.environ["SINK_PORT"])
