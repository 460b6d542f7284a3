"""The buttons of an initiative, the same on every page: taking part, and wanting a post."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from initiatives.models import BoardPost, Initiative, InitiativeMember
from initiatives.people.models.reach import parts_of
from initiatives.people.models.wanting import wanted_by
from initiatives.sockets.tabs import ShownTab
from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import deed, part

register = template.Library()
Role = InitiativeMember.Role


@register.simple_tag(takes_context=True)
def join_button(context: Context, initiative: Initiative, kind: str = "", place: str = "") -> str:
    """Nothing when it is over. The way back asks first, on a page of its own."""
    if initiative.outcome:
        return ""
    where = initiative.village.slug, initiative.slug
    named: Any = {"at": f"meedoen{place}", "key": initiative.pk, "about": initiative.title}
    role = parts_of(context["request"].user).role_in(initiative.pk)
    if not role:
        return deed(
            context, "initiatives:join_now", *where, label=_("Ik doe mee"), kind=kind, **named
        )
    named |= {"at": f"meedoen{place}-{initiative.pk}", "done": _said(role)}
    leave = path_to("initiatives:leave", *where)
    return part(context, "deed", **named, label=_("toch niet"), url=leave)


@register.simple_tag(takes_context=True)
def tab_above(context: Context) -> ShownTab | None:
    """Where the way back of a page of an initiative leads: the tab that it belongs to, else the
    overview. A tab itself is below none."""
    tabs, here = context["tabs"], context["request"].path
    if any(tab.url == here for tab in tabs):
        return None
    part_of = context.get("active_part")
    return next((tab for tab in tabs if tab.key == part_of), tabs[0])


def _said(role: str) -> str:
    said = {
        Role.LEAD: _("Jij trekt dit"),
        Role.BOARD: _("Je zit in het bestuur"),
        Role.HELPER: _("Je helpt af en toe"),
        Role.OBSERVER: _("Je volgt dit"),
    }
    return said.get(Role(role), _("Je doet mee"))


@register.simple_tag(takes_context=True)
def want_button(context: Context, post: BoardPost, kind: str = "", place: str = "") -> str:
    where = post.initiative.village.slug, post.initiative.slug, post.pk
    named: Any = {"at": f"wil{place}", "key": post.pk, "kind": kind}
    named["about"] = f"{post.title}, {post.initiative.title}"
    if post.pk in wanted_by(context["request"].user):
        named |= {"label": _("toch niet"), "done": _("Je wilt dit wel"), "waiting": True}
        return deed(context, "initiatives:post_want_not", *where, **named)
    return deed(context, "initiatives:post_want", *where, label=_("Ik wil dit wel"), **named)
