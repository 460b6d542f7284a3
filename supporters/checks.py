"""What must be right before casework can be kept."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured

from supporters.encryption import keys


def casework_keys_are_usable(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    try:
        keys()
    except ImproperlyConfigured as error:
        hint = "A key is made with: openssl rand -base64 32"
        return [Error(str(error), hint=hint, id="supporters.E001")]
    return []
