"""The button of an ask or an offer, the same on every page."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from villagehub.accounts.behalf import acted_for
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import part
from villages.exchange.models import Listing
from villages.exchange.models.replied import replied_by

register = template.Library()


@register.simple_tag(takes_context=True)
def answer_button(context: Context, listing: Listing, kind: str = "") -> str:
    """What somebody answers takes a sentence, so it opens the form; afterwards the conversation.
    Nothing at what is one's own. For what is current."""
    user = context["request"].user
    if listing.user_id in acted_for(user):
        return ""
    slug = listing.village.slug
    named: Any = {"at": f"antwoord-{listing.pk}", "about": listing.title, "kind": kind}
    if thread := replied_by(user).get(listing.pk):
        named |= {"done": _("Je reageerde"), "url": path_to("exchange:thread", slug, thread)}
        return part(context, "deed", **named, label=_("naar het gesprek"))
    label = _("Ik kan helpen") if listing.is_ask else _("Graag")
    return part(
        context, "deed", **named, label=label, url=path_to("exchange:reply", slug, listing.pk)
    )
