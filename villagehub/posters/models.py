"""Addresses that can be typed over from paper."""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.db import models

from villagehub.accounts.models import CLAIM_ALPHABET
from villagehub.web.addresses import host
from villagehub.web.paths import path_to

LENGTH = 5


class ShortAddressManager(models.Manager["ShortAddress"]):
    def to(self, path: str) -> ShortAddress:
        """The same one each time, so that every poster of a thing bears one code."""
        return self.get_or_create(path=path, defaults={"code": self._free_code()})[0]

    def _free_code(self) -> str:
        while True:
            code = "".join(secrets.choice(CLAIM_ALPHABET) for _each in range(LENGTH))
            if not self.filter(code=code).exists():
                return code


class ShortAddress(models.Model):
    """Where it leads decides who may see what is there: a code opens nothing."""

    code = models.CharField(max_length=LENGTH, primary_key=True)
    path = models.CharField(max_length=300, unique=True)

    objects: ClassVar[ShortAddressManager] = ShortAddressManager()

    def __str__(self) -> str:
        return f"{host()}{self.get_absolute_url()}"

    def get_absolute_url(self) -> str:
        return path_to("posters:short", self.code)
