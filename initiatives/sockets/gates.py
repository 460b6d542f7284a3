"""What stands in the way of a stage, told by the apps that know.

    gates.plug(risks_without_mitigation)                 # in the app's gates.py

The callable gets `(initiative, shared_stage)` and returns sentences: what is still to be done
before the initiative goes there. No sentence, no objection.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.functional import Promise

from villagehub.registry import Socket

# The model of an initiative asks this, so it is not imported here.
gates: Socket[Callable[[Any, str], list[str | Promise]]] = Socket("gates")


def objections(initiative: Any, shared_stage: str) -> list[str | Promise]:
    return [sentence for gate in gates for sentence in gate(initiative, shared_stage)]
