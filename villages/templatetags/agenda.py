"""The button of an event, the same on every page: "Ik kom", or that you come and the way back."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from villagehub.web.templatetags.parts import deed, part
from villages.agenda.models.coming import coming_of
from villages.models import Event, HelperRole

register = template.Library()


@register.simple_tag(takes_context=True)
def event_button(
    context: Context, event: Event, kind: str = "", place: str = "", anchored: bool = False
) -> str:
    """Nothing when nobody can come any more. `place` tells two buttons of one event on a page
    apart; `anchored` is one of a `kind` on a page of more than this event. Needs `coming` of
    `for_list`."""
    if not event.is_open:
        return ""
    named: Any = {"at": f"kom{place}", "key": event.pk, "about": event.title, "kind": kind}
    named["counts"] = f"plaatsen-{event.pk}"
    where = event.village.slug, event.pk
    waits = coming_of(context["request"].user).get(event.pk)
    if waits is not None:
        named |= {"done": _("Je staat op de wachtlijst") if waits else _("Je komt")}
        named |= {"label": _("toch niet"), "waiting": waits, "anchored": anchored}
        return deed(context, "villages:withdraw", *where, **named)
    if event.signs_up_elsewhere:
        named |= {"at": f"kom{place}-{event.pk}", "url": event.get_absolute_url()}
        return part(context, "deed", **named, label=_("Ik kom"))
    label = _("Zet me op de wachtlijst") if event.is_full else _("Ik kom")
    return deed(context, "villages:attend", *where, label=label, anchored=anchored, **named)


@register.simple_tag(takes_context=True)
def helper_button(context: Context, event: Event, role: HelperRole, done: bool = False) -> str:
    named: Any = {"at": "help", "key": role.pk, "about": role, "role": role.pk}
    named |= {"label": _("toch niet"), "done": _("Je helpt")} if done else {"label": _("Ik help")}
    view = "villages:stop_helping" if done else "villages:help"
    return deed(context, view, event.village.slug, event.pk, **named)
