"""An e-mail address is one mailbox, however it was typed.

No mail server that people use tells `Ab.C@Example.com` from `ab.c@example.com`, and whoever types
one means the other. So addresses are kept in small letters and looked up in them.
"""

from __future__ import annotations

from typing import Any

from django.db import models


def mailbox(email: str) -> str:
    return email.strip().lower()


class MailboxField(models.EmailField):
    """Small letters in the row, in the object that was saved, and in what is looked for."""

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return mailbox(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> Any:
        return self.to_python(super().get_prep_value(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value
