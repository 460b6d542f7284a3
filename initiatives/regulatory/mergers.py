"""Requests, questions, and the rules and texts of the desk go along when a municipality merges:
the new one is its legal successor, and keeps its archive. What was decided says by whom
(`handed_in_at`)."""

from __future__ import annotations

from itertools import count

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory import emails
from initiatives.regulatory.models import (
    RegulatoryRequest,
    RuleQuestion,
    RuleReference,
    TextBlock,
)
from villages.mergers import going_along
from villages.models import Merger, Municipality


def move_requests(was: Municipality, into: Municipality, merger: Merger) -> None:
    """A running one says so in its course, and its applicants hear it."""
    ours = RegulatoryRequest.objects.filter(municipality=was)
    note = _("Vanaf %(day)s behandelt de gemeente %(into)s dit verzoek.") % {
        "day": date_format(merger.on, "j F Y"),
        "into": into.name,
    }
    # Locked, so that nobody at the desk changes one in between.
    running = ours.running().select_related("initiative__village")
    for request in running.select_for_update(of=("self",)).order_by("pk"):
        request.touch(None, note_public=note, municipality=into)
        emails.tell_of_merger(request, merger)
    ours.update(municipality=into)
    RuleQuestion.objects.filter(municipality=was).update(municipality=into)


def move_rules(was: Municipality, into: Municipality, merger: Merger) -> None:
    """Where both have one of the same name they are two, so the one that comes says whose it was:
    a rule of what was holds on its land until the new one makes its own."""
    _move_named(RuleReference, "citation", was, into)


def move_texts(was: Municipality, into: Municipality, merger: Merger) -> None:
    _move_named(TextBlock, "title", was, into)


def _move_named(
    model: type[RuleReference | TextBlock], field: str, was: Municipality, into: Municipality
) -> None:
    longest: int = getattr(model, field).field.max_length
    taken = set(model._default_manager.filter(municipality=into).values_list(field, flat=True))
    for row in model._default_manager.filter(municipality=was).order_by("pk"):
        name = _free_name(getattr(row, field), was.name, taken, longest)
        setattr(row, field, name)
        row.municipality = into
        row.save(update_fields=["municipality", field])
        taken.add(name)


def _free_name(name: str, whose: str, taken: set[str], longest: int) -> str:
    free = name
    for number in count(1):
        if free not in taken:
            break
        mark = f" ({whose})" if number == 1 else f" ({whose} {number})"
        free = name[: longest - len(mark)].rstrip() + mark
    return free


going_along.plug(move_requests, 20)
going_along.plug(move_rules, 21)
going_along.plug(move_texts, 22)
