"""What of ours comes along when somebody begins after another village's example."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.models import Initiative, StageChange
from initiatives.sockets.copying import Copier, copiers
from initiatives.work.models import Task

TASKS_COPIED = 100
STEPS_COPIED = 20

COPIED = ("title", "text", "skills", "minimum", "maximum", "step")


def of_theirs(source: Initiative, user: Any) -> Any:
    rows = Task.objects.visible_to(user).filter(initiative=source)
    return rows.order_by("created_at", "pk")[:TASKS_COPIED]


def copy_tasks(source: Initiative, target: Initiative, user: Any) -> None:
    """What everybody who sees the source may see of it, without people and dates: those are
    theirs. Also what is done: the next village has it still to do."""
    Task.objects.bulk_create(
        [
            Task(
                initiative=target,
                created_by=user,
                **{name: getattr(task, name) for name in COPIED},
            )
            for task in of_theirs(source, user)
        ]
    )


def steps_of(source: Initiative, user: Any) -> Any:
    """Of which they wrote down, for everybody who sees it, how they took them."""
    rows = StageChange.objects.filter(initiative=source).exclude(note="", evidence="")
    return rows.order_by("at", "pk")[:STEPS_COPIED]


def copy_steps(source: Initiative, target: Initiative, user: Any) -> None:
    """The way they went, as a task at each step: the steps themselves come with the kind."""
    known = {step.code for step in target.kind_data.steps}
    where = {"title": source.title, "village": source.village.name}
    for change in steps_of(source, user):
        change.initiative = source
        said = " ".join(part for part in (change.note, change.evidence) if part)
        text = _("Bij %(title)s in %(village)s schreven ze:") % where + f"\n\n{said}"
        title = _("Neem de stap “%(step)s”") % {"step": change.to_name}
        Task.objects.create(
            initiative=target,
            created_by=user,
            title=title[:120],
            text="\n".join(part for part in (text, change.evidence_url) if part)[:2000],
            step=change.to_step if change.to_step in known else "",
        )


def first_of(source: Initiative, user: Any) -> Any:
    return Initiative.objects.filter(pk=source.pk).exclude(first_action="")


def copy_first(source: Initiative, target: Initiative, user: Any) -> None:
    """Without the day: that is theirs."""
    if source.first_action:
        target.first_action = source.first_action
        target.save(update_fields=["first_action", "updated_at"])


copiers.plug(Copier("eerste-stap", gettext_lazy("De eerste stap"), first_of, copy_first), 10)
copiers.plug(Copier("stappen", gettext_lazy("De stappen die zij namen"), steps_of, copy_steps), 15)
copiers.plug(Copier("taken", gettext_lazy("Taken"), of_theirs, copy_tasks), 20)
