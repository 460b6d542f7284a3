"""The portal's own settings, in its test environment."""

import os

os.environ["VILLAGEHUB_ENV"] = "test"
# Playwright leaves its event loop running in the worker where tests of the database follow.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

from villagehub.settings import *  # noqa: F403

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 - WhiteNoise looks there
