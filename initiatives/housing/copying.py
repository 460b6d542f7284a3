"""Rules for giving homes come along with an example as a draft, and the check list as tasks."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.housing.models import AllocationRules, ChecklistStep
from initiatives.models import Audience, Initiative
from initiatives.sockets.copying import Copier, copiers
from initiatives.work.models import Task

COPIED = ("criteria", "local_basis", "open_call", "explanation")


def rules_of(source: Initiative, user: Any) -> Any:
    """The newest that was published: a draft is of these people."""
    rows = AllocationRules.objects.visible_to(user).filter(initiative=source).published()
    return rows.order_by("-version")[:1]


def copy_rules(source: Initiative, target: Initiative, user: Any) -> None:
    """For the board, to change before they are published. Where a complaint goes is theirs."""
    for rules in rules_of(source, user):
        AllocationRules.objects.create(
            initiative=target,
            version=1,
            audience=Audience.RUNNERS,
            **{name: getattr(rules, name) for name in COPIED},
        )


def steps_of(source: Initiative, user: Any) -> Any:
    rows = ChecklistStep.objects.visible_to(user).filter(initiative=source)
    return rows.order_by("done_on", "pk")


def copy_checklist(source: Initiative, target: Initiative, user: Any) -> None:
    """What they did is still to do here, with where theirs can be seen."""
    village = source.village.name
    Task.objects.bulk_create(
        [
            Task(
                initiative=target,
                created_by=user,
                title=step.get_key_display(),
                text=_("In %(village)s is dit te zien: %(where)s")
                % {"village": village, "where": step.evidence},
            )
            for step in steps_of(source, user)
        ]
    )


copiers.plug(
    Copier("regels", gettext_lazy("Regels voor het toewijzen, als concept"), rules_of, copy_rules),
    40,
)
copiers.plug(
    Copier("afvinklijst", gettext_lazy("De afvinklijst, als taken"), steps_of, copy_checklist),
    45,
)
