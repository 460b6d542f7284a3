"""The portal's own settings, in its test environment."""

import os

os.environ["VILLAGEHUB_ENV"] = "test"

from villagehub.settings import *  # noqa: E402, F403
