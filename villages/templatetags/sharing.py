"""What a link to a page looks like elsewhere, and ways to send it. Neither runs a query.

Known in every template without a `load`; their HTML is in templates/components/.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from villagehub.web.addresses import absolute
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import made_once
from villages.sharing.cards import HEIGHT, WIDTH
from villages.sharing.shared import way_to_share

register = template.Library()


@register.simple_tag(takes_context=True)
def link_card(context: Context, thing: Any) -> SafeString:
    """For the head of the page of a thing: its address, and that of a picture that is made once
    somebody asks for it. Whoever shows links comes without an account, and a page that a visitor
    gets is for everybody: whoever is signed in may look at what waits, or is hidden."""
    way = way_to_share(thing)
    user = context.get("user")
    if way is None or user is None or user.is_authenticated:
        return SafeString("")
    said = way.says(thing).short
    picture = path_to("sharing:card", way.key, str(thing.pk), way.version(thing))
    return made_once(
        "_link_card",
        title=said.title,
        words=said.words,
        village=said.village.name,
        url=absolute(thing),
        picture=absolute(picture),
        width=WIDTH,
        height=HEIGHT,
    )


@register.simple_tag
def share(thing: Any) -> SafeString:
    """Plain links that work everywhere; a browser with a script adds its own sheet and copies."""
    url, title = absolute(thing), str(thing)
    both = quote(f"{title}\n{url}", safe="")
    mail = f"mailto:?subject={quote(title, safe='')}&body={quote(url, safe='')}"
    return made_once(
        "_share", url=url, title=title, whatsapp=f"https://wa.me/?text={both}", mail=mail
    )
