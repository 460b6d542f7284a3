"""A client whose requests end as they do in production: with what was put off until then."""

from __future__ import annotations

from django.test import Client, TestCase


class ClientWithWorker(Client):
    def request(self, **request):
        with TestCase.captureOnCommitCallbacks(execute=True):
            return super().request(**request)
