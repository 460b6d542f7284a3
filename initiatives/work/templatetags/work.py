"""The buttons of shifts and tasks, the same on every page. Rows come from `for_list`."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from initiatives.work.models import Shift, Task
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import deed, part

register = template.Library()


def _own(row: Any, user: Any) -> Any:
    return next((each for each in row.people if each.user_id == user.pk), None)


@register.simple_tag(takes_context=True)
def shift_button(context: Context, shift: Shift, kind: str = "") -> str:
    """The way back asks first, on a page that looks for somebody else."""
    if not shift.is_open or shift.in_planning or shift.initiative.outcome:
        return ""
    where = shift.initiative.village.slug, shift.initiative.slug
    named: Any = {"at": "dienst", "key": shift.pk, "about": f"{shift.title}, {shift.when_text}"}
    own = _own(shift, context["request"].user)
    if own is None:
        named |= {"label": _("Zet mij reserve") if shift.is_full else _("Ik kom"), "kind": kind}
        named["counts"] = f"bezet-{shift.pk}"
        return deed(context, "work:shift_come", *where, shift.pk, **named)
    named |= {"at": f"dienst-{shift.pk}", "waiting": own.waiting_since is not None}
    named["done"] = _("Je staat reserve") if own.waiting_since else _("Je staat in het rooster")
    if own.asks_since:
        named["done"] = _("Gevraagd aan een trekker")
    url = path_to("work:cannot", *where, own.pk)
    return part(context, "deed", **named, label=_("toch niet"), url=url)


@register.simple_tag(takes_context=True)
def task_button(context: Context, task: Task, kind: str = "") -> str:
    if task.is_done or task.initiative.outcome:
        return ""
    where = task.initiative.village.slug, task.initiative.slug
    named: Any = {"at": "taak", "key": task.pk, "about": task.title, "kind": kind}
    named["counts"] = f"nodig-{task.pk}"
    own = _own(task, context["request"].user)
    if own is not None:
        named |= {"label": _("toch niet"), "done": _("Jij doet dit")}
        return deed(context, "work:task_release", *where, own.pk, **named)
    if not task.has_room:
        return ""
    return deed(context, "work:task_take", *where, task.pk, label=_("Ik doe het"), **named)
