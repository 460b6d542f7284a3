"""What of the papers goes on the one page for whoever takes an initiative over."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.papers.models import Agreement, Budget, Document
from initiatives.papers.models.budgets import MOST_LINES, sums_of
from initiatives.papers.models.documents import NEWEST
from initiatives.sockets.hand_over import LINES, Block, blocks


def promised(initiative: Initiative, user: Any) -> Block:
    """What was agreed at meetings and is not done yet, the newest first."""
    rows = Agreement.objects.visible_to(user).filter(meeting__initiative=initiative)
    open_rows = rows.filter(done_at__isnull=True).order_by("-created_at", "-pk")[:LINES]
    return Block(_("Afgesproken, nog niet klaar"), [row.sentence[2:] for row in open_rows])


def money(initiative: Initiative, user: Any) -> Block | None:
    budget = Budget.objects.visible_to(user).filter(initiative=initiative).first()
    if budget is None:
        return None
    lines = list(budget.lines.there().in_order()[:MOST_LINES])
    for line in lines:
        line.budget = budget
    return Block(_("Geld"), [f"{each.label}: {each.gap_text}" for each in sums_of(lines)])


def documents(initiative: Initiative, user: Any) -> Block:
    rows = Document.objects.visible_to(user).listed().filter(initiative=initiative)
    return Block(
        _("Bestanden"),
        [
            f"{row.title} ({date_format(localtime(row.touched_at), 'j F Y')})"
            for row in rows.order_by(*NEWEST)[:LINES]
        ],
    )


blocks.plug(promised, 40)
blocks.plug(money, 41)
blocks.plug(documents, 42)
