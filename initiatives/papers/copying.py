"""Lines of a budget come along with an example, as a first guess."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.models import Audience, Initiative
from initiatives.papers.models import Budget, Line
from initiatives.sockets.copying import Copier, copiers

LINES_COPIED = 100
COPIED = ("side", "name", "source", "amount", "hours", "rhythm")


def of_theirs(source: Initiative, user: Any) -> Any:
    rows = Line.objects.visible_to(user).there().filter(budget__initiative=source)
    return rows.select_related("budget").in_order()[:LINES_COPIED]


def copy_lines(source: Initiative, target: Initiative, user: Any) -> None:
    """With their amounts, to begin with: nothing of it is granted or spent here. For whoever takes
    part, until these people show it."""
    found = list(of_theirs(source, user))
    if not found:
        return
    note = _("Overgenomen van %(title)s in %(village)s. Kijk elk bedrag na.") % {
        "title": source.title,
        "village": source.village.name,
    }
    value = found[0].budget.hour_value
    budget = Budget(initiative=target, audience=Audience.MEMBERS, note=note, hour_value=value)
    budget.save()
    for line in found:
        Line.objects.create(budget=budget, **{name: getattr(line, name) for name in COPIED})


copiers.plug(
    Copier("begroting", gettext_lazy("Regels van de begroting"), of_theirs, copy_lines), 50
)
