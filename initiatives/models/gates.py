"""What stands in the way of a stage, told by the apps that know.

An app registers in its AppConfig.ready():

    register_gate(risks_without_mitigation)

The callable gets `(initiative, shared_stage)` and returns sentences: what is still to be done
before the initiative goes there. No sentence, no objection.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.utils.functional import Promise

if TYPE_CHECKING:
    from initiatives.models.initiatives import Initiative

Gate = Callable[["Initiative", str], list[str | Promise]]
_gates: list[Gate] = []


def register_gate(gate: Gate) -> None:
    if gate not in _gates:
        _gates.append(gate)


def objections(initiative: Initiative, shared_stage: str) -> list[str | Promise]:
    return [sentence for gate in _gates for sentence in gate(initiative, shared_stage)]
