"""What comes after starting: a page for each step, saved as you go. For whoever runs the
initiative.

An app adds a step in its AppConfig.ready():

    steps.plug(WizardStep("taken", _("Eerste taken"), TasksFromTemplate), 30)   # its wizard.py

`form` is called as `form(data, initiative=…, by=…)`; when it is valid its `save()` is called, in a
transaction. `template` extends "initiatives/wizard_step.html" when plain fields do not do; it finds
`form` and `initiative`. Positions: needs 10, who sees it 20, tasks 30, risks 40, people 50, the
first step 60.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.functional import Promise

from initiatives.models import Initiative
from villagehub.registry import Socket


def _always(initiative: Initiative) -> bool:
    return True


class WizardStep(NamedTuple):
    """`key` stands in the address; `text` says in a sentence why. `shown` makes no query."""

    key: str
    label: str | Promise
    form: Callable[..., Any]
    text: str | Promise = ""
    template: str = "initiatives/wizard_step.html"
    shown: Callable[[Initiative], bool] = _always


steps: Socket[WizardStep] = Socket("wizard", key=lambda step: step.key)


def steps_of(initiative: Initiative) -> list[WizardStep]:
    return [step for step in steps if step.shown(initiative)]
