"""Requests and questions go along when a municipality merges: the new one is its legal successor,
and keeps its archive. What was decided says by whom (`handed_in_at`)."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory import emails
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
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


going_along.plug(move_requests, 20)
