"""The button of an ask or an offer, the same on every page."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from villagehub.accounts.behalf import acted_for
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import part
from villages.exchange.models.replied import Answerable, replied_by

register = template.Library()


@register.simple_tag(takes_context=True)
def answer_button(context: Context, ask: Answerable, kind: str = "") -> str:
    """What somebody answers takes a sentence, so it opens the form; afterwards the conversation.
    Nothing at what is one's own. For what is current."""
    user = context["request"].user
    if ask.of in acted_for(user):
        return ""
    named: Any = {"at": f"antwoord-{ask.pk}", "about": ask.title, "kind": kind}
    if thread := replied_by(user).get(ask.pk):
        named |= {"done": _("Je reageerde"), "url": path_to("exchange:thread", ask.village, thread)}
        return part(context, "deed", **named, label=_("naar het gesprek"))
    label = _("Ik kan helpen") if ask.is_ask else _("Graag")
    reply = path_to("exchange:reply", ask.village, ask.pk)
    return part(context, "deed", **named, label=label, url=reply)
