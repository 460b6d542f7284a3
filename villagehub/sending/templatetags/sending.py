"""Django's `{% csrf_token %}`, and beside it the key by which a form is carried out once.

Under Django's own name, because no form that posts can do without it.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.template.base import Parser, Token
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from villagehub.sending.keys import FIELD, is_key_of, new_key

register = template.Library()


class HiddenFields(CsrfTokenNode):
    def render(self, context: Context) -> Any:
        token = super().render(context)
        request = getattr(context, "request", None)
        if not token or request is None:
            return token
        key = format_html('<input type="hidden" name="{}" value="{}">', FIELD, _key(request))
        return token + key


def _key(request: HttpRequest) -> str:
    """A form that comes back with an error keeps its own."""
    key = request.POST.get(FIELD, "")
    return key if is_key_of(request.user, key) else new_key(request.user)


@register.tag
def csrf_token(parser: Parser, token: Token) -> HiddenFields:
    return HiddenFields()
