"""The button of an interest list, the same on every page."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.housing.models import InterestEntry
from initiatives.models import Initiative
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import deed, part

register = template.Library()


@register.simple_tag(takes_context=True)
def list_button(
    context: Context, initiative: Initiative, own: InterestEntry | None, kind: str = ""
) -> str:
    """`own` is the place of whoever looks. A visitor, or who has no address here, fills in the form
    that sends a link; the way back asks first, since it wipes what was told."""
    where = initiative.village.slug, initiative.slug
    named: Any = {"at": f"lijst-{initiative.pk}", "about": initiative.title}
    if own is not None:
        return part(context, "deed", **named, **_of_place(own, where))
    if initiative.outcome:
        return ""
    named |= {"label": _("Zet je op de lijst"), "kind": kind}
    if not getattr(context["request"].user, "email", None):
        return part(context, "deed", **named, url=path_to("housing:interest_new", *where))
    named |= {"at": "lijst", "key": initiative.pk}
    return deed(context, "housing:interest_now", *where, **named)


def _of_place(own: InterestEntry, where: tuple[str, str]) -> dict[str, Any]:
    if own.asleep_on:
        url = path_to("housing:mine", *where)
        return {
            "done": _("Je plek slaapt"),
            "waiting": True,
            "label": _("maak haar wakker"),
            "url": url,
        }
    leave = reverse("housing:own_withdraw", args=[own.token])
    return {"done": _("Je staat op de lijst"), "label": _("toch niet"), "url": leave}
