"""What signing in does besides: whoever comes back keeps their account."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from villagehub.accounts.adapter import AccountAdapter
from villagehub.accounts.models import User
from villagehub.mydata.models import Closing


class Adapter(AccountAdapter):
    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        if Closing.take_back(user):
            messages.success(request, _("Fijn dat je terug bent. Je account blijft."))
        return super().post_login(request, user, **kwargs)
